import { addDays, instantOf, type LocalDate } from '#base'
import type { Calendar } from './calendar.ts'
import type { AppliedRule, Due, Stop, TracedDay } from './legal-time.ts'

interface DayCount {
  received: LocalDate
  value: number
  unit: 'calendar_day' | 'working_day'
  stops: readonly Stop<LocalDate>[]
}

/** The walk so far: the days written down, and how much of the term they used. */
interface Walk {
  calendar: Calendar
  everyDay: boolean
  days: TracedDay[]
  used: number
}

function write(
  { calendar, days, used }: Walk,
  on: LocalDate,
  counted: boolean,
  why?: 'received' | 'paused',
): void {
  const day = calendar.dayOn(on)
  days.push({ on, counted, n: used, why: why ?? day.why, name: day.name, confirmed: day.confirmed })
}

/**
 * Counts from the day after `from` until `value` days are used up, then on to a working day. Returns the last of
 * the counted days and the day it falls due.
 */
function walkToEnd(walk: Walk, from: LocalDate, value: number): { counted: LocalDate; due: LocalDate } {
  let on = from
  while (walk.used < value) {
    on = addDays(on, 1)
    const counts = walk.everyDay || walk.calendar.isWorkingDay(on)
    if (counts) walk.used++
    write(walk, on, counts)
  }
  const counted = on
  while (!walk.calendar.isWorkingDay(on)) {
    on = addDays(on, 1)
    write(walk, on, false)
  }
  return { counted, due: on }
}

/** Gives the walk up to the day of the request, then writes the days of standing still. */
function standStill(
  walk: Walk,
  ahead: Walk,
  { paused, resumed, policy }: Stop<LocalDate>,
  value: number,
): AppliedRule {
  const kept = ahead.days.slice(walk.days.length).filter(day => day.on <= paused)
  walk.days.push(...kept)
  walk.used = policy === 'restart' ? 0 : (kept.at(-1)?.n ?? walk.used)
  for (let on = addDays(paused, 1); on <= resumed; on = addDays(on, 1)) write(walk, on, false, 'paused')
  const rule = policy === 'restart' ? 'restarted' : 'paused'
  return {
    rule,
    params: {
      from: paused,
      to: resumed,
      left: value - walk.used,
      unit: walk.everyDay ? 'calendar_day' : 'working_day',
    },
  }
}

/** A term in days: see `dueOn`. */
export function countDays({ received, value, unit, stops }: DayCount, calendar: Calendar): Due {
  const walk: Walk = { calendar, everyDay: unit === 'calendar_day', days: [], used: 0 }
  write(walk, received, false, 'received')
  const rules: AppliedRule[] = [
    { rule: 'day_after_receipt', params: { received, first: addDays(received, 1) } },
    { rule: walk.everyDay ? 'every_day_counts' : 'working_days_count', params: { n: value } },
  ]
  let from = received
  for (const stop of stops) {
    const ahead = { ...walk, days: [...walk.days] }
    // A request after the term has run out does not stop it any more.
    if (walkToEnd(ahead, from, value).due < stop.paused) break
    rules.push(standStill(walk, ahead, stop, value))
    from = stop.resumed
  }
  const { counted, due } = walkToEnd(walk, from, value)
  if (due !== counted) {
    const name = calendar.dayOn(counted).name
    rules.push({ rule: 'rolled', params: { n: value, from: counted, to: due, ...(name ? { name } : {}) } })
  }
  const doubtful = walk.days.find(day => !day.confirmed)
  if (doubtful) rules.push({ rule: 'unconfirmed', params: { on: doubtful.on } })
  return { on: due, at: instantOf(addDays(due, 1)), confirmed: !doubtful, days: walk.days, rules }
}
