import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { openTestDatabase, type TestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { returnTypes } from '#support/library-returns'
import { acceptReturn, openReturns, sendReturn } from '#support/returns'
import { asActor, checkDefinition, findRecord, historyOf, listWork, perform, workPlaces } from './index.ts'

let db: TestDatabase
let library: Library
before(async () => {
  db = await openTestDatabase()
  library = await openReturns(db, '2017-12-12T08:00:00+07:00')
})
after(() => db.close())

const sees = async (record: bigint, role: string, unit: string) =>
  asActor(
    library.engine,
    await library.staff(role, unit),
    async tx => (await findRecord(tx, record)) !== undefined,
  )
/** The state an act leads to, or the code of its refusal. */
const act = async (record: bigint, action: string, role: string, unit: string) => {
  try {
    const order = { record, action, values: action === 'amend' ? { adults: 9 } : {}, why: 'thử' }
    return (await perform(library.engine, await library.staff(role, unit), order)).state
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
let year = 2017
const nextYear = () => {
  year++
  return { adults: 1, children: 2, year }
}

describe('who reads a return', () => {
  test('before it is sent its own office only; sent, also the named roles of the office above; taken over, all', async () => {
    const officer = await library.staff('statistics_officer', 'so-a')
    const { record } = await perform(library.engine, officer, {
      create: { type: 'library-return', unit: 'so-a' },
      action: 'draft',
      values: { year: 2017, adults: 1, children: 2, sure: 'final' },
    })
    const who = [
      ['statistics_officer', 'so-a'],
      ['statistics_officer', 'bo'],
      ['specialist', 'bo'],
      ['statistics_officer', 'so-b'],
      ['director', 'so-b'],
    ] as const
    const seen = async () => {
      const found = []
      for (const [role, unit] of who) found.push(await sees(record, role, unit))
      return found
    }
    assert.deepEqual(await seen(), [true, false, false, false, false])
    await act(record, 'send', 'statistics_officer', 'so-a')
    assert.deepEqual(await seen(), [true, true, false, false, false])
    assert.equal(await act(record, 'sendBack', 'statistics_officer', 'bo'), 'draft')
    assert.deepEqual(await seen(), [true, false, false, false, false])
    await act(record, 'send', 'statistics_officer', 'so-a')
    assert.equal(await act(record, 'accept', 'statistics_officer', 'bo'), 'accepted')
    assert.deepEqual(await seen(), [true, true, true, true, true])
    assert.equal(await act(record, 'reopen', 'director', 'bo'), 'reopened')
    assert.deepEqual(await seen(), [true, true, false, false, false])
  })

  test('the database holds the same wall without the engine', async () => {
    const record = await sendReturn(library, 'so-a', nextYear())
    const update = async (role: string, unit: string) =>
      asActor(library.engine, await library.staff(role, unit), async tx => {
        const { rowCount } = await tx.query('select from records.record where id = $1 for update', [record])
        return rowCount
      })
    assert.deepEqual([await update('statistics_officer', 'bo'), await update('specialist', 'bo')], [1, 0])
    assert.equal(await update('statistics_officer', 'so-b'), 0)
    await assert.rejects(
      asActor(library.engine, await library.staff('statistics_officer', 'bo'), tx =>
        tx.query(`update records.record set data = data || '{"adults": 99}' where id = $1`, [record]),
      ),
      /row-level security/,
    )
  })
})

describe('who acts on a return', () => {
  test('nobody takes over his own, or one of an office that is not under his', async () => {
    const record = await sendReturn(library, 'so-a', nextYear())
    assert.equal(await act(record, 'accept', 'statistics_officer', 'so-a'), 'forbidden')
    assert.equal(await act(record, 'accept', 'statistics_officer', 'so-b'), 'not_found')
    assert.equal(await act(record, 'accept', 'specialist', 'bo'), 'not_found')
    assert.equal(await act(record, 'accept', 'director', 'bo'), 'forbidden')
    assert.equal(await act(record, 'amend', 'statistics_officer', 'bo'), 'forbidden')
    assert.equal(await act(record, 'accept', 'statistics_officer', 'bo'), 'accepted')
  })

  test('taken over, it is locked; only the named role of the office above opens it, with a reason that is kept', async () => {
    const record = await acceptReturn(library, 'so-a', nextYear())
    for (const action of ['amend', 'send', 'recall'])
      assert.equal(await act(record, action, 'statistics_officer', 'so-a'), 'wrong_state', action)
    assert.equal(await act(record, 'reopen', 'director', 'so-a'), 'forbidden')
    assert.equal(await act(record, 'reopen', 'statistics_officer', 'bo'), 'forbidden')
    assert.equal(await act(record, 'reopen', 'director', 'so-b'), 'forbidden')
    const director = await library.staff('director', 'bo')
    await assert.rejects(
      perform(library.engine, director, { record, action: 'reopen' }),
      (error: unknown) => error instanceof Refusal && error.faults.some(fault => fault.rule === 'reason'),
    )
    assert.equal(await act(record, 'reopen', 'director', 'bo'), 'reopened')
    const history = await asActor(library.engine, director, tx => historyOf(tx, record))
    const last = history.at(-1)
    assert.deepEqual([last?.name, last?.why, last?.role], ['reopen', 'thử', 'director'])
    assert.equal(await act(record, 'amend', 'statistics_officer', 'so-a'), 'reopened')
  })

  test('sent, it can be taken back until the cut-off day is over and not after', async () => {
    const record = await sendReturn(library, 'so-a', { adults: 1, children: 2, year: 2016 })
    assert.equal(await act(record, 'recall', 'statistics_officer', 'so-a'), 'wrong_state')
    const ahead = await sendReturn(library, 'so-b', { adults: 1, children: 2, year: 2017 })
    assert.equal(await act(ahead, 'recall', 'statistics_officer', 'so-b'), 'draft')
  })

  test('an office has one return a year', async () => {
    const reported = nextYear()
    await sendReturn(library, 'so-a', reported)
    await assert.rejects(
      sendReturn(library, 'so-a', reported),
      (error: unknown) => error instanceof Refusal && error.code === 'duplicate',
    )
    await sendReturn(library, 'so-b', reported)
  })

  test('what was sent waits in the inbox of the office above, and in nobody else’s', async () => {
    const record = await sendReturn(library, 'so-b', nextYear())
    const waits = async (role: string, unit: string) => {
      const actor = await library.staff(role, unit)
      return asActor(library.engine, actor, async (tx, catalog) => {
        const places = workPlaces(catalog, actor, (_, action, state) => action.from.includes(state))
        const rows = await listWork(tx, places, { offset: 0, limit: 1000 })
        return rows.some(row => row.record.id === record)
      })
    }
    assert.equal(await waits('statistics_officer', 'bo'), true)
    assert.equal(await waits('statistics_officer', 'so-a'), false)
    assert.equal(await waits('specialist', 'bo'), false)
  })
})

describe('a return that cannot be', () => {
  const [published] = returnTypes
  const faultsOf = (change: object) =>
    checkDefinition({ ...published, definition: { ...published?.definition, ...change } } as NonNullable<
      typeof published
    >).map(fault => fault.at)
  const owed = published?.definition.owed
  const actions = published?.definition.actions
  test('is as it should be', () => assert.deepEqual(faultsOf({}), []))
  for (const [name, change, at] of [
    ['is sent on the day of the cut-off', { owed: { ...owed, within: 0 } }, 'owed.within'],
    ['is cut off on a day that is none', { owed: { ...owed, cutOff: '02-30' } }, 'owed.cutOff'],
    ['has no year', { owed: { ...owed, year: 'cutOn' } }, 'owed.year'],
    ['waits in an unknown state', { owed: { ...owed, sent: ['nowhere'] } }, 'owed.sent'],
    [
      'is acted on from above before it is sent',
      { actions: { ...actions, accept: { ...actions?.['accept'], from: ['draft'] } } },
      'actions.accept.above',
    ],
    ['is acted on from above and owed by nobody', { owed: undefined }, 'actions.accept.above'],
    [
      'belongs to a party and is read above',
      { owed: { ...owed, from: { counted: 'LIB.CARD.N' } } },
      'owed.readersAbove',
    ],
    [
      'is dated by the year in a date',
      {
        actions: {
          ...actions,
          draft: { ...actions?.['draft'], sets: { cutOn: { yearIn: 'cutOn', day: '12-14' } } },
        },
      },
      'actions.draft.sets.cutOn',
    ],
  ] as const)
    test(name, () => assert.ok(faultsOf(change).includes(at), JSON.stringify(faultsOf(change))))
})
