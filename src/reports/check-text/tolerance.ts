import { type Rational, rational, roundScaled } from '#base'
import type { Numeral } from './numerals.ts'

const isLess = (a: Rational, b: Rational): boolean => a.num * b.den < b.num * a.den
export const isEqual = (a: Rational, b: Rational): boolean => a.num * b.den === b.num * a.den
export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den)
export const minus = (a: Rational, b: Rational): Rational => plus(a, rational(-b.num, b.den))
export const times = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den)
export const over = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num)
export const magnitude = (a: Rational): Rational => rational(a.num < 0n ? -a.num : a.num, a.den)

/** `value` rounded half away from zero to a multiple of `step`. */
export function roundToStep(value: Rational, step: Rational): Rational {
  return times(rational(roundScaled(over(value, step), 0)), step)
}

/**
 * True when a printed number says what is published. Without a qualifier the published value, rounded to the printed
 * step, is the printed one. "trên X" is X up to one step more, "gần X" up to one step less, "khoảng X" half a step
 * around; the step is then that of the last digit that is not zero.
 */
export function agrees(
  { amount, qualifier }: Pick<Numeral, 'amount' | 'qualifier'>,
  published: Rational,
): boolean {
  const { value } = amount
  if (!qualifier) return isEqual(roundToStep(published, amount.step), value)
  const step = lastDigitStep(amount)
  if (qualifier === 'over') return !isLess(published, value) && isLess(published, plus(value, step))
  if (qualifier === 'under') return isLess(minus(value, step), published) && !isLess(value, published)
  return !isLess(step, times(rational(2n), magnitude(minus(published, value))))
}

/** 1.280 is written in tens, 50.000 in ten thousands. */
export function lastDigitStep({ value, step }: Numeral['amount']): Rational {
  const digits = over(value, step)
  let count = digits.num / digits.den
  let place = step
  while (count !== 0n && count % 10n === 0n) {
    count /= 10n
    place = times(place, rational(10n))
  }
  return place
}

/** True when some value between two bounds (in either order) would be printed as the number says. */
export function couldPrint(
  numeral: Pick<Numeral, 'amount' | 'qualifier'>,
  one: Rational,
  other: Rational,
): boolean {
  if (isEqual(one, other)) return agrees(numeral, one)
  const [low, high] = isLess(one, other) ? [one, other] : [other, one]
  const { value, step } = numeral.amount
  const half = over(step, rational(2n))
  return !isLess(plus(value, half), low) && !isLess(high, minus(value, half))
}

/** The least and the most that 100 x part / whole can be, given how the two are rounded in print. */
export function ratioRange(part: Printed, whole: Printed): { low: Rational; high: Rational } {
  const hundred = rational(100n)
  const [a, b] = [slack(part), slack(whole)]
  const low = over(minus(part.amount.value, a), plus(whole.amount.value, b))
  const high = over(plus(part.amount.value, a), minus(whole.amount.value, b))
  return { low: times(low, hundred), high: times(high, hundred) }
}

type Printed = Pick<Numeral, 'amount' | 'isExact'>

const slack = ({ amount, isExact }: Printed): Rational =>
  isExact ? rational(0n) : over(amount.step, rational(2n))

export const percentOf = (part: Rational, whole: Rational): Rational =>
  times(over(part, whole), rational(100n))
export const total = (values: readonly Rational[]): Rational => values.reduce(plus, rational(0n))
