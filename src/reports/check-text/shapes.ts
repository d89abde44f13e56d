import type { Rational } from '#base'
import type { IndicatorWords } from '#figures/define'

/** A published value the text may speak of. */
export interface CheckedFigure {
  id: string
  code: string
  /** Unit code. */
  unit: string
  /** Period label. */
  period: string
  dims: Record<string, string>
  /** Exact decimal in the indicator's own noun; null when missing. */
  value: string | null
  printed: string
  /** Value of the same window a year before. */
  baseValue?: string | null
  basePeriod?: string
  /** What was planned for the period. */
  target?: string | null
}

export type IndicatorKind =
  | 'stock'
  | 'flow'
  | 'amount'
  | 'cumulative'
  | 'ratio'
  | 'mean'
  | 'difference'
  | 'sum'

export interface CheckedIndicator {
  code: string
  kind: IndicatorKind
  words: IndicatorWords
  decimals: number
  growthDecimals: number
  options: Record<string, readonly string[]>
  periods: readonly string[]
  /** The least and the most that is likely for every 100 inhabitants. */
  band?: { low: string; high: string }
}

export interface CheckedUnit {
  code: string
  names: string[]
  aliases: string[]
  parent: string | null
  /** Inhabitants, where they are known: for values that are bounded per head. */
  population?: string
  /** The unit that is meant when a text speaks of the whole country. */
  national?: boolean
}

export interface CheckedPeriod {
  label: string
  names?: string[]
  from: string
  to: string
  kind: 'year' | 'phase'
}

/** A figure as a frozen report has it. A later version of the report is an erratum. */
export interface FrozenValue {
  /** Id of the figure. */
  figure: string
  /** Title of the report, its period and which version of it: 1 for the first freeze. */
  report: string
  unit: string
  period: string
  version: number
  /** The day, as it is printed: `25/12/2017`. */
  on: string
  value: string | null
  printed: string
  /** Why this version was made; null for the first. */
  reason: string | null
}

/** Everything a text is checked against: all units and periods that may be meant. */
export interface CheckCatalogue {
  indicators: readonly CheckedIndicator[]
  units: readonly CheckedUnit[]
  periods: readonly CheckedPeriod[]
  figures: readonly CheckedFigure[]
  /** What reports were frozen with, every version. */
  frozen?: readonly FrozenValue[]
}

/** The unit and the period a text speaks of where it names none. */
export interface Asked {
  unit: string
  period: string
}

/** `qty` and `pct` are findings; the others are read, so that it can be shown that nothing was skipped. */
export type TokenClass =
  | 'qty'
  | 'pct'
  | 'year'
  | 'period'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'level'
  | 'doc'
  | 'code'
  | 'phone'
  | 'label'
  | 'unitpart'

/** One number of the text; offset and length in UTF-16 units of the text as it was given. */
export interface Token {
  printed: string
  offset: number
  length: number
  class: TokenClass
}

/** What a number is to its neighbours. */
export type Role =
  | 'amount'
  | 'growth'
  | 'delta'
  | 'factor'
  | 'share'
  | 'plan'
  | 'planDelta'
  | 'ratioPrev'
  | 'level'
  | 'points'
  | 'planPoints'
  | 'from'
  | 'base'
  | 'mean'
  | 'target'
  | 'planned'
  /** The least or the most there may be. */
  | 'limit'
  /** The ends of "từ 5 đến 7 nghìn". */
  | 'low'
  | 'high'
  /** The b of "a/b". */
  | 'whole'

export type Verdict = 'traced' | 'differs' | 'impossible' | 'unbound'

/** The published value behind a finding. A comparison is named after its indicator: `CMP.YOY(CODE)~unit~period`. */
export interface FigureReference {
  id: string
  code: string
  unit: string
  period: string
  dims: Record<string, string>
  value: string | null
  printed: string
}

/** An integer base and the percentage it would print. */
export interface NearBase {
  base: string
  printed: string
}

export interface Finding {
  printed: string
  offset: number
  length: number
  kind: 'quantity' | 'percentage'
  role: Role
  /** Exact decimal, scale words applied: `415,5 triệu` is `415500000`. */
  value: string
  /** The noun or measure read after the number, empty when there is none. */
  unit: string
  verdict: Verdict
  confidence: 'high' | 'low'
  figure?: FigureReference
  /** The frozen report it was traced to, or was taken from before an erratum, with the value that holds now. */
  frozen?: { from: FrozenValue; now?: FrozenValue }
  explanation: string
  nearest?: NearBase[]
  /** Offset of the quantity a percentage or a change is about. */
  link?: number
}

export type CheckCode =
  | 'SUM_MISMATCH'
  | 'PCT_UNREACHABLE'
  | 'GROWTH_DIFFERS'
  | 'FROM_TO'
  | 'SHARE_CONTRADICTS'
  | 'FACTOR'
  | 'DELTA'
  | 'POINTS'
  | 'PLAN'
  | 'COMPLEMENT'
  | 'RATIO'
  | 'CORRECTED'
  | 'STALE_COPY'
  | 'JUMP'
  | 'BAND'
  | 'UNCLEAR'

/** A contradiction inside the text or with what is published; a notice is worth a look and is no error. */
export interface Check {
  code: CheckCode
  level: 'error' | 'notice'
  offsets: number[]
  expected?: string
  computed?: string
  message: string
  hints: string[]
}

export interface CheckResult {
  findings: Finding[]
  checks: Check[]
  tokens: Token[]
}

/** An exact printed value with the step of its last digit: `415,5 triệu` is 415500000 in steps of 100000. */
export interface Amount {
  value: Rational
  step: Rational
}
