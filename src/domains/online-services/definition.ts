import { defineRecordType } from '#records/define'
import { law } from './vi.ts'

export const LEVELS = ['1', '2', '3', '4'] as const

export const onlineService = defineRecordType({
  code: 'online-service',
  version: 1,
  validFrom: '2011-06-10',
  law: law.service,
  fields: {
    code: { kind: 'text', required: true, max: 30, search: true, unique: true },
    name: { kind: 'text', required: true, max: 300, search: true },
    field: {
      kind: 'choice',
      required: true,
      options: ['press', 'publishing', 'broadcast', 'post', 'telecom', 'it'],
    },
    level: { kind: 'choice', required: true, options: LEVELS },
    address: { kind: 'url' },
    publishedOn: { kind: 'date', required: true },
    withdrawnOn: { kind: 'date', required: true },
  },
  states: ['prepared', 'published', 'withdrawn'],
  actions: {
    prepare: {
      from: [],
      to: 'prepared',
      by: ['it_officer', 'specialist'],
      asks: ['code', 'name', 'field', 'level'],
    },
    publish: {
      from: ['prepared'],
      to: 'published',
      by: ['head', 'it_officer'],
      asks: ['publishedOn', 'address', 'level'],
      when: { field: 'publishedOn', atMost: 'today' },
    },
    changeLevel: { from: ['published'], by: ['head'], asks: ['level'], needsReason: true },
    amend: { from: ['prepared', 'published'], by: ['it_officer'], asks: ['name', 'field', 'address'] },
    withdraw: {
      from: ['published'],
      to: 'withdrawn',
      by: ['head'],
      asks: ['withdrawnOn'],
      needsReason: true,
      when: { field: 'withdrawnOn', atLeast: { field: 'publishedOn' } },
    },
    restore: {
      from: ['withdrawn'],
      to: 'published',
      by: ['head'],
      needsReason: true,
      sets: { withdrawnOn: { clear: true } },
    },
  },
  title: '{name}',
  dated: 'publishedOn',
  public: ['published', 'withdrawn'],
  keptBy: ['department'],
})

/**
 * From 2016 the register says by which dossiers a service is used, and from 2022 whether it is offered wholly or in part
 * online (Decree 42/2022/NĐ-CP), which took the place of the four levels.
 */
export const onlineService2 = defineRecordType({
  ...onlineService,
  version: 2,
  validFrom: '2016-01-01',
  law: [...law.service, ...law.forms],
  fields: {
    ...onlineService.fields,
    procedure: { kind: 'text', max: 60, unique: true },
    form: { kind: 'choice', required: true, options: ['whole', 'partial'] },
  },
  actions: {
    ...onlineService.actions,
    prepare: {
      from: [],
      to: 'prepared',
      by: ['it_officer', 'specialist'],
      asks: ['code', 'name', 'field', 'level', 'procedure'],
    },
    amend: {
      from: ['prepared', 'published'],
      by: ['it_officer'],
      asks: ['name', 'field', 'address', 'procedure'],
    },
    classify: { from: ['published'], by: ['head'], asks: ['form'], needsReason: true },
  },
})

export const serviceUsage = defineRecordType({
  code: 'service-usage',
  version: 1,
  validFrom: '2011-06-10',
  law: law.service,
  fields: {
    monthEndsOn: { kind: 'date', required: true },
    level: { kind: 'choice', required: true, options: LEVELS },
    online: { kind: 'integer', required: true, min: 0 },
    counter: { kind: 'integer', required: true, min: 0 },
    postal: { kind: 'integer', required: true, min: 0 },
    onTime: { kind: 'integer', min: 0 },
  },
  parent: 'online-service',
  states: ['entered', 'confirmed', 'withdrawn'],
  actions: {
    enter: {
      from: [],
      to: 'entered',
      by: ['one_stop_officer', 'statistics_officer'],
      asks: ['monthEndsOn', 'level', 'online', 'counter', 'postal', 'onTime'],
      when: { field: 'monthEndsOn', atMost: 'today' },
      onlyOne: { of: ['parent', 'monthEndsOn'], in: ['entered', 'confirmed'] },
    },
    correct: {
      from: ['entered', 'confirmed'],
      to: 'entered',
      by: ['one_stop_officer', 'statistics_officer'],
      asks: ['level', 'online', 'counter', 'postal', 'onTime'],
      needsReason: true,
    },
    confirm: { from: ['entered'], to: 'confirmed', by: ['statistics_officer'] },
    withdraw: {
      from: ['entered', 'confirmed'],
      to: 'withdrawn',
      by: ['statistics_officer'],
      needsReason: true,
    },
  },
  title: '{monthEndsOn}',
  dated: 'monthEndsOn',
  public: ['confirmed'],
  keptBy: ['department'],
})
