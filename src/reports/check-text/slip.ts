import { type Rational, roundScaled } from '#base'
import type { Numeral } from './numerals.ts'
import { lastDigitStep, over } from './tolerance.ts'

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

/** So many digits are seldom like another number by chance. */
export const TELLING_DIGITS = 3

/**
 * How many digits say that a printed number is the right one written wrong: a digit, two digits turned round, a digit too
 * many or too few, or the right digits in another scale. 0 for other differences. Of the numbers of one digit each is one
 * slip from a given one, of two digits every fifth, of three every thirtieth: what is short proves little. A single digit
 * for a longer number is a part of it more often than what is left of it.
 */
export function slipDigits(numeral: Printed, right: Rational): number {
  const printed = stepsOf(numeral)
  const steps = over(right, stepOf(numeral))
  // "trên 1,22 triệu" is cut off, other numbers are rounded.
  const ways = [roundScaled(steps, 0), steps.num / steps.den].map(String)
  const isMeant = ways.some(
    way =>
      isOneSlip(printed, way) ||
      (printed.length > 1 && (isOneMore(printed, way) || significant(printed) === significant(way))),
  )
  return isMeant ? digitsOf(numeral) : 0
}

/** How many digits a number has to be known by; thousands may be round. */
export const digitsOf = (numeral: Printed): number =>
  Math.max(1, stepsOf(numeral).replace(/(?:000)+$/, '').length)

const stepOf = ({ amount, qualifier }: Printed): Rational => (qualifier ? lastDigitStep(amount) : amount.step)
const stepsOf = (numeral: Printed): string =>
  roundScaled(over(numeral.amount.value, stepOf(numeral)), 0).toString()

type Printed = Pick<Numeral, 'amount' | 'qualifier'>
