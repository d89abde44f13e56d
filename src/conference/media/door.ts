import { request as httpRequest } from 'node:http'
import { Readable } from 'node:stream'

/** The media process as the web reaches it: requests under the public addresses of media are handed on as they came. */
export interface MediaDoor {
  /** The media process answers nothing when it is not there: then this is a 503. */
  fetch(request: Request): Promise<Response>
}

const TIMEOUT_MS = 10_000
/** What belongs to one connection and not to the message. */
const OWN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host', 'content-length'])

/** A door to the media process that listens on a socket of this machine. */
export function openMediaDoor(socketPath: string): MediaDoor {
  return {
    fetch: async request => {
      try {
        return await hand(socketPath, request)
      } catch {
        return new Response('unavailable\n', { status: 503, headers: { 'retry-after': '1' } })
      }
    },
  }
}

async function hand(socketPath: string, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const headers: Record<string, string | number> = { host: 'media', 'content-length': body.length }
  for (const [name, value] of request.headers) if (!OWN.has(name)) headers[name] = value
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { socketPath, path: pathname + search, method: request.method, headers, timeout: TIMEOUT_MS },
      answer => {
        const back = new Headers()
        for (const [name, values = []] of Object.entries(answer.headersDistinct))
          if (!OWN.has(name)) for (const value of values) back.append(name, value)
        const status = answer.statusCode ?? 502
        const none = status === 204 || status === 304
        if (none) answer.resume()
        resolve(
          new Response(none ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>), {
            status,
            headers: back,
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.on('timeout', () => sent.destroy(new Error('the media process does not answer')))
    sent.end(body)
  })
}
