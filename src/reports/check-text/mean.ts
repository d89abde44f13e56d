import { isHead, type Numeral, type UnitNoun } from './numerals.ts'
import { type Context, type Outcome, printedOf, unbound } from './outcome.ts'
import { agrees, over } from './tolerance.ts'
import { say } from './vi.ts'

/** How many numbers before a mean are looked at. */
const LOOK = 8

/**
 * "42.000 bản về 75 điểm (bình quân 560 bản/điểm)": a mean is recomputed where a total of its noun and a count of what
 * it is taken over stand in the sentence. Other totals and counts may be meant, so one that does not fit proves
 * nothing.
 */
export function judgeMean(context: Context, mean: Numeral): Outcome {
  const { numerals } = context
  const earlier = numerals
    .slice(Math.max(0, mean.index - LOOK), mean.index)
    .filter(one => one.class === 'qty' && one.sentence === mean.sentence && !one.unit?.isComposite)
  for (const total of earlier.filter(one => isOfNoun(one.unit, mean.unit))) {
    const counts = earlier.filter(one => one !== total && one.amount.value.num > 0n && isTakenOver(one, mean))
    const count = counts.find(one => agrees(mean, over(total.amount.value, one.amount.value)))
    if (!count) continue
    const [a, b, c] = [total, count, mean].map(one => printedOf(context, one))
    return { verdict: 'traced', explanation: say.meanTraced(a ?? '', b ?? '', c ?? ''), link: total }
  }
  return unbound(mean.unit?.isComposite && mean.role !== 'mean' ? say.rate() : say.mean())
}

function isOfNoun(unit: UnitNoun | null, other: UnitNoun | null): boolean {
  if (!unit || !other) return false
  return unit.measure !== null || other.measure !== null
    ? unit.measure === other.measure && unit.measure !== null
    : isHead(unit.phrase, other.phrase) || isHead(other.phrase, unit.phrase)
}

/** The "điểm" of "bản/điểm". */
function isTakenOver({ unit }: Numeral, { unit: rate }: Numeral): boolean {
  const over = rate?.isComposite ? rate.text.split('/').at(-1)?.trim().toLowerCase() : undefined
  return over !== undefined && unit?.text.toLowerCase().startsWith(over) === true
}
