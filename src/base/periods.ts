import { addYears, isLocalDate, type LocalDate } from './dates.ts'

/** An inclusive span of local days. */
export interface Window {
  from: LocalDate
  to: LocalDate
}

/**
 * A rule that turns a label into a window. `year` runs between two month-days; when the start is later in the
 * year than the end it begins in the year before (the administrative year 15/12 to 14/12, Decree 09/2019 art. 12).
 * `span` names its windows one by one (campaigns, phases).
 */
export type PeriodRule =
  | { kind: 'year'; starts: string; ends: string }
  | { kind: 'span'; spans: Record<string, Window> }

/** The window of a label under a rule, or undefined when the rule does not know the label. */
export function windowOf(rule: PeriodRule, label: string): Window | undefined {
  if (rule.kind === 'span') return rule.spans[label]
  if (!/^\d{4}$/.test(label)) return undefined
  const to = `${label}-${rule.ends}`
  const from = `${rule.starts > rule.ends ? Number(label) - 1 : label}-${rule.starts}`
  return isLocalDate(from) && isLocalDate(to) ? { from, to } : undefined
}

/** The window one year earlier, day for day. */
export function yearBefore(window: Window): Window {
  return { from: addYears(window.from, -1), to: addYears(window.to, -1) }
}

/** True when both windows start and end on the same day and month: only then may a text say "same period". */
export function isSamePeriod(a: Window, b: Window): boolean {
  return a.from.slice(5) === b.from.slice(5) && a.to.slice(5) === b.to.slice(5)
}
