import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { inTransaction } from '#db'
import { createParties } from '#directory'
import { type Command, perform, performMany, publishTypes } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { returnTypes } from '#support/library-returns'
import { acceptReturn, openReturns, readReturns, sendReturn } from '#support/returns'
import { percentOf } from './compute.ts'
import { lineageOf, owingOf, unitPartsOf, verifyFigures } from './index.ts'

let db: TestDatabase
let library: Library
beforeEach(async () => {
  db = await openTestDatabase()
  library = await openReturns(db)
})
afterEach(() => db.close())

const act = async (record: bigint, action: string, role: string, unit: string, values = {}) =>
  perform(library.engine, await library.staff(role, unit), {
    record,
    action,
    values,
    why: 'kiểm tra',
  })
const visits = async (unit = 'bo', period = '2017') => {
  const figure = (await readReturns(library, unit, period)).get('LIB.VISIT.N')
  return [figure?.value, figure?.status, figure?.reports?.reported, figure?.reports?.due]
}

describe('a figure of returns', () => {
  test('is missing, not zero, until one is taken over, and says k of n', async () => {
    assert.deepEqual(await visits(), [null, 'missing', 0, 2])
    const record = await sendReturn(library, 'so-a', { adults: 7, children: 3 })
    assert.deepEqual(await visits(), [null, 'missing', 0, 2])
    await act(record, 'accept', 'statistics_officer', 'bo')
    assert.deepEqual(await visits(), ['10', 'preliminary', 1, 2])
    assert.deepEqual(await visits('so-a'), ['10', 'preliminary', 1, 1])
    assert.deepEqual(await visits('so-b'), [null, 'missing', 0, 1])
  })

  test('a return of nothing is a zero that is reported, and stands in the lineage', async () => {
    await acceptReturn(library, 'so-a', { adults: 7, children: 3 })
    await acceptReturn(library, 'so-b', { adults: 0, children: 0 })
    assert.deepEqual(await visits(), ['10', 'preliminary', 2, 2])
    assert.deepEqual(await visits('so-b'), ['0', 'preliminary', 1, 1])
    const lineage = await library.world(await library.staff('statistics_officer', 'bo'), (tx, world) =>
      lineageOf(tx, world, 'LIB.VISIT.N~bo~2017'),
    )
    assert.deepEqual([lineage.total, lineage.sum, lineage.rows.length], [2, '10', 2])
    assert.ok(lineage.rows.every(row => row.title === 'Báo cáo thư viện 2017'))
  })

  test('is as sure as its least sure return; a window that is over and whole is final', async () => {
    library.clock.set('2018-01-10T08:00:00+07:00')
    await acceptReturn(library, 'so-a', { adults: 7, children: 3, sure: 'final' })
    assert.deepEqual(await visits(), ['10', 'preliminary', 1, 2])
    const other = await acceptReturn(library, 'so-b', { adults: 1, children: 1, sure: 'estimate' })
    assert.deepEqual(await visits(), ['12', 'estimate', 2, 2])
    await act(other, 'reopen', 'director', 'bo')
    await act(other, 'amend', 'statistics_officer', 'so-b', { sure: 'preliminary' })
    await act(other, 'send', 'statistics_officer', 'so-b')
    await act(other, 'accept', 'statistics_officer', 'bo')
    assert.deepEqual(await visits(), ['12', 'preliminary', 2, 2])
    await act(other, 'reopen', 'director', 'bo')
    await act(other, 'amend', 'statistics_officer', 'so-b', { sure: 'final' })
    await act(other, 'send', 'statistics_officer', 'so-b')
    await act(other, 'accept', 'statistics_officer', 'bo')
    assert.deepEqual(await visits(), ['12', 'final', 2, 2])
    const crowd = (await readReturns(library, 'bo')).get('LIB.CROWD')
    assert.equal(crowd?.status, 'missing')
  })

  test('one that is opened again leaves the figure, which says so, and is known as it was', async () => {
    await acceptReturn(library, 'so-a', { adults: 7, children: 3 })
    const record = await acceptReturn(library, 'so-b', { adults: 1, children: 1 })
    library.clock.set('2017-12-22T09:00:00+07:00')
    await act(record, 'reopen', 'director', 'bo')
    const open = (await readReturns(library, 'bo')).get('LIB.VISIT.N')
    assert.deepEqual([open?.value, open?.reports], ['10', { reported: 1, due: 2, reopened: 1 }])
    await act(record, 'amend', 'statistics_officer', 'so-b', { adults: 5 })
    assert.equal((await readReturns(library, 'bo')).get('LIB.VISIT.N')?.value, '10')
    await act(record, 'send', 'statistics_officer', 'so-b')
    await act(record, 'accept', 'statistics_officer', 'bo')
    const again = (await readReturns(library, 'bo')).get('LIB.VISIT.N')
    assert.deepEqual([again?.value, again?.reports], ['16', { reported: 2, due: 2, reopened: 0 }])
  })

  test('a stock told anew each year is the sum of its own year, not of all years', async () => {
    await acceptReturn(library, 'so-a', { adults: 1, children: 0, seats: 40, year: 2016 })
    await acceptReturn(library, 'so-a', { adults: 1, children: 0, seats: 50 })
    const seats = async (period: string) => (await readReturns(library, 'bo', period)).get('LIB.SEAT.N')
    assert.equal((await seats('2016'))?.value, '40')
    assert.deepEqual(
      [(await seats('2017'))?.value, (await seats('2017'))?.comparison?.percent],
      ['50', '25.0'],
    )
    // One of two departments has not reported a single seat in 2017.
    assert.deepEqual((await seats('2017'))?.reports, { reported: 1, due: 2, reopened: 0 })
  })

  test('what was planned stands beside it with the part that was reached', async () => {
    const officer = await library.staff('director', 'bo')
    const { record } = await perform(library.engine, officer, {
      create: { type: 'library-plan', unit: 'bo' },
      action: 'set',
      values: { year: 2017, visits: 11 },
    })
    await acceptReturn(library, 'so-a', { adults: 7, children: 5 })
    const plan = async () => (await readReturns(library, 'bo')).get('LIB.VISIT.N')?.plan
    assert.deepEqual(await plan(), {
      figure: 'LIB.VISIT.PLAN~bo~2017',
      value: '11',
      printed: '11',
      percent: '109.09',
    })
    await act(record, 'revise', 'director', 'bo', { visits: 0 })
    assert.equal((await plan())?.percent, null)
  })
})

test('parties that a register counts owe one each', async () => {
  const parties = await inTransaction(db.owner, {}, tx =>
    createParties(
      tx,
      [1, 2, 3].map(n => ({ kind: 'person' as const, name: `Người đọc ${n}` })),
      new Date('2017-01-01'),
    ),
  )
  const issued = parties.slice(0, 2)
  for (const party of issued) {
    const { record } = await perform(library.engine, await library.staff('specialist', 'so-a'), {
      create: { type: 'library-card', unit: 'so-a', party },
      action: 'apply',
      values: { name: 'Người đọc', kind: 'adult' },
    })
    await perform(library.engine, await library.staff('director', 'so-a'), {
      record,
      action: 'issue',
      values: { issuedOn: '2017-02-01' },
    })
  }
  const reader = { account: null, party: parties[0] ?? 0n, name: '', roles: [] }
  const { record } = await perform(library.engine, reader, {
    create: { type: 'reader-return', unit: 'so-a', party: parties[0] ?? 0n },
    action: 'send',
    values: { year: 2017, read: 12 },
  })
  const reports = async () => (await readReturns(library, 'bo')).get('LIB.READ.N')?.reports
  assert.deepEqual(await reports(), { reported: 0, due: 2, reopened: 0 })
  await act(record, 'accept', 'statistics_officer', 'so-a')
  assert.deepEqual(await reports(), { reported: 1, due: 2, reopened: 0 })
})

test('due days are those of the definition in force on the cut-off day', async () => {
  const [published] = returnTypes
  const owed = published?.definition.owed
  assert.ok(published && owed)
  await inTransaction(db.owner, {}, tx =>
    publishTypes(tx, [
      {
        ...published,
        definition: {
          ...published.definition,
          version: 2,
          validFrom: '2018-01-01',
          owed: { ...owed, within: 7 },
        },
      },
    ]),
  )
  library.engine.catalog.forget()
  const due = async (year: string) =>
    library.world(await library.staff('statistics_officer', 'bo'), async (tx, world) => {
      const { catalog } = world
      const list = await owingOf(tx, world, catalog.versionOn('library-return', `${year}-12-31`), {
        unit: catalog.getUnit('bo'),
        year,
      })
      return [list?.cutOn, list?.dueOn, list?.rows.length]
    })
  // Thursday and three working days; Friday and seven.
  assert.deepEqual(await due('2017'), ['2017-12-14', '2017-12-19', 2])
  assert.deepEqual(await due('2018'), ['2018-12-14', '2018-12-25', 2])
})

test('percent of a plan is exact, rounded half away from zero, and there is none of a plan of nothing', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
  fc.assert(
    fc.property(amount, amount, (value, plan) => {
      const percent = percentOf(String(value), String(plan))
      if (plan === 0n) return assert.equal(percent, null)
      const scaled = BigInt((percent ?? '').replace('.', ''))
      assert.match(percent ?? '', /^\d+\.\d{2}$/)
      // Twice the distance from the exact hundredth of a percent is at most one step, and a tie goes up.
      const off = 2n * (scaled * plan - value * 10_000n)
      assert.ok(off <= plan && off > -plan, `${value} of ${plan} is ${percent}`)
    }),
  )
  assert.deepEqual(
    [
      percentOf('10906', '10000'),
      percentOf('1', '3'),
      percentOf('1', '8'),
      percentOf(null, '1'),
      percentOf('1', null),
    ],
    ['109.06', '33.33', '12.50', null, null],
  )
  // 0.005 % and 99.995 % lie in the middle.
  assert.deepEqual([percentOf('1', '20000'), percentOf('19999', '20000')], ['0.01', '100.00'])
})

describe('by office', () => {
  const parts = async (id: string) =>
    library.world(await library.staff('statistics_officer', 'bo'), async (tx, world) =>
      (await unitPartsOf(tx, world, id, 'chưa'))?.map(p => [p.unit.code, p.value, p.status]),
    )
  test('each brings its part, one that has not reported brings words; ratios are made anew', async () => {
    await acceptReturn(library, 'so-a', { adults: 30, children: 30, seats: 10, sure: 'estimate' })
    assert.deepEqual(await parts('LIB.VISIT.N~bo~2017'), [
      ['so-a', '60', 'estimate'],
      ['so-b', null, null],
    ])
    await acceptReturn(library, 'so-b', { adults: 90, children: 0, seats: 100 })
    assert.deepEqual(await parts('LIB.VISIT.N~bo~2017~kind=child'), [
      ['so-a', '30', 'estimate'],
      ['so-b', '0', 'final'],
    ])
    assert.deepEqual(await parts('LIB.CROWD~bo~2017'), [
      ['so-a', '600.0', 'estimate'],
      ['so-b', '90.0', 'final'],
    ])
    // 150 over 110: neither mean nor sum of 600 and 90.
    assert.equal((await readReturns(library, 'bo')).get('LIB.CROWD')?.value, '136.4')
    assert.equal(await parts('LIB.VISIT.N~so-a~2017'), undefined)
    assert.equal(await parts('LIB.READER.N~bo~2017'), undefined)
  })
})

/** One step of a random life of returns: who does what to the return of a year. */
const step = fc.record({
  unit: fc.constantFrom('so-a', 'so-b'),
  year: fc.constantFrom(2016, 2017),
  act: fc.constantFrom('draft', 'amend', 'send', 'accept', 'accept', 'sendBack', 'reopen', 'annul'),
  adults: fc.nat(50),
  children: fc.nat(50),
  seats: fc.integer({ min: 1, max: 50 }),
  sure: fc.constantFrom('estimate', 'preliminary', 'final'),
})

test('whatever happens to returns, figures are their sums, partitions add up and ratios are of sums', async () => {
  const catalog = await library.engine.catalog.get()
  let run = 0
  const actorIn = (unit: string, role: string) => {
    const found = catalog.getUnit(unit)
    return { account: 1n, party: null, name: '', roles: [{ role, unit: found.id, office: found.office }] }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async steps => {
      run++
      await db.owner.query('truncate records.record, records.action, records.claim, records.clock cascade')
      await db.owner.query('truncate figures.contribution, figures.delta, figures.cell, figures.coverage')
      /** The model: the return of each office and year, in the plainest way. */
      const model = new Map<string, { id: bigint; state: string; v: (typeof steps)[number] }>()
      for (const [index, one] of steps.entries()) {
        const key = `${one.unit} ${one.year}`
        const held = model.get(key)
        const above = ['accept', 'sendBack', 'reopen'].includes(one.act)
        const role = one.act === 'reopen' ? 'director' : 'statistics_officer'
        const values = { adults: one.adults, children: one.children, seats: one.seats, sure: one.sure }
        const isNew = one.act === 'draft'
        const command: Command = {
          record: isNew ? BigInt(run * 1000 + index + 1) : (held?.id ?? 1n),
          ...(isNew ? { create: { type: 'library-return', unit: one.unit } } : {}),
          action: one.act,
          values: isNew ? { ...values, year: one.year } : one.act === 'amend' ? values : {},
          why: 'ngẫu nhiên',
          at: new Date(Date.parse('2017-12-20T01:00:00Z') + index * 60_000),
          actor: actorIn(above ? 'bo' : one.unit, role),
        }
        const [done] = await performMany(library.engine, command.actor, [command])
        const from = held && held.state !== 'void' ? held.state : undefined
        const next = nextState(one.act, from)
        assert.equal(done instanceof Error, next === undefined, `${one.act} in ${from}`)
        if (next === undefined) continue
        const v = isNew ? one : one.act === 'amend' ? { ...held?.v, ...one } : held?.v
        model.set(key, { id: command.record ?? 0n, state: next, v: v ?? one })
      }
      for (const period of ['2016', '2017']) {
        for (const unit of ['so-a', 'so-b', 'bo']) {
          const counted = [...model]
            .filter(([key, r]) => r.state === 'accepted' && (unit === 'bo' || key.startsWith(unit)))
            .flatMap(([key, r]) => (key.endsWith(period) ? [r.v] : []))
          const figures = await readReturns(library, unit, period)
          const sum = (pick: (v: (typeof steps)[number]) => number) =>
            counted.length ? String(counted.reduce((total, v) => total + pick(v), 0)) : null
          const whole = figures.get('LIB.VISIT.N')
          assert.equal(
            whole?.value,
            sum(v => v.adults + v.children),
          )
          assert.deepEqual(
            [whole?.reports?.reported, whole?.reports?.due],
            [counted.length, unit === 'bo' ? 2 : 1],
          )
          assert.equal(
            figures.get('LIB.SEAT.N')?.value,
            sum(v => v.seats),
          )
          if (!counted.length) {
            assert.equal(whole?.status, 'missing')
            continue
          }
          assert.equal(
            figures.get('LIB.VISIT.N adult')?.value,
            sum(v => v.adults),
          )
          assert.equal(
            figures.get('LIB.VISIT.N child')?.value,
            sum(v => v.children),
          )
          const crowd = figures.get('LIB.CROWD')
          assert.deepEqual([crowd?.num, crowd?.den], [sum(v => v.adults + v.children), sum(v => v.seats)])
          const isEstimate = counted.some(v => v.sure === 'estimate')
          assert.equal(whole?.status === 'estimate', isEstimate)
        }
      }
      const figures = await library.figures.get(db.app, catalog.generation)
      assert.deepEqual((await verifyFigures(db.owner, catalog, figures)).discrepancies, [])
    }),
    { numRuns: 25 },
  )
})

/** The state an act leads to, or undefined when it is refused. */
function nextState(act: string, from: string | undefined): string | undefined {
  const ways: Record<string, Record<string, string>> = {
    amend: { draft: 'draft', reopened: 'reopened' },
    send: { draft: 'sent', reopened: 'sent' },
    accept: { sent: 'accepted' },
    sendBack: { sent: 'draft' },
    reopen: { accepted: 'reopened' },
    annul: { draft: 'void' },
  }
  if (act === 'draft') return from === undefined ? 'draft' : undefined
  return from === undefined ? undefined : ways[act]?.[from]
}
