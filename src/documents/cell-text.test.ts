import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#base'
import { dateCell } from './cell-dates.ts'
import { readNumber } from './cell-text.ts'
import { columnName } from './sheet.ts'

/** An exact decimal without idle zeros. */
const plainOf = (digits: bigint, decimals: number): string => {
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const fraction = decimals ? text.slice(-decimals).replace(/0+$/, '') : ''
  return `${digits < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

test('a decimal of up to 15 digits is read exactly, however a program writes the number', () => {
  const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n })
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 15 }), (n, decimals) => {
      const exact = plainOf(n, decimals)
      assert.equal(readNumber(exact), exact)
      assert.equal(readNumber(`${n}E-${decimals}`), exact)
      // As a double with 17 digits, which is how spreadsheets keep it.
      assert.equal(readNumber(Number(exact).toPrecision(17)), exact)
    }),
  )
})

test('what is no number is none', () => {
  for (const text of ['', '-', '.', 'e5', '1e', '1,5', '0x10', 'NaN', 'Infinity', '1 2'])
    assert.equal(readNumber(text), undefined, text)
})

test('every day of a spreadsheet is the day that it shows', () => {
  const number = { kind: 'number', text: '' } as const
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_958_465 }),
      fc.integer({ min: 1, max: 86_399 }),
      (serial, second) => {
        const day = addDays('1899-12-30', serial)
        assert.deepEqual(dateCell(serial, 'date', false, number), { kind: 'date', text: day })
        const { kind, text } = dateCell(serial + second / 86_400, 'instant', false, number)
        assert.equal(kind, 'instant')
        assert.equal(Date.parse(`${text}Z`) - Date.parse(`${day}T00:00:00Z`), second * 1000)
      },
    ),
  )
})

test('columns are named as spreadsheets name them', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName), [
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
})
