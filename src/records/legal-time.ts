import { addDays, instantOf, isoInstant } from '#base'
import { type Calendar, dueOn, type Interruption } from '#rules'
import type { ClockDefinition } from './define.ts'
import type { ClockRow } from './record.ts'

/** How a clock came to its due instant, kept with it so that a page can explain the date day by day. */
export interface ClockTrace {
  interruptions: { paused: string; resumed: string; policy: Interruption['policy'] }[]
  days?: unknown
  rules?: unknown
  confirmed?: boolean
}

/** Due instants by a working calendar: the part of the fold's world that knows legal time. */
export interface LegalTime {
  dueAt(
    start: Date,
    term: ClockDefinition['term'],
    data: Record<string, unknown>,
  ): { dueAt: Date; trace: ClockTrace } | undefined
  resumeAt(clock: ClockRow, at: Date, definition: ClockDefinition): { dueAt: Date; trace: ClockTrace }
}

/** Makes legal time from a calendar. */
export function legalTimeOf(calendar: Calendar): LegalTime {
  const count = (
    start: Date,
    term: { value: number; unit: 'calendar_day' | 'working_day' | 'hour' | 'working_hour' },
    stops: ClockTrace['interruptions'],
  ) => {
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
      trace: { interruptions: stops, days: due.days, rules: due.rules, confirmed: due.confirmed },
    }
  }
  return {
    dueAt(start, term, data) {
      if ('value' in term) return count(start, term, [])
      const value = data[term.field]
      if (typeof value !== 'string') return undefined
      const dueAt = value.length > 10 ? new Date(value) : instantOf(addDays(value, 1))
      return { dueAt, trace: { interruptions: [] } }
    },
    resumeAt(clock, at, definition) {
      const trace = clock.trace as ClockTrace
      if (!('value' in definition.term) || !clock.pausedAt) return { dueAt: clock.dueAt, trace }
      const policy = definition.policy ?? 'pause'
      const stop = { paused: isoInstant(clock.pausedAt), resumed: isoInstant(at), policy }
      return count(clock.startedAt, definition.term, [...trace.interruptions, stop])
    },
  }
}
