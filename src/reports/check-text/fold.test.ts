import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isWrittenPlain, keyOf } from './fold.ts'

describe('the key of a syllable', () => {
  for (const [one, other] of [
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['thuỷ', 'thủy'],
    ['kỳ', 'kì'],
    ['tỷ', 'tỉ'],
    ['Đợt', 'đợt'],
    ['QUÝ', 'quí'],
  ] as const) {
    it(`is the same for ${one} and ${other}`, () => {
      assert.equal(keyOf(one, false), keyOf(other, false))
    })
  }

  it('keeps words apart that differ in a mark, unless marks are left out', () => {
    assert.notEqual(keyOf('mới', false), keyOf('mỗi', false))
    assert.equal(keyOf('mới', true), 'moi')
    assert.notEqual(keyOf('tay', false), keyOf('tai', false))
  })
})

describe('a text without marks', () => {
  it('is known by its words', () => {
    assert.equal(isWrittenPlain('Toan tinh co 240 thu vien'), true)
    assert.equal(isWrittenPlain('Toàn tỉnh có 240 thư viện'), false)
    assert.equal(isWrittenPlain('240'), false)
  })
})
