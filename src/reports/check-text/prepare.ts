import { decimal, printNumber, type Rational, rational } from '#base'
import { isWrittenPlain } from './fold.ts'
import { type Lexicon, lexiconFor, type Noun, tellingKeys } from './lexicon.ts'
import type { Measure } from './lexicon-nouns.ts'
import { type PhraseTable, phraseTable } from './phrases.ts'
import type {
  CheckCatalogue,
  CheckedFigure,
  CheckedIndicator,
  CheckedPeriod,
  CheckedUnit,
  IndicatorKind,
} from './shapes.ts'
import { keysOf } from './tokenise.ts'

/** One way to write a series: its telling syllables and the pairs of neighbours among them. */
export interface Alias {
  keys: readonly string[]
  pairs: readonly string[]
  /** Keys that the unit noun of a number stands for. */
  noun: ReadonlySet<string>
  weight: number
}

/** A series a number may be bound to: an indicator, or one member of a breakdown. */
export interface Series {
  code: string
  dims: Readonly<Record<string, string>>
  name: string
  kind: IndicatorKind
  measure: Measure | null
  /** Base units in one of the indicator's own units: 10^9 where it is counted in "tỷ đồng". */
  factor: Rational
  /** Unit noun as printed, for sentences. */
  noun: string
  growthDecimals: number
  nouns: ReadonlySet<string>
  aliases: readonly Alias[]
  /** The words of a member alone; they bind only beside their whole, or when they say more than the unit noun. */
  short: readonly Alias[]
  must: readonly (readonly string[])[]
  /** What tells each other member of the same breakdown from this one; naming two members names the whole. */
  siblings: readonly (readonly string[])[]
  /**
   * What a member's names say beyond its indicator's: without half of it the whole is meant. Where they say nothing
   * more ("hộ nghèo" of "hộ nghèo, cận nghèo"), the names themselves. Empty for the whole.
   */
  telling: readonly (readonly string[])[]
  vocabulary: ReadonlySet<string>
}

/** The catalogue made ready for texts of one spelling. */
export interface Reader {
  lexicon: Lexicon
  series: readonly Series[]
  /** Series by the syllables of their names. */
  bySyllable: ReadonlyMap<string, readonly Series[]>
  idf: ReadonlyMap<string, number>
  pairs: ReadonlySet<string>
  nouns: PhraseTable<Noun>
  /** Units of each name; several offices may be named after one place. */
  unitNames: PhraseTable<NamedUnits>
  periodNames: PhraseTable<CheckedPeriod>
}

export interface NamedUnits {
  codes: readonly string[]
  /** Written with a capital, so that it is not taken for the common word ("Hòa Bình"). */
  isProper: boolean
}

export interface PreparedCatalogue {
  source: CheckCatalogue
  units: ReadonlyMap<string, CheckedUnit>
  periods: ReadonlyMap<string, CheckedPeriod>
  indicators: ReadonlyMap<string, CheckedIndicator>
  figureOf(
    code: string,
    dims: Readonly<Record<string, string>>,
    unit: string,
    period: string,
  ): CheckedFigure | undefined
  readerFor(text: string): Reader
}

/** Prepares a catalogue once for many texts. Pure; the two spellings are made when a text first needs them. */
export function prepareCatalogue(source: CheckCatalogue): PreparedCatalogue {
  const figures = new Map<string, CheckedFigure>()
  for (const figure of [...source.figures.flatMap(baseOf), ...source.figures])
    figures.set(keyOfFigure(figure), figure)
  const readers = new Map<boolean, Reader>()
  return {
    source,
    units: new Map(source.units.map(unit => [unit.code, unit])),
    periods: new Map(source.periods.map(period => [period.label, period])),
    indicators: new Map(source.indicators.map(indicator => [indicator.code, indicator])),
    figureOf: (code, dims, unit, period) => figures.get(figureKey(code, dims, unit, period)),
    readerFor(text) {
      const isPlain = isWrittenPlain(text)
      const known = readers.get(isPlain)
      if (known) return known
      const reader = readerOf(source, lexiconFor(isPlain))
      readers.set(isPlain, reader)
      return reader
    },
  }
}

const keyOfFigure = (f: CheckedFigure): string => figureKey(f.code, f.dims, f.unit, f.period)

/** The figure of the year before, where only its value was handed over. */
function baseOf(figure: CheckedFigure): CheckedFigure[] {
  const { baseValue, basePeriod, id, period } = figure
  if (!basePeriod || baseValue === undefined || baseValue === null) return []
  const base = { id: id.replace(`~${period}`, `~${basePeriod}`), period: basePeriod, value: baseValue }
  return [
    { ...base, code: figure.code, unit: figure.unit, dims: figure.dims, printed: printNumber(baseValue) },
  ]
}

function figureKey(
  code: string,
  dims: Readonly<Record<string, string>>,
  unit: string,
  period: string,
): string {
  const members = Object.entries(dims).map(([dim, option]) => `${dim}=${option}`)
  return [code, unit, period, ...members.sort()].join('~')
}

function readerOf(source: CheckCatalogue, lexicon: Lexicon): Reader {
  const drafts = source.indicators.flatMap(indicator => draftsOf(indicator, source, lexicon))
  const idf = idfOf(drafts)
  const series = drafts.map(draft => ({ ...draft, ...weighted(draft, idf) }))
  const { spelling } = lexicon
  const periodNames = source.periods.flatMap(period =>
    (period.names ?? []).map(name => [keysOf(name, spelling), period] as const),
  )
  return {
    lexicon,
    series,
    bySyllable: bySyllable(series),
    idf,
    pairs: new Set(series.flatMap(one => one.aliases.flatMap(alias => alias.pairs))),
    nouns: phraseTable([...lexicon.general, ...nounsOf(source, lexicon)]),
    unitNames: unitNamesOf(source, lexicon),
    periodNames: phraseTable(periodNames),
  }
}

function unitNamesOf({ units }: CheckCatalogue, { spelling }: Lexicon): PhraseTable<NamedUnits> {
  const named = units.flatMap(({ code, names, aliases }) => [...names, ...aliases].map(name => ({ code, name })))
  const byPhrase = Map.groupBy(named, ({ name }) => keysOf(name, spelling).join(' '))
  return phraseTable(
    [...byPhrase].map(([phrase, list]) => {
      const isProper = list.every(({ name }) => /^\p{Lu}/u.test(name))
      return [phrase.split(' '), { codes: list.map(({ code }) => code), isProper }] as const
    }),
  )
}

/** Series with the keys of their aliases, before the weights of syllables are known. */
type Draft = Omit<Series, 'aliases' | 'short'> & { long: DraftAlias[]; brief: DraftAlias[] }
interface DraftAlias {
  keys: readonly string[]
  noun: ReadonlySet<string>
}

function draftsOf(indicator: CheckedIndicator, source: CheckCatalogue, lexicon: Lexicon): Draft[] {
  const whole = draftOf(indicator, {}, lexicon)
  return [whole, ...membersOf(indicator, source).map(dims => draftOf(indicator, dims, lexicon))]
}

/** Every option of every breakdown, and the combinations that are published. */
function membersOf({ code, words }: CheckedIndicator, { figures }: CheckCatalogue): Record<string, string>[] {
  const single = Object.entries(words.dims ?? {}).flatMap(([dim, { options }]) =>
    Object.keys(options).map(option => ({ [dim]: option })),
  )
  const combined = new Map<string, Record<string, string>>()
  for (const figure of figures) {
    if (figure.code === code && Object.keys(figure.dims).length > 1) {
      combined.set(figureKey('', figure.dims, '', ''), figure.dims)
    }
  }
  return [...single, ...combined.values()]
}

function draftOf(indicator: CheckedIndicator, dims: Record<string, string>, lexicon: Lexicon): Draft {
  const { words } = indicator
  const telling = (phrase: string) => tellingKeys(phrase, lexicon)
  const noun = scaledNoun(words.noun, lexicon)
  const options = optionNames(indicator, dims)
  const names = [words.name, ...(words.names ?? [])]
  const own = options.length > 0 ? options : names
  const nounKeys = new Set(noun.keys)
  const brief = options.map(name => ({ keys: telling(name), noun: new Set<string>() }))
  const long =
    options.length > 0
      ? names.flatMap(name => options.map(o => joined(o, name, telling)))
      : names.map(telling)
  return {
    code: indicator.code,
    dims,
    name: options[0] ?? words.name,
    kind: indicator.kind,
    measure: indicator.kind === 'ratio' ? 'percent' : noun.measure,
    factor: noun.factor,
    noun: words.noun,
    growthDecimals: indicator.growthDecimals,
    nouns: new Set(
      [words.noun, ...(words.nouns ?? [])].map(text => scaledNoun(text, lexicon).keys.join(' ')),
    ),
    long: long.map(list => ({ keys: list, noun: new Set(list.filter(key => nounKeys.has(key))) })),
    brief,
    must: (words.must ?? []).map(telling).filter(list => list.length > 0),
    telling: memberWords(options.map(telling), [...names, words.noun].flatMap(telling)),
    siblings: siblingWords(indicator, dims, telling),
    vocabulary: new Set([...own, ...names, words.noun, ...(words.nouns ?? [])].flatMap(telling)),
  }
}

function memberWords(options: readonly string[][], known: readonly string[]): string[][] {
  const more = beyond(options, known)
  return more.length > 0 ? more : [...options]
}

const beyond = (lists: readonly string[][], known: readonly string[]): string[][] =>
  lists.map(keys => keys.filter(key => !known.includes(key))).filter(keys => keys.length > 0)

function siblingWords(
  { words }: CheckedIndicator,
  dims: Record<string, string>,
  telling: (phrase: string) => string[],
): string[][] {
  return Object.entries(dims).flatMap(([dim, option]) => {
    const options = words.dims?.[dim]?.options ?? {}
    const namesOf = (code: string): string[][] =>
      [options[code]?.name ?? '', ...(options[code]?.names ?? [])].map(telling)
    const own = new Set(namesOf(option).flat())
    const others = Object.keys(options).filter(code => code !== option)
    return beyond(others.flatMap(namesOf), [...own])
  })
}

/** A member's own words with the words of its indicator that it lacks. */
function joined(option: string, name: string, telling: (phrase: string) => string[]): string[] {
  const own = telling(option)
  return [...telling(name).filter(key => !own.includes(key)), ...own]
}

function optionNames({ words }: CheckedIndicator, dims: Record<string, string>): string[] {
  const lists = Object.entries(dims).map(([dim, option]) => {
    const known = words.dims?.[dim]?.options[option]
    return known ? [known.name, ...(known.names ?? [])] : []
  })
  return lists.reduce<string[]>(
    (all, list) => (all.length === 0 ? list : all.flatMap(a => list.map(b => `${a} ${b}`))),
    [],
  )
}

/** "tỷ đồng" is the noun "đồng" with a factor of 10^9. */
function scaledNoun(
  noun: string,
  lexicon: Lexicon,
): { keys: string[]; factor: Rational; measure: Measure | null } {
  const keys = noun === '%' ? keysOf('phần trăm', lexicon.spelling) : keysOf(noun, lexicon.spelling)
  let factor = 1n
  let power = lexicon.scales.entries.get(keys[0] ?? '')
  while (power !== undefined && keys.length > 1) {
    factor *= 10n ** BigInt(power)
    keys.shift()
    power = lexicon.scales.entries.get(keys[0] ?? '')
  }
  const phrase = keys.join(' ')
  const measure = lexicon.general.find(([words]) => words.join(' ') === phrase)?.[1].measure ?? null
  return { keys, factor: rational(factor), measure }
}

function nounsOf(source: CheckCatalogue, lexicon: Lexicon): (readonly [string[], Noun])[] {
  const plainNouns = source.indicators.flatMap(({ words }) => [words.noun, ...(words.nouns ?? [])])
  return plainNouns
    .filter(noun => noun !== '%')
    .map(noun => scaledNoun(noun, lexicon))
    .map(({ keys, measure }) => [keys, measure ? { measure } : {}] as const)
}

const pairsOf = (keys: readonly string[]): string[] => keys.slice(1).map((key, i) => `${keys[i]} ${key}`)

/** How telling each syllable is: rare in the catalogue, or common. */
function idfOf(drafts: readonly Draft[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const draft of drafts) for (const key of draft.vocabulary) seen.set(key, (seen.get(key) ?? 0) + 1)
  return new Map([...seen].map(([key, count]) => [key, Math.log(1 + drafts.length / count)]))
}

function weighted(
  { long, brief }: Draft,
  idf: ReadonlyMap<string, number>,
): { aliases: Alias[]; short: Alias[] } {
  const aliasOf = ({ keys, noun }: DraftAlias): Alias => {
    const pairs = pairsOf(keys)
    return { keys, pairs, noun, weight: sum(keys, idf) + sum(pairs, { get: pair => pairIdf(pair, idf) }) }
  }
  const isReal = (alias: Alias): boolean => alias.weight > 0
  return { aliases: long.map(aliasOf).filter(isReal), short: brief.map(aliasOf).filter(isReal) }
}

/** A pair of neighbours counts half of what its syllables tell on average. */
export function pairIdf(pair: string, idf: { get(key: string): number | undefined }): number {
  const [a = '', b = ''] = pair.split(' ')
  return ((idf.get(a) ?? 0) + (idf.get(b) ?? 0)) / 4
}

function sum(keys: Iterable<string>, weight: { get(key: string): number | undefined }): number {
  let total = 0
  for (const key of keys) total += weight.get(key) ?? 0
  return total
}

function bySyllable(series: readonly Series[]): Map<string, Series[]> {
  const found = new Map<string, Series[]>()
  for (const one of series) {
    for (const key of one.vocabulary) found.set(key, [...(found.get(key) ?? []), one])
  }
  return found
}

/** A published value in base units, or null when it is missing. */
export function publishedValue(text: string | null | undefined, { factor }: Series): Rational | null {
  if (text === null || text === undefined) return null
  const { num, den } = decimal(text)
  return rational(num * factor.num, den * factor.den)
}
