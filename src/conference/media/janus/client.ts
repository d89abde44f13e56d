import { EventEmitter, once } from 'node:events'
import { z } from 'zod'

/** How to reach a Janus: its WebSocket interface, and the secret without which it answers nobody. */
export interface JanusAddress {
  url: string
  apiSecret: string
}

const shape = z.object({
  janus: z.string(),
  transaction: z.string().optional(),
  sender: z.number().optional(),
  data: z.object({ id: z.number() }).optional(),
  error: z.object({ code: z.number(), reason: z.string() }).optional(),
  plugindata: z.object({ data: z.record(z.string(), z.unknown()) }).optional(),
  jsep: z.object({ type: z.enum(['offer', 'answer']), sdp: z.string() }).optional(),
})
export type JanusMessage = z.infer<typeof shape>

/** What the video room answered: its own words, and a description when it has one. */
export interface RoomAnswer {
  data: Record<string, unknown>
  jsep: JanusMessage['jsep']
}

/** Janus said no. */
export class JanusRefused extends Error {
  readonly code: number
  constructor(code: number, reason: string) {
    super(`Janus: ${reason} (${code})`)
    this.code = code
  }
}

const PLUGIN = 'janus.plugin.videoroom'
const ANSWER_WITHIN_MS = 10_000
/** Janus ends a session that has been silent for a minute. */
const KEEP_ALIVE_MS = 20_000

interface Waiting {
  /** What only keeps alive, or tells of candidates, is acknowledged and nothing more. */
  isAcknowledged: boolean
  resolve(message: JanusMessage): void
  reject(error: Error): void
}

/** One session on a Janus, over one WebSocket. When it closes, all that was made in it is gone. */
export class JanusClient extends EventEmitter<{ event: [message: JanusMessage]; closed: [] }> {
  readonly #socket: WebSocket
  readonly #apiSecret: string
  readonly #waiting = new Map<string, Waiting>()
  #session: number | undefined
  #count = 0
  #keepAlive: NodeJS.Timeout | undefined

  private constructor(socket: WebSocket, apiSecret: string) {
    super()
    this.#socket = socket
    this.#apiSecret = apiSecret
    socket.addEventListener('message', ({ data }) => this.#take(String(data)))
    socket.addEventListener('close', () => this.#closed())
  }

  /** @throws Error when there is no Janus, or another secret */
  static async open({ url, apiSecret }: JanusAddress): Promise<JanusClient> {
    const socket = new WebSocket(url, 'janus-protocol')
    // A socket that cannot be opened tells of an error and then closes.
    socket.addEventListener('error', () => {})
    const client = new JanusClient(socket, apiSecret)
    await Promise.race([once(socket, 'open'), once(socket, 'close')])
    if (socket.readyState !== WebSocket.OPEN) throw new Error(`no Janus answers at ${url}`)
    const { data } = await client.#ask({ janus: 'create' })
    client.#session = data?.id
    client.#keepAlive = setInterval(() => {
      client.#ask({ janus: 'keepalive' }).catch(() => socket.close())
    }, KEEP_ALIVE_MS)
    return client
  }

  /** Its number, by which administrators ask. */
  get session(): number {
    return this.#session ?? 0
  }

  /** A new handle of the video room: one participant, and one connection of a site. */
  async attach(): Promise<number> {
    const { data } = await this.#ask({ janus: 'attach', plugin: PLUGIN })
    if (!data) throw new Error('Janus gave no handle')
    return data.id
  }

  /** @throws JanusRefused */
  async request(
    handle: number,
    body: object,
    jsep?: { type: 'offer' | 'answer'; sdp: string },
  ): Promise<RoomAnswer> {
    const answer = await this.#ask({ janus: 'message', handle_id: handle, body, ...(jsep ? { jsep } : {}) })
    const data = answer.plugindata?.data ?? {}
    if (typeof data['error_code'] === 'number')
      throw new JanusRefused(data['error_code'], String(data['error']))
    return { data, jsep: answer.jsep }
  }

  /** Tells of candidates found later; without any, that there are no more. */
  async trickle(handle: number, candidates: readonly object[]): Promise<void> {
    const found = candidates.length > 0 ? { candidates } : { candidate: { completed: true } }
    await this.#ask({ janus: 'trickle', handle_id: handle, ...found })
  }

  /** Ends a participant; one that is gone is left alone. */
  async detach(handle: number): Promise<void> {
    await this.#ask({ janus: 'detach', handle_id: handle }).catch(() => {})
  }

  async close(): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    await this.#ask({ janus: 'destroy' }).catch(() => {})
    this.#socket.close()
    await once(this, 'closed')
  }

  #ask(message: { janus: string; [name: string]: unknown }): Promise<JanusMessage> {
    const transaction = String(++this.#count)
    const session = this.#session === undefined ? {} : { session_id: this.#session }
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN)
        return reject(new Error('the connection to Janus is closed'))
      const late = setTimeout(() => {
        this.#waiting.delete(transaction)
        reject(new Error(`Janus did not answer within ${ANSWER_WITHIN_MS} ms`))
      }, ANSWER_WITHIN_MS)
      const settled = () => {
        clearTimeout(late)
        this.#waiting.delete(transaction)
      }
      this.#waiting.set(transaction, {
        isAcknowledged: message.janus !== 'message',
        resolve: answer => {
          settled()
          resolve(answer)
        },
        reject: error => {
          settled()
          reject(error)
        },
      })
      this.#socket.send(JSON.stringify({ ...message, ...session, transaction, apisecret: this.#apiSecret }))
    })
  }

  #take(text: string): void {
    const message = shape.parse(JSON.parse(text))
    const waiting = message.transaction === undefined ? undefined : this.#waiting.get(message.transaction)
    if (!waiting) {
      this.emit('event', message)
    } else if (message.janus === 'error') {
      waiting.reject(new JanusRefused(message.error?.code ?? 0, message.error?.reason ?? 'unknown'))
    } else if (message.janus === 'ack' && !waiting.isAcknowledged) {
      // The answer of the room follows.
    } else waiting.resolve(message)
  }

  #closed(): void {
    clearInterval(this.#keepAlive)
    for (const waiting of this.#waiting.values())
      waiting.reject(new Error('the connection to Janus is closed'))
    this.emit('closed')
  }
}
