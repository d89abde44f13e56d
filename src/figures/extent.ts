import type { LocalDate } from '#base'
import type { Tx } from '#db'
import {
  type Cut,
  loadPlaceHistory,
  type Piece,
  type PlaceHistory,
  piecesUnder,
  rejoined,
  type Split,
  type UnitHistory,
} from '#directory'
import type { Catalog } from '#records'

/** Ids of places as a multirange: places of one area have ids beside each other, so that few ranges say many places. */
type PlaceSet = string
const NOWHERE: PlaceSet = '{}'

/** A part of what a unit counted: what lies in all of `inside` and in none of `outside`, or a share of that. */
export interface Portion {
  unit: number
  inside: readonly PlaceSet[]
  outside: readonly PlaceSet[]
  shares: readonly { weights: readonly number[]; take: number }[]
}

/** Whose contributions a figure counts, in one reading of the unit tree. */
export interface Extent {
  /** Units that belong wholly. */
  units: readonly number[]
  /** What of split units belongs, by where each record lies. */
  portions: readonly Portion[]
  /** What of split units belongs by declared shares only: a figure with any of it is an estimate. */
  estimated: readonly Portion[]
}

/** What a figure counts, and of which function, on which day's tree. */
export interface ExtentQuery {
  unit: number
  function: string
  on: LocalDate
}

const extents = new WeakMap<UnitHistory, Map<string, Promise<Extent>>>()
const places = new WeakMap<UnitHistory, Promise<PlaceHistory>>()

/** Places through time, loaded when they are first needed and kept with the units of one publication. */
export function placesOver(tx: Pick<Tx, 'query'>, catalog: Catalog): Promise<PlaceHistory> {
  return keptIn(places, catalog.history, () => loadPlaceHistory(tx))
}

/** A failed loading is not kept. */
function keptIn<K extends object, V>(
  kept: {
    get(key: K): Promise<V> | undefined
    set(key: K, value: Promise<V>): unknown
    delete(key: K): unknown
  },
  key: K,
  load: () => Promise<V>,
): Promise<V> {
  const known = kept.get(key)
  if (known) return known
  const loading = load()
  kept.set(key, loading)
  loading.catch(() => kept.delete(key))
  return loading
}

/** The extent of a unit in the tree of a day. Kept by tree: two days between which nothing changed share it. */
export async function extentOf(tx: Pick<Tx, 'query'>, catalog: Catalog, query: ExtentQuery): Promise<Extent> {
  const { history } = catalog
  const key = `${query.unit} ${query.function} ${history.treeOf(query.on)}`
  const kept = extents.get(history) ?? new Map<string, Promise<Extent>>()
  extents.set(history, kept)
  const known = kept.get(key)
  if (known) return known
  const made = makeExtent(tx, catalog, piecesUnder(history, query.unit, query.function, query.on)).then(
    extent => {
      if (extent.portions.length + extent.estimated.length > 0) return extent
      // Equal ones are one, so that indicators of several functions are counted together.
      const name = extent.units.join()
      const same = kept.get(name) ?? Promise.resolve(extent)
      kept.set(name, same)
      return same
    },
  )
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

/** The extent of pieces. */
export async function makeExtent(
  tx: Pick<Tx, 'query'>,
  catalog: Catalog,
  asked: readonly Piece[],
): Promise<Extent> {
  const pieces = rejoined(asked)
  const units = [...new Set(pieces.filter(p => p.cuts.length === 0).map(p => p.unit))].sort((a, b) => a - b)
  const cut = pieces.filter(p => p.cuts.length > 0)
  if (cut.length === 0) return { units, portions: [], estimated: [] }
  const history = await placesOver(tx, catalog)
  const portions = cut.map(piece => ({ portion: portionOf(piece, history), piece }))
  const possible = portions.filter(({ portion }) => portion.inside.every(set => set !== NOWHERE))
  const isEstimate = ({ piece }: (typeof portions)[number]) => piece.cuts.some(isEstimated)
  return {
    units,
    portions: possible.filter(one => !isEstimate(one)).map(one => one.portion),
    estimated: possible.filter(isEstimate).map(one => one.portion),
  }
}

/** What no target's place tells apart: where a unit lived on and declared nothing, it kept that. */
const isEstimated = ({ by, split, target }: Cut): boolean =>
  by === 'share' && !(target === split.stays && split.weights.filter(w => w > 0).length === 1)

function portionOf(piece: Pick<Piece, 'unit' | 'cuts'>, history: PlaceHistory): Portion {
  const inside: PlaceSet[] = []
  const outside: PlaceSet[] = []
  const shares: { weights: readonly number[]; take: number }[] = []
  for (const { split, target, by } of piece.cuts) {
    const told = placesBy(split, history)
    if (by === 'place') inside.push(told[target] ?? NOWHERE)
    else {
      outside.push(...told.filter(set => set !== NOWHERE))
      if (split.weights.filter(w => w > 0).length > 1)
        shares.push({ weights: split.weights, take: target + 1 })
    }
  }
  return { unit: piece.unit, inside, outside, shares }
}

const told = new WeakMap<Split, readonly PlaceSet[]>()

/** The places that tell to which target a record went: those in one target's place only. What lies wider tells nothing. */
function placesBy(split: Split, history: PlaceHistory): readonly PlaceSet[] {
  const known = told.get(split)
  if (known) return known
  const insides = split.targets.map(({ place }) =>
    place === null ? new Set<number>() : history.inside(place),
  )
  const others = insides.filter((_, i) => i !== split.stays)
  const wider = new Set(
    split.targets.flatMap(({ place }, i) =>
      place === null || i === split.stays ? [] : history.above(place).slice(1),
    ),
  )
  const sets = insides.map((inside, i) => {
    const isOnly = (id: number) =>
      i === split.stays
        ? !wider.has(id) && !others.some(other => other.has(id))
        : others.filter(other => other.has(id)).length === 1
    return rangesOf(id => inside.has(id) && isOnly(id), history.ids)
  })
  told.set(split, sets)
  return sets
}

/** The ids that a condition holds for, as ranges among all there are. */
function rangesOf(holds: (id: number) => boolean, ids: readonly number[]): PlaceSet {
  const ranges: string[] = []
  let first: number | undefined
  let last = 0
  for (const id of [...ids, Number.NaN]) {
    if (holds(id)) {
      first ??= id
      last = id
    } else if (first !== undefined) {
      ranges.push(`[${first},${last}]`)
      first = undefined
    }
  }
  return `{${ranges.join(',')}}`
}

/** Adds a value to the parameters of a statement; gives its place. */
export type Bind = (value: unknown) => string

/** A statement's parameters, after those that are there already. */
export const binder =
  (params: unknown[]): Bind =>
  value =>
    `$${params.push(value)}`

/** The condition that a row counted at `unit_id` and `place_id` belongs to an extent. */
export function belongs(extent: Pick<Extent, 'units' | 'portions'>, bind: Bind, alias = ''): string {
  const whole = `${alias}unit_id = any(${bind(extent.units)}::int[])`
  if (extent.portions.length === 0) return whole
  return `(${[whole, ...extent.portions.map(portion => liesIn(portion, bind, alias))].join(' or ')})`
}

/** The condition that a row is one of a portion. */
export function liesIn({ unit, inside, outside }: Portion, bind: Bind, alias = ''): string {
  return [
    `${alias}unit_id = ${bind(unit)}`,
    ...inside.map(set => `${alias}place_id <@ ${bind(set)}::int4multirange`),
    ...outside.map(set => `not ${alias}place_id <@ ${bind(set)}::int4multirange`),
  ]
    .map(text => `(${text})`)
    .join(' and ')
}

/** A value's share in a portion, as SQL: first that of the earliest split. */
export function shareOf({ shares }: Portion, bind: Bind, value: string): string {
  return shares.reduce(
    (inner, { weights, take }) => `figures.apportion(${inner}, ${bind(weights)}::int[], ${bind(take)}::int)`,
    value,
  )
}

/** One record cannot be divided: what has no place goes to the greatest share as a whole, the first of equal ones. */
const takesRecords = ({ shares }: Portion): boolean =>
  shares.every(({ weights, take }) => weights.indexOf(Math.max(...weights)) === take - 1)

/** The same extent for counting distinct keys: estimated portions belong as a whole or not at all. */
export const undivided = (extent: Extent): Pick<Extent, 'units' | 'portions'> =>
  extent.estimated.length === 0
    ? extent
    : { units: extent.units, portions: [...extent.portions, ...extent.estimated.filter(takesRecords)] }

/** All units that have a part in an extent. */
export const unitsOf = ({ units, portions, estimated }: Extent): number[] => [
  ...new Set([...units, ...[...portions, ...estimated].map(portion => portion.unit)]),
]
