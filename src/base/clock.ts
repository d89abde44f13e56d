/**
 * Two clocks. Machine time rules sessions and jobs; office time rules legal dates, deadlines, validity, known-from
 * and numbering, and is always passed in.
 */
export interface OfficeClock {
  now(): Date
}

/** An office clock that runs on from a stored start: the office's instant at the machine's instant. */
export function clockFrom(start: { office: Date; machine: Date } | undefined): OfficeClock {
  if (!start) return { now: () => new Date() }
  const offset = start.office.getTime() - start.machine.getTime()
  return { now: () => new Date(Date.now() + offset) }
}

/** A clock for tests: it stands still until it is set. */
export function stillClock(at: Date | string): OfficeClock & { set(at: Date | string): void } {
  let now = new Date(at)
  return {
    now: () => now,
    set: next => {
      now = new Date(next)
    },
  }
}
