import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  changePhrase,
  growthPhrase,
  growthText,
  padded,
  planPhrase,
  pointsPhrase,
  scaledText,
  sharePhrase,
  textOf,
  withNoun,
} from './phrases.ts'
import { aComparison, aFigure } from './sample-figures.test-data.ts'

/** Written as it is printed: a visible mark for the space that does not break. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_')
const growth = (now: bigint | null, then: bigint | null, more = {}): string =>
  shown(growthText(aComparison(now, then, more)))

test('the grammar of growth: each case has its exact words', () => {
  const otherDays = { samePeriod: false }
  assert.equal(growth(201n, 179n), 'tăng 12,3% so với cùng kỳ năm 2016')
  assert.equal(growth(201n, 178n), 'tăng 12,9% so với cùng kỳ năm 2016')
  assert.equal(growth(19n, 26n, { decimals: 0, ...otherDays }), 'giảm 27% so với năm 2016')
  assert.equal(growth(19n, 26n, otherDays), 'giảm 26,9% so với năm 2016')
  assert.equal(growth(26n, 26n), 'không thay đổi so với cùng kỳ năm 2016')
  assert.equal(growth(0n, 0n, otherDays), 'không thay đổi so với năm 2016')
  assert.equal(growth(5n, 0n), 'năm trước không phát sinh')
  assert.equal(growth(5n, null), 'chưa có số liệu so sánh')
  assert.equal(growth(null, 5n), 'chưa có số liệu')
  assert.equal(growth(0n, 26n), 'không phát sinh (năm trước: 26)')
  assert.equal(growth(0n, 1234567n), 'không phát sinh (năm trước: 1.234.567)')
  assert.equal(growthText(null), 'chưa có số liệu so sánh')
})

test('growth keeps the places it is printed with, and rounds half away from zero', () => {
  assert.equal(growth(112n, 100n), 'tăng 12,0% so với cùng kỳ năm 2016')
  assert.equal(growth(4049n, 4000n, { decimals: 2 }), 'tăng 1,23% so với cùng kỳ năm 2016')
  assert.equal(growth(449n, 400n), 'tăng 12,3% so với cùng kỳ năm 2016')
  assert.equal(growth(351n, 400n), 'giảm 12,3% so với cùng kỳ năm 2016')
  assert.equal(growthPhrase(aComparison(19n, 26n), { decimals: 0 }).said, 'giảm 27%')
})

test('from three times on growth is a factor, never an increase of k - 1 times', () => {
  assert.equal(growth(2764n, 1000n), 'tăng 176,4% so với cùng kỳ năm 2016')
  assert.equal(
    shown(growthText(aComparison(2764n, 1000n), { times: true })),
    'gấp 2,76_lần so với cùng kỳ năm 2016',
  )
  assert.equal(growth(2999n, 1000n), 'tăng 199,9% so với cùng kỳ năm 2016')
  assert.equal(growth(3000n, 1000n), 'gấp 3_lần so với cùng kỳ năm 2016')
  assert.equal(growth(3500n, 1000n), 'gấp 3,5_lần so với cùng kỳ năm 2016')
  assert.equal(growth(10n, 3n), 'gấp 3,33_lần so với cùng kỳ năm 2016')
  assert.equal(growth(3001n, 1000n), 'gấp 3,00_lần so với cùng kỳ năm 2016')
  assert.equal(
    shown(growthText(aComparison(500n, 1000n), { times: true })),
    'giảm 50,0% so với cùng kỳ năm 2016',
  )
})

test('what is not nothing is never 0%, what is not all is never 100%', () => {
  assert.equal(growth(10_001n, 10_000n), 'tăng chưa đến 0,1% so với cùng kỳ năm 2016')
  assert.equal(growth(9_999n, 10_000n, { decimals: 0 }), 'giảm chưa đến 1% so với cùng kỳ năm 2016')
  assert.equal(growth(1n, 10_000n), 'giảm hơn 99,9% so với cùng kỳ năm 2016')
  assert.equal(growth(1n, 10_000n, { decimals: 0 }), 'giảm hơn 99% so với cùng kỳ năm 2016')
  assert.equal(growth(2n, 1n), 'tăng 100,0% so với cùng kỳ năm 2016')
})

test('only the change is a reference, the base is text', () => {
  assert.deepEqual(growthPhrase(aComparison(201n, 179n)), {
    said: 'tăng 12,3%',
    rest: ' so với cùng kỳ năm 2016',
  })
  assert.deepEqual(growthPhrase(aComparison(1n, null)), {
    said: 'chưa có số liệu so sánh',
    rest: '',
    missing: true,
  })
})

test('change in count', () => {
  const change = (now: bigint, then: bigint | null) => {
    const comparison = aComparison(now, then, { samePeriod: false })
    return shown(
      textOf(changePhrase(aFigure({ code: 'A', value: now.toString(), noun: 'ấn phẩm', comparison }))),
    )
  }
  assert.equal(change(196n, 156n), 'tăng 40_ấn phẩm so với năm 2016, nâng tổng số lên 196')
  assert.equal(change(1156n, 2256n), 'giảm 1.100_ấn phẩm so với năm 2016, còn 1.156')
  assert.equal(change(196n, 196n), 'không thay đổi so với năm 2016')
  assert.equal(change(0n, 3n), 'không phát sinh (năm trước: 3)')
  assert.equal(change(3n, null), 'chưa có số liệu so sánh')
})

test('percentage points come from the exact parts of both', () => {
  const ratio = (period: string, num: string, den: string, value: string | null) =>
    aFigure({ code: 'R', kind: 'ratio', period, num, den, value, noun: '%' })
  const points = (...args: Parameters<typeof pointsPhrase>) => shown(textOf(pointsPhrase(...args)))
  const base = ratio('2016', '179', '1000', '17.9')
  assert.equal(
    points(ratio('2017', '200', '1000', '20.0'), base),
    'tăng 2,1_điểm phần trăm so với cùng kỳ năm 2016',
  )
  assert.equal(
    points(ratio('2017', '1', '8', '12.5'), base),
    'giảm 5,4_điểm phần trăm so với cùng kỳ năm 2016',
  )
  assert.equal(points(ratio('2017', '358', '2000', '17.9'), base), 'không thay đổi so với cùng kỳ năm 2016')
  assert.equal(
    points(ratio('2017', '17901', '100000', '17.9'), base),
    'tăng chưa đến 0,1_điểm phần trăm so với cùng kỳ năm 2016',
  )
  // The rounded 33 less the rounded 17 would be 16.
  assert.equal(
    points(ratio('2017', '1', '3', '33'), ratio('2016', '1', '6', '17')),
    'tăng 17_điểm phần trăm so với cùng kỳ năm 2016',
  )
  assert.equal(points(base, undefined), 'chưa có số liệu so sánh')
  assert.equal(points(undefined, base), 'chưa có số liệu')
  assert.equal(points(ratio('2017', '1', '0', null), base), 'chưa có số liệu')
  const whole = { ...ratio('2017', '0', '9', '0.0'), window: { from: '2017-01-01', to: '2017-12-14' } }
  assert.equal(points(whole, ratio('2016', '9', '9', '100.0')), 'giảm 100,0_điểm phần trăm so với năm 2016')
})

test('plan and share', () => {
  const value = (text: string | null, period = '2017') => ({ value: text, period })
  assert.equal(textOf(planPhrase(value('10906'), value('10000'))), 'đạt 109,06% kế hoạch năm')
  assert.equal(textOf(planPhrase(value('10000'), value('10000'))), 'đạt 100% kế hoạch năm')
  assert.equal(textOf(planPhrase(value('99999'), value('100000'), 0)), 'đạt 100% kế hoạch năm')
  assert.equal(textOf(planPhrase(value('1', 'dot-2'), value('3', 'dot-2'))), 'đạt 33,33% kế hoạch')
  assert.equal(textOf(planPhrase(value('0'), value('3'))), 'đạt 0% kế hoạch năm')
  for (const plan of [undefined, value(null), value('0')]) {
    assert.deepEqual(planPhrase(value('1'), plan), { said: 'chưa có kế hoạch', rest: '', missing: true })
  }
  assert.equal(planPhrase(value(null), value('1')).said, 'chưa có số liệu')
  assert.equal(sharePhrase(value('7022'), value('10000')).said, 'chiếm 70,22%')
  assert.equal(sharePhrase(value('2'), value('3'), 1).said, 'chiếm 66,7%')
  assert.equal(sharePhrase(value('1'), value('2')).said, 'chiếm 50%')
  assert.equal(sharePhrase(value('0'), value('0')).said, 'không phát sinh')
  assert.equal(sharePhrase(value('1'), undefined).said, 'chưa có số liệu')
})

test('numbers with their nouns, scales and the zero of house style', () => {
  assert.equal(withNoun('98', 'điểm phục vụ'), '98\u00a0điểm phục vụ')
  assert.equal(withNoun('9,45', '%'), '9,45%')
  assert.equal(shown(scaledText('98500000', 'đồng', 'million')), '98,5_triệu_đồng')
  assert.equal(shown(scaledText('98500000', 'đồng', 'billion')), '0,0985_tỷ_đồng')
  assert.equal(shown(scaledText('1234000000000', 'đồng', 'billion')), '1.234_tỷ_đồng')
  assert.equal(shown(scaledText('98500001', 'đồng', 'million')), '98,500001_triệu_đồng')
  assert.equal(shown(scaledText('0', 'đồng', 'million')), '0_triệu_đồng')
  assert.equal(padded('7'), '07')
  for (const same of ['0', '10', '1,5', '1.234', '-3']) assert.equal(padded(same), same)
})

/** Long division, digit by digit: an oracle that shares nothing with the rounding it judges. */
function divided(num: bigint, den: bigint, places: number): string {
  const digits: number[] = []
  let rest = num % den
  for (let i = 0; i <= places; i++) {
    let digit = 0
    for (rest *= 10n; rest >= den; rest -= den) digit++
    digits.push(digit)
  }
  const up = (digits.pop() ?? 0) >= 5
  const kept = `${num / den}${digits.join('')}`.padStart(places + 1, '0')
  const rounded = (up ? BigInt(kept) + 1n : BigInt(kept)).toString().padStart(kept.length, '0')
  return places === 0 ? rounded : `${rounded.slice(0, -places)}.${rounded.slice(-places)}`
}
const vietnamese = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.')
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end))
  return groups.join('.') + (fraction === undefined ? '' : `,${fraction}`)
}

test('any growth is what long division gives', () => {
  const count = fc.bigInt(1n, 10n ** 7n)
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 3 }), (now, then, decimals) => {
      fc.pre(now !== then)
      const { said } = growthPhrase(aComparison(now, then, { decimals }))
      if (now >= 3n * then) {
        const factor = divided(now, then, 2)
        const exact = (now * 100n) % then === 0n
        assert.equal(shown(said), `gấp ${exact ? trimmed(factor) : vietnamese(factor)}_lần`)
        return
      }
      const size = divided((now > then ? now - then : then - now) * 100n, then, decimals)
      const word = now > then ? 'tăng' : 'giảm'
      const [none, all] = [/^[0.]*$/.test(size), now < then && /^100(\.0*)?$/.test(size)]
      if (none) assert.match(said, new RegExp(`^${word} chưa đến (0,0*)?1%$`))
      else if (all) assert.match(said, /^giảm hơn 99(,9+)?%$/)
      else assert.equal(said, `${word} ${vietnamese(size)}%`)
    }),
    { numRuns: 5000 },
  )
})

const trimmed = (decimal: string): string => {
  let text = vietnamese(decimal)
  while (text.includes(',') && text.endsWith('0')) text = text.slice(0, -1)
  return text.endsWith(',') ? text.slice(0, -1) : text
}

test('any scaled amount is exact: its digits give the amount back', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 15n),
      fc.constantFrom('million' as const, 'billion' as const),
      (amount, scale) => {
        const [number = ''] = scaledText(amount.toString(), 'đồng', scale).split('\u00a0')
        const [whole = '', fraction = ''] = number.replaceAll('.', '').split(',')
        assert.equal(BigInt(whole + fraction.padEnd(scale === 'million' ? 6 : 9, '0')), amount)
        assert.doesNotMatch(fraction, /0$/)
      },
    ),
    { numRuns: 1000 },
  )
})
