import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Action, Change } from './chain.ts'
import { defineRecordType } from './define.ts'
import { holdingsOf } from './holdings.ts'
import { askedPapers } from './rounds.ts'

const definition = defineRecordType({
  code: 'request',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    title: { kind: 'text' },
    letterFile: { kind: 'file' },
    code: { kind: 'text' },
    phone: { kind: 'phone' },
    handler: { kind: 'party', of: 'specialist' },
  },
  groups: {
    missing: {
      fields: {
        component: { kind: 'choice', options: ['form', 'letter'] },
        fault: { kind: 'text' },
        ground: { kind: 'text' },
      },
    },
  },
  states: ['sent', 'waiting'],
  actions: {
    send: { from: [], to: 'sent', by: ['applicant'], asks: ['title', 'letterFile'] },
    ask: { from: ['sent'], to: 'waiting', by: ['specialist'], asksGroups: ['missing'] },
    answer: {
      from: ['waiting'],
      to: 'sent',
      by: ['applicant'],
      asks: ['title', 'letterFile'],
      asksNamed: { group: 'missing', field: 'component' },
    },
    give: { from: ['sent'], by: ['head'], asks: ['handler'] },
    hand: { from: ['sent'], by: ['head'], transfers: true },
  },
  procedure: {
    field: 'press',
    applicants: ['person'],
    components: {
      form: { originals: 1, copies: 0 },
      letter: { field: 'letterFile', originals: 1, copies: 0 },
    },
    shares: { sent: 1000 },
    clocks: { statutory: 'term' },
    statuses: { sent: 1, waiting: 5 },
  },
  title: '{title}',
  public: [],
  keptBy: ['department'],
})

/** A history, a day a step. */
const history = (...steps: [name: string, to: string, change: Change][]): Action[] =>
  steps.map(([name, to, change], index) => ({
    id: 1n,
    record: 1n,
    seq: index + 1,
    at: new Date(Date.UTC(2018, 0, 1 + index)),
    name,
    from: null,
    to,
    account: null,
    role: '',
    unit: 1,
    change,
    why: null,
    prev: null,
    hash: Buffer.alloc(0),
    idem: null,
  }))
const sent = [
  'send',
  'sent',
  { create: { unit: 1, office: 1 }, set: { title: 'A', letterFile: 'aa' } },
] as const
const ask = (component: string, fault: string): [string, string, Change] => [
  'ask',
  'waiting',
  { set: { missing: [{ component, fault, ground: 'Điều 1' }] } },
]
const answer = (set: Record<string, unknown>): [string, string, Change] => ['answer', 'sent', { set }]
const freshOf = (...steps: [string, string, Change][]) =>
  askedPapers(definition, history([...sent], ...steps)).map(({ component, round, fresh }) => [
    component,
    round,
    fresh,
  ])

describe('PS-14: a fault that arises anew', () => {
  test('is one that a second request raises on a paper that has not changed', () => {
    assert.deepEqual(freshOf(ask('form', 'tên'), answer({ title: 'B' }), ask('letter', 'mờ')), [
      ['form', 1, false],
      ['letter', 2, true],
    ])
  })

  test('is none where the paper was handed in anew', () => {
    assert.deepEqual(freshOf(ask('letter', 'mờ'), answer({ letterFile: 'bb' }), ask('letter', 'thiếu dấu')), [
      ['letter', 1, false],
      ['letter', 2, false],
    ])
  })

  test('is another fault of the same unchanged paper, and not the same one asked again', () => {
    const answered = answer({})
    assert.deepEqual(freshOf(ask('letter', 'mờ'), answered, ask('letter', 'thiếu dấu')).at(-1), [
      'letter',
      2,
      true,
    ])
    assert.deepEqual(freshOf(ask('letter', 'mờ'), answered, ask('letter', 'mờ')).at(-1), ['letter', 2, false])
  })

  test('the form itself is unchanged when none of its answers is another', () => {
    assert.equal(
      freshOf(ask('letter', 'mờ'), answer({ letterFile: 'bb' }), ask('form', 'tên')).at(-1)?.[2],
      true,
    )
    assert.equal(
      freshOf(ask('form', 'tên'), answer({ title: 'B' }), ask('form', 'địa chỉ')).at(-1)?.[2],
      false,
    )
  })

  test('a request that repeats the rows to the letter is a round too, and each knows its answer', () => {
    const same: [string, string, Change] = ['ask', 'waiting', {}]
    const asked = askedPapers(
      definition,
      history([...sent], ask('letter', 'mờ'), answer({ title: 'B' }), same),
    )
    assert.deepEqual(
      asked.map(({ round, answeredAt }) => [round, answeredAt?.getUTCDate()]),
      [
        [1, 3],
        [2, undefined],
      ],
    )
  })
})

test('who held a record when: by unit, state and person', () => {
  const held = holdingsOf(
    definition,
    history(
      [...sent],
      ['give', 'sent', { set: { handler: 7 } }],
      ask('form', 'tên'),
      answer({ title: 'B' }),
      ['hand', 'sent', { unit: 2 }],
      ['give', 'sent', { set: { handler: 8 } }],
    ),
  )
  assert.deepEqual(
    held.map(({ unit, state, handler, from, to }) => [
      unit,
      state,
      handler,
      from.getUTCDate(),
      to?.getUTCDate(),
    ]),
    [
      [1, 'sent', undefined, 1, 2],
      [1, 'sent', 7, 2, 3],
      [1, 'waiting', 7, 3, 4],
      [1, 'sent', 7, 4, 5],
      [2, 'sent', undefined, 5, 6],
      [2, 'sent', 8, 6, undefined],
    ],
  )
})
