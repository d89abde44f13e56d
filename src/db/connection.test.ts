import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Db, inTransaction, openPool } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'

let db: TestDatabase
let one: Db
before(async () => {
  db = await openTestDatabase()
  await db.owner.query(
    'create schema piece; create table piece.row (n int unique); grant all on piece.row to diemcau_app; grant usage on schema piece to diemcau_app',
  )
  one = openPool(db.appUrl, 1)
})
after(async () => {
  await one.end()
  await db.close()
})

const echo = 'select $1::text as said'
const put = 'insert into piece.row values ($1)'
const said = (answer: { rows: { said: string }[] }) => answer.rows[0]?.said

test('questions of one turn are each answered with their own, in their order', async () => {
  const answers = await inTransaction(one, { 'app.actor': 'a' }, tx =>
    Promise.all([
      tx.query(echo, ['first']),
      tx.query(put, [1]),
      // A plain text is answered by itself, wherever it stands.
      tx.query("select 'plain' as said"),
      tx.query(`select current_setting('app.actor') || $1 as said`, ['!']),
      tx.query(echo, ['last']),
    ]),
  )
  assert.deepEqual(answers.map(said), ['first', undefined, 'plain', 'a!', 'last'])
  assert.deepEqual(
    answers.map(answer => answer.rowCount),
    [1, 1, 1, 1, 1],
  )
})

test('behind one that fails the others fail with its error, nothing is done, and the connection answers again', async () => {
  const outcomes = await inTransaction(one, {}, async tx => {
    const asked = [
      tx.query(put, [2]),
      tx.query(put, [2]),
      // Never seen by the server: its preparing was passed over too.
      tx.query('select $1::text || $2::text as said', ['a', 'b']),
      tx.query(echo, ['behind']),
    ]
    const settled = await Promise.allSettled(asked)
    await assert.rejects(tx.query(echo, ['later']), { code: '25P02' })
    return settled
  })
  assert.equal(outcomes[0]?.status, 'fulfilled')
  for (const outcome of outcomes.slice(1))
    assert.equal(outcome.status === 'rejected' && outcome.reason.code, '23505')
  assert.equal((await one.query('select from piece.row where n = 2')).rowCount, 0)
  assert.equal(said(await one.query('select $1::text || $2::text as said', ['a', 'b'])), 'ab')
})

test('a value that cannot be written fails its own question only', async () => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  const [before, bad, behind] = await inTransaction(one, {}, tx =>
    Promise.allSettled([tx.query(echo, ['before']), tx.query(echo, [circle]), tx.query(echo, ['behind'])]),
  )
  assert.equal(before?.status === 'fulfilled' && said(before.value), 'before')
  assert.match(bad?.status === 'rejected' ? String(bad.reason) : '', /circular/)
  assert.equal(behind?.status === 'fulfilled' && said(behind.value), 'behind')
})

test('what is asked again is read as it was the first time', async () => {
  const read = `select $1::int8 as big, date '2017-12-22' + $2::int as day, array[$1::int8] as bigs, null::text as none`
  const first = await one.query(read, [9007199254740993n, 0])
  assert.deepEqual(first.rows, [
    { big: 9007199254740993n, day: '2017-12-22', bigs: [9007199254740993n], none: null },
  ])
  assert.deepEqual((await one.query(read, [9007199254740993n, 0])).rows, first.rows)
  const next = await one.query(read, [1n, 1])
  assert.deepEqual(next.rows, [{ big: 1n, day: '2017-12-23', bigs: [1n], none: null }])
  assert.deepEqual(
    next.fields.map(field => field.name),
    ['big', 'day', 'bigs', 'none'],
  )
  for (const n of [31, 32]) {
    const written = await one.query(put, [n])
    assert.deepEqual([written.rowCount, written.rows], [1, []])
  }
  const nobody = 'select n from piece.row where n = $1'
  for (const n of [31, 99, 32]) assert.equal((await one.query(nobody, [n])).rows.length, n === 99 ? 0 : 1)
})
