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
import { type FigureWorld, figuresOf, foldDeltas, parseTree } from './index.ts'

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
