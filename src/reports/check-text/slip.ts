import { type Rational, roundScaled } from '#base'
import type { Numeral } from './numerals.ts'
import { over } from './tolerance.ts'

/** One digit wrong, or two neighbours in the wrong order. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  const [first = 0, second = 0] = places
  const isTurned = second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return places.length === 1 || (places.length === 2 && isTurned)
}

/** One digit too many or too few. */
function isOneMore(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length !== short.length + 1) return false
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true
  return false
}

const significant = (digits: string): string => digits.replace(/^0+|0+$/g, '')

/**
 * True when a printed number looks like the published one written wrong: a digit, two digits turned round, a digit too
 * many or too few, or the right digits in another scale. Other differences more often mean that the text speaks of
 * something else.
 */
export function looksLikeSlip({ amount }: Pick<Numeral, 'amount'>, published: Rational): boolean {
  const printed = roundScaled(over(amount.value, amount.step), 0).toString()
  const steps = over(published, amount.step)
  // "trên 1,22 triệu" is cut off, other numbers are rounded.
  const ways = [roundScaled(steps, 0), steps.num / steps.den].map(String)
  return ways.some(
    right =>
      isOneSlip(printed, right) ||
      isOneMore(printed, right) ||
      (significant(printed) !== '' && significant(printed) === significant(right)),
  )
}
