import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

export const directive = defineRecordType({
  code: 'directive',
  version: 1,
  validFrom: '2014-07-27',
  law: law.directive,
  fields: {
    title: { kind: 'text', required: true, max: 300, search: true },
    documentNo: { kind: 'text', required: true, max: 60, search: true },
    signer: { kind: 'text', max: 100 },
    documentOn: { kind: 'date' },
    planStartsOn: { kind: 'date', required: true },
    summary: { kind: 'longText', max: 5000 },
    issuedOn: { kind: 'date' },
  },
  groups: {
    tasks: {
      fields: {
        title: { kind: 'text', required: true, max: 500 },
        leadUnit: { kind: 'text', required: true, max: 200 },
        partners: { kind: 'text', max: 300 },
        dueOn: { kind: 'date', required: true },
      },
      min: 1,
      max: 200,
    },
  },
  states: ['drafted', 'submitted', 'issued', 'replaced', 'dropped'],
  actions: {
    draft: {
      from: [],
      to: 'drafted',
      by: ['specialist', 'secretary'],
      asks: ['title', 'planStartsOn', 'summary'],
      asksGroups: ['tasks'],
    },
    amend: {
      from: ['drafted'],
      by: ['specialist', 'secretary'],
      asks: ['title', 'planStartsOn', 'summary'],
      asksGroups: ['tasks'],
    },
    submit: { from: ['drafted'], to: 'submitted', by: ['specialist', 'secretary'] },
    sendBack: { from: ['submitted'], to: 'drafted', by: ['director'], needsReason: true },
    issue: {
      from: ['submitted'],
      to: 'issued',
      by: ['director'],
      asks: ['documentNo', 'documentOn', 'signer'],
      sets: { issuedOn: { today: true } },
      effects: [
        {
          create: 'task',
          by: 'assign',
          forEach: 'tasks',
          with: {
            title: { row: 'title' },
            leadUnit: { row: 'leadUnit' },
            partners: { row: 'partners' },
            dueOn: { row: 'dueOn' },
            planStartsOn: { from: 'planStartsOn' },
          },
        },
      ],
    },
    replace: { from: ['issued'], to: 'replaced', by: ['director'], needsReason: true },
    drop: { from: ['drafted', 'submitted'], to: 'dropped', by: ['director'], needsReason: true },
  },
  title: '{title}',
  dated: 'issuedOn',
  public: ['issued', 'replaced'],
  keptBy: ['ministry', 'department'],
})

const RUNNING = ['assigned', 'received', 'doing', 'extension', 'review'] as const

export const task = defineRecordType({
  code: 'task',
  version: 1,
  validFrom: '2014-07-27',
  law: law.task,
  fields: {
    title: { kind: 'text', required: true, max: 500, search: true },
    leadUnit: { kind: 'text', required: true, max: 200, search: true },
    partners: { kind: 'text', max: 300 },
    planStartsOn: { kind: 'date', required: true },
    dueOn: { kind: 'date', required: true },
    progress: { kind: 'integer', min: 0, max: 100 },
    outcome: { kind: 'longText', max: 5000 },
    askedDueOn: { kind: 'date', required: true },
    completedOn: { kind: 'date' },
  },
  parent: 'directive',
  states: [...RUNNING, 'returned', 'completed', 'replaced', 'cancelled'],
  actions: {
    assign: {
      from: [],
      to: 'assigned',
      by: ['system', 'director'],
      asks: ['title', 'leadUnit', 'partners', 'planStartsOn', 'dueOn'],
    },
    receive: { from: ['assigned'], to: 'received', by: ['head', 'specialist'] },
    giveBack: { from: ['assigned', 'received'], to: 'returned', by: ['head'], needsReason: true },
    reassign: {
      from: ['returned'],
      to: 'assigned',
      by: ['director'],
      asks: ['leadUnit', 'partners', 'dueOn'],
    },
    start: { from: ['received'], to: 'doing', by: ['specialist', 'head'] },
    reportProgress: { from: ['doing'], by: ['specialist', 'head'], asks: ['progress', 'outcome'] },
    askExtension: {
      from: ['received', 'doing'],
      to: 'extension',
      by: ['head'],
      asks: ['askedDueOn'],
      needsReason: true,
      when: {
        all: [
          { field: 'dueOn', atLeast: 'today' },
          { field: 'askedDueOn', atLeast: { field: 'dueOn' } },
        ],
      },
    },
    grantExtension: {
      from: ['extension'],
      to: 'doing',
      by: ['director'],
      sets: { dueOn: { from: 'askedDueOn' } },
    },
    denyExtension: { from: ['extension'], to: 'doing', by: ['director'], needsReason: true },
    handIn: { from: ['doing'], to: 'review', by: ['head'], asks: ['outcome'] },
    accept: {
      from: ['review'],
      to: 'completed',
      by: ['director'],
      sets: { completedOn: { today: true }, progress: { value: 100 } },
    },
    sendBack: { from: ['review'], to: 'doing', by: ['director'], needsReason: true },
    replace: { from: RUNNING, to: 'replaced', by: ['director'], needsReason: true },
    cancel: { from: [...RUNNING, 'returned'], to: 'cancelled', by: ['director'], needsReason: true },
    restore: { from: ['cancelled'], to: 'assigned', by: ['director'], needsReason: true },
  },
  clocks: {
    due: {
      starts: ['assign', 'reassign', 'grantExtension', 'restore'],
      stops: ['accept', 'giveBack', 'replace', 'cancel'],
      term: { field: 'dueOn' },
    },
  },
  title: '{title}',
  dated: 'dueOn',
  public: [...RUNNING, 'returned', 'completed', 'replaced'],
  keptBy: ['ministry', 'department'],
})
