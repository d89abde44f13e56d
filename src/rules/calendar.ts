import { z } from 'zod'
import { type LocalDate, Refusal, weekdayOf } from '#base'
import type { Tx } from '#db'
import { inForce, listVersions, type RuleVersion } from './version.ts'

/** Why a day is worked or not. */
export type DayReason = 'weekday' | 'make_up' | 'weekend' | 'day_off'

export interface CalendarDay {
  working: boolean
  why: DayReason
  /** Name of the day off or make-up day. */
  name: string | null
  /** False when the calendar of this day was not seen in a decision. */
  confirmed: boolean
}

/** One span of office hours, `HH:mm` to `HH:mm`. */
export type HourSpan = readonly [from: string, to: string]

/** The working calendar of the state's offices, by day. */
export interface Calendar {
  dayOn(date: LocalDate): CalendarDay
  isWorkingDay(date: LocalDate): boolean
  confirmed(date: LocalDate): boolean
  /** Office hours of a working day, earliest first. */
  officeHoursOn(date: LocalDate): { spans: readonly HourSpan[]; confirmed: boolean }
}

/** A row of `rules.day_off`. */
export interface DayOff {
  on: LocalDate
  kind: 'off' | 'make_up'
  name: string
  confirmed: boolean
}

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The rules that make a calendar, with the shape of their data. */
export const CALENDAR_RULES = {
  /** Weekdays without work, 0 Sunday to 6 Saturday. */
  working_week: z.strictObject({ off: z.array(z.int().min(0).max(6)).max(6) }),
  office_hours: z.strictObject({ spans: z.array(z.tuple([Time, Time])).min(1) }),
  /** Says only whether the days off of a time were seen in decisions. */
  holiday_calendar: z.strictObject({}),
}
type CalendarRule = keyof typeof CALENDAR_RULES

/** A calendar of days off and the versions of the three calendar rules, sorted by their first day. */
export function makeCalendar(daysOff: readonly DayOff[], versions: readonly RuleVersion[]): Calendar {
  const special = new Map(daysOff.map(day => [day.on, day]))

  function on<R extends CalendarRule>(rule: R, date: LocalDate) {
    const found = inForce(
      versions.filter(version => version.rule === rule),
      date,
    )
    if (!found) throw new Refusal('not_found', { rule, on: date })
    return {
      data: CALENDAR_RULES[rule].parse(found.data) as z.infer<(typeof CALENDAR_RULES)[R]>,
      confirmed: found.confirmed,
    }
  }

  function read(date: LocalDate): CalendarDay {
    const week = on('working_week', date)
    const confirmed = week.confirmed && on('holiday_calendar', date).confirmed
    const day = special.get(date)
    if (day) {
      const why = day.kind === 'off' ? 'day_off' : 'make_up'
      return { working: day.kind === 'make_up', why, name: day.name, confirmed: confirmed && day.confirmed }
    }
    const working = !week.data.off.includes(weekdayOf(date))
    return { working, why: working ? 'weekday' : 'weekend', name: null, confirmed }
  }

  // A bulk load asks for the same days tens of thousands of times.
  const known = new Map<LocalDate, CalendarDay>()
  function dayOn(date: LocalDate): CalendarDay {
    const day = known.get(date) ?? read(date)
    known.set(date, day)
    return day
  }

  return {
    dayOn,
    isWorkingDay: date => dayOn(date).working,
    confirmed: date => dayOn(date).confirmed,
    officeHoursOn(date) {
      const { data, confirmed } = on('office_hours', date)
      return { spans: data.spans, confirmed }
    },
  }
}

/** The calendar as the database knows it now. Load it once for many deadlines. */
export async function loadCalendar(tx: Pick<Tx, 'query'>): Promise<Calendar> {
  const { rows } = await tx.query<DayOff>('select on_date "on", kind, name, confirmed from rules.day_off')
  return makeCalendar(rows, await listVersions(tx, Object.keys(CALENDAR_RULES)))
}
