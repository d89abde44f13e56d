import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { cases, moreCases } from './cases.test-data.ts'
import { checkText } from './check-text.ts'
import { assertReported, oneDigitWrong } from './mutate.test-support.ts'
import { prepareCatalogue } from './prepare.ts'
import { assertWhole, randomText } from './random-text.test-support.ts'
import type { CheckCatalogue, CheckResult, Finding } from './shapes.ts'

const catalogue = prepareCatalogue(anBinh)
const check = (text: string): CheckResult => checkText(text, askedAnBinh, catalogue)
const all = [...cases, ...moreCases]

const verdictsOf = ({ findings }: CheckResult): string[] =>
  findings.map(({ printed, verdict }) => `${printed} ${verdict}`)

describe('any text', () => {
  it('is read without failing: offsets slice back to what is printed, each digit is in one token', () => {
    fc.assert(
      fc.property(randomText, text => {
        assertWhole(text, check(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('reads a text that is repeated as often as it stands there', () => {
    const text = all.map(one => one.text).join('\n')
    const once = check(text)
    const often = check(Array(5).fill(text).join('\n'))
    assert.deepEqual(verdictsOf(often), Array(5).fill(verdictsOf(once)).flat())
  })

  it('is read in one sentence of thousands of numbers as well', () => {
    const { findings } = check(`Toàn tỉnh có ${'5 lớp, '.repeat(3000)}240 thư viện.`)
    assert.equal(findings.length, 3001)
    assert.equal(findings.at(-1)?.verdict, 'traced')
  })
})

describe('a wrong digit', () => {
  for (const { name, text } of cases) {
    const before = check(text)
    const isLoose = / (?:trên|gần) \d/.test(text)
    if (isLoose || before.findings.every(({ verdict }) => verdict !== 'traced')) continue
    it(`is reported and leaves the other numbers alone: ${name}`, () => {
      for (const { changed, finding } of oneDigitWrong(text, before, digit => [
        (digit + 1) % 10,
        (digit + 7) % 10,
      ])) {
        // A share that no number of the text gave may be given by the wrong one: then it differs, and says so.
        const isKept = ({ verdict }: Finding): boolean => verdict !== 'impossible'
        assertReported(changed, finding, before, askedAnBinh, catalogue, isKept)
      }
    })
  }
})

describe('the verdict on a growth', () => {
  const sites = anBinh.indicators.filter(({ code }) => code === 'INS.SITE')

  /** Rounds half away from zero by comparing remainders, in whole numbers only. */
  const printsAs = (current: bigint, base: bigint, percent: bigint, scale: bigint): boolean => {
    const size = (current < base ? base - current : current - base) * 100n * scale
    const down = size / base
    const rounded = 2n * (size % base) >= base ? down + 1n : down
    return rounded === percent
  }

  it('agrees with an oracle in whole numbers', () => {
    const growth = fc.record({
      current: fc.integer({ min: 11, max: 999 }),
      base: fc.integer({ min: 11, max: 999 }),
      tenths: fc.integer({ min: 1, max: 900 }),
      places: fc.constantFrom(0, 1),
      isRise: fc.boolean(),
      isRight: fc.boolean(),
    })
    fc.assert(
      fc.property(growth, ({ current, base, tenths, places, isRise, isRight }) => {
        const [c, b, scale] = [BigInt(current), BigInt(base), 10n ** BigInt(places)]
        const exact = ((c < b ? b - c : c - b) * 100n * scale * 2n + b) / (2n * b)
        const percent = isRight ? exact : BigInt(tenths)
        const rises = isRight ? c >= b : isRise
        if (percent === 0n || (!rises && percent >= 100n * scale)) return
        const digits = percent.toString().padStart(places + 1, '0')
        const printed = places ? `${digits.slice(0, -1)},${digits.slice(-1)}` : digits
        const text = `Sở kiểm tra ${current} cơ sở, ${rises ? 'tăng' : 'giảm'} ${printed}% so với năm 2020.`
        const site = { code: 'INS.SITE', unit: 'an-binh', period: '2021', dims: {}, printed: String(current) }
        const figure = {
          ...site,
          id: 'INS.SITE~an-binh~2021',
          value: String(current),
          baseValue: String(base),
          basePeriod: '2020',
        }
        const result = checkText(text, askedAnBinh, { ...anBinh, indicators: sites, figures: [figure] })
        const side = (other: bigint): boolean => (rises ? other <= c : other >= c)
        const isTraced = side(b) && printsAs(c, b, percent, scale)
        let isFeasible = false
        const last = rises ? c : (c * 100n * scale * 2n) / (100n * scale * 2n - 2n * percent - 1n) + 2n
        for (let other = 1n; other <= last && !isFeasible; other++) {
          isFeasible = side(other) && printsAs(c, other, percent, scale)
        }
        // What no base forbids is wrong only where it looks like the right growth; else it is asked about.
        const open = ['differs', 'unbound']
        const expected = isTraced ? ['traced'] : isFeasible ? open : ['impossible']
        assert.ok(expected.includes(result.findings.at(-1)?.verdict ?? ''), text)
      }),
      { numRuns: 400 },
    )
  })
})

describe('verdicts stay', () => {
  const parts = ['12 thư viện cấp huyện', '68 thư viện cấp xã', '160 thư viện trường học']

  it('when the parts change places', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(parts, { minLength: 3 }),
        fc.constantFrom(', ', '; '),
        (list, separator) => {
          const result = check(`Toàn tỉnh có 240 thư viện, trong đó gồm: ${list.join(separator)}.`)
          assert.deepEqual(
            result.findings.map(({ verdict }) => verdict),
            Array(4).fill('traced'),
          )
          assert.deepEqual(result.checks, [])
        },
      ),
    )
  })

  it('when the sector and the places have other names', () => {
    const renamed = (json: string): string =>
      json
        .replaceAll('thư viện', 'trạm bơm')
        .replaceAll('Thư viện', 'Trạm bơm')
        .replaceAll('An Bình', 'Phú Lộc')
        .replaceAll('an-binh', 'phu-loc')
        .replaceAll('LIB.N', 'PUMP.N')
    const other = JSON.parse(renamed(JSON.stringify(anBinh))) as CheckCatalogue
    const prepared = prepareCatalogue(other)
    for (const { text } of all) {
      const result = checkText(renamed(text), { unit: 'phu-loc', period: '2021' }, prepared)
      assert.deepEqual(verdictsOf(result), verdictsOf(check(text)), text)
    }
  })

  it('when a number is called by another of its names', () => {
    const [first, ...aliases] = ['Nộp ngân sách', 'Nộp ngân sách nhà nước', 'Nộp NSNN']
    const text = `${first} 86,25 tỷ đồng; doanh thu công nghệ thông tin 1.284,6 tỷ đồng.`
    for (const alias of aliases) {
      const renamed = text.replace(first ?? '', alias)
      assert.deepEqual(verdictsOf(check(renamed)), verdictsOf(check(text)), alias)
    }
    const swapped = [
      ['hồ sơ trực tuyến', 'hồ sơ nộp trực tuyến'],
      ['cuộc kiểm tra', 'cuộc thanh tra'],
      ['doanh thu CNTT', 'doanh thu công nghệ thông tin'],
    ] as const
    for (const { text: given } of all) {
      for (const [one, other] of swapped) {
        if (!given.includes(one)) continue
        assert.deepEqual(verdictsOf(check(given.replaceAll(one, other))), verdictsOf(check(given)), given)
      }
    }
  })

  it('in decomposed letters, with other spaces, dashes and line ends', () => {
    for (const { text } of all) {
      assert.deepEqual(
        verdictsOf(check(text.normalize('NFD'))).map(one => one.normalize('NFC')),
        verdictsOf(check(text)),
        text,
      )
      const pasted = text.replace(/-/g, '\u2013').replace(/\n/g, '\r\n')
      assert.deepEqual(
        check(pasted).findings.map(({ verdict }) => verdict),
        check(text).findings.map(({ verdict }) => verdict),
        text,
      )
    }
  })

  it('nearly always without marks, and never become wrong alarms', () => {
    const bare = (text: string): string =>
      text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    let same = 0
    let total = 0
    for (const { text } of all) {
      const [with_, without] = [check(text), check(bare(text))]
      assert.equal(without.tokens.length, with_.tokens.length, text)
      for (const [i, finding] of without.findings.entries()) {
        const before = with_.findings[i]?.verdict
        total++
        if (finding.verdict === before) same++
        assert.equal(finding.confidence, 'low')
        if (before === 'traced') assert.notEqual(finding.verdict, 'differs', text)
      }
    }
    assert.ok(same / total > 0.95, `${same} of ${total}`)
  })
})
