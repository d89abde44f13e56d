import { addDays, dayOf } from '#base'
import type { Calendar } from './calendar.ts'
import { officeMsBetween } from './count-hours.ts'
import type { Term } from './legal-time.ts'

const HOUR_MS = 3_600_000

/** What was used of a term up to an instant, and when it stood still for the applicant. */
export interface SpentQuestion {
  received: Date
  until: Date
  unit: Term['unit']
  /** In order of time. */
  pauses: readonly { paused: Date; resumed: Date }[]
}

/**
 * How much of a term was used, in its own unit: days after the day of receipt, begun hours as whole ones. The time in
 * which the applicant was waited for is not the office's, whether the term went on after it or began again.
 */
export function spentOf({ received, until, unit, pauses }: SpentQuestion, calendar: Calendar): number {
  if (unit === 'hour' || unit === 'working_hour') {
    let ms = 0
    let from = received
    for (const stop of [...pauses, { paused: until, resumed: until }]) {
      const end = stop.paused < until ? stop.paused : until
      ms +=
        unit === 'working_hour'
          ? officeMsBetween(from, end, calendar)
          : Math.max(0, end.getTime() - from.getTime())
      from = stop.resumed
    }
    return Math.ceil(ms / HOUR_MS)
  }
  let n = 0
  const last = dayOf(until)
  for (let on = addDays(dayOf(received), 1); on <= last; on = addDays(on, 1)) {
    const isPaused = pauses.some(({ paused, resumed }) => on > dayOf(paused) && on <= dayOf(resumed))
    if (!isPaused && (unit === 'calendar_day' || calendar.isWorkingDay(on))) n++
  }
  return n
}
