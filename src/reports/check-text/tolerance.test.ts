import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decimal, rational } from '#base'
import { agrees, couldPrint, ratioRange, roundToStep } from './tolerance.ts'

const amount = (value: string, step: string) => ({ value: decimal(value), step: decimal(step) })

describe('what a printed number may stand for', () => {
  for (const [printed, step, qualifier, published, expected] of [
    ['201', '1', null, '201', true],
    ['201', '1', null, '202', false],
    ['12.3', '0.1', null, '12.2905', true],
    ['12.3', '0.1', null, '12.25', true],
    ['12.3', '0.1', null, '12.2499', false],
    ['1280', '1', 'over', '1284.6', true],
    ['1280', '1', 'over', '1290', false],
    ['1280', '1', 'over', '1279', false],
    ['1040', '10', 'under', '1035', true],
    ['1040', '10', 'under', '1030', false],
    ['50000', '1', 'about', '54000', true],
    ['50000', '1', 'about', '55001', false],
  ] as const) {
    it(`${qualifier ?? 'just'} ${printed} and ${published}: ${expected}`, () => {
      assert.equal(agrees({ amount: amount(printed, step), qualifier }, decimal(published)), expected)
    })
  }

  it('is what rounding would print', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }),
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        (num, den) => {
          const published = rational(num, den)
          const value = roundToStep(published, decimal('0.1'))
          assert.ok(agrees({ amount: { value, step: decimal('0.1') }, qualifier: null }, published))
          // At most half a step away, in whole numbers.
          const off = published.num * value.den - value.num * published.den
          assert.ok((off < 0n ? -off : off) * 20n <= published.den * value.den)
        },
      ),
    )
  })
})

describe('the share of two rounded numbers', () => {
  it('lies between what their last digits allow', () => {
    const part = { amount: amount('415500000', '100000'), isExact: false }
    const whole = { amount: amount('600000000', '1000000'), isExact: false }
    const { low, high } = ratioRange(part, whole)
    assert.ok(couldPrint({ amount: amount('69.2', '0.1'), qualifier: null }, low, high))
    assert.ok(couldPrint({ amount: amount('69.3', '0.1'), qualifier: null }, low, high))
    assert.ok(!couldPrint({ amount: amount('69.5', '0.1'), qualifier: null }, low, high))
  })

  it('is exact for counts', () => {
    const { low, high } = ratioRange(
      { amount: amount('22', '1'), isExact: true },
      { amount: amount('143', '1'), isExact: true },
    )
    assert.deepEqual(low, high)
  })
})
