import { growthOf, nearestBases, type Rational, rational, roundScaled, unscale } from '#base'
import type { Binding } from './bind.ts'
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
import { publishedValue } from './prepare.ts'
import type { CheckCode, FigureReference, NearBase } from './shapes.ts'
import { agrees, couldPrint, isEqual, magnitude, minus, over, ratioRange, times } from './tolerance.ts'
import { say } from './vi.ts'

/** A number that says how one value stands to another: to the year before, or to the plan. */
interface Comparison {
  /** Prefix of the derived figure's code. */
  name: string
  code: CheckCode
  against: 'base' | 'target'
  /** What should be printed; two answers where the words are used in two ways. */
  expected(current: Rational, other: Rational, sign: number): Rational[]
  print(value: Rational, places: number): string
}

const HUNDRED = rational(100n)
const ONE = rational(1n)
const signed = (value: Rational, sign: number): Rational => times(value, rational(sign < 0 ? -1n : 1n))
const percentOf = (part: Rational, whole: Rational): Rational => times(over(part, whole), HUNDRED)
const asPercent = (value: Rational, places: number): string => say.percent(printed(value, places))

const GROWTH: Comparison = {
  name: 'CMP.YOY',
  code: 'GROWTH_DIFFERS',
  against: 'base',
  expected: (current, base, sign) => [signed(percentOf(minus(current, base), base), sign)],
  print: asPercent,
}

const COMPARISONS: Readonly<Partial<Record<Numeral['role'], Comparison>>> = {
  growth: GROWTH,
  ratioPrev: { ...GROWTH, name: 'CMP.RATIO', expected: (current, base) => [percentOf(current, base)] },
  plan: {
    name: 'PLAN.PCT',
    code: 'PLAN',
    against: 'target',
    expected: (current, target, sign) =>
      sign === 0 ? [percentOf(current, target)] : [signed(percentOf(minus(current, target), target), sign)],
    print: asPercent,
  },
  factor: {
    name: 'CMP.TIMES',
    code: 'FACTOR',
    against: 'base',
    expected: (current, base, sign) =>
      sign < 0
        ? [over(base, current)]
        : [over(current, base), ...(sign > 0 ? [minus(over(current, base), ONE)] : [])],
    print: (value, places) => say.times(printed(value, places)),
  },
  delta: {
    name: 'CMP.DIFF',
    code: 'DELTA',
    against: 'base',
    expected: (current, base, sign) => [signed(minus(current, base), sign)],
    print: value => printedExact(value),
  },
}

/** The verdict on a growth, a difference, a factor or a percentage of the plan. */
export function judgeComparison(context: Context, numeral: Numeral): Outcome {
  const comparison = COMPARISONS[numeral.role]
  const { likely, others } = subjectsOf(context, numeral)
  if (!comparison || !likely) return unbound(say.noSubject())
  const first = compared(context, comparison, numeral, likely)
  const isInBrackets = context.reading.structure.strands[numeral.strand]?.opens !== null
  if (first.verdict === 'traced' || isInBrackets) return first
  // A farther quantity is believed only when what is published proves it, never because the percentage could be.
  for (const other of others) {
    if (!context.bindings.get(other.index)?.figure) continue
    const farther = compared(context, comparison, numeral, other)
    if (farther.verdict === 'traced') return { ...farther, isLow: true }
  }
  return first
}

/** One comparison about one quantity. */
interface Claim {
  context: Context
  comparison: Comparison
  numeral: Numeral
  subject: Numeral
  binding: Binding | undefined
  /** "tăng 12,4%", or the bare number. */
  said: string
}

function compared(context: Context, comparison: Comparison, numeral: Numeral, subject: Numeral): Outcome {
  const text = printedOf(context, numeral)
  const said = comparison === GROWTH ? say.changeSaid(numeral.sign, text) : text
  const binding = context.bindings.get(subject.index)
  const claim = { context, comparison, numeral, subject, binding, said }
  if (subject.role === 'target') return unbound(say.target(), subject)
  const current = binding && publishedValue(binding.figure?.value, binding.series)
  const other = binding && otherValue(claim, binding)
  if (binding && current && other) return againstPublished(claim, binding, current, other)
  return fromText(claim) ?? feasible(claim, current ?? null)
}

/** The published value of the year before (or of the year that is named), or what was planned. */
function otherValue(
  { context, comparison, numeral }: Claim,
  { figure, series, period }: Binding,
): Rational | null {
  if (!figure) return null
  if (comparison.against === 'target') return publishedValue(figure.target, series)
  const label =
    context.calendar.comparedWith(numeral) ?? figure.basePeriod ?? context.calendar.yearBefore(period)
  const base = context.catalogue.figureOf(series.code, series.dims, figure.unit, label)
  return publishedValue(base?.value, series)
}

function againstPublished(claim: Claim, binding: Binding, current: Rational, other: Rational): Outcome {
  const { comparison, numeral, subject } = claim
  if (other.num === 0n || (current.num === 0n && comparison.code === 'FACTOR')) {
    return unbound(say.noBase(printedOf(claim.context, subject)), subject)
  }
  const expected = comparison.expected(current, other, numeral.sign)
  const [first = ONE] = expected
  const figure = derivedFrom(binding, comparison.name, derivedValue(claim, binding, current, other, first))
  if (expected.some(value => agrees(numeral, value))) {
    const computed = wordedValue(claim, current, other, first)
    const explanation = say.comparisonTraced(printedExact(current), printedExact(other), computed)
    return { verdict: 'traced', explanation, figure, link: subject }
  }
  if (comparison === GROWTH && isCount(current, subject) && isUnreachable(numeral, current)) {
    return impossible(claim, current, other, figure)
  }
  return differing(claim, current, other, first, figure)
}

/** Growth keeps its sign and the indicator's own decimals; other comparisons are printed as in the text. */
function derivedValue(
  { comparison, numeral }: Claim,
  { series }: Binding,
  current: Rational,
  other: Rational,
  expected: Rational,
): Pick<FigureReference, 'value' | 'printed'> {
  const isGrowth = comparison === GROWTH
  const places = isGrowth ? series.growthDecimals : numeral.places
  const value = isGrowth ? percentOf(minus(current, other), other) : expected
  return { value: unscale(roundScaled(value, places), places), printed: comparison.print(value, places) }
}

/** "giảm 27%" for a growth, "107,2%" for the others. */
function wordedValue(
  { comparison, numeral }: Claim,
  current: Rational,
  other: Rational,
  value: Rational,
): string {
  if (comparison !== GROWTH) return comparison.print(value, numeral.places)
  const growth = percentOf(minus(current, other), other)
  return say.changeSaid(growth.num < 0n ? -1 : 1, asPercent(magnitude(growth), numeral.places))
}

function differing(
  claim: Claim,
  current: Rational,
  other: Rational,
  expected: Rational,
  figure: FigureReference | undefined,
): Outcome {
  const { comparison, numeral, subject, said } = claim
  const computed = wordedValue(claim, current, other, expected)
  const [now, then] = [printedExact(current), printedExact(other)]
  const bases = comparison === GROWTH && isCount(current, subject) ? basesOf(numeral, current) : []
  const explanation =
    comparison === GROWTH
      ? say.growthDiffers(said, now, then, computed, bases)
      : say.comparisonDiffers(said, now, then, computed)
  const contradiction = { code: comparison.code, expected: computed, computed: said, hints: [] }
  return { verdict: 'differs', explanation, figure, link: subject, contradiction }
}

/** "từ A lên B", "N so với M": the text gives both sides itself. */
function fromText(claim: Claim): Outcome | undefined {
  const { context, comparison, numeral, subject } = claim
  const base = comparison.against === 'base' ? baseInText(context, subject) : undefined
  if (!base || comparison !== GROWTH || base.amount.value.num === 0n || subject.qualifier || base.qualifier)
    return undefined
  const growth = percentOf(minus(subject.amount.value, base.amount.value), base.amount.value)
  const computed = wordedValue(claim, subject.amount.value, base.amount.value, growth)
  const [now, then] = [printedOf(context, subject), printedOf(context, base)]
  const range = ratioRange(subject, base)
  const isWithin = couldPrint(
    numeral,
    signed(minus(range.low, HUNDRED), numeral.sign),
    signed(minus(range.high, HUNDRED), numeral.sign),
  )
  if (isWithin)
    return { verdict: 'traced', explanation: say.fromToTraced(now, then, computed), link: subject }
  const contradiction = { code: 'FROM_TO' as const, expected: computed, computed: claim.said, hints: [] }
  return {
    verdict: 'impossible',
    explanation: say.fromToImpossible(claim.said, now, then, computed),
    link: subject,
    contradiction,
  }
}

function baseInText({ numerals, reading }: Context, subject: Numeral): Numeral | undefined {
  const before = numerals.slice(Math.max(0, subject.index - 3), subject.index)
  const from = before.findLast(({ role, strand }) => role === 'from' && strand === subject.strand)
  if (from) return from
  const behind = numerals.slice(subject.index + 1, subject.index + 3).find(({ role }) => role === 'base')
  return behind && reading.structure.strandOf[behind.at] === subject.strand ? behind : undefined
}

/** No published base: a percentage of a count may still be one that no whole base gives. */
function feasible(claim: Claim, published: Rational | null): Outcome {
  const { context, comparison, numeral, subject, said } = claim
  const current = published ?? (subject.isExact ? subject.amount.value : null)
  const text = printedOf(context, subject)
  if (comparison !== GROWTH || !current || !isCount(current, subject))
    return unbound(say.noBase(text), subject)
  if (isUnreachable(numeral, current)) return impossible(claim, current, null, undefined)
  return unbound(say.growthFeasible(said, text, basesOf(numeral, current)), subject)
}

function impossible(
  claim: Claim,
  current: Rational,
  base: Rational | null,
  figure: FigureReference | undefined,
): Outcome {
  const { context, numeral, subject, said } = claim
  const nearest = nearestOf(numeral, current)
  const near = nearest.map(({ base: value, printed: text }) => ({ base: value, printed: say.percent(text) }))
  const now = printedExact(current)
  const right = base && wordedValue(claim, current, base, ONE)
  const fitsText =
    subject.isExact &&
    !isEqual(subject.amount.value, current) &&
    !isUnreachable(numeral, subject.amount.value)
  const explanation = [
    say.growthImpossible(said, now, near),
    base && right ? say.publishedBase(printedExact(base), right) : '',
    fitsText ? say.fitsPrinted(printedOf(context, subject)) : '',
  ].join('')
  const contradiction = {
    code: 'PCT_UNREACHABLE' as const,
    expected: right ?? near.map(({ printed: text }) => text).join(' / '),
    computed: said,
    hints: wrongDenominator(numeral, current),
  }
  return {
    verdict: 'impossible',
    explanation,
    figure,
    nearest,
    link: subject,
    contradiction,
    isLow: fitsText,
  }
}

/** A count of things, known to the last one. */
const isCount = ({ num, den }: Rational, subject: Numeral): boolean =>
  den === 1n && num > 0n && subject.isExact

const scaledPercent = ({ amount, places, sign }: Numeral): bigint =>
  BigInt(sign < 0 ? -1 : 1) * roundScaled(amount.value, places)

/**
 * True when no whole base gives the printed growth. Growth falls steadily as the base rises, so if any base gives it,
 * one of the two whole numbers around the exact solution does.
 */
function isUnreachable(numeral: Numeral, { num }: Rational): boolean {
  if (numeral.qualifier || numeral.sign === 0) return false
  const percent = scaledPercent(numeral)
  const hundred = -100n * 10n ** BigInt(numeral.places)
  if (percent <= hundred) return percent < hundred
  return basesOf(numeral, { num, den: 1n }).length === 0
}

/** Those of the two nearest bases that print the percentage. */
function basesOf(numeral: Numeral, { num }: Rational): string[] {
  const percent = scaledPercent(numeral)
  if (percent <= -100n * 10n ** BigInt(numeral.places)) return []
  return nearestBases(num, percent, numeral.places)
    .filter(base => roundScaled(growthOf(num, base), numeral.places) === percent)
    .map(base => printedExact(rational(base)))
}

function nearestOf(numeral: Numeral, { num }: Rational): NearBase[] {
  return nearestBases(num, scaledPercent(numeral), numeral.places).map(base => ({
    base: base.toString(),
    printed: printed(magnitude(growthOf(num, base)), numeral.places),
  }))
}

/** The commonest slip: the difference was divided by this year's count. */
function wrongDenominator(numeral: Numeral, current: Rational): string[] {
  const share = over(signed(numeral.amount.value, numeral.sign), HUNDRED)
  const base = roundScaled(times(current, minus(ONE, share)), 0)
  const computed = percentOf(magnitude(minus(current, rational(base))), current)
  if (base <= 0n || !agrees(numeral, computed)) return []
  return [
    say.wrongDenominator(
      printedExact(current),
      printedExact(rational(base)),
      asPercent(computed, numeral.places),
    ),
  ]
}
