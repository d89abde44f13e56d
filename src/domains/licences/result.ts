import { defineRecordType } from '#records/define'
import { law, symbols } from './vi.ts'

/**
 * Licences as what stands at the end of a dossier. Until the dossiers had record types of their own, one record was both:
 * version 1 of these types, by which what was begun then also ends.
 */

const SINCE = '2017-12-22'

const HOLDER = {
  applicant: { kind: 'text', required: true, max: 300, search: true },
  governingBody: { kind: 'text', max: 300 },
  place: { kind: 'place', required: true },
  address: { kind: 'text', required: true, max: 300 },
  title: { kind: 'text', required: true, max: 300, search: true },
  purpose: { kind: 'longText', required: true, max: 1000 },
  width: { kind: 'integer', decimals: 1, min: 10, max: 2000 },
  height: { kind: 'integer', decimals: 1, min: 10, max: 2000 },
  copies: { kind: 'integer', required: true, min: 1 },
  printer: { kind: 'text', required: true, max: 200 },
  licenceNo: { kind: 'text', search: true },
  grantedOn: { kind: 'date' },
} as const

const HOLDER_ASKED = [
  'applicant',
  'governingBody',
  'place',
  'address',
  'title',
  'purpose',
  'width',
  'height',
  'copies',
  'printer',
] as const

const GRANTED = { licenceNo: { number: 'licence' }, grantedOn: { today: true } } as const

/** Days before its end on which whoever holds it is told. */
const REMINDERS = [90, 60, 30] as const

const remindActions = {
  remind90: { from: ['granted'], by: ['system'] },
  remind60: { from: ['granted'], by: ['system'] },
  remind30: { from: ['granted'], by: ['system'] },
} as const

const reminder = (days: (typeof REMINDERS)[number]) =>
  ({
    starts: ['register', 'reinstate'],
    stops: [`remind${days}`, 'revoke', 'expire', 'replace'],
    term: { before: 'validity', value: days, unit: 'calendar_day' },
    onDue: `remind${days}`,
  }) as const

export const newsletterLicence2 = defineRecordType({
  code: 'newsletter-licence',
  version: 2,
  validFrom: SINCE,
  law: law.newsletter,
  fields: {
    ...HOLDER,
    variant: { kind: 'choice', required: true, options: ['new', 'change', 'reissue'] },
    language: { kind: 'choice', options: ['vietnamese', 'minority', 'english', 'other'] },
    frequency: {
      kind: 'choice',
      required: true,
      options: ['weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly'],
    },
    pages: { kind: 'integer', required: true, min: 1, max: 64 },
    expiresOn: { kind: 'date', required: true },
  },
  parent: 'newsletter-dossier',
  states: ['granted', 'expired', 'revoked', 'replaced'],
  actions: {
    register: {
      from: [],
      to: 'granted',
      by: ['system'],
      asks: [...HOLDER_ASKED, 'variant', 'language', 'frequency', 'pages', 'expiresOn'],
      sets: GRANTED,
    },
    ...remindActions,
    expire: {
      from: ['granted'],
      to: 'expired',
      by: ['system', 'specialist'],
      when: { field: 'expiresOn', atMost: 'today' },
    },
    revoke: { from: ['granted'], to: 'revoked', by: ['director'], needsReason: true },
    reinstate: { from: ['revoked'], to: 'granted', by: ['director'], needsReason: true },
    replace: { from: ['granted'], to: 'replaced', by: ['specialist', 'director'], needsReason: true },
  },
  clocks: {
    validity: {
      starts: ['register', 'reinstate'],
      stops: ['revoke', 'expire', 'replace'],
      term: { field: 'expiresOn' },
      onDue: 'expire',
    },
    reminder90: reminder(90),
    reminder60: reminder(60),
    reminder30: reminder(30),
  },
  series: { licence: { pattern: symbols.newsletter } },
  title: '{title}',
  dated: 'grantedOn',
  placed: 'place',
  public: ['granted', 'expired', 'revoked', 'replaced'],
  keptBy: ['department'],
})

export const nonCommercialDocument2 = defineRecordType({
  code: 'non-commercial-document',
  version: 2,
  validFrom: SINCE,
  law: law.document,
  fields: {
    ...HOLDER,
    orgKind: { kind: 'choice', options: ['state', 'public-unit', 'enterprise', 'foreign', 'other'] },
    medium: { kind: 'choice', required: true, options: ['paper', 'electronic-reading', 'audio-visual'] },
    pages: { kind: 'integer', min: 1 },
    minutes: { kind: 'integer', min: 1 },
    depositedOn: { kind: 'date', required: true },
    depositedCopies: { kind: 'integer', min: 1 },
  },
  parent: 'non-commercial-dossier',
  states: ['granted', 'deposited', 'revoked'],
  actions: {
    register: {
      from: [],
      to: 'granted',
      by: ['system'],
      asks: [...HOLDER_ASKED, 'orgKind', 'medium', 'pages', 'minutes'],
      sets: GRANTED,
    },
    deposit: {
      from: ['granted'],
      to: 'deposited',
      by: ['one_stop_officer', 'specialist'],
      asks: ['depositedOn', 'depositedCopies'],
      when: { field: 'depositedOn', atLeast: { field: 'grantedOn' } },
    },
    revoke: { from: ['granted'], to: 'revoked', by: ['director'], needsReason: true },
    reinstate: { from: ['revoked'], to: 'granted', by: ['director'], needsReason: true },
  },
  series: { licence: { pattern: symbols.document } },
  title: '{title}',
  dated: 'grantedOn',
  placed: 'place',
  public: ['granted', 'deposited', 'revoked'],
  keptBy: ['department'],
})
