import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransaction } from '#db'
import { anonymous } from '#directory'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { permitType } from '#support/permit'
import { asActor, publishTypes } from '../index.ts'
import { countStep, type FunnelStep, readFunnel } from './index.ts'

let db: TestDatabase
let library: Library

before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  await inTransaction(db.owner, {}, tx => publishTypes(tx, [permitType]))
})
after(() => db.close())

async function step(event: FunnelStep['event'], on: string, page?: string, office = 'so-a') {
  await asActor(library.engine, anonymous, (tx, catalog) =>
    countStep(
      tx,
      {
        definition: catalog.versionNo('room-permit', 1).id,
        office: catalog.getUnit(office).id,
        event,
        ...(page ? { step: page } : {}),
      },
      on,
    ),
  )
}

const read = (offices: readonly string[], from: string, to: string) =>
  asActor(library.engine, anonymous, (tx, catalog) =>
    readFunnel(
      tx,
      offices.map(code => catalog.getUnit(code).id),
      { from, to },
    ),
  )

test('steps are counted by form, office, day and page, those of many at once too', async () => {
  await step('viewed', '2017-12-01')
  await Promise.all(Array.from({ length: 12 }, () => step('reached', '2017-12-01', 'who')))
  await step('reached', '2017-12-02', 'who')
  await step('reached', '2017-12-02', 'what')
  await step('sent', '2017-12-02', undefined, 'so-b')
  assert.deepEqual(await read(['so-a'], '2017-12-01', '2017-12-01'), [
    { type: 'room-permit', event: 'reached', step: 'who', n: 12 },
    { type: 'room-permit', event: 'viewed', step: '', n: 1 },
  ])
  assert.deepEqual(
    (await read(['so-a', 'so-b'], '2017-12-01', '2017-12-02')).map(
      ({ event, step, n }) => `${event} ${step} ${n}`,
    ),
    ['reached what 1', 'reached who 13', 'sent  1', 'viewed  1'],
  )
  assert.deepEqual(await read(['so-b'], '2017-12-01', '2017-12-01'), [])
})

test('a row says nothing of who took the step, and nobody may rewrite or remove one', async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'records.funnel'::regclass and attnum > 0 order by attnum`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['definition_id', 'office_id', 'day', 'event', 'step', 'n'],
  )
  for (const sql of ['delete from records.funnel', "update records.funnel set day = '2017-01-01'"])
    await assert.rejects(
      asActor(library.engine, anonymous, tx => tx.query(sql)),
      { code: '42501' },
    )
})
