import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Db, openPool, reading } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'

let db: TestDatabase
let one: Db
before(async () => {
  db = await openTestDatabase()
  await db.owner.query(
    'create schema page; create table page.row (n int); grant all on page.row to diemcau_app; grant usage on schema page to diemcau_app',
  )
  one = openPool(db.appUrl, 1)
})
after(async () => {
  await one.end()
  await db.close()
})

const who = `select current_setting('app.actor', true) || $1 as who`
const asked = (answer: { rows: { who: string | null }[] }) => answer.rows[0]?.who

test('each question is asked with the settings, and they end with it', async () => {
  const said = await reading(one, { 'app.actor': 'a' }, async tx => {
    const [first, second] = await Promise.all([tx.query(who, ['1']), tx.query(who, ['2'])])
    // In a later turn, by a plain text too.
    const third = await tx.query(`select current_setting('app.actor', true) || '3' as who`)
    return [first, second, third].map(asked)
  })
  assert.deepEqual(said, ['a1', 'a2', 'a3'])
  assert.equal(asked(await one.query(who, ['!'])), '!')
})

test('what was asked and not waited for lends its settings to nobody who waits for the connection', async () => {
  const left: Promise<unknown>[] = []
  const broken = reading(one, { 'app.actor': 'a' }, async tx => {
    await tx.query(who, ['1'])
    left.push(
      tx.query(who, ['2']).then(asked),
      reading(one, { 'app.actor': 'b' }, next => next.query(who, ['3'])).then(asked),
      one.query(who, ['4']).then(asked),
    )
    throw new Error('no')
  })
  await assert.rejects(broken, /no/)
  assert.deepEqual(await Promise.all(left), ['a2', 'b3', '4'])
})

test('a reader changes nothing', async () => {
  await assert.rejects(
    reading(one, {}, tx => tx.query('insert into page.row values ($1)', [1])),
    { code: '25006' },
  )
  assert.equal((await one.query('select from page.row')).rowCount, 0)
  // The connection that read is used again to write.
  assert.equal((await one.query('insert into page.row values ($1)', [2])).rowCount, 1)
})
