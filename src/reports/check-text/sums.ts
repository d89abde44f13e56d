import { printNumber, type Rational, rational } from '#base'
import type { Binding } from './bind.ts'
import type { Group } from './groups.ts'
import type { Numeral } from './numerals.ts'
import { type Context, type Outcome, printedExact, printedOf } from './outcome.ts'
import { publishedValue } from './series.ts'
import type { Check } from './shapes.ts'
import { agrees, isEqual, magnitude, minus, over, plus } from './tolerance.ts'
import { say } from './vi.ts'

export interface SumFinding {
  check: Check
  whole: Numeral
}

/** A list with more parts than this is not searched for parts of parts. */
const MOST_NESTED = 16

/** Every list of parts that does not give its whole, then every code list that is complete in the text. */
export function findSums(context: Context, offsetOf: (numeral: Numeral) => number): SumFinding[] {
  const groups = [...context.groups, ...boundGroups(context)]
  const found: SumFinding[] = []
  const seen = new Set<string>()
  for (const group of groups) {
    const members = [group.whole, ...group.parts]
    const key = members
      .map(({ index }) => index)
      .sort((a, b) => a - b)
      .join()
    const isSeen = seen.has(key)
    seen.add(key)
    if (isSeen || !isChecked(context, group) || holds(group)) continue
    found.push({ check: mismatch(context, group, offsetOf), whole: group.whole })
  }
  return found
}

/** An unbound total that its parts do not give is impossible; a bound number keeps its own verdict. */
export function wholeOutcome(context: Context, { whole, check }: SumFinding): Outcome {
  const explanation = say.wholeImpossible(printedOf(context, whole), check.computed ?? '')
  return { verdict: 'impossible', explanation }
}

/** One item is no sum; loose numbers and things of another kind prove nothing. */
function isChecked({ bindings }: Context, { whole, parts, claim }: Group): boolean {
  const members = [whole, ...parts]
  if (parts.length < 2 || members.some(({ qualifier }) => qualifier)) return false
  if (claim === 'stated') return true
  const isAlike = parts.every(({ unit }) => !unit || unit.phrase === whole.unit?.phrase)
  const binding = bindings.get(whole.index)
  const areMembers = parts.every(({ index }) => isMemberOf(bindings.get(index), binding))
  return isAlike || areMembers
}

const isMemberOf = (part: Binding | undefined, whole: Binding | undefined): boolean =>
  part !== undefined && part.series.code === whole?.series.code && Object.keys(part.series.dims).length > 0

function holds({ whole, parts, claim }: Group): boolean {
  const values = parts.map(({ amount }) => amount.value)
  const sum = total(values)
  const slack = [whole, ...parts].every(({ isExact }) => isExact)
    ? rational(0n)
    : over(total([whole, ...parts].map(({ amount }) => amount.step)), rational(2n))
  const over_ = minus(sum, whole.amount.value)
  const isClose = !isMore(magnitude(over_), slack)
  if (claim === 'partial') return isClose || over_.num < 0n
  return isClose || nests(values, whole.amount.value)
}

const total = (values: readonly Rational[]): Rational => values.reduce(plus, rational(0n))
const isMore = (a: Rational, b: Rational): boolean => minus(a, b).num > 0n

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
  const values = parts.map(({ amount }) => amount.value)
  const sum = total(values)
  const printedParts = values.map(printedExact)
  const [said, computed] = [printedExact(whole.amount.value), printedExact(sum)]
  const message = claim === 'partial' ? say.sumExceeds : say.sumMismatch
  return {
    code: 'SUM_MISMATCH',
    level: 'error',
    offsets: [whole, ...parts].map(offsetOf),
    expected: said,
    computed,
    message: message(said, computed, printedParts),
    hints: [...differingMembers(context, [whole, ...parts]), ...mends(context, group, sum)],
  }
}

function differingMembers(context: Context, members: readonly Numeral[]): string[] {
  return members.flatMap(member => {
    const binding = context.bindings.get(member.index)
    const value = binding && publishedValue(binding.figure?.value, binding.series)
    if (!binding?.figure || !value || agrees(member, value)) return []
    return [say.partDiffers(printedOf(context, member), binding.figure.printed)]
  })
}

/** A single digit, or two digits in the wrong order, that would make the sum right. */
function mends(context: Context, { whole, parts, claim }: Group, sum: Rational): string[] {
  if (claim === 'partial') return []
  const excess = minus(sum, whole.amount.value)
  const wanted = [
    ...parts.map(part => ({ numeral: part, right: minus(part.amount.value, excess) })),
    { numeral: whole, right: sum },
  ]
  return wanted
    .filter(({ numeral, right }) => isSlip(numeral, right))
    .map(({ numeral, right }) => say.mends(printedOf(context, numeral), printedExact(right)))
}

function isSlip({ amount, isExact }: Numeral, right: Rational): boolean {
  if (!isExact || right.den !== 1n || right.num < 0n) return false
  const [a, b] = [amount.value.num.toString(), right.num.toString()]
  if (a.length !== b.length) return false
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  const [first = 0, second = 0] = places
  if (places.length === 1) return true
  return places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** All options of a breakdown stand in the text with their whole, whatever the sentence looks like. */
function boundGroups({ bindings, numerals, catalogue }: Context): Group[] {
  const bySeries = new Map<string, Numeral>()
  for (const [index, { series, figure }] of bindings) {
    const numeral = numerals[index]
    if (figure && numeral) bySeries.set(figure.id, bySeries.get(figure.id) ?? numeral)
    void series
  }
  const groups: Group[] = []
  for (const [index, { series, figure }] of bindings) {
    const whole = numerals[index]
    if (!figure || !whole || Object.keys(series.dims).length > 0) continue
    for (const [dim, options] of Object.entries(catalogue.indicators.get(series.code)?.options ?? {})) {
      const figures = options.map(option =>
        catalogue.figureOf(series.code, { [dim]: option }, figure.unit, figure.period),
      )
      const parts = figures.map(member => bySeries.get(member?.id ?? '')).filter(part => part !== undefined)
      const published = total(figures.map(member => publishedValue(member?.value, series) ?? rational(0n)))
      const isAdditive = isEqual(published, publishedValue(figure.value, series) ?? rational(-1n))
      if (parts.length === options.length && isAdditive)
        groups.push({ whole, parts, claim: 'stated' })
    }
  }
  return groups
}
void printNumber
