import type { Duplex } from 'node:stream'
import pg from 'pg'
import { log } from '#base'

export type Db = pg.Pool
/** What work in a transaction may do: ask. */
export type Tx = Pick<pg.PoolClient, 'query'>

/** How many different statements a connection keeps prepared; what is asked after them is planned each time. */
const MOST_PREPARED = 1000
const statements = new Map<string, string>()

/** The name under which a statement is prepared; the same text has the same name on every connection. */
function nameOf(text: string): string | undefined {
  const known = statements.get(text)
  if (known !== undefined || statements.size >= MOST_PREPARED) return known
  const name = `s${statements.size}`
  statements.set(text, name)
  return name
}

/**
 * Statements with parameters are prepared once a connection. What is asked in one go travels in one go, and does not
 * wait for the answer to what was asked before it: in a transaction, one that fails makes the later ones fail.
 */
class Connection extends pg.Client {
  private corked = false
  /** What the driver has at run time; its declaration hides it. */
  private readonly asks = this as unknown as { connection: { stream: Duplex }; pipeline: boolean }

  override query = ((...asked: unknown[]) => {
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown
    const [text, values, ...rest] = asked
    // A COPY takes the connection for itself, and what is asked of it afterwards waits its turn.
    if (typeof text === 'object' && text !== null && 'submit' in text) this.asks.pipeline = false
    this.gather()
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name === undefined ? ask(...asked) : ask({ name, text, values }, ...rest)
  }) as pg.Client['query']

  /** Holds what is sent until this turn of the event loop is over. */
  private gather(): void {
    if (this.corked) return
    const { stream } = this.asks.connection
    this.corked = true
    stream.cork()
    process.nextTick(() => {
      this.corked = false
      stream.uncork()
    })
  }
}

const { builtins, arrayParser } = pg.types
const DATE = builtins.DATE
const INT8 = builtins.INT8
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182

const arrayOf =
  <T>(read: (text: string) => T) =>
  (text: string): T[] =>
    arrays.create(text, entry => (entry === null ? null : read(entry))).parse()

/** What pg-types offers at run time; its own declaration is of an older shape. */
const arrays = arrayParser as unknown as {
  create<T>(source: string, read: (entry: string | null) => T | null): { parse(): T[] }
}

/** int8 is exact (bigint), a date is a day without a zone (`YYYY-MM-DD`); the driver's own readings lose both. */
const readers = new Map<number, (text: string) => unknown>([
  [INT8, BigInt],
  [INT8_ARRAY, arrayOf(BigInt)],
  [DATE, text => text],
  [DATE_ARRAY, arrayOf(text => text)],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    (format === 'binary' ? undefined : readers.get(id)) ?? pg.types.getTypeParser(id, format),
}

/**
 * Connections to the database of `url`, at most `max` at once. Casts of instants to days inside SQL use the day of
 * Viet Nam, whatever the server's own zone is.
 */
export function openPool(url: string, max = 8): Db {
  const pool = new pg.Pool({
    connectionString: withOption(url, '-c TimeZone=Asia/Ho_Chi_Minh'),
    max,
    types,
    pipeline: true,
    Client: Connection,
  })
  // A server that goes away must not end this process: whoever waits on a connection gets the error.
  const note = (error: Error) => log.warn({ code: 'connection_lost', err: error })
  pool.on('error', note)
  pool.on('connect', client => client.on('error', note))
  return pool
}

/** The same address with one more start-up option. */
export function withOption(url: string, option: string): string {
  const next = new URL(url)
  const before = next.searchParams.get('options')
  next.searchParams.set('options', before ? `${before} ${option}` : option)
  // pg reads `+` literally where a browser's form reads a space.
  next.search = next.search.replaceAll('+', '%20')
  return next.href
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const next = new URL(url)
  next.pathname = `/${database}`
  return next.href
}
