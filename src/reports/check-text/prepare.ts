import { printNumber } from '#base'
import type { IndicatorWords } from '#figures/define'
import { isWrittenPlain } from './fold.ts'
import { type Lexicon, lexiconFor, type Noun } from './lexicon.ts'
import { type PhraseTable, phraseTable } from './phrases.ts'
import { figureKey, type Series, type SeriesList, scaledNoun, seriesOf } from './series.ts'
import type {
  CheckCatalogue,
  CheckedFigure,
  CheckedIndicator,
  CheckedPeriod,
  CheckedUnit,
  FrozenValue,
} from './shapes.ts'
import { keysOf } from './tokenise.ts'

/** The catalogue made ready for texts of one spelling. */
export interface Reader extends SeriesList {
  lexicon: Lexicon
  /** Series by the syllables of their names. */
  bySyllable: ReadonlyMap<string, readonly Series[]>
  /** Neighbours in names. */
  pairs: ReadonlySet<string>
  /** Words on either side of a comma that stands in a name: "hộ nghèo, cận nghèo". */
  commaPairs: ReadonlySet<string>
  nouns: PhraseTable<Noun>
  /** Each is the first noun of an indicator. */
  mainNouns: ReadonlySet<string>
  /** The indicators that count in a noun, by their codes. */
  nounOwners: ReadonlyMap<string, ReadonlySet<string>>
  unitNames: PhraseTable<NamedUnits>
  periodNames: PhraseTable<CheckedPeriod>
}

/** The units of one name; several offices may be named after one place. */
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
  /** The frozen values of a figure, the oldest version first. */
  frozenOf(figure: string): readonly FrozenValue[]
  readerFor(text: string): Reader
}

/** Prepares a catalogue once for many texts. Pure; the two spellings are made when a text first needs them. */
export function prepareCatalogue(source: CheckCatalogue): PreparedCatalogue {
  const all = [...source.figures.flatMap(baseOf), ...source.figures]
  const figures = new Map(all.map(f => [figureKey(f.code, f.dims, f.unit, f.period), f]))
  const frozen = Map.groupBy(
    [...(source.frozen ?? [])].sort((a, b) => a.version - b.version),
    ({ figure }) => figure,
  )
  const readers = new Map<boolean, Reader>()
  return {
    source,
    units: new Map(source.units.map(unit => [unit.code, unit])),
    periods: new Map(source.periods.map(period => [period.label, period])),
    indicators: new Map(source.indicators.map(indicator => [indicator.code, indicator])),
    figureOf: (code, dims, unit, period) => figures.get(figureKey(code, dims, unit, period)),
    frozenOf: figure => frozen.get(figure) ?? [],
    readerFor(text) {
      const isPlain = isWrittenPlain(text)
      const reader = readers.get(isPlain) ?? readerOf(source, lexiconFor(isPlain))
      readers.set(isPlain, reader)
      return reader
    },
  }
}

/** The figure of the year before, where only its value was handed over. */
function baseOf(figure: CheckedFigure): CheckedFigure[] {
  const { id, code, unit, dims, period, baseValue, basePeriod } = figure
  if (!basePeriod || baseValue === undefined || baseValue === null) return []
  const base = { period: basePeriod, value: baseValue, printed: printNumber(baseValue) }
  return [{ ...base, code, unit, dims, id: id.replace(`~${period}`, `~${basePeriod}`) }]
}

function readerOf(source: CheckCatalogue, lexicon: Lexicon): Reader {
  const { series, idf } = seriesOf(source, lexicon)
  const bySyllable = new Map<string, Series[]>()
  for (const one of series) {
    for (const key of one.vocabulary) {
      const known = bySyllable.get(key)
      if (known) known.push(one)
      else bySyllable.set(key, [one])
    }
  }
  return {
    ...{ lexicon, series, idf, bySyllable },
    pairs: new Set(series.flatMap(one => one.aliases.flatMap(alias => alias.pairs))),
    commaPairs: new Set(source.indicators.flatMap(({ words }) => commaPairsOf(words, lexicon))),
    mainNouns: new Set(source.indicators.map(({ words }) => keysOf(words.noun, lexicon.spelling).join(' '))),
    nounOwners: nounOwnersOf(source, lexicon),
    nouns: phraseTable([...lexicon.general, ...nounsOf(source, lexicon)]),
    unitNames: unitNamesOf(source, lexicon),
    periodNames: phraseTable(
      source.periods.flatMap(period =>
        (period.names ?? [])
          .flatMap(name => withYearWord(keysOf(name, lexicon.spelling), lexicon))
          .map(keys => [keys, period] as const),
      ),
    ),
  }
}

/** "chiến dịch đọc số 2017" is written "chiến dịch đọc số năm 2017" as well, and the other way round. */
function withYearWord(keys: string[], { cue }: Lexicon): string[][] {
  const [word = ''] = cue.YEAR_WORD.entries.keys()
  const year = keys.at(-1) ?? ''
  if (!/^(?:19|20)\d\d$/.test(year)) return [keys]
  return [keys, keys.at(-2) === word ? [...keys.slice(0, -2), year] : [...keys.slice(0, -1), word, year]]
}

function unitNamesOf({ units }: CheckCatalogue, { spelling }: Lexicon): PhraseTable<NamedUnits> {
  const named = units.flatMap(({ code, names, aliases }) =>
    [...names, ...aliases].map(name => ({ code, name })),
  )
  const byPhrase = Map.groupBy(named, ({ name }) => keysOf(name, spelling).join(' '))
  return phraseTable(
    [...byPhrase].map(([phrase, list]) => {
      const isProper = list.every(({ name }) => /^\p{Lu}/u.test(name))
      return [phrase.split(' '), { codes: list.map(({ code }) => code), isProper }] as const
    }),
  )
}

function nounsOf({ indicators }: CheckCatalogue, lexicon: Lexicon): (readonly [string[], Noun])[] {
  return indicators
    .flatMap(({ words }) => [words.noun, ...(words.nouns ?? [])])
    .map(noun => scaledNoun(noun, lexicon))
    .map(({ keys, measure }) => [[...keys], measure ? { measure } : {}] as const)
}

function nounOwnersOf({ indicators }: CheckCatalogue, lexicon: Lexicon): Map<string, ReadonlySet<string>> {
  const claims = indicators.flatMap(({ code, words }) =>
    [words.noun, ...(words.nouns ?? [])].map(noun => ({
      code,
      noun: scaledNoun(noun, lexicon).keys.join(' '),
    })),
  )
  const byNoun = Map.groupBy(claims, ({ noun }) => noun)
  return new Map([...byNoun].map(([noun, list]) => [noun, new Set(list.map(({ code }) => code))] as const))
}

function commaPairsOf({ name, names = [], dims = {} }: IndicatorWords, { spelling }: Lexicon): string[] {
  const options = Object.values(dims).flatMap(dim => Object.values(dim.options))
  const all = [name, ...names, ...options.flatMap(option => [option.name, ...(option.names ?? [])])]
  return all.flatMap(text => {
    const sides = text.split(',').map(side => keysOf(side, spelling))
    return sides.slice(1).map((side, i) => `${sides[i]?.at(-1)} ${side[0]}`)
  })
}
