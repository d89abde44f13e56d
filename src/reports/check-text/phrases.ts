import type { Atom } from './tokenise.ts'

/** Phrases of one or more syllables with what each means. */
export interface PhraseTable<T> {
  entries: ReadonlyMap<string, T>
  longest: number
}

export interface PhraseMatch<T> {
  meaning: T
  phrase: string
  /** Number of atoms. */
  count: number
}

/** A table of phrases given as lists of syllable keys. */
export function phraseTable<T>(phrases: Iterable<readonly [readonly string[], T]>): PhraseTable<T> {
  const entries = new Map<string, T>()
  let longest = 0
  for (const [keys, meaning] of phrases) {
    if (keys.length === 0) continue
    const phrase = keys.join(' ')
    if (!entries.has(phrase)) entries.set(phrase, meaning)
    longest = Math.max(longest, keys.length)
  }
  return { entries, longest }
}

/** The longest phrase that begins at an atom; punctuation ends a phrase. */
export function phraseAt<T>(
  table: PhraseTable<T>,
  atoms: readonly Atom[],
  at: number,
): PhraseMatch<T> | undefined {
  let phrase = ''
  let found: PhraseMatch<T> | undefined
  for (let count = 1; count <= table.longest; count++) {
    const atom = atoms[at + count - 1]
    if (!atom || atom.kind === 'mark') break
    phrase = count === 1 ? atom.key : `${phrase} ${atom.key}`
    const meaning = table.entries.get(phrase)
    if (meaning !== undefined) found = { meaning, phrase, count }
  }
  return found
}

/** The longest phrase that ends just before an atom. */
export function phraseBefore<T>(
  table: PhraseTable<T>,
  atoms: readonly Atom[],
  before: number,
): PhraseMatch<T> | undefined {
  let phrase = ''
  let found: PhraseMatch<T> | undefined
  for (let count = 1; count <= table.longest; count++) {
    const atom = atoms[before - count]
    if (!atom || atom.kind === 'mark') break
    phrase = count === 1 ? atom.key : `${atom.key} ${phrase}`
    const meaning = table.entries.get(phrase)
    if (meaning !== undefined) found = { meaning, phrase, count }
  }
  return found
}
