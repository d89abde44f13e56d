import { defineRecordType } from '#records/define'
import { BODY, BODY_ASKED, LEVELS, REGISTER, STATES, WAY } from './life.ts'
import { law } from './vi.ts'

export const pressAgency = defineRecordType({
  ...REGISTER,
  code: 'press-agency',
  law: law.press,
  fields: {
    ...BODY,
    kind: { kind: 'choice', required: true, options: ['newspaper', 'magazine'] },
    level: { kind: 'choice', required: true, options: LEVELS },
    frequency: { kind: 'choice', options: ['daily', 'weekly', 'fortnightly', 'monthly', 'other'] },
    language: { kind: 'text', max: 60 },
  },
  states: STATES,
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['applicant', 'specialist'],
      asks: [...BODY_ASKED, 'kind', 'level', 'frequency', 'language'],
    },
    enter: {
      from: [],
      to: 'licensed',
      by: ['specialist'],
      asks: [...BODY_ASKED, 'kind', 'level', 'frequency', 'language', 'licenceNo', 'startsOn'],
    },
    ...WAY,
    amend: {
      from: ['licensed', 'suspended'],
      by: ['specialist'],
      asks: [...BODY_ASKED, 'kind', 'frequency', 'language'],
    },
  },
  clocks: {
    processing: {
      starts: ['apply'],
      stops: ['license', 'refuse', 'withdraw'],
      term: { value: 30, unit: 'calendar_day' },
    },
  },
})

export const electronicPress = defineRecordType({
  ...REGISTER,
  code: 'electronic-press',
  law: law.press,
  fields: {
    ...BODY,
    kind: { kind: 'choice', required: true, options: ['newspaper', 'magazine'] },
    level: { kind: 'choice', required: true, options: LEVELS },
    domain: { kind: 'text', max: 120, search: true },
    hasPrint: { kind: 'yesNo' },
  },
  states: STATES,
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['applicant', 'specialist'],
      asks: [...BODY_ASKED, 'kind', 'level', 'domain', 'hasPrint'],
    },
    enter: {
      from: [],
      to: 'licensed',
      by: ['specialist'],
      asks: [...BODY_ASKED, 'kind', 'level', 'domain', 'hasPrint', 'licenceNo', 'startsOn'],
    },
    ...WAY,
    amend: {
      from: ['licensed', 'suspended'],
      by: ['specialist'],
      asks: [...BODY_ASKED, 'domain', 'hasPrint'],
    },
  },
  clocks: {
    processing: {
      starts: ['apply'],
      stops: ['license', 'refuse', 'withdraw'],
      term: { value: 30, unit: 'calendar_day' },
    },
  },
})

export const broadcastStation = defineRecordType({
  ...REGISTER,
  code: 'broadcast-station',
  law: law.broadcast,
  fields: {
    ...BODY,
    level: { kind: 'choice', required: true, options: LEVELS },
    medium: { kind: 'choice', required: true, options: ['radio', 'television', 'both'] },
    channels: { kind: 'integer', min: 1, max: 100 },
  },
  states: STATES,
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['applicant', 'specialist'],
      asks: [...BODY_ASKED, 'level', 'medium', 'channels'],
    },
    enter: {
      from: [],
      to: 'licensed',
      by: ['specialist'],
      asks: [...BODY_ASKED, 'level', 'medium', 'channels', 'licenceNo', 'startsOn'],
    },
    ...WAY,
    amend: {
      from: ['licensed', 'suspended'],
      by: ['specialist'],
      asks: [...BODY_ASKED, 'medium', 'channels'],
    },
  },
})

export const televisionEnterprise = defineRecordType({
  ...REGISTER,
  code: 'television-enterprise',
  law: law.television,
  fields: {
    ...BODY,
    taxId: { kind: 'text', max: 14, search: true },
    kind: { kind: 'choice', required: true, options: ['free', 'pay'] },
    technology: {
      kind: 'choice',
      options: ['cable', 'iptv', 'satellite', 'terrestrial', 'mobile', 'internet'],
    },
    expiresOn: { kind: 'date' },
  },
  states: STATES,
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['applicant', 'specialist'],
      asks: [...BODY_ASKED, 'taxId', 'kind', 'technology'],
    },
    enter: {
      from: [],
      to: 'licensed',
      by: ['specialist'],
      asks: [...BODY_ASKED, 'taxId', 'kind', 'technology', 'licenceNo', 'startsOn', 'expiresOn'],
    },
    ...WAY,
    renew: {
      from: ['licensed'],
      by: ['director'],
      asks: ['licenceNo', 'expiresOn'],
      when: { field: 'expiresOn', atLeast: 'today' },
    },
    amend: { from: ['licensed', 'suspended'], by: ['specialist'], asks: [...BODY_ASKED, 'technology'] },
  },
  clocks: {
    processing: {
      starts: ['appraise'],
      stops: ['license', 'refuse', 'withdraw'],
      term: { value: 20, unit: 'working_day' },
    },
    validity: { starts: ['enter', 'renew'], stops: ['revoke', 'merge'], term: { field: 'expiresOn' } },
  },
})

export const publisher = defineRecordType({
  ...REGISTER,
  code: 'publisher',
  law: law.publisher,
  fields: {
    ...BODY,
    level: { kind: 'choice', required: true, options: LEVELS },
    model: { kind: 'choice', required: true, options: ['public-unit', 'enterprise'] },
    editor: { kind: 'text', max: 100, secret: true },
  },
  states: STATES,
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['applicant', 'specialist'],
      asks: [...BODY_ASKED, 'level', 'model', 'editor'],
    },
    enter: {
      from: [],
      to: 'licensed',
      by: ['specialist'],
      asks: [...BODY_ASKED, 'level', 'model', 'editor', 'licenceNo', 'startsOn'],
    },
    ...WAY,
    amend: { from: ['licensed', 'suspended'], by: ['specialist'], asks: [...BODY_ASKED, 'model', 'editor'] },
  },
})

export const printHouse = defineRecordType({
  ...REGISTER,
  code: 'print-house',
  law: law.printing,
  fields: {
    ...BODY,
    taxId: { kind: 'text', max: 14, search: true },
    kind: { kind: 'choice', required: true, options: ['printing', 'distribution'] },
    products: { kind: 'text', max: 300 },
  },
  states: STATES,
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['applicant', 'specialist'],
      asks: [...BODY_ASKED, 'taxId', 'kind', 'products'],
    },
    enter: {
      from: [],
      to: 'licensed',
      by: ['specialist'],
      asks: [...BODY_ASKED, 'taxId', 'kind', 'products', 'licenceNo', 'startsOn'],
    },
    ...WAY,
    amend: { from: ['licensed', 'suspended'], by: ['specialist'], asks: [...BODY_ASKED, 'products'] },
  },
  keptBy: ['department', 'ministry'],
})
