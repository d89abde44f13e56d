import type { Binding } from './bind.ts'
import { judgeComparison } from './compare.ts'
import type { Numeral, Reading } from './numerals.ts'
import {
  type Context,
  namedBy,
  type Outcome,
  printedExact,
  printedOf,
  referenceTo,
  unbound,
} from './outcome.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { publishedValue } from './series.ts'
import { judgeShare, ratioWhole } from './share.ts'
import { agrees, minus } from './tolerance.ts'
import { say } from './vi.ts'

/** A wrong value is surer when the name was found whole and no other series was near. */
const SURE_COVERAGE = 0.7
const SURE_MARGIN = 0.1

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
      return judgeComparison(context, numeral)
    case 'share':
      return judgeShare(context, numeral)
    case 'points':
      return unbound(say.points())
    case 'level':
      return binding ? judgeBound(context, numeral, binding) : judgeLevel(context, numeral)
    case 'whole':
      return judgeWhole(context, numeral)
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
  if (numeral.role === 'target' || numeral.role === 'planned') return judgeTarget(context, numeral, binding)
  const { figure, series, unit, isInferred } = binding
  const named = namedBy(context, binding)
  const value = publishedValue(figure?.value, series)
  if (!value) return unbound(unit === null ? say.otherPlace(named.name) : say.noFigure(named))
  if (agrees(numeral, value)) {
    const explanation = isInferred ? say.tracedInferred(named) : say.traced(named)
    return { verdict: 'traced', explanation, figure: referenceTo(binding), isLow: isInferred }
  }
  return differing(context, numeral, binding)
}

/** A wrong binding is the only source of false alarms, so a weak one says so. */
function differing(context: Context, numeral: Numeral, binding: Binding): Outcome {
  const { coverage, margin, rival, isInferred } = binding
  const isUnsure = coverage < SURE_COVERAGE || margin < SURE_MARGIN
  const explanation = say.differs(printedOf(context, numeral), namedBy(context, binding))
  return {
    verdict: 'differs',
    explanation: isUnsure && rival ? explanation + say.alsoLikely(rival.name) : explanation,
    figure: referenceTo(binding),
    isLow: isUnsure || isInferred || isNarrowed(context.reading, numeral, binding),
  }
}

/** "5 thư viện lưu động": a word behind the noun that the indicator does not have may mean fewer things. */
function isNarrowed({ atoms, reader }: Reading, { after, unit }: Numeral, { series }: Binding): boolean {
  const next = atoms[after]
  if (!unit || unit.measure || next?.kind !== 'word') return false
  const { PREPOSITIONS, VERBS, COMPARED, ITEM_JOINTS } = reader.lexicon.cue
  const goesOn = [PREPOSITIONS, VERBS, COMPARED, ITEM_JOINTS].some(table => phraseAt(table, atoms, after))
  return !goesOn && !reader.lexicon.empty.has(next.key) && !series.vocabulary.has(next.key)
}

/** What is wished is compared with the plan, never with results. */
function judgeTarget(context: Context, numeral: Numeral, binding: Binding): Outcome {
  const target = publishedValue(binding.figure?.target, binding.series)
  if (!target) return unbound(say.target())
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

/** The b of "a/b": there cannot be more parts than the whole has. */
function judgeWhole(context: Context, whole: Numeral): Outcome {
  const part = context.numerals[whole.index - 1]
  if (!part || !whole.unit) return unbound(say.denominator())
  const binding = context.bindings.get(part.index)
  const value = (binding && publishedValue(binding.figure?.value, binding.series)) ?? part.amount.value
  if (minus(whole.amount.value, value).num >= 0n) return unbound(say.denominator())
  const [small, large] = [printedOf(context, part), printedOf(context, whole)]
  return {
    ...{ verdict: 'impossible', explanation: say.ratioTooLarge(small, large), link: part },
    contradiction: { code: 'RATIO', expected: large, computed: small, hints: [] },
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
