import { type Rational, rational, roundScaled, unscale } from '#base'
import type { Binding } from './bind.ts'
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
import { basesOf, isCount, isUnreachable, nearestOf, wrongDenominator } from './reach.ts'
import { publishedValue } from './series.ts'
import type { CheckCode, FigureReference } from './shapes.ts'
import { slipDigits } from './slip.ts'
import {
  agrees,
  couldPrint,
  isEqual,
  magnitude,
  minus,
  over,
  percentOf,
  ratioRange,
  times,
} from './tolerance.ts'
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
const growth = (current: Rational, base: Rational): Rational => percentOf(minus(current, base), base)
const asPercent = (value: Rational, places: number): string => say.percent(printed(value, places))

const GROWTH: Comparison = {
  name: 'CMP.YOY',
  code: 'GROWTH_DIFFERS',
  against: 'base',
  expected: (current, base, sign) => [signed(growth(current, base), sign)],
  print: asPercent,
}

const DELTA: Comparison = {
  ...{ name: 'CMP.DIFF', code: 'DELTA', against: 'base' },
  expected: (current, base, sign) => [signed(minus(current, base), sign)],
  print: printedExact,
}

const POINTS: Comparison = {
  ...{ name: 'CMP.POINTS', code: 'POINTS', against: 'base' },
  // Where no word says up or down, as in "còn thiếu 1,2 điểm phần trăm", they are a distance.
  expected: (current, base, sign) => {
    const moved = minus(current, base)
    return [signed(moved, sign === 0 && moved.num < 0n ? -1 : sign)]
  },
  print: (value, places) => say.pointsOf(printed(value, places)),
}

const COMPARISONS: Readonly<Partial<Record<Numeral['role'], Comparison>>> = {
  growth: GROWTH,
  ratioPrev: { ...GROWTH, name: 'CMP.RATIO', expected: (current, base) => [percentOf(current, base)] },
  plan: {
    ...GROWTH,
    ...{ name: 'PLAN.PCT', code: 'PLAN', against: 'target' },
    expected: (current, target, sign) =>
      sign === 0 ? [percentOf(current, target)] : [signed(growth(current, target), sign)],
  },
  factor: {
    ...{ name: 'CMP.TIMES', code: 'FACTOR', against: 'base' },
    // "tăng k lần" is said of c/b and of c/b - 1; both are let pass.
    expected: (current, base, sign) =>
      sign < 0
        ? [over(base, current)]
        : [over(current, base), ...(sign > 0 ? [minus(over(current, base), ONE)] : [])],
    print: (value, places) => say.times(printed(value, places)),
  },
  delta: DELTA,
  planDelta: { ...DELTA, name: 'PLAN.DIFF', against: 'target' },
  points: POINTS,
  planPoints: { ...POINTS, name: 'PLAN.POINTS', against: 'target' },
}

/** What may be meant where the words between hide whether it is held against the plan or the year before. */
const TWINS: Readonly<Partial<Record<Numeral['role'], Numeral['role']>>> = {
  ...{ delta: 'planDelta', planDelta: 'delta', points: 'planPoints', planPoints: 'points' },
}

/** The verdict on a growth, a difference, a factor or a percentage of the plan. */
export function judgeComparison(context: Context, numeral: Numeral): Outcome {
  const comparison = COMPARISONS[numeral.role]
  const { likely, others } = subjectsOf(context, numeral)
  if (!comparison || !likely) return unbound(say.noSubject())
  const first = compared(context, comparison, numeral, likely)
  if (first.verdict === 'traced') return first
  const twin = COMPARISONS[TWINS[numeral.role] ?? numeral.role]
  const other = twin && twin !== comparison ? compared(context, twin, numeral, likely) : undefined
  if (other?.verdict === 'traced') return { ...other, isLow: true }
  const isInBrackets = context.reading.structure.strands[numeral.strand]?.opens !== null
  if (isInBrackets) return first
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

/** The two published sides of a comparison, and what they give. */
interface Sides {
  current: Rational
  other: Rational
  expected: Rational
  figure: FigureReference | undefined
}

function compared(context: Context, comparison: Comparison, numeral: Numeral, subject: Numeral): Outcome {
  if (subject.role === 'target') return unbound(say.target(), subject)
  if (subject.role === 'limit') return unbound(say.limit(), subject)
  const text = printedOf(context, numeral)
  const said = numeral.sign !== 0 && comparison.code !== 'FACTOR' ? say.changeSaid(numeral.sign, text) : text
  const binding = context.bindings.get(subject.index)
  const claim = { context, comparison, numeral, subject, binding, said }
  const current = binding ? publishedValue(binding.figure?.value, binding.series) : null
  const other = binding ? otherValue(claim, binding) : null
  if (binding && current && other) return againstPublished(claim, binding, current, other)
  return fromText(claim) ?? withoutBase(claim, current)
}

/** The published value of the year before (or of the year that is named), or what was planned. */
function otherValue(
  { context, comparison, numeral }: Claim,
  { figure, series, period }: Binding,
): Rational | null {
  if (!figure) return null
  if (comparison.against === 'target') return publishedValue(figure.target, series)
  const { calendar, catalogue } = context
  const label = calendar.comparedWith(numeral) ?? figure.basePeriod ?? calendar.yearBefore(period)
  const base = catalogue.figureOf(series.code, series.dims, figure.unit, label)
  return publishedValue(base?.value, series)
}

function againstPublished(claim: Claim, binding: Binding, current: Rational, other: Rational): Outcome {
  const { context, comparison, numeral, subject } = claim
  if (other.num === 0n || (comparison.code === 'FACTOR' && current.num === 0n)) {
    return unbound(say.noBase(printedOf(context, subject)), subject)
  }
  const isChange = comparison === GROWTH || (comparison.code === 'PLAN' && numeral.sign !== 0)
  const byPoints = isChange && subject.class === 'pct'
  const accepted = [
    ...comparison.expected(current, other, numeral.sign),
    // Of a percentage, "tăng 1,6%" and "vượt 0,6% kế hoạch" are said of points as well.
    ...(byPoints ? [signed(minus(current, other), numeral.sign)] : []),
  ]
  const [expected = ONE] = accepted
  const derived = derivedValue(claim, binding, current, other, expected)
  const sides = { current, other, expected, figure: derivedFrom(binding, comparison.name, derived) }
  if (accepted.some(value => agrees(numeral, value))) {
    const words = [shown(current, binding), shown(other, binding), worded(claim, sides)] as const
    return {
      verdict: 'traced',
      explanation: say.comparisonTraced(...words),
      figure: sides.figure,
      link: subject,
    }
  }
  const isImpossible =
    comparison === GROWTH && isCount(current, subject) && isUnreachable(numeral, current.num)
  const outcome = isImpossible ? impossible(claim, current.num, sides) : differing(claim, binding, sides)
  // It may be about another thing, or against another time: how it went wrong must be seen, as with a value.
  const digits = slipDigits(numeral, magnitude(expected))
  const isExplained = digits > 1 || (comparison === GROWTH && isByWrongSide(numeral, current, other))
  const isSure = (digits > 0 || isImpossible) && isBeside(context, numeral, subject)
  return isExplained || isSure ? outcome : asked(outcome)
}

/** The difference was divided by this year's value. */
function isByWrongSide(numeral: Numeral, current: Rational, base: Rational): boolean {
  return current.num !== 0n && agrees(numeral, magnitude(percentOf(minus(current, base), current)))
}

/** In the indicator's own noun where it is counted in thousands or more: "86,25 tỷ đồng". */
function shown(value: Rational, { series: { factor, noun } }: Binding): string {
  return factor.num === factor.den ? printedExact(value) : `${printedExact(over(value, factor))} ${noun}`
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
  const value = isGrowth ? growth(current, other) : expected
  return { value: unscale(roundScaled(value, places), places), printed: comparison.print(value, places) }
}

/** "giảm 27%" for a growth, "107,2%" for the others. */
function worded({ comparison, numeral }: Claim, { current, other, expected }: Omit<Sides, 'figure'>): string {
  const isDifference = comparison.code === 'DELTA' || comparison.code === 'POINTS'
  if (comparison !== GROWTH && !isDifference) return comparison.print(expected, numeral.places)
  const change = isDifference ? minus(current, other) : growth(current, other)
  return say.changeSaid(change.num < 0n ? -1 : 1, comparison.print(magnitude(change), numeral.places))
}

function differing(claim: Claim, binding: Binding, sides: Sides): Outcome {
  const { comparison, numeral, subject, said } = claim
  const computed = worded(claim, sides)
  const [now, then] = [shown(sides.current, binding), shown(sides.other, binding)]
  const isCounted = comparison === GROWTH && isCount(sides.current, subject)
  const explanation =
    comparison === GROWTH
      ? say.growthDiffers(said, now, then, computed, isCounted ? basesOf(numeral, sides.current.num) : [])
      : say.comparisonDiffers(said, now, then, computed)
  return {
    verdict: 'differs',
    ...{ explanation, figure: sides.figure, link: subject },
    contradiction: { code: comparison.code, expected: computed, computed: said, hints: [] },
  }
}

/** "từ A lên B", "N so với M": the text gives both sides itself. */
function fromText(claim: Claim): Outcome | undefined {
  const { context, comparison, numeral, subject, said } = claim
  const base = baseInText(context, subject)
  if (comparison !== GROWTH || !base || base.amount.value.num === 0n) return undefined
  if (subject.qualifier || base.qualifier) return undefined
  const sides = { current: subject.amount.value, other: base.amount.value, expected: ONE }
  const words = [printedOf(context, subject), printedOf(context, base), worded(claim, sides)] as const
  const { low, high } = ratioRange(subject, base)
  const ends = [low, high].map(end => signed(minus(end, HUNDRED), numeral.sign))
  if (couldPrint(numeral, ends[0] ?? ONE, ends[1] ?? ONE)) {
    return { verdict: 'traced', explanation: say.fromToTraced(...words), link: subject }
  }
  const outcome: Outcome = {
    verdict: 'impossible',
    ...{ explanation: say.fromToImpossible(said, ...words), link: subject },
    contradiction: { code: 'FROM_TO', expected: words[2], computed: said, hints: [] },
  }
  return isBeside(context, numeral, subject) ? outcome : asked(outcome)
}

function baseInText({ numerals }: Context, subject: Numeral): Numeral | undefined {
  const before = numerals.slice(Math.max(0, subject.index - 3), subject.index)
  const behind = numerals.slice(subject.index + 1, subject.index + 3)
  return (
    before.findLast(({ role, strand }) => role === 'from' && strand === subject.strand) ??
    behind.find(({ role, strand }) => role === 'base' && strand === subject.strand)
  )
}

/** No published base: a growth of a count may still be one that no whole base gives. */
function withoutBase(claim: Claim, published: Rational | null): Outcome {
  const { context, comparison, numeral, subject, said } = claim
  const current = published ?? subject.amount.value
  const text = printedOf(context, subject)
  if (comparison !== GROWTH || !isCount(current, subject)) return unbound(say.noBase(text), subject)
  if (isUnreachable(numeral, current.num)) {
    const outcome = impossible(claim, current.num, undefined)
    return isBeside(context, numeral, subject) ? outcome : asked(outcome)
  }
  return unbound(say.growthFeasible(said, text, basesOf(numeral, current.num)), subject)
}

function impossible(claim: Claim, current: bigint, sides: Sides | undefined): Outcome {
  const { context, numeral, subject, said } = claim
  const nearest = nearestOf(numeral, current)
  const near = nearest.map(({ base, printed: text }) => ({ base, printed: say.percent(text) }))
  const right = sides && worded(claim, sides)
  const inText = subject.amount.value
  const fitsText = !isEqual(inText, rational(current)) && !isUnreachable(numeral, inText.num)
  return {
    verdict: 'impossible',
    explanation: [
      say.growthImpossible(said, printedExact(rational(current)), near),
      sides && right ? say.publishedBase(printedExact(sides.other), right) : '',
      fitsText ? say.fitsPrinted(printedOf(context, subject)) : '',
    ].join(''),
    ...{ figure: sides?.figure, nearest, link: subject, isLow: fitsText },
    contradiction: {
      code: 'PCT_UNREACHABLE',
      expected: right ?? near.map(({ printed: text }) => text).join(' / '),
      computed: said,
      hints: wrongDenominator(numeral, current),
    },
  }
}
