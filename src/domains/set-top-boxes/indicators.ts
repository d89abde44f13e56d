import { defineIndicator } from '#figures/define'
import { CLASSES } from './definition.ts'
import { indicatorWords } from './vi.ts'

const accepted = {
  version: 1,
  validFrom: '2015-07-24',
  scope: ['department'],
  distinct: 'parent',
  by: ['class'],
  options: { class: CLASSES },
  sources: [
    {
      of: 'set-top-box-delivery',
      states: ['accepted', 'checked'],
      on: 'acceptedOn',
      dims: { class: { field: 'class' } },
    },
  ],
} as const

export const indicators = [
  defineIndicator(
    { ...accepted, code: 'STB.HH.PHASE', kind: 'flow', periods: ['phase'] },
    indicatorWords.phase,
  ),
  defineIndicator({ ...accepted, code: 'STB.HH.CUM', kind: 'cumulative' }, indicatorWords.toDate),
]
