import { request as httpRequest } from 'node:http'
import { Readable } from 'node:stream'
import { Refusal } from '#base'
import type { Stage } from './engine.ts'
import type { Quality } from './quality.ts'
import { mintToken, type Permission } from './token.ts'

/** The media process as the web reaches it. */
export interface MediaDoor {
  /** Hands a request under the addresses of media on as it came; 503 while the media process is not there. */
  fetch(request: Request): Promise<Response>
  /** Lets a site take part in a room. */
  tokenOf(permission: Permission): string
  /** Who is on stage. @throws Refusal unavailable */
  stageOf(room: string): Promise<Stage>
  /** How every link of a room is, from both ends. @throws Refusal unavailable */
  qualityOf(room: string): Promise<Quality[]>
  /** Puts others on stage. @throws Refusal unavailable, stale */
  setStage(room: string, stage: Stage): Promise<void>
}

/** A conference's day; the room asks for a new one when it is opened again. */
const TOKEN_MS = 12 * 3_600_000
const TIMEOUT_MS = 10_000
/** What belongs to one connection and not to the message. */
const OWN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host', 'content-length'])

/** A door to the media process that listens on a socket of this machine. @param secret by which tokens are minted */
export function openMediaDoor(socketPath: string, secret: string): MediaDoor {
  const tokenOf = (permission: Permission): string => mintToken(secret, permission, Date.now() + TOKEN_MS)
  const ask = (room: string, what: 'stage' | 'quality', method = 'GET', body?: string): Promise<Response> => {
    const headers = { authorization: `Bearer ${tokenOf({ room, operates: true })}` }
    return hand(socketPath, new Request(`http://media/media/${room}/${what}`, { method, headers, body }))
  }
  return {
    fetch: async request => {
      try {
        return await hand(socketPath, request)
      } catch {
        return new Response('unavailable\n', { status: 503, headers: { 'retry-after': '1' } })
      }
    },
    tokenOf,
    stageOf: async room => {
      const answer = await ask(room, 'stage').catch(() => undefined)
      if (!answer?.ok) throw new Refusal('unavailable', {})
      return (await answer.json()) as Stage
    },
    qualityOf: async room => {
      const answer = await ask(room, 'quality').catch(() => undefined)
      if (!answer?.ok) throw new Refusal('unavailable', {})
      return (await answer.json()) as Quality[]
    },
    setStage: async (room, stage) => {
      const answer = await ask(room, 'stage', 'PUT', JSON.stringify(stage)).catch(() => undefined)
      if (answer?.status === 409) throw new Refusal('stale', {})
      if (!answer?.ok) throw new Refusal('unavailable', {})
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
