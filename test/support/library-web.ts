import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { wordsOf } from '#base'
import { applyAccounts, signIn } from '#directory'
import { perform } from '#records'
import { createApp, type Web, type WebDeps } from '#web'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { type Library, openLibrary } from './engine.ts'
import { cheapPassword } from './library.ts'
import { openTemporaryFiles } from './temporary-files.ts'

/** One reader of the web: requests carry the cookie of its session. */
export interface WebReader {
  get(path: string): Promise<WebAnswer>
  /** Sends a form: with files it is a FormData. */
  post(path: string, fields?: Record<string, string> | FormData): Promise<WebAnswer>
}

export interface WebAnswer {
  status: number
  bytes: Buffer
  html: string
  headers: Headers
  /** The value of a hidden field of the page. */
  hidden(name: string): string
}

/** The web over the made-up library, with accounts by role. */
export interface LibraryWeb {
  library: Library
  db: Awaited<ReturnType<typeof openTestDatabase>>
  nobody: WebReader
  /** The application itself, for requests with headers of their own. */
  app: Pick<Web, 'request'>
  /** Signs in an account of `accounts`. */
  as(name: string): Promise<WebReader>
  /** Whoever holds a session's token. */
  holding(token: string): WebReader
  /** On a free port of 127.0.0.1, for browsers; closed with the rest. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** Sign-in names; each has the password `mat-khau-<name>` and at most one role in one unit. */
const accounts = {
  'chuyen-vien': ['specialist', 'so-a'],
  'giam-doc': ['director', 'so-a'],
  'chuyen-vien-phong': ['specialist', 'so-a-phong-1'],
  'giam-doc-b': ['director', 'so-b'],
  'chuyen-vien-b': ['specialist', 'so-b'],
  'thong-ke': ['statistics_officer', 'so-a'],
  'thong-ke-b': ['statistics_officer', 'so-b'],
  'thong-ke-bo': ['statistics_officer', 'bo'],
  'giam-doc-bo': ['director', 'bo'],
  'chuyen-vien-bo': ['specialist', 'bo'],
  cntt: ['it_officer', 'so-a'],
  'cntt-b': ['it_officer', 'so-b'],
  // Citizens hold no role.
  'nguoi-dan': [],
  'nguoi-dan-khac': [],
} as const

export const passwordOf = (name: string): string => `mat-khau-${name}`

const ORIGIN = 'http://localhost'

async function answerOf(response: Response): Promise<WebAnswer> {
  // A byte order mark is kept: `text()` would drop it.
  const bytes = Buffer.from(await response.arrayBuffer())
  const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return {
    status: response.status,
    bytes,
    html,
    headers: response.headers,
    hidden: name => new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '',
  }
}

export interface CardOptions {
  values?: Record<string, unknown>
  unit?: string
  groups?: Record<string, readonly Record<string, unknown>[]>
}

/** Opens a card, which nobody outside the office may see yet; its id. */
export async function applyCard(
  { engine, staff }: Library,
  { values, unit = 'so-a', groups }: CardOptions = {},
): Promise<bigint> {
  const done = await perform(engine, await staff('specialist', unit), {
    create: { type: 'library-card', unit },
    action: 'apply',
    values: { name: 'Nguyễn Văn Ánh', kind: 'adult', phone: '0901234567', place: '001', ...values },
    groups: groups ?? {},
  })
  return done.record
}

/** Opens a card and issues it: then anyone may see it. */
export async function issueCard(library: Library, options: CardOptions = {}): Promise<bigint> {
  const record = await applyCard(library, options)
  const director = await library.staff('director', options.unit ?? 'so-a')
  await perform(library.engine, director, { record, action: 'issue', values: { issuedOn: '20/12/2017' } })
  return record
}

/** Opens the web over a fresh library, or what `open` makes of it; `close` it when done. */
export async function openLibraryWeb({
  open = openLibrary,
  ...more
}: Partial<Pick<WebDeps, 'media' | 'sample' | 'files' | 'keys' | 'uploadKey' | 'scanner'>> & {
  open?: (db: TestDatabase) => Promise<Library>
} = {}): Promise<LibraryWeb> {
  const db = await openTestDatabase()
  const library = await open(db)
  const seeds = Object.entries(accounts).map(([name, [role, unit]]) => ({
    signIn: name,
    name: `Người ${name}`,
    password: passwordOf(name),
    roles: role && unit ? [{ role, unit, from: '2016-01-01' }] : [],
  }))
  const tx = await db.owner.connect()
  try {
    await tx.query(
      `insert into directory.unit_version (unit_id, valid_from, name, short_name, parent_id)
       select id, valid_from, name, short_name, parent_id from directory.unit`,
    )
    for (const place of (await tx.query<{ id: number; name: string }>('select id, name from directory.place'))
      .rows) {
      const words = wordsOf(place.name)
        .map(word => ` ${word}`)
        .join('')
      await tx.query('update directory.place set words = $2 where id = $1', [place.id, words])
    }
    await applyAccounts(tx, seeds, { at: new Date(), cost: cheapPassword })
  } finally {
    tx.release()
  }
  const { engine, figures, clock } = library
  const { files, remove } = openTemporaryFiles()
  const app = createApp({
    engine,
    figures,
    files,
    uploadKey: 'key of the test',
    clock,
    homeUnit: 'so-a',
    homePeriod: '2017',
    sample: true,
    secure: false,
    ...more,
  })
  const reader = (token?: string): WebReader => {
    const headers: Record<string, string> = {
      origin: ORIGIN,
      ...(token === undefined ? {} : { cookie: `diemcau=${token}` }),
    }
    return {
      get: async path => answerOf(await app.request(`${ORIGIN}${path}`, { headers })),
      post: async (path, fields = {}) =>
        answerOf(
          await app.request(`${ORIGIN}${path}`, {
            method: 'POST',
            headers,
            body: fields instanceof FormData ? fields : new URLSearchParams(fields),
          }),
        ),
    }
  }
  let server: ServerType | undefined
  return {
    library,
    db,
    nobody: reader(),
    holding: reader,
    app,
    as: async name =>
      reader(
        await signIn(db.app, {
          signIn: name,
          password: passwordOf(name),
          address: name,
          agent: 'test',
          now: new Date(),
          cost: cheapPassword,
        }),
      ),
    listen: async () => {
      server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
      await once(server, 'listening')
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    close: async () => {
      if (server && 'closeAllConnections' in server) server.closeAllConnections()
      server?.close()
      remove()
      await db.close()
    },
  }
}
