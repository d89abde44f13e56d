import { addDays, addYears, isLocalDate, type LocalDate } from './dates.ts'

/** An inclusive span of local days. */
export interface Window {
  from: LocalDate
  to: LocalDate
}

/**
 * A rule that turns a label into a window. `year` runs between two month-days; when the start is later in the
 * year than the end it begins in the year before (the administrative year 15/12 to 14/12, Decree 09/2019 art. 12).
 * `month` and `quarter` are those of the calendar: `2018-03`, `2018-q1`. `span` names its windows one by one (campaigns,
 * phases).
 */
export type PeriodRule =
  | { kind: 'year'; starts: string; ends: string }
  | { kind: 'month' }
  | { kind: 'quarter' }
  | { kind: 'span'; spans: Record<string, Window> }

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
const QUARTER = /^(\d{4})-q([1-4])$/

const wholeMonths = (year: string, first: number, months: number): Window => {
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  return { from, to: addDays(`${addDays(from, months * 31).slice(0, 7)}-01`, -1) }
}

/** The window of a label under a rule, or undefined when the rule does not know the label. */
export function windowOf(rule: PeriodRule, label: string): Window | undefined {
  if (rule.kind === 'span') return rule.spans[label]
  const [, year = '', part] = (rule.kind === 'month' ? MONTH : QUARTER).exec(label) ?? []
  if (rule.kind === 'month') return part ? wholeMonths(year, Number(part), 1) : undefined
  if (rule.kind !== 'year') return part ? wholeMonths(year, Number(part) * 3 - 2, 3) : undefined
  if (!/^\d{4}$/.test(label)) return undefined
  const to = `${label}-${rule.ends}`
  const from = `${rule.starts > rule.ends ? Number(label) - 1 : label}-${rule.starts}`
  return isLocalDate(from) && isLocalDate(to) ? { from, to } : undefined
}

/** The label of the same part of another year: `2017`, `2017-03`, `2017-q1`. Undefined for a label without a year. */
export function labelInYear(label: string, move: number): string | undefined {
  if (!/^\d{4}($|-)/.test(label)) return undefined
  return `${Number(label.slice(0, 4)) + move}${label.slice(4)}`
}

/** The window one year earlier, day for day. */
export function yearBefore(window: Window): Window {
  return { from: addYears(window.from, -1), to: addYears(window.to, -1) }
}

/** True when both windows start and end on the same day and month: only then may a text say "same period". */
export function isSamePeriod(a: Window, b: Window): boolean {
  return a.from.slice(5) === b.from.slice(5) && a.to.slice(5) === b.to.slice(5)
}
