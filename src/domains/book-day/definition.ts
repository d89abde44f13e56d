import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

export const GIFT_KINDS = ['books', 'cash', 'sets', 'other'] as const
export const RECIPIENT_KINDS = ['library', 'school', 'other'] as const

export const bookDay = defineRecordType({
  code: 'book-day',
  version: 1,
  validFrom: '2014-02-24',
  law: law.bookDay,
  fields: {
    title: { kind: 'text', required: true, max: 200, search: true },
    edition: { kind: 'integer', required: true, min: 1, max: 200 },
    theme: { kind: 'text', max: 300 },
    place: { kind: 'place', required: true },
    venue: { kind: 'text', max: 200 },
    startsOn: { kind: 'date', required: true },
    endsOn: { kind: 'date', required: true },
    organisers: { kind: 'text', max: 500 },
  },
  groups: {
    stalls: {
      fields: {
        name: { kind: 'text', required: true, max: 200 },
        titles: { kind: 'integer', min: 0 },
      },
      max: 200,
    },
    gates: {
      fields: {
        day: { kind: 'date', required: true },
        gate: { kind: 'text', required: true, max: 60 },
        visits: { kind: 'integer', required: true, min: 0 },
        method: { kind: 'choice', required: true, options: ['counter', 'ticket', 'estimate'] },
      },
      min: 1,
      max: 100,
    },
  },
  states: ['planned', 'approved', 'open', 'counted', 'settled', 'cancelled'],
  actions: {
    plan: {
      from: [],
      to: 'planned',
      by: ['specialist'],
      asks: ['title', 'edition', 'theme', 'place', 'venue', 'startsOn', 'endsOn', 'organisers'],
      when: { field: 'endsOn', atLeast: { field: 'startsOn' } },
    },
    approve: { from: ['planned'], to: 'approved', by: ['director'] },
    open: { from: ['approved'], to: 'open', by: ['specialist'], asksGroups: ['stalls'] },
    count: {
      from: ['open'],
      to: 'counted',
      by: ['specialist'],
      asksGroups: ['gates'],
      when: { field: 'endsOn', atMost: 'today' },
    },
    correct: { from: ['counted'], by: ['specialist'], asksGroups: ['gates'], needsReason: true },
    settle: { from: ['counted'], to: 'settled', by: ['head'] },
    cancel: { from: ['planned', 'approved'], to: 'cancelled', by: ['director'], needsReason: true },
  },
  clocks: {
    ledger: { starts: ['count'], stops: ['settle'], term: { value: 60, unit: 'calendar_day' } },
  },
  title: '{title}',
  dated: 'startsOn',
  placed: 'place',
  public: ['approved', 'open', 'counted', 'settled'],
  keptBy: ['department'],
})

export const donation = defineRecordType({
  code: 'donation',
  version: 1,
  validFrom: '2014-02-24',
  law: law.donation,
  fields: {
    kind: { kind: 'choice', required: true, options: GIFT_KINDS },
    content: { kind: 'text', required: true, max: 300, search: true },
    isAnonymous: { kind: 'yesNo', required: true },
    donor: { kind: 'text', max: 200, secret: true },
    pledgedOn: { kind: 'date', required: true },
    titles: { kind: 'integer', min: 0 },
    copies: { kind: 'integer', min: 0 },
    valueVnd: { kind: 'money', required: true },
    receiptNo: { kind: 'text', search: true },
    receivedOn: { kind: 'date' },
  },
  parent: 'book-day',
  states: ['pledged', 'received', 'lapsed', 'returned'],
  actions: {
    pledge: {
      from: [],
      to: 'pledged',
      by: ['specialist'],
      asks: ['kind', 'content', 'isAnonymous', 'donor', 'pledgedOn', 'titles', 'copies', 'valueVnd'],
      when: {
        any: [
          { field: 'kind', in: ['cash', 'other'] },
          { field: 'copies', given: true },
        ],
      },
    },
    receive: {
      from: ['pledged'],
      to: 'received',
      by: ['specialist'],
      asks: ['titles', 'copies', 'valueVnd'],
      sets: { receiptNo: { number: 'receipt' }, receivedOn: { today: true } },
    },
    lapse: { from: ['pledged'], to: 'lapsed', by: ['specialist'], needsReason: true },
    revive: { from: ['lapsed'], to: 'pledged', by: ['specialist'], needsReason: true },
    giveBack: { from: ['received'], to: 'returned', by: ['head'], needsReason: true },
  },
  series: { receipt: { pattern: '{nnn}/BN' } },
  title: '{content}',
  dated: 'pledgedOn',
  public: ['received'],
  secretReaders: ['specialist', 'head'],
  keptBy: ['department'],
  retentionDays: 3650,
})

export const allocation = defineRecordType({
  code: 'allocation',
  version: 1,
  validFrom: '2014-02-24',
  law: law.donation,
  fields: {
    recipient: { kind: 'text', required: true, max: 200, search: true },
    recipientKind: { kind: 'choice', required: true, options: RECIPIENT_KINDS },
    place: { kind: 'place', required: true },
    isRemote: { kind: 'yesNo' },
    kind: { kind: 'choice', required: true, options: GIFT_KINDS },
    content: { kind: 'text', max: 300 },
    copies: { kind: 'integer', min: 0 },
    valueVnd: { kind: 'money', required: true },
    deliveredOn: { kind: 'date', required: true },
    receiver: { kind: 'text', max: 100, secret: true },
    confirmedOn: { kind: 'date' },
  },
  parent: 'book-day',
  states: ['proposed', 'approved', 'delivered', 'confirmed', 'cancelled'],
  actions: {
    propose: {
      from: [],
      to: 'proposed',
      by: ['specialist'],
      asks: ['recipient', 'recipientKind', 'place', 'isRemote', 'kind', 'content', 'copies', 'valueVnd'],
    },
    approve: { from: ['proposed'], to: 'approved', by: ['head', 'director'] },
    deliver: {
      from: ['approved'],
      to: 'delivered',
      by: ['specialist'],
      asks: ['deliveredOn', 'receiver'],
      when: { field: 'deliveredOn', atMost: 'today' },
    },
    confirm: {
      from: ['delivered'],
      to: 'confirmed',
      by: ['specialist', 'applicant'],
      sets: { confirmedOn: { today: true } },
    },
    cancel: {
      from: ['proposed', 'approved', 'delivered'],
      to: 'cancelled',
      by: ['head', 'director'],
      needsReason: true,
    },
  },
  clocks: {
    handOver: {
      starts: ['approve'],
      stops: ['deliver', 'cancel'],
      term: { value: 30, unit: 'calendar_day' },
    },
  },
  title: '{recipient}',
  placed: 'place',
  public: ['delivered', 'confirmed'],
  secretReaders: ['specialist', 'head'],
  keptBy: ['department'],
  retentionDays: 3650,
})
