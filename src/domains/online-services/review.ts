import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

/** What an office decided about a service that few people use online, and when it looks again. */
export const serviceReview = defineRecordType({
  code: 'service-review',
  version: 1,
  validFrom: '2016-01-01',
  law: law.service,
  fields: {
    cause: {
      kind: 'choice',
      required: true,
      options: ['rare', 'unknown', 'form', 'papers', 'counter', 'equipment', 'other'],
    },
    finding: { kind: 'longText', max: 2000 },
    decision: { kind: 'longText', required: true, min: 10, max: 2000 },
    owner: { kind: 'text', required: true, max: 200 },
    reviewOn: { kind: 'date', required: true },
    outcome: { kind: 'longText', required: true, min: 10, max: 2000 },
    reviewedOn: { kind: 'date' },
    decidedOn: { kind: 'date' },
  },
  parent: 'online-service',
  states: ['decided', 'reviewed', 'dropped'],
  actions: {
    decide: {
      from: [],
      to: 'decided',
      by: ['head', 'it_officer', 'director'],
      asks: ['cause', 'finding', 'decision', 'owner', 'reviewOn'],
      when: { field: 'reviewOn', atLeast: 'today' },
      sets: { decidedOn: { today: true } },
    },
    postpone: {
      from: ['decided'],
      by: ['head', 'director'],
      asks: ['reviewOn'],
      needsReason: true,
      when: { field: 'reviewOn', atLeast: 'today' },
    },
    review: {
      from: ['decided'],
      to: 'reviewed',
      by: ['head', 'it_officer', 'director'],
      asks: ['outcome'],
      sets: { reviewedOn: { today: true } },
    },
    drop: { from: ['decided'], to: 'dropped', by: ['head', 'director'], needsReason: true },
  },
  clocks: {
    review: { starts: ['decide', 'postpone'], stops: ['review', 'drop'], term: { field: 'reviewOn' } },
  },
  title: '{decision}',
  dated: 'decidedOn',
  public: [],
  keptBy: ['department'],
})
