import { addDays, type LocalDate } from '#base'
import type { Tx } from '#db'
import { type IndicatorVersion, isCounted } from './catalog.ts'
import { extentOfFigure, type FigureWorld, parseFigureId, periodOf } from './compute.ts'
import { reachOf } from './count-values.ts'
import { belongs, binder, liesIn, shareOf, undivided } from './extent.ts'

/** A figure's value month by month: what happened in the month, or for a stock what stood at its end. */
export interface MonthValue {
  month: LocalDate
  value: bigint
}

const nextMonth = (month: LocalDate): LocalDate => `${addDays(month, 31).slice(0, 7)}-01`

interface Facts {
  /** Statement of `on_date`, `place_id`, `d1`, `value` and `key` of every fact up to the window's last day. */
  sql: string
  params: unknown[]
}

/** The facts behind a counted figure, up to the last day of its window: of split units only what belongs to it. */
async function factsOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
  version: IndicatorVersion,
): Promise<Facts> {
  const key = parseFigureId(id)
  const { window } = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const extent = await extentOfFigure(tx, world, { ...key, window }, version)
  const params: unknown[] = []
  const bind = binder(params)
  const [name, option] = Object.entries(key.dims)[0] ?? []
  const position = name === undefined ? -1 : (version.definition.by ?? []).indexOf(name)
  const parted =
    position < 0 ? '' : `and d${position + 1} = ${bind(world.figures.optionId(option ?? ''))}::int2`
  const facts = (belonging: string, value: string) =>
    `select on_date, place_id, d1, ${value} as value, key from figures.contribution
     where indicator_id = ${bind(version.id)} and ${belonging} and on_date <= ${bind(window.to)}::date
       and known_to = 'infinity' ${parted}`
  const isDistinct = isCounted(version.definition) && version.definition.distinct !== undefined
  const parts = isDistinct
    ? [facts(belongs(undivided(extent), bind), 'value')]
    : [
        facts(belongs(extent, bind), 'value'),
        ...extent.estimated.map(one => facts(liesIn(one, bind), shareOf(one, bind, 'value'))),
      ]
  return { sql: parts.join(' union all '), params }
}

/** The months of a figure's window. Distinct counts are counted in each month apart and need not add up. */
export async function monthsOf(tx: Pick<Tx, 'query'>, world: FigureWorld, id: string): Promise<MonthValue[]> {
  const key = parseFigureId(id)
  const period = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const version = world.figures.findOn(key.code, period.window.to)
  if (!version || !isCounted(version.definition)) return []
  const { definition } = version
  // What is told once a period has no months.
  if (definition.restated) return []
  const { sql, params } = await factsOf(tx, world, id, version)
  const measure = definition.distinct === undefined ? 'sum(value)::bigint' : 'count(distinct key)'
  const { rows } = await tx.query<{ month: LocalDate; v: bigint }>(
    `select date_trunc('month', on_date)::date as month, ${measure} as v from (${sql}) f group by 1 order by 1`,
    params,
  )
  const toDate = reachOf(definition) === 'to_date'
  const months: MonthValue[] = []
  let running = 0n
  const first = `${period.window.from.slice(0, 7)}-01`
  for (const row of rows) if (row.month < first) running += row.v
  const byMonth = new Map(rows.map(row => [row.month, row.v]))
  for (let month = first; month <= period.window.to; month = nextMonth(month)) {
    const v = byMonth.get(month) ?? 0n
    running += v
    months.push({ month, value: toDate ? running : v })
  }
  return months
}

/** Sums of an additive figure by the place each record stands in (its own place, not rolled up). */
export async function placesOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
): Promise<{ place: number; option: string; value: bigint }[]> {
  const key = parseFigureId(id)
  const { window } = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const version = world.figures.findOn(key.code, window.to)
  if (!version || !isCounted(version.definition)) return []
  const toDate = reachOf(version.definition) === 'to_date'
  const { sql, params } = await factsOf(tx, world, id, version)
  const from = binder(params)(toDate ? '0001-01-01' : window.from)
  const { rows } = await tx.query<{ place_id: number; d1: number; v: bigint }>(
    `select place_id, d1, sum(value)::bigint as v from (${sql}) f where on_date >= ${from}::date
     group by place_id, d1 having sum(value) <> 0`,
    params,
  )
  return rows.map(row => ({ place: row.place_id, option: world.figures.optionCode(row.d1), value: row.v }))
}
