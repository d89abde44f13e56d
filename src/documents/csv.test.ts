import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { csvHead, csvLines, findSheetSentence, neutral, openBook } from '#documents'

async function read(text: string | Buffer): Promise<string[]> {
  const shown: string[] = []
  for await (const { number, cells } of (await openBook(Buffer.from(text))).rows())
    shown.push(`${number}: ${cells.map(cell => cell?.text ?? '').join('|')}`)
  return shown
}

describe('a CSV file is read', () => {
  test('whatever separates its cells, with or without a mark', async () => {
    for (const mark of [',', ';', '\t'])
      assert.deepEqual(await read(`\ufeffHộ${mark}Xã\r\n"a, b; c"${mark}\r\n${mark}x\r\n`), [
        '1: Hộ|Xã',
        '2: a, b; c',
        '3: |x',
      ])
    assert.deepEqual(await read('Danh sách hộ\n\nHộ;Số tiền\na;1,5\n'), [
      '1: Danh sách hộ',
      '3: Hộ|Số tiền',
      '4: a|1,5',
    ])
    assert.deepEqual(await read('sep=|\na|b,c\n'), ['2: a|b,c'])
  })

  test('with line ends in quotes, rows of unequal length and composed letters', async () => {
    assert.deepEqual(await read(`"a\nb",c\nd\n${'ậ'.normalize('NFD')},,e`), ['1: a\nb|c', '2: d', '3: ậ||e'])
  })

  test('or refused: not UTF-8, not text, quotes that do not match', async () => {
    const rules: [string | Buffer, string][] = [
      [Buffer.from([0x48, 0xe2, 0x75]), 'encoding'],
      ['a\0b', 'notASheet'],
      ['a,"b\nc', 'quote'],
    ]
    for (const [text, rule] of rules)
      await assert.rejects(read(text), (error: { faults?: { rule: string }[] }) => {
        assert.equal(error.faults?.[0]?.rule, rule)
        assert.ok(findSheetSentence(rule))
        return true
      })
  })
})

describe('a cell of a file', () => {
  test('is no formula, whatever it holds', () => {
    for (const cell of ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '-cmd', '+84901234567'])
      assert.equal(neutral(cell), `'${cell}`)
    for (const cell of ['', 'a=1', '-5', '-1.250,5', '5']) assert.equal(neutral(cell), cell)
    fc.assert(fc.property(fc.string(), cell => !/^[=+@\t\r\n]/.test(neutral(cell))))
  })

  test('keeps quotes, commas and line ends', async () => {
    assert.equal(csvLines([['a"b', 'c,d', 'e\nf']]), '"a""b","c,d","e\nf"\n')
    assert.deepEqual(await read(csvHead(['a"b', 'c,d', 'e\nf'])), ['1: a"b|c,d|e\nf'])
  })
})
