import type { Binding } from './bind.ts'
import { judgeComparison } from './compare.ts'
import type { Numeral } from './numerals.ts'
import {
  type Context,
  namedBy,
  type Outcome,
  printedExact,
  printedOf,
  referenceTo,
  unbound,
} from './outcome.ts'
import { phraseBefore } from './phrases.ts'
import { publishedValue } from './series.ts'
import { judgeShare, ratioWhole } from './share.ts'
import { agrees, minus } from './tolerance.ts'
import { say } from './vi.ts'

/** A wrong value is surer when the name was found whole and no other series was near. */
const SURE_COVERAGE = 0.7
const SURE_MARGIN = 0.1

/** The verdict on one quantity or percentage. */
export function judge(context: Context, numeral: Numeral): Outcome {
  const outcome = judgeByRole(context, numeral)
  return numeral.isAmbiguous ? { ...outcome, isLow: true } : outcome
}

function judgeByRole(context: Context, numeral: Numeral): Outcome {
  const binding = context.bindings.get(numeral.index)
  switch (numeral.role) {
    case 'growth':
    case 'ratioPrev':
    case 'plan':
    case 'factor':
    case 'delta':
      return judgeComparison(context, numeral)
    case 'share':
      return judgeShare(context, numeral)
    case 'points':
      return unbound(say.points())
    case 'level':
      return binding ? judgeBound(context, numeral, binding) : judgeLevel(context, numeral)
    case 'whole':
      return unbound(say.denominator())
    case 'mean':
      return unbound(say.mean())
    default:
      if (binding) return judgeBound(context, numeral, binding)
      return judgeRest(context, numeral) ?? unbound(numeral.unit?.isComposite ? say.rate() : say.unbound())
  }
}

/** "60/75 xã (đạt 80%)" and "121 cơ sở (84,6%)" are shares without the word. */
function judgeLevel(context: Context, numeral: Numeral): Outcome {
  const share = judgeShare(context, numeral)
  const isInBrackets = context.reading.structure.strands[numeral.strand]?.opens !== null
  const isRatio = share.link !== undefined && ratioWhole(context, share.link) !== undefined
  return isInBrackets || isRatio || share.verdict === 'traced' ? share : unbound(say.unbound())
}

function judgeBound(context: Context, numeral: Numeral, binding: Binding): Outcome {
  const { figure, series } = binding
  const named = namedBy(context, binding)
  if (numeral.role === 'target' || numeral.role === 'planned') return judgeTarget(context, numeral, binding)
  const value = publishedValue(figure?.value, series)
  if (!figure || !value) {
    return unbound(binding.unit === null ? say.otherPlace(named.name) : say.noFigure(named))
  }
  const isLow = binding.isInferred
  if (agrees(numeral, value)) {
    const explanation = isLow ? say.tracedInferred(named) : say.traced(named)
    return { verdict: 'traced', explanation, figure: referenceTo(binding), isLow }
  }
  const isUnsure = binding.coverage < SURE_COVERAGE || binding.margin < SURE_MARGIN
  const rival = isUnsure && binding.rival ? say.alsoLikely(binding.rival.name) : ''
  return {
    verdict: 'differs',
    explanation: say.differs(printedOf(context, numeral), named) + rival,
    figure: referenceTo(binding),
    isLow: isLow || isUnsure,
  }
}

/** What is wished is compared with the plan, never with results. */
function judgeTarget(context: Context, numeral: Numeral, binding: Binding): Outcome {
  const { figure, series } = binding
  const target = publishedValue(figure?.target, series)
  if (!figure?.target || !target) return unbound(say.target())
  const named = namedBy(context, binding)
  const text = printedExact(target)
  const isTraced = agrees(numeral, target)
  return {
    verdict: isTraced ? 'traced' : 'differs',
    explanation: isTraced
      ? say.tracedTarget(named, text)
      : say.differsTarget(printedOf(context, numeral), named, text),
    figure: referenceTo(binding),
  }
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
  return {
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
}
