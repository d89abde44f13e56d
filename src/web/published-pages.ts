import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Db } from '#db'
import { PREFERENCE_COOKIE, SESSION_COOKIE } from './cookies.ts'

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) as Promise<Buffer>,
  gzip: (body: Buffer) => promisify(gzip)(body) as Promise<Buffer>,
  identity: async (body: Buffer) => body,
}
type Encoding = keyof typeof compressors

/** Said by a page that shows published content to somebody who is not signed in: it may be kept, and is asked for again. */
export const PUBLISHED = 'public, no-cache'

/** How long a page may be behind the database, and how long it is kept at most, in milliseconds of the machine. */
const BEHIND = 1000
const KEPT = 60_000
const MOST = 32 * 1024 * 1024

interface Kept {
  etag: string
  headers: Record<string, string>
  body: Buffer
  /** The database's state that it was made from. */
  state: string
  until: number
}

/**
 * Pages of published content (RFC 9111: `cache-control: public`), kept in memory compressed and answered without
 * asking again while the database has not changed. `listen` wraps the server's listener, `fetch` its application.
 */
export class PublishedPages {
  private readonly read: () => Promise<string>
  private readonly now: () => number
  private kept = new Map<string, Kept>()
  private size = 0
  private state: Promise<string> | undefined
  /** What `state` came to; empty while it is being asked. */
  private known = ''
  private stateUntil = 0

  /** @param read what the database has come to, as `stateOf` gives it */
  constructor(read: () => Promise<string>, now: () => number = Date.now) {
    this.read = read
    this.now = now
  }

  /** Answers from memory, or hands the request on. */
  listen(next: RequestListener): RequestListener {
    return (incoming, outgoing) => {
      const key = keyOf(incoming)
      const page = key === undefined ? undefined : this.kept.get(key)
      if (key === undefined || !page) return next(incoming, outgoing)
      const holds = (state: string) => page.state === state && page.until > this.now()
      if (this.now() < this.stateUntil && holds(this.known)) return answer(page, incoming, outgoing)
      this.current().then(
        state => {
          if (holds(state)) return answer(page, incoming, outgoing)
          this.drop(key)
          next(incoming, outgoing)
        },
        () => next(incoming, outgoing),
      )
    }
  }

  /** Passes a request to the application, and keeps its answer when it says that it may be kept. */
  fetch(application: (request: Request) => Response | Promise<Response>) {
    return async (request: Request): Promise<Response> => {
      // What somebody here has just done is seen by the next request.
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const done = await application(request)
        this.stateUntil = 0
        return done
      }
      const key = request.method === 'GET' ? keyOf(askedBy(request)) : undefined
      const state = key === undefined ? '' : await this.current().catch(() => '')
      const response = await application(request)
      if (key === undefined || state === '' || response.status !== 200) return response
      if (response.headers.get('cache-control') !== PUBLISHED || response.headers.has('set-cookie'))
        return response
      const page = await this.keep(key, response, state)
      return new Response(new Uint8Array(page.body), {
        status: 200,
        headers: { ...page.headers, etag: page.etag },
      })
    }
  }

  /** Asked at most once in `BEHIND`. */
  private async current(): Promise<string> {
    if (this.now() < this.stateUntil && this.state) return this.state
    this.stateUntil = this.now() + BEHIND
    this.known = ''
    const asked = this.read()
    this.state = asked
    asked.then(
      // An answer that was overtaken by a later question is older than what has been done here meanwhile.
      state => {
        if (this.state === asked) this.known = state
      },
      () => {
        this.stateUntil = 0
      },
    )
    return asked
  }

  private async keep(key: string, response: Response, state: string): Promise<Kept> {
    const plain = Buffer.from(await response.arrayBuffer())
    const encoding = encodingIn(key)
    const body = await compressors[encoding](plain)
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-length'),
    )
    if (encoding !== 'identity') headers['content-encoding'] = encoding
    headers['content-length'] = String(body.length)
    headers['vary'] = 'accept-encoding, cookie'
    const etag = `"${createHash('sha256').update(plain).update(encoding).digest('base64url').slice(0, 22)}"`
    const page: Kept = { etag, headers, body, state, until: this.now() + KEPT }
    this.drop(key)
    this.kept.set(key, page)
    this.size += body.length
    for (const oldest of this.kept.keys()) {
      if (this.size <= MOST) break
      this.drop(oldest)
    }
    return page
  }

  private drop(key: string): void {
    const page = this.kept.get(key)
    if (!page) return
    this.kept.delete(key)
    this.size -= page.body.length
  }
}

/** What a database has come to, as a text: two snapshots that are equal see the same rows. */
export const stateOf = (db: Db) => async (): Promise<string> => {
  const { rows } = await db.query<{ state: string }>('select pg_current_snapshot()::text as state')
  return rows[0]?.state ?? ''
}

interface Asked {
  method?: string | undefined
  url?: string | undefined
  headers: { cookie?: string | undefined; 'accept-encoding'?: string | string[] | undefined }
}

/** What two requests share when they get the same bytes; undefined for somebody who may be signed in. */
function keyOf({ method, url, headers }: Asked): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const { cookie } = headers
  let preference = ''
  if (cookie !== undefined) {
    for (const pair of cookie.split(';')) {
      const [name = '', value = ''] = pair.trim().split('=')
      if (name === SESSION_COOKIE) return undefined
      if (name === PREFERENCE_COOKIE) preference = value
    }
  }
  return `${encodingOf(String(headers['accept-encoding'] ?? ''))} ${preference} ${url}`
}

const encodingOf = (accepted: string): Encoding =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'

const encodingIn = (key: string): Encoding => encodingOf(key.slice(0, key.indexOf(' ')))

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

const askedBy = ({ method, url, headers }: Request): Asked => ({
  method,
  url: pathOf(url),
  headers: {
    cookie: headers.get('cookie') ?? undefined,
    'accept-encoding': headers.get('accept-encoding') ?? undefined,
  },
})

function answer(page: Kept, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.headers['if-none-match'] === page.etag) {
    outgoing.writeHead(304, { etag: page.etag, 'cache-control': PUBLISHED })
    outgoing.end()
    return
  }
  outgoing.writeHead(200, { ...page.headers, etag: page.etag })
  outgoing.end(incoming.method === 'HEAD' ? undefined : page.body)
}
