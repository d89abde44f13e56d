import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ClockRow } from '#records'
import { defineRecordType } from '#records/define'
import { inSentence } from './action-words.ts'
import { clockWords } from './clock-words.ts'
import { localPath } from './local-path.ts'
import { pageNumber } from './page-number.ts'
import { isAtRest, stateKind } from './state-kind.ts'

const dossier = defineRecordType({
  code: 'loan-request',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: { name: { kind: 'text' } },
  states: ['sent', 'reading', 'supplement', 'granted', 'refused', 'held', 'filed'],
  actions: {
    send: { from: [], to: 'sent', by: ['applicant'] },
    take: { from: ['sent'], to: 'reading', by: ['specialist'] },
    ask: { from: ['reading'], to: 'supplement', by: ['specialist'], needsReason: true },
    supply: { from: ['supplement'], to: 'reading', by: ['applicant'] },
    grant: { from: ['reading'], to: 'granted', by: ['director'] },
    refuse: { from: ['reading'], to: 'refused', by: ['director'], needsReason: true },
    hold: { from: ['granted'], to: 'held', by: ['director'], needsReason: true },
    release: { from: ['held'], to: 'granted', by: ['director'] },
    file: { from: ['granted'], to: 'filed', by: ['specialist'] },
  },
  clocks: {
    reading: {
      starts: ['take'],
      stops: ['grant', 'refuse'],
      pauses: ['ask'],
      resumes: ['supply'],
      term: { value: 5, unit: 'working_day' },
    },
  },
  title: '{name}',
  public: ['granted'],
  keptBy: ['department'],
})

test('a state is told from the definition', () => {
  const kinds = dossier.states.map(state => stateKind(dossier, state))
  assert.deepEqual(kinds, ['open', 'working', 'waiting', 'done', 'refused', 'asked', 'done'])
  const resting = dossier.states.filter(state => isAtRest(dossier, state))
  assert.deepEqual(resting, ['granted', 'refused', 'filed'])
  // What anyone may read is still in work while a term runs, unless the system answers its end.
  const open = { ...dossier, public: dossier.states }
  assert.deepEqual([stateKind(open, 'sent'), stateKind(open, 'reading')], ['done', 'working'])
  const answered = {
    ...open,
    clocks: { reading: { ...dossier.clocks?.['reading'], onDue: 'refuse' } },
  } as typeof open
  assert.equal(stateKind(answered, 'reading'), 'done')
})

describe('a clock in words', () => {
  const day = (text: string) => new Date(`${text}T08:00:00+07:00`)
  const clock = (more: Partial<ClockRow> = {}): ClockRow => ({
    record: 1n,
    code: 'reading',
    startedAt: day('2017-12-18'),
    dueAt: new Date('2017-12-26T00:00:00+07:00'),
    pausedAt: null,
    stoppedAt: null,
    trace: null,
    onDue: null,
    ...more,
  })
  const days = { value: 7, unit: 'calendar_day' } as const
  const say = (c: ClockRow, now: string, term: Parameters<typeof clockWords>[1] = days) => {
    const { kind, text } = clockWords(c, term, day(now))
    return `${kind}: ${text}`
  }

  test('counts to the last day and past it', () => {
    assert.equal(say(clock(), '2017-12-20'), 'running: còn 5 ngày')
    assert.equal(say(clock(), '2017-12-23'), 'near: còn 2 ngày')
    assert.equal(say(clock(), '2017-12-25'), 'near: hạn hôm nay')
    assert.equal(say(clock(), '2017-12-26'), 'late: quá 1 ngày')
  })

  test('counts working days as they were written down', () => {
    const trace = {
      days: ['2017-12-21', '2017-12-22', '2017-12-23', '2017-12-24', '2017-12-25'].map((on, n) => ({
        on,
        counted: n < 2 || n === 4,
      })),
    }
    assert.equal(
      say(clock({ trace }), '2017-12-20', { value: 5, unit: 'working_day' }),
      'running: còn 3 ngày làm việc',
    )
  })

  test('counts hours when the term does', () => {
    const dueAt = new Date('2017-12-20T11:30:00+07:00')
    assert.equal(say(clock({ dueAt }), '2017-12-20', { value: 48, unit: 'hour' }), 'near: còn 3 giờ')
    assert.equal(say(clock({ dueAt }), '2017-12-21', { value: 48, unit: 'hour' }), 'late: quá 20 giờ')
  })

  test('stands still, or is done in time or late', () => {
    assert.equal(say(clock({ pausedAt: day('2017-12-19') }), '2017-12-30'), 'stopped: dừng từ 19/12/2017')
    assert.equal(say(clock({ stoppedAt: day('2017-12-25') }), '2017-12-30'), 'done: xong ngày 25/12/2017')
    assert.equal(
      say(clock({ stoppedAt: day('2017-12-26') }), '2017-12-30'),
      'late: xong ngày 26/12/2017, quá hạn',
    )
  })

  test('its line is never outside its way', () => {
    fc.assert(
      fc.property(fc.date({ min: day('2010-01-01'), max: day('2030-01-01'), noInvalidDate: true }), now => {
        const { share } = clockWords(clock(), days, now)
        return share >= 0 && share <= 1
      }),
    )
  })
})

test('a path to go to is one of this site', () => {
  for (const path of ['/', '/viec?trang=2#a', '/a//b', '/%E1']) assert.equal(localPath(path, '/x'), path)
  for (const path of [
    '//a',
    '/\\a',
    '\\\\a',
    'https://a',
    'javascript:1',
    '',
    ' /',
    '/\n/a',
    '/a\\b',
    null,
    undefined,
    3,
  ]) {
    assert.equal(localPath(path, '/x'), '/x', String(path))
  }
  fc.assert(
    fc.property(
      fc.string(),
      text => new URL(localPath(`/${text}`, '/x'), 'http://here.test').host === 'here.test',
    ),
  )
})

test('the number of a page is always one that is there', () => {
  fc.assert(
    fc.property(
      fc.option(fc.string(), { nil: undefined }),
      fc.nat(),
      fc.integer({ min: 1, max: 100 }),
      (asked, total, size) => {
        const number = pageNumber(asked, total, size)
        return number >= 1 && (number === 1 || (number - 1) * size < total)
      },
    ),
  )
  assert.deepEqual([pageNumber('2', 51, 50), pageNumber('3', 51, 50), pageNumber('2', 50, 50)], [2, 2, 1])
})

test('a label inside a sentence begins small unless it is an abbreviation', () => {
  assert.deepEqual(['Ngày cấp', 'Đơn vị', 'SIM', 'Ủy ban'].map(inSentence), [
    'ngày cấp',
    'đơn vị',
    'SIM',
    'ủy ban',
  ])
})
