import type { Numeral } from './numerals.ts'
import type { PreparedCatalogue } from './prepare.ts'
import { lineOf, type Scope } from './scope.ts'
import type { Series } from './series.ts'
import type { Asked, CheckedFigure } from './shapes.ts'
import type { Calendar, When } from './when.ts'

/** Where and when the figure of a number is looked for. */
export interface Whereabouts {
  catalogue: PreparedCatalogue
  asked: Asked
  scopes: ReadonlyMap<number, Scope>
  calendar: Calendar
}

/** The figure that was found, or the unit and period for which there is none. */
export interface Located {
  figure: CheckedFigure | undefined
  unit: string | null
  period: string
  /** The text names no unit here, and another one than the one carried on has the figure. */
  isInferred: boolean
  /** The period begins after the asked one: of the text's time, only what was set beforehand is known. */
  isAhead: boolean
}

/** The figure of the named unit; where none is named, of the unit carried on, the asked unit and those above it. */
export function locate(
  { catalogue, asked, scopes, calendar }: Whereabouts,
  numeral: Numeral,
  when: When,
  { code, dims, kind }: Series,
): Located {
  const scope = scopes.get(numeral.index) ?? { unit: asked.unit, isNamed: false }
  const units = scope.isNamed ? [scope.unit] : [scope.unit, ...lineOf(asked.unit, catalogue)]
  const periods = periodsOf(calendar, asked, numeral, when)
  for (const period of periods) {
    for (const unit of units) {
      const figure = unit === null ? undefined : catalogue.figureOf(code, dims, unit, period)
      const isAhead = calendar.isAhead(period)
      const known = isAhead && kind !== 'flow' && figure ? { ...figure, value: null } : figure
      if (known) return { figure: known, unit, period, isInferred: unit !== scope.unit, isAhead }
    }
  }
  const period = periods[0] ?? asked.period
  const rest = { isInferred: false, isAhead: calendar.isAhead(period) }
  return { figure: undefined, unit: scope.unit, period, ...rest }
}

/** The other side of a comparison speaks of the year that is named, or of the year before. */
function periodsOf(calendar: Calendar, asked: Asked, numeral: Numeral, when: When): readonly string[] {
  const isOtherSide = numeral.role === 'base' || numeral.role === 'from'
  // A report of a year sets the targets of the next.
  if (numeral.role === 'target' && !when.isNamed) return [calendar.yearAfter(asked.period), ...when.periods]
  if (!isOtherSide || when.isOwn || when.isPhase) return when.periods
  return [calendar.comparedWith(numeral) ?? calendar.yearBefore(when.periods[0] ?? asked.period)]
}
