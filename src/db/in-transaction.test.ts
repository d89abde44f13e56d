import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransaction, openPool } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'

let db: TestDatabase
before(async () => {
  db = await openTestDatabase()
  await db.owner.query(
    'create schema t; create table t.row (n int8); grant all on t.row to diemcau_app; grant usage on schema t to diemcau_app',
  )
})
after(() => db.close())

const count = async (n: bigint) => (await db.owner.query('select from t.row where n = $1', [n])).rowCount

test('what was done is committed', async () => {
  assert.equal(
    await inTransaction(db.app, {}, async tx => (await tx.query('insert into t.row values (1)')).rowCount),
    1,
  )
  assert.equal(await count(1n), 1)
})

test('what throws leaves nothing, and the connection is usable again', async () => {
  const pool = openPool(db.appUrl, 1)
  const fail = inTransaction(pool, {}, async tx => {
    await tx.query('insert into t.row values (2)')
    throw new Error('no')
  })
  await assert.rejects(fail, /no/)
  assert.equal(await count(2n), 0)
  assert.deepEqual((await pool.query('select 1 as one')).rows, [{ one: 1 }])
  await pool.end()
})

test('settings hold inside the transaction and end with it', async () => {
  const pool = openPool(db.appUrl, 1)
  const read =
    "select current_setting('app.actor', true) as actor, current_setting('app.units', true) as units"
  const settings = { 'app.actor': "o'brien \\ \n", 'app.units': '' }
  const inside = await inTransaction(pool, settings, tx => tx.query(read))
  assert.deepEqual(inside.rows, [{ actor: "o'brien \\ \n", units: '' }])
  assert.deepEqual((await pool.query(read)).rows, [{ actor: '', units: '' }])
  await pool.end()
})

test('a connection that is lost fails its own work only', async () => {
  const pool = openPool(db.appUrl, 1)
  const lost = inTransaction(pool, {}, tx => tx.query('select pg_terminate_backend(pg_backend_pid())'))
  await assert.rejects(lost, /terminat/)
  assert.deepEqual((await pool.query('select 1 as one')).rows, [{ one: 1 }])
  await pool.end()
})
