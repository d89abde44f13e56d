import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Figure } from '#figures'
import { type FigureSource, periodFrom, renderProse } from './render.ts'
import { aComparison, aFigure, aSource } from './sample-figures.test-data.ts'

const scope = { unit: 'lib', unitName: 'Thư viện tỉnh', period: '2017' }
const spans = (template: string, source: FigureSource) => renderProse(template, scope, source)
const text = (template: string, ...figures: Figure[]): string =>
  spans(template, aSource(...figures))
    .map(span => ('text' in span ? span.text : `[${span.printed}]`))
    .join('')
    .replaceAll('\u00a0', '_')

const parts = (values: readonly (string | null)[], nouns: readonly string[]): Figure[] =>
  values.map((value, i) =>
    aFigure({ code: 'N', value, dims: { kind: `k${i}` }, noun: nouns[i] ?? `loại ${i}` }),
  )

const kinds = ['thẻ hạng 1', 'thẻ hạng 2', 'thẻ hạng 3', 'thẻ trẻ em', 'thẻ mượn chung', 'thẻ tạm']
const held = parts(['1', '7', '18', '45', '6', '21'], kinds)
const whole = aFigure({ code: 'N', value: '98' })

test('a value is a reference with its label; the word after it stays on its line', () => {
  assert.deepEqual(spans('Hiện có {N} thẻ, {unit}.', aSource(whole)), [
    { text: 'Hiện có ' },
    { figure: 'N~lib~2017', label: 'N', printed: '98' },
    { text: '\u00a0thẻ, Thư viện tỉnh.' },
  ])
  assert.equal(text('({N}), {N}; {N} (x)', whole), '([98]), [98]; [98] (x)')
  assert.equal(text('{N noun} mới', whole), '[98]_thẻ mới')
  assert.equal(text('{N kind=k1 pad}, {N kind=k1}, {N kind=k2 pad}', ...held), '[07], [7], [18]')
})

test('units of money and percentages belong to the number', () => {
  const money = aFigure({ code: 'M', kind: 'amount', value: '98500000', noun: 'đồng' })
  const ratio = aFigure({ code: 'R', kind: 'ratio', value: '9.45', noun: '%' })
  assert.equal(
    text('{M noun}; {M in=million}; {M} đồng', money),
    '[98.500.000_đồng]; [98,5_triệu_đồng]; [98.500.000]_đồng',
  )
  assert.equal(text('{R noun}; {R}', ratio), '[9,45%]; [9,45]')
})

test('parts come in code-list order, and the last with "và"', () => {
  const list =
    '[01]_thẻ hạng 1; [07]_thẻ hạng 2; [18]_thẻ hạng 3; [45]_thẻ trẻ em; [06]_thẻ mượn chung và [21]_thẻ tạm'
  assert.equal(
    text('{N noun}, trong đó gồm: {N parts=kind pad}.', whole, ...held),
    `[98]_thẻ, trong đó gồm: ${list}.`,
  )
  assert.equal(
    text('{N parts=kind}', aFigure({ code: 'N', value: '8' }), ...held.slice(0, 2)),
    '[1]_thẻ hạng 1 và [7]_thẻ hạng 2',
  )
  const [first] = spans('{N parts=kind}', aSource(whole, ...held))
  assert.deepEqual(first, { figure: 'N~lib~2017~kind=k0', label: 'N', printed: '1' })
})

test('parts that do not add up say so, parts that are missing are words', () => {
  const two = parts(['1', '0'], kinds)
  assert.equal(
    text('{N parts=kind}.', aFigure({ code: 'N', value: '2' }), ...two),
    '[1]_thẻ hạng 1 và [0]_thẻ hạng 2 (các phần cộng lại là 1, khác tổng 2).',
  )
  assert.equal(text('{N parts=kind}', whole), '[chưa có số liệu]')
  assert.equal(text('{N parts=kind}', whole, ...parts(['98', null], kinds)), '[chưa có số liệu]')
  assert.equal(text('{N parts=kind}', aFigure({ code: 'N', value: null }), ...held), '[chưa có số liệu]')
})

test('any parts: all are printed once and in order, and the mark stands exactly when they miss the whole', () => {
  const value = fc.integer({ min: 0, max: 99_999 })
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -1, max: 1 }),
      (values, off) => {
        const sum = values.reduce((all, one) => all + one, 0)
        const figures = parts(values.map(String), [])
        const printed = spans(
          '{N parts=kind}',
          aSource(aFigure({ code: 'N', value: String(sum + off) }), ...figures),
        )
        const numbers = printed.flatMap(span =>
          'text' in span ? [] : Number(span.printed.replaceAll('.', '')),
        )
        assert.deepEqual(numbers, values)
        const words = printed.map(span => ('text' in span ? span.text : '')).join('')
        assert.equal(words.includes('khác tổng'), off !== 0)
        assert.equal(words.split(' và ').length, values.length === 1 ? 1 : 2)
      },
    ),
  )
})

test('growth refers to the comparison, and looks at its base', () => {
  const grown = aFigure({ code: 'N', value: '201', name: 'Thẻ', comparison: aComparison(201n, 179n) })
  assert.deepEqual(spans('{N} thẻ, {N growth}; {N growth short}', aSource(grown)).slice(2), [
    { figure: 'CMP.YOY(N)~lib~2017', label: 'Thẻ, so với cùng kỳ năm 2016', printed: 'tăng 12,3%' },
    { text: ' so với cùng kỳ năm 2016; ' },
    { figure: 'CMP.YOY(N)~lib~2017', label: 'Thẻ, so với cùng kỳ năm 2016', printed: 'tăng 12,3%' },
  ])
  const looked: string[] = []
  const source = aSource(grown)
  const watched: FigureSource = {
    ...source,
    figure(key) {
      looked.push(key.period)
      return source.figure(key)
    },
  }
  spans('{N growth}', watched)
  assert.deepEqual(looked, ['2017', '2016'])
  assert.equal(text('{N growth times}', grown), '[gấp 1,12_lần] so với cùng kỳ năm 2016')
  assert.equal(text('{N growth decimals=0}', grown), '[tăng 12%] so với cùng kỳ năm 2016')
})

test('change, points, plan and share', () => {
  const ratio = (period: string, num: string) =>
    aFigure({ code: 'R', kind: 'ratio', period, num, den: '1000', value: `${Number(num) / 10}`, noun: '%' })
  const figures = [
    aFigure({
      code: 'N',
      value: '196',
      noun: 'ấn phẩm',
      comparison: aComparison(196n, 156n, { samePeriod: false }),
    }),
    aFigure({ code: 'N', value: '49', dims: { kind: 'k0' } }),
    aFigure({ code: 'PLAN.N', value: '200' }),
    ratio('2017', '201'),
    ratio('2016', '180'),
  ]
  assert.equal(text('{N change}.', ...figures), '[tăng 40_ấn phẩm] so với năm 2016, nâng tổng số lên [196].')
  assert.equal(text('{N change short}.', ...figures), '[tăng 40_ấn phẩm].')
  assert.equal(text('{R points}', ...figures), '[tăng 2,1_điểm phần trăm] so với cùng kỳ năm 2016')
  assert.equal(text('{N plan=PLAN.N}', ...figures), '[đạt 98%] kế hoạch năm')
  assert.equal(text('{N kind=k0 share=N}', ...figures), '[chiếm 25%]')
  assert.equal(text('{N plan=OTHER}', ...figures), '[chưa có kế hoạch]')
})

test('a missing figure is words, never 0', () => {
  const missing = [{ figure: 'X~lib~2017', label: 'X', printed: 'chưa có số liệu', missing: true }]
  assert.deepEqual(spans('{X}', aSource()), missing)
  assert.deepEqual(spans('{X pad noun}', aSource()), missing)
  assert.deepEqual(spans('{X}', aSource(aFigure({ code: 'X', value: null }))), missing)
  assert.equal(
    text('{X growth}; {X change}; {X points}; {X in=million}; {X share=N}', whole),
    [
      '[chưa có số liệu so sánh]',
      '[chưa có số liệu so sánh]',
      '[chưa có số liệu]',
      '[chưa có số liệu]',
      '[chưa có số liệu]',
    ].join('; '),
  )
})

test('other units and periods, absolute or from the own year', () => {
  const figures = [
    aFigure({ code: 'N', value: '1', unit: 'bo' }),
    aFigure({ code: 'N', value: '2', period: 'dot-2' }),
    aFigure({ code: 'N', value: '3', period: '2018' }),
  ]
  assert.equal(
    text('{N @bo} {N #dot-2} {N #+1} {N #2018} năm {period+1}', ...figures),
    '[1] [2] [3] [3]_năm 2018',
  )
  assert.equal(periodFrom('2017', '-1'), '2016')
  assert.equal(periodFrom('dot-2', '-1'), '-1')
})

test('what cannot be read stays as it is written', () => {
  assert.equal(text('{x} và {N', whole), '{x} và {N')
})
