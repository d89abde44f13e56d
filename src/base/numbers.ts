/** Exact arithmetic for printed figures: integers and rationals in BigInt, never floats. */

/** An exact fraction; `den` is positive. */
export interface Rational {
  num: bigint
  den: bigint
}

/** A rational with a positive denominator. Throws a RangeError when `den` is 0. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('denominator 0')
  return den < 0n ? { num: -num, den: -den } : { num, den }
}

/** Reads an exact decimal (`-12.50`) as a rational. */
export function decimal(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${text}`)
  const fraction = match[3] ?? ''
  const num = BigInt(`${match[2]}${fraction}`)
  return { num: match[1] ? -num : num, den: 10n ** BigInt(fraction.length) }
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n)

/** `value * 10^decimals` rounded half away from zero to an integer. */
export function roundScaled({ num, den }: Rational, decimals: number): bigint {
  const scaled = abs(num) * 10n ** BigInt(decimals)
  const rounded = (2n * scaled + den) / (2n * den)
  return num < 0n ? -rounded : rounded
}

/** The exact decimal string of a scaled integer: `(123n, 1)` is `12.3`. */
export function unscale(scaled: bigint, decimals: number): string {
  const digits = abs(scaled)
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals ? `${whole}.${digits.slice(-decimals)}` : whole
  return scaled < 0n ? `-${text}` : text
}

/** A rational rounded half away from zero, as an exact decimal string with `decimals` places. */
export function roundTo(value: Rational, decimals: number): string {
  return unscale(roundScaled(value, decimals), decimals)
}

/** Growth from `base` to `current` in percent, exact. `base` must not be 0. */
export function growthOf(current: bigint, base: bigint): Rational {
  return rational((current - base) * 100n, base)
}

/**
 * The two integer bases on either side of a printed growth, the smaller base (larger growth) first. `percent` is the
 * signed percentage times 10^decimals.
 */
export function nearestBases(current: bigint, percent: bigint, decimals: number): [bigint, bigint] {
  const scale = 100n * 10n ** BigInt(decimals)
  const middle = scale + percent
  const below = middle > 0n ? (current * scale) / middle : current
  return [below < 1n ? 1n : below, below + 1n]
}

/** `1.234.567` or `12,3`: a decimal string in Vietnamese digits. */
export function printNumber(value: string | bigint): string {
  const text = value.toString()
  const [whole = '', fraction] = text.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${text.startsWith('-') ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`
}
