import { dayOf, instantOf, type LocalDate } from '#base'
import type { Calendar, DayReason } from './calendar.ts'
import { countDays } from './count-days.ts'
import { countHours } from './count-hours.ts'

/** A legal term. `hour` is by the wall clock; `working_hour` counts office hours of working days only. */
export interface Term {
  value: number
  unit: 'calendar_day' | 'working_day' | 'hour' | 'working_hour'
}

/**
 * The clock stood still from one day (or instant) to another, for example while the applicant was asked to complete
 * the dossier. `pause` keeps what was used up to and including the day of the request; `restart` gives the whole
 * term again. Either runs on from the day after the answer.
 */
export interface Interruption {
  paused: LocalDate | Date
  resumed: LocalDate | Date
  policy: 'pause' | 'restart'
}

export interface DueQuestion {
  received: LocalDate | Date
  term: Term
  /** In order of time, not overlapping. */
  interruptions?: readonly Interruption[]
}

/** One day of the way from receipt to the due day. */
export interface TracedDay {
  on: LocalDate
  /** True when this day used up some of the term. */
  counted: boolean
  /** Days (or hours) of the term used up by the end of this day. */
  n: number
  why: DayReason | 'received' | 'paused'
  name: string | null
  confirmed: boolean
}

/** A rule that shaped the due day, in the order of application; the sentence is made from it by the word files. */
export interface AppliedRule {
  rule:
    | 'day_after_receipt'
    | 'every_day_counts'
    | 'working_days_count'
    | 'from_the_instant'
    | 'every_hour_counts'
    | 'office_hours_count'
    | 'paused'
    | 'restarted'
    | 'rolled'
    | 'unconfirmed'
  params: Record<string, string | number>
}

export interface Due {
  /** The day to promise. */
  on: LocalDate
  /** The first instant that is too late: the end of the due day for terms in days, the exact instant for hours. */
  at: Date
  /** False when a day on the way rests on a calendar that was not seen in a decision. */
  confirmed: boolean
  days: TracedDay[]
  rules: AppliedRule[]
}

const dayIn = (when: LocalDate | Date): LocalDate => (when instanceof Date ? dayOf(when) : when)
const instantIn = (when: LocalDate | Date): Date => (when instanceof Date ? when : instantOf(when))

/** An interruption in the terms of the count: days for a count of days, instants for a count of hours. */
export interface Stop<T> {
  paused: T
  resumed: T
  policy: Interruption['policy']
}

function stopsIn<T extends LocalDate | Date>(
  { received, interruptions = [] }: DueQuestion,
  read: (when: LocalDate | Date) => T,
): Stop<T>[] {
  const stops = interruptions.map(({ paused, resumed, policy }) => ({
    paused: read(paused),
    resumed: read(resumed),
    policy,
  }))
  let last = read(received)
  for (const { paused, resumed } of stops) {
    if (paused < last || resumed < paused) throw new RangeError('interruptions out of order')
    last = resumed
  }
  return stops
}

/**
 * The day on which a term ends, with the way it was counted day by day.
 *
 * The day of receipt does not count (Civil Code 2015 article 147); a term in calendar days that ends on a day off
 * ends on the next working day (article 148). A term in working days skips weekends, holidays and substitute days
 * and counts make-up days. A term in hours begins at the instant of receipt. Days are those of Viet Nam; a day given
 * for a term in hours means its first instant. Throws a RangeError for a term that is no positive integer and for
 * interruptions out of order.
 */
export function dueOn(question: DueQuestion, calendar: Calendar): Due {
  const { received, term } = question
  const { value, unit } = term
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`not a term: ${value} ${unit}`)
  return unit === 'hour' || unit === 'working_hour'
    ? countHours(
        { received: instantIn(received), value, unit, stops: stopsIn(question, instantIn) },
        calendar,
      )
    : countDays({ received: dayIn(received), value, unit, stops: stopsIn(question, dayIn) }, calendar)
}
