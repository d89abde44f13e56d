import { defineIndicator } from '#figures/define'
import { POINT_KINDS } from './definition.ts'
import { indicatorWords } from './vi.ts'

export const indicators = [
  defineIndicator(
    {
      code: 'POST.FIRM.N',
      version: 1,
      validFrom: '2011-01-01',
      scope: ['department'],
      kind: 'stock',
      by: ['document'],
      options: { document: ['licence', 'confirmation'] },
      sources: [
        {
          of: 'postal-enterprise',
          states: ['registered', 'suspended', 'expired', 'revoked'],
          on: 'startsOn',
          until: 'endsOn',
          dims: { document: { field: 'documentKind' } },
        },
      ],
    },
    indicatorWords.firms,
  ),
  defineIndicator(
    {
      code: 'POST.POINT.N',
      version: 1,
      validFrom: '2011-01-01',
      scope: ['department'],
      kind: 'stock',
      by: ['kind'],
      options: { kind: POINT_KINDS },
      sources: [
        {
          of: 'postal-point',
          states: ['open', 'suspended', 'closing', 'closed'],
          on: 'opensOn',
          until: 'closesOn',
          dims: { kind: { field: 'kind' } },
        },
      ],
    },
    indicatorWords.points,
  ),
]
