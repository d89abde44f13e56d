import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { cases, moreCases } from './cases.test-data.ts'
import { checkText } from './check-text.ts'

describe('the sentences of findings and checks', () => {
  const results = [...cases, ...moreCases].map(({ text }) => checkText(text, askedAnBinh, anBinh))
  const sentences = results.flatMap(({ findings, checks }) => [
    ...findings.map(({ explanation }) => explanation),
    ...checks.flatMap(({ message, hints }) => [message, ...hints]),
  ])

  it('begin with a capital, end with a full stop and do not shout', () => {
    for (const sentence of sentences) {
      assert.match(sentence, /^[\p{Lu}“].*[.]$/u)
      assert.doesNotMatch(sentence, /!|undefined|null|NaN|vui lòng|thành công/)
      assert.equal(sentence, sentence.normalize('NFC'))
    }
  })

  it('name the figure, its unit, its period and both values', () => {
    const [finding] = checkText('Tỉnh Long Tân có 240 thư viện.', askedAnBinh, anBinh).findings
    assert.equal(
      finding?.explanation,
      'Văn bản ghi “240”, số liệu đã công bố: Thư viện (Sở Văn hóa tỉnh Long Tân, kỳ 2021) là 175 thư viện.',
    )
  })
})
