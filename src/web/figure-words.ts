import { printDate } from '#base'
import type { Figure } from '#figures'
import type { CatalogUnit } from '#records'
import { vi } from './vi.ts'

/** The days a figure speaks of: a stock up to a day, a flow between two days. */
export function windowText(figure: Figure): string {
  const { from, to } = figure.window
  return figure.kind === 'stock' || figure.kind === 'cumulative'
    ? vi.figure.toDate(printDate(to))
    : vi.figure.inWindow(printDate(from), printDate(to))
}

/** `98 điểm phục vụ` with a space that does not break. */
export const withNoun = (figure: Figure): string =>
  figure.value === null
    ? figure.printed
    : figure.noun === '%'
      ? `${figure.printed}%`
      : `${figure.printed}\u00a0${figure.noun}`

/** The sentence to quote a figure by. */
export function citationOf(figure: Figure, unit: CatalogUnit): string {
  return vi.figure.citation(figure.name, withNoun(figure), `${unit.name}, ${windowText(figure)}`, figure.id)
}
