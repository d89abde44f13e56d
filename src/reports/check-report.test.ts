import assert from 'node:assert/strict'
import { test } from 'node:test'
import { libraryIndicators } from '#support/library'
import { checkReport, type Published } from './check-report.ts'
import type { ReportBlock, ReportDefinition } from './define.ts'

const published: Published = {
  indicator: code => libraryIndicators.find(({ definition }) => definition.code === code)?.definition,
  states: type => (type === 'library-card' ? ['applied', 'active'] : undefined),
  isPeriod: (label, kinds) => kinds.includes(label === '2016' ? 'year' : label === 'ky-1' ? 'phase' : 'none'),
}

const good: ReportDefinition = {
  code: 'year',
  version: 1,
  validFrom: '2016-01-01',
  scope: ['department'],
  title: 'Báo cáo năm {period} của {unit}',
  headline: ['LIB.CARD.N'],
  sections: [
    {
      code: 'cards',
      title: 'Thẻ',
      blocks: [
        {
          kind: 'prose',
          text: '{LIB.CARD.N} thẻ: {LIB.CARD.N parts=kind}; {LIB.CARD.N kind=child #2016}; {LIB.RATE points}',
        },
        { kind: 'parts', code: 'LIB.CARD.N', by: 'kind', period: '2016' },
        { kind: 'compare', codes: ['LIB.LOAN.N'] },
        { kind: 'table', codes: ['LIB.LOAN.N', 'LIB.FEE.VND'], period: '+1' },
        { kind: 'records', type: 'library-card', states: ['active'], code: 'LIB.CARD.N' },
      ],
      sections: [{ code: 'loans', title: 'Lượt mượn năm {period+1}', blocks: [] }],
    },
  ],
}

const faultsOf = (more: Partial<ReportDefinition>) =>
  checkReport({ ...good, ...more }, published).map(({ at, rule }) => `${at} | ${rule}`)
const inBlock = (...blocks: ReportBlock[]) => faultsOf({ sections: [{ code: 's', title: 'S', blocks }] })
const inProse = (text: string) => inBlock({ kind: 'prose', text })

test('a whole report passes', () => {
  assert.deepEqual(faultsOf({}), [])
})

test('a report is refused with every fault and its place', () => {
  assert.deepEqual(faultsOf({ validFrom: '2017-02-30', scope: [] }), [
    'validFrom | not a day',
    'scope | nobody makes it',
  ])
  assert.deepEqual(faultsOf({ title: ' ' }), ['title | empty'])
  assert.deepEqual(faultsOf({ title: 'Có {LIB.CARD.N} thẻ {' }), [
    'title: 20 | a brace without its other half',
    'title: 3 | a title refers to no figure',
  ])
  assert.deepEqual(faultsOf({ headline: ['LIB.X'] }), ['headline | unknown indicator LIB.X'])
  assert.deepEqual(faultsOf({ sections: [] }), ['sections | empty'])
  const twice = { code: 's', title: 'S', blocks: [] }
  assert.deepEqual(faultsOf({ sections: [{ ...twice, sections: [twice] }] }), [
    'sections.s | two sections of one code',
  ])
})

test('prose may refer only to what is published', () => {
  const at = 'sections.s.blocks.0: 4 |'
  assert.deepEqual(inProse('Có: {LIB.X} thẻ'), [`${at} unknown indicator LIB.X`])
  assert.deepEqual(inProse('Có: {LIB.CARD.N kind=old}'), [`${at} LIB.CARD.N has no breakdown kind=old`])
  assert.deepEqual(inProse('Có: {LIB.CARD.N age=child}'), [`${at} LIB.CARD.N has no breakdown age=child`])
  assert.deepEqual(inProse('Có: {LIB.CARD.N parts=age}'), [`${at} LIB.CARD.N is not broken down by age`])
  assert.deepEqual(inProse('Có: {LIB.CARD.N points}'), [
    `${at} LIB.CARD.N is no ratio: it has no percentage points`,
  ])
  assert.deepEqual(inProse('Có: {LIB.RATE growth}'), [`${at} LIB.RATE is a ratio: it changes by points`])
  assert.deepEqual(inProse('Có: {LIB.RATE in=million}'), [`${at} LIB.RATE is a ratio: it has no scale`])
  assert.deepEqual(inProse('Có: {LIB.LOAN.N plan=LIB.X}'), [`${at} unknown indicator LIB.X`])
  assert.deepEqual(inProse('Có: {LIB.LOAN.N #ky-9}'), [`${at} LIB.LOAN.N is not computed for ky-9`])
  assert.deepEqual(inProse('Có: {LIB.LOAN.N #ky-1}'), [`${at} LIB.LOAN.N is not computed for ky-1`])
  assert.deepEqual(inProse('Có: {LIB.LOAN.N bold}'), [`${at} unknown word bold`])
})

test('blocks may refer only to what is published', () => {
  const at = 'sections.s.blocks.0 |'
  assert.deepEqual(inBlock({ kind: 'parts', code: 'LIB.X', by: 'kind' }), [`${at} unknown indicator LIB.X`])
  assert.deepEqual(inBlock({ kind: 'parts', code: 'LIB.LOAN.N', by: 'kind' }), [
    `${at} LIB.LOAN.N is not broken down by kind`,
  ])
  assert.deepEqual(inBlock({ kind: 'compare', codes: [] }), [`${at} empty`])
  assert.deepEqual(inBlock({ kind: 'table', codes: ['LIB.X'], period: 'ky-9' }), [
    `${at} unknown indicator LIB.X`,
    `${at} LIB.X is not computed for ky-9`,
  ])
  assert.deepEqual(inBlock({ kind: 'records', type: 'x', states: ['y'] }), [`${at} unknown record type x`])
  assert.deepEqual(inBlock({ kind: 'records', type: 'library-card', states: ['y'], code: 'LIB.X' }), [
    `${at} unknown indicator LIB.X`,
    `${at} unknown state y`,
  ])
})
