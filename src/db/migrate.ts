import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Db, Tx } from './pool.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url))

export interface Migration {
  id: number
  name: string
  sql: string
  checksum: string
}

/** The numbered files of the folder (`0010-rules.sql`), in order. Two files of one number are a mistake. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  const found = await Promise.all(names.map(name => readMigration(folder, name)))
  const twice = found.find((migration, i) => migration.id === found[i - 1]?.id)
  if (twice) throw new Error(`two migrations are numbered ${twice.id}: ${twice.name}`)
  return found
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const id = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
  if (id === undefined) throw new Error(`a migration is named 0000-name.sql, not ${name}`)
  const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n')
  return { id: Number(id), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/**
 * Applies what is missing, each file in a transaction of its own, and refuses when an applied file has changed.
 * Two starters may call it at once: one waits for the other. Run as the owner.
 * @returns the names applied now
 */
export async function migrate(owner: Db, migrations: readonly Migration[]): Promise<string[]> {
  const tx = await owner.connect()
  try {
    await tx.query("select pg_advisory_lock(hashtext('migrate'))")
    await prepare(tx)
    const applied = await readApplied(tx)
    refuseChanged(migrations, applied)
    const missing = migrations.filter(({ id }) => !applied.has(id))
    for (const migration of missing) await apply(tx, migration)
    return missing.map(({ name }) => name)
  } finally {
    // Ending the session frees the lock, also after an error left a transaction open.
    tx.release(true)
  }
}

/** True when every file has been applied; asked by the running server, as the app. */
export async function isMigrated(db: Db, migrations: readonly Migration[]): Promise<boolean> {
  const { rows } = await db.query<{ id: number }>('select id from installation.migration')
  const applied = new Set(rows.map(row => row.id))
  return migrations.every(({ id }) => applied.has(id))
}

/** Drops all schemas of the owner and what is in them: for first data whose loading was cut off, which nobody has used. */
export async function clearDatabase(owner: Db): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "select quote_ident(nspname) as name from pg_namespace where pg_get_userbyid(nspowner) = 'diemcau_owner'",
  )
  if (rows.length) await owner.query(`drop schema ${rows.map(row => row.name).join(', ')} cascade`)
}

async function prepare(tx: Tx): Promise<void> {
  await tx.query(`
    create schema if not exists installation;
    create table if not exists installation.migration (
      id int primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`)
}

async function readApplied(tx: Tx): Promise<Map<number, string>> {
  const { rows } = await tx.query<{ id: number; checksum: string }>(
    'select id, checksum from installation.migration',
  )
  return new Map(rows.map(row => [row.id, row.checksum]))
}

function refuseChanged(migrations: readonly Migration[], applied: ReadonlyMap<number, string>): void {
  const changed = migrations.find(({ id, checksum }) => applied.has(id) && applied.get(id) !== checksum)
  if (changed)
    throw new Error(`${changed.name} has been applied and was changed since; write a new migration instead`)
  const last = Math.max(0, ...migrations.map(({ id }) => id))
  const unknown = [...applied.keys()].find(id => id > last)
  if (unknown !== undefined)
    throw new Error(`the database knows migration ${unknown}: it belongs to a newer version`)
}

async function apply(tx: Tx, { id, name, sql, checksum }: Migration): Promise<void> {
  await tx.query('begin')
  try {
    // First the number: should the lock ever fail, the second starter stops here and not halfway through the file.
    await tx.query('insert into installation.migration (id, name, checksum) values ($1, $2, $3)', [
      id,
      name,
      checksum,
    ])
    await tx.query(sql)
    await tx.query('commit')
  } catch (error) {
    await tx.query('rollback')
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
