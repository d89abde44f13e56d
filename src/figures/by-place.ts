import type { LocalDate } from '#base'
import type { Tx } from '#db'
import { type FigureWorld, parseFigureId, periodOf } from './compute.ts'
import { placesOver } from './extent.ts'
import { placesOf } from './series.ts'
import { suppressed } from './suppress.ts'
import { dayOfTree } from './tree.ts'

/** A figure along the place tree of a day. */
export interface PlaceParts {
  /** The place that is divided. */
  area: number
  /** The day whose places they are. */
  on: LocalDate
  /** What stands in each place right under it, by the option of the first breakdown; places without anything too. */
  parts: { place: number; by: ReadonlyMap<string, bigint> }[]
  /** What no place right under it holds as a whole: records of the area itself, or of one that was divided. */
  rest: ReadonlyMap<string, bigint>
  /** Which part a place of any day belongs to. */
  partOf(place: number): number | undefined
}

/**
 * A figure by the places right under one, as it may be shown to anybody: null for what is so small that a person could
 * be recognised; the last is what lies in none of them.
 */
export async function shownPlacesOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
  place: number,
): Promise<{ place: number | null; value: bigint | null }[]> {
  const key = parseFigureId(id)
  const { window } = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const least = world.figures.findOn(key.code, window.to)?.definition.leastByPlace ?? 1
  const { parts, rest } = await placePartsOf(tx, world, id, place)
  const sum = (by: ReadonlyMap<string, bigint>) => [...by.values()].reduce((all, value) => all + value, 0n)
  const all = [...parts.map(part => ({ place: part.place, by: part.by })), { place: null, by: rest }]
  const shown = suppressed(
    all.map(({ by }) => sum(by)),
    least,
  )
  return all.map((part, index) => ({ place: part.place, value: shown[index] ?? null }))
}

/** May the parts of an indicator by place be read as they are? */
export const isOpenByPlace = (world: FigureWorld, code: string, on: LocalDate): boolean =>
  world.figures.findOn(code, on)?.definition.leastByPlace === undefined

/**
 * Divides an additive figure by the places right under one, in the tree of the reading's day: districts until they were
 * abolished, communes after. A record of an earlier place stands where all of that place is now; parts and rest add up
 * to what stands in the area and outside it, so that nothing is lost.
 */
export async function placePartsOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
  place: number,
): Promise<PlaceParts> {
  const key = parseFigureId(id)
  const { window } = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const on = dayOfTree(key.tree, window, world.today)
  const history = await placesOver(tx, world.catalog)
  const area = history.homeOf(place, on) ?? place
  const children = history.childrenOf(area, on)
  const counts = new Map(children.map(child => [child.id, new Map<string, bigint>()]))
  const rest = new Map<string, bigint>()
  const partOf = (at: number): number | undefined => {
    const home = history.homeOf(at, on)
    return home === undefined ? undefined : history.above(home).find(one => counts.has(one))
  }
  for (const { place: at, option, value } of await placesOf(tx, world, id)) {
    const part = partOf(at)
    const by = (part === undefined ? undefined : counts.get(part)) ?? rest
    by.set(option, (by.get(option) ?? 0n) + value)
  }
  return { area, on, parts: [...counts].map(([one, by]) => ({ place: one, by })), rest, partOf }
}
