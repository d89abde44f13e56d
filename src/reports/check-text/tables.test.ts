import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { checkText } from './check-text.ts'
import { prepareCatalogue } from './prepare.ts'

const catalogue = prepareCatalogue(anBinh)
const LETTER = { traced: 'T', differs: 'D', impossible: 'I', unbound: 'U' } as const
const rows = (...lines: string[][]): string => lines.map(cells => cells.join('\t')).join('\n')

function read(text: string): string {
  const { findings } = checkText(text, askedAnBinh, catalogue)
  for (const { printed, offset, length } of findings)
    assert.equal(text.slice(offset, offset + length), printed)
  return findings.map(({ printed, verdict }) => `${printed} ${LETTER[verdict]}`).join(', ')
}

describe('a table', () => {
  const head = [
    'STT',
    'Chỉ tiêu',
    'ĐVT',
    'Năm 2020',
    'Kế hoạch 2021',
    'Năm 2021',
    'So với cùng kỳ (%)',
    'So với kế hoạch (%)',
  ]

  it('is read by its rows and columns: years, plan, percentages', () => {
    const text = rows(head, ['1', 'Hồ sơ tiếp nhận', 'hồ sơ', '40.000', '45.000', '48.250', '120,6', '107,2'])
    assert.equal(read(text), '40.000 T, 45.000 T, 48.250 T, 120,6 T, 107,2 T')
  })

  it('has bars between its cells as well', () => {
    const text = [head, ['1', 'Hồ sơ tiếp nhận', 'hồ sơ', '40.000', '45.000', '48.520', '120,6', '107,2']]
    assert.equal(
      read(text.map(cells => cells.join(' | ')).join('\n')),
      '40.000 T, 45.000 T, 48.520 D, 120,6 T, 107,2 T',
    )
  })

  it('names the wrong cell and no other', () => {
    const text = rows(head, ['1', 'Hồ sơ tiếp nhận', 'hồ sơ', '40.000', '45.000', '48.520', '120,6', '107,3'])
    assert.equal(read(text), '40.000 T, 45.000 T, 48.520 D, 120,6 T, 107,3 D')
    const { checks, findings } = checkText(text, askedAnBinh, catalogue)
    assert.deepEqual(
      checks.map(({ code }) => code),
      ['PLAN'],
    )
    // What a percentage is about is a cell of the table.
    assert.equal(findings.at(-1)?.link, text.indexOf('48.520'))
  })

  it('says a rise or a fall where its head does', () => {
    const text = rows(
      ['Chỉ tiêu', 'Năm 2021', 'Tăng, giảm so với năm 2020 (%)'],
      ['Cuộc thanh tra, kiểm tra', '37', '-7,5'],
      ['Cơ sở được kiểm tra', '143', '12,4'],
    )
    assert.equal(read(text), '37 T, -7,5 T, 143 T, 12,4 I'.replace('-7,5', '7,5'))
  })

  it('may have units in its rows and an indicator over its column', () => {
    const text = rows(['Đơn vị', 'Thư viện'], ['An Bình', '240'], ['Long Tân', '240'], ['Cả nước', '18.420'])
    assert.equal(read(text), '240 T, 240 D, 18.420 T')
  })

  it('has its numbers left alone where no head says what they are', () => {
    assert.equal(
      read(rows(['Thư viện', '230', '240'], ['Hồ sơ tiếp nhận', '40.000', '48.250'])),
      '230 U, 240 U, 40.000 U, 48.250 U',
    )
  })

  it('leaves the text around it alone, and a single tab is a space', () => {
    const text = `Sở\tcó 240 thư viện.\nBảng sau:\n${rows(['Chỉ tiêu', 'Năm 2021'], ['Thư viện', '240'])}\nTiếp nhận 48.250 hồ sơ.`
    assert.equal(read(text), '240 T, 240 T, 48.250 T')
  })

  it('of any form is read without failing, each digit in one token', () => {
    const cell = fc.constantFrom(
      'Thư viện',
      '240',
      '12,4%',
      '%',
      '',
      'STT',
      'Năm 2021',
      'Kế hoạch',
      'So với cùng kỳ (%)',
      '-3',
      '2021',
    )
    const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 })
    fc.assert(
      fc.property(table, lines => {
        const text = rows(...lines)
        const { tokens, findings, checks } = checkText(text, askedAnBinh, catalogue)
        const left = tokens.reduceRight(
          (rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length),
          text,
        )
        assert.doesNotMatch(left, /[0-9]/)
        const starts = new Set(tokens.map(({ offset }) => offset))
        for (const { printed, offset, length } of findings)
          assert.equal(text.slice(offset, offset + length), printed)
        for (const { offsets } of checks) for (const offset of offsets) assert.ok(starts.has(offset))
      }),
      { numRuns: 300 },
    )
  })
})
