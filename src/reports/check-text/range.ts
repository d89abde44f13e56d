import type { Numeral } from './numerals.ts'
import { type Context, namedBy, type Outcome, referenceTo, unbound } from './outcome.ts'
import { publishedValue } from './series.ts'
import { minus } from './tolerance.ts'
import { say } from './vi.ts'

/** "từ 5 đến 7 nghìn": right when the published value lies between the ends; else it says too little to be wrong. */
export function judgeRange(context: Context, numeral: Numeral): Outcome {
  const { numerals, bindings } = context
  const [low, high] =
    numeral.role === 'low' ? [numeral, numerals[numeral.index + 1]] : [numerals[numeral.index - 1], numeral]
  const binding = high && bindings.get(high.index)
  const value = binding ? publishedValue(binding.figure?.value, binding.series) : null
  if (!low || !high || !binding || !value) return unbound(say.rangeOpen())
  const isInside = minus(value, low.amount.value).num >= 0n && minus(high.amount.value, value).num >= 0n
  return isInside
    ? {
        verdict: 'traced',
        explanation: say.rangeTraced(namedBy(context, binding)),
        figure: referenceTo(binding),
      }
    : unbound(say.rangeOpen())
}
