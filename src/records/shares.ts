import type { LegalTerm, Procedure } from './define.ts'
import type { Holding } from './holdings.ts'
import type { LegalTime } from './legal-time.ts'

/** A part of a procedure's term and what was used of it, in tenths of the term's unit: what is compared is what is printed. */
export interface Share {
  state: string
  unit: LegalTerm['unit']
  allowed: number
  used: number
}

const HOURS_A_DAY = 8
const HOUR_MS = 3_600_000
/** What a tenth of each unit is: working days are counted in office hours of which a day has eight. */
const TENTH_MS: Record<LegalTerm['unit'], number> = {
  hour: HOUR_MS / 10,
  working_hour: HOUR_MS / 10,
  working_day: (HOURS_A_DAY * HOUR_MS) / 10,
  calendar_day: (24 * HOUR_MS) / 10,
}

/** How two instants stand apart as a term counts them. */
export type Between = Pick<LegalTime, 'between'>

/** Tenths of a term that one of its parts may take; `share` in thousandths of the term. */
export const tenthsAllowed = ({ value }: LegalTerm, share: number): number =>
  Math.round((value * 10 * share) / 1000)

/** Tenths of a unit between two instants, in office hours where the unit is one of the office. */
export const tenthsUsed = (time: Between, from: Date, to: Date, unit: LegalTerm['unit']): number =>
  Math.round(time.between(from, to, unit) / TENTH_MS[unit])

/** What each state with a part of the term was allowed and has used by `end`. */
export function sharesOf(
  { shares }: Procedure,
  term: LegalTerm,
  holdings: readonly Holding[],
  end: Date,
  time: Between,
): Share[] {
  return Object.entries(shares).map(([state, share]) => ({
    state,
    unit: term.unit,
    allowed: tenthsAllowed(term, share),
    used: holdings
      .filter(held => held.state === state && held.from < end)
      .map(held => tenthsUsed(time, held.from, held.to && held.to < end ? held.to : end, term.unit))
      .reduce((sum, part) => sum + part, 0),
  }))
}
