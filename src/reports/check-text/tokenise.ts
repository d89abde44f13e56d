import { keyOf } from './fold.ts'
import { DIGIT_PATTERNS, NAME_PATTERNS, type Pattern, STANDARD, WORD_PATTERNS } from './lexicon-forms.ts'
import { type PhraseTable, phraseAt, phraseBefore } from './phrases.ts'
import type { TokenClass } from './shapes.ts'

/** The smallest thing read: a syllable, a number with its separators, or a punctuation mark. */
export interface Atom {
  kind: 'word' | 'number' | 'mark'
  /** UTF-16 span in the even text. */
  start: number
  end: number
  text: string
  /** What spellings of the same word have in common; digits without leading zeros for numbers. */
  key: string
  /** A number whose written form alone says what it is. */
  class?: TokenClass
  isAmbiguous?: boolean
}

/** What the tokeniser must know of the language. */
export interface Spelling {
  isPlain: boolean
  /** Capitals that stand for several syllables. */
  abbreviations: ReadonlyMap<string, readonly string[]>
  /** Syllables read as one word. */
  compounds: PhraseTable<true>
  /** Measures whose sign holds a digit or capitals after the number: m2, GB. */
  measures: ReadonlySet<string>
  /** Nouns before Roman numerals. */
  roman: PhraseTable<true>
}

const SPACE = / +/y
const RUN = /\S{1,160}/y
const LETTERS = /\p{L}[\p{L}\p{M}]*(?:&\p{L}+)*/uy
const LETTER = /\p{L}/u
const NUMERAL = /^(?=[IVXL])(?:X{1,3}|XL|L|)(?:IX|IV|V?I{0,3})$/

/** Splits an even text into atoms, in order, every digit in exactly one of them. Never looks far ahead. */
export function tokenise(text: string, spelling: Spelling): Atom[] {
  const atoms: Atom[] = []
  let at = 0
  while (at < text.length) {
    const space = matchAt(SPACE, text, at)
    if (space) {
      at += space[0].length
      continue
    }
    const atom = numberAt(text, at, spelling) ?? wordAt(text, at, spelling) ?? markAt(text, at)
    atoms.push(...(atom.kind === 'word' ? spelledOut(atom, spelling) : [atom]))
    at = atom.end
  }
  return withRoman(fused(atoms, spelling), spelling)
}

/** The syllable keys of a phrase from a table or the catalogue; digits in it are keys too. */
export function keysOf(phrase: string, spelling: Spelling): string[] {
  const atoms = tokenise(phrase.normalize('NFC'), spelling)
  return atoms.filter(atom => atom.kind !== 'mark').map(atom => atom.key)
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

function markAt(text: string, at: number): Atom {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { kind: 'mark', start: at, end: at + sign.length, text: sign, key: sign }
}

function wordAt(text: string, at: number, spelling: Spelling): Atom | undefined {
  const match = matchAt(LETTERS, text, at)
  if (!match) return undefined
  return {
    kind: 'word',
    start: at,
    end: at + match[0].length,
    text: match[0],
    key: keyOf(match[0], spelling.isPlain),
  }
}

function numberAt(text: string, at: number, spelling: Spelling): Atom | undefined {
  const run = matchAt(RUN, text, at)?.[0] ?? ''
  if (!/\d/.test(run) && !STANDARD.test(run)) return undefined
  const startsWithDigit = /\d/.test(run.charAt(0))
  if (!startsWithDigit && !LETTER.test(run)) return undefined
  const named = firstMatch(NAME_PATTERNS, run, 0)
  if (named && /\d/.test(named.match[0])) return numberAtom(at, named)
  const found = firstMatch(startsWithDigit ? DIGIT_PATTERNS : WORD_PATTERNS, text, at)
  if (!found || !/\d/.test(found.match[0])) return undefined
  return isMeasure(found, spelling) ? measureAt(text, at, found, spelling) : numberAtom(at, found)
}

interface Found {
  pattern: Pattern
  match: RegExpExecArray
}

function firstMatch(patterns: readonly Pattern[], text: string, at: number): Found | undefined {
  for (const pattern of patterns) {
    const match = matchAt(pattern.form, text, at)
    if (match && match[0].length > 0 && (pattern.isReal?.(match) ?? true)) return { pattern, match }
  }
  return undefined
}

function numberAtom(at: number, { pattern, match }: Found): Atom {
  const text = match[0]
  const key = pattern.class ? text.toLowerCase() : text.replace(/^0+(?=\d)/, '')
  return {
    kind: 'number',
    start: at,
    end: at + text.length,
    text,
    key,
    ...(pattern.class && { class: pattern.class }),
    ...(pattern.isAmbiguous && { isAmbiguous: true }),
  }
}

/** "500GB" and "m2" look like codes and are a number with its measure, and a measure. */
function isMeasure({ pattern, match }: Found, { measures, isPlain }: Spelling): boolean {
  return pattern.class === 'code' && measures.has(keyOf(match[0].replace(/^\d+/, ''), isPlain))
}

function measureAt(text: string, at: number, { match }: Found, { isPlain }: Spelling): Atom | undefined {
  const digits = firstMatch(DIGIT_PATTERNS.slice(-1), text, at)
  if (digits) return numberAtom(at, digits)
  return { kind: 'word', start: at, end: at + match[0].length, text: match[0], key: keyOf(match[0], isPlain) }
}

function spelledOut(atom: Atom, { abbreviations }: Spelling): Atom[] {
  const syllables = abbreviations.get(atom.text)
  return syllables ? syllables.map(key => ({ ...atom, key })) : [atom]
}

function fused(atoms: readonly Atom[], { compounds }: Spelling): Atom[] {
  const result: Atom[] = []
  for (let i = 0; i < atoms.length; ) {
    const atom = atoms[i]
    if (!atom) break
    const match = atom.kind === 'word' ? phraseAt(compounds, atoms, i) : undefined
    const last = match && atoms[i + match.count - 1]
    if (match && last) {
      result.push({ ...atom, end: last.end, key: match.phrase.replaceAll(' ', '_') })
      i += match.count
    } else {
      result.push(atom)
      i++
    }
  }
  return result
}

function withRoman(atoms: Atom[], { roman }: Spelling): Atom[] {
  for (const [i, atom] of atoms.entries()) {
    if (atom.kind !== 'word' || !NUMERAL.test(atom.text)) continue
    if (phraseBefore(roman, atoms, i) || continuesRoman(atoms, i)) {
      atoms[i] = { ...atom, kind: 'number', class: 'ordinal', key: atom.text.toLowerCase() }
    }
  }
  return atoms
}

/** "quý I, II": the list goes on. */
function continuesRoman(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 2]
  return before?.kind === 'number' && before.class === 'ordinal' && NUMERAL.test(before.text)
}
