import { decimal, type Rational, rational } from '#base'
import { type Lexicon, tellingKeys } from './lexicon.ts'
import { IMPLIED, type Measure } from './lexicon-nouns.ts'
import type { CheckCatalogue, CheckedFigure, CheckedIndicator, IndicatorKind } from './shapes.ts'
import { keysOf } from './tokenise.ts'

type Dims = Readonly<Record<string, string>>

/** One way to write a series: its telling syllables and the pairs of neighbours among them. */
export interface Alias {
  keys: readonly string[]
  pairs: readonly string[]
  /** Keys of the indicator's main noun; any of its nouns behind a number stands for them. */
  noun: ReadonlySet<string>
  /** What a text that holds all of it weighs. */
  weight: number
}

/** A series a number may be bound to: an indicator, or one member of a breakdown. */
export interface Series {
  code: string
  dims: Dims
  name: string
  kind: IndicatorKind
  measure: Measure | null
  /** Base units in one of the indicator's own units: 10^9 where it is counted in "tỷ đồng". */
  factor: Rational
  /** Main noun as printed, for sentences. */
  noun: string
  /** The same in syllables, without its scale. */
  mainNoun: string
  growthDecimals: number
  nouns: ReadonlySet<string>
  aliases: readonly Alias[]
  /** The words of a member alone; they bind beside their whole, or when they say more than the noun. */
  short: readonly Alias[]
  must: readonly (readonly string[])[]
  /** What tells each other member of the same breakdown from this one; naming two members names the whole. */
  siblings: readonly (readonly string[])[]
  /**
   * What a member's names say beyond its indicator's: without most of it the whole is meant. Where they say nothing
   * more ("hộ nghèo" of "hộ nghèo, cận nghèo"), the names themselves. Empty for the whole.
   */
  telling: readonly (readonly string[])[]
  vocabulary: ReadonlySet<string>
  /** Words of the indicator's names that none of its members and no other of its nouns has. */
  marks: ReadonlySet<string>
}

export interface SeriesList {
  series: readonly Series[]
  /** How telling each syllable is: rare in the catalogue, or common. */
  idf: ReadonlyMap<string, number>
}

/** A figure's place among its likes. */
export function figureKey(code: string, dims: Dims, unit: string, period: string): string {
  const members = Object.entries(dims).map(([dim, option]) => `${dim}=${option}`)
  return [code, unit, period, ...members.sort()].join('~')
}

/** A published value in base units, or null when it is missing. */
export function publishedValue(text: string | null | undefined, { factor }: Series): Rational | null {
  if (text === null || text === undefined) return null
  const { num, den } = decimal(text)
  return rational(num * factor.num, den * factor.den)
}

/** A pair of neighbours counts half of what its syllables tell on average. */
export function pairIdf(pair: string, idf: ReadonlyMap<string, number>): number {
  const [a = '', b = ''] = pair.split(' ')
  return ((idf.get(a) ?? 0) + (idf.get(b) ?? 0)) / 4
}

/** Every indicator and every member of its breakdowns, with their names weighed against the whole catalogue. */
export function seriesOf({ indicators, figures }: CheckCatalogue, lexicon: Lexicon): SeriesList {
  const combined = Map.groupBy(
    figures.filter(({ dims }) => Object.keys(dims).length > 1),
    ({ code }) => code,
  )
  const drafts = indicators.flatMap(indicator =>
    [{}, ...membersOf(indicator, combined.get(indicator.code) ?? [])].map(dims =>
      draftOf(indicator, dims, lexicon),
    ),
  )
  const idf = idfOf(drafts)
  return { series: drafts.map(draft => ({ ...draft, ...weighed(draft, idf) })), idf }
}

/** A noun of the catalogue without its scale: "tỷ đồng" is the noun "đồng" with a factor of 10^9. */
export function scaledNoun(noun: string, { spelling, scales, measures, percent }: Lexicon) {
  const keys = noun === '%' ? percent.slice(1) : keysOf(noun, spelling)
  let first = 0
  let factor = 1n
  for (; first < keys.length - 1; first++) {
    const power = scales.entries.get(keys[first] ?? '')
    if (power === undefined) break
    factor *= 10n ** BigInt(power)
  }
  const rest = keys.slice(first)
  return { keys: rest, factor: rational(factor), measure: measures.get(rest.join(' ')) ?? null }
}

/** A series before the weights of syllables are known. */
interface Draft extends Omit<Series, 'aliases' | 'short'> {
  long: readonly (readonly string[])[]
  brief: readonly (readonly string[])[]
  nounKeys: ReadonlySet<string>
}

/** Every option of every breakdown, and the combinations that are published. */
function membersOf({ words }: CheckedIndicator, combined: readonly CheckedFigure[]): Dims[] {
  const single = Object.entries(words.dims ?? {}).flatMap(([dim, { options }]) =>
    Object.keys(options).map(option => ({ [dim]: option })),
  )
  const distinct = new Map(combined.map(({ dims }) => [figureKey('', dims, '', ''), dims]))
  return [...single, ...distinct.values()]
}

function draftOf(indicator: CheckedIndicator, dims: Dims, lexicon: Lexicon): Draft {
  const { code, kind, words, growthDecimals } = indicator
  const telling = (phrase: string): string[] => tellingKeys(phrase, lexicon)
  const noun = scaledNoun(words.noun, lexicon)
  const nouns = [words.noun, ...(words.nouns ?? [])]
  const names = [words.name, ...(words.names ?? [])]
  const options = optionNames(indicator, dims)
  const brief = options.map(telling)
  const known = [...names, words.noun].flatMap(telling)
  const members = Object.values(words.dims ?? {}).flatMap(dim =>
    Object.values(dim.options).flatMap(namesOfOption),
  )
  const others = [...members, ...nouns.slice(1)].flatMap(telling)
  return {
    ...{ code, dims, kind, growthDecimals, brief },
    ...{ name: options[0] ?? words.name, noun: words.noun, factor: noun.factor },
    mainNoun: noun.keys.join(' '),
    measure: kind === 'ratio' ? 'percent' : noun.measure,
    nouns: new Set(nouns.map(text => scaledNoun(text, lexicon).keys.join(' '))),
    nounKeys: new Set([...noun.keys, ...keysOf(IMPLIED[noun.measure ?? 'page'] ?? '', lexicon.spelling)]),
    long:
      brief.length === 0
        ? names.map(telling)
        : names.map(telling).flatMap(name => brief.map(own => joined(name, own))),
    must: (words.must ?? []).map(telling).filter(keys => keys.length > 0),
    telling: beyond(brief, known) ?? brief,
    siblings: siblingWords(indicator, dims, telling),
    vocabulary: new Set([...options, ...names, ...nouns].flatMap(telling)),
    marks: new Set(known.filter(key => !others.includes(key))),
  }
}

/** The names of a member; of a combination, every name of one with every name of the other. */
function optionNames({ words }: CheckedIndicator, dims: Dims): string[] {
  const lists = Object.entries(dims).map(([dim, option]) => namesOfOption(words.dims?.[dim]?.options[option]))
  const [first = [], ...rest] = lists
  return rest.reduce((all, list) => all.flatMap(a => list.map(b => `${a} ${b}`)), first)
}

const namesOfOption = (option: { name: string; names?: readonly string[] } | undefined): string[] =>
  option ? [option.name, ...(option.names ?? [])] : []

/** A member's own words behind the words of its indicator that it lacks. */
const joined = (name: readonly string[], own: readonly string[]): string[] => [
  ...name.filter(key => !own.includes(key)),
  ...own,
]

/** What the lists say more than what is known; undefined when they say nothing more. */
function beyond(lists: readonly (readonly string[])[], known: readonly string[]): string[][] | undefined {
  const more = lists.map(keys => keys.filter(key => !known.includes(key))).filter(keys => keys.length > 0)
  return more.length > 0 ? more : undefined
}

function siblingWords(
  { words }: CheckedIndicator,
  dims: Dims,
  telling: (phrase: string) => string[],
): string[][] {
  return Object.entries(dims).flatMap(([dim, option]) => {
    const options = words.dims?.[dim]?.options ?? {}
    const own = namesOfOption(options[option]).flatMap(telling)
    const others = Object.keys(options).filter(code => code !== option)
    return (
      beyond(
        others.flatMap(code => namesOfOption(options[code]).map(telling)),
        own,
      ) ?? []
    )
  })
}

function idfOf(drafts: readonly Draft[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const draft of drafts) for (const key of draft.vocabulary) seen.set(key, (seen.get(key) ?? 0) + 1)
  return new Map([...seen].map(([key, count]) => [key, Math.log(1 + drafts.length / count)]))
}

function weighed(
  { long, brief, nounKeys }: Draft,
  idf: ReadonlyMap<string, number>,
): Pick<Series, 'aliases' | 'short'> {
  const aliasOf = (keys: readonly string[], noun: ReadonlySet<string>): Alias => {
    const pairs = pairsOf(keys)
    const weights = [...keys.map(key => idf.get(key) ?? 0), ...pairs.map(pair => pairIdf(pair, idf))]
    return { keys, pairs, noun, weight: weights.reduce((sum, weight) => sum + weight, 0) }
  }
  const isReal = ({ weight }: Alias): boolean => weight > 0
  return {
    aliases: long.map(keys => aliasOf(keys, nounKeys)).filter(isReal),
    short: brief.map(keys => aliasOf(keys, new Set())).filter(isReal),
  }
}

const pairsOf = (keys: readonly string[]): string[] => keys.slice(1).map((key, i) => `${keys[i]} ${key}`)
