import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { suppressed } from './suppress.ts'

test('what is small is hidden, and what would tell it', () => {
  assert.deepEqual(suppressed([12n, 3n, 7n, 0n], 5), [12n, null, null, 0n])
  assert.deepEqual(suppressed([12n, 3n, 4n], 5), [12n, null, null])
  assert.deepEqual(suppressed([12n, 5n, 0n], 5), [12n, 5n, 0n])
  assert.deepEqual(suppressed([0n, 2n], 5), [0n, null])
})

test('nothing small is shown, and no hidden part can be told from the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(0n, 40n), { maxLength: 12 }),
      fc.integer({ min: 2, max: 8 }),
      (values, least) => {
        const shown = suppressed(values, least)
        const hidden = values.filter((_, index) => shown[index] === null)
        for (const [index, value] of shown.entries()) {
          if (value !== null) assert.equal(value, values[index])
          if (value !== null) assert.ok(value === 0n || value >= BigInt(least))
        }
        const positive = values.filter(value => value > 0n)
        if (hidden.length === 1) assert.equal(positive.length, 1)
        assert.ok(hidden.every(value => value > 0n))
      },
    ),
  )
})
