import { createHash } from 'node:crypto'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'
import type { Db, Tx } from './pool.ts'
import { listTables, readSequences } from './tables.ts'

/** Where a back-up is written to: named entries, in the order in which they come. */
export interface BackupSink {
  add(name: string, bytes: Uint8Array): Promise<void>
}

/** The first entry: what it holds and which migrations made the tables it came from. */
export const backupHead = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(z.strictObject({ id: z.int(), name: z.string(), checksum: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
})
export type BackupHead = z.infer<typeof backupHead>

/** The last entry: without it the back-up was cut off. Hashes are SHA-256 over a table's text. */
export const backupEnd = z.strictObject({
  hashes: z.record(z.string(), z.string()),
  sequences: z.record(z.string(), z.string()),
  blobs: z.int(),
})
export type BackupEnd = z.infer<typeof backupEnd>

export const HEAD_ENTRY = 'head.json'
export const END_ENTRY = 'end.json'
/** `table/records.action/000001`: pieces of COPY's text, which any PostgreSQL reads. */
export const tableEntry = (table: string, piece: number): string =>
  `table/${table}/${String(piece).padStart(6, '0')}`

const PIECE_BYTES = 4 << 20

/**
 * Writes all data as they stand at one instant, while others go on working. `after` adds what lies outside the database
 * (it sees the same instant) and tells how many blobs it added.
 * @param owner the owner's pool: row-level security does not hold it back
 */
export async function backUp(
  owner: Db,
  sink: BackupSink,
  after: (tx: Tx) => Promise<number>,
): Promise<BackupHead> {
  const tx = await owner.connect()
  try {
    await tx.query('begin isolation level repeatable read read only')
    const head = await readHead(tx)
    await sink.add(HEAD_ENTRY, json(head))
    const hashes: Record<string, string> = {}
    for (const { name, columns } of head.tables) hashes[name] = await copyOut(tx, name, columns, sink)
    const blobs = await after(tx)
    // Read last: a sequence stands outside the instant, and must be ahead of every number that was given.
    const end: BackupEnd = { hashes, sequences: await readSequences(tx), blobs }
    await sink.add(END_ENTRY, json(end))
    await tx.query('commit')
    return head
  } finally {
    // Ends what an error left open.
    tx.release(true)
  }
}

async function readHead(tx: Tx): Promise<BackupHead> {
  const { rows: migrations } = await tx.query<BackupHead['migrations'][number]>(
    'select id, name, checksum from installation.migration order by id',
  )
  const { rows } = await tx.query<{ server: string }>("select current_setting('server_version') as server")
  const tables = (await listTables(tx)).map(({ name, columns }) => ({ name, columns: [...columns] }))
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    server: rows[0]?.server ?? '',
    migrations,
    tables,
  }
}

/** @returns the hash of the table's text */
async function copyOut(tx: Tx, table: string, columns: readonly string[], sink: BackupSink): Promise<string> {
  const hash = createHash('sha256')
  let held: Buffer[] = []
  let size = 0
  let piece = 0
  const flush = async () => {
    await sink.add(tableEntry(table, ++piece), Buffer.concat(held))
    held = []
    size = 0
  }
  const out = tx.query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout`))
  for await (const chunk of out as AsyncIterable<Buffer>) {
    hash.update(chunk)
    held.push(chunk)
    size += chunk.length
    if (size >= PIECE_BYTES) await flush()
  }
  await flush()
  return hash.digest('hex')
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
