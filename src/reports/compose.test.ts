import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure } from '#figures'
import { type ComposedBlock, composeReport, type ListedRecord, type ReportSource } from './compose.ts'
import type { ReportBlock, ReportDefinition } from './define.ts'
import { aComparison, aFigure, aSource } from './sample-figures.test-data.ts'

const scope = { unit: 'lib', unitName: 'Thư viện tỉnh', period: '2017' }

const aReport = (blocks: readonly ReportBlock[], more: Partial<ReportDefinition> = {}): ReportDefinition => ({
  code: 'year',
  version: 1,
  validFrom: '2016-01-01',
  scope: ['department'],
  title: 'Báo cáo của {unit} năm {period}',
  headline: [],
  sections: [{ code: 'cards', title: 'Thẻ', blocks }],
  ...more,
})

const source = (figures: readonly Figure[], records: readonly ListedRecord[] = []): ReportSource => ({
  ...aSource(...figures),
  records: () => ({ rows: records, total: records.length }),
})

const compose = (blocks: readonly ReportBlock[], ...figures: Figure[]) =>
  composeReport(aReport(blocks), scope, source(figures))
const blockOf = (...args: Parameters<typeof compose>): ComposedBlock | undefined =>
  compose(...args).sections[0]?.blocks[0]

const whole = aFigure({ code: 'N', value: '8', name: 'Thẻ' })
const parts = [
  aFigure({ code: 'N', value: '7', dims: { kind: 'adult' }, name: 'Thẻ: Người lớn', noun: 'người lớn' }),
  aFigure({ code: 'N', value: '1', dims: { kind: 'child' }, name: 'Thẻ: Trẻ em', noun: 'trẻ em' }),
]

test('sections are numbered as they nest, titles are filled in', () => {
  const sections = [
    {
      code: 'a',
      title: 'Tình hình',
      blocks: [],
      sections: [{ code: 'a1', title: 'Năm {period}', blocks: [] }],
    },
    { code: 'b', title: 'Nhiệm vụ năm {period+1}', blocks: [], sections: [] },
  ]
  const report = composeReport(aReport([], { sections }), scope, source([]))
  assert.equal(report.title, 'Báo cáo của Thư viện tỉnh năm 2017')
  const [a, b] = report.sections
  assert.deepEqual([a?.number, a?.sections[0]?.number, b?.number], ['1', '1.1', '2'])
  assert.deepEqual([a?.sections[0]?.title, b?.title], ['Năm 2017', 'Nhiệm vụ năm 2018'])
})

test('parts that add up say so; parts that do not are marked with their sum', () => {
  const block = { kind: 'parts', code: 'N', by: 'kind' } as const
  assert.deepEqual(blockOf([block], whole, ...parts), {
    kind: 'parts',
    by: 'kind',
    whole: { figure: 'N~lib~2017', label: 'Thẻ', printed: '8', noun: 'thẻ', value: '8' },
    parts: [
      {
        figure: 'N~lib~2017~kind=adult',
        label: 'Thẻ: Người lớn',
        printed: '7',
        noun: 'người lớn',
        value: '7',
      },
      { figure: 'N~lib~2017~kind=child', label: 'Thẻ: Trẻ em', printed: '1', noun: 'trẻ em', value: '1' },
    ],
    sums: true,
    sum: '8',
  })
  const marks = (...figures: Figure[]) => {
    const found = blockOf([block], ...figures)
    assert.ok(found?.kind === 'parts')
    return { sums: found.sums, sum: found.sum }
  }
  assert.deepEqual(marks({ ...whole, value: '9' }, ...parts), { sums: false, sum: '8' })
  assert.deepEqual(marks(whole), { sums: false, sum: null })
  assert.deepEqual(marks({ ...whole, value: null }, ...parts.map(part => ({ ...part, value: null }))), {
    sums: false,
    sum: null,
  })
})

test('a comparison has both windows and its words', () => {
  const grown = { ...whole, comparison: aComparison(8n, 5n) }
  const base = aFigure({ code: 'N', value: '5', period: '2016', name: 'Thẻ' })
  assert.deepEqual(blockOf([{ kind: 'compare', codes: ['N'] }], grown, base), {
    kind: 'compare',
    rows: [
      {
        now: { figure: 'N~lib~2017', label: 'Thẻ', printed: '8', noun: 'thẻ', value: '8' },
        before: { figure: 'N~lib~2016', label: 'Thẻ', printed: '5', noun: 'thẻ', value: '5' },
        change: {
          figure: 'CMP.YOY(N)~lib~2017',
          label: 'Thẻ, so với cùng kỳ năm 2016',
          printed: 'tăng 60,0%',
        },
        against: 'so với cùng kỳ năm 2016',
      },
    ],
  })
  const [row] = (
    blockOf([{ kind: 'compare', codes: ['N'] }], { ...whole, comparison: aComparison(8n, null) }) as Extract<
      ComposedBlock,
      { kind: 'compare' }
    >
  ).rows
  assert.deepEqual(
    [row?.before.printed, row?.before.value, row?.before.missing],
    ['chưa có số liệu', null, true],
  )
  assert.deepEqual(
    [row?.change.printed, row?.change.missing, row?.against],
    ['chưa có số liệu so sánh', true, ''],
  )
})

test('a table may be of another unit and period; what is missing stays in its row', () => {
  const other = aFigure({ code: 'N', value: '3', unit: 'bo', period: '2018' })
  assert.deepEqual(blockOf([{ kind: 'table', codes: ['N', 'X'], unit: 'bo', period: '+1' }], other), {
    kind: 'table',
    unit: 'bo',
    period: '2018',
    rows: [
      { figure: 'N~bo~2018', label: 'N', printed: '3', noun: 'thẻ', value: '3' },
      { figure: 'X~bo~2018', label: 'X', printed: 'chưa có số liệu', missing: true, noun: '', value: null },
    ],
  })
})

test('records are listed by day and title, whatever order they came in', () => {
  const rows = ['2017-02-01 Em', '2017-02-01 Đọc', '2017-01-31 Xem'].map((line, i) => ({
    record: String(9 - i),
    on: line.slice(0, 10),
    title: line.slice(11),
    state: 'open',
  }))
  const block = { kind: 'records', type: 'task', states: ['open'], titleOnly: true } as const
  const titles = (given: readonly ListedRecord[]) => {
    const found = composeReport(aReport([block]), scope, source([], given)).sections[0]?.blocks[0]
    assert.ok(found?.kind === 'records')
    assert.deepEqual([found.titleOnly, found.total], [true, 3])
    return found.rows.map(row => row.title)
  }
  assert.deepEqual(titles(rows), ['Xem', 'Đọc', 'Em'])
  assert.deepEqual(titles([...rows].reverse()), ['Xem', 'Đọc', 'Em'])
})

test('every figure that is printed or compared with is cited once, with its own unit and period', () => {
  const figures = [
    { ...whole, comparison: aComparison(8n, 5n) },
    ...parts,
    aFigure({ code: 'N', value: '5', period: '2016' }),
    aFigure({ code: 'PHASE', value: '4', period: 'dot-1' }),
    aFigure({ code: 'TASK', value: '13', unit: 'bo', period: '2018' }),
    aFigure({ code: 'HEAD', value: '2' }),
    aFigure({ code: 'UNUSED', value: '1' }),
  ]
  const blocks: ReportBlock[] = [
    { kind: 'prose', text: '{N} thẻ, {N growth}; đợt 1: {PHASE #dot-1}; {TASK @bo #+1} nhiệm vụ; {LOST}' },
    { kind: 'parts', code: 'N', by: 'kind' },
  ]
  const report = composeReport(aReport(blocks, { headline: ['HEAD', 'N'] }), scope, source(figures))
  assert.deepEqual(
    report.headline.map(cell => cell.printed),
    ['2', '8'],
  )
  assert.deepEqual(
    report.cited.map(figure => figure.id),
    [
      'HEAD~lib~2017',
      'N~lib~2017',
      'N~lib~2016',
      'PHASE~lib~dot-1',
      'TASK~bo~2018',
      'N~lib~2017~kind=adult',
      'N~lib~2017~kind=child',
    ],
  )
})
