import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lexiconFor } from './lexicon.ts'
import { keysOf, tokenise } from './tokenise.ts'

const { spelling } = lexiconFor(false)
const numbersOf = (text: string): string =>
  tokenise(text, spelling)
    .filter(({ kind }) => kind === 'number')
    .map(atom => `${atom.text}|${atom.class ?? 'number'}${atom.isAmbiguous ? '?' : ''}`)
    .join(' ')

const forms: Record<string, string> = {
  'hộ 32.553hộ và 1.284,6 tỷ': '32.553|number 1.284,6|number',
  '1 284 600 hộ, 48 250 hồ sơ, 48 250 Hồ': '1 284 600|number 48 250|number? 48|number 250|number',
  '7,9% và 7.9%': '7,9|number 7.9|number?',
  '1,284,600 đồng': '1,284,600|number?',
  'Quyết định 846/QĐ-TTg, 15/2017/TT-BTTTT, 43-NQ/TW, 10/KH':
    '846/QĐ-TTg|doc 15/2017/TT-BTTTT|doc 43-NQ/TW|doc 10/KH|doc',
  'QCVN 31:2011/BTTTT, TCVN ISO 9001:2015': 'QCVN 31:2011/BTTTT|doc TCVN ISO 9001:2015|doc',
  '22/12/2017, 22-12-2017, 2017-12-22, 05 tháng 3 năm 2020, 11/2017':
    '22/12/2017|date 22-12-2017|date 2017-12-22|date 05 tháng 3 năm 2020|date 11/2017|date',
  '31.845/48.250 hồ sơ': '31.845|number 48.250|number',
  '40/13/2017': '40|number 13|number 2017|number',
  '2016-2020 và 2016 - 2020': '2016-2020|year 2016 - 2020|year',
  '14:38, 14h30, 8 giờ 05 phút, 7h': '14:38|time 14h30|time 8 giờ 05 phút|time 7h|time',
  '0293 3870 999, 0912345678, 1900 6868': '0293 3870 999|phone 0912345678|phone 1900 6868|phone',
  'DVB-T2, H49, 4G, image002.jpg, a1@b.vn, www.an.vn/2021':
    'DVB-T2|code H49|code 4G|code image002.jpg|code a1@b.vn|code www.an.vn/2021|code',
  '500GB, 20 km2, 3 m3': '500|number 20|number 3|number',
  'lần thứ III, quý I, II, khóa XIV, cấp III': 'III|ordinal I|ordinal II|ordinal XIV|ordinal',
  '1.2.3 và 12345678901234567890123456789012345': '1.2.3|code 12345678901234567890123456789012345|code',
}

describe('numbers of a text', () => {
  for (const [text, expected] of Object.entries(forms)) {
    it(text, () => {
      assert.equal(numbersOf(text), expected)
    })
  }
})

describe('words of a text', () => {
  it('spells abbreviations out and keeps compounds together', () => {
    assert.deepEqual(keysOf('NXB', spelling), keysOf('nhà xuất bản', spelling))
    assert.deepEqual(keysOf('Sở TT&TT', spelling), keysOf('sở thông tin và truyền thông', spelling))
    assert.equal(keysOf('xã hội hóa', spelling).length, 1)
    assert.equal(keysOf('cấp xã', spelling).length, 2)
  })
})
