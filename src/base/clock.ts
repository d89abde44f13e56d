/**
 * Two clocks. Machine time rules sessions and jobs; office time rules legal dates, deadlines, validity, known-from
 * and numbering, and is always passed in.
 */
export interface OfficeClock {
  now(): Date
  /** False while the machine's clock has jumped and is not yet believed: nothing that is dated by it is written. */
  readonly steady?: boolean
}

/** The machine's two clocks, in milliseconds: the time of day, which can be set, and the time that runs. */
export interface MachineClock {
  day(): number
  run(): number
}

const machine: MachineClock = { day: () => Date.now(), run: () => performance.now() }

/** A difference that the setting of a clock explains and the drift of one does not. */
const JUMP = 5000
/** A clock that was set and stays where it was set to is right after all: the machine slept, or was wrong before. */
const BELIEVED_AFTER = 120_000

/**
 * An office clock that runs on from a stored start: the office's instant at the machine's instant. When the machine's
 * clock jumps, office time runs on by the time that has run, and is not `steady` until both agree again or the jump
 * has lasted two minutes. It never goes back: behind a clock that was set back it stands until that has caught up.
 */
export function clockFrom(
  start: { office: Date; machine: Date } | undefined,
  { day, run }: MachineClock = machine,
): OfficeClock {
  const offset = start ? start.office.getTime() - start.machine.getTime() : 0
  let agreed = { day: day(), run: run() }
  let jumpedAt: number | undefined
  let highest = agreed.day

  /** The time of day that is believed. */
  const believed = (): number => {
    const ran = run()
    const said = day()
    const expected = agreed.day + (ran - agreed.run)
    const agrees = Math.abs(said - expected) <= JUMP
    if (agrees) jumpedAt = undefined
    else jumpedAt ??= ran
    if (jumpedAt !== undefined && ran - jumpedAt < BELIEVED_AFTER) return expected
    jumpedAt = undefined
    agreed = { day: said, run: ran }
    return said
  }
  const read = (): number => {
    highest = Math.max(highest, believed())
    return highest
  }
  return {
    now: () => new Date(read() + offset),
    get steady() {
      read()
      return jumpedAt === undefined
    },
  }
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
