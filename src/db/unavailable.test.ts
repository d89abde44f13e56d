import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '#support/database'
import { openPool, withDatabase } from './pool.ts'
import { freePort } from './postgres.ts'
import { unavailable } from './unavailable.ts'

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    error => error,
  )

test('a database that cannot be reached, or that ends a connection, is unavailable for now', async () => {
  const silent = openPool(`postgres://nobody@127.0.0.1:${await freePort()}/none`, 1)
  assert.deepEqual(unavailable(await thrownBy(silent.query('select')))?.params, { rule: 'database' })
  await silent.end()

  const db = await openTestDatabase()
  const own = openPool(db.ownerUrl, 1)
  const ended = await thrownBy(own.query('select pg_terminate_backend(pg_backend_pid())'))
  assert.deepEqual(unavailable(ended)?.params, { rule: 'database' })
  await own.end()
  await db.close()
})

test('what the database says no to is a bug and not a passing condition', async () => {
  const db = await openTestDatabase()
  const nowhere = openPool(withDatabase(db.ownerUrl, 'is_not_there'), 1)
  for (const work of [
    () => db.owner.query('select 1 / 0'),
    () => db.owner.query('select from nowhere'),
    () => db.app.query('create table public.mine (n int)'),
    () => nowhere.query('select'),
  ]) {
    const error = await thrownBy(work())
    assert.ok(error instanceof Error)
    assert.equal(unavailable(error), undefined)
  }
  assert.equal(unavailable('a text'), undefined)
  await nowhere.end()
  await db.close()
})

test('a full disk is told apart, whoever finds it', () => {
  for (const code of ['53100', 'ENOSPC'])
    assert.deepEqual(unavailable(Object.assign(new Error('no space'), { code }))?.params, { rule: 'disk' })
})
