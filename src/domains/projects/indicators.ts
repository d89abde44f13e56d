import { defineIndicator } from '#figures/define'
import { STAGES } from './definition.ts'
import { indicatorWords } from './vi.ts'

export const indicators = [
  defineIndicator(
    {
      code: 'PROJ.N',
      version: 1,
      validFrom: '2009-11-06',
      scope: ['department'],
      kind: 'stock',
      by: ['stage'],
      options: { stage: STAGES },
      sources: [
        {
          of: 'project',
          states: [
            'drafted',
            'submitted',
            'approved',
            'implementing',
            'operating',
            'settled',
            'stopped',
            'refused',
          ],
          on: 'startsOn',
          until: 'endsOn',
          dims: { stage: { field: 'stage' } },
        },
      ],
    },
    indicatorWords.projects,
  ),
]
