/** What words may name beside the fields of a record. */
export const PLACES: readonly string[] = [
  'due',
  'term',
  'until',
  'reason',
  'office',
  'unit',
  'procedure',
  'papers',
]

/** The names that stand in braces in a text. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The text with its names replaced; undefined when one of them is not known. */
export function fill(text: string, say: (name: string) => string): string | undefined {
  const values = new Map(namesIn(text).map(name => [name, say(name)]))
  if ([...values.values()].includes('')) return undefined
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '')
}
