import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { LocalDate } from '#base'
import {
  anonymous,
  loadPlaceHistory,
  type PlaceHistory,
  systemActor,
  UnitHistory,
  type UnitPast,
} from '#directory'
import { type Catalog, type Command, performMany } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import {
  breaksOf,
  type FigureWorld,
  figuresOf,
  foldDeltas,
  lineageOf,
  parseTree,
  unitPartsOf,
} from './index.ts'

/** Reading along other trees, over random reorganisations of made-up units, against following every fact forward. */

/** Ids of the units that records stand in, and of those that only take over. */
const KEEPERS = [21, 22, 23, 24]
const OTHERS = [25, 26, 27, 28, 29]
const ROOTS = [31, 32]
const PLACES = [null, 2, 3, 4, 11, 12, 13]

let db: TestDatabase
let library: Library
let places: PlaceHistory
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  const { owner } = db
  // A second edition: the province and its first district went over, the second district was cut in two.
  await owner.query('update directory.place set rgt = 100 where id = 1')
  await owner.query(`update directory.place set valid_to = '2025-06-30' where id in (2, 3, 4)`)
  await owner.query(
    `insert into directory.place (id, code, edition, level, parent_id, kind, name, short_name, words, lft, rgt, valid_from)
     values (11, '01', 'next', 1, 1, 'T', 'T', 'T', '', 20, 29, '2025-07-01'),
       (12, '00001', 'next', 3, 11, 'X', 'X', 'X', '', 21, 22, '2025-07-01'),
       (13, '00002', 'next', 3, 11, 'Y', 'Y', 'Y', '', 23, 24, '2025-07-01')`,
  )
  await owner.query(
    `insert into directory.place_successor values (2, 11, 'full', '2025-07-01'), (3, 12, 'full', '2025-07-01'),
       (4, 12, 'partial', '2025-07-01'), (4, 13, 'partial', '2025-07-01')`,
  )
  for (const id of [...KEEPERS, ...OTHERS, ...ROOTS]) {
    await owner.query(
      `insert into directory.unit (id, code, office_id, parent_id, kind, name, short_name, place_id, valid_from)
       values ($1, $2, $1, null, $3, $2, $2, $4, '2000-01-01')`,
      [id, `u-${id}`, ROOTS.includes(id) ? 'ministry' : 'department', id === 22 ? 3 : null],
    )
  }
  await owner.query(`update records.type set function = 'cards' where code = 'library-card'`)
  await owner.query(`update records.type set function = 'loans' where code = 'library-loan'`)
  library.engine.catalog.forget()
  places = await loadPlaceHistory(owner)
  await performMany(library.engine, systemActor, acts())
  await foldDeltas(db.app, 60)
})
after(() => db.close())

/** Cards with places and loans with fees, in every unit that keeps records. */
function acts(): Command[] {
  const commands: Command[] = []
  let n = 0
  const put = (command: Omit<Command, 'at' | 'actor'>) =>
    commands.push({
      ...command,
      at: new Date(Date.parse('2017-01-02T00:00:00Z') + n++ * 60_000),
      actor: systemActor,
    })
  KEEPERS.forEach((unit, u) => {
    for (let i = 0; i < 9; i++) {
      const card = BigInt(unit * 1000 + i)
      const place = ['001', '002', '01', undefined][(i + u) % 4]
      const values = { name: `T ${i}`, kind: i % 3 ? 'adult' : 'child', ...(place ? { place } : {}) }
      put({ record: card, create: { type: 'library-card', unit: `u-${unit}` }, action: 'apply', values })
      put({ record: card, action: 'issue', values: { issuedOn: `2017-01-0${(i % 2) + 1}` } })
      for (let l = 0; l < i % 3; l++) {
        put({
          create: { type: 'library-loan', unit: `u-${KEEPERS[(u + l) % 4]}`, parent: card },
          action: 'lend',
          values: { book: `B${n}`, takenOn: `2017-0${l + 2}-1${i}`, fee: 7 * n + l },
        })
      }
    }
  })
  return commands
}

type Change =
  | { kind: 'merge'; from: readonly number[]; to: number; name: string }
  | { kind: 'split'; from: number; to: readonly number[]; livesOn: boolean; shares: readonly number[] }
  | { kind: 'move'; unit: number; to: number }

const unit = fc.constantFrom(...KEEPERS, ...OTHERS)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    from: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }),
    to: unit,
    name: fc.constantFrom('', '', 'cards', 'loans'),
  }),
  fc.record({
    kind: fc.constant('split' as const),
    from: unit,
    to: fc.uniqueArray(unit, { minLength: 2, maxLength: 3 }),
    livesOn: fc.boolean(),
    shares: fc.constantFrom([], [3000, 7000], [3333, 3333, 3334], [1, 9999]),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    unit,
    to: fc.constantFrom(...KEEPERS, ...OTHERS, ...ROOTS),
  }),
)
const reorganisation = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  places: fc.array(fc.constantFrom(...PLACES), { minLength: 9, maxLength: 9 }),
})

const dayOfChange = (index: number): LocalDate => `20${20 + index}-03-01`
const dayBefore = (index: number): LocalDate => `20${20 + index}-02-28`

/** The units through a series of changes, one a year. A unit that has gone over may be taken back into life. */
function historyOf({
  changes,
  places: where,
}: {
  changes: readonly Change[]
  places: readonly (number | null)[]
}) {
  const names = [...KEEPERS, ...OTHERS]
  const units = new Map<number, UnitPast & { versions: UnitPast['versions'][number][] }>()
  for (const id of [...names, ...ROOTS]) {
    const isRoot = ROOTS.includes(id)
    const base = {
      id,
      code: `u-${id}`,
      name: `u-${id}`,
      parent: isRoot ? null : (ROOTS[id % 2] ?? null),
      place: isRoot ? null : (where[names.indexOf(id)] ?? null),
      from: '2000-01-01',
      to: null,
    }
    units.set(id, {
      ...base,
      versions: [{ from: base.from, to: null, name: base.name, parent: base.parent }],
    })
  }
  const successions: ConstructorParameters<typeof UnitHistory>[1][number][] = []
  const alive = new Set(names)
  /** Whether one unit leads up to another at all; with `hanging`, only when a parent is on the way. */
  const leads = (from: number, to: number, hanging: boolean, seen = new Set<string>()): boolean => {
    if (from === to && !hanging) return true
    if (seen.has(`${from} ${hanging}`)) return false
    seen.add(`${from} ${hanging}`)
    const parent = units.get(from)?.versions.at(-1)?.parent ?? null
    return (
      (parent !== null && leads(parent, to, false, seen)) ||
      successions.some(s => s.pred === from && leads(s.succ, to, hanging, seen))
    )
  }
  changes.forEach((one, index) => {
    const on = dayOfChange(index)
    const succeed = (pred: number, succ: number, name: string, share: number | null) =>
      successions.push({ pred, succ, function: name, on, act: 'act', confirmed: false, share })
    const end = (id: number) => {
      const known = units.get(id)
      if (known) units.set(id, { ...known, to: dayBefore(index) })
      alive.delete(id)
    }
    const begin = (id: number) => {
      const known = units.get(id)
      if (known) units.set(id, { ...known, to: null })
      alive.add(id)
    }
    if (one.kind === 'move') {
      if (leads(one.to, one.unit, false)) return
      units.get(one.unit)?.versions.push({ from: on, to: null, name: 'moved', parent: one.to })
    } else if (one.kind === 'merge') {
      const from = one.from.filter(id => id !== one.to && alive.has(id) && !leads(one.to, id, true))
      for (const id of from) {
        succeed(id, one.to, one.name, null)
        if (one.name === '') end(id)
      }
      if (from.length > 0) begin(one.to)
    } else if (alive.has(one.from)) {
      const to = one.to.filter(id => id !== one.from && !leads(id, one.from, true))
      if (to.length < (one.livesOn ? 1 : 2)) return
      const whole = one.shares.slice(0, to.length).reduce((sum, share) => sum + share, 0)
      const shared = one.shares.length >= to.length && (one.livesOn ? whole <= 10_000 : whole === 10_000)
      to.forEach((id, i) => {
        succeed(one.from, id, '', shared ? (one.shares[i] ?? null) : null)
        begin(id)
      })
      if (!one.livesOn) end(one.from)
    }
  })
  return new UnitHistory(units.values(), successions)
}

interface Fact {
  unit: number
  place: number
  value: bigint
  key: bigint | null
}

/** Largest remainder, said in another way than the database does. */
function divide(value: bigint, weights: readonly number[]): bigint[] {
  const whole = BigInt(weights.reduce((sum, w) => sum + w, 0))
  const parts = weights.map((w, i) => ({
    i,
    floor: (value * BigInt(w)) / whole,
    rest: (value * BigInt(w)) % whole,
  }))
  let left = value - parts.reduce((sum, part) => sum + part.floor, 0n)
  for (const part of parts.toSorted((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))) {
    if (left > 0n) part.floor += 1n
    left -= 1n
  }
  return parts.toSorted((a, b) => a.i - b.i).map(part => part.floor)
}

/** Whether a place lies wholly in another, told from the two editions by hand. */
const IN: Record<number, readonly number[]> = {
  1: [],
  2: [2, 11, 1],
  3: [3, 2, 12, 11, 1],
  4: [4, 2, 11, 1],
  11: [11, 2, 1],
  12: [12, 11, 2, 1],
  13: [13, 4, 11, 2, 1],
}

/** Follows a fact forward from the unit where it was recorded to every unit that counts it on a day. */
function rise(
  history: UnitHistory,
  fact: Fact,
  asked: { name: string; on: LocalDate },
  count: (unit: number, fact: Fact) => void,
  since: LocalDate = '0001-01-01',
): void {
  const move = history.movesOf(fact.unit, asked.name).find(m => m.on >= since && m.on <= asked.on)
  if (!move) {
    count(fact.unit, fact)
    const parent = history.parentOn(fact.unit, asked.on)
    if (parent !== null) rise(history, { ...fact, unit: parent }, asked, count)
    return
  }
  const { targets, weights, stays } = move.split
  const next = move.on.replace(/01$/, '02')
  const go = (index: number, value: bigint) => {
    if (value !== 0n)
      rise(
        history,
        { ...fact, unit: targets[index]?.unit ?? 0, value },
        asked,
        count,
        index === stays ? next : move.on,
      )
  }
  const fits = targets.flatMap(({ place }, i) =>
    place !== null && i !== stays && (IN[fact.place] ?? []).includes(place) ? [i] : [],
  )
  const isWider = targets.some(({ place }, i) => place !== null && i !== stays && isAbove(fact.place, place))
  const own = stays === null ? null : (targets[stays]?.place ?? null)
  const isKept =
    stays !== null && fits.length === 0 && own !== null && (IN[fact.place] ?? []).includes(own) && !isWider
  const told = targets.length === 1 ? 0 : fits.length === 1 ? fits[0] : isKept ? stays : undefined
  if (told !== undefined) go(told, fact.value)
  else for (const [i, value] of divide(fact.value, weights).entries()) go(i, value)
}
const isAbove = (place: number, low: number): boolean => places.above(low).slice(1).includes(place)

const worldWith = (world: FigureWorld, history: UnitHistory): FigureWorld => ({
  ...world,
  catalog: Object.assign(Object.create(Object.getPrototypeOf(world.catalog)), world.catalog, {
    history,
  }) as Catalog,
})

const CODES = { 'LIB.CARD.N': 'cards', 'LIB.FEE.VND': 'loans', 'LIB.READER.N': 'loans' } as const

/** Every open fact of an indicator in 2017. */
async function factsOf(code: string): Promise<Fact[]> {
  const { rows } = await db.owner.query<Fact>(
    `select c.unit_id as unit, c.place_id as place, c.value, c.key from figures.contribution c
     join figures.indicator i on i.id = c.indicator_id where i.code = $1 and c.known_to = 'infinity' and c.unit_id > 20`,
    [code],
  )
  return rows
}

/** What each unit counts of an indicator on a day's tree: sums, and sets of keys. */
function expectedOf(history: UnitHistory, code: keyof typeof CODES, facts: readonly Fact[], on: LocalDate) {
  const sums = new Map<number, bigint>()
  const keys = new Map<number, Set<bigint>>()
  for (const fact of facts) {
    rise(history, fact, { name: CODES[code], on }, (id, { value, key }) => {
      sums.set(id, (sums.get(id) ?? 0n) + value)
      if (key !== null) keys.set(id, (keys.get(id) ?? new Set()).add(key))
    })
  }
  return code === 'LIB.READER.N' ? new Map([...keys].map(([id, set]) => [id, BigInt(set.size)])) : sums
}

describe('over random reorganisations', () => {
  test('every unit counts what following each fact forward gives it; nothing is lost, nothing counted twice', async () => {
    const facts = new Map(
      await Promise.all(
        (Object.keys(CODES) as (keyof typeof CODES)[]).map(
          async code => [code, await factsOf(code)] as const,
        ),
      ),
    )
    await library.world(anonymous, async (tx, world) => {
      await fc.assert(
        fc.asyncProperty(reorganisation, fc.integer({ min: 0, max: 7 }), async (made, year) => {
          const history = historyOf(made)
          const own = worldWith(world, history)
          const on = `20${20 + year}-06-30`
          const codes = Object.keys(CODES) as (keyof typeof CODES)[]
          const expected = new Map(
            codes.map(code => [code, expectedOf(history, code, facts.get(code) ?? [], on)]),
          )
          for (const past of history.units.values()) {
            if (history.hasCeased(past.id, on) || ROOTS.includes(past.id)) continue
            const figures = await figuresOf(tx, own, { unit: past.code, period: '2017', tree: on, codes })
            for (const code of codes) {
              const found = figures.find(f => f.code === code)?.value ?? '0'
              assert.equal(
                found,
                String(expected.get(code)?.get(past.id) ?? 0n),
                `${code} of ${past.code} on ${on}`,
              )
            }
          }
          for (const code of ['LIB.CARD.N', 'LIB.FEE.VND'] as const) {
            const whole = ROOTS.reduce((sum, id) => sum + (expected.get(code)?.get(id) ?? 0n), 0n)
            assert.equal(
              whole,
              (facts.get(code) ?? []).reduce((sum, fact) => sum + fact.value, 0n),
              code,
            )
          }
        }),
        { numRuns: 30 },
      )
    })
  })
})

/** Units that stood as they are since 2000, and what became of some of them. */
function historyWith(
  successions: readonly [
    pred: number,
    succ: number,
    on: LocalDate,
    more?: { share?: number; function?: string },
  ][],
  where: Record<number, number> = {},
): UnitHistory {
  const ends = new Map(
    successions.flatMap(([pred, , on, more]) =>
      more?.function === undefined ? [[pred, `${Number(on.slice(0, 4)) - 1}-12-31`]] : [],
    ),
  )
  const units = [...KEEPERS, ...OTHERS].map(id => ({
    id,
    code: `u-${id}`,
    name: `Unit ${id}`,
    parent: null,
    place: where[id] ?? null,
    from: '2000-01-01',
    to: ends.get(id) ?? null,
    versions: [],
  }))
  return new UnitHistory(
    units,
    successions.map(([pred, succ, on, more]) => ({
      pred,
      succ,
      on,
      function: more?.function ?? '',
      share: more?.share ?? null,
      act: 'Act 1',
      confirmed: false,
    })),
  )
}

const read = (history: UnitHistory, unit: number, tree: LocalDate) =>
  library.world(anonymous, async (tx, world) => {
    const own = worldWith(world, history)
    const figures = await figuresOf(tx, own, { unit: `u-${unit}`, period: '2017', tree })
    const whole = (code: string) => figures.find(f => f.code === code && Object.keys(f.dims).length === 0)
    const sums = new Map<string, string>()
    for (const figure of figures.filter(f => f.value !== null && f.kind !== 'ratio'))
      sums.set(figure.id, (await lineageOf(tx, own, figure.id, { limit: 1 })).sum)
    return { figures, whole, sums }
  })

describe('one reorganisation', () => {
  test('equal cells of three units add up in the one that took them over, each seen as a part; ratios are made anew', async () => {
    const history = historyWith([
      [21, 28, '2025-01-01'],
      [22, 28, '2025-01-01'],
      [23, 28, '2025-01-01'],
    ])
    const before = await Promise.all([21, 22, 23].map(unit => read(history, unit, '2024-06-01')))
    const { whole, sums, figures } = await read(history, 28, '2025-06-01')
    for (const code of ['LIB.CARD.N', 'LIB.LOAN.N', 'LIB.FEE.VND']) {
      const sum = before.reduce((total, one) => total + BigInt(one.whole(code)?.value ?? 0), 0n)
      assert.ok(sum > 0n)
      assert.equal(whole(code)?.value, sum.toString(), code)
    }
    for (const [id, sum] of sums) assert.equal(sum, figures.find(f => f.id === id)?.value, id)
    const rate = whole('LIB.RATE')
    assert.deepEqual([rate?.num, rate?.den], [whole('LIB.READER.N')?.value, whole('LIB.CARD.N')?.value])
    const parts = await library.world(anonymous, (tx, world) =>
      unitPartsOf(tx, worldWith(world, history), whole('LIB.FEE.VND')?.id ?? '', '-'),
    )
    assert.deepEqual(
      parts?.filter(part => part.value !== null).map(part => [part.unit.id, part.value]),
      [21, 22, 23].map((unit, i) => [unit, before[i]?.whole('LIB.FEE.VND')?.value]),
    )
    assert.equal(parts?.[0]?.id, 'LIB.FEE.VND~u-21~2017@2025-06-01')
    // Before the day, and as it was, the one that took over had nothing.
    assert.equal((await read(history, 28, '2024-12-31')).whole('LIB.CARD.N')?.value, null)
  })

  test('a split is exact by place; what has no place is divided by share, told as an estimate, and adds up again', async () => {
    const history = historyWith(
      [
        [21, 25, '2020-01-01', { share: 3333 }],
        [21, 26, '2020-01-01', { share: 6667 }],
      ],
      { 25: 3, 26: 4 },
    )
    const was = await read(history, 21, '2019-01-01')
    const [one, two] = [await read(history, 25, '2021-01-01'), await read(history, 26, '2021-01-01')]
    for (const code of ['LIB.CARD.N', 'LIB.LOAN.N', 'LIB.FEE.VND']) {
      const sum = [one, two].reduce((total, part) => total + BigInt(part.whole(code)?.value ?? 0), 0n)
      assert.equal(sum.toString(), was.whole(code)?.value, code)
    }
    assert.deepEqual(
      [was, one, two].map(part => part.whole('LIB.FEE.VND')?.status),
      ['final', 'estimate', 'estimate'].map(status =>
        status === 'final' ? was.whole('LIB.FEE.VND')?.status : status,
      ),
    )
    assert.notEqual(was.whole('LIB.FEE.VND')?.status, 'estimate')
    for (const part of [one, two])
      for (const [id, sum] of part.sums) assert.equal(sum, part.figures.find(f => f.id === id)?.value, id)
    const fee = (part: typeof one) => Number(part.whole('LIB.FEE.VND')?.value)
    assert.ok(fee(one) > 0 && Math.abs(fee(two) / fee(one) - 2) < 0.1, `${fee(one)} and ${fee(two)}`)
  })

  test('what was split and came together again is as if it had never been split, and no estimate', async () => {
    const places = { 25: 3, 26: 4 }
    const back = historyWith(
      [
        [21, 25, '2004-01-01', { share: 4000 }],
        [21, 26, '2004-01-01', { share: 6000 }],
        [25, 28, '2025-01-01'],
        [26, 28, '2025-01-01'],
        [22, 28, '2025-01-01'],
      ],
      places,
    )
    const never = historyWith(
      [
        [21, 28, '2025-01-01'],
        [22, 28, '2025-01-01'],
      ],
      places,
    )
    const [a, b] = [await read(back, 28, '2026-01-01'), await read(never, 28, '2026-01-01')]
    assert.ok(a.figures.length > 8)
    assert.deepEqual(a.figures, b.figures)
    assert.ok(a.figures.every(figure => figure.status !== 'estimate'))
  })

  test('each function goes to its own successor, from its day', async () => {
    const history = historyWith([
      [21, 25, '2025-03-01', { function: 'cards' }],
      [21, 26, '2025-03-01', { function: 'loans' }],
    ])
    const was = await read(history, 21, '2025-02-28')
    const [cards, loans] = [await read(history, 25, '2025-03-01'), await read(history, 26, '2025-03-01')]
    assert.equal(cards.whole('LIB.CARD.N')?.value, was.whole('LIB.CARD.N')?.value)
    assert.equal(loans.whole('LIB.FEE.VND')?.value, was.whole('LIB.FEE.VND')?.value)
    assert.deepEqual([cards.whole('LIB.FEE.VND')?.value, loans.whole('LIB.CARD.N')?.value], [null, null])
    assert.equal((await read(history, 21, '2025-03-01')).whole('LIB.CARD.N')?.value, null)
    assert.deepEqual(history.heirsOf(21, 'cards', '2026-01-01'), [25])
    assert.deepEqual(history.heirsOf(21, 'loans', '2026-01-01'), [26])
    assert.deepEqual(history.heirsOf(21, 'other', '2026-01-01'), [21])
  })

  test('a series says where it breaks and why', async () => {
    const history = historyWith([
      [21, 25, '2020-01-01', { share: 4000 }],
      [21, 26, '2020-01-01', { share: 6000 }],
      [25, 28, '2025-01-01'],
      [26, 28, '2025-01-01'],
    ])
    await library.world(anonymous, async (_, world) => {
      const query = { unit: 'u-28', code: 'LIB.CARD.N', window: { from: '2017-01-01', to: '2026-12-31' } }
      const breaks = breaksOf(worldWith(world, history), query)
      assert.deepEqual(
        breaks.map(one => [one.on, one.kind, one.what.join(', '), one.to, one.act, one.confirmed]),
        [
          ['2020-01-01', 'joined', 'Unit 21', 'Unit 25', 'Act 1', false],
          ['2020-01-01', 'joined', 'Unit 21', 'Unit 26', 'Act 1', false],
          ['2025-01-01', 'joined', 'Unit 25, Unit 26', 'Unit 28', 'Act 1', false],
        ],
      )
      const own = breaksOf(worldWith(world, history), { ...query, unit: 'u-21' })
      assert.deepEqual(
        own.map(one => [one.on, one.kind]),
        [
          ['2020-01-01', 'left'],
          ['2020-01-01', 'left'],
        ],
      )
    })
  })
})

test('largest remainder: parts add up to the whole, a negative one is the opposite', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.bigInt(-(10n ** 15n), 10n ** 15n),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 5 }),
      async (value, weights) => {
        fc.pre(weights.some(weight => weight > 0))
        const { rows } = await db.app.query<{ v: bigint }>(
          'select figures.apportion($1::bigint, $2::int[], i) as v from generate_series(1, $3::int) i order by i',
          [value, weights, weights.length],
        )
        const expected = divide(value < 0n ? -value : value, weights).map(part => (value < 0n ? -part : part))
        assert.deepEqual(
          rows.map(row => row.v),
          expected,
        )
        assert.equal(
          expected.reduce((sum, part) => sum + part, 0n),
          value,
        )
      },
    ),
    { numRuns: 100 },
  )
})

test('a tree is named by as-was, as-is or a day', () => {
  assert.deepEqual(['as-was', 'as-is', 'as-of:2025-07-01', '2025-07-01'].map(parseTree), [
    'as-was',
    'as-is',
    '2025-07-01',
    '2025-07-01',
  ])
  for (const wrong of ['', 'now', 'as-of:', 'as-of:2025-02-30'])
    assert.throws(() => parseTree(wrong), { code: 'invalid' })
})
