import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { type Actor, anonymous, systemActor } from '#directory'
import { type Command, DefinitionError, performMany } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import type { ReportDefinition } from './define.ts'
import {
  checkAgainstFigures,
  citedFigures,
  composeBlocks,
  findCurrentReport,
  findFrozen,
  freezeReport,
  isIntact,
  publishReports,
  readReport,
  reportsOn,
  verifyFrozen,
} from './index.ts'

const report: ReportDefinition = {
  code: 'library-year',
  version: 1,
  validFrom: '2017-01-01',
  scope: ['department'],
  title: 'Báo cáo năm {period} của {unit}',
  headline: ['LIB.LOAN.N'],
  sections: [
    {
      code: 'cards',
      title: 'Thẻ',
      blocks: [
        {
          kind: 'prose',
          text: 'Hiện có {LIB.CARD.N} thẻ: {LIB.CARD.N parts=kind pad}; năm trước {LIB.CARD.N #-1}.',
        },
        {
          kind: 'prose',
          text: 'Có {LIB.LOAN.N} lượt mượn, {LIB.LOAN.N growth}; {LIB.FEE.VND noun}; tỷ lệ {LIB.RATE noun}.',
        },
        { kind: 'parts', code: 'LIB.CARD.N', by: 'kind' },
        { kind: 'compare', codes: ['LIB.LOAN.N'] },
        { kind: 'records', type: 'library-card', states: ['active'], titleOnly: true },
        {
          kind: 'records',
          type: 'library-card',
          states: ['active', 'closed'],
          code: 'LIB.CARD.N',
          period: '-1',
        },
      ],
    },
  ],
}
const query = { code: report.code, unit: 'so-a', period: '2017' }

const common = { actor: systemActor, at: new Date('2017-12-20T08:00:00+07:00') }
const card = (id: number, kind: string, issuedOn: string): Command[] => [
  {
    ...common,
    record: BigInt(id),
    create: { type: 'library-card', unit: 'so-a' },
    action: 'apply',
    values: { name: `Thẻ ${id}`, kind },
  },
  { ...common, record: BigInt(id), action: 'issue', values: { issuedOn } },
]
const loan = (id: number, parent: number, takenOn: string): Command => ({
  ...common,
  record: BigInt(id),
  create: { type: 'library-loan', unit: 'so-a', parent: BigInt(parent) },
  action: 'lend',
  values: { book: `Sách ${id}`, takenOn, fee: 1500 },
})
const cards = [card(1, 'adult', '2016-05-01'), card(2, 'adult', '2017-05-01'), card(3, 'child', '2017-06-01')]
const loans = [
  loan(11, 1, '2016-06-01'),
  loan(12, 1, '2016-07-01'),
  loan(13, 1, '2017-02-01'),
  loan(14, 2, '2017-07-01'),
  loan(15, 3, '2017-08-01'),
]

let db: TestDatabase
let library: Library

async function open(database: TestDatabase, commands: readonly Command[]): Promise<Library> {
  const opened = await openLibrary(database)
  await inTransaction(database.owner, {}, tx => publishReports(tx, [report]))
  await act(opened, commands)
  return opened
}

async function act(on: Library, commands: readonly Command[]): Promise<void> {
  for (const done of await performMany(on.engine, systemActor, commands))
    if (done instanceof Refusal) throw done
}

const read = () => library.world(anonymous, (tx, world) => readReport(tx, world, query))
const freeze = (actor: Actor, more: { reason?: string; record?: bigint } = {}, on = library) =>
  on.world(actor, (tx, world) => freezeReport(tx, world, { ...query, at: on.clock.now(), ...more }))

before(async () => {
  db = await openTestDatabase()
  library = await open(db, [...cards.flat(), ...loans])
})
after(() => db.close())

test('a report is composed from the records', async () => {
  const composed = await read()
  const [section] = composed.sections
  const prose = section?.blocks.flatMap(block =>
    block.kind === 'prose'
      ? block.spans.map(span => ('text' in span ? span.text : `[${span.printed}]`)).join('')
      : [],
  )
  assert.equal(composed.title, 'Báo cáo năm 2017 của Sở A')
  assert.deepEqual(
    prose?.map(text => text.replaceAll('\u00a0', '_')),
    [
      'Hiện có [3]_thẻ: [02]_người lớn và [01]_trẻ em; năm trước [1].',
      'Có [3]_lượt mượn, [tăng 50%] so với cùng kỳ năm 2016; [4.500_đồng]; tỷ lệ [100,0%].',
    ],
  )
  const lists = section?.blocks.flatMap(block =>
    block.kind === 'records' ? [block.rows.map(row => row.title)] : [],
  )
  // The first card is of the year before: only a list that an indicator counts reaches back.
  assert.deepEqual(lists, [['Thẻ 2', 'Thẻ 3'], ['Thẻ 1']])
  const compare = section?.blocks.find(block => block.kind === 'compare')
  assert.deepEqual(
    compare?.rows.map(row => [row.before.value, row.now.value, row.change.printed]),
    [['2', '3', 'tăng 50%']],
  )
})

test('what the report cites of other periods comes with the figures of the period', async () => {
  const figures = await library.world(anonymous, (tx, world) => citedFigures(tx, world, query))
  const others = figures.filter(figure => figure.period !== '2017').map(figure => [figure.id, figure.value])
  assert.deepEqual(others, [
    ['LIB.CARD.N~so-a~2016', '1'],
    ['LIB.LOAN.N~so-a~2016', '2'],
  ])
  assert.equal(new Set(figures.map(figure => figure.id)).size, figures.length)
})

test('texts of an article are filled; a unit or period that nobody knows is missing, not an error', async () => {
  const texts = ['{unit}: {LIB.LOAN.N}', '{LIB.LOAN.N @so-x} {LIB.LOAN.N #ky-9}']
  const spans = await library.world(anonymous, (tx, world) => composeBlocks(tx, world, query, texts))
  assert.deepEqual(spans[0], [
    { text: 'Sở A: ' },
    { figure: 'LIB.LOAN.N~so-a~2017', label: 'Lượt mượn', printed: '3' },
  ])
  assert.deepEqual(
    spans[1]?.map(span => ('text' in span ? span.text : span.missing)),
    [true, ' ', true],
  )
})

test('a unit of another kind does not make the report', async () => {
  const refused = (more: Partial<typeof query>) =>
    assert.rejects(
      library.world(anonymous, (tx, world) => readReport(tx, world, { ...query, ...more })),
      (error: unknown) => error instanceof Refusal && error.code === 'not_found',
    )
  await refused({ unit: 'bo' })
  await refused({ unit: 'so-x' })
  await refused({ period: 'ky-9' })
  await refused({ code: 'other' })
  const current = (more: Partial<typeof query>) =>
    library.world(anonymous, (tx, world) => findCurrentReport(tx, world, { ...query, ...more }))
  assert.equal(await current({ unit: 'bo' }), undefined)
  assert.equal(await current({ period: 'ky-1' }), undefined)
  assert.equal((await current({}))?.frozen, null)
})

test('a published version is there once and stays; the one in force on the day is used', async () => {
  const publish = async (...all: ReportDefinition[]) => {
    const applied = await inTransaction(db.owner, {}, tx => publishReports(tx, all))
    return applied.filter(({ before }) => before === undefined).length
  }
  assert.equal(await publish(report), 0)
  await assert.rejects(publish({ ...report, title: 'Khác' }), DefinitionError)
  await assert.rejects(
    publish({ ...report, code: 'broken', headline: ['LIB.X'] }),
    /broken: headline: unknown indicator LIB.X/,
  )
  assert.equal(await publish({ ...report, version: 2, validFrom: '2018-01-01', title: 'Bản hai' }), 1)
  const made = (unit: string, on: string) =>
    library.world(anonymous, (tx, { catalog }) => reportsOn(tx, { catalog, unit: catalog.getUnit(unit), on }))
  const titleOn = async (on: string) => (await made('so-a', on)).map(found => found.title)
  assert.deepEqual(await titleOn('2016-05-01'), [report.title])
  assert.deepEqual(await titleOn('2017-12-31'), [report.title])
  assert.deepEqual(await titleOn('2018-01-01'), ['Bản hai'])
  assert.deepEqual(await made('bo', '2018-01-01'), [])
})

test('a frozen report stays; what changes since is listed; an erratum is a further version with its reason', async () => {
  const first = await freeze(systemActor)
  assert.deepEqual([first.version, first.changes, first.reason, first.engine], [1, null, null, 'reports 1'])
  assert.equal(first.frozenAt.toISOString(), '2017-12-22T01:00:00.000Z')
  assert.ok(isIntact(first))
  assert.equal((await freeze(systemActor)).id, first.id)

  await act(library, [{ ...common, record: 15n, action: 'lose', values: {} }])
  const current = await library.world(anonymous, (tx, world) => findCurrentReport(tx, world, query))
  const changed = (ids: readonly { figure: string; old: string | null; new: string | null }[] | undefined) =>
    ids?.map(change => [change.figure, change.old, change.new])
  const expected = [
    ['LIB.FEE.VND~so-a~2017', '4.500', '3.000'],
    ['LIB.LOAN.N~so-a~2017', '3', '2'],
    ['LIB.RATE~so-a~2017', '100,0', '66,7'],
  ]
  assert.deepEqual(changed(current?.frozen?.changes), expected)

  await assert.rejects(
    freeze(systemActor),
    (error: unknown) => error instanceof Refusal && error.faults[0]?.field === 'reason',
  )
  const second = await freeze(systemActor, { reason: 'Sách bị mất' })
  assert.deepEqual([second.version, second.reason], [2, 'Sách bị mất'])
  assert.deepEqual(changed(second.changes ?? []), expected)
  const find = (version?: number) => findFrozen(db.app, { ...query, version })
  assert.deepEqual(await find(1), first)
  assert.deepEqual(await find(), second)

  const said = async (text: string) => {
    const asked = { unit: 'so-a', period: '2017' }
    const { findings } = await library.world(anonymous, (tx, world) =>
      checkAgainstFigures(tx, world, text, asked),
    )
    return findings.map(({ verdict, frozen }) => [verdict, frozen?.from.version, frozen?.now?.printed])
  }
  assert.deepEqual(await said('Năm 2017 có 3 lượt mượn.'), [['differs', 1, '2']])
  assert.deepEqual(await said('Năm 2017 có 2 lượt mượn.'), [['traced', undefined, undefined]])
  assert.deepEqual(await said('Theo báo cáo năm 2017, có 2 lượt mượn.'), [['traced', 2, undefined]])
  // A year that is neither asked nor beside it is gathered when the text names it.
  const later = { unit: 'so-a', period: '2019' }
  const { findings } = await library.world(anonymous, (tx, world) =>
    checkAgainstFigures(tx, world, 'Theo báo cáo năm 2017, có 3 lượt mượn.', later),
  )
  assert.deepEqual(
    findings.map(({ frozen }) => frozen?.now?.printed),
    ['2'],
  )
})

test('the digest of the same records does not depend on the order in which they came', async () => {
  const other = await openTestDatabase()
  try {
    const turned = await open(other, [...[...cards].reverse().flat(), ...[...loans].reverse()])
    await act(turned, [{ ...common, record: 15n, action: 'lose', values: {} }])
    const frozen = await freeze(systemActor, {}, turned)
    assert.equal(frozen.digest, (await findFrozen(db.app, query))?.digest)
  } finally {
    await other.close()
  }
})

test('a figure that does not agree with its records is not frozen', async () => {
  const bend = (by: number) =>
    db.owner.query(`update figures.contribution set value = value + $1 where record_id = 13`, [by])
  await bend(1)
  await assert.rejects(
    freeze(systemActor, { reason: 'x' }),
    (error: unknown) => error instanceof Refusal && error.code === 'stale',
  )
  await bend(-1)
})

test('the app appends and never changes; only the system, or whom the record lets act, freezes', async () => {
  for (const sql of [
    'update reports.frozen set reason = null',
    'delete from reports.frozen',
    'insert into reports.definition default values',
  ]) {
    await assert.rejects(db.app.query(sql), /permission denied/, sql)
  }
  const specialist = await library.staff('specialist', 'so-a')
  const stranger = await library.staff('specialist', 'so-b')
  const denied = /row-level security/
  await act(library, [{ ...common, record: 14n, action: 'lose', values: {} }])
  await assert.rejects(freeze(anonymous, { reason: 'x' }), denied)
  await assert.rejects(freeze(specialist, { reason: 'x' }), denied)
  await assert.rejects(freeze(stranger, { reason: 'x', record: 11n }), denied)
  const { version } = await freeze(specialist, { reason: 'Sách bị mất', record: 11n })
  assert.equal(version, 3)
  // The loan is not public: who may not see it sees the version before.
  assert.equal((await findFrozen(db.app, query))?.version, 2)
  assert.equal((await library.world(specialist, tx => findFrozen(tx, query)))?.version, 3)
})

test('whatever is changed in a frozen row is found', async () => {
  assert.deepEqual(await verifyFrozen(db.owner), { frozen: 3, discrepancies: [] })
  await db.owner.query(
    `update reports.frozen set content = jsonb_set(content, '{figures,0,value}', '"77"') where version = 1`,
  )
  const { discrepancies } = await verifyFrozen(db.owner)
  assert.equal(discrepancies.length, 1)
  assert.match(discrepancies[0]?.detail ?? '', /^library-year so-a 2017/)
})
