import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  accessTo,
  adminUrl,
  type Db,
  grantDatabase,
  migrate,
  migrationsFolder,
  openPool,
  prepareEmbedded,
  readMigrations,
  type Tx,
  withAdmin,
} from '#db'
import { testSecrets, useTestServer } from './shared-server.ts'

export { stopTestServer } from './shared-server.ts'

/** What the sample depends on. */
const sampleSources = [
  'migrations',
  ...['rules', 'directory', 'records', 'figures', 'reports', 'domains', 'cli'].map(name => `src/${name}`),
]

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface TestDatabase {
  owner: Db
  app: Db
  ownerUrl: string
  appUrl: string
  /** The superuser's address of the same database: only for tests of the walls themselves. */
  adminUrl: string
  close(): Promise<void>
}

/** A fresh, migrated, empty database. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const port = await useTestServer()
  return cloneOf(port, await template(port, `empty_${hashOf([migrationsFolder])}`, buildEmpty))
}

/** A fresh database with the sample in it; made once for each state of the sources it comes from. */
export async function openSampleDatabase(): Promise<TestDatabase> {
  const port = await useTestServer()
  const sources = sampleSources.map(folder => join(root, folder))
  return cloneOf(port, await template(port, `sample_${hashOf(sources)}`, buildSample))
}

type Build = (port: number, database: string) => Promise<void>

/** Builds a template once, also when several processes ask at the same instant. */
async function template(port: number, name: string, build: Build): Promise<string> {
  await withAdmin(adminUrl(port, testSecrets()), async pool => {
    // Held, and not taken for each query: a pool closes what is idle for ten seconds, and the lock would be lost.
    const admin = await pool.connect()
    try {
      if (await exists(admin, name)) return
      // Freed by the server when this process ends in whatever way.
      await admin.query('select pg_advisory_lock(hashtext($1))', [name])
      if (await exists(admin, name)) return
      await dropAbandoned(admin)
      const part = `building_${name}`
      await admin.query(`drop database if exists ${part} with (force)`)
      await build(port, part)
      await admin.query(`alter database ${part} rename to ${name}`)
    } finally {
      // Ending the session frees its locks.
      admin.release(true)
    }
  })
  return name
}

const exists = async (admin: Tx, name: string): Promise<boolean> =>
  (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 1

/** What killed runs left, and templates of sources that are no more. */
async function dropAbandoned(admin: Tx): Promise<void> {
  const { rows: locks } = await admin.query<{ mine: boolean }>(
    "select pg_try_advisory_lock(hashtext('abandoned')) as mine",
  )
  if (!locks[0]?.mine) return
  const { rows } = await admin.query<{ name: string; age: number }>(`
    select datname as name, extract(epoch from clock_timestamp() -
      (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification)::float8 as age from pg_database where not datistemplate`)
  for (const { name, age } of rows) {
    const killed = /^test_(\d+)_/.exec(name)
    const old = /^(empty|sample|building)_/.test(name) && age > 3600
    if ((killed && !isAlive(Number(killed[1]))) || old)
      await admin.query(`drop database if exists ${name} with (force)`)
  }
}

const buildEmpty: Build = async (port, database) => {
  const { ownerUrl } = await prepareEmbedded(port, testSecrets(), database)
  await withAdmin(ownerUrl, async owner => migrate(owner, await readMigrations()))
}

const buildSample: Build = async (port, database) => {
  await buildEmpty(port, database)
  const { ownerUrl, appUrl } = accessTo(port, testSecrets(), database)
  const { loadSample } = await import('../../src/cli/load-sample.ts')
  const owner = openPool(ownerUrl)
  const app = openPool(appUrl)
  try {
    await loadSample(owner, app, () => {})
  } finally {
    await Promise.all([owner.end(), app.end()])
  }
}

async function cloneOf(port: number, from: string): Promise<TestDatabase> {
  const secrets = testSecrets()
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await withAdmin(adminUrl(port, secrets), async admin => {
    // Three times faster than through the log, which nobody would replay.
    await admin.query(`create database ${name} template ${from} owner diemcau_owner strategy file_copy`)
    await grantDatabase(admin, name)
  })
  const access = accessTo(port, secrets, name)
  const owner = openPool(access.ownerUrl)
  const app = openPool(access.appUrl)
  const close = async () => {
    await Promise.all([owner.end(), app.end()])
    await withAdmin(adminUrl(port, secrets), admin =>
      admin.query(`drop database if exists ${name} with (force)`),
    )
  }
  return { ...access, adminUrl: adminUrl(port, secrets, name), owner, app, close }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A hash of all files below the folders, by name and content. */
function hashOf(folders: readonly string[]): string {
  const files = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  const texts = files
    .filter(path => !/\.test\.tsx?$/.test(path) && statSync(path).isFile())
    .sort()
    .map(path => `${path}\n${readFileSync(path, 'utf8')}`)
  return hash(texts.join('\n')).slice(0, 12)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
