import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransaction } from '#db'
import { systemActor } from '#directory'
import { asActor, findRecord, perform, publishTypes } from '#records'
import { defineRecordType, publishType } from '#records/define'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { runDueClocks } from './work.ts'

/** A made-up notice that publishes itself at its hour, and a reminder whose clock never stops. */
const notice = defineRecordType({
  code: 'library-notice',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    text: { kind: 'text', required: true },
    at: { kind: 'instant', required: true },
    held: { kind: 'yesNo' },
  },
  states: ['waiting', 'shown'],
  actions: {
    plan: { from: [], to: 'waiting', by: ['specialist', 'system'], asks: ['text', 'at', 'held'] },
    show: { from: ['waiting'], to: 'shown', by: ['system'], when: { not: { field: 'held', is: true } } },
    remind: { from: ['waiting', 'shown'], by: ['system'] },
  },
  clocks: {
    hour: { starts: ['plan'], stops: ['show'], term: { field: 'at' }, onDue: 'show' },
    reminder: { starts: ['plan'], stops: [], term: { field: 'at' }, onDue: 'remind' },
  },
  title: '{text}',
  public: ['shown'],
  keptBy: ['department'],
})

let db: TestDatabase
let library: Library
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  const published = publishType(notice, {
    name: 'Thông báo',
    plural: 'Thông báo',
    fields: { text: 'Lời', at: 'Giờ', held: 'Giữ lại' },
    states: { waiting: 'Chờ', shown: 'Đã đăng' },
    actions: { plan: 'Hẹn', show: 'Đăng', remind: 'Nhắc' },
    guards: { show: 'Thông báo đang được giữ lại.' },
  })
  await inTransaction(db.owner, {}, tx => publishTypes(tx, [published]))
  library.engine.catalog.forget()
})
after(() => db.close())

test('what is due is done once by the system; what is refused or done before does not hold up the others', async () => {
  const plan = async (text: string, held: boolean) =>
    (
      await perform(library.engine, await library.staff('specialist', 'so-a'), {
        create: { type: 'library-notice', unit: 'so-a' },
        action: 'plan',
        values: { text, at: '2017-12-25T14:38:00+07:00', held },
      })
    ).record
  const [free, held] = [await plan('Một', false), await plan('Hai', true)]
  const state = async (id: bigint) =>
    (await asActor(library.engine, systemActor, tx => findRecord(tx, id)))?.state
  library.clock.set('2017-12-25T14:37:59+07:00')
  assert.equal(await runDueClocks(library.engine), 0)
  library.clock.set('2017-12-25T14:38:00+07:00')
  assert.equal(await runDueClocks(library.engine), 3)
  assert.deepEqual([await state(free), await state(held)], ['shown', 'waiting'])
  // The reminders run on: found done, they wait, and so does the one that is held.
  assert.equal(await runDueClocks(library.engine), 0)
  const { rows } = await db.owner.query(
    `select count(*)::int as n from records.action where name in ('show', 'remind')`,
  )
  assert.equal(rows[0].n, 3)
  const waiting = await db.owner.query(
    'select count(*)::int as n from records.clock where tried_at is not null',
  )
  assert.equal(waiting.rows[0].n, 3)
})
