import { addDays, type LocalDate } from '#base'
import type { Calendar } from './calendar.ts'

/** Working days after `from` up to and including `to`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  if (to <= from) return 0
  let n = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (calendar.isWorkingDay(on)) n++
  return n
}
