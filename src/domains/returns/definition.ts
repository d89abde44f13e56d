import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

/** How sure the values of a return are. */
const SURE = ['estimate', 'preliminary', 'final'] as const
/** The last day that a year's returns speak of (Decree 09/2019/NĐ-CP, article 12: 15/12 to 14/12). */
const CUT_OFF = '12-14'

const YEAR = {
  year: { kind: 'integer', required: true, min: 2010, max: 2100 },
  cutOn: { kind: 'date' },
} as const
const count = { kind: 'integer', required: true, min: 0, max: 1_000_000_000 } as const

/** What a department knows of its province from the firms there, once a year, for the ministry. */
export const sectorReturn = defineRecordType({
  code: 'sector-return',
  version: 1,
  validFrom: '2010-01-01',
  law: law.sector,
  fields: {
    ...YEAR,
    sure: { kind: 'choice', required: true, options: SURE },
    prepaid: count,
    postpaid: count,
    internet: count,
    stations: count,
    postRevenueVnd: { kind: 'money', required: true },
    note: { kind: 'longText', max: 2000 },
  },
  states: ['draft', 'sent', 'accepted', 'reopened', 'void'],
  actions: {
    draft: {
      from: [],
      to: 'draft',
      by: ['statistics_officer', 'specialist'],
      asks: ['year', 'sure', 'prepaid', 'postpaid', 'internet', 'stations', 'postRevenueVnd', 'note'],
      sets: { cutOn: { yearIn: 'year', day: CUT_OFF } },
      onlyOne: { of: ['office', 'year'], in: ['draft', 'sent', 'accepted', 'reopened'] },
    },
    amend: {
      from: ['draft', 'reopened'],
      by: ['statistics_officer', 'specialist'],
      asks: ['sure', 'prepaid', 'postpaid', 'internet', 'stations', 'postRevenueVnd', 'note'],
    },
    send: { from: ['draft', 'reopened'], to: 'sent', by: ['statistics_officer', 'specialist'] },
    recall: {
      from: ['sent'],
      to: 'draft',
      by: ['statistics_officer', 'specialist'],
      when: { field: 'cutOn', atLeast: 'today' },
    },
    accept: { from: ['sent'], to: 'accepted', by: ['statistics_officer'], above: true },
    sendBack: { from: ['sent'], to: 'draft', by: ['statistics_officer'], above: true, needsReason: true },
    reopen: { from: ['accepted'], to: 'reopened', by: ['director'], above: true, needsReason: true },
    annul: { from: ['draft'], to: 'void', by: ['statistics_officer', 'specialist'], needsReason: true },
  },
  owed: {
    year: 'year',
    cutOff: CUT_OFF,
    within: 3,
    from: { office: 'department' },
    sent: ['sent'],
    accepted: ['accepted'],
    reopened: ['reopened'],
    readersAbove: ['statistics_officer', 'director', 'head'],
  },
  title: '{type} {year}',
  dated: 'cutOn',
  public: ['accepted'],
  readers: ['statistics_officer', 'specialist', 'head', 'director'],
  keptBy: ['department'],
})

/** What a postal firm did in a year, for the department. */
export const postalReturn = defineRecordType({
  code: 'postal-return',
  version: 1,
  validFrom: '2010-01-01',
  law: law.postal,
  fields: {
    ...YEAR,
    sure: { kind: 'choice', required: true, options: SURE },
    letters: count,
    parcels: count,
    workers: count,
    note: { kind: 'longText', max: 2000 },
  },
  states: ['draft', 'sent', 'accepted', 'reopened', 'void'],
  actions: {
    draft: {
      from: [],
      to: 'draft',
      by: ['applicant'],
      asks: ['year', 'sure', 'letters', 'parcels', 'workers', 'note'],
      sets: { cutOn: { yearIn: 'year', day: CUT_OFF } },
      onlyOne: { of: ['office', 'party', 'year'], in: ['draft', 'sent', 'accepted', 'reopened'] },
    },
    amend: {
      from: ['draft', 'reopened'],
      by: ['applicant'],
      asks: ['sure', 'letters', 'parcels', 'workers', 'note'],
    },
    send: { from: ['draft', 'reopened'], to: 'sent', by: ['applicant'] },
    recall: {
      from: ['sent'],
      to: 'draft',
      by: ['applicant'],
      when: { field: 'cutOn', atLeast: 'today' },
    },
    accept: { from: ['sent'], to: 'accepted', by: ['specialist', 'statistics_officer'] },
    sendBack: {
      from: ['sent'],
      to: 'draft',
      by: ['specialist', 'statistics_officer'],
      needsReason: true,
    },
    reopen: { from: ['accepted'], to: 'reopened', by: ['head', 'director'], needsReason: true },
    annul: { from: ['draft'], to: 'void', by: ['applicant'], needsReason: true },
  },
  owed: {
    year: 'year',
    cutOff: CUT_OFF,
    within: 1,
    from: { counted: 'POST.FIRM.N' },
    sent: ['sent'],
    accepted: ['accepted'],
    reopened: ['reopened'],
  },
  title: '{type} {year}',
  dated: 'cutOn',
  public: [],
  readers: ['specialist', 'statistics_officer', 'head', 'director'],
  keptBy: ['department'],
})

/** What is to be reached in a year, set by whoever leads the office. */
export const planTarget = defineRecordType({
  code: 'plan-target',
  version: 1,
  validFrom: '2010-01-01',
  law: law.plan,
  fields: {
    ...YEAR,
    subject: { kind: 'choice', required: true, options: ['internet', 'post-revenue'] },
    number: { kind: 'integer', min: 0 },
    amountVnd: { kind: 'money' },
  },
  states: ['set', 'withdrawn'],
  actions: {
    set: {
      from: [],
      to: 'set',
      by: ['director'],
      asks: ['year', 'subject', 'number', 'amountVnd'],
      sets: { cutOn: { yearIn: 'year', day: CUT_OFF } },
      when: {
        any: [
          {
            all: [
              { field: 'subject', is: 'internet' },
              { field: 'number', given: true },
            ],
          },
          {
            all: [
              { field: 'subject', is: 'post-revenue' },
              { field: 'amountVnd', given: true },
            ],
          },
        ],
      },
      onlyOne: { of: ['office', 'year', 'subject'], in: ['set'] },
    },
    revise: { from: ['set'], by: ['director'], asks: ['number', 'amountVnd'], needsReason: true },
    withdraw: { from: ['set'], to: 'withdrawn', by: ['director'], needsReason: true },
  },
  title: '{subject} {year}',
  dated: 'cutOn',
  public: ['set'],
  keptBy: ['department', 'ministry'],
})
