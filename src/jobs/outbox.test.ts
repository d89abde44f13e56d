import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { inTransaction } from '#db'
import { ATTEMPTS, enqueue, type Handler, work } from '#jobs'
import { openTestDatabase } from '#support/database'

const db = await openTestDatabase()
after(() => db.close())
beforeEach(() => db.owner.query('truncate jobs.outbox'))

const put = (n: number) => inTransaction(db.app, {}, tx => enqueue(tx, 'note', { n }))
const left = async () =>
  (await db.owner.query('select attempts, error, failed_at is not null as failed from jobs.outbox')).rows
const makeDue = () => db.owner.query('update jobs.outbox set run_at = clock_timestamp()')

test('a job is done once, after the commit that wants it', async () => {
  const seen: unknown[] = []
  const note: Handler = async (_tx, payload) => void seen.push(payload['n'])
  await inTransaction(db.app, {}, async tx => {
    await enqueue(tx, 'note', { n: 1 })
    assert.equal(await work(db.app, { note }), 0)
  })
  await inTransaction(db.app, {}, async tx => {
    await enqueue(tx, 'note', { n: 2 })
    throw new Error('undone')
  }).catch(() => {})
  assert.equal(await work(db.app, { note }), 1)
  assert.equal(await work(db.app, { note }), 0)
  assert.deepEqual(seen, [1])
  assert.deepEqual(await left(), [])
})

test('a job for later waits', async () => {
  await inTransaction(db.app, {}, tx => enqueue(tx, 'note', {}, new Date(Date.now() + 60_000)))
  assert.equal(await work(db.app, { note: async () => {} }), 0)
})

test('two workers share the outbox and do each job once', async () => {
  for (let n = 0; n < 20; n++) await put(n)
  const seen: unknown[] = []
  const note: Handler = async (tx, payload) => {
    await tx.query('select pg_sleep(0.01)')
    seen.push(payload['n'])
  }
  const done = await Promise.all([work(db.app, { note }), work(db.app, { note })])
  assert.equal(done[0] + done[1], 20)
  assert.ok(Math.min(...done) > 0)
  assert.deepEqual(
    seen.map(Number).sort((a, b) => a - b),
    Array.from({ length: 20 }, (_, n) => n),
  )
})

test('a failing job leaves nothing, waits twice as long each time, and is given up with its row kept', async () => {
  await put(1)
  const note: Handler = async tx => {
    await tx.query("insert into jobs.outbox (task, payload) values ('half', '{}')")
    throw new Error('no such place')
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    assert.equal(await work(db.app, { note }), 0)
    const failed = attempt === ATTEMPTS
    assert.deepEqual(await left(), [{ attempts: attempt, error: 'no such place', failed }])
    const { rows } = await db.owner.query(
      'select round(extract(epoch from run_at - clock_timestamp()))::int as wait from jobs.outbox',
    )
    assert.deepEqual(rows, [{ wait: 2 ** (attempt - 1) }])
    await makeDue()
  }
  assert.equal(await work(db.app, { note: async () => {} }), 0)
})

test('what waits for others is tried as often as it says, at most half an hour apart', async () => {
  await put(1)
  const note = {
    attempts: 14,
    run: async () => {
      throw new Error('away')
    },
  }
  for (let attempt = 1; attempt <= 14; attempt++) {
    await work(db.app, { note }, 1)
    const failed = attempt === 14
    assert.deepEqual(await left(), [{ attempts: attempt, error: 'away', failed }])
    const { rows } = await db.owner.query(
      'select round(extract(epoch from run_at - clock_timestamp()))::int as wait from jobs.outbox',
    )
    assert.deepEqual(rows, [{ wait: Math.min(2 ** (attempt - 1), 1800) }])
    await makeDue()
  }
})

test('a round tries no more jobs than it may', async () => {
  for (let n = 0; n < 5; n++) await put(n)
  const note: Handler = async (_tx, payload) => {
    if (payload['n'] === 0) throw new Error('away')
  }
  assert.equal(await work(db.app, { note }, 3), 2)
  assert.equal((await left()).length, 3)
})

test('a failing job does not hold up the others, and one without a handler is kept', async () => {
  await inTransaction(db.app, {}, tx => enqueue(tx, 'unknown', {}))
  await put(1)
  assert.equal(await work(db.app, { note: async () => {} }), 1)
  assert.deepEqual(await left(), [{ attempts: 1, error: 'no handler for unknown', failed: false }])
})
