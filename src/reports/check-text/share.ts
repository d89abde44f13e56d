import { type Rational, roundTo } from '#base'
import { isBeside, subjectsOf } from './link.ts'
import type { Numeral } from './numerals.ts'
import {
  asked,
  type Context,
  derivedFrom,
  type Outcome,
  printed,
  printedExact,
  printedOf,
  unbound,
} from './outcome.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { lineOf, nationOf } from './scope.ts'
import { publishedValue } from './series.ts'
import type { FigureReference } from './shapes.ts'
import { slipDigits } from './slip.ts'
import { agrees, couldPrint, percentOf, ratioRange } from './tolerance.ts'
import { say } from './vi.ts'

/** The verdict on a percentage of a whole. */
export function judgeShare(context: Context, numeral: Numeral): Outcome {
  const { likely: part } = subjectsOf(context, numeral)
  if (!part) return unbound(say.noSubject())
  const region = shareOfRegion(context, numeral, part)
  if (region) return region
  const wholes = wholesOf(context, numeral, part)
  const shares = wholes.map(whole => shareIn(context, numeral, part, whole))
  return shares.find(({ verdict }) => verdict === 'traced') ?? shares[0] ?? unbound(say.noWhole(), part)
}

/** The b of "a/b". */
export function ratioWhole({ numerals }: Pick<Context, 'numerals'>, part: Numeral): Numeral | undefined {
  const next = numerals[part.index + 1]
  return next?.role === 'whole' ? next : undefined
}

/** Wholes the text itself gives for a part, the surest first. */
function wholesOf(context: Context, numeral: Numeral, part: Numeral): Numeral[] {
  const ratio = ratioWhole(context, part)
  const group = context.groupOf.get(part.index)
  const found = [ratio, wholeBehind(context, numeral), group?.whole, introducedWhole(context, part)]
  return found.filter(whole => whole !== undefined).filter(whole => whole.amount.value.num > 0n)
}

/** "chiếm 65% tổng số 48.250 hồ sơ". */
function wholeBehind({ numerals, reading }: Context, numeral: Numeral): Numeral | undefined {
  const { OUT_OF, TOTAL } = reading.reader.lexicon.cue
  const next = numerals[numeral.index + 1]
  if (next?.class !== 'qty' || next.strand !== numeral.strand || next.at - numeral.end > 6) return undefined
  const isWhole = [TOTAL, OUT_OF].some(table => phraseBefore(table, reading.atoms, next.at))
  return isWhole ? next : undefined
}

/** "Trong 143 cơ sở ... có 22", "tổng số 60 ...": an earlier, larger number said to be the whole. */
function introducedWhole({ numerals, reading }: Context, part: Numeral): Numeral | undefined {
  const { OUT_OF, TOTAL } = reading.reader.lexicon.cue
  for (let i = part.index - 1; i >= Math.max(0, part.index - 6); i--) {
    const other = numerals[i]
    if (!other || other.sentence !== part.sentence) return undefined
    if (other.class !== 'qty' || (other.unit?.measure ?? null) !== (part.unit?.measure ?? null)) continue
    const isOutOf = phraseBefore(OUT_OF, reading.atoms, other.at) !== undefined
    const isTotal = phraseBefore(TOTAL, reading.atoms, other.at) && other.unit?.phrase === part.unit?.phrase
    if (isOutOf || isTotal) return other
  }
  return undefined
}

/** A share with both of its sides as they are said. */
interface Share {
  numeral: Numeral
  part: Numeral
  sides: readonly [string, string]
  value: Rational
  /** The share as a figure of its own, when both sides are published. */
  figure?: FigureReference | undefined
}

/** With what is published where it is known, else with what stands in the text. */
function shareIn(context: Context, numeral: Numeral, part: Numeral, whole: Numeral): Outcome {
  const [a, b] = [knownValue(context, part), knownValue(context, whole)]
  const published = shareOf(context, numeral, part, a, b)
  if ((a.isPublished || b.isPublished) && agrees(numeral, published.value)) return traced(published)
  const { low, high } = ratioRange(part, whole)
  const holdsInText = couldPrint(numeral, low, high)
  const sides = [printedOf(context, part), printedOf(context, whole)] as const
  const inText = { ...published, sides, value: percentOf(part.amount.value, whole.amount.value) }
  if (holdsInText && a.isPrinted && b.isPrinted) return traced(inText)
  // Only what contradicts the text itself is impossible; a loose word ("hơn 65%") may still be true.
  return holdsInText || numeral.qualifier
    ? wrong(context, published, 'differs')
    : wrong(context, inText, 'impossible')
}

/** "chiếm 1,3% cả nước": the whole is the same indicator there. */
function shareOfRegion(context: Context, numeral: Numeral, part: Numeral): Outcome | undefined {
  const { reading, catalogue, asked, bindings } = context
  const { NATION, HOME } = reading.reader.lexicon.noun
  const isNation = isRegionBehind(context, numeral, NATION)
  if (!isNation && !isRegionBehind(context, numeral, HOME)) return undefined
  const binding = bindings.get(part.index)
  const unit = isNation ? nationOf(lineOf(asked.unit, catalogue), catalogue) : asked.unit
  if (!binding?.figure || unit === null) return unbound(say.noWhole(), part)
  const { code, dims } = binding.series
  const whole = publishedValue(catalogue.figureOf(code, dims, unit, binding.period)?.value, binding.series)
  const own = publishedValue(binding.figure.value, binding.series)
  if (!whole || !own || whole.num === 0n) return unbound(say.noWhole(), part)
  const known = (value: Rational): Known => ({ value, isPublished: true, isPrinted: true })
  const share = shareOf(context, numeral, part, known(own), known(whole))
  return agrees(numeral, share.value) ? traced(share) : wrong(context, share, 'differs')
}

interface Known {
  value: Rational
  isPublished: boolean
  /** The text says what is published, or nothing is. */
  isPrinted: boolean
}

function knownValue({ bindings }: Context, numeral: Numeral): Known {
  const binding = bindings.get(numeral.index)
  const published = binding ? publishedValue(binding.figure?.value, binding.series) : null
  if (!published || published.num === 0n)
    return { value: numeral.amount.value, isPublished: false, isPrinted: true }
  return { value: published, isPublished: true, isPrinted: agrees(numeral, published) }
}

function shareOf({ bindings }: Context, numeral: Numeral, part: Numeral, a: Known, b: Known): Share {
  const value = percentOf(a.value, b.value)
  const binding = bindings.get(part.index)
  const text = say.percent(printed(value, numeral.places))
  const figure =
    binding && a.isPublished && b.isPublished
      ? derivedFrom(binding, 'SHARE', { value: roundTo(value, numeral.places), printed: text })
      : undefined
  return { numeral, part, sides: [printedExact(a.value), printedExact(b.value)], value, figure }
}

function traced({ numeral, part, sides, value, figure }: Share): Outcome {
  const text = say.percent(printed(value, numeral.places))
  return { verdict: 'traced', explanation: say.shareTraced(...sides, text), figure, link: part }
}

function wrong(
  context: Context,
  { numeral, part, sides, value, figure }: Share,
  verdict: 'differs' | 'impossible',
): Outcome {
  const text = say.percent(printed(value, numeral.places))
  const said = printedOf(context, numeral)
  const sentence = verdict === 'differs' ? say.comparisonDiffers : say.shareImpossible
  const outcome: Outcome = {
    ...{ verdict, explanation: sentence(said, ...sides, text), figure, link: part },
    contradiction: { code: 'SHARE_CONTRADICTS', expected: text, computed: said, hints: [] },
  }
  // It may be the share of another whole: only what looks like the right one written wrong accuses.
  const digits = slipDigits(numeral, value)
  return digits > 1 || (digits > 0 && isBeside(context, numeral, part)) ? outcome : asked(outcome)
}

/** Within two words behind the percentage: "chiếm 1,3% của cả nước". */
function isRegionBehind(
  { reading }: Context,
  { end }: Numeral,
  table: Parameters<typeof phraseAt<true>>[0],
): boolean {
  return [0, 1, 2].some(words => phraseAt(table, reading.atoms, end + words) !== undefined)
}
