import type { LocalDate } from '#base'
import type { Split, UnitHistory } from './unit-history.ts'

/** What of a split fell to one target: what lies in its place, or its share of what lies in no target's place. */
export interface Cut {
  split: Split
  target: number
  by: 'place' | 'share'
}

/** A unit whose contributions belong to another, after each of the cuts. */
export interface Piece {
  unit: number
  cuts: readonly Cut[]
  /** The unit right under the asked one, or the one that it took over, through which it belongs there. */
  via: number
}

const EVER = '0001-01-01'
const FOREVER = '9999-12-31'

interface Visit {
  id: number
  /** What had stood at the unit before this day. */
  before: LocalDate
  /** What it has gone through since. */
  after: readonly Cut[]
  via: number | undefined
  /** Steps from the asked unit, so that a ring of successions ends. */
  path: readonly string[]
}

interface Walk {
  history: UnitHistory
  name: string
  on: LocalDate
  found: Piece[]
}

/**
 * Every unit whose contributions to a function belong to a unit on a day: its own, what hangs under it, and what it had
 * taken over by then. Of a unit that lived on after a split only what stayed; a unit that has ceased keeps its own.
 * Each contribution belongs, through whole pieces or through the cuts of a split, to exactly one unit that lives and
 * to those above it.
 */
export function piecesUnder(history: UnitHistory, id: number, name: string, on: LocalDate): Piece[] {
  const walk: Walk = { history, name, on, found: [] }
  visit(walk, { id, before: FOREVER, after: [], via: undefined, path: [] })
  return walk.found
}

/**
 * Pieces without the cuts whose every part came together again: what was split and taken over by one unit is whole, and
 * no longer an estimate.
 */
export function rejoined(pieces: readonly Pick<Piece, 'unit' | 'cuts'>[]): Pick<Piece, 'unit' | 'cuts'>[] {
  const ids = new Map<Split, number>()
  const idOf = (split: Split) => ids.get(split) ?? ids.set(split, ids.size).size - 1
  const textOf = ({ split, target, by }: Cut) => `${idOf(split)}.${target}.${by}`
  const found = new Map<string, Pick<Piece, 'unit' | 'cuts'>>()
  const open = [...pieces]
  const keyOf = (unit: number, cuts: readonly Cut[]) => [unit, ...cuts.map(textOf)].join(' ')
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const { unit, cuts } = piece
    found.set(keyOf(unit, cuts), { unit, cuts })
    const at = cuts.findIndex((cut, i) =>
      waysOf(cut.split).every(way => found.has(keyOf(unit, cuts.with(i, way)))),
    )
    const cut = cuts[at]
    if (!cut) continue
    for (const way of waysOf(cut.split)) found.delete(keyOf(unit, cuts.with(at, way)))
    open.push({ unit, cuts: cuts.toSpliced(at, 1) })
  }
  return [...found.values()]
}

/** Every cut that a split makes. */
const waysOf = (split: Split): Cut[] => split.targets.flatMap((_, target) => cutsOf(split, target).flat())

/** Goes back in time, so that a unit that was split off and taken back again is passed once. */
function visit(walk: Walk, at: Visit): void {
  const { history, name, on, found } = walk
  const { id, before, after } = at
  const step = `${id} ${before}`
  if (at.path.includes(step)) return
  const path = [...at.path, step]
  const own = waysFrom(walk, at, EVER)
  for (const way of own) {
    found.push({ unit: id, cuts: [...way, ...after], via: at.via ?? id })
    for (const child of history.childrenOn(on).get(id) ?? [])
      visit(walk, { id: child, before: FOREVER, after: [...way, ...after], via: at.via ?? child, path })
  }
  for (const { on: taken, split } of history.movesTo(id, name)) {
    if (taken > on || taken > before) continue
    const target = split.targets.findIndex(t => t.unit === id)
    // What came on a day goes on with what the unit gave away on that day.
    for (const way of waysFrom(walk, at, taken))
      for (const cut of cutsOf(split, target))
        visit(walk, {
          id: split.unit,
          before: taken,
          after: [...cut, ...way, ...after],
          via: at.via ?? split.unit,
          path,
        })
  }
}

/** How what stood at a unit since a day can still be there: through each split in which the unit lived on; none when it went over. */
function waysFrom({ history, name, on }: Walk, at: Visit, since: LocalDate): Cut[][] {
  const splits = history
    .movesOf(at.id, name)
    .filter(move => move.on >= since && move.on <= on && move.on < at.before)
    .map(move => move.split)
  // The asked unit itself, when it has ceased, still shows what it had.
  const keepsAll = at.path.length === 0 && history.hasCeased(at.id, on)
  let ways: Cut[][] = [[]]
  for (const split of splits) {
    if (split.stays !== null) {
      const cuts = cutsOf(split, split.stays)
      ways = ways.flatMap(way => cuts.map(cut => [...way, ...cut]))
    } else if (!keepsAll) return []
  }
  return ways
}

/** The ways by which a part of a split's contributions came to a target; one without cuts when it took all. */
function cutsOf(split: Split, target: number): Cut[][] {
  if (split.targets.length === 1) return [[]]
  const cut = (by: Cut['by']): Cut[] => [{ split, target, by }]
  return (split.weights[target] ?? 0) > 0 ? [cut('place'), cut('share')] : [cut('place')]
}
