import { defineIndicator, type PublishedIndicator, type Source } from '#figures/define'
import type { Condition } from '#records/define'
import { type DossierFacts, dossierFacts } from './index.ts'
import * as vi from './indicators.vi.ts'

/** States between the receipt and the end, those of waiting for the applicant last. */
const RUNNING = ['accepted', 'appraising', 'consulting', 'linked', 'review', 'signing'] as const
const OPEN = [...RUNNING, 'supplement', 'withdraw-asked'] as const
const ISSUED = ['issued', 'approved-by-silence', 'refused', 'returned'] as const
const ENDED = [...ISSUED, 'stopped', 'withdrawn'] as const
const RECEIVED = [...OPEN, ...ENDED] as const
const ALL = ['submitted', 'intake-supplement', 'not-accepted', ...RECEIVED] as const

/** In which states a dossier has a status of the national portal that it has not ended with. */
const STANDING: Readonly<Record<string, readonly string[]>> = {
  'status-1': ['submitted'],
  'status-2': ['accepted'],
  'status-4': ['appraising', 'consulting', 'linked', 'review', 'signing'],
  'status-5': ['intake-supplement', 'supplement'],
  'status-7': ['withdraw-asked'],
  'status-9': ['issued', 'approved-by-silence', 'refused'],
}

const CHANNELS = ['online', 'counter', 'post'] as const
const WAYS = ['self', 'behalf', 'counter', 'post'] as const
const PACES = ['early', 'on-time', 'late'] as const
const FIELDS = ['press', 'publishing', 'broadcast', 'post', 'telecom', 'it'] as const
const CODES = dossierFacts.map(({ code }) => code)

const common = {
  version: 1,
  validFrom: '2011-06-10',
  scope: ['department'],
  periods: ['year', 'quarter', 'month'],
  unread: true,
  leastByPlace: 5,
} as const
const both = { by: ['procedure', 'field'], options: { procedure: CODES, field: FIELDS } } as const
const counted = { ...common, together: true } as const

type Part = Omit<Source, 'of'>

/** Some states are those of few procedures only. */
const hasState = ({ states }: DossierFacts, state: string): boolean => states.includes(state)

/** What every procedure counts alike, by procedure and field of the sector. */
function ofEach(...parts: readonly Part[]): Source[] {
  return dossierFacts.flatMap(procedure =>
    parts.map(part => ({
      of: procedure.code,
      ...part,
      states: part.states.filter(state => hasState(procedure, state)),
      dims: { procedure: { is: procedure.code }, field: { is: procedure.field }, ...part.dims },
    })),
  )
}

const after = (field: string, due: string): Condition => ({ not: { field, atMost: { field: due } } })
const once: Condition = { field: 'askedAgainOn', given: false }
const twice: Condition = { field: 'askedAgainOn', given: true }
const overdue = { dayAfter: 'dueOn' } as const

/** Late while it is open: from the day after the due day, or from the second request on (index 1.6 of the national portal). */
const late = (states: readonly string[], end: string, until: Partial<Part>): Part[] => [
  { states, when: { all: [once, after(end, 'dueOn')] }, on: overdue, ...until },
  {
    states,
    when: { all: [twice, { field: 'dueOn', atLeast: { field: 'askedAgainOn' } }] },
    on: 'askedAgainOn',
    ...until,
  },
  { states, when: { all: [twice, after('askedAgainOn', 'dueOn')] }, on: overdue, ...until },
]

const ended = { until: 'endedOn' } as const
const LATE: readonly Part[] = [
  // It runs: it has no end yet, so that only the due day counts.
  { states: RUNNING, when: once, on: overdue },
  ...late(RUNNING, 'askedAgainOn', {}).slice(1),
  // It waits for the applicant: the day of the request is its end.
  ...late(['supplement'], 'askedOn', {}),
  ...late(['withdraw-asked'], 'withdrawAskedOn', {}),
  ...late(ISSUED, 'endedOn', ended),
  ...late(['stopped'], 'askedOn', ended),
  ...late(['withdrawn'], 'withdrawAskedOn', ended),
]

const online: Condition = { field: 'channel', is: 'online' }
const byStaff: Condition = { field: 'filedBy', is: 'one_stop_officer' }
const way = (code: (typeof WAYS)[number], channel: (typeof CHANNELS)[number], when: Condition): Part => ({
  states: RECEIVED,
  when,
  on: 'receivedOn',
  dims: { channel: { is: channel }, way: { is: code } },
})

const flow = (code: string, words: vi.Words, ...parts: readonly Part[]): PublishedIndicator =>
  defineIndicator(
    { ...counted, ...both, code, kind: 'flow', sources: ofEach(...parts) },
    vi.wordsOf(words, both.by),
  )

const made = (
  code: string,
  kind: 'sum' | 'difference' | 'ratio',
  words: vi.Words,
  a: { code: string; dims?: Record<string, string> },
  b: { code: string; dims?: Record<string, string> },
): PublishedIndicator =>
  defineIndicator(
    { ...common, ...both, code, kind, ...(kind === 'ratio' ? { decimals: 2 } : {}), a, b },
    vi.wordsOf(words, both.by),
  )

/** A share of what was received: a whole without parts, because each is a part itself. */
const share = (code: string, words: vi.Words, dims: Record<string, string>): PublishedIndicator =>
  defineIndicator(
    { ...common, code, kind: 'ratio', decimals: 2, a: { code: 'DOS.REC.N', dims }, b: { code: 'DOS.REC.N' } },
    vi.wordsOf(words, []),
  )

/** A procedure's times, apart by the unit of its term where its versions count in several. */
const times = dossierFacts.flatMap(({ code, units, states }) =>
  units.map(unit => ({
    option: units.length > 1 ? `${code}-${unit.replace('_', '-')}` : code,
    code,
    unit,
    states,
    when: { field: 'tookIn', is: unit } satisfies Condition,
  })),
)
const timed = {
  ...common,
  by: ['procedure'],
  options: { procedure: times.map(({ option }) => option) },
} as const
const timeSources = (sum?: string): Source[] =>
  times.map(({ code, option, when, states }) => ({
    of: code,
    states: ENDED.filter(state => states.includes(state)),
    when,
    on: 'endedOn',
    ...(sum ? { sum } : {}),
    dims: { procedure: { is: option } },
  }))

const rated = { states: [...ISSUED], on: 'ratedOn' } as const
const CRITERIA = {
  attitude: 'DOS.SAT.ATT',
  guidance: 'DOS.SAT.GUI',
  papersAsked: 'DOS.SAT.PAP',
  openness: 'DOS.SAT.OPE',
  ease: 'DOS.SAT.EAS',
  outcomeFair: 'DOS.SAT.OUT',
} as const
const MARKS = ['2', '1', '0'] as const

/** What is counted of dossiers of all procedures, by the day of each event (national index, groups 2 and 3). */
export const indicators: readonly PublishedIndicator[] = [
  defineIndicator(
    {
      ...counted,
      code: 'DOS.REC.N',
      kind: 'flow',
      by: ['procedure', 'field', 'channel', 'way'],
      options: { procedure: CODES, field: FIELDS, channel: CHANNELS, way: WAYS },
      sources: ofEach(
        way('self', 'online', { all: [online, { not: byStaff }] }),
        way('behalf', 'online', { all: [online, byStaff] }),
        way('post', 'post', { field: 'channel', is: 'post' }),
        // What says no way was handed in at the counter.
        way('counter', 'counter', { not: { field: 'channel', in: ['online', 'post'] } }),
      ),
    },
    vi.wordsOf(vi.received, ['procedure', 'field', 'channel', 'way']),
  ),
  defineIndicator(
    {
      ...counted,
      code: 'DOS.DONE.N',
      kind: 'flow',
      by: ['procedure', 'field', 'pace', 'promised'],
      options: { procedure: CODES, field: FIELDS, pace: PACES, promised: PACES },
      sources: ofEach({
        states: ENDED,
        on: 'endedOn',
        dims: { pace: { field: 'pace' }, promised: { field: 'pacePromised' } },
      }),
    },
    vi.wordsOf(vi.done, ['procedure', 'field', 'pace', 'promised']),
  ),
  flow('DOS.GOOD.N', vi.good, {
    states: ENDED,
    when: { field: 'pace', in: ['early', 'on-time'] },
    on: 'endedOn',
  }),
  flow('DOS.GOODP.N', vi.goodPromised, {
    states: ENDED,
    when: { field: 'pacePromised', in: ['early', 'on-time'] },
    on: 'endedOn',
  }),
  defineIndicator(
    {
      ...counted,
      ...both,
      code: 'DOS.OPEN.N',
      kind: 'stock',
      sources: ofEach(
        { states: OPEN, on: 'receivedOn' },
        { states: ENDED, on: 'receivedOn', until: 'endedOn' },
      ),
    },
    vi.wordsOf(vi.open, both.by),
  ),
  defineIndicator(
    { ...counted, ...both, code: 'DOS.LATE.N', kind: 'stock', sources: ofEach(...LATE) },
    vi.wordsOf(vi.openLate, both.by),
  ),
  made('DOS.OPENOK.N', 'difference', vi.openInTime, { code: 'DOS.OPEN.N' }, { code: 'DOS.LATE.N' }),
  made('DOS.HAND.N', 'sum', vi.handled, { code: 'DOS.DONE.N' }, { code: 'DOS.OPEN.N' }),
  made('DOS.INTIME.N', 'sum', vi.inTime, { code: 'DOS.GOOD.N' }, { code: 'DOS.OPENOK.N' }),
  made('DOS.INTIME.RATE', 'ratio', vi.onTimeRate, { code: 'DOS.INTIME.N' }, { code: 'DOS.HAND.N' }),
  made('DOS.PROMISE.RATE', 'ratio', vi.promiseRate, { code: 'DOS.GOODP.N' }, { code: 'DOS.DONE.N' }),
  made('DOS.CARRY.N', 'difference', vi.carried, { code: 'DOS.HAND.N' }, { code: 'DOS.REC.N' }),
  defineIndicator(
    {
      ...counted,
      code: 'DOS.ASKED.N',
      kind: 'flow',
      by: ['procedure', 'field', 'round'],
      options: { procedure: CODES, field: FIELDS, round: ['intake', 'first', 'second'] },
      sources: ofEach(
        { states: ALL, on: 'askedBeforeOn', dims: { round: { is: 'intake' } } },
        { states: RECEIVED, on: 'askedOn', dims: { round: { is: 'first' } } },
        { states: RECEIVED, on: 'askedAgainOn', dims: { round: { is: 'second' } } },
      ),
    },
    vi.wordsOf(vi.asked, ['procedure', 'field', 'round']),
  ),
  flow('DOS.REFUSED.N', vi.refused, {
    states: ['refused', 'returned'],
    when: { field: 'ground', given: true },
    on: 'endedOn',
  }),
  flow('DOS.AWAY.N', vi.turnedAway, { states: ['not-accepted'], on: 'turnedAwayOn' }),
  flow('DOS.WITHDRAWN.N', vi.withdrawn, { states: ['withdrawn'], on: 'withdrawnOn' }),
  flow('DOS.STOPPED.N', vi.stopped, { states: ['stopped'], on: 'endedOn' }),
  flow('DOS.SORRY.N', vi.apologies, { states: RECEIVED, on: 'apologisedOn' }),
  flow('DOS.RETURNED.N', vi.returned, { states: ['returned'], on: 'returnedOn' }),
  defineIndicator(
    {
      ...counted,
      code: 'DOS.STATE.N',
      kind: 'stock',
      by: ['procedure', 'field', 'status'],
      options: { procedure: CODES, field: FIELDS, status: Object.keys(STANDING) },
      sources: ofEach(
        ...Object.entries(STANDING).map(([status, states]) => ({
          states,
          on: 'filedOn',
          dims: { status: { is: status } },
        })),
      ),
    },
    vi.wordsOf(vi.standing, ['procedure', 'field', 'status']),
  ),
  share('DOS.ONL.RATE', vi.onlineRate, { channel: 'online' }),
  share('DOS.SELF.RATE', vi.selfRate, { way: 'self' }),
  share('DOS.BEHALF.RATE', vi.behalfRate, { way: 'behalf' }),
  share('DOS.COUNTER.RATE', vi.counterRate, { channel: 'counter' }),
  share('DOS.POST.RATE', vi.postRate, { channel: 'post' }),
  flow('DOS.ERES.N', vi.electronic, {
    states: ['returned'],
    when: { all: [online, { field: 'returnedVia', is: 'online' }] },
    on: 'receivedOn',
  }),
  made('DOS.ERES.RATE', 'ratio', vi.electronicRate, { code: 'DOS.ERES.N' }, { code: 'DOS.REC.N' }),
  defineIndicator(
    {
      ...counted,
      code: 'DOS.TIME.N',
      kind: 'flow',
      by: timed.by,
      options: timed.options,
      sources: timeSources(),
    },
    vi.timeWords(vi.timedCount, times, dossierFacts),
  ),
  defineIndicator(
    {
      ...counted,
      code: 'DOS.TIME.SUM',
      kind: 'flow',
      by: timed.by,
      options: timed.options,
      sources: timeSources('took'),
    },
    vi.timeWords(vi.timeSum, times, dossierFacts),
  ),
  defineIndicator(
    {
      ...common,
      code: 'DOS.TIME.MEAN',
      kind: 'mean',
      decimals: 2,
      apart: true,
      by: timed.by,
      options: timed.options,
      a: { code: 'DOS.TIME.SUM' },
      b: { code: 'DOS.TIME.N' },
    },
    vi.timeWords(vi.timeMean, times, dossierFacts),
  ),
  defineIndicator(
    {
      ...counted,
      code: 'DOS.USED.N',
      kind: 'flow',
      distinct: 'type',
      by: ['field'],
      options: { field: FIELDS },
      sources: dossierFacts.map(procedure => ({
        of: procedure.code,
        states: RECEIVED.filter(state => hasState(procedure, state)),
        when: online,
        on: 'receivedOn',
        dims: { field: { is: procedure.field } },
      })),
    },
    vi.wordsOf(vi.used, ['field']),
  ),
  ...Object.entries(CRITERIA).map(([criterion, code]) =>
    defineIndicator(
      {
        ...counted,
        code,
        kind: 'flow',
        by: ['mark'],
        options: { mark: MARKS },
        sources: dossierFacts.map(procedure => ({
          of: procedure.code,
          ...rated,
          states: rated.states.filter(state => hasState(procedure, state)),
          dims: { mark: { field: criterion } },
        })),
      },
      vi.ratingWords(criterion),
    ),
  ),
]
