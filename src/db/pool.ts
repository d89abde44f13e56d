import pg from 'pg'
import { log } from '#base'
import { Connection } from './connection.ts'

export type Db = pg.Pool
/** What work in a transaction may do: ask. */
export type Tx = Pick<pg.PoolClient, 'query'>

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
