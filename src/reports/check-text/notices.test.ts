import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { checkText } from './check-text.ts'

const withBase = (code: string, baseValue: string) => ({
  ...anBinh,
  figures: anBinh.figures.map(figure =>
    figure.code === code && figure.period === '2021' && figure.unit === 'an-binh' && !('kind' in figure.dims)
      ? { ...figure, baseValue, basePeriod: '2020' }
      : figure,
  ),
})
const codes = (text: string, catalogue = anBinh) =>
  checkText(text, askedAnBinh, catalogue).checks.map(({ code }) => code)

describe('notices', () => {
  it('speak of a jump that the text passes over', () => {
    const text = 'Tiếp nhận 48.250 hồ sơ.'
    assert.deepEqual(codes(text, withBase('DOS.IN', '30000')), ['JUMP'])
    assert.deepEqual(codes(text, withBase('DOS.IN', '37200')), [])
    assert.deepEqual(
      codes('Tiếp nhận 48.250 hồ sơ, tăng 60,8% so với năm 2020.', withBase('DOS.IN', '30000')),
      [],
    )
  })

  it('pass over jumps of small counts', () => {
    const text = 'Xử phạt tiền 22 trường hợp.'
    assert.deepEqual(codes(text, withBase('INS.FINE', '11')), [])
    assert.deepEqual(codes(text, withBase('INS.FINE', '44')), ['JUMP'])
  })

  it('are no errors and change no verdict', () => {
    const [jump] = checkText('Tiếp nhận 48.250 hồ sơ.', askedAnBinh, withBase('DOS.IN', '30000')).checks
    assert.equal(jump?.level, 'notice')
    assert.match(jump?.message ?? '', /tăng 60,8% so với kỳ trước \(30\.000\)/)
  })

  it("speak of a number that is last year's to the digit, when it has four digits or more", () => {
    assert.deepEqual(codes('Tiếp nhận 48.253 hồ sơ.', withBase('DOS.IN', '48253')), ['STALE_COPY'])
    assert.deepEqual(codes('Tiếp nhận 48.000 hồ sơ.', withBase('DOS.IN', '48000')), [])
  })

  it('speak of a value that is not likely for so many people, where both bounds and people are known', () => {
    const withBand = (population?: string) => ({
      ...anBinh,
      units: anBinh.units.map(unit =>
        unit.code === 'an-binh' && population ? { ...unit, population } : unit,
      ),
      indicators: anBinh.indicators.map(one =>
        one.code === 'TEL.SUB' ? { ...one, band: { low: '40', high: '250' } } : one,
      ),
    })
    const text = 'Toàn tỉnh có 1.035.000 thuê bao điện thoại.'
    assert.deepEqual(codes(text, withBand('900000')), [])
    assert.deepEqual(codes(text, withBand('300000')), ['BAND'])
    assert.deepEqual(codes(text, withBand('3000000')), ['BAND'])
    assert.deepEqual(codes(text, withBand()), [])
    assert.deepEqual(codes('Toàn tỉnh có 240 thư viện.', withBand('900000')), [])
    const [band] = checkText(text, askedAnBinh, withBand('300000')).checks
    assert.equal(band?.level, 'notice')
    assert.match(band.message, /345,0 trên 100 dân.*từ 40 đến 250/)
  })
})
