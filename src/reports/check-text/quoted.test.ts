import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { checkText } from './check-text.ts'
import type { FrozenValue } from './shapes.ts'

const version = (
  year: string,
  number: number,
  value: string,
  more: Partial<FrozenValue> = {},
): FrozenValue => ({
  figure: `LIB.N~an-binh~${year}`,
  report: `Báo cáo năm ${year}`,
  ...{ unit: 'an-binh', period: year, version: number, on: `2${number}/12/${year}`, value, printed: value },
  reason: number > 1 ? 'Đếm sót' : null,
  ...more,
})

const read = (text: string, frozen: readonly FrozenValue[]) =>
  checkText(text, askedAnBinh, { ...anBinh, frozen })
const only = (text: string, frozen: readonly FrozenValue[]) => {
  const { findings, checks } = read(text, frozen)
  assert.equal(findings.length, 1)
  return { ...findings[0], codes: checks.map(({ code }) => code).join() }
}

describe('a value that a report was frozen with', () => {
  const text = 'Toàn tỉnh có 237 thư viện.'

  it('and that an erratum changed is said with the report, both values, versions and the reason', () => {
    const found = only(text, [version('2021', 1, '237'), version('2021', 2, '240')])
    assert.equal(found.verdict, 'differs')
    assert.equal(found.codes, 'CORRECTED')
    assert.match(
      found.explanation ?? '',
      /“Báo cáo năm 2021”, bản chốt ngày 21\/12\/2021.*237 thành 240 \(đính chính lần 1, ngày 22\/12\/2021, lý do: Đếm sót\)/,
    )
    assert.deepEqual([found.frozen?.from.version, found.frozen?.now?.version], [1, 2])
  })

  it('is what was published, also when the records have changed since', () => {
    const found = only(text, [version('2021', 1, '237')])
    assert.equal(found.verdict, 'traced')
    assert.match(found.explanation ?? '', /Khớp báo cáo đã chốt.*Số hiện nay là 240 thư viện/)
    assert.equal(found.codes, '')
  })

  it('does not hide the value of today', () => {
    const found = only('Toàn tỉnh có 240 thư viện.', [version('2021', 1, '237')])
    assert.equal(found.verdict, 'traced')
    assert.equal(found.frozen, undefined)
  })

  it('is what a text is held to that says it quotes the report', () => {
    const quoted = 'Theo báo cáo năm 2021, toàn tỉnh có 240 thư viện.'
    const found = only(quoted, [version('2021', 1, '237')])
    assert.equal(found.verdict, 'differs')
    assert.match(found.explanation ?? '', /báo cáo được dẫn .*ghi 237/)
    assert.equal(only(quoted, [version('2021', 1, '237'), version('2021', 2, '240')]).verdict, 'traced')
  })

  it('of an earlier year is traced to that year by a quotation', () => {
    const quoted = 'Theo báo cáo năm 2020, toàn tỉnh có 228 thư viện.'
    const found = only(quoted, [version('2020', 1, '228')])
    assert.deepEqual([found.verdict, found.frozen?.from.period], ['traced', '2020'])
    const corrected = only(quoted, [version('2020', 1, '228'), version('2020', 2, '230')])
    assert.deepEqual([corrected.verdict, corrected.frozen?.now?.printed], ['differs', '230'])
  })

  it('in a report of another year or unit does not count', () => {
    const found = only(text, [
      version('2021', 1, '237', { period: '2022' }),
      version('2021', 1, '237', { unit: 'bo' }),
    ])
    assert.deepEqual([found.verdict, found.frozen], ['differs', undefined])
  })
})
