import type { Binding } from './bind.ts'
import { judgeComparison } from './compare.ts'
import { isPlan, isSaidBeside, isThreshold, isUnsure, isWeak } from './doubt.ts'
import { judgeMean } from './mean.ts'
import type { Numeral } from './numerals.ts'
import {
  asked,
  type Context,
  namedBy,
  type Outcome,
  printedExact,
  printedOf,
  referenceTo,
  unbound,
} from './outcome.ts'
import { phraseBefore } from './phrases.ts'
import { judgeFrozen } from './quoted.ts'
import { judgeRange } from './range.ts'
import { publishedValue } from './series.ts'
import { judgeShare, ratioWhole } from './share.ts'
import { slipDigits } from './slip.ts'
import { agrees, minus, percentOf } from './tolerance.ts'
import { say } from './vi.ts'

/** The verdict on one quantity or percentage. */
export function judge(context: Context, numeral: Numeral): Outcome {
  return doubted(context, numeral, judgeByRole(context, numeral))
}

/** Digits that can be read in two ways, and words without marks, make every verdict less sure. */
export function doubted({ reading }: Context, { isAmbiguous }: Numeral, outcome: Outcome): Outcome {
  return isAmbiguous || reading.reader.lexicon.spelling.isPlain ? { ...outcome, isLow: true } : outcome
}

function judgeByRole(context: Context, numeral: Numeral): Outcome {
  const binding = context.bindings.get(numeral.index)
  switch (numeral.role) {
    case 'growth':
    case 'ratioPrev':
    case 'plan':
    case 'factor':
    case 'delta':
    case 'planDelta':
      return judgeComparison(context, numeral)
    case 'share':
      return judgeShare(context, numeral)
    case 'points':
    case 'planPoints': {
      const points = judgeComparison(context, numeral)
      return points.verdict === 'unbound' ? unbound(say.points(), points.link) : points
    }
    case 'low':
    case 'high':
      return judgeRange(context, numeral)
    case 'level':
      if (binding) return judgeBound(context, numeral, binding)
      return judgeDoubtful(context, numeral) ?? judgeLevel(context, numeral)
    case 'whole':
      return judgeWhole(context, numeral)
    case 'mean':
      return judgeMean(context, numeral)
    case 'limit':
      return unbound(say.limit())
    default:
      if (binding) return judgeBound(context, numeral, binding)
      return (
        judgeDoubtful(context, numeral) ??
        (numeral.role === 'target' && numeral.class === 'pct' ? judgeLevel(context, numeral) : undefined) ??
        judgeRest(context, numeral) ??
        (numeral.unit?.isComposite ? judgeMean(context, numeral) : unbound(say.unbound()))
      )
  }
}

/** A name that is said is asked about; one that is only near, or whose value stands beside, is not. */
function judgeDoubtful(context: Context, numeral: Numeral): Outcome | undefined {
  const doubtful = context.doubts.get(numeral.index)
  if (!doubtful) return undefined
  if (isPlan(numeral.role)) return unbound(say.target())
  const added = judgeAdded(context, numeral, doubtful)
  if (added) return added
  const isNear = isUnsure(doubtful) || isThreshold(context.reading, numeral)
  const isAsked = !isNear && !isSaidBeside(context.said, numeral, doubtful)
  return isAsked
    ? asked(differing(context, numeral, doubtful))
    : unbound(say.maybeOther(namedBy(context, doubtful)))
}

/** "60/75 xã (đạt 80%)" and "121 cơ sở (84,6%)" are shares without the word. */
function judgeLevel(context: Context, numeral: Numeral): Outcome {
  const share = judgeShare(context, numeral)
  const isInBrackets = context.reading.structure.strands[numeral.strand]?.opens !== null
  const isRatio = share.link !== undefined && ratioWhole(context, share.link) !== undefined
  const isSaidShare = saysRate(context, numeral) && context.groupOf.has(share.link?.index ?? -1)
  const isShare = isInBrackets || isSaidShare || (isRatio && isSetOff(context, numeral, share.link))
  return isShare || share.verdict === 'traced' ? share : unbound(say.unbound())
}

/** ", đạt tỷ lệ 72,9%" behind a part of a whole. */
const saysRate = ({ reading }: Context, { at }: Numeral): boolean =>
  phraseBefore(reading.reader.lexicon.cue.RATE, reading.atoms, at) !== undefined

/** "18/24 chủ đầu tư giải ngân trên 90%" is what each of them did; ", đạt 75%" is their share. */
function isSetOff({ reading }: Context, { at, strand }: Numeral, part: Numeral | undefined): boolean {
  const { atoms, structure } = reading
  for (let i = at - 1; i > (part?.after ?? at); i--) {
    if (structure.strandOf[i] === strand && atoms[i]?.kind === 'mark' && atoms[i]?.key !== '/') return true
  }
  return false
}

function judgeBound(context: Context, numeral: Numeral, binding: Binding): Outcome {
  if (numeral.role === 'target' || numeral.role === 'planned') return judgeTarget(context, numeral, binding)
  const { figure, series, unit, isInferred } = binding
  const named = namedBy(context, binding)
  const frozen = judgeFrozen(context, numeral, binding)
  if (frozen) return frozen
  const value = publishedValue(figure?.value, series)
  if (!value) return unbound(unit === null ? say.otherPlace(named.name) : say.noFigure(named))
  if (agrees(numeral, value)) {
    const explanation = isInferred ? say.tracedInferred(named) : say.traced(named)
    return { verdict: 'traced', explanation, figure: referenceTo(binding), isLow: isInferred }
  }
  return judgeAdded(context, numeral, binding) ?? differing(context, numeral, binding)
}

/** "xếp hạng thêm 15 di tích": how many more there are than before; of what is counted anew each year, the value. */
function judgeAdded(context: Context, numeral: Numeral, { series }: Binding): Outcome | undefined {
  const isGrown = series.kind === 'stock' || series.kind === 'cumulative'
  return isGrown && isAdded(context, numeral) ? unbound(say.unbound()) : undefined
}

/** "thêm 1 bưu cục, 1 đại lý và 1 thùng thư": what is added goes on through the list. */
function isAdded({ reading, numerals }: Context, numeral: Numeral): boolean {
  const { ADDED, ITEM_JOINTS } = reading.reader.lexicon.cue
  let item = numeral
  for (let i = numeral.index - 1; i >= numeral.index - LONGEST_LIST; i--) {
    if (phraseBefore(ADDED, reading.atoms, item.at)) return true
    const before = numerals[i]
    const isNext =
      reading.atoms[item.at - 1]?.key === ',' ||
      phraseBefore(ITEM_JOINTS, reading.atoms, item.at) !== undefined
    if (!isNext || before?.strand !== numeral.strand) return false
    if (before.class === 'qty') item = before
  }
  return false
}

const LONGEST_LIST = 12

/** A weak name says so, and names the next likely one. */
function differing(context: Context, numeral: Numeral, binding: Binding): Outcome {
  const { rival } = binding
  const explanation = say.differs(printedOf(context, numeral), namedBy(context, binding))
  return {
    verdict: 'differs',
    explanation: isWeak(binding) && rival ? explanation + say.alsoLikely(rival.name) : explanation,
    figure: referenceTo(binding),
    isLow: isUnsure(binding),
  }
}

/** What is wished is compared with the plan, never with results. */
function judgeTarget(context: Context, numeral: Numeral, binding: Binding): Outcome {
  const target = publishedValue(binding.figure?.target, binding.series)
  if (!target) return unbound(say.target())
  const named = namedBy(context, binding)
  const text = printedExact(target)
  const isTraced = agrees(numeral, target)
  if (!isTraced && numeral.qualifier) return unbound(say.target())
  return {
    verdict: isTraced ? 'traced' : 'differs',
    explanation: isTraced
      ? say.tracedTarget(named, text)
      : say.differsTarget(printedOf(context, numeral), named, text),
    figure: referenceTo(binding),
  }
}

/** The b of "a/b": there cannot be more parts than the whole has. */
function judgeWhole(context: Context, whole: Numeral): Outcome {
  const part = context.numerals[whole.index - 1]
  const own = context.bindings.get(whole.index)
  if (own) return judgeBound(context, whole, own)
  if (!part || !whole.unit) return unbound(say.denominator())
  const binding = context.bindings.get(part.index)
  const value = (binding && publishedValue(binding.figure?.value, binding.series)) ?? part.amount.value
  if (minus(whole.amount.value, value).num >= 0n || isOfPlan(context, part, whole))
    return unbound(say.denominator())
  const [small, large] = [printedOf(context, part), printedOf(context, whole)]
  return {
    ...{ verdict: 'impossible', explanation: say.ratioTooLarge(small, large), link: part },
    contradiction: { code: 'RATIO', expected: large, computed: small, hints: [] },
  }
}

/** "486/450 buổi, đạt 108%": so many of so many planned. */
function isOfPlan({ numerals }: Context, part: Numeral, whole: Numeral): boolean {
  const next = numerals[whole.index + 1]
  const isNext = next?.class === 'pct' && next.sentence === whole.sentence && whole.amount.value.num > 0n
  return isNext && agrees(next, percentOf(part.amount.value, whole.amount.value))
}

/** "60/75 xã ..., còn 25 xã chưa có": the rest must be the difference. */
function judgeRest(context: Context, numeral: Numeral): Outcome | undefined {
  const { reading, numerals } = context
  if (!phraseBefore(reading.reader.lexicon.cue.REST, reading.atoms, numeral.at)) return undefined
  const earlier = numerals.slice(Math.max(0, numeral.index - 6), numeral.index)
  const part = earlier.findLast(one => one.sentence === numeral.sentence && ratioWhole(context, one))
  const whole = part && ratioWhole(context, part)
  if (!part || !whole || whole.unit?.phrase !== numeral.unit?.phrase) return undefined
  const rest = minus(whole.amount.value, part.amount.value)
  if (agrees(numeral, rest)) return undefined
  const said = printedOf(context, numeral)
  const expected = printedExact(rest)
  const outcome: Outcome = {
    verdict: 'impossible',
    explanation: say.complementImpossible(
      said,
      printedOf(context, whole),
      printedOf(context, part),
      expected,
    ),
    link: part,
    contradiction: { code: 'COMPLEMENT', expected, computed: said, hints: [] },
  }
  return slipDigits(numeral, rest) > 0 ? outcome : asked(outcome)
}
