/** A text made even for reading, with the way back to the text as it was given. */
export interface EvenText {
  text: string
  /** Offset in the given text of the unit at `index` of the even text; `index` may be its length. */
  origin(index: number): number
}

const SPACES = /[\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/
/** A letter with its marks. The number of marks is bounded so that no text makes normalisation slow. */
const CLUSTER = /\P{M}\p{M}{0,8}|\p{M}{1,8}/gu

const even = (text: string): string => text.replace(SPACES, ' ').replace(DASHES, '-')

/**
 * NFC letters, one kind of space (tabs stay: they part the cells of tables) and one kind of dash, nothing invisible. People paste from Word, PDF and web pages,
 * so the same sentence comes in many spellings; offsets must still point into what they pasted.
 */
export function evenText(given: string): EvenText {
  if (given.normalize('NFC') === given && !INVISIBLE.test(given)) {
    return { text: even(given), origin: index => index }
  }
  const offsets: number[] = []
  let text = ''
  for (const { 0: cluster, index } of given.matchAll(CLUSTER)) {
    const composed = INVISIBLE.test(cluster) ? '' : cluster.normalize('NFC')
    // A digit under marks keeps its own place: some marks become more letters than they were.
    for (let i = 0; i < composed.length; i++) offsets.push(index + Math.min(i, cluster.length - 1))
    text += composed
  }
  offsets.push(given.length)
  return { text: even(text), origin: index => offsets[index] ?? given.length }
}
