import { wordsOf } from '#base'

/** What is stored for search: the plain words of the texts, each after a space. */
export function searchable(...texts: string[]): string {
  return texts
    .flatMap(wordsOf)
    .map(word => ` ${word}`)
    .join('')
}

/** LIKE patterns that all must match what `searchable` gave: each word of the text as the beginning of a word. */
export function patternsOf(text: string): string[] {
  return wordsOf(text).map(word => `% ${word}%`)
}
