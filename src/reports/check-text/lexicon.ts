import { keyOf } from './fold.ts'
import { ABBREVIATIONS } from './lexicon-abbreviations.ts'
import * as cues from './lexicon-cues.ts'
import * as nouns from './lexicon-nouns.ts'
import { type PhraseTable, phraseTable } from './phrases.ts'
import { keysOf, type Spelling, tokenise } from './tokenise.ts'

export type Qualifier = keyof typeof cues.QUALIFIERS

/** A noun that may follow a number. */
export interface Noun {
  /** Set for measures; counted nouns have none. */
  measure?: nouns.Measure
  /** So wide that it fits every indicator. */
  isWide?: boolean
}

type Tables<T> = { readonly [K in keyof T as T[K] extends readonly string[] ? K : never]: PhraseTable<true> }

/** The tables of the lexicon, made ready for texts with or without Vietnamese marks. */
export interface Lexicon {
  spelling: Spelling
  /** Phrases of `lexicon-cues.ts` and `lexicon-nouns.ts` under their names there. */
  cue: Tables<typeof cues>
  noun: Tables<typeof nouns>
  general: readonly (readonly [string[], Noun])[]
  /** Measures by their phrase. */
  measures: ReadonlyMap<string, nouns.Measure>
  scales: PhraseTable<number>
  qualifiers: PhraseTable<Qualifier>
  /** Words of a text that tell nothing. Without marks they cannot be told from others: "có" and "cơ". */
  empty: ReadonlySet<string>
  /** "điểm phần trăm", syllable by syllable. */
  percent: readonly string[]
}

const EMPTY = new Set(cues.EMPTY)

/** A name of the catalogue without the words that tell nothing. */
export function tellingKeys(name: string, { spelling, empty }: Lexicon): string[] {
  return tokenise(name.normalize('NFC'), spelling)
    .filter(({ kind, text, key }) => kind !== 'mark' && !EMPTY.has(text.toLowerCase()) && !empty.has(key))
    .map(({ key }) => key)
}

const made = new Map<boolean, Lexicon>()

/** The lexicon for texts with (`false`) or without (`true`) Vietnamese marks. */
export function lexiconFor(isPlain: boolean): Lexicon {
  const known = made.get(isPlain)
  if (known) return known
  const lexicon = makeLexicon(spellingFor(isPlain))
  made.set(isPlain, lexicon)
  return lexicon
}

function spellingFor(isPlain: boolean): Spelling {
  const bare: Spelling = {
    isPlain,
    abbreviations: new Map(),
    compounds: phraseTable([]),
    measures: new Set(
      Object.values(nouns.MEASURES).flatMap(signs => signs.map(sign => keyOf(sign, isPlain))),
    ),
    roman: phraseTable([]),
  }
  const compounds = tableOf(nouns.COMPOUNDS, bare)
  const roman = tableOf(nouns.ROMAN, bare)
  const abbreviations = Object.entries(ABBREVIATIONS).map(
    ([sign, words]) => [sign, keysOf(words, { ...bare, compounds })] as const,
  )
  return { ...bare, compounds, roman, abbreviations: new Map(abbreviations) }
}

function tableOf(phrases: readonly string[], spelling: Spelling): PhraseTable<true> {
  return phraseTable(phrases.map(phrase => [keysOf(phrase, spelling), true] as const))
}

function makeLexicon(spelling: Spelling): Lexicon {
  const keys = (phrase: string): string[] => keysOf(phrase, spelling)
  const measures = Object.entries(nouns.MEASURES).flatMap(([measure, signs]) =>
    signs.map(sign => [keys(sign), measure as nouns.Measure] as const),
  )
  return {
    spelling,
    cue: tablesOf(cues, spelling),
    noun: tablesOf(nouns, spelling),
    general: [
      ...measures.map(([phrase, measure]) => [phrase, { measure }] as const),
      ...nouns.WIDE.map(noun => [keys(noun), { isWide: true }] as const),
      ...nouns.COUNTED.map(noun => [keys(noun), {}] as const),
    ],
    measures: new Map(measures.map(([phrase, measure]) => [phrase.join(' '), measure])),
    scales: phraseTable(Object.entries(nouns.SCALES).map(([word, power]) => [keys(word), power] as const)),
    qualifiers: phraseTable(
      Object.entries(cues.QUALIFIERS).flatMap(([qualifier, phrases]) =>
        phrases.map(phrase => [keys(phrase), qualifier as Qualifier] as const),
      ),
    ),
    empty: new Set(spelling.isPlain ? [] : cues.EMPTY.flatMap(keys)),
    percent: keys(cues.PERCENT_POINTS),
  }
}

function tablesOf<T extends object>(words: T, spelling: Spelling): Tables<T> {
  const lists = Object.entries(words).filter(([, list]) => Array.isArray(list))
  return Object.fromEntries(
    lists.map(([name, list]) => [name, tableOf(list as readonly string[], spelling)]),
  ) as Tables<T>
}
