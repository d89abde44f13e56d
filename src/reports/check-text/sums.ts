import { type Rational, rational } from '#base'
import type { Binding } from './bind.ts'
import { codeLists } from './code-lists.ts'
import type { Group } from './groups.ts'
import type { Numeral } from './numerals.ts'
import { type Context, type Outcome, printedExact, printedOf } from './outcome.ts'
import { publishedValue } from './series.ts'
import type { Check } from './shapes.ts'
import { isOneSlip } from './slip.ts'
import { agrees, isEqual, magnitude, minus, over, plus, total } from './tolerance.ts'
import { say } from './vi.ts'

/** A list of parts that does not give its whole. */
export interface SumFinding {
  check: Check
  whole: Numeral
}

/** A list with more parts than this is not searched for parts of parts. */
const MOST_NESTED = 10

/** Every list of parts that does not give its whole: as the text lists them, and every code list found in it. */
export function findSums(context: Context, offsetOf: (numeral: Numeral) => number): SumFinding[] {
  const groups = new Map<string, Group>()
  for (const group of [...context.groups, ...codeLists(context)]) {
    const indexes = [group.whole, ...group.parts].map(({ index }) => index).sort((a, b) => a - b)
    if (!groups.has(indexes.join())) groups.set(indexes.join(), group)
  }
  return [...groups.values()]
    .filter(group => isChecked(context, group) && !holds(group))
    .map(group => ({ check: mismatch(context, group, offsetOf), whole: group.whole }))
}

/** An unbound total that its parts do not give is impossible; a bound number keeps its own verdict. */
export function wholeOutcome(context: Context, { whole, check }: SumFinding): Outcome {
  const explanation = say.wholeImpossible(printedOf(context, whole), check.computed ?? '')
  return { verdict: 'impossible', explanation }
}

/** One item is no sum; loose numbers and things of another kind prove nothing. */
function isChecked({ bindings }: Context, { whole, parts, claim }: Group): boolean {
  if (parts.length < 2 || [whole, ...parts].some(({ qualifier }) => qualifier)) return false
  if (claim === 'stated') return true
  const isAlike = parts.every(({ unit }) => !unit || unit.phrase === whole.unit?.phrase)
  return isAlike || parts.every(({ index }) => isMemberOf(bindings.get(index), bindings.get(whole.index)))
}

function isMemberOf(part: Binding | undefined, whole: Binding | undefined): boolean {
  return (
    part !== undefined && part.series.code === whole?.series.code && Object.keys(part.series.dims).length > 0
  )
}

const sumOf = (parts: readonly Numeral[]): Rational => total(parts.map(({ amount }) => amount.value))

function holds(group: Group): boolean {
  const { whole, parts, claim } = group
  const excess = minus(sumOf(parts), whole.amount.value)
  const isClose = minus(magnitude(excess), slackOf([whole, ...parts])).num <= 0n
  if (isClose || givesWithin(group)) return true
  if (claim === 'partial') return excess.num < 0n
  return nests(
    parts.map(({ amount }) => amount.value),
    whole.amount.value,
  )
}

/**
 * Neighbours in the list give the whole: what stands before or behind them is another list. Where all parts were
 * announced, only the last may be none ("gồm 128 A, 36 B, thêm 43 sản phẩm").
 */
function givesWithin({ whole, parts, claim }: Group): boolean {
  if (claim === 'stated') return parts.length > 2 && isEqual(sumOf(parts.slice(0, -1)), whole.amount.value)
  for (let from = 0; from + 1 < parts.length; from++) {
    let sum = rational(0n)
    for (const [i, { amount }] of parts.slice(from, from + MOST_NESTED).entries()) {
      sum = plus(sum, amount.value)
      if (i > 0 && isEqual(sum, whole.amount.value)) return true
    }
  }
  return false
}

/** Rounded numbers may miss their sum by half of their steps together. */
function slackOf(members: readonly Numeral[]): Rational {
  if (members.every(({ isExact }) => isExact)) return rational(0n)
  return over(total(members.map(({ amount }) => amount.step)), rational(2n))
}

/** "5 A, 2 B, 3 C, 4 D": B and C may be the parts of A, said without brackets. */
function nests(values: readonly Rational[], whole: Rational): boolean {
  if (values.length > MOST_NESTED) return false
  const [head, ...rest] = values
  if (!head) return whole.num === 0n
  const left = minus(whole, head)
  if (left.num < 0n) return false
  if (nests(rest, left)) return true
  let children = rational(0n)
  for (const [i, child] of rest.entries()) {
    children = plus(children, child)
    if (i > 0 && isEqual(children, head) && nests(rest.slice(i + 1), left)) return true
  }
  return false
}

function mismatch(context: Context, group: Group, offsetOf: (numeral: Numeral) => number): Check {
  const { whole, parts, claim } = group
  const sum = sumOf(parts)
  const [said, computed] = [printedExact(whole.amount.value), printedExact(sum)]
  const sentence = claim === 'partial' ? say.sumExceeds : say.sumMismatch
  // What is published names the culprit; without it, slips of the pen are guessed at.
  const differing = differingMembers(context, [whole, ...parts])
  const hints = differing.length > 0 ? differing : mends(context, group, sum)
  const message = sentence(
    said,
    computed,
    parts.map(({ amount }) => printedExact(amount.value)),
  )
  // A list with other things in it misses its total too: only where the mistake is seen it is one.
  const isSeen = hints.length > 0
  return {
    ...{ code: 'SUM_MISMATCH', level: isSeen ? 'error' : 'notice', expected: said, computed },
    offsets: [whole, ...parts].map(offsetOf),
    message: isSeen ? message : say.asked(message),
    hints,
  }
}

function differingMembers(context: Context, members: readonly Numeral[]): string[] {
  return members.flatMap(member => {
    const binding = context.bindings.get(member.index)
    const value = binding ? publishedValue(binding.figure?.value, binding.series) : null
    if (!binding?.figure || !value || agrees(member, value)) return []
    return [say.partDiffers(printedOf(context, member), binding.figure.printed)]
  })
}

/** A single digit, or two digits in the wrong order, that would make the sum right. */
function mends(context: Context, { whole, parts, claim }: Group, sum: Rational): string[] {
  if (claim === 'partial') return []
  const excess = minus(sum, whole.amount.value)
  const wanted = parts.map(part => ({ numeral: part, right: minus(part.amount.value, excess) }))
  return [...wanted, { numeral: whole, right: sum }]
    .filter(({ numeral, right }) => isSlip(numeral, right))
    .map(({ numeral, right }) => say.mends(printedOf(context, numeral), printedExact(right)))
}

function isSlip({ amount, isExact }: Numeral, right: Rational): boolean {
  if (!isExact || right.den !== 1n || right.num < 0n) return false
  return isOneSlip(amount.value.num.toString(), right.num.toString())
}
