import { dayOf, type LocalDate, Refusal } from '#base'
import { holds } from './condition.ts'
import type { ActionDefinition, ClockDefinition, LegalTerm, RecordTypeDefinition, Setting } from './define.ts'
import { type LegalTime, lastDayOf } from './legal-time.ts'
import type { ClockRow } from './record.ts'

/** What clocks are moved by: an act on a record whose values are settled. */
export interface ClockAct {
  record: bigint
  definition: RecordTypeDefinition
  action: string
  data: Record<string, unknown>
  at: Date
}

type Clocks = ReadonlyMap<string, ClockRow>

const isOpen = (clock: ClockRow | undefined): clock is ClockRow => clock !== undefined && !clock.stoppedAt

/** The clocks of a record after an act. */
export function moveClocks(time: LegalTime, clocks: Clocks, act: ClockAct): Map<string, ClockRow> {
  const next = new Map(clocks)
  const all = Object.entries(act.definition.clocks ?? {})
  for (const [code, clock] of all) {
    const moved = moveClock(time, next.get(code), code, clock, act)
    if (moved) next.set(code, moved)
  }
  // Those that lie before another follow it.
  for (const [code, clock] of all) {
    if (!('before' in clock.term)) continue
    const followed = follow(time, next, code, clock, act)
    if (followed) next.set(code, followed)
  }
  return next
}

function moveClock(
  time: LegalTime,
  running: ClockRow | undefined,
  code: string,
  clock: ClockDefinition,
  { record, definition, action, data, at }: ClockAct,
): ClockRow | undefined {
  if (clock.starts.includes(action)) {
    if ('before' in clock.term) return undefined
    const due = time.dueAt(at, clock.term, data)
    const still = { pausedAt: null, stoppedAt: null, onDue: clock.onDue ?? null }
    return due && { record, code, startedAt: at, ...due, ...still }
  }
  if (!isOpen(running)) return undefined
  if (clock.stops.includes(action)) return { ...running, stoppedAt: at }
  if ('before' in clock.term) return undefined
  if (!running.pausedAt && clock.pauses?.includes(action)) return { ...running, pausedAt: at }
  if (running.pausedAt && clock.resumes?.includes(action))
    return { ...running, pausedAt: null, ...time.resumeAt(running, at, clock) }
  return definition.actions[action]?.recounts ? { ...running, ...time.recount(running, clock) } : undefined
}

function follow(
  time: LegalTime,
  clocks: Clocks,
  code: string,
  clock: ClockDefinition,
  { record, action, at }: ClockAct,
): ClockRow | undefined {
  if (!('before' in clock.term)) return undefined
  const base = clocks.get(clock.term.before)
  const own = clocks.get(code)
  const begins = clock.starts.includes(action)
  if (!isOpen(base) || (!begins && !isOpen(own))) return undefined
  return {
    record,
    code,
    startedAt: begins || !own ? at : own.startedAt,
    dueAt: time.before(base.dueAt, clock.term),
    pausedAt: base.pausedAt,
    stoppedAt: null,
    trace: { interruptions: [] },
    onDue: clock.onDue ?? null,
  }
}

/**
 * Days on which terms ended before a recount and end after it, for its chain.
 * @throws Refusal wrong_state where nothing changes
 */
export function movedDays(
  before: Clocks,
  after: Clocks,
  act: ActionDefinition,
  definition: RecordTypeDefinition,
): Record<string, [LocalDate, LocalDate]> | undefined {
  if (!act.recounts) return undefined
  const moved = [...after].flatMap(([code, clock]) => {
    const was = before.get(code)
    const follows = 'before' in (definition.clocks?.[code]?.term ?? {})
    return was && !follows && was.dueAt.getTime() !== clock.dueAt.getTime()
      ? [[code, [lastDayOf(was.dueAt), lastDayOf(clock.dueAt)] as [LocalDate, LocalDate]] as const]
      : []
  })
  if (moved.length === 0) throw new Refusal('wrong_state', { rule: 'same_days' })
  return Object.fromEntries(moved)
}

/** What was used of a clock's term when it ended, or was stopped for the applicant and ended so. */
export function tookOf(
  time: LegalTime,
  clocks: Clocks,
  clock: { code: string; definition: RecordTypeDefinition },
  at: Date,
): LegalTerm | undefined {
  const running = clocks.get(clock.code)
  const definition = clock.definition.clocks?.[clock.code]
  if (!running || !definition) return undefined
  return time.spent(running, running.stoppedAt ?? running.pausedAt ?? at, definition)
}

/** Early, on time or late: by the last day of a clock, or by the day on which it was stopped for the applicant. */
export function paceOf(
  clocks: Clocks,
  { pace, lateIf }: Extract<Setting, { pace: string }>,
  data: Record<string, unknown>,
  at: Date,
): 'early' | 'on-time' | 'late' | undefined {
  const clock = clocks.get(pace)
  if (!clock) return undefined
  const ended = clock.stoppedAt ?? clock.pausedAt ?? at
  if ((lateIf && holds(lateIf, data, at)) || ended >= clock.dueAt) return 'late'
  return dayOf(ended) < lastDayOf(clock.dueAt) ? 'early' : 'on-time'
}
