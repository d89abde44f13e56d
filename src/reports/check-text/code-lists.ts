import { rational } from '#base'
import type { Group } from './groups.ts'
import type { Numeral } from './numerals.ts'
import type { Context } from './outcome.ts'
import { publishedValue } from './series.ts'
import { isEqual, total } from './tolerance.ts'

/**
 * Every breakdown that stands in the text with all its options and its whole, whatever the sentences look like. Only
 * breakdowns whose published parts add up are taken: distinct counts are never added.
 */
export function codeLists({ bindings, numerals, catalogue }: Context): Group[] {
  const byFigure = new Map<string, Numeral>()
  for (const [index, { figure }] of bindings) {
    const numeral = numerals[index]
    if (figure && numeral && !byFigure.has(figure.id)) byFigure.set(figure.id, numeral)
  }
  const groups: Group[] = []
  for (const [index, { series, figure }] of bindings) {
    const whole = numerals[index]
    if (!figure || !whole || Object.keys(series.dims).length > 0 || byFigure.get(figure.id) !== whole)
      continue
    for (const [dim, options] of Object.entries(catalogue.indicators.get(series.code)?.options ?? {})) {
      const members = options.map(option =>
        catalogue.figureOf(series.code, { [dim]: option }, figure.unit, figure.period),
      )
      const sum = total(members.map(member => publishedValue(member?.value, series) ?? rational(0n)))
      const isAdditive = isEqual(sum, publishedValue(figure.value, series) ?? rational(-1n))
      const parts = members
        .map(member => member && byFigure.get(member.id))
        .filter(part => part !== undefined)
      if (isAdditive && parts.length === options.length) groups.push({ whole, parts, claim: 'stated' })
    }
  }
  return groups
}
