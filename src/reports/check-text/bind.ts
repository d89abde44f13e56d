import { type Bag, bagOf, inherit } from './bag.ts'
import type { Group } from './groups.ts'
import { type Located, locate, type Whereabouts } from './locate.ts'
import { isSameNoun, type Numeral, type Reading } from './numerals.ts'
import { namingOf } from './score.ts'
import { publishedValue, type Series } from './series.ts'
import { slipDigits, TELLING_DIGITS } from './slip.ts'
import { agrees } from './tolerance.ts'
import { isAnchor, type Window } from './windows.ts'

/** The series a number was read as, and the published figure of its unit and period, if there is one. */
export interface Binding extends Located {
  series: Series
  /** Share of the name that was found in the text, 0 to 1. */
  coverage: number
  /** Share of the name that stands by the number itself. */
  said: number
  /** The next likely series and the lead over it. */
  rival: Series | undefined
  margin: number
}

export interface BindInput extends Whereabouts {
  reading: Reading
  numerals: readonly Numeral[]
  groups: readonly Group[]
  /** The list a number is a part of, by its index. */
  groupOf: ReadonlyMap<number, Group>
  windows: ReadonlyMap<number, Window>
}

/** Within this distance of the best score the published value may decide; it never lifts a series from farther away. */
const TIE = 0.08
const NO_FIGURE = 0.1
/** How far back an earlier mention is looked for. */
const LOOK = 8

/** Binds wholes first, then their parts with the words of the whole, then later mentions with the words of the first. */
export function bindAll(input: BindInput): Map<number, Binding> {
  const bindings = new Map<number, Binding>()
  const open = input.numerals.filter(isBindable)
  const isPart = ({ index }: Numeral): boolean => input.groupOf.has(index)
  const bind = (numeral: Numeral, binding: Binding | undefined): void => {
    if (binding) bindings.set(numeral.index, binding)
  }
  for (const numeral of open)
    if (!isPart(numeral)) bind(numeral, chosen(input, numeral, bagFor(input, numeral)))
  for (const group of input.groups) {
    for (const part of group.parts.filter(isBindable)) bind(part, partOf(input, bindings, group, part))
  }
  for (const numeral of open) bindWholeOfRatio(input, bindings, numeral)
  for (const numeral of open) {
    if (!bindings.has(numeral.index) && !isPart(numeral))
      bind(numeral, laterMention(input, bindings, numeral))
  }
  return bindings
}

/** "91/96 vụ khiếu nại": the words name the 96 where that is what is published, else the 91. */
function bindWholeOfRatio({ numerals }: BindInput, bindings: Map<number, Binding>, part: Numeral): void {
  const whole = numerals[part.index + 1]
  const binding = bindings.get(part.index)
  if (whole?.role !== 'whole' || !binding) return
  const value = publishedValue(binding.figure?.value, binding.series)
  if (!value || agrees(part, value) || !agrees(whole, value)) return
  bindings.delete(part.index)
  bindings.set(whole.index, binding)
}

/** Means and rates are no totals; comparisons are linked, not bound. */
function isBindable(numeral: Numeral): boolean {
  return isAnchor(numeral) && numeral.role !== 'mean' && !numeral.unit?.isComposite
}

const bagFor = ({ reading, windows }: BindInput, numeral: Numeral): Bag => bagOf(reading, numeral, windows)

function partOf(
  input: BindInput,
  bindings: ReadonlyMap<number, Binding>,
  { whole }: Group,
  part: Numeral,
): Binding | undefined {
  const bag = bagFor(input, part)
  inherit(bag, input.reading, input.windows.get(whole.index), 'whole')
  const own = bindings.get(whole.index)?.series
  const found = chosen(input, part, bag, own)
  // Words that only the whole has may name its members, never another series.
  return found && (found.series.code === own?.code || hasOwnWord(bag, part, found.series)) ? found : undefined
}

/** A word of the series, besides the noun, stands by the number itself. */
function hasOwnWord({ own }: Bag, { unit }: Numeral, { vocabulary }: Series): boolean {
  const noun = unit?.phrase.split(' ') ?? []
  return [...own].some(word => vocabulary.has(word) && !noun.includes(word))
}

/**
 * "..., riêng đợt 3 là 1.960 hộ": the name stands with an earlier number of the same noun in the sentence, or in the
 * sentence before when the number only adds another phase ("cùng với 30.429 hộ của đợt 1").
 */
function laterMention(
  input: BindInput,
  bindings: ReadonlyMap<number, Binding>,
  numeral: Numeral,
): Binding | undefined {
  const { unit, index, sentence } = numeral
  if (!unit) return undefined
  const { isPhase } = input.calendar.whenOf(numeral, input.windows.get(index))
  for (let i = index - 1; i >= Math.max(0, index - LOOK); i--) {
    const earlier = input.numerals[i]
    if (!earlier || earlier.sentence < sentence - (isPhase ? 1 : 0)) return undefined
    if (!bindings.has(i) || !isSameNoun(earlier.unit, unit)) continue
    const bag = bagFor(input, numeral)
    inherit(bag, input.reading, input.windows.get(i), 'mention')
    return chosen(input, numeral, bag)
  }
  return undefined
}

interface Candidate extends Binding {
  score: number
  /** The published value is the printed one. */
  fits: boolean
}

/** The best-named series; of those within a hair of it, one whose published value is the printed one. */
function chosen(input: BindInput, numeral: Numeral, bag: Bag, whole?: Series): Binding | undefined {
  const when = input.calendar.whenOf(numeral, input.windows.get(numeral.index))
  const candidates: Candidate[] = []
  for (const series of seriesSharing(input.reading, bag)) {
    if (!isOfMeasure(series, numeral) || series === whole) continue
    const isMember = series.code === whole?.code && Object.keys(series.dims).length > 0
    const naming = namingOf(input.reading.reader, bag, numeral, when, series, isMember)
    if (!naming) continue
    const located = locate(input, numeral, when, series)
    const value = publishedValue(located.figure?.value, series)
    const fits = value !== null && agrees(numeral, value)
    const score = naming.score - (located.figure ? 0 : NO_FIGURE)
    candidates.push({ series, ...located, ...naming, score, fits, rival: undefined, margin: 1 })
  }
  candidates.sort((a, b) => b.score - a.score)
  const [first] = candidates
  if (!first) return undefined
  const near = candidates.filter(({ score }) => first.score - score <= TIE)
  const best = near.find(({ fits }) => fits) ?? near.find(one => looksMeant(numeral, one)) ?? first
  const next = candidates.find(candidate => candidate !== best)
  return next ? { ...best, rival: next.series, margin: best.score - next.score } : best
}

/** Long enough to tell the series by a value that is written wrong. */
function looksMeant(numeral: Numeral, { figure, series }: Candidate): boolean {
  const value = publishedValue(figure?.value, series)
  return value !== null && slipDigits(numeral, value) >= TELLING_DIGITS
}

/** The series that share a word with the bag. */
function seriesSharing({ reader }: Reading, bag: Bag): Set<Series> {
  const found = new Set<Series>()
  for (const word of bag.words.keys())
    for (const series of reader.bySyllable.get(word) ?? []) found.add(series)
  return found
}

/** Money is no count, and a percentage only a ratio. */
function isOfMeasure({ measure }: Series, { unit, class: kind }: Numeral): boolean {
  return measure === (kind === 'pct' ? 'percent' : (unit?.measure ?? null))
}
