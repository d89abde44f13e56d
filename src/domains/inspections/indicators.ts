import { defineIndicator } from '#figures/define'
import { SECTORS, SUBJECT_KINDS } from './definition.ts'
import { IN_FORCE } from './definition-sanction.ts'
import { indicatorWords } from './vi-indicators.ts'

const common = { version: 1, validFrom: '2012-04-05', scope: ['department'] } as const
const fines = {
  of: 'sanction-decision',
  states: IN_FORCE,
  when: { field: 'mainForm', is: 'fine' },
  on: 'decidedOn',
  dims: { sector: { field: 'sector' } },
} as const
const visits = {
  of: 'inspected-subject',
  states: ['inspected'],
  on: 'visitedOn',
  dims: { subject: { field: 'kind' }, sector: { field: 'sector' } },
} as const

export const indicators = [
  defineIndicator(
    {
      ...common,
      code: 'INSP.N',
      kind: 'flow',
      by: ['kind'],
      options: { kind: ['administrative', 'specialised'] },
      sources: [
        {
          of: 'inspection',
          states: ['concluded', 'published', 'completed'],
          on: 'concludedOn',
          dims: { kind: { field: 'kind' } },
        },
      ],
    },
    indicatorWords.inspections,
  ),
  defineIndicator(
    {
      ...common,
      code: 'INSP.SUBJ',
      kind: 'flow',
      by: ['subject', 'sector'],
      options: { subject: SUBJECT_KINDS, sector: SECTORS },
      growthDecimals: 1,
      sources: [visits],
    },
    indicatorWords.subjects,
  ),
  defineIndicator(
    {
      ...common,
      code: 'INSP.VIOL',
      kind: 'flow',
      distinct: 'party',
      by: ['subject', 'sector'],
      options: { subject: SUBJECT_KINDS, sector: SECTORS },
      growthDecimals: 0,
      sources: [{ ...visits, when: { field: 'result', is: 'violation' } }],
    },
    indicatorWords.violators,
  ),
  defineIndicator(
    {
      ...common,
      code: 'INSP.FINE.N',
      kind: 'flow',
      by: ['sector'],
      options: { sector: SECTORS },
      sources: [fines],
    },
    indicatorWords.fines,
  ),
  defineIndicator(
    {
      ...common,
      code: 'INSP.FINE.VND',
      kind: 'amount',
      by: ['sector'],
      options: { sector: SECTORS },
      sources: [{ ...fines, sum: 'totalVnd' }],
    },
    indicatorWords.fined,
  ),
  defineIndicator(
    {
      ...common,
      code: 'INSP.VIOLRATE',
      kind: 'ratio',
      decimals: 2,
      a: { code: 'INSP.VIOL' },
      b: { code: 'INSP.SUBJ' },
    },
    indicatorWords.rate,
  ),
]
