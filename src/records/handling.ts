import { dayOf } from '#base'
import type { Action } from './chain.ts'
import type { RecordTypeDefinition } from './define.ts'
import { lastDayOf } from './legal-time.ts'
import type { ClockRow } from './record.ts'

/** Points of a criterion of the slip of evaluation: 2 the best, 0 the worst. */
export type Points = 0 | 1 | 2

/**
 * How a dossier was handled, as far as its log tells and nobody need be asked (Circular 01/2018/TT-VPCP, chapter III): the
 * whole time against the term, the parts of it against their shares, and how often the applicant was called upon.
 */
export interface Handling {
  time: Points
  parts?: Points
  contacts: Points
}

/** The status of the national portal in which the applicant is asked for papers. */
const ASKED = 5

/**
 * @param shares what each part was allowed and took, in one unit
 * @returns undefined while the term runs: nothing can be said yet
 */
export function handlingOf(
  { procedure }: RecordTypeDefinition,
  steps: readonly Pick<Action, 'from' | 'to'>[],
  clocks: readonly ClockRow[],
  shares: readonly { allowed: number; used: number }[],
): Handling | undefined {
  const term = clocks.find(clock => clock.code === procedure?.clocks.statutory)
  if (!procedure || !term?.stoppedAt) return undefined
  const asked = steps.filter(({ from, to }) => to !== from && procedure.statuses[to] === ASKED).length
  return {
    time: pointsOf(dayOf(term.stoppedAt), lastDayOf(term.dueAt)),
    ...(shares.length === 0
      ? {}
      : { parts: shares.some(part => part.used > part.allowed) ? 0 : inTime(shares) }),
    contacts: asked === 0 ? 2 : asked === 1 ? 1 : 0,
  }
}

const pointsOf = (ended: string, last: string): Points => (ended < last ? 2 : ended === last ? 1 : 0)

/** All parts in time: 2 where one was shorter than allowed, 1 where each took just what it was allowed. */
const inTime = (shares: readonly { allowed: number; used: number }[]): Points =>
  shares.some(part => part.used < part.allowed) ? 2 : 1
