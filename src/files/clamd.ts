import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import type { Scan } from './blobs.ts'

/** What a scanner says of bytes. */
export type Scanned = Exclude<Scan, { scan: 'unscanned' | 'clean' | 'made' }> | { scan: 'clean' }

/** Looks for what harms. */
export interface Scanner {
  /** @throws Error when it does not answer, or cannot say */
  scan(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Scanned>
}

/** A scanner that says nothing for so long is away. */
const SILENCE_MS = 30_000
const PIECE = 64 * 1024
const MOST_ANSWER = 4096

/**
 * The clamd that listens at `address`: `127.0.0.1:3310`, or the path of its socket. Its command INSTREAM takes bytes in
 * pieces, each after its length, until one of no length; nothing is written to its disk by us.
 */
export function openClamd(address: string, silenceMs = SILENCE_MS): Scanner {
  return {
    scan: async bytes => {
      const socket = connect(address)
      socket.setTimeout(silenceMs, () => socket.destroy(new Error('the scanner is silent')))
      try {
        const answer = readAnswer(socket)
        // Told by the answer: it may end the connection before all is sent.
        const sent = send(socket, bytes instanceof Uint8Array ? [bytes] : bytes).catch(() => undefined)
        const [said] = await Promise.all([answer, sent])
        return scannedOf(said)
      } finally {
        socket.destroy()
      }
    },
  }
}

function connect(address: string): Socket {
  if (address.startsWith('/')) return createConnection(address)
  const colon = address.lastIndexOf(':')
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '')
  return createConnection(Number(address.slice(colon + 1)), host)
}

async function send(socket: Socket, bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  const write = async (piece: Uint8Array): Promise<void> => {
    if (!socket.write(piece)) await once(socket, 'drain')
  }
  await write(Buffer.from('zINSTREAM\0'))
  for await (const whole of bytes) {
    for (let from = 0; from < whole.length; from += PIECE) {
      const piece = whole.subarray(from, from + PIECE)
      await write(lengthOf(piece.length))
      await write(piece)
    }
  }
  await write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

async function readAnswer(socket: Socket): Promise<string> {
  let said = ''
  for await (const piece of socket) {
    said += String(piece)
    if (said.includes('\0')) return said.slice(0, said.indexOf('\0'))
    if (said.length > MOST_ANSWER) break
  }
  throw new Error('the scanner ended without an answer')
}

/** `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`; anything else, such as a limit of its own, is no answer. */
function scannedOf(said: string): Scanned {
  if (said === 'stream: OK') return { scan: 'clean' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(said)?.[1]
  if (found === undefined) throw new Error(`the scanner said: ${said.slice(0, 200)}`)
  return { scan: 'infected', found }
}
