import { defineRecordType } from '#records/define'
import { SECTORS } from './definition.ts'
import { law, symbols } from './vi.ts'

/** A decision stands from its issue until it is cancelled. */
export const IN_FORCE = ['issued', 'delivered', 'paying', 'overdue', 'enforcing', 'completed'] as const

/** The greatest bracket of any one behaviour decides who may sign, not the sum and not the amount chosen. */
const WITHIN_AUTHORITY = {
  any: [
    {
      all: [
        { field: 'partyKind', is: 'person' },
        { field: 'bracketMaxVnd', atMost: 50_000_000 },
      ],
    },
    {
      all: [
        { field: 'partyKind', is: 'organisation' },
        { field: 'bracketMaxVnd', atMost: 100_000_000 },
      ],
    },
  ],
} as const

const FORM_FITS_AMOUNT = {
  any: [
    {
      all: [
        { field: 'mainForm', is: 'warning' },
        { field: 'totalVnd', given: false },
      ],
    },
    {
      all: [
        { field: 'mainForm', is: 'fine' },
        { field: 'totalVnd', atLeast: { field: 'bracketMinVnd' } },
        { field: 'totalVnd', atLeast: 1 },
      ],
    },
  ],
} as const

const OPEN = ['minuted', 'explaining', 'verifying'] as const

export const sanctionDecision = defineRecordType({
  code: 'sanction-decision',
  version: 1,
  validFrom: '2013-07-01',
  law: law.sanction,
  fields: {
    minutesNo: { kind: 'text', required: true, max: 40, search: true },
    minutesOn: { kind: 'date', required: true },
    partyKind: { kind: 'choice', required: true, options: ['person', 'organisation'] },
    sector: { kind: 'choice', required: true, options: SECTORS },
    behaviour: { kind: 'text', required: true, max: 500 },
    rule: { kind: 'text', required: true, max: 200 },
    bracketMinVnd: { kind: 'money', required: true },
    bracketMaxVnd: { kind: 'money', required: true },
    mitigating: { kind: 'text', max: 300 },
    aggravating: { kind: 'text', max: 300 },
    mainForm: { kind: 'choice', required: true, options: ['warning', 'fine'] },
    totalVnd: { kind: 'money' },
    extraForm: { kind: 'choice', options: ['none', 'licence', 'suspension', 'confiscation'] },
    remedy: { kind: 'text', max: 500 },
    remedyDoneOn: { kind: 'date' },
    decisionNo: { kind: 'text', search: true },
    decidedOn: { kind: 'date' },
    signer: { kind: 'text', max: 100 },
    deliveredOn: { kind: 'date', required: true },
    dueOn: { kind: 'date', required: true },
    paidVnd: { kind: 'money', required: true },
    transferredTo: { kind: 'text', required: true, max: 200 },
  },
  groups: {
    payments: {
      fields: {
        paidOn: { kind: 'date', required: true },
        amountVnd: { kind: 'money', required: true, min: 1 },
        receiptNo: { kind: 'text', required: true, max: 40 },
      },
      min: 1,
      max: 20,
    },
  },
  parent: 'inspected-subject',
  states: [...OPEN, ...IN_FORCE, 'transferred', 'referred', 'dismissed', 'cancelled'],
  actions: {
    minute: {
      from: [],
      to: 'minuted',
      by: ['inspector', 'chief_inspector'],
      asks: [
        'minutesNo',
        'minutesOn',
        'partyKind',
        'sector',
        'behaviour',
        'rule',
        'bracketMinVnd',
        'bracketMaxVnd',
      ],
      when: { field: 'bracketMaxVnd', atLeast: { field: 'bracketMinVnd' } },
    },
    explain: { from: ['minuted'], to: 'explaining', by: ['inspector', 'chief_inspector'] },
    verify: {
      from: ['minuted', 'explaining'],
      to: 'verifying',
      by: ['inspector', 'chief_inspector'],
      asks: ['mitigating', 'aggravating'],
    },
    issue: {
      from: OPEN,
      to: 'issued',
      by: ['chief_inspector', 'director'],
      asks: ['mainForm', 'totalVnd', 'extraForm', 'remedy', 'signer'],
      when: { all: [WITHIN_AUTHORITY, FORM_FITS_AMOUNT] },
      onlyOne: { of: ['parent'], in: IN_FORCE },
      sets: { decisionNo: { number: 'decision' }, decidedOn: { today: true } },
    },
    deliver: {
      from: ['issued'],
      to: 'delivered',
      by: ['inspector', 'secretary'],
      asks: ['deliveredOn', 'dueOn'],
      when: {
        all: [
          { field: 'mainForm', is: 'fine' },
          { field: 'dueOn', atLeast: { field: 'deliveredOn' } },
        ],
      },
    },
    deliverWarning: {
      from: ['issued'],
      to: 'completed',
      by: ['inspector', 'secretary'],
      asks: ['deliveredOn'],
      when: { field: 'mainForm', is: 'warning' },
    },
    pay: {
      from: ['delivered', 'paying', 'overdue', 'enforcing'],
      to: 'paying',
      by: ['inspector'],
      asks: ['paidVnd'],
      asksGroups: ['payments'],
      when: { field: 'paidVnd', atMost: { field: 'totalVnd' } },
    },
    complete: {
      from: ['paying'],
      to: 'completed',
      by: ['inspector', 'chief_inspector'],
      asks: ['remedyDoneOn'],
      when: { field: 'paidVnd', atLeast: { field: 'totalVnd' } },
    },
    markOverdue: {
      from: ['delivered', 'paying'],
      to: 'overdue',
      by: ['system', 'inspector'],
      when: { not: { field: 'paidVnd', atLeast: { field: 'totalVnd' } } },
    },
    enforce: { from: ['overdue'], to: 'enforcing', by: ['chief_inspector', 'director'], needsReason: true },
    transfer: {
      from: OPEN,
      to: 'transferred',
      by: ['chief_inspector', 'director'],
      asks: ['transferredTo'],
      needsReason: true,
    },
    refer: {
      from: OPEN,
      to: 'referred',
      by: ['chief_inspector', 'director'],
      asks: ['transferredTo'],
      needsReason: true,
    },
    dismiss: { from: OPEN, to: 'dismissed', by: ['chief_inspector', 'director'], needsReason: true },
    cancel: {
      from: ['issued', 'delivered', 'paying', 'overdue', 'enforcing'],
      to: 'cancelled',
      by: ['chief_inspector', 'director'],
      needsReason: true,
    },
  },
  clocks: {
    decision: {
      starts: ['minute'],
      stops: ['issue', 'transfer', 'refer', 'dismiss'],
      term: { value: 7, unit: 'calendar_day' },
    },
    payment: {
      starts: ['deliver'],
      stops: ['complete', 'cancel', 'markOverdue', 'enforce'],
      term: { value: 10, unit: 'calendar_day' },
      onDue: 'markOverdue',
    },
  },
  series: { decision: { pattern: symbols.sanction } },
  title: '{minutesNo}',
  dated: 'minutesOn',
  public: [],
  readers: ['inspector', 'chief_inspector', 'director', 'statistics_officer', 'secretary'],
  keptBy: ['department', 'ministry'],
})
