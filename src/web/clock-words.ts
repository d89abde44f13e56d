import { dayOf, daysBetween, type LocalDate, printDate } from '#base'
import type { ClockRow } from '#records'
import type { ClockDefinition } from '#records/define'
import type { ClockKind } from './components/clock-line.tsx'
import { vi } from './vi.ts'

/** What a `ClockLine` shows. */
export interface ClockWords {
  kind: ClockKind
  share: number
  text: string
}

/** The part of a clock that its words are made of. */
export type ShownClock = Omit<ClockRow, 'record' | 'onDue'>

const HOUR_MS = 3_600_000
/** So few days before the end a term is shown as near its due day. */
const NEAR_DAYS = 2

/** The last day of a term: a term in days ends with the first instant of the day after. */
export const lastDayOf = (dueAt: Date): LocalDate => dayOf(new Date(dueAt.getTime() - 1))

/** Working days still to be counted, from the days that were written down when the term was computed. */
function workingDaysLeft(trace: unknown, today: LocalDate): number | undefined {
  const days = (trace as { days?: { on: LocalDate; counted: boolean }[] } | null)?.days
  return days?.filter(day => day.counted && day.on > today).length
}

function leftWords(
  clock: ShownClock,
  term: ClockDefinition['term'] | undefined,
  now: Date,
): Omit<ClockWords, 'share'> {
  const words = vi.record.clock
  const inHours = term !== undefined && 'value' in term && term.unit.endsWith('hour')
  const ms = clock.dueAt.getTime() - now.getTime()
  if (inHours) {
    const hours = Math.floor(Math.abs(ms) / HOUR_MS)
    return ms <= 0
      ? { kind: 'late', text: words.late(hours, words.hours) }
      : { kind: hours < 24 ? 'near' : 'running', text: words.left(hours, words.hours) }
  }
  const today = dayOf(now)
  const days = daysBetween(today, lastDayOf(clock.dueAt))
  if (days < 0) return { kind: 'late', text: words.late(-days, words.days) }
  if (days === 0) return { kind: 'near', text: words.today }
  const working =
    term !== undefined && 'value' in term && term.unit === 'working_day'
      ? workingDaysLeft(clock.trace, today)
      : undefined
  const left = working ?? days
  const text = working === undefined ? words.left(days, words.days) : words.left(working, words.workingDays)
  return { kind: left <= NEAR_DAYS ? 'near' : 'running', text }
}

/** A clock at an instant of the office, in words with their unit and as a share of its way. */
export function clockWords(
  clock: ShownClock,
  term: ClockDefinition['term'] | undefined,
  now: Date,
): ClockWords {
  const words = vi.record.clock
  if (clock.stoppedAt) {
    const day = printDate(dayOf(clock.stoppedAt))
    return clock.stoppedAt < clock.dueAt
      ? { kind: 'done', share: 1, text: words.done(day) }
      : { kind: 'late', share: 1, text: words.doneLate(day) }
  }
  if (clock.pausedAt)
    return { kind: 'stopped', share: 1, text: words.paused(printDate(dayOf(clock.pausedAt))) }
  const whole = clock.dueAt.getTime() - clock.startedAt.getTime()
  const share = whole > 0 ? Math.min(1, Math.max(0, (now.getTime() - clock.startedAt.getTime()) / whole)) : 1
  return { ...leftWords(clock, term, now), share }
}
