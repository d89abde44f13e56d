/**
 * The load: a closed loop over keep-alive connections of 127.0.0.1, in a process of its own so that its time is not
 * counted. It reads a load from its parent and answers with what came back.
 */
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import type { Load, Outcome, Shot } from './load.ts'

interface Answer {
  status: number
  head: string
  body: Buffer
}

/** The first whole answer in `held`, and the rest; undefined until there is one. */
function takeAnswer(held: Buffer): { answer: Answer; rest: Buffer } | undefined {
  const headEnd = held.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = held.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  const from = headEnd + 4
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length === undefined && /^transfer-encoding: chunked/im.test(head)) {
    const end = held.indexOf('0\r\n\r\n', from)
    if (end < 0) return undefined
    return { answer: { status, head, body: held.subarray(from, end) }, rest: held.subarray(end + 5) }
  }
  const end = from + Number(length ?? 0)
  if (held.length < end) return undefined
  return { answer: { status, head, body: held.subarray(from, end) }, rest: held.subarray(end) }
}

function bytesOf(port: number, { method = 'GET', path, headers = {}, body }: Shot, n: number): string {
  const fill = (text: string) => text.replaceAll('{n}', String(n)).replaceAll('{key}', () => randomUUID())
  const filled = body === undefined ? '' : fill(body)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(filled)}\r\n`
  return `${method} ${fill(path)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}${length}\r\n${filled}`
}

async function run({ port, connections, seconds, shots, expect, from }: Load): Promise<Outcome> {
  const took: number[] = []
  const wrong: string[] = []
  let last = ''
  let n = from
  const began = performance.now()
  const until = began + seconds * 1000
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      let held = Buffer.alloc(0)
      let sentAt = 0
      const send = () => {
        const shot = shots[n % shots.length]
        if (!shot || performance.now() >= until) return socket.end(resolve)
        sentAt = performance.now()
        socket.write(bytesOf(port, shot, n++))
      }
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('data', chunk => {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
        const found = takeAnswer(held)
        if (!found) return
        held = Buffer.from(found.rest)
        took.push(performance.now() - sentAt)
        if (found.answer.status !== expect)
          wrong.push(`${found.answer.status} ${found.answer.body}`.slice(0, 500))
        else last = found.answer.body.toString()
        send()
      })
    })
  await Promise.all(Array.from({ length: connections }, one))
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return {
    count: took.length,
    wrong: wrong.length,
    firstWrong: wrong[0] ?? '',
    lastBody: last,
    seconds: (performance.now() - began) / 1000,
    p50: at(0.5),
    p99: at(0.99),
    next: n,
  }
}

process.on('message', (load: Load) => {
  run(load).then(
    outcome => process.send?.(outcome),
    error => {
      console.error(error)
      process.exit(1)
    },
  )
})
