import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { checkText } from './check-text.ts'
import { prepareCatalogue } from './prepare.ts'

const catalogue = prepareCatalogue(anBinh)
const read = (text: string): string =>
  checkText(text, askedAnBinh, catalogue)
    .findings.map(({ printed, value, unit, kind }) => `${printed} = ${value} ${unit} ${kind}`)
    .join('; ')

describe('a number with its scale and noun', () => {
  for (const [text, expected] of [
    ['Thu 415,5 triệu đồng.', '415,5 triệu = 415500000 đồng quantity'],
    ['Thu 86 tỷ 250 triệu đồng.', '86 tỷ 250 triệu = 86250000000 đồng quantity'],
    ['Thu 3 nghìn tỷ đồng.', '3 nghìn tỷ = 3000000000000 đồng quantity'],
    ['Thu 98.500.000đ.', '98.500.000 = 98500000 đ quantity'],
    ['Đạt tỷ lệ 12,40 phần trăm.', '12,40 phần trăm = 12.4 % percentage'],
    ['Tăng 5,2 điểm % so với năm trước.', '5,2 điểm % = 5.2 % percentage'],
    ['Có 07 cơ sở.', '07 = 7 cơ sở quantity'],
    ['Đạt 115 thuê bao/100 dân.', '115 = 115 thuê bao/100 dân quantity'],
    ['Thu 2 triệu đồng/người/năm.', '2 triệu = 2000000 đồng/người/năm quantity'],
    ['Có 60/75 xã.', '60 = 60 xã quantity; 75 = 75 xã quantity'],
    ['Có 240 hơn.', '240 = 240  quantity'],
  ] as const) {
    it(text, () => {
      assert.equal(read(text), expected)
    })
  }
})

describe('a qualifier', () => {
  const verdict = (text: string) => checkText(text, askedAnBinh, catalogue).findings[0]?.verdict
  for (const [text, expected] of [
    ['Có trên 1 triệu thuê bao điện thoại.', 'traced'],
    ['Có gần 1,1 triệu thuê bao điện thoại.', 'traced'],
    ['Có gần 1,2 triệu thuê bao điện thoại.', 'differs'],
    ['Có khoảng 1,04 triệu thuê bao điện thoại.', 'traced'],
    ['Có khoảng 1,05 triệu thuê bao điện thoại.', 'differs'],
    ['Có hơn 1,04 triệu thuê bao điện thoại.', 'differs'],
    ['Có 1,04 triệu thuê bao điện thoại.', 'traced'],
    // Rounded without a word for it, and no slip: it is asked about.
    ['Có 1.040.000 thuê bao điện thoại.', 'unbound'],
    ['Có 1 triệu hơn thuê bao điện thoại.', 'traced'],
    ['Có trên địa bàn 1.035.000 thuê bao điện thoại.', 'traced'],
  ] as const) {
    it(`${text} ${expected}`, () => {
      assert.equal(verdict(text), expected)
    })
  }
})
