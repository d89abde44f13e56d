import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { evenText } from './normalise.ts'

describe('an even text', () => {
  it('has one kind of space, dash and letter', () => {
    assert.equal(evenText('98\u00a0điểm\t2016\u20132020\r\n').text, '98 điểm\t2016-2020 \n')
    assert.equal(evenText('hộ nghèo'.normalize('NFD')).text, 'hộ nghèo')
    assert.equal(evenText('98\u200b.500\u00ad.000').text, '98.500.000')
  })

  it('leads back to the text as it was given', () => {
    const given = `${'Hộ nghèo: '.normalize('NFD')}12\u200b.408 hộ`
    const { text, origin } = evenText(given)
    const at = text.indexOf('12.408')
    assert.equal(given.slice(origin(at), origin(at + 6)), '12\u200b.408')
    assert.equal(origin(text.length), given.length)
  })

  it('keeps the place of a digit under a mark that becomes two', () => {
    const { text, origin } = evenText('0\u0f93')
    assert.deepEqual([text.length, origin(0), origin(1), origin(3)], [3, 0, 1, 2])
  })

  it('keeps every offset in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), given => {
        const { text, origin } = evenText(given)
        for (let i = 0; i < text.length; i++) {
          assert.ok(origin(i) <= origin(i + 1))
          assert.ok(origin(i + 1) <= given.length)
        }
      }),
    )
  })
})
