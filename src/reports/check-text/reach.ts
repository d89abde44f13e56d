import { growthOf, nearestBases, type Rational, rational, roundScaled } from '#base'
import type { Numeral } from './numerals.ts'
import { printed, printedExact } from './outcome.ts'
import type { NearBase } from './shapes.ts'
import { agrees, magnitude, minus, over, times } from './tolerance.ts'
import { say } from './vi.ts'

/** The signed percentage times 10^places. */
const scaledPercent = ({ amount, places, sign }: Numeral): bigint => {
  const percent = roundScaled(amount.value, places)
  return sign < 0 ? -percent : percent
}

/** A fall of 100 % in the scale of the printed percentage. */
const wholeFall = ({ places }: Numeral): bigint => -100n * 10n ** BigInt(places)

/**
 * True when no whole base gives the printed growth of a count. Growth falls steadily as the base rises, so if any base
 * gives it, one of the two whole numbers around the exact solution does (the idea of the GRIM test, Brown and Heathers
 * 2017).
 */
export function isUnreachable(numeral: Numeral, current: bigint): boolean {
  if (numeral.qualifier || numeral.sign === 0) return false
  const percent = scaledPercent(numeral)
  if (percent <= wholeFall(numeral)) return percent < wholeFall(numeral)
  return basesOf(numeral, current).length === 0
}

/** Those of the two nearest bases that print the percentage, in Vietnamese digits. */
export function basesOf(numeral: Numeral, current: bigint): string[] {
  const percent = scaledPercent(numeral)
  if (percent <= wholeFall(numeral)) return []
  return nearestBases(current, percent, numeral.places)
    .filter(base => roundScaled(growthOf(current, base), numeral.places) === percent)
    .map(base => printedExact(rational(base)))
}

/** The two nearest bases and what they print. */
export function nearestOf(numeral: Numeral, current: bigint): NearBase[] {
  return nearestBases(current, scaledPercent(numeral), numeral.places).map(base => ({
    base: base.toString(),
    printed: printed(magnitude(growthOf(current, base)), numeral.places),
  }))
}

/** The commonest slip: the difference was divided by this year's count. */
export function wrongDenominator(numeral: Numeral, current: bigint): string[] {
  const now = rational(current)
  const share = over(numeral.amount.value, rational(numeral.sign < 0 ? -100n : 100n))
  const base = roundScaled(times(now, minus(rational(1n), share)), 0)
  const computed = over(times(magnitude(minus(now, rational(base))), rational(100n)), now)
  if (base <= 0n || !agrees(numeral, computed)) return []
  const percent = say.percent(printed(computed, numeral.places))
  return [say.wrongDenominator(printedExact(now), printedExact(rational(base)), percent)]
}

/** A count of things, known to the last one. */
export function isCount({ num, den }: Rational, subject: Numeral): boolean {
  return den === 1n && num > 0n && subject.isExact
}
