import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimal, growthOf, nearestBases, printNumber, rational, roundTo, unscale } from './numbers.ts'

/** Rounds half away from zero by writing the quotient out digit by digit: nothing in common with the code's way. */
function longDivision(num: bigint, den: bigint, decimals: number): string {
  const negative = num < 0n
  let rest = negative ? -num : num
  let whole = rest / den
  rest %= den
  const digits: bigint[] = []
  for (let i = 0; i < decimals; i++) {
    rest *= 10n
    digits.push(rest / den)
    rest %= den
  }
  if (rest * 2n >= den) {
    let at = digits.length - 1
    while (at >= 0 && digits[at] === 9n) digits[at--] = 0n
    if (at >= 0) digits[at] = (digits[at] ?? 0n) + 1n
    else whole += 1n
  }
  const text = decimals ? `${whole}.${digits.join('')}` : `${whole}`
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}

const places = fc.integer({ min: 0, max: 3 })

test('rounding half away from zero agrees with long division', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      places,
      (num, den, d) => {
        assert.equal(roundTo(rational(num, den), d), longDivision(num, den, d))
      },
    ),
    { numRuns: 5000 },
  )
})

test('halves go away from zero on both sides', () => {
  assert.equal(roundTo(decimal('12.25'), 1), '12.3')
  assert.equal(roundTo(decimal('-12.25'), 1), '-12.3')
  assert.equal(roundTo(decimal('0.5'), 0), '1')
  assert.equal(roundTo(decimal('-0.5'), 0), '-1')
  assert.equal(roundTo(rational(7n, -2n), 0), '-4')
})

test('the whole bases on either side of a growth', () => {
  assert.deepEqual(nearestBases(201n, 124n, 1), [178n, 179n])
  assert.deepEqual(
    [178n, 179n].map(base => roundTo(growthOf(201n, base), 1)),
    ['12.9', '12.3'],
  )
  assert.equal(roundTo(growthOf(19n, 26n), 0), '-27')
})

test('Vietnamese digits', () => {
  assert.equal(printNumber(98500000n), '98.500.000')
  assert.equal(printNumber('-1234.50'), '-1.234,50')
  assert.equal(printNumber('999'), '999')
  assert.equal(unscale(-5n, 2), '-0.05')
  assert.throws(() => decimal('1,5'), RangeError)
  assert.throws(() => rational(1n, 0n), RangeError)
})
