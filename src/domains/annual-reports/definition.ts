import { defineRecordType } from '#records/define'
import { law, symbols } from './vi.ts'

export const annualReport = defineRecordType({
  code: 'annual-report',
  version: 1,
  validFrom: '2010-01-01',
  law: law.annualReport,
  fields: {
    title: { kind: 'text', required: true, max: 300, search: true },
    period: { kind: 'text', required: true, max: 20, search: true },
    report: { kind: 'text', required: true, max: 60 },
    note: { kind: 'longText', max: 5000 },
    frozenAt: { kind: 'instant' },
    documentNo: { kind: 'text', search: true },
    signer: { kind: 'text', max: 100 },
    signedOn: { kind: 'date' },
    publishedOn: { kind: 'date' },
  },
  states: ['draft', 'frozen', 'signed', 'published', 'superseded', 'dropped'],
  actions: {
    start: {
      from: [],
      to: 'draft',
      by: ['statistics_officer', 'head', 'secretary'],
      asks: ['title', 'period', 'report', 'note'],
    },
    edit: { from: ['draft'], by: ['statistics_officer', 'head', 'secretary'], asks: ['title', 'note'] },
    freeze: {
      from: ['draft'],
      to: 'frozen',
      by: ['statistics_officer', 'head'],
      sets: { frozenAt: { now: true } },
    },
    thaw: {
      from: ['frozen'],
      to: 'draft',
      by: ['head', 'director'],
      needsReason: true,
      sets: { frozenAt: { clear: true } },
    },
    sign: {
      from: ['frozen'],
      to: 'signed',
      by: ['director'],
      asks: ['signer'],
      sets: { documentNo: { number: 'report' }, signedOn: { today: true } },
    },
    publish: {
      from: ['signed'],
      to: 'published',
      by: ['secretary', 'editor'],
      sets: { publishedOn: { today: true } },
    },
    supersede: { from: ['signed', 'published'], to: 'superseded', by: ['director'], needsReason: true },
    drop: { from: ['draft'], to: 'dropped', by: ['head', 'director'], needsReason: true },
  },
  series: { report: { pattern: symbols.report } },
  title: '{title}',
  public: ['published', 'superseded'],
  keptBy: ['department', 'ministry'],
})
