import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

export const article = defineRecordType({
  code: 'article',
  version: 1,
  validFrom: '2011-10-01',
  law: law.article,
  fields: {
    title: { kind: 'text', required: true, max: 300, search: true },
    category: { kind: 'choice', required: true, options: ['news', 'direction', 'notice'] },
    lead: { kind: 'longText', max: 2000 },
    body: { kind: 'longText', required: true, max: 20_000 },
    period: { kind: 'text', max: 20 },
    pictureOf: { kind: 'text', max: 60 },
    pictureAlt: { kind: 'text', max: 500 },
    caption: { kind: 'text', max: 300 },
    initials: { kind: 'text', required: true, max: 20 },
    publishAt: { kind: 'instant', required: true },
    publishedAt: { kind: 'instant' },
    withdrawnOn: { kind: 'date' },
  },
  states: ['draft', 'submitted', 'returned', 'approved', 'scheduled', 'published', 'withdrawn'],
  actions: {
    write: {
      from: [],
      to: 'draft',
      by: ['editor'],
      asks: ['title', 'category', 'lead', 'body', 'period', 'pictureOf', 'pictureAlt', 'caption', 'initials'],
    },
    edit: {
      from: ['draft', 'returned'],
      by: ['editor'],
      asks: ['title', 'category', 'lead', 'body', 'period', 'pictureOf', 'pictureAlt', 'caption', 'initials'],
    },
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      by: ['editor'],
      when: {
        any: [
          { field: 'pictureOf', given: false },
          {
            all: [
              { field: 'pictureAlt', given: true },
              { field: 'caption', given: true },
            ],
          },
        ],
      },
    },
    sendBack: {
      from: ['submitted', 'approved'],
      to: 'returned',
      by: ['head', 'director'],
      needsReason: true,
    },
    approve: { from: ['submitted'], to: 'approved', by: ['head', 'director'] },
    schedule: {
      from: ['approved'],
      to: 'scheduled',
      by: ['editor', 'head'],
      asks: ['publishAt'],
      when: { field: 'publishAt', atLeast: 'today' },
    },
    unschedule: {
      from: ['scheduled'],
      to: 'approved',
      by: ['editor', 'head'],
      sets: { publishAt: { clear: true } },
    },
    publish: {
      from: ['approved', 'scheduled'],
      to: 'published',
      by: ['system', 'editor', 'head'],
      sets: { publishedAt: { now: true } },
    },
    correct: {
      from: ['published'],
      by: ['editor'],
      asks: ['title', 'lead', 'body', 'caption'],
      needsReason: true,
    },
    withdraw: {
      from: ['published'],
      to: 'withdrawn',
      by: ['head', 'director'],
      needsReason: true,
      sets: { withdrawnOn: { today: true } },
    },
    restore: {
      from: ['withdrawn'],
      to: 'published',
      by: ['head', 'director'],
      needsReason: true,
      sets: { withdrawnOn: { clear: true } },
    },
  },
  clocks: {
    publication: {
      starts: ['schedule'],
      stops: ['unschedule', 'publish'],
      term: { field: 'publishAt' },
      onDue: 'publish',
    },
  },
  title: '{title}',
  dated: 'publishAt',
  public: ['published'],
  keptBy: ['department', 'ministry'],
})
