/** A table of words written as running text: `a, b, c d`. */
export const words = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map(phrase => phrase.replace(/\s+/g, ' '))
