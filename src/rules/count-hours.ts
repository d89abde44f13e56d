import { addDays, dayOf, instantOf, type LocalDate } from '#base'
import type { Calendar } from './calendar.ts'
import type { AppliedRule, Due, Stop, TracedDay } from './legal-time.ts'

const HOUR_MS = 3_600_000

interface HourCount {
  received: Date
  value: number
  unit: 'hour' | 'working_hour'
  stops: readonly Stop<Date>[]
}

interface Walk {
  calendar: Calendar
  office: boolean
  days: Map<LocalDate, TracedDay>
  usedMs: number
}

/** The running hours of a day as instants, earliest first. */
function spansOf({ calendar, office }: Walk, on: LocalDate): { spans: [Date, Date][]; confirmed: boolean } {
  if (!office) return { spans: [[instantOf(on), instantOf(addDays(on, 1))]], confirmed: true }
  if (!calendar.isWorkingDay(on)) return { spans: [], confirmed: true }
  const { spans, confirmed } = calendar.officeHoursOn(on)
  return { spans: spans.map(([from, to]) => [instantOf(on, from), instantOf(on, to)]), confirmed }
}

/** Writes a day down, or what a later part of the same day adds to it. */
function write(walk: Walk, on: LocalDate, how: 'counted' | 'idle' | 'paused', hoursConfirmed = true): void {
  const day = walk.calendar.dayOn(on)
  walk.days.set(on, {
    on,
    counted: how === 'counted' || walk.days.get(on)?.counted === true,
    n: walk.usedMs / HOUR_MS,
    why: how === 'paused' ? 'paused' : day.why,
    name: day.name,
    // Hours by the wall clock do not depend on any calendar.
    confirmed: !walk.office || (day.confirmed && hoursConfirmed),
  })
}

/** Runs from an instant until the term is used up, or until it is stopped; returns the end when it was reached. */
function run(walk: Walk, from: Date, valueMs: number, until?: Date): Date | undefined {
  for (let on = dayOf(from); !until || instantOf(on) <= until; on = addDays(on, 1)) {
    const { spans, confirmed } = spansOf(walk, on)
    let how: 'counted' | 'idle' = 'idle'
    for (const [opens, closes] of spans) {
      const start = Math.max(opens.getTime(), from.getTime())
      const stop = Math.min(closes.getTime(), until?.getTime() ?? Number.POSITIVE_INFINITY)
      if (stop <= start) continue
      how = 'counted'
      const spent = Math.min(stop - start, valueMs - walk.usedMs)
      walk.usedMs += spent
      if (walk.usedMs === valueMs) {
        write(walk, on, how, confirmed)
        return new Date(start + spent)
      }
    }
    write(walk, on, how, confirmed)
  }
  return undefined
}

/** A term in hours: see `dueOn`. */
export function countHours({ received, value, unit, stops }: HourCount, calendar: Calendar): Due {
  const walk: Walk = { calendar, office: unit === 'working_hour', days: new Map(), usedMs: 0 }
  const valueMs = value * HOUR_MS
  const rules: AppliedRule[] = [
    { rule: 'from_the_instant', params: { at: received.toISOString() } },
    { rule: walk.office ? 'office_hours_count' : 'every_hour_counts', params: { n: value } },
  ]
  let from = received
  let at: Date | undefined
  for (const { paused, resumed, policy } of stops) {
    at = run(walk, from, valueMs, paused)
    if (at) break
    if (policy === 'restart') walk.usedMs = 0
    const left = (valueMs - walk.usedMs) / HOUR_MS
    const rule = policy === 'restart' ? 'restarted' : 'paused'
    rules.push({ rule, params: { from: paused.toISOString(), to: resumed.toISOString(), left, unit } })
    for (let on = addDays(dayOf(paused), 1); on < dayOf(resumed); on = addDays(on, 1))
      write(walk, on, 'paused')
    from = resumed
  }
  at ??= run(walk, from, valueMs)
  if (!at) throw new Error('a term without a stop always ends')
  const days = [...walk.days.values()]
  const doubtful = days.find(day => !day.confirmed)
  if (doubtful) rules.push({ rule: 'unconfirmed', params: { on: doubtful.on } })
  return { on: dayOf(at), at, confirmed: !doubtful, days, rules }
}

/** Milliseconds of office hours between two instants. */
export function officeMsBetween(from: Date, to: Date, calendar: Calendar): number {
  const walk: Walk = { calendar, office: true, days: new Map(), usedMs: 0 }
  if (from < to) run(walk, from, Number.POSITIVE_INFINITY, to)
  return walk.usedMs
}
