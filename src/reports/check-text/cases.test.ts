import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { cases, moreCases } from './cases.test-data.ts'
import { casesOfReports } from './cases-of-reports.test-data.ts'
import { checkText } from './check-text.ts'
import { prepareCatalogue } from './prepare.ts'
import type { CheckResult, Finding } from './shapes.ts'

const catalogue = prepareCatalogue(anBinh)
const LETTER = { traced: 'T', differs: 'D', impossible: 'I', unbound: 'U' } as const

const findingsOf = ({ findings }: CheckResult): string =>
  findings.map(({ printed, verdict }) => `${printed} ${LETTER[verdict]}`).join(', ')

const othersOf = ({ tokens }: CheckResult): string =>
  tokens
    .filter(token => token.class !== 'qty' && token.class !== 'pct')
    .map(token => `${token.printed} ${token.class}`)
    .join(', ')

function rolesOf({ findings }: CheckResult): string {
  const subject = ({ link }: Finding): string => {
    const about = findings.find(({ offset }) => offset === link)
    return about ? ` of ${about.printed}` : ''
  }
  return findings
    .filter(({ role }) => role !== 'amount')
    .map(finding => `${finding.printed} ${finding.role}${subject(finding)}`)
    .join(', ')
}

const elsewhereOf = ({ findings }: CheckResult): string =>
  findings
    .filter(
      ({ figure }) => figure && (figure.unit !== askedAnBinh.unit || figure.period !== askedAnBinh.period),
    )
    .map(({ printed, figure }) => `${printed} ${figure?.unit} ${figure?.period}`)
    .join(', ')

const mendsOf = ({ checks }: CheckResult): string =>
  checks
    .map(({ expected, computed, hints }) => [expected, computed, ...hints].filter(Boolean).join(' | '))
    .join(' / ')

const nearestOf = ({ findings }: CheckResult): string =>
  findings.flatMap(({ nearest = [] }) => nearest.map(({ base, printed }) => `${base} ${printed}`)).join(', ')

const all = [...cases, ...moreCases, ...casesOfReports]

describe('texts of an invented province', () => {
  for (const { name, text, findings, others = '', checks = '', ...more } of all) {
    it(name, () => {
      const result = checkText(text, askedAnBinh, catalogue)
      assert.equal(findingsOf(result), findings)
      assert.equal(othersOf(result), others)
      assert.equal(result.checks.map(({ code }) => code).join(', '), checks)
      assert.equal(rolesOf(result), more.roles ?? '')
      assert.equal(elsewhereOf(result), more.elsewhere ?? '')
      assert.equal(mendsOf(result), more.mends ?? '')
      assert.equal(nearestOf(result), more.nearest ?? '')
    })
  }

  it('knows of a later period only what was set beforehand, and believes a slip of it alone', () => {
    const later = (code: string, value: string) => ({
      ...{ id: `${code}~an-binh~2022`, code, unit: 'an-binh', period: '2022' },
      ...{ dims: {}, value, printed: value },
    })
    const figures = [...anBinh.figures, later('LIB.N', '242'), later('PUB.LIC', '50')]
    const text = 'Năm 2022 có 241 thư viện. Năm 2022 cấp 50 giấy phép xuất bản bản tin.'
    const [stock, flow] = checkText(text, askedAnBinh, { ...anBinh, figures }).findings
    assert.deepEqual([stock?.verdict, flow?.verdict], ['unbound', 'traced'])
    const verdictOf = (count: number): string | undefined =>
      checkText(`Năm 2022 cấp ${count} giấy phép xuất bản bản tin.`, askedAnBinh, { ...anBinh, figures })
        .findings[0]?.verdict
    assert.deepEqual([verdictOf(51), verdictOf(64)], ['differs', 'unbound'])
  })

  it('takes a thing that no indicator counts for none, though words of one stand beside it', () => {
    const [sites] = anBinh.indicators
    if (!sites) throw new Error('no indicator')
    const names = ['SIM kích hoạt sẵn', 'tin nhắn rác', 'cước gọi', 'mất sóng', 'giá vé'].map(
      name => `Phản ánh ${name}`,
    )
    const place = { code: 'RPT.SIM', unit: 'an-binh', period: '2021', dims: {} }
    const reports = {
      ...anBinh,
      indicators: [
        ...anBinh.indicators,
        ...names.map((name, i) => ({
          ...sites,
          code: i === 0 ? 'RPT.SIM' : `RPT.${i}`,
          words: { name, noun: 'phản ánh', method: '' },
          options: {},
        })),
      ],
      figures: [...anBinh.figures, { ...place, id: 'RPT.SIM~an-binh~2021', value: '21', printed: '21' }],
    }
    const verdictOf = (text: string): string | undefined =>
      checkText(text, askedAnBinh, reports).findings[0]?.verdict
    assert.equal(verdictOf('Tịch thu 36 SIM kích hoạt sẵn.'), 'unbound')
    assert.equal(verdictOf('Tiếp nhận 12 phản ánh SIM kích hoạt sẵn.'), 'differs')
  })

  it('8 names the base that would fit beside the published one', () => {
    const { findings } = checkText(
      cases.find(({ name }) => name.startsWith('8 '))?.text ?? '',
      askedAnBinh,
      catalogue,
    )
    assert.match(findings.at(-1)?.explanation ?? '', /từ 127 đến 143.*năm trước là 130/)
  })

  it('38 marks what can be read in two ways as unsure', () => {
    const { findings } = checkText(
      cases.find(({ name }) => name.startsWith('38 '))?.text ?? '',
      askedAnBinh,
      catalogue,
    )
    assert.deepEqual(
      findings.map(({ confidence }) => confidence),
      ['low', 'low', 'high'],
    )
  })
})
