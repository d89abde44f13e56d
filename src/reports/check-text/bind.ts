import { type Bag, bagOf, inherit, pairWeight } from './bag.ts'
import type { Group } from './groups.ts'
import { isHead, isSameNoun, type Numeral, type Reading, type UnitNoun } from './numerals.ts'
import { type Alias, type PreparedCatalogue, pairIdf, publishedValue, type Series } from './prepare.ts'
import { lineOf, type Scope } from './scope.ts'
import type { Asked, CheckedFigure } from './shapes.ts'
import { agrees } from './tolerance.ts'
import type { Calendar, When } from './when.ts'
import { isAnchor, type Window } from './windows.ts'

/** The series a number was read as, and the published figure of its unit and period, if there is one. */
export interface Binding {
  series: Series
  figure: CheckedFigure | undefined
  unit: string | null
  period: string
  /** Share of the name that was found in the text, 0 to 1. */
  coverage: number
  /** The next likely series and the lead over it. */
  rival: Series | undefined
  margin: number
  /** The unit was not named, and another than the carried one had the figure. */
  isInferred: boolean
}

export interface BindInput {
  reading: Reading
  catalogue: PreparedCatalogue
  asked: Asked
  numerals: readonly Numeral[]
  groups: readonly Group[]
  windows: ReadonlyMap<number, Window>
  scopes: ReadonlyMap<number, Scope>
  calendar: Calendar
}

const ACCEPTED = 0.5
/** Within this distance of the best score the published value may decide; it never lifts a series from farther away. */
const TIE = 0.08
const WEIGHT = {
  length: 0.12,
  unit: 0.15,
  foreign: 0.04,
  kind: 0.3,
  member: 0.15,
  otherUnit: 0.6,
  noFigure: 0.1,
} as const

/** A number with a noun of another kind is still named by this many words beside the noun. */
const NAMED_WITHOUT_NOUN = 3

/** Binds wholes first, then their parts with the words of the whole, then later mentions with the words of the first. */
export function bindAll(input: BindInput): Map<number, Binding> {
  const bindings = new Map<number, Binding>()
  const groupOf = new Map(
    input.groups.flatMap(group => group.parts.map(part => [part.index, group] as const)),
  )
  const open = input.numerals.filter(isBindable)
  for (const numeral of open) if (!groupOf.has(numeral.index)) bindOne(input, bindings, numeral, undefined)
  for (const group of input.groups) for (const part of group.parts) bindOne(input, bindings, part, group)
  for (const numeral of open) if (!bindings.has(numeral.index)) bindMention(input, bindings, numeral, groupOf)
  return bindings
}

/** Means and rates are no totals; comparisons are linked, not bound. */
function isBindable(numeral: Numeral): boolean {
  if (!isAnchor(numeral) || numeral.role === 'mean') return false
  return !numeral.unit?.isComposite
}

function bindOne(
  input: BindInput,
  bindings: Map<number, Binding>,
  numeral: Numeral,
  group: Group | undefined,
): void {
  if (!isBindable(numeral)) return
  const bag = bagOf(input.reading, numeral, input.windows)
  if (group) inherit(bag, input.reading, input.windows.get(group.whole.index), 'whole')
  const binding = best(input, bag, numeral, group && bindings.get(group.whole.index), group !== undefined)
  if (binding) bindings.set(numeral.index, binding)
}

/**
 * "..., riêng đợt 3 là 1.960 hộ": the name stands with an earlier number of the same noun in the sentence, or in the
 * sentence before when the number only adds another phase ("cùng với 30.429 hộ của đợt 1").
 */
function bindMention(
  input: BindInput,
  bindings: Map<number, Binding>,
  numeral: Numeral,
  groupOf: ReadonlyMap<number, Group>,
): void {
  if (groupOf.has(numeral.index) || !numeral.unit) return
  const { isPhase } = input.calendar.whenOf(numeral, input.windows.get(numeral.index))
  for (let i = numeral.index - 1; i >= Math.max(0, numeral.index - 8); i--) {
    const earlier = input.numerals[i]
    if (!earlier || earlier.sentence < numeral.sentence - (isPhase ? 1 : 0)) return
    if (!bindings.has(i) || !isSameNoun(earlier.unit, numeral.unit)) continue
    const bag = bagOf(input.reading, numeral, input.windows)
    inherit(bag, input.reading, input.windows.get(i), 'mention')
    const binding = best(input, bag, numeral, undefined, false)
    if (binding) bindings.set(numeral.index, binding)
    return
  }
}

interface Candidate extends Binding {
  score: number
  fits: boolean
}

function best(
  input: BindInput,
  bag: Bag,
  numeral: Numeral,
  whole: Binding | undefined,
  isPart: boolean,
): Binding | undefined {
  const when = input.calendar.whenOf(numeral, input.windows.get(numeral.index))
  const candidates = seriesFor(input.reading, bag)
    .filter(series => isPossible(series, numeral, whole, isPart))
    .map(series => candidateOf(input, bag, numeral, when, series, whole))
    .filter(candidate => candidate !== undefined)
    .sort((a, b) => b.score - a.score)
  const first = candidates[0]
  if (!first) return undefined
  const tied = candidates.filter(candidate => first.score - candidate.score <= TIE)
  const chosen = tied.find(candidate => candidate.fits) ?? first
  const next = candidates.find(candidate => candidate !== chosen)
  return { ...chosen, rival: next?.series, margin: next ? chosen.score - next.score : 1 }
}

/** The series that share a word with the bag. */
function seriesFor({ reader }: Reading, bag: Bag): Series[] {
  const found = new Set<Series>()
  for (const word of bag.words.keys())
    for (const series of reader.bySyllable.get(word) ?? []) found.add(series)
  return [...found]
}

function isPossible(
  series: Series,
  { unit, class: kind }: Numeral,
  whole: Binding | undefined,
  isPart: boolean,
): boolean {
  const measure = kind === 'pct' ? 'percent' : (unit?.measure ?? null)
  if (measure !== series.measure) return false
  const isWholeItself = isPart && whole?.series === series
  return !isWholeItself
}

function candidateOf(
  input: BindInput,
  bag: Bag,
  numeral: Numeral,
  when: When,
  series: Series,
  whole: Binding | undefined,
): Candidate | undefined {
  const { idf } = input.reading.reader
  const fit = unitFit(numeral.unit, series)
  const isMember = whole?.series.code === series.code && Object.keys(series.dims).length > 0
  if ((!isMember && !holdsMust(bag, series)) || namesSeveral(bag, series)) return undefined
  if (!isMember && !tellsMember(bag, series)) return undefined
  const noun = numeral.unit?.phrase.split(' ') ?? []
  const short = series.short.filter(
    ({ keys }) => isMember || (fit === 'own' && keys.some(key => !noun.includes(key))),
  )
  const aliases = [...series.aliases, ...short]
  let coverage = 0
  let words = 0
  for (const alias of aliases) {
    if (fit === 'other' && alias.keys.filter(key => !alias.noun.has(key)).length < NAMED_WITHOUT_NOUN)
      continue
    const held = heldWeight(bag, alias, idf, fit === 'own')
    const score = held / alias.weight + WEIGHT.length * Math.log1p(held)
    if (score > words) [words, coverage] = [score, held / alias.weight]
  }
  if (fit === 'other') coverage *= WEIGHT.otherUnit
  if (coverage < ACCEPTED) return undefined
  const found = findFigure(input, numeral, when, series)
  const score =
    (fit === 'other' ? words * WEIGHT.otherUnit : words) +
    (fit === 'own' ? WEIGHT.unit : 0) +
    (isMember ? WEIGHT.member : 0) -
    (found.figure ? 0 : WEIGHT.noFigure) -
    WEIGHT.foreign * foreignWeight(bag, series, idf) -
    (isWrongKind(series, when) ? WEIGHT.kind : 0)
  const value = publishedValue(found.figure?.value, series)
  const fits = value !== null && agrees(numeral, value)
  return { series, ...found, coverage, rival: undefined, margin: 0, score, fits }
}

/** The weight of the alias's words in the bag; the noun of the number stands for the indicator's main noun. */
function heldWeight(bag: Bag, alias: Alias, idf: ReadonlyMap<string, number>, isOwnUnit: boolean): number {
  let held = 0
  const weightOf = (key: string): number => (isOwnUnit && alias.noun.has(key) ? 1 : (bag.words.get(key) ?? 0))
  for (const key of alias.keys) held += weightOf(key) * (idf.get(key) ?? 0)
  for (const pair of alias.pairs) {
    const [a = '', b = ''] = pair.split(' ')
    const isNoun = isOwnUnit && alias.noun.has(a) && alias.noun.has(b)
    held += (isNoun ? 1 : pairWeight(bag, pair)) * pairIdf(pair, idf)
  }
  return held
}

function holdsMust(bag: Bag, { must }: Series): boolean {
  return must.length === 0 || must.some(keys => keys.every(key => (bag.words.get(key) ?? 0) >= 0.3))
}

/** "tổ chức, cá nhân": the words of another member stand beside those of this one. */
function namesSeveral(bag: Bag, { siblings }: Series): boolean {
  return siblings.some(keys => keys.every(key => bag.own.has(key)))
}

/** What tells a member from its whole stands by the number itself, at least half of it. */
function tellsMember(bag: Bag, { telling }: Series): boolean {
  const isTold = (keys: readonly string[]): boolean =>
    2 * keys.filter(key => bag.own.has(key)).length >= keys.length + (keys.length === 2 ? 1 : 0)
  return telling.length === 0 || telling.some(isTold)
}

type UnitFit = 'own' | 'open' | 'other'

/** The noun of the number against those of the series: a noun of its list, or the head of one of its names. */
function unitFit(unit: UnitNoun | null, { nouns, aliases, short }: Series): UnitFit {
  if (!unit || unit.isWide) return 'open'
  if (unit.measure) return 'own'
  const heads = [...nouns, ...[...aliases, ...short].map(({ keys }) => keys.join(' '))]
  const isOwn = heads.some(head => isHead(head, unit.phrase) || isHead(unit.phrase, head))
  return isOwn ? 'own' : 'other'
}

/** Words close by that the catalogue knows and that this series does not have. */
function foreignWeight(bag: Bag, { vocabulary, nouns }: Series, idf: ReadonlyMap<string, number>): number {
  let weight = 0
  for (const word of bag.near) {
    if (!vocabulary.has(word) && !nouns.has(word)) weight += idf.get(word) ?? 0
  }
  return weight
}

function isWrongKind({ kind }: Series, { isCumulative, isPhase }: When): boolean {
  return kind === 'cumulative' ? isPhase && !isCumulative : kind === 'flow' && isCumulative
}

/** The figure of the named unit; where none is named, of the carried unit, the asked unit and their parents. */
function findFigure(input: BindInput, numeral: Numeral, when: When, { code, dims }: Series) {
  const { catalogue, asked } = input
  const scope = input.scopes.get(numeral.index) ?? { unit: asked.unit, isNamed: false }
  const periods = periodsOf(input, numeral, when)
  const units = scope.isNamed ? [scope.unit] : [scope.unit, ...lineOf(asked.unit, catalogue)]
  for (const period of periods) {
    for (const [i, unit] of units.entries()) {
      const figure = unit === null ? undefined : catalogue.figureOf(code, dims, unit, period)
      if (figure && unit !== null) return { figure, unit, period, isInferred: i > 0 && unit !== scope.unit }
    }
  }
  return { figure: undefined, unit: scope.unit, period: periods[0] ?? asked.period, isInferred: false }
}

function periodsOf({ calendar, asked }: BindInput, numeral: Numeral, when: When): readonly string[] {
  if (numeral.role !== 'base' && numeral.role !== 'from') return when.periods
  if (when.isNamed) return when.periods
  return [calendar.comparedWith(numeral) ?? calendar.yearBefore(asked.period)]
}
