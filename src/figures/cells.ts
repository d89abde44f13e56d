import { addDays, daysBetween, type LocalDate, type Window } from '#base'
import type { Db, Tx } from '#db'
import { inTransaction } from '#db'
import { type Bind, belongs, binder, type Extent, liesIn, shareOf, undivided } from './extent.ts'

/** How a count reads time. */
export type Reach = 'window' | 'to_date'

/** Which facts a question is about. */
export interface Question {
  /** Ids of indicator versions. */
  indicators: readonly number[]
  /** Whose contributions count: the asked unit with all that belongs to it. */
  extent: Extent
  window: Window
  reach: Reach
  /** Known at this instant; absent: now. */
  at?: Date
}

/** Sum and number of contributions for one combination of breakdown options. */
export interface Group {
  indicator: number
  dims: readonly [number, number, number, number]
  v: bigint
  n: bigint
  /** How many of them were divided by declared shares. */
  estimated: bigint
}

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))
const monthOf = (date: LocalDate): number => Number(date.slice(5, 7))

function nextMonth(date: LocalDate): LocalDate {
  return firstOfMonth(addDays(firstOfMonth(date), 31))
}

/**
 * A window as whole months (half open), the days that come to them at its ends, and the days of those months that lie
 * outside it: of a month that is cut, the shorter part is counted day by day.
 */
export function splitWindow(window: Window): {
  months: { from: LocalDate; before: LocalDate } | null
  days: Window[]
  outside: Window[]
} {
  const { from, to } = window
  const [first, next] = [firstOfMonth(from), nextMonth(to)]
  const before = { from: first, to: addDays(from, -1) }
  const behind = { from: addDays(to, 1), to: addDays(next, -1) }
  const isWholeFrom = lengthOf(before) < lengthOf({ from, to: addDays(nextMonth(from), -1) })
  const isWholeTo = lengthOf(behind) < lengthOf({ from: firstOfMonth(to), to })
  const months = { from: isWholeFrom ? first : nextMonth(from), before: isWholeTo ? next : firstOfMonth(to) }
  const outside = [...(isWholeFrom ? [before] : []), ...(isWholeTo ? [behind] : [])].filter(lengthOf)
  const isShort = outside.reduce((sum, days) => sum + lengthOf(days), 0) >= lengthOf(window)
  if (months.from >= months.before || isShort)
    return { months: null, days: lengthOf(window) > 0 ? [window] : [], outside: [] }
  const days = [
    ...(isWholeFrom ? [] : [{ from, to: addDays(months.from, -1) }]),
    ...(isWholeTo ? [] : [{ from: months.before, to }]),
  ]
  return { months, days, outside }
}

/** How many days it has; of one that ends before it begins, none. */
const lengthOf = ({ from, to }: Window): number => Math.max(0, daysBetween(from, to) + 1)

const EVER = '0001-01-01'

interface GroupRow {
  indicator_id: number
  d1: number
  d2: number
  d3: number
  d4: number
  v: bigint
  n: bigint
  e: bigint
}

/** Of a cell what lies in whole months from a day to a day, as SQL: its months run up from January. */
function partOf(bind: Bind, from: LocalDate, to: LocalDate): (running: string) => string {
  const inYearOf = (day: LocalDate, then: number) =>
    `case when year = ${bind(yearOf(day))}::int then ${bind(then)}::int`
  const [first, last] = [monthOf(from), monthOf(to)]
  const end = last === 12 ? '12' : `${inYearOf(to, last)} else 12 end`
  if (first === 1) return running => `${running}[${end}]`
  // The month 0 is none, in years that are counted from January.
  const before = `${inYearOf(from, first - 1)} else 0 end`
  return running => `${running}[${end}] - coalesce(${running}[${before}], 0)`
}

/**
 * SQL of what counts for a question, as rows to be summed: indicator_id, place_id, d1 to d4, v, n and e, how many were
 * divided by declared shares. Whole months come from cells and from deltas not yet folded, both in one statement, so
 * that a delta is seen exactly once; the days that come to them, or that are to be taken from them, come from the facts.
 * As known at an earlier instant everything comes from the facts.
 */
export function partsOf(question: Question): { sql: string; params: unknown[] } | undefined {
  const window = question.reach === 'to_date' ? { from: EVER, to: question.window.to } : question.window
  const { months, days, outside } = question.at
    ? { months: null, days: [window], outside: [] }
    : splitWindow(window)
  const params: unknown[] = []
  const bind = binder(params)
  const asked = `indicator_id = any(${bind(question.indicators)}::int[])`
  const where = `${asked} and ${belongs(question.extent, bind)}`
  const parts: string[] = []
  const columns = 'indicator_id, place_id, d1, d2, d3, d4'
  if (months) {
    const last = addDays(months.before, -1)
    const part = partOf(bind, months.from, last)
    parts.push(
      `select ${columns}, ${part('vs')}, ${part('ns')}, 0 from figures.cell
       where ${where} and year between ${bind(yearOf(months.from))}::int and ${bind(yearOf(last))}::int`,
      `select ${columns}, dv, dn, 0 from figures.delta
       where ${where} and month >= ${bind(months.from)}::date and month < ${bind(months.before)}::date`,
    )
  }
  const facts = (days: Window) => {
    const at = question.at && bind(question.at)
    const known = at ? `known_from <= ${at} and known_to > ${at}` : `known_to = 'infinity'`
    return `on_date between ${bind(days.from)}::date and ${bind(days.to)}::date and ${known}`
  }
  const daily = 'from figures.contribution'
  for (const part of days)
    parts.push(`select ${columns}, value, 1, 0 ${daily} where ${where} and ${facts(part)}`)
  for (const part of outside)
    parts.push(`select ${columns}, -value, -1, 0 ${daily} where ${where} and ${facts(part)}`)
  // Each contribution is divided by itself, so that months, breakdowns and the lineage add up to the same.
  for (const portion of question.extent.estimated) {
    parts.push(
      `select ${columns}, ${shareOf(portion, bind, 'value')}, 1, 1 from figures.contribution
       where ${asked} and ${liesIn(portion, bind)} and ${facts(window)}`,
    )
  }
  if (parts.length === 0) return undefined
  return { sql: `(${parts.join(' union all ')}) as part(${columns}, v, n, e)`, params }
}

/** Sums of additive counts by breakdown. */
export async function sumGroups(tx: Pick<Tx, 'query'>, question: Question): Promise<Group[]> {
  const parts = partsOf(question)
  if (!parts) return []
  const dims = 'd1, d2, d3, d4'
  const { rows } = await tx.query<GroupRow>(
    `select indicator_id, ${dims}, sum(v)::bigint as v, sum(n)::bigint as n, sum(e)::bigint as e
     from ${parts.sql} group by indicator_id, ${dims}`,
    parts.params,
  )
  return rows.map(row => ({
    indicator: row.indicator_id,
    dims: [row.d1, row.d2, row.d3, row.d4],
    v: row.v,
    n: row.n,
    estimated: row.e,
  }))
}

/** Distinct keys in all and by each option of each breakdown. Never added up from parts. */
export interface DistinctGroup {
  indicator: number
  /** Position of the breakdown (0 to 3) and its option, or null for the whole. */
  by: { position: number; option: number } | null
  v: bigint
}

/**
 * Counts distinct keys from the facts, as a whole and by each of the first `positions` breakdowns: every set of groups
 * is a sort of all keys, so no more are asked for than the indicators have.
 */
export async function countDistinct(
  tx: Pick<Tx, 'query'>,
  question: Question,
  positions: number,
): Promise<DistinctGroup[]> {
  const from = question.reach === 'to_date' ? EVER : question.window.from
  const params: unknown[] = []
  const bind = binder(params)
  const where = `indicator_id = any(${bind(question.indicators)}::int[]) and ${belongs(undivided(question.extent), bind)}
     and on_date between ${bind(from)}::date and ${bind(question.window.to)}::date`
  const at = question.at && bind(question.at)
  const known = at ? `known_from <= ${at} and known_to > ${at}` : `known_to = 'infinity'`
  const used = [1, 2, 3, 4].slice(0, positions).map(d => `d${d}`)
  const dims = [1, 2, 3, 4].map(d => (d <= positions ? `d${d}` : `0 as d${d}`)).join(', ')
  // One bit a breakdown, set where it is not grouped by; the whole has all of them set.
  const grouping = used.length > 0 ? `grouping(${used.join(', ')})::int` : '0'
  const sets = ['(indicator_id)', ...used.map(d => `(indicator_id, ${d})`)]
  const { rows } = await tx.query<{
    indicator_id: number
    g: number
    d1: number
    d2: number
    d3: number
    d4: number
    v: bigint
  }>(
    `select indicator_id, ${grouping} as g, ${dims}, count(distinct key) as v
     from figures.contribution
     where ${where} and ${known}
     group by grouping sets (${sets.join(', ')})`,
    params,
  )
  return rows.map(row => {
    const all = 2 ** positions - 1
    const position = used.findIndex((_, p) => row.g === all - 2 ** (positions - 1 - p))
    const option = [row.d1, row.d2, row.d3, row.d4][position]
    return {
      indicator: row.indicator_id,
      by: position < 0 || option === undefined ? null : { position, option },
      v: row.v,
    }
  })
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1)

/** The sums of a column of deltas of one year, from January to the end of each month. */
const runningOf = (column: string): string =>
  `array[${monthNumbers.map(m => `coalesce(sum(${column}) filter (where m <= ${m}), 0)`).join(', ')}]::bigint[]`

/** A cell's months with what comes to them. */
const added = (months: string): string =>
  `array[${monthNumbers.map(m => `cell.${months}[${m}] + excluded.${months}[${m}]`).join(', ')}]`

/** Folds pending deltas into cells, at most `limit` at a time, in one transaction. @returns how many were folded */
export async function foldDeltas(db: Db, limit = 5000): Promise<number> {
  return inTransaction(db, {}, async tx => {
    // Two folds at once would wait for each other's cells row by row; one is enough.
    const { rows } = await tx.query<{ got: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('figures.fold')) as got`,
    )
    if (!rows[0]?.got) return 0
    const folded = await tx.query<{ n: bigint }>(
      `with taken as (
         delete from figures.delta where id in (select id from figures.delta order by id limit $1)
         returning *, extract(year from month)::int as year, extract(month from month)::int as m
       ), net as (
         select indicator_id, unit_id, year, place_id, d1, d2, d3, d4,
           ${runningOf('dv')} as vs, ${runningOf('dn')} as ns
         from taken group by indicator_id, unit_id, year, place_id, d1, d2, d3, d4
       ), put as (
         insert into figures.cell (indicator_id, unit_id, year, place_id, d1, d2, d3, d4, vs, ns)
         select * from net order by 1, 2, 3, 4, 5, 6, 7, 8
         on conflict (indicator_id, unit_id, year, place_id, d1, d2, d3, d4)
         do update set vs = ${added('vs')}, ns = ${added('ns')}
         returning 1
       ) select count(*) as n from taken`,
      [limit],
    )
    return Number(folded.rows[0]?.n ?? 0n)
  })
}
