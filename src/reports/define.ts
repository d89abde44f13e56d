/**
 * The words in which a report is said: a tree of sections whose sentences and tables refer to figures. The same
 * blocks make the body of an article.
 */

/**
 * One sentence template: the editor's own text with references in braces. A reference is an indicator's code, then in
 * any order a breakdown (`kind=child`), another unit (`@unit-code`), another period (`#label`, or years from the
 * report's own: `#-1`, `#+1`), one form and its options:
 *
 * | reference | prints |
 * | --- | --- |
 * | `{LIB.CARD.N}` | the value |
 * | `{LIB.CARD.N kind=child pad}` | with the leading zero of house style below ten |
 * | `{LIB.CARD.N noun}` | with the indicator's noun |
 * | `{LIB.FEE.VND in=million}` | scaled, exact, with its unit; also `in=billion` |
 * | `{LIB.CARD.N parts=kind pad}` | all parts with their nouns: `01 …; 07 … và 21 …`; without the words before them |
 * | `{LIB.LOAN.N growth}` | growth in percent and against what; `short` leaves out against what |
 * | `{LIB.LOAN.N growth times}` | as a factor; from three on every growth is one; `decimals=1` sets the places |
 * | `{LIB.CARD.N change}` | change in count and the new total; `short` only the change |
 * | `{LIB.RATE points}` | change of a ratio in percentage points; `short` |
 * | `{LIB.LOAN.N plan=LIB.PLAN.N}` | percent of a plan; `decimals=1` (else at most 2) |
 * | `{LIB.CARD.N kind=child share=LIB.CARD.N}` | share of another figure; `decimals=1` (else at most 2) |
 *
 * `{unit}` is the name of the report's unit, `{period}` the label of its period, `{period+1}` the year after.
 */
export type Prose = string

/** Printed only where a figure of the report's unit and period counts something, or only where it counts nothing. */
export type Where = { some: string } | { none: string }

export type ReportBlock = { where?: Where } & (
  | { kind: 'prose'; text: Prose }
  /** Parts bar with its table: one breakdown whose parts add up to the whole. `period` everywhere as `#` in prose. */
  | { kind: 'parts'; code: string; by: string; period?: string; unit?: string }
  /** Two bars a line: this window and the one a year before. */
  | { kind: 'compare'; codes: readonly string[] }
  /** A plain table of figures. */
  | { kind: 'table'; codes: readonly string[]; unit?: string; period?: string }
  /** A list of records of a type, for example the tasks of next year. */
  | {
      kind: 'records'
      type: string
      states: readonly string[]
      unit?: string
      /** Only records that this indicator counts in `period` (default: the report's own). */
      code?: string
      period?: string
      titleOnly?: boolean
    }
)

export interface ReportSection {
  /** Stable within the report. */
  code: string
  title: string
  blocks: readonly ReportBlock[]
  sections?: readonly ReportSection[]
}

export interface ReportDefinition {
  code: string
  version: number
  validFrom: string
  /** Kinds of unit that make it. */
  scope: readonly ('ministry' | 'department')[]
  /** Codes of the only offices that make it; such a report goes before one for every office. */
  offices?: readonly string[]
  /** `{period}` and `{unit}` are filled in, here and in titles of sections. */
  title: string
  /** Key figures for the unit's home page. */
  headline: readonly string[]
  sections: readonly ReportSection[]
}

/** Hands a report tree to be published. */
export function defineReport(definition: ReportDefinition): ReportDefinition {
  return definition
}
