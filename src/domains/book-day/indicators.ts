import { defineIndicator } from '#figures/define'
import { RECIPIENT_KINDS } from './definition.ts'
import { indicatorWords } from './vi.ts'

const common = { version: 1, validFrom: '2014-02-24', scope: ['department'] } as const
const handedOut = {
  of: 'allocation',
  states: ['delivered', 'confirmed'],
  on: 'deliveredOn',
  dims: { recipient: { field: 'recipientKind' } },
} as const
const byRecipient = { by: ['recipient'], options: { recipient: RECIPIENT_KINDS } } as const

export const indicators = [
  defineIndicator(
    {
      ...common,
      code: 'BOOK.VISIT',
      kind: 'flow',
      sources: [{ of: 'book-day', states: ['counted', 'settled'], on: 'endsOn', sum: 'gates.visits' }],
    },
    indicatorWords.visits,
  ),
  defineIndicator(
    {
      ...common,
      ...byRecipient,
      code: 'BOOK.DON.VAL',
      kind: 'amount',
      sources: [{ ...handedOut, sum: 'valueVnd' }],
    },
    indicatorWords.value,
  ),
  defineIndicator(
    {
      ...common,
      ...byRecipient,
      code: 'BOOK.DON.QTY',
      kind: 'flow',
      sources: [{ ...handedOut, sum: 'copies' }],
    },
    indicatorWords.copies,
  ),
]
