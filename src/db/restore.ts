import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '#base'
import {
  type BackupEnd,
  type BackupHead,
  backupEnd,
  backupHead,
  END_ENTRY,
  HEAD_ENTRY,
  tableEntry,
} from './backup.ts'
import { clearDatabase, type Migration, migrate } from './migrate.ts'
import { findInstallation } from './office-start.ts'
import type { Db, Tx } from './pool.ts'
import { listTables } from './tables.ts'

/** One named piece of a back-up, in the order in which it was written. */
export interface BackupEntry {
  name: string
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Loads a back-up into an empty database, in one transaction: what is cut off leaves the database empty. The tables are
 * made as they were when it was written; afterwards the migrations that came since are applied, so that an older
 * version's back-up is also the way to this one.
 * @param keep takes entries that are not the database's; it answers true when it knew the entry, and for a blob counts it
 * @throws Refusal invalid, with the rule under `backup`, when it is not whole or not for this version; duplicate when
 *   the database is not empty; wrong_state when others are connected to it
 */
export async function restore(
  owner: Db,
  migrations: readonly Migration[],
  entries: AsyncIterable<BackupEntry>,
  keep: (entry: BackupEntry) => Promise<'blob' | 'kept' | undefined>,
): Promise<BackupHead> {
  await refuseUsed(owner)
  const read = entries[Symbol.asyncIterator]()
  const first = await read.next()
  if (first.done || first.value.name !== HEAD_ENTRY) throw refused('no_backup')
  const head = await parse(first.value, backupHead)
  await clearDatabase(owner)
  await migrate(owner, ofThatTime(head, migrations))
  try {
    await inOne(owner, async tx => {
      await emptyAll(tx, head)
      await load(tx, head, read, keep)
    })
  } catch (error) {
    await clearDatabase(owner)
    throw error
  }
  await migrate(owner, migrations)
  return head
}

const refused = (rule: string, params: Record<string, string | number> = {}): Refusal =>
  new Refusal('invalid', params, [{ field: 'backup', rule, params }])

/** A database with an installation in it is never written over, nor one that somebody is using. */
async function refuseUsed(owner: Db): Promise<void> {
  const tx = await owner.connect()
  try {
    const { rows } = await tx.query<{ n: bigint }>(
      'select count(*) as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    if (rows[0]?.n) throw new Refusal('wrong_state', { rule: 'database_in_use' })
    const there = await tx.query<{ made: boolean }>(
      "select to_regclass('installation.office') is not null as made",
    )
    if (!there.rows[0]?.made) return
  } finally {
    tx.release()
  }
  if (await findInstallation(owner)) throw new Refusal('duplicate', { rule: 'database_not_empty' })
}

/** The migrations the back-up was made with, as this version has them. */
function ofThatTime(head: BackupHead, migrations: readonly Migration[]): Migration[] {
  return head.migrations.map(({ id, name, checksum }) => {
    const ours = migrations.find(migration => migration.id === id)
    if (ours?.checksum !== checksum) throw refused('newer_version', { migration: name })
    return ours
  })
}

/** Migrations bring a few rows of their own; the back-up has them too. Its tables must be ours, by name and columns. */
async function emptyAll(tx: Tx, head: BackupHead): Promise<void> {
  const ours = new Map((await listTables(tx)).map(table => [table.name, table.columns.join()]))
  const strange = head.tables.find(table => ours.get(table.name) !== table.columns.join())
  if (strange || ours.size !== head.tables.length)
    throw refused('other_tables', { table: strange?.name ?? '' })
  await tx.query(`truncate ${head.tables.map(table => table.name).join(', ')}`)
}

async function load(
  tx: Tx,
  head: BackupHead,
  read: AsyncIterator<BackupEntry>,
  keep: (entry: BackupEntry) => Promise<'blob' | 'kept' | undefined>,
): Promise<void> {
  const hashes: Record<string, string> = {}
  const pending = [...head.tables]
  let open: TableLoad | undefined
  let blobs = 0
  for (;;) {
    const { done, value: entry } = await read.next()
    if (done) throw refused('cut_off')
    if (open && entry.name === open.nextEntry) {
      await open.write(entry.bytes)
      continue
    }
    if (open) {
      hashes[open.table] = await open.close()
      open = undefined
    }
    if (entry.name === END_ENTRY) {
      await finish(tx, await parse(entry, backupEnd), hashes, blobs)
      return
    }
    const table = pending[0]
    if (table && entry.name === tableEntry(table.name, 1)) {
      pending.shift()
      open = new TableLoad(tx, table)
      await open.write(entry.bytes)
      continue
    }
    const kept = await keep(entry)
    if (!kept) throw refused('strange_entry', { entry: entry.name })
    if (kept === 'blob') blobs++
  }
}

/** One table while its pieces come in. */
class TableLoad {
  readonly table: string
  private readonly stream: CopyStreamQuery
  private readonly hash: Hash = createHash('sha256')
  private readonly ended: Promise<void>
  private piece = 1

  constructor(tx: Tx, { name, columns }: BackupHead['tables'][number]) {
    this.table = name
    this.stream = tx.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`))
    this.ended = finished(this.stream)
    // Reported by `write` or `close`, whichever comes first.
    this.ended.catch(() => {})
  }

  get nextEntry(): string {
    return tableEntry(this.table, this.piece)
  }

  async write(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    this.piece++
    for await (const chunk of bytes) {
      this.hash.update(chunk)
      if (!this.stream.write(chunk)) await Promise.race([once(this.stream, 'drain'), this.ended])
    }
  }

  async close(): Promise<string> {
    this.stream.end()
    await this.ended
    return this.hash.digest('hex')
  }
}

async function finish(
  tx: Tx,
  end: BackupEnd,
  hashes: Readonly<Record<string, string>>,
  blobs: number,
): Promise<void> {
  const differs = Object.keys({ ...end.hashes, ...hashes }).find(name => end.hashes[name] !== hashes[name])
  if (differs) throw refused('changed', { table: differs })
  if (end.blobs !== blobs) throw refused('cut_off')
  for (const [name, last] of Object.entries(end.sequences))
    await tx.query('select setval($1::regclass, $2::bigint)', [name, last])
}

async function parse<T>(
  entry: BackupEntry,
  schema: { safeParse(value: unknown): { data?: T | undefined } },
): Promise<T> {
  const pieces: Uint8Array[] = []
  for await (const piece of entry.bytes) pieces.push(piece)
  let value: unknown
  try {
    value = JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw refused('no_backup')
  }
  const { data } = schema.safeParse(value)
  if (data === undefined) throw refused('no_backup')
  return data
}

async function inOne(owner: Db, work: (tx: Tx) => Promise<void>): Promise<void> {
  const tx = await owner.connect()
  try {
    await tx.query('begin')
    await work(tx)
    await tx.query('commit')
    tx.release()
  } catch (error) {
    // Rolled back by the end of the session: a COPY may still be open.
    tx.release(true)
    throw error
  }
}
