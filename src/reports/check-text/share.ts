import { type Rational, rational, roundTo } from '#base'
import type { Group } from './groups.ts'
import { subjectsOf } from './link.ts'
import type { Numeral } from './numerals.ts'
import {
  type Context,
  derivedFrom,
  type Outcome,
  printed,
  printedExact,
  printedOf,
  unbound,
} from './outcome.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { publishedValue } from './prepare.ts'
import { lineOf, nationOf } from './scope.ts'
import { agrees, couldPrint, over, ratioRange, times } from './tolerance.ts'
import { say } from './vi.ts'

/** The verdict on a percentage of a whole. */
export function judgeShare(context: Context, numeral: Numeral): Outcome {
  const { likely: part } = subjectsOf(context, numeral)
  if (!part) return unbound(say.noSubject())
  const region = shareOfRegion(context, numeral, part)
  if (region) return region
  const wholes = wholesOf(context, numeral, part)
  const [first] = wholes
  if (!first) return unbound(say.noWhole(), part)
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
  const group = context.groups.find(({ parts }: Group) => parts.includes(part))
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

/** With what is published where it is known, else with what stands in the text. */
function shareIn(context: Context, numeral: Numeral, part: Numeral, whole: Numeral): Outcome {
  const [a, b] = [knownValue(context, part), knownValue(context, whole)]
  if (a.isPublished || b.isPublished) {
    const share = percentOf(a.value, b.value)
    const values = [printedExact(a.value), printedExact(b.value)] as const
    if (agrees(numeral, share)) return traced(context, numeral, part, whole, values, share)
  }
  const { low, high } = ratioRange(part, whole)
  const inText = percentOf(part.amount.value, whole.amount.value)
  const isInText = couldPrint(numeral, low, high)
  const isKnown = (a.isPublished && !a.isPrinted) || (b.isPublished && !b.isPrinted)
  if (isInText && !isKnown) {
    return traced(
      context,
      numeral,
      part,
      whole,
      [printedOf(context, part), printedOf(context, whole)],
      inText,
    )
  }
  const text = say.percent(printed(isInText ? percentOf(a.value, b.value) : inText, numeral.places))
  const said = printedOf(context, numeral)
  const contradiction = { code: 'SHARE_CONTRADICTS' as const, expected: text, computed: said, hints: [] }
  const sides = isInText
    ? ([printedExact(a.value), printedExact(b.value)] as const)
    : ([printedOf(context, part), printedOf(context, whole)] as const)
  return isInText
    ? {
        verdict: 'differs',
        explanation: say.comparisonDiffers(said, ...sides, text),
        link: part,
        contradiction,
      }
    : {
        verdict: 'impossible',
        explanation: say.shareImpossible(said, ...sides, text),
        link: part,
        contradiction,
      }
}

interface Known {
  value: Rational
  isPublished: boolean
  /** The text says what is published. */
  isPrinted: boolean
}

function knownValue(context: Context, numeral: Numeral): Known {
  const published = publishedOf(context, numeral)
  if (!published || published.num === 0n)
    return { value: numeral.amount.value, isPublished: false, isPrinted: true }
  return { value: published, isPublished: true, isPrinted: agrees(numeral, published) }
}

function traced(
  context: Context,
  { places }: Numeral,
  part: Numeral,
  whole: Numeral,
  [small, large]: readonly [string, string],
  share: Rational,
): Outcome {
  const text = say.percent(printed(share, places))
  const binding = context.bindings.get(part.index)
  const wholeCode = context.bindings.get(whole.index)?.figure?.code
  const figure =
    binding && wholeCode
      ? derivedFrom(binding, 'SHARE', { value: roundTo(share, places), printed: text })
      : undefined
  return { verdict: 'traced', explanation: say.shareTraced(small, large, text), figure, link: part }
}

/** "chiếm 1,3% cả nước": the whole is the same indicator there. */
function shareOfRegion(context: Context, numeral: Numeral, part: Numeral): Outcome | undefined {
  const { reading, catalogue, asked, bindings } = context
  const { NATION, HOME } = reading.reader.lexicon.noun
  const binding = bindings.get(part.index)
  const isNation = regionBehind(context, numeral, NATION)
  const isHome = regionBehind(context, numeral, HOME)
  if (!isNation && !isHome) return undefined
  const unit = isNation ? nationOf(lineOf(asked.unit, catalogue), catalogue) : asked.unit
  if (!binding?.figure || unit === null) return unbound(say.noWhole(), part)
  const { code, dims } = binding.series
  const whole = publishedValue(catalogue.figureOf(code, dims, unit, binding.period)?.value, binding.series)
  const own = publishedValue(binding.figure.value, binding.series)
  if (!whole || !own || whole.num === 0n) return unbound(say.noWhole(), part)
  const share = percentOf(own, whole)
  const text = say.percent(printed(share, numeral.places))
  const figure = derivedFrom(binding, 'SHARE', { value: roundTo(share, numeral.places), printed: text })
  if (agrees(numeral, share)) {
    return {
      verdict: 'traced',
      explanation: say.shareTraced(printedExact(own), printedExact(whole), text),
      figure,
      link: part,
    }
  }
  const said = printedOf(context, numeral)
  return {
    verdict: 'differs',
    explanation: say.comparisonDiffers(said, printedExact(own), printedExact(whole), text),
    figure,
    link: part,
    contradiction: { code: 'SHARE_CONTRADICTS', expected: text, computed: said, hints: [] },
  }
}

/** Within two words behind the percentage: "chiếm 1,3% của cả nước". */
function regionBehind(
  { reading }: Context,
  { end }: Numeral,
  table: Parameters<typeof phraseAt<true>>[0],
): boolean {
  return [0, 1, 2].some(words => phraseAt(table, reading.atoms, end + words) !== undefined)
}

function publishedOf({ bindings }: Context, { index }: Numeral): Rational | null {
  const binding = bindings.get(index)
  return binding ? publishedValue(binding.figure?.value, binding.series) : null
}

const percentOf = (part: Rational, whole: Rational): Rational => times(over(part, whole), rational(100n))
