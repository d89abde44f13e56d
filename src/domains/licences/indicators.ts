import { defineIndicator } from '#figures/define'
import { indicatorWords } from './vi.ts'

export const indicators = [
  defineIndicator(
    {
      code: 'PUB.NONCOM.LIC',
      version: 1,
      validFrom: '2013-07-01',
      scope: ['department'],
      kind: 'flow',
      by: ['kind'],
      options: { kind: ['newsletter', 'document'] },
      sources: [
        {
          of: 'newsletter-licence',
          states: ['granted', 'expired', 'revoked'],
          when: { field: 'variant', in: ['new', 'reissue'] },
          on: 'grantedOn',
          dims: { kind: { is: 'newsletter' } },
        },
        {
          of: 'non-commercial-document',
          states: ['granted', 'deposited', 'revoked'],
          on: 'grantedOn',
          dims: { kind: { is: 'document' } },
        },
      ],
    },
    indicatorWords.licences,
  ),
]
