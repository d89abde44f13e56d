import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

/** What a link does to packets. */
export interface LinkFaults {
  /** Share of packets lost in each direction, 0 to 1. */
  loss: number
  /** Nothing passes. */
  cut: boolean
  /** What it carries towards the site; what does not fit into a queue of 300 ms is lost. */
  kbps: number
}

export interface UdpProxy {
  port: number
  faults: LinkFaults
  close(): void
}

const QUEUE_MS = 300

/** A link in user space between sites and a UDP port of 127.0.0.1; each site keeps a socket of its own behind it. */
export async function openUdpProxy(target: number): Promise<UdpProxy> {
  const front = createSocket('udp4')
  const behind = new Map<number, Socket>()
  const faults: LinkFaults = { loss: 0, cut: false, kbps: Number.POSITIVE_INFINITY }
  let freeAt = 0
  let closed = false

  /** Sent when the link is free; lost when the queue before it is full. */
  const towardsSite = (bytes: Buffer, port: number): void => {
    if (fails(faults)) return
    const now = performance.now()
    if (freeAt - now > QUEUE_MS) return
    freeAt = Math.max(now, freeAt) + (bytes.length * 8) / faults.kbps
    const send = () => {
      if (!closed) front.send(bytes, port, '127.0.0.1')
    }
    if (freeAt - now < 1) send()
    else setTimeout(send, freeAt - now)
  }
  const socketOf = (port: number): Socket => {
    const known = behind.get(port)
    if (known) return known
    const socket = createSocket('udp4')
    socket.on('message', bytes => towardsSite(bytes, port))
    socket.on('error', () => {})
    behind.set(port, socket)
    return socket
  }
  front.on('message', (bytes, { port }) => {
    if (!fails(faults)) socketOf(port).send(bytes, target, '127.0.0.1')
  })
  front.on('error', () => {})
  front.bind(0, '127.0.0.1')
  await once(front, 'listening')
  return {
    port: front.address().port,
    faults,
    close: () => {
      closed = true
      front.close()
      for (const socket of behind.values()) socket.close()
    },
  }
}

const fails = ({ loss, cut }: LinkFaults): boolean => cut || Math.random() < loss
