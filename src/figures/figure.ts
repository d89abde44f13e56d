import type { Window } from '#base'
import type { IndicatorDefinition } from './define.ts'
import type { Reports } from './reports.ts'
import type { Tree } from './tree.ts'

/** From the least sure: its records may say so themselves; a window that is not over, or a missing return, is preliminary. */
export type FigureStatus = 'estimate' | 'preliminary' | 'final' | 'missing'

/** Growth of a figure against the same window a year before; an exact rational, rounded only where it is printed. */
export interface Comparison {
  /** Id of the base figure. */
  base: string
  basePeriod: string
  baseValue: string | null
  /** Both windows start and end on the same day and month ("cùng kỳ"). */
  samePeriod: boolean
  /** `growth` has a percentage; the other cases say why there is none. */
  kind: 'growth' | 'equal' | 'from_zero' | 'to_zero' | 'no_base' | 'no_value'
  /** Places after the comma in print. */
  decimals: number
  /** Exact growth in percent as `num/den`, when there is one. */
  exact: string | null
  /** Rounded signed percentage, exact decimal string: `-27`, `12.3`. */
  percent: string | null
}

/** An indicator's value for one unit, one period and one breakdown, as known at an instant. */
export interface Figure {
  /** Stable: `POST.POINT.N~stttt-hau-giang~2017` and `POST.POINT.N~stttt-hau-giang~2017~kind=level-1`; `@` and the tree at the end of another reading. */
  id: string
  code: string
  /** Unit code. */
  unit: string
  /** Period label. */
  period: string
  dims: Record<string, string>
  /** Along which tree it was read, when not along that of the period's end. */
  tree?: Tree
  window: Window
  kind: IndicatorDefinition['kind']
  /** Version of the indicator's definition. */
  version: number
  /** Exact decimal string; null when missing. Ratios (in percent) and means are rounded to the indicator's decimals. */
  value: string | null
  /** Vietnamese digits, or the word for missing. */
  printed: string
  status: FigureStatus
  name: string
  noun: string
  /** Figures made of two others: exact parts. */
  num?: string
  den?: string
  comparison: Comparison | null
  /** Counted from returns: how many of those who owe one are in it. Absent: it counts no returns. */
  reports?: Reports
  /** What was planned for the period, and what part of it was reached: percent rounded to two places. */
  plan?: { figure: string; value: string | null; printed: string; percent: string | null }
  /** Sentence about the window when its scheme is an assumption. */
  assumption: string | null
}
