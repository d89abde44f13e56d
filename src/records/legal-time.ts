import { addDays, dayOf, instantOf, isoInstant, type LocalDate } from '#base'
import { type Calendar, dueOn, type Interruption, officeMsBetween, spentOf } from '#rules'
import { holds } from './condition.ts'
import type { ClockDefinition, ClockTerm, LegalTerm } from './define.ts'
import type { ClockRow } from './record.ts'

/** How a clock came to its due instant, kept with it so that a page can explain the date day by day. */
export interface ClockTrace {
  interruptions: { paused: string; resumed: string; policy: Interruption['policy'] }[]
  /** The term that was counted, where it could have been another. */
  term?: LegalTerm
  days?: unknown
  rules?: unknown
  confirmed?: boolean
}

/** When a clock is due, and how that was counted. */
export interface Reckoned {
  dueAt: Date
  trace: ClockTrace
}

/** Due instants by a working calendar. */
export interface LegalTime {
  /** Undefined where the term's field is empty, or none of its cases holds. */
  dueAt(
    start: Date,
    term: Exclude<ClockTerm, { before: string }>,
    data: Record<string, unknown>,
  ): Reckoned | undefined
  resumeAt(clock: ClockRow, at: Date, definition: ClockDefinition): Reckoned
  /** How much of its term was used up to an instant; undefined for one that no term ends. */
  spent(clock: ClockRow, until: Date, definition: ClockDefinition): LegalTerm | undefined
  /** The due instant by the calendar as it is now. */
  recount(clock: ClockRow, definition: ClockDefinition): Reckoned
  /** Milliseconds between two instants as a term of this unit counts them: office hours, or all hours. */
  between(from: Date, to: Date, unit: LegalTerm['unit']): number
  /** The morning so many days before the last day of a term. */
  before(dueAt: Date, days: { value: number; unit: 'calendar_day' | 'working_day' }): Date
}

/** The last day of a term whose first instant too late is given. */
export const lastDayOf = (dueAt: Date): LocalDate => dayOf(new Date(dueAt.getTime() - 1))

/** The end of a day that is promised: the first instant that is too late. */
export const endOf = (day: LocalDate): Date => instantOf(addDays(day, 1))

const traceOf = (clock: ClockRow): ClockTrace => clock.trace as ClockTrace

/** The legal term by which a clock runs; undefined where a field says its end. */
export function termOf(clock: ClockRow, { term }: ClockDefinition): LegalTerm | undefined {
  return traceOf(clock).term ?? ('value' in term ? term : undefined)
}

/** Makes legal time from a calendar. */
export function legalTimeOf(calendar: Calendar): LegalTime {
  const count = (start: Date, term: LegalTerm, stops: ClockTrace['interruptions']): Reckoned => {
    const due = dueOn(
      {
        received: start,
        term,
        interruptions: stops.map(s => ({ ...s, paused: new Date(s.paused), resumed: new Date(s.resumed) })),
      },
      calendar,
    )
    return {
      dueAt: due.at,
      trace: { interruptions: stops, term, days: due.days, rules: due.rules, confirmed: due.confirmed },
    }
  }

  return {
    dueAt(start, term, data) {
      if ('value' in term) return count(start, { value: term.value, unit: term.unit }, [])
      if ('cases' in term) {
        const found = term.cases.find(one => !one.when || holds(one.when, data, start))
        return found && count(start, { value: found.value, unit: found.unit }, [])
      }
      const value = data[term.field]
      if (typeof value !== 'string') return undefined
      return {
        dueAt: value.length > 10 ? new Date(value) : endOf(value),
        trace: { interruptions: [] },
      }
    },

    resumeAt(clock, at, definition) {
      const trace = traceOf(clock)
      const term = termOf(clock, definition)
      if (!term || !clock.pausedAt) return { dueAt: clock.dueAt, trace }
      const policy = definition.policy ?? 'pause'
      const stop = { paused: isoInstant(clock.pausedAt), resumed: isoInstant(at), policy }
      return count(clock.startedAt, term, [...trace.interruptions, stop])
    },

    spent(clock, until, definition) {
      const unit = termOf(clock, definition)?.unit
      if (!unit) return undefined
      const pauses = traceOf(clock).interruptions.map(({ paused, resumed }) => ({
        paused: new Date(paused),
        resumed: new Date(resumed),
      }))
      return { unit, value: spentOf({ received: clock.startedAt, until, unit, pauses }, calendar) }
    },

    recount(clock, definition) {
      const trace = traceOf(clock)
      const term = termOf(clock, definition)
      return term ? count(clock.startedAt, term, trace.interruptions) : { dueAt: clock.dueAt, trace }
    },

    between(from, to, unit) {
      const office = unit === 'working_day' || unit === 'working_hour'
      return office ? officeMsBetween(from, to, calendar) : Math.max(to.getTime() - from.getTime(), 0)
    },

    before(dueAt, { value, unit }) {
      let on = lastDayOf(dueAt)
      if (unit === 'calendar_day') return instantOf(addDays(on, -value))
      for (let left = value; left > 0; ) {
        on = addDays(on, -1)
        if (calendar.isWorkingDay(on)) left--
      }
      return instantOf(on)
    },
  }
}
