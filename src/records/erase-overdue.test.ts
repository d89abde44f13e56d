import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#base'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { applyCard } from '#support/library-web'
import { eraseOverdue, historyOf, perform, verifyRecords, workPlaces } from './index.ts'

let db: TestDatabase
let library: Library
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  // The card as it ships says nothing of how long its phone may be kept.
  await db.owner.query(
    `update records.definition set body = (body::jsonb || '{"retentionDays": 30}')::json
     where body ->> 'code' = 'library-card'`,
  )
  await db.owner.query('update records.generation set n = n + 1')
  library.engine.catalog.forget()
})
after(() => db.close())

const secretsIn = async (record: bigint) =>
  (await db.owner.query('select field from records.secret where record_id = $1', [record])).rowCount

const why = 'Người có thẻ đề nghị xóa số điện thoại của mình.'
async function erase(record: bigint, role: string, more: object = {}) {
  const actor = await library.staff(role, 'so-a')
  return perform(library.engine, actor, { record, action: 'erasePersonal', why, ...more })
}

test('a director destroys personal values with a reason; the chain says so and still verifies', async () => {
  const record = await applyCard(library, { values: { phone: '0918000111', badge: 'E-1' } })
  assert.equal(await secretsIn(record), 1)
  await assert.rejects(erase(record, 'specialist'), { code: 'forbidden' })
  await assert.rejects(erase(record, 'director', { why: 'xóa' }), (error: unknown) => {
    assert.ok(error instanceof Refusal)
    return error.faults.some(fault => fault.field === 'why')
  })
  assert.equal(await secretsIn(record), 1)
  await erase(record, 'director')
  assert.equal(await secretsIn(record), 0)
  const last = (await historyOf(db.owner, record)).at(-1)
  assert.deepEqual([last?.name, last?.why], ['erasePersonal', why])
  assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
})

test('that it may be ordered makes no record work that waits', async () => {
  const director = await library.staff('director', 'so-a')
  const catalog = await library.engine.catalog.get()
  const states = new Set(workPlaces(catalog, director).map(place => place.state))
  assert.ok(states.has('applied'))
  // From this state nothing leads on, and only the order to erase is open.
  assert.ok(!states.has('undone'))
})

test('what is over longer than it may be kept is destroyed by the system, and nothing else is', async () => {
  const end = async (badge: string) => {
    const record = await applyCard(library, { values: { phone: '0918000222', badge } })
    const director = await library.staff('director', 'so-a')
    const act = (action: string, more: object = {}) =>
      perform(library.engine, director, { record, action, ...more })
    await act('issue', { values: { issuedOn: '2017-12-01' } })
    return { record, act }
  }
  const open = await end('E-2')
  const over = await end('E-3')
  // Void is left by `restore`: only what nobody leaves is over.
  await over.act('annul', { why: 'Cấp sai cho người khác' })
  await db.owner.query(
    `update records.definition set body = jsonb_set(body::jsonb, '{actions}', (body::jsonb -> 'actions') - 'restore')::json
     where body ->> 'code' = 'library-card'`,
  )
  await db.owner.query('update records.generation set n = n + 1')
  library.engine.catalog.forget()
  library.clock.set('2018-01-20T08:00:00+07:00')
  assert.equal(await eraseOverdue(library.engine), 0)
  library.clock.set('2018-01-22T08:00:00+07:00')
  assert.equal(await eraseOverdue(library.engine), 1)
  assert.deepEqual([await secretsIn(open.record), await secretsIn(over.record)], [1, 0])
  assert.equal(await eraseOverdue(library.engine), 0)
})
