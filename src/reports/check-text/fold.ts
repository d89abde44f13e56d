import { plain } from '#base'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const ASCII = /^[\x20-\x7e]*$/
/** After these consonants i and y are the same sound and are written either way: kỳ, kì. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/

/**
 * True when a text is written without Vietnamese marks, as in old mail and short messages. Then the words of the
 * lexicon and the catalogue are compared without marks as well.
 */
export function isWrittenPlain(text: string): boolean {
  let words = 0
  let marked = 0
  for (const [word] of text.matchAll(/\p{L}{2,}/gu)) {
    words++
    if (!ASCII.test(word)) marked++
  }
  return words > 0 && marked * 20 < words
}

/**
 * What two spellings of one syllable have in common: lower case, tone moved to the end ("hoà" and "hòa" are both in
 * use), final i for y. With `isPlain` all marks are left out.
 */
export function keyOf(syllable: string, isPlain: boolean): string {
  const low = syllable.toLowerCase()
  if (ASCII.test(low)) return low.replace(FINAL_Y, '$1i')
  if (isPlain) return plain(low).replace(FINAL_Y, '$1i')
  const spread = low.normalize('NFD')
  const tone = spread.match(TONES)?.join('') ?? ''
  return spread.replace(TONES, '').normalize('NFC').replace(FINAL_Y, '$1i') + tone
}
