import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ensureSecrets, openPool, prepareEmbedded, startServer } from '#db'
import { verifyRecords } from '#records'
import { allRows, backUpTo, type Place, restoreFrom } from '#support/backups'
import { openTestDatabase } from '#support/database'
import { homeOfTests } from '#support/shared-server'

/** The oldest PostgreSQL we serve, as Debian 12 packs it. */
const programs = '/usr/lib/postgresql/15'
const skip = existsSync(join(programs, 'bin/postgres')) ? false : 'PostgreSQL 15 is not installed'
const root = fileURLToPath(new URL('../../', import.meta.url))
const fixture = join(root, 'test/acceptance/backup-of-0.1.0.tar.gz')

const folder = mkdtempSync(join(tmpdir(), 'diemcau-pg15-'))
const closing: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closing.reverse()) await close()
  rmSync(folder, { recursive: true })
})

async function openOn15(): Promise<Place> {
  const home = mkdtempSync(join(folder, 'home-'))
  const secrets = ensureSecrets(home)
  const server = await startServer({ home, password: secrets.superuser, durable: false, programs })
  const access = await prepareEmbedded(server.port, secrets, 'diemcau')
  const owner = openPool(access.ownerUrl)
  const app = openPool(access.appUrl)
  closing.push(async () => {
    await Promise.all([owner.end(), app.end()])
    await server.stop()
  })
  return { owner, app, home }
}

async function openOn18(): Promise<Place> {
  const db = await openTestDatabase()
  closing.push(() => db.close())
  return { owner: db.owner, app: db.app, home: mkdtempSync(join(folder, 'home-')) }
}

const versionOf = async ({ owner }: Place): Promise<string> =>
  (await owner.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? ''

test('a back-up goes from PostgreSQL 18 to 15 and back with every row', { skip }, async () => {
  const first = await openOn18()
  await restoreFrom(first, fixture)
  const there = join(folder, 'there.tar.gz')
  await backUpTo(first, there)
  const old = await openOn15()
  assert.match(await versionOf(old), /^15/)
  await restoreFrom(old, there)
  assert.deepEqual((await verifyRecords(old.owner)).discrepancies, [])
  assert.deepEqual(await allRows(old.owner), await allRows(first.owner))
  const back = join(folder, 'back.tar.gz')
  await backUpTo(old, back)
  const last = await openOn18()
  assert.match(await versionOf(last), /^18/)
  await restoreFrom(last, back)
  assert.deepEqual(await allRows(last.owner), await allRows(first.owner))
})

test('the acceptance test of the whole cycle holds on PostgreSQL 15', { skip }, () => {
  // A run of its own: under NODE_TEST_CONTEXT it would report to this one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const args = [
    '--import',
    join(root, 'tools/tsx.mjs'),
    join(root, 'tools/run-tests.js'),
    'test/acceptance/spine',
  ]
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...env, TEST_POSTGRES: programs },
    encoding: 'utf8',
  })
  assert.equal(run.status, 0, run.stdout)
  assert.match(run.stdout, /fail 0/)
  assert.equal(readFileSync(join(homeOfTests(programs), 'postgres/data/PG_VERSION'), 'utf8').trim(), '15')
})
