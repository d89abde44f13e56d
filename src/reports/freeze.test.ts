import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ComposedReport } from './compose.ts'
import {
  compareFrozen,
  digestOf,
  type FrozenContent,
  frozenContent,
  isIntact,
  lineageDigest,
} from './freeze.ts'
import { aFigure } from './sample-figures.test-data.ts'

const figures = ['9', '200', null].map((value, i) => aFigure({ code: `N${i}`, value, name: `Thẻ ${i}` }))
const aReport = (cited = figures): ComposedReport => ({
  code: 'year',
  version: 1,
  unit: 'lib',
  period: '2017',
  title: 'Báo cáo',
  headline: [],
  sections: [
    {
      code: 's',
      number: '1',
      title: 'Thẻ',
      blocks: [{ kind: 'prose', spans: [{ text: 'a\u00a0b' }] }],
      sections: [],
    },
  ],
  cited,
})
const lineage = new Map(figures.map(figure => [figure.id, `digest of ${figure.id}`]))

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, shuffled(inner)] as const)
      .reverse(),
  )
}

test('a frozen figure keeps its value, the version of its definition and the digest of its records', () => {
  const content = frozenContent(aReport(), lineage)
  const [first] = content.figures
  assert.deepEqual(
    [first?.id, first?.value, first?.version, first?.lineage],
    ['N0~lib~2017', '9', 1, 'digest of N0~lib~2017'],
  )
  assert.ok(!('cited' in content.report))
})

test('the digest depends on the content alone: not on the order of keys, of figures, or on a round trip', () => {
  const content = frozenContent(aReport(), lineage)
  const digest = digestOf(content)
  assert.match(digest, /^[0-9a-f]{64}$/)
  assert.equal(digestOf(frozenContent(aReport([...figures].reverse()), lineage)), digest)
  assert.equal(digestOf(JSON.parse(JSON.stringify(shuffled(content))) as FrozenContent), digest)
  assert.ok(isIntact({ content, digest }))
})

test('whatever changes in the content changes the digest', () => {
  const content = frozenContent(aReport(), lineage)
  const digest = digestOf(content)
  const [section] = content.report.sections
  assert.ok(section)
  const changes: FrozenContent[] = [
    {
      ...content,
      report: {
        ...content.report,
        sections: [{ ...section, blocks: [{ kind: 'prose', spans: [{ text: 'a b' }] }] }],
      },
    },
    { ...content, figures: content.figures.slice(1) },
    ...content.figures.flatMap((figure, i) =>
      [{ value: '10' }, { lineage: 'other' }, { version: 2 }, { status: 'estimate' as const }].map(
        change => ({
          ...content,
          figures: content.figures.with(i, { ...figure, ...change }),
        }),
      ),
    ),
  ]
  for (const changed of changes) assert.ok(!isIntact({ content: changed, digest }))
})

test('nothing that would not come back the same is frozen', () => {
  assert.throws(() => frozenContent(aReport(), new Map()), /without its lineage/)
  const [figure] = figures
  assert.ok(figure)
  assert.throws(
    () => frozenContent(aReport([{ ...figure, version: 1.5 }]), lineage),
    /content.figures.0.version is no integer/,
  )
})

test('the digest of a lineage does not depend on its order, nor on titles that a reader may not see', () => {
  const row = fc.record({
    record: fc.bigInt(1n, 99n).map(String),
    on: fc.constantFrom('2017-01-01', '2017-01-02'),
    unit: fc.constantFrom('a', 'b'),
    value: fc.constantFrom('1', '-1'),
    title: fc.option(fc.string()),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), rows => {
      const digest = lineageDigest(rows)
      assert.equal(lineageDigest([...rows].reverse().map(one => ({ ...one, title: null }))), digest)
      assert.notEqual(lineageDigest(rows.slice(1)), digest)
      const [first, ...rest] = rows
      assert.ok(first)
      for (const change of [{ record: '100' }, { on: '2016-12-31' }, { unit: 'c' }, { value: '2' }]) {
        assert.notEqual(lineageDigest([{ ...first, ...change }, ...rest]), digest)
      }
    }),
  )
})

test('figures that changed since the freeze are listed with both values', () => {
  const { figures: frozen } = frozenContent(aReport(), lineage)
  assert.deepEqual(compareFrozen(frozen, figures), [])
  const now = [
    aFigure({ code: 'N0', value: '9', name: 'Thẻ 0' }),
    aFigure({ code: 'N1', value: '1201', name: 'Thẻ 1' }),
    aFigure({ code: 'N2', value: '4', name: 'Thẻ 2' }),
    aFigure({ code: 'N3', value: '1', name: 'Thẻ 3' }),
  ]
  assert.deepEqual(compareFrozen(frozen, now), [
    { figure: 'N1~lib~2017', name: 'Thẻ 1', old: '200', new: '1.201', changed: 'value' },
    { figure: 'N2~lib~2017', name: 'Thẻ 2', old: null, new: '4', changed: 'value' },
    { figure: 'N3~lib~2017', name: 'Thẻ 3', old: null, new: '1', changed: 'value' },
  ])
  assert.deepEqual(compareFrozen(frozen, figures.slice(1)), [
    { figure: 'N0~lib~2017', name: 'Thẻ 0', old: '9', new: null, changed: 'value' },
  ])
})

test('another record behind the same number is told when both lineages are known', () => {
  const { figures: frozen } = frozenContent(aReport(), lineage)
  const other = frozen.map((figure, i) => (i === 0 ? { ...figure, lineage: 'other' } : figure))
  assert.deepEqual(compareFrozen(frozen, other), [
    { figure: 'N0~lib~2017', name: 'Thẻ 0', old: '9', new: '9', changed: 'records' },
  ])
})
