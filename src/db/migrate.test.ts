import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  clearDatabase,
  inTransaction,
  isMigrated,
  type Migration,
  migrate,
  openPool,
  readMigrations,
} from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'

let db: TestDatabase
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())

const of = (id: number, sql: string): Migration => ({ id, name: `${id}.sql`, sql, checksum: `${id} ${sql}` })
/** Slow enough that a second starter arrives in its midst, and not repeatable. */
const slow = of(1, 'select pg_sleep(0.2); create schema once')
const next = of(2, 'create table once.more ()')

test('the files of the product are applied, and the app can see that they are', async () => {
  assert.equal(await isMigrated(db.app, await readMigrations()), true)
  assert.equal(await isMigrated(db.app, [...(await readMigrations()), of(9999, '')]), false)
})

test('two starters at once apply each file once', async () => {
  await clearDatabase(db.owner)
  const other = openPool(db.ownerUrl, 1)
  const applied = await Promise.all([migrate(db.owner, [slow, next]), migrate(other, [slow, next])])
  await other.end()
  assert.deepEqual(applied.flat(), ['1.sql', '2.sql'])
  assert.deepEqual(await migrate(db.owner, [slow, next]), [])
})

test('an applied file that has changed is refused', async () => {
  await clearDatabase(db.owner)
  await migrate(db.owner, [slow])
  await assert.rejects(
    migrate(db.owner, [{ ...slow, checksum: 'other' }, next]),
    /1\.sql has been applied and was changed/,
  )
  assert.equal(await isMigrated(db.owner, [next]), false)
})

test('a database of a newer version is refused', async () => {
  await clearDatabase(db.owner)
  await migrate(db.owner, [slow, next])
  await assert.rejects(migrate(db.owner, [slow]), /knows migration 2/)
})

test('a file that fails leaves nothing of itself and keeps those before it', async () => {
  await clearDatabase(db.owner)
  const broken = of(2, 'create table once.half (); select 1 / 0')
  await assert.rejects(migrate(db.owner, [slow, broken]), /migration 2\.sql: division by zero/)
  assert.equal(await isMigrated(db.owner, [slow]), true)
  assert.deepEqual(await migrate(db.owner, [slow, next]), ['2.sql'])
  const { rows } = await inTransaction(db.owner, {}, tx =>
    tx.query("select to_regclass('once.half') as half"),
  )
  assert.deepEqual(rows, [{ half: null }])
})
