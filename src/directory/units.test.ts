import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction, type Tx } from '#db'
import { openTestDatabase } from '#support/database'
import { applyUnits } from './apply-units.ts'
import { loadPlaces } from './load-places.ts'
import { checkUnits, type UnitSeed } from './unit-seed.ts'
import {
  assertUnitActs,
  findUnit,
  getUnit,
  listUnitSuccessors,
  listUnits,
  loadUnitHistory,
  loadUnitTree,
  officeOf,
  subtreeIds,
} from './units.ts'

/** A made-up service: one office with two rooms, renamed in 2015, taken over by two others in 2025. */
const seeds: readonly UnitSeed[] = [
  {
    code: 'west-room',
    kind: 'division',
    versions: [
      { from: '2004-01-01', to: '2014-12-31', name: 'Western room', shortName: 'West', parent: 'archive' },
      { from: '2015-01-01', name: 'Western reading room', shortName: 'West', parent: 'east-room' },
    ],
  },
  {
    code: 'archive',
    kind: 'department',
    place: '93',
    versions: [
      {
        from: '2004-01-01',
        to: '2014-12-31',
        name: 'Archive',
        shortName: 'Archive',
        abbreviation: 'ARC',
        parent: 'council',
      },
      {
        from: '2015-01-01',
        to: '2025-02-28',
        name: 'State archive',
        shortName: 'Archive',
        abbreviation: 'SARC-Đ',
        parent: 'council',
      },
    ],
    office: true,
    identifiers: [{ scheme: 'qcvn-102-2016', code: '000.00.12.H99', from: '2016-01-01' }],
    successors: [
      { to: 'library', on: '2025-03-01', act: 'Resolution 1', confirmed: false },
      { to: 'museum', function: 'exhibitions', on: '2025-03-01', act: 'Resolution 1', confirmed: true },
    ],
  },
  {
    code: 'east-room',
    kind: 'division',
    versions: [{ from: '2004-01-01', name: 'Eastern room', shortName: 'East', parent: 'archive' }],
  },
  {
    code: 'council',
    kind: 'committee',
    versions: [{ from: '2004-01-01', name: 'Council', shortName: 'Council' }],
  },
  {
    code: 'library',
    kind: 'department',
    versions: [{ from: '2004-01-01', name: 'Library', shortName: 'Library' }],
  },
  {
    code: 'museum',
    kind: 'department',
    versions: [{ from: '2025-03-01', name: 'Museum', shortName: 'Museum' }],
  },
]

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
  await inTransaction(db.owner, {}, loadPlaces)
  await inTransaction(db.owner, {}, tx => applyUnits(tx, seeds))
})
after(() => db.close())

const asApp = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db.app, {}, work)

test('a unit is read as it was on a day', async () => {
  await asApp(async tx => {
    assert.equal((await getUnit(tx, 'archive', '2014-12-31')).name, 'Archive')
    assert.equal((await getUnit(tx, 'archive', '2015-01-01')).name, 'State archive')
    assert.equal((await getUnit(tx, 'archive', '1999-01-01')).name, 'Archive')
    assert.equal((await getUnit(tx, 'archive', '2030-01-01')).name, 'State archive')
    const archive = await getUnit(tx, 'archive', '2017-01-01')
    assert.deepEqual(
      [archive.validFrom, archive.validTo, archive.placeId],
      ['2004-01-01', '2025-02-28', 1_100_093],
    )
    assert.equal(await findUnit(tx, 'nowhere', '2017-01-01'), undefined)
    await assert.rejects(getUnit(tx, 'nowhere', '2017-01-01'), new Refusal('not_found', { unit: 'nowhere' }))
    assert.equal((await listUnits(tx, '2017-01-01')).length, seeds.length)
  })
})

test('the tree is that of the day', async () => {
  await asApp(async tx => {
    const idOf = async (code: string) => (await getUnit(tx, code, '2017-01-01')).id
    const [west, east, archive] = [await idOf('west-room'), await idOf('east-room'), await idOf('archive')]
    const byNumber = (a: number, b: number) => a - b
    assert.deepEqual(await subtreeIds(tx, east, '2014-12-31'), [east])
    assert.deepEqual(await subtreeIds(tx, east, '2015-01-01'), [east, west].sort(byNumber))
    assert.deepEqual(await subtreeIds(tx, archive, '2017-01-01'), [archive, east, west].sort(byNumber))
    assert.deepEqual(await subtreeIds(tx, archive, '2003-01-01'), [archive])
  })
})

test('an office is the marked unit or the one under none', async () => {
  await asApp(async tx => {
    const west = await getUnit(tx, 'west-room', '2017-01-01')
    const archive = await getUnit(tx, 'archive', '2017-01-01')
    const council = await getUnit(tx, 'council', '2017-01-01')
    assert.equal(await officeOf(tx, west.id), archive.id)
    assert.equal(council.officeId, council.id)
    await assert.rejects(officeOf(tx, 999_999), new Refusal('not_found', { unit: 999_999 }))
    const tree = await loadUnitTree(tx)
    assert.ok(tree.covers(archive.id, west.id))
    assert.ok(!tree.covers(council.id, archive.id))
  })
})

test('a unit acts between its days; one that has ceased names its successors', async () => {
  await asApp(async tx => {
    const { id } = await getUnit(tx, 'archive', '2017-01-01')
    await assertUnitActs(tx, id, '2004-01-01')
    await assertUnitActs(tx, id, '2025-02-28')
    await assert.rejects(
      assertUnitActs(tx, id, '2025-03-01'),
      new Refusal('wrong_state', {
        rule: 'unit_ceased',
        unit: 'State archive',
        to: '2025-02-28',
        successors: 'Library, Museum',
      }),
    )
    await assert.rejects(assertUnitActs(tx, id, '2003-12-31'), { code: 'wrong_state' })
    await assert.rejects(assertUnitActs(tx, 999_999, '2017-01-01'), { code: 'not_found' })
    const successors = await listUnitSuccessors(tx, id)
    assert.deepEqual(
      successors.map(({ unit, function: what, confirmed }) => [unit.code, what, confirmed]),
      [
        ['library', '', false],
        ['museum', 'exhibitions', true],
      ],
    )
  })
})

test('a unit abbreviates the name that it bears on the day', async () => {
  const { id } = await asApp(tx => getUnit(tx, 'archive', '2017-01-01'))
  const history = await asApp(loadUnitHistory)
  const on = (day: string) => history.abbreviationOn(id, day)
  assert.deepEqual([on('2014-12-31'), on('2015-01-01'), on('2026-01-01')], ['ARC', 'SARC-Đ', 'SARC-Đ'])
  const { id: room } = await asApp(tx => getUnit(tx, 'east-room', '2017-01-01'))
  assert.equal(history.abbreviationOn(room, '2017-01-01'), undefined)
  await assert.rejects(
    db.owner.query("update directory.unit set abbreviation = 'arc/1'"),
    /unit_abbreviation_shape/,
  )
})

describe('applying units', () => {
  const dump = async () =>
    (
      await db.owner.query(
        `select (select json_agg(u order by id) from directory.unit u) units,
           (select json_agg(v order by unit_id, valid_from) from directory.unit_version v) versions,
           (select json_agg(i order by code) from directory.unit_identifier i) identifiers,
           (select json_agg(s order by pred_id, succ_id) from directory.unit_succession s) successions`,
      )
    ).rows[0]

  test('may run again', async () => {
    const first = await dump()
    await inTransaction(db.owner, {}, tx => applyUnits(tx, seeds))
    assert.deepEqual(await dump(), first)
  })

  test('by code: a changed unit keeps its id, others stay', async () => {
    const moved: UnitSeed = {
      code: 'east-room',
      kind: 'division',
      versions: [{ from: '2004-01-01', name: 'East wing', shortName: 'East', parent: 'archive' }],
    }
    const ids = () =>
      asApp(tx => listUnits(tx, '2017-01-01')).then(units => units.map(unit => [unit.code, unit.id]))
    const first = await ids()
    await inTransaction(db.owner, {}, tx => applyUnits(tx, [moved]))
    assert.deepEqual(await ids(), first)
    assert.equal((await asApp(tx => getUnit(tx, 'east-room', '2017-01-01'))).name, 'East wing')
  })

  const apply = (...units: UnitSeed[]) => inTransaction(db.owner, {}, tx => applyUnits(tx, units))
  const room = (code: string, parent?: string): UnitSeed => ({
    code,
    kind: 'division',
    versions: [{ from: '2016-01-01', name: code, shortName: code, parent }],
  })

  test('refuses a ring of parents, an unknown place, a code of another unit', async () => {
    await assert.rejects(apply(room('a', 'b'), room('b', 'a')), { code: 'invalid' })
    await assert.rejects(
      apply({ ...room('c'), place: '00' }),
      new Refusal('invalid', { what: 'units' }, [{ field: 'c.place', rule: 'unknown_place' }]),
    )
    const identifiers = [{ scheme: 'qcvn-102-2016' as const, code: '000.00.12.H99', from: '2026-01-01' }]
    const taken = apply({ ...room('d'), identifiers })
    await assert.rejects(taken, new Refusal('duplicate', { identifier: '000.00.12.H99', unit: 'd' }))
    assert.equal((await asApp(tx => listUnits(tx, '2017-01-01'))).length, seeds.length)
  })

  test('names every fault of the seeds with its place', () => {
    const broken: UnitSeed = {
      code: 'Bad Code',
      kind: 'division',
      versions: [
        { from: '2016-01-01', name: 'x', shortName: 'x', parent: 'nobody' },
        { from: '2017-01-01', to: '2016-06-01', name: 'x', shortName: 'x' },
      ],
      identifiers: [{ scheme: 'qcvn-102-2016', code: '12.H99', from: '2016-01-01' }],
      successors: [{ to: 'no-one', on: '2017-01-01', act: 'x', confirmed: true }],
    }
    const faults = [
      { field: 'Bad Code', rule: 'unit_code' },
      { field: 'Bad Code.versions.0', rule: 'unknown_unit' },
      { field: 'Bad Code.versions.1', rule: 'follows_on' },
      { field: 'Bad Code.versions.1', rule: 'ends_before_start' },
      { field: 'Bad Code.identifiers.12.H99', rule: 'identifier_shape' },
      { field: 'Bad Code.successors.no-one', rule: 'unknown_unit' },
    ]
    assert.throws(() => checkUnits([broken], new Set()), new Refusal('invalid', { what: 'units' }, faults))
    assert.throws(() => checkUnits([room('e'), room('e')], new Set()), { code: 'invalid' })
  })

  test('knows both shapes of identifiers, in data and in the database', async () => {
    const { rows } = await db.owner.query(`select id from directory.unit where code = 'museum'`)
    const insert = (scheme: string, code: string) =>
      db.owner.query(
        `insert into directory.unit_identifier (scheme, code, unit_id, valid_from) values ($1, $2, $3, '2025-03-01')`,
        [scheme, code, rows[0].id],
      )
    await insert('decision-20-2020', 'H99.16')
    await insert('decision-20-2020', 'A'.repeat(35))
    for (const [scheme, code] of [
      ['qcvn-102-2016', 'H99.16'],
      ['decision-20-2020', 'A'.repeat(36)],
      ['decision-20-2020', 'h99'],
      ['decision-20-2020', 'H99..1'],
      ['made-up', 'H99'],
    ] as const) {
      await assert.rejects(insert(scheme, code), { constraint: 'unit_identifier_shape' }, `${scheme} ${code}`)
    }
    await assert.rejects(insert('decision-20-2020', 'H99.16'), { constraint: 'unit_identifier_pkey' })
  })
})
