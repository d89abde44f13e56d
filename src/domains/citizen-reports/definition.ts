import { defineRecordType } from '#records/define'
import { REGISTER, REPORT, REPORT_ASKED, WAY } from './life.ts'
import { law } from './vi.ts'

const RECEIVED = { receivedOn: { today: true } } as const
const BY = ['applicant', 'one_stop_officer', 'specialist'] as const

export const reportSpam = defineRecordType({
  ...REGISTER,
  code: 'report-spam',
  law: law.spam,
  fields: {
    ...REPORT,
    sender: { kind: 'text', max: 40, secret: true },
    brandName: { kind: 'text', max: 20, search: true },
    kind: { kind: 'choice', required: true, options: ['sms', 'call', 'email'] },
    carrier: { kind: 'text', max: 60, search: true },
  },
  actions: {
    receive: {
      from: [],
      to: 'received',
      by: BY,
      asks: [...REPORT_ASKED, 'sender', 'brandName', 'kind', 'carrier'],
      sets: RECEIVED,
    },
    ...WAY,
  },
})

export const reportSim = defineRecordType({
  ...REGISTER,
  code: 'report-sim',
  law: law.sim,
  fields: {
    ...REPORT,
    seller: { kind: 'text', max: 200, secret: true },
    quantity: { kind: 'integer', min: 1 },
    carrier: { kind: 'text', max: 60, search: true },
  },
  actions: {
    receive: {
      from: [],
      to: 'received',
      by: BY,
      asks: [...REPORT_ASKED, 'seller', 'quantity', 'carrier'],
      sets: RECEIVED,
    },
    ...WAY,
  },
})

export const reportSubscriber = defineRecordType({
  ...REGISTER,
  code: 'report-subscriber',
  law: law.sim,
  fields: {
    ...REPORT,
    subscriber: { kind: 'phone', secret: true },
    fault: { kind: 'choice', required: true, options: ['not-mine', 'wrong-name', 'cut-off', 'other'] },
    carrier: { kind: 'text', max: 60, search: true },
  },
  actions: {
    receive: {
      from: [],
      to: 'received',
      by: BY,
      asks: [...REPORT_ASKED, 'subscriber', 'fault', 'carrier'],
      sets: RECEIVED,
    },
    ...WAY,
  },
})

export const reportTvCopyright = defineRecordType({
  ...REGISTER,
  code: 'report-tv-copyright',
  law: law.copyright,
  fields: {
    ...REPORT,
    programme: { kind: 'text', required: true, max: 200, search: true },
    address: { kind: 'url' },
    rightsHolder: { kind: 'text', max: 200 },
    hasRightsPaper: { kind: 'yesNo' },
  },
  actions: {
    receive: {
      from: [],
      to: 'received',
      by: BY,
      asks: [...REPORT_ASKED, 'programme', 'address', 'rightsHolder', 'hasRightsPaper'],
      sets: RECEIVED,
    },
    ...WAY,
  },
})

export const reportPress = defineRecordType({
  ...REGISTER,
  code: 'report-press',
  law: law.press,
  fields: {
    ...REPORT,
    pressTitle: { kind: 'text', required: true, max: 200 },
    article: { kind: 'text', max: 300 },
    publishedOn: { kind: 'date' },
    matter: { kind: 'choice', required: true, options: ['untrue', 'harassment', 'abuse', 'other'] },
  },
  actions: {
    receive: {
      from: [],
      to: 'received',
      by: BY,
      asks: [...REPORT_ASKED, 'pressTitle', 'article', 'publishedOn', 'matter'],
      sets: RECEIVED,
    },
    ...WAY,
  },
})
