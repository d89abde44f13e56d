import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { daysBetween, type Window } from '#base'
import { inTransaction } from '#db'
import { anonymous, systemActor } from '#directory'
import { type Command, performMany, type RecordRow } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { libraryIndicators } from '#support/library'
import { work } from '../cli/work.ts'
import { splitWindow } from './cells.ts'
import {
  figuresOf,
  foldDeltas,
  lineageOf,
  loadFigureCatalog,
  publishIndicators,
  verifyFigures,
} from './index.ts'

let db: TestDatabase
let library: Library

before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
})
after(() => db.close())

/** Small deterministic random numbers, so that a failing walk can be run again. */
function random(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, pick: <T>(items: readonly T[]): T => items[below(items.length)] as T }
}

const day = (n: number) =>
  new Date(Date.parse('2015-11-01T00:00:00Z') + n * 86_400_000).toISOString().slice(0, 10)

/** Random acts over two types, most legal, some refused: corrections, moved dates, cancellations, moved units and places. */
function walk(seed: number, count: number): Command[] {
  const r = random(seed)
  const cards: bigint[] = []
  const loans: bigint[] = []
  const commands: Command[] = []
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.parse('2017-01-01T00:00:00Z') + i * 60_000)
    const put = (command: Omit<Command, 'at' | 'actor'>) =>
      commands.push({ ...command, at, actor: systemActor })
    const dice = r.below(12)
    if (dice < 2 || cards.length < 3) {
      const record = BigInt(seed * 100_000 + i)
      cards.push(record)
      put({
        record,
        create: { type: 'library-card', unit: r.pick(['so-a', 'so-a-phong-1', 'so-b']) },
        action: 'apply',
        values: { name: `T ${i}`, kind: r.pick(['adult', 'child']), place: r.pick(['001', '002']) },
      })
    } else if (dice < 4) {
      const record = BigInt(seed * 100_000 + i)
      loans.push(record)
      const values = { book: `B${r.below(400)}`, takenOn: day(r.below(760)), fee: r.below(1000) * 500 }
      put({
        record,
        create: { type: 'library-loan', unit: r.pick(['so-a-phong-1', 'so-b']), parent: r.pick(cards) },
        action: 'lend',
        values,
        groups: { pages: [{ count: r.below(9) }, { count: 1 }] },
      })
    } else if (dice === 4 && loans.length > 0)
      put({
        record: r.pick(loans),
        action: 'redate',
        values: { takenOn: day(r.below(760)), fee: r.below(9) },
      })
    else if (dice === 5 && loans.length > 0)
      put({ record: r.pick(loans), action: r.pick(['return', 'lose']), values: {} })
    else {
      const record = r.pick(cards)
      const act = r.pick(['issue', 'issue', 'correct', 'close', 'reopen', 'annul', 'restore', 'hand'])
      const values: Record<string, unknown> =
        act === 'issue'
          ? { issuedOn: day(r.below(420)) }
          : act === 'close'
            ? { closedOn: day(400 + r.below(400)) }
            : act === 'correct'
              ? {
                  kind: r.pick(['adult', 'child']),
                  place: r.pick(['001', '002']),
                  issuedOn: day(r.below(400)),
                }
              : {}
      put({
        record,
        action: act,
        values,
        why: 'ngẫu nhiên',
        ...(act === 'hand' ? { toUnit: r.pick(['so-a', 'so-a-phong-1', 'so-a-phong-2', 'so-b']) } : {}),
      })
    }
  }
  return commands
}

/** The figures of a department in 2017, counted afresh from the record rows in the plainest way there is. */
async function recount(unit: string, from = '2017-01-01', to = '2017-12-31') {
  const { rows } = await db.owner.query<RecordRow & { code: string }>(
    `select r.type_id as type, r.unit_id as unit, r.parent_id as parent, r.state, r.data from records.record r`,
  )
  const under = { 'so-a': [2, 3, 4], 'so-b': [5], bo: [1, 2, 3, 4, 5] }[unit] ?? []
  const own = rows.filter(row => under.includes(row.unit))
  const d = (row: RecordRow, field: string) => row.data[field] as string | undefined
  const cards = own.filter(
    row => row.type === 1 && ['active', 'closed'].includes(row.state) && (d(row, 'issuedOn') ?? '9') <= to,
  )
  const standing = cards.filter(row => !(d(row, 'closedOn') && (d(row, 'closedOn') ?? '') <= to))
  // Read to a day between its closing and its later issue, a card is an end without a beginning, as in the engine.
  const ahead = own.filter(
    row =>
      row.type === 1 &&
      ['active', 'closed'].includes(row.state) &&
      (d(row, 'issuedOn') ?? '') > to &&
      (d(row, 'closedOn') ?? '9') <= to,
  )
  const lent = own.filter(
    row => row.type === 2 && ['out', 'back'].includes(row.state) && (d(row, 'takenOn') ?? '9') <= to,
  )
  const inYear = lent.filter(row => (d(row, 'takenOn') ?? '') >= from)
  const pages = (row: RecordRow) =>
    ((row.data['pages'] as { count?: number }[] | undefined) ?? []).reduce(
      (sum, p) => sum + (p.count ?? 0),
      0,
    )
  const readers = (list: RecordRow[]) =>
    new Set(list.flatMap(row => (row.parent === null ? [] : [String(row.parent)]))).size
  return {
    'LIB.CARD.N': standing.length - ahead.length,
    'LIB.LOAN.N': inYear.length,
    'LIB.FEE.VND': inYear.reduce((sum, row) => sum + Number(row.data['fee'] ?? 0), 0),
    'LIB.PAGES': inYear.reduce((sum, row) => sum + pages(row), 0),
    'LIB.READER.N': readers(inYear),
    'LIB.READER.CUM': readers(lent),
  } as Record<string, number>
}

test('figures are what a plain recount of the records gives, after 10,000 random acts, folded or not', async () => {
  const commands = walk(7, 10_000)
  let done = 0
  for (let i = 0; i < commands.length; i += 500) {
    const outcomes = await performMany(library.engine, systemActor, commands.slice(i, i + 500))
    done += outcomes.filter(outcome => !(outcome instanceof Error)).length
    if (i % 2000 === 0) await foldDeltas(db.app, 700)
  }
  assert.ok(done > 3000, `${done} acts were carried out`)
  for (const unit of ['so-a', 'so-b']) {
    const expected = await recount(unit)
    await library.world(anonymous, async (tx, world) => {
      const figures = await figuresOf(tx, world, { unit, period: '2017' })
      for (const [code, value] of Object.entries(expected)) {
        assert.equal(
          figures.find(f => f.code === code && Object.keys(f.dims).length === 0)?.value,
          String(value),
          `${unit} ${code}`,
        )
      }
      const parts = figures.filter(f => f.code === 'LIB.CARD.N' && Object.keys(f.dims).length === 1)
      assert.equal(
        parts.reduce((sum, part) => sum + Number(part.value), 0),
        expected['LIB.CARD.N'],
      )
      const idle = figures.find(f => f.code === 'LIB.IDLE')
      assert.equal(idle?.value, String((expected['LIB.CARD.N'] ?? 0) - (expected['LIB.READER.N'] ?? 0)))
    })
  }
  const catalog = await library.engine.catalog.get()
  const figureCatalog = await loadFigureCatalog(db.owner)
  const check = await verifyFigures(db.owner, catalog, figureCatalog)
  assert.deepEqual(check.discrepancies, [])
  assert.ok(check.contributions > 1000 && check.cells > 10)
})

test('a window that cuts months, folded or pending, is exact', async () => {
  const expected = await recount('so-a', '2017-01-15', '2017-06-14')
  await library.world(anonymous, async (tx, world) => {
    const period = { ...world.figures.getPeriod('ky-1'), kind: 'year' as const }
    const cut = Object.assign(Object.create(Object.getPrototypeOf(world.figures)), world.figures, {
      findPeriod: () => period,
      getPeriod: () => period,
    })
    const figures = await figuresOf(tx, { ...world, figures: cut }, { unit: 'so-a', period: 'ky-1' })
    for (const code of ['LIB.CARD.N', 'LIB.LOAN.N', 'LIB.FEE.VND', 'LIB.READER.N', 'LIB.READER.CUM']) {
      assert.equal(figures.find(f => f.code === code)?.value, String(expected[code]), code)
    }
  })
})

test('lineage lists every record for every reader: its sum is the figure, what may not be seen is masked', async () => {
  const staff = await library.staff('specialist', 'so-a')
  for (const actor of [anonymous, staff]) {
    await library.world(actor, async (tx, world) => {
      const figures = await figuresOf(tx, world, { unit: 'so-a', period: '2017' })
      for (const figure of figures.filter(f => f.value !== null && f.kind !== 'ratio')) {
        const lineage = await lineageOf(tx, world, figure.id, { limit: 1 })
        assert.equal(lineage.sum, figure.value, figure.id)
      }
      const all: string[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await lineageOf(tx, world, 'LIB.READER.CUM~so-a~2017', {
          limit: 100,
          ...(after ? { after } : {}),
        })
        all.push(...page.rows.map(row => row.record))
        assert.ok(page.rows.every(row => row.type === 'library-loan' && row.unit.startsWith('so-a')))
        assert.equal(
          page.rows.every(row => row.title === null),
          actor === anonymous,
        )
        after = page.next
      }
      assert.equal(new Set(all).size, all.length)
      assert.equal(String(all.length), figures.find(f => f.id === 'LIB.READER.CUM~so-a~2017')?.value)
    })
  }
})

test('as known at an earlier instant, the figure is what it was then', async () => {
  const fresh = await openTestDatabase()
  try {
    const lib = await openLibrary(fresh, '2017-12-22T08:00:00+07:00')
    const commands = walk(3, 600)
    const half = commands.slice(0, 300)
    await performMany(lib.engine, systemActor, half)
    const at = half.at(-1)?.at ?? new Date()
    const read = (when?: Date) =>
      lib.world(anonymous, (tx, world) =>
        figuresOf(tx, world, { unit: 'so-a', period: '2017', ...(when ? { at: when } : {}) }),
      )
    const then = (await read()).map(f => [f.id, f.value])
    await performMany(lib.engine, systemActor, commands.slice(300))
    assert.notDeepEqual(
      (await read()).map(f => [f.id, f.value]),
      then,
    )
    assert.deepEqual(
      (await read(at)).map(f => [f.id, f.value]),
      then,
    )
  } finally {
    await fresh.close()
  }
})

test('missing is not zero: an office that keeps no such register has no figure, one that keeps it has a zero', async () => {
  const fresh = await openTestDatabase()
  try {
    const lib = await openLibrary(fresh)
    const at = new Date('2017-03-01T00:00:00Z')
    await performMany(lib.engine, systemActor, [
      {
        create: { type: 'library-card', unit: 'so-b' },
        action: 'apply',
        values: { name: 'Một', kind: 'adult' },
        at,
        actor: systemActor,
      },
    ])
    const value = (unit: string, period: string) =>
      lib.world(anonymous, async (tx, world) =>
        (await figuresOf(tx, world, { unit, period, codes: ['LIB.CARD.N'] })).find(
          f => f.id === `LIB.CARD.N~${unit}~${period}`,
        ),
      )
    assert.deepEqual(
      [(await value('so-a', '2017'))?.value, (await value('so-a', '2017'))?.status],
      [null, 'missing'],
    )
    assert.deepEqual(
      [(await value('so-b', '2017'))?.value, (await value('so-b', '2017'))?.status],
      ['0', 'preliminary'],
    )
    assert.equal((await value('so-b', '2016'))?.value, null)
    assert.equal((await value('so-b', '2018'))?.value, null)
    assert.equal((await value('so-b', '2017'))?.comparison?.kind, 'no_base')
  } finally {
    await fresh.close()
  }
})

test('the verifier finds a changed cell, a lost and a foreign contribution', async () => {
  const catalog = await library.engine.catalog.get()
  const figures = await loadFigureCatalog(db.owner)
  const check = () => verifyFigures(db.owner, catalog, figures)
  await db.owner.query(
    `update figures.cell set vs[12] = vs[12] + 1 where ctid = (select ctid from figures.cell limit 1)`,
  )
  assert.deepEqual(
    (await check()).discrepancies.map(d => d.what),
    ['cell'],
  )
  await db.owner.query(
    `update figures.cell set vs[12] = vs[12] - 1 where ctid = (select ctid from figures.cell order by ctid desc limit 1)`,
  )
  await db.owner.query(
    `delete from figures.contribution where ctid = (select ctid from figures.contribution where known_to = 'infinity' limit 1)`,
  )
  assert.ok((await check()).discrepancies.some(d => d.what === 'contribution'))
})

test('a window is whole months with days added and taken away, each day of it once and no other; never many days', () => {
  const dates = fc.integer({ min: 0, max: 3000 }).map(day)
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const { months, days, outside } = splitWindow({ from, to })
      const among = (windows: readonly Window[], on: string) =>
        windows.filter(w => w.from <= on && on <= w.to).length
      const covered: string[] = []
      for (let n = 0; n <= 3200; n++) {
        const on = day(n)
        const times =
          (months && on >= months.from && on < months.before ? 1 : 0) + among(days, on) - among(outside, on)
        assert.equal(times, on >= from && on <= to ? 1 : 0, `${on} in ${from}..${to}`)
        if (times) covered.push(on)
      }
      assert.ok(covered.length > 0)
      if (months) for (const w of [...days, ...outside]) assert.ok(daysBetween(w.from, w.to) < 16, w.from)
    }),
    { numRuns: 60 },
  )
})

test('a new version of an indicator counts the records that were there before it, and is served only then', async () => {
  const fresh = await openTestDatabase()
  try {
    const lib = await openLibrary(fresh)
    await performMany(lib.engine, systemActor, walk(5, 400))
    const old = libraryIndicators.find(i => i.definition.code === 'LIB.LOAN.N')
    assert.ok(old && old.definition.kind === 'flow')
    const sources = [{ of: 'library-loan', states: ['out', 'back', 'lost'], on: 'takenOn' }]
    const next = { ...old, definition: { ...old.definition, version: 2, sources } }
    await inTransaction(fresh.owner, {}, tx => publishIndicators(tx, [...libraryIndicators, next], []))
    const served = () =>
      lib.world(
        anonymous,
        async (tx, world) =>
          (await figuresOf(tx, world, { unit: 'so-b', period: '2017', codes: ['LIB.LOAN.N'] }))[0],
      )
    lib.engine.catalog.forget()
    const before = await served()
    assert.equal(before?.version, 1)
    while ((await work(lib.engine)) > 0);
    lib.engine.catalog.forget()
    const after = await served()
    const lost =
      await fresh.owner.query(`select count(*)::int as n from records.record where type_id = 2 and unit_id = 5 and state = 'lost'
      and data ->> 'takenOn' between '2017-01-01' and '2017-12-31'`)
    assert.ok(lost.rows[0].n > 0)
    assert.deepEqual([after?.version, after?.value], [2, String(Number(before?.value) + lost.rows[0].n)])
    lib.engine.catalog.forget()
    const check = await verifyFigures(
      fresh.owner,
      await lib.engine.catalog.get(),
      await loadFigureCatalog(fresh.owner),
    )
    assert.deepEqual(check.discrepancies, [])
  } finally {
    await fresh.close()
  }
})
