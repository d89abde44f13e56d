import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

export const STAGES = ['proposal', 'approved', 'implementing', 'operating'] as const

export const project = defineRecordType({
  code: 'project',
  version: 1,
  validFrom: '2009-11-06',
  law: law.project,
  fields: {
    name: { kind: 'text', required: true, max: 300, search: true },
    kind: {
      kind: 'choice',
      required: true,
      options: ['data-centre', 'service-portal', 'architecture', 'network-security', 'other'],
    },
    stage: { kind: 'choice', options: STAGES },
    goal: { kind: 'longText', max: 3000 },
    owner: { kind: 'text', max: 200 },
    contractor: { kind: 'text', max: 200 },
    fund: { kind: 'choice', options: ['province', 'central', 'other'] },
    budgetVnd: { kind: 'money' },
    spentVnd: { kind: 'money' },
    startsOn: { kind: 'date', required: true },
    plannedEndOn: { kind: 'date' },
    decisionNo: { kind: 'text', max: 60, search: true },
    progress: { kind: 'integer', min: 0, max: 100 },
    report: { kind: 'longText', max: 5000 },
    operatingOn: { kind: 'date' },
    endsOn: { kind: 'date' },
  },
  groups: {
    components: {
      fields: {
        name: { kind: 'text', required: true, max: 200 },
        note: { kind: 'text', max: 300 },
        budgetVnd: { kind: 'money' },
      },
      max: 50,
    },
  },
  states: ['drafted', 'submitted', 'approved', 'implementing', 'operating', 'settled', 'stopped', 'refused'],
  actions: {
    draft: {
      from: [],
      to: 'drafted',
      by: ['specialist', 'it_officer'],
      asks: ['name', 'kind', 'goal', 'owner', 'fund', 'budgetVnd', 'startsOn', 'plannedEndOn'],
      asksGroups: ['components'],
      sets: { stage: { value: 'proposal' } },
    },
    amend: {
      from: ['drafted'],
      by: ['specialist', 'it_officer'],
      asks: ['name', 'goal', 'owner', 'fund', 'budgetVnd', 'plannedEndOn'],
      asksGroups: ['components'],
    },
    submit: { from: ['drafted'], to: 'submitted', by: ['director'] },
    sendBack: { from: ['submitted'], to: 'drafted', by: ['director'], needsReason: true },
    approve: {
      from: ['submitted'],
      to: 'approved',
      by: ['director'],
      asks: ['decisionNo', 'budgetVnd'],
      sets: { stage: { value: 'approved' } },
    },
    refuse: {
      from: ['submitted'],
      to: 'refused',
      by: ['director'],
      needsReason: true,
      sets: { endsOn: { today: true } },
    },
    start: {
      from: ['approved'],
      to: 'implementing',
      by: ['head', 'it_officer'],
      asks: ['contractor'],
      sets: { stage: { value: 'implementing' } },
    },
    reportProgress: {
      from: ['implementing'],
      by: ['specialist', 'it_officer'],
      asks: ['progress', 'spentVnd', 'report'],
      when: {
        any: [
          { field: 'spentVnd', given: false },
          { field: 'spentVnd', atMost: { field: 'budgetVnd' } },
        ],
      },
    },
    operate: {
      from: ['implementing'],
      to: 'operating',
      by: ['head', 'director'],
      sets: { stage: { value: 'operating' }, operatingOn: { today: true }, progress: { value: 100 } },
    },
    settle: { from: ['operating'], to: 'settled', by: ['director'], sets: { endsOn: { today: true } } },
    stop: {
      from: ['drafted', 'submitted', 'approved', 'implementing'],
      to: 'stopped',
      by: ['director'],
      needsReason: true,
      sets: { endsOn: { today: true } },
    },
  },
  clocks: { delivery: { starts: ['start'], stops: ['operate', 'stop'], term: { field: 'plannedEndOn' } } },
  title: '{name}',
  dated: 'startsOn',
  public: ['approved', 'implementing', 'operating', 'settled', 'stopped'],
  keptBy: ['department', 'ministry'],
})

export const workItem = defineRecordType({
  code: 'work-item',
  version: 1,
  validFrom: '2009-11-06',
  law: law.workItem,
  fields: {
    title: { kind: 'text', required: true, max: 300, search: true },
    kind: {
      kind: 'choice',
      required: true,
      options: ['guidance', 'coordination', 'training', 'support', 'document'],
    },
    partners: { kind: 'text', max: 300 },
    dueOn: { kind: 'date', required: true },
    outcome: { kind: 'longText', max: 5000 },
    documentNo: { kind: 'text', max: 60, search: true },
    doneOn: { kind: 'date' },
  },
  states: ['planned', 'doing', 'done', 'cancelled'],
  actions: {
    plan: {
      from: [],
      to: 'planned',
      by: ['specialist', 'head'],
      asks: ['title', 'kind', 'partners', 'dueOn'],
    },
    start: { from: ['planned'], to: 'doing', by: ['specialist'] },
    finish: {
      from: ['doing'],
      to: 'done',
      by: ['specialist', 'head'],
      asks: ['outcome', 'documentNo'],
      sets: { doneOn: { today: true } },
    },
    takeUpAgain: {
      from: ['done'],
      to: 'doing',
      by: ['head'],
      needsReason: true,
      sets: { doneOn: { clear: true } },
    },
    cancel: { from: ['planned', 'doing'], to: 'cancelled', by: ['head'], needsReason: true },
  },
  clocks: { due: { starts: ['plan'], stops: ['finish', 'cancel'], term: { field: 'dueOn' } } },
  title: '{title}',
  dated: 'dueOn',
  public: ['done'],
  keptBy: ['department', 'ministry'],
})
