import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { article, article2017, askedArticle } from './article-2017.test-data.ts'
import { checkText } from './check-text.ts'
import { assertReported, oneDigitWrong } from './mutate.test-support.ts'
import { prepareCatalogue } from './prepare.ts'
import type { CheckResult } from './shapes.ts'

const catalogue = prepareCatalogue(article2017)
const check = (text: string): CheckResult => checkText(text, askedArticle, catalogue)
const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, name => name)].map(([name, list]) => [name, list.length]))
const verdicts = ({ findings }: CheckResult) => counted(findings.map(({ verdict }) => verdict))

const skip = article === undefined && 'the article is not at hand'
const text = article ?? ''

describe('the real article of 25/12/2017', { skip }, () => {
  it('has 51 numbers, each with its class', () => {
    const { tokens } = check(text)
    assert.deepEqual(counted(tokens.map(token => token.class)), {
      ...{ qty: 23, pct: 2, year: 11, date: 2, time: 1 },
      ...{ level: 5, ordinal: 4, code: 2, label: 1 },
    })
    const others = tokens.filter(token => token.class !== 'qty' && token.class !== 'year')
    assert.deepEqual(
      others.map(token => `${token.printed} ${token.class}`),
      [
        ...[
          '14:38 time',
          '25/12/2017 date',
          '22/12/2017 date',
          '3 level',
          '4 level',
          'image002.jpg code',
          '2 label',
        ],
        ...[
          'III ordinal',
          '1 level',
          '2 level',
          '3 level',
          '2 ordinal',
          'DVB-T2 code',
          '1 ordinal',
          '2 ordinal',
        ],
        ...['12,4% pct', '27% pct'],
      ],
    )
  })

  it('has 24 numbers that trace, each to its own figure', () => {
    const { findings, checks } = check(text)
    assert.deepEqual(verdicts({ findings, checks, tokens: [] }), { traced: 24, impossible: 1 })
    const point = 'POST.POINT.N~stttt-hau-giang~2017'
    assert.deepEqual(
      findings
        .filter(({ verdict }) => verdict === 'traced')
        .map(({ printed, figure }) => `${printed} ${figure?.id}`),
      [
        '849 PRESS.PRINT.N~btttt~2017',
        '196 PRESS.ELEC.N~btttt~2017',
        '67 BCAST.STATION.N~btttt~2017',
        '32 BCAST.TVENT.N~btttt~2017',
        '60 PUB.HOUSE.N~btttt~2017',
        '5.000 BOOK.VISIT~stttt-hau-giang~2017',
        '127 PUB.NONCOM.LIC~stttt-hau-giang~2017',
        '10 POST.FIRM.N~stttt-hau-giang~2017',
        `98 ${point}`,
        `01 ${point}~kind=level-1`,
        `07 ${point}~kind=level-2`,
        `18 ${point}~kind=level-3`,
        `45 ${point}~kind=commune-culture-point`,
        `6 ${point}~kind=agent`,
        `21 ${point}~kind=public-box`,
        '2.124 STB.HH.PHASE~stttt-hau-giang~dot-2',
        '32.553 STB.HH.CUM~stttt-hau-giang~2017',
        '11 INSP.N~stttt-hau-giang~2017',
        '201 INSP.SUBJ~stttt-hau-giang~2017',
        '19 INSP.VIOL~stttt-hau-giang~2017',
        '27% CMP.YOY(INSP.VIOL)~stttt-hau-giang~2017',
        '18 INSP.FINE.N~stttt-hau-giang~2017',
        '98.500.000 INSP.FINE.VND~stttt-hau-giang~2017',
        '13 TASK.N~btttt~2018',
      ],
    )
  })

  it('has one percentage that no whole base gives', () => {
    const { findings, checks } = check(text)
    const [finding, ...more] = findings.filter(({ verdict }) => verdict === 'impossible')
    assert.deepEqual(more, [])
    assert.equal(finding?.printed, '12,4%')
    assert.equal(finding.value, '12.4')
    assert.equal(finding.link, text.indexOf('201 doanh nghiệp'))
    assert.deepEqual(finding.nearest, [
      { base: '178', printed: '12,9' },
      { base: '179', printed: '12,3' },
    ])
    assert.match(finding.explanation, /không thể đúng.*178 thì 12,9%.*179 thì 12,3%.*đúng là tăng 12,3%/)
    const [contradiction, ...others] = checks
    assert.deepEqual(others, [])
    assert.equal(contradiction?.code, 'PCT_UNREACHABLE')
    assert.match(contradiction.hints.join(), /\(201 - 176\) : 201 = 12,4%/)
  })

  it('traces wholly when the percentage is the computed one', () => {
    const right = check(text.replace('12,4%', '12,3%'))
    assert.deepEqual(verdicts(right), { traced: 25 })
    assert.deepEqual(right.checks, [])
  })

  for (const part of ['01 bưu cục', '07 bưu cục', '18 bưu cục', '45 điểm', '6 điểm đại lý', '21 thùng']) {
    it(`names the wrong part of the sum: ${part}`, () => {
      const at = text.indexOf(part)
      const digits = /^\d+/.exec(part)?.[0] ?? ''
      const wrong = String(Number(digits) + 1).padStart(digits.length, '0')
      const result = check(text.slice(0, at) + wrong + text.slice(at + digits.length))
      assert.deepEqual(verdicts(result), { traced: 23, differs: 1, impossible: 1 })
      assert.equal(result.findings.find(({ verdict }) => verdict === 'differs')?.offset, at)
      const sum = result.checks.find(({ code }) => code === 'SUM_MISMATCH')
      const members = ['98 điểm', '01 bưu', '07 bưu', '18 bưu', '45 điểm', '6 điểm đại', '21 thùng']
      assert.deepEqual(
        sum?.offsets,
        members.map(member => text.indexOf(member)),
      )
      assert.equal(sum?.expected, '98')
      assert.equal(sum?.computed, '99')
    })
  }

  it('reports every wrong digit at its place and disturbs nothing else', () => {
    const before = check(text)
    for (const { changed, finding } of oneDigitWrong(text, before, digit => [
      (digit + 1) % 10,
      (digit + 5) % 10,
    ])) {
      assertReported(changed, finding, before, askedArticle, catalogue)
    }
  })

  it('reads the same in decomposed letters, and nearly the same without marks', () => {
    const spread = check(text.normalize('NFD'))
    assert.deepEqual(verdicts(spread), { traced: 24, impossible: 1 })
    for (const { printed, offset, length } of spread.tokens) {
      assert.equal(text.normalize('NFD').slice(offset, offset + length), printed)
    }
    const bare = check(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'))
    assert.deepEqual(
      bare.tokens.map(token => token.class),
      check(text).tokens.map(token => token.class),
    )
    assert.deepEqual(verdicts(bare), { traced: 23, impossible: 1, unbound: 1 })
  })
})
