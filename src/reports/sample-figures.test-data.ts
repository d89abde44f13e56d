import { printNumber, type Window } from '#base'
import type { Comparison, Figure } from '#figures'
import { type FigureSource, sourceOf } from './render.ts'

/** Figures of a made-up library, for tests. */

const year = (label: string): Window => ({ from: `${label}-01-01`, to: `${label}-12-22` })

export function aFigure(given: Partial<Figure> & Pick<Figure, 'code' | 'value'>): Figure {
  const { code, value, unit = 'lib', period = '2017', dims = {} } = given
  const pairs = Object.entries(dims).map(([name, option]) => `${name}=${option}`)
  return {
    id: [code, unit, period, ...(pairs.length ? [pairs.join(';')] : [])].join('~'),
    unit,
    period,
    dims,
    window: year(period),
    kind: 'stock',
    version: 1,
    printed: value === null ? 'chưa có số liệu' : printNumber(value),
    status: value === null ? 'missing' : 'final',
    name: code,
    noun: 'thẻ',
    comparison: null,
    assumption: null,
    ...given,
  }
}

/** The comparison of two counts, by a way of its own: what the grammar is tested on must not come from `figures`. */
export function aComparison(
  now: bigint | null,
  then: bigint | null,
  more: Partial<Comparison> = {},
): Comparison {
  const common = {
    base: 'LIB.CARD.N~lib~2016',
    basePeriod: '2016',
    baseValue: then?.toString() ?? null,
    samePeriod: true,
    decimals: 1,
    exact: null,
    percent: null,
  }
  const kind = kindOf(now, then)
  const exact = kind === 'growth' && now !== null && then !== null ? `${(now - then) * 100n}/${then}` : null
  return { ...common, kind, exact, ...more }
}

function kindOf(now: bigint | null, then: bigint | null): Comparison['kind'] {
  if (now === null) return 'no_value'
  if (then === null) return 'no_base'
  if (now === then) return 'equal'
  if (then === 0n) return 'from_zero'
  return now === 0n ? 'to_zero' : 'growth'
}

export const aSource = (...figures: Figure[]): FigureSource => sourceOf(figures)
