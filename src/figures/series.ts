import { addDays, type LocalDate } from '#base'
import type { Tx } from '#db'
import { isCounted } from './catalog.ts'
import { type FigureWorld, parseFigureId, periodOf, reachOf, unitsUnder } from './compute.ts'

/** A figure's value month by month: what happened in the month, or for a stock what stood at its end. */
export interface MonthValue {
  month: LocalDate
  value: bigint
}

const nextMonth = (month: LocalDate): LocalDate => `${addDays(month, 31).slice(0, 7)}-01`

/** The months of a figure's window. Distinct counts are counted in each month apart and need not add up. */
export async function monthsOf(tx: Pick<Tx, 'query'>, world: FigureWorld, id: string): Promise<MonthValue[]> {
  const key = parseFigureId(id)
  const period = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const version = world.figures.findOn(key.code, period.window.to)
  if (!version || !isCounted(version.definition)) return []
  const { definition } = version
  // What is told once a period has no months.
  if (definition.restated) return []
  const [name, option] = Object.entries(key.dims)[0] ?? []
  const position = name === undefined ? -1 : (definition.by ?? []).indexOf(name)
  const params: unknown[] = [
    version.id,
    unitsUnder(world.catalog, world.catalog.getUnit(key.unit)),
    period.window.to,
  ]
  let where = ''
  if (position >= 0) {
    params.push(world.figures.optionId(option ?? ''))
    where = `and d${position + 1} = $4::int2`
  }
  const measure = definition.distinct === undefined ? 'sum(value)::bigint' : 'count(distinct key)'
  const { rows } = await tx.query<{ month: LocalDate; v: bigint }>(
    `select date_trunc('month', on_date)::date as month, ${measure} as v from figures.contribution
     where indicator_id = $1 and unit_id = any($2::int[]) and on_date <= $3::date and known_to = 'infinity' ${where} group by 1 order by 1`,
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
  const period = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const version = world.figures.findOn(key.code, period.window.to)
  if (!version || !isCounted(version.definition)) return []
  const toDate = reachOf(version.definition) === 'to_date'
  const { rows } = await tx.query<{ place_id: number; d1: number; v: bigint }>(
    `select place_id, d1, sum(value)::bigint as v from figures.contribution
     where indicator_id = $1 and unit_id = any($2::int[]) and on_date between $3::date and $4::date and known_to = 'infinity'
     group by place_id, d1 having sum(value) <> 0`,
    [
      version.id,
      unitsUnder(world.catalog, world.catalog.getUnit(key.unit)),
      toDate ? '0001-01-01' : period.window.from,
      period.window.to,
    ],
  )
  return rows.map(row => ({ place: row.place_id, option: world.figures.optionCode(row.d1), value: row.v }))
}
