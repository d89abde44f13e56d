import type { LocalDate } from '#base'
import type { Tx } from '#db'
import type { CatalogUnit } from '#records'
import type { Owed } from '#records/define'
import { type IndicatorVersion, isCounted, type Period } from './catalog.ts'
import { sumGroups } from './cells.ts'
import type { FigureWorld } from './compute.ts'
import type { IndicatorDefinition } from './define.ts'
import { belongs, binder, type Extent, unitsOf } from './extent.ts'

/** Of those who owe a return for the period, how many are in the figure: k of n. */
export interface Reports {
  reported: number
  due: number
  /** Were in it and have been opened again: until they are taken over anew the figure is without them. */
  reopened: number
}

/** Whose figures are asked for. */
export interface Asked {
  extent: Extent
  period: Period
  at?: Date | undefined
}

/**
 * What is owed to an indicator that counts returns only, by the definitions in force on a day; undefined when it counts
 * anything else.
 */
export function owedTo(world: FigureWorld, definition: IndicatorDefinition, on: LocalDate): Owed | undefined {
  if (!isCounted(definition)) return undefined
  const owed = definition.sources.map(({ of }) => world.catalog.versionOn(of, on).definition.owed)
  return owed.every(one => one !== undefined) ? owed[0] : undefined
}

/** The last day that returns for a period speak of. */
export const cutOffOf = (owed: Owed, period: Period): LocalDate => `${period.label}-${owed.cutOff}`

/** The offices at or under a unit that owe a return for a period: those that stood on its cut-off day. */
export function officesOwing(
  world: FigureWorld,
  { from, ...owed }: Owed,
  { extent, period }: Pick<Asked, 'extent' | 'period'>,
): CatalogUnit[] {
  if (!('office' in from)) return []
  const on = cutOffOf({ from, ...owed }, period)
  return unitsOf(extent)
    .map(id => world.catalog.unit(id))
    .filter(unit => unit.id === unit.office && unit.kind === from.office)
    .filter(unit => unit.validFrom <= on && (unit.validTo === null || unit.validTo >= on))
}

async function dueOf(tx: Pick<Tx, 'query'>, world: FigureWorld, owed: Owed, asked: Asked): Promise<number> {
  if ('office' in owed.from) return officesOwing(world, owed, asked).length
  const { extent, period, at } = asked
  const version = world.figures.findOn(owed.from.counted, period.window.to)
  if (!version) return 0
  const question = { extent, window: period.window, reach: 'to_date' as const, ...(at ? { at } : {}) }
  const groups = await sumGroups(tx, { ...question, indicators: [version.id] })
  return Number(groups.reduce((sum, group) => sum + group.v, 0n))
}

/**
 * How many of the returns that are owed to each indicator are in its figure. Each party owes one return a period, so
 * records are counted; one that was counted and is no longer has been opened again. As known at `at`.
 */
export async function reportsOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  versions: readonly IndicatorVersion[],
  asked: Asked,
): Promise<Map<number, Reports>> {
  const owing = versions.flatMap(version => {
    const owed = owedTo(world, version.definition, asked.period.window.to)
    return owed && asked.period.kind === 'year' ? [{ version, owed }] : []
  })
  if (owing.length === 0) return new Map()
  const { window } = asked.period
  const params: unknown[] = []
  const bind = binder(params)
  const at = asked.at && bind(asked.at)
  const known = at ? `known_from <= ${at} and known_to > ${at}` : `known_to = 'infinity'`
  // A return that was divided between two is in the figures of both.
  const { units, portions, estimated } = asked.extent
  const where = `indicator_id = any(${bind(owing.map(({ version }) => version.id))}::int[])
    and ${belongs({ units, portions: [...portions, ...estimated] }, bind)}
    and on_date between ${bind(window.from)}::date and ${bind(window.to)}::date`
  const { rows } = await tx.query<{ indicator: number; reported: bigint; reopened: bigint }>(
    `select indicator_id as indicator, count(*) filter (where stands) as reported, count(*) filter (where not stands) as reopened
     from (select indicator_id, record_id, bool_or(${known}) as stands from figures.contribution
       where ${where} ${at ? `and known_from <= ${at}` : ''}
       group by 1, 2) r
     group by 1`,
    params,
  )
  const found = new Map(rows.map(row => [row.indicator, row]))
  const reports = new Map<number, Reports>()
  const dues = new Map<Owed, number>()
  for (const { version, owed } of owing) {
    const owes = dues.get(owed) ?? (await dueOf(tx, world, owed, asked))
    dues.set(owed, owes)
    const reported = Number(found.get(version.id)?.reported ?? 0n)
    const due = Math.max(owes, reported)
    // One that was annulled and given anew is no longer waited for.
    const reopened = Math.min(Number(found.get(version.id)?.reopened ?? 0n), due - reported)
    reports.set(version.id, { reported, due, reopened })
  }
  return reports
}

/** Of the parts of a ratio or a difference, the one that fewer have reported. */
export const fewerReports = (a: Reports | undefined, b: Reports | undefined): Reports | undefined =>
  a && b ? (a.due - a.reported >= b.due - b.reported ? a : b) : (a ?? b)

/** True when somebody who owes a return is not in the figure. */
export const isIncomplete = (reports: Reports | undefined): boolean =>
  reports !== undefined && reports.reported < reports.due
