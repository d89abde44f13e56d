/**
 * The words in which a report is said: a tree of sections whose sentences and tables refer to figures. The same
 * blocks make the body of an article.
 */

/**
 * One sentence template. References stand in braces:
 * `{POST.POINT.N}` the printed value; `{POST.POINT.N kind=level-1}` a breakdown; `{POST.POINT.N kind=level-1 pad}`
 * with the leading zero of house style below ten; `{INSP.SUBJ growth}` "tăng 12,3% so với cùng kỳ năm 2016";
 * `{INSP.VIOL growth short}` "giảm 27%"; `{POST.POINT.N parts=kind}` "01 bưu cục cấp 1; 07 …"; `@unit` and
 * `#period` choose another unit or period: `{PRESS.PRINT.N @btttt}`, `{STB.HH.PHASE #dot-2}`;
 * `{… noun}` adds the indicator's noun. Everything else is the editor's own text.
 */
export type Prose = string

export type ReportBlock =
  | { kind: 'prose'; text: Prose }
  /** Parts bar with its table: one breakdown whose parts add up to the whole. */
  | { kind: 'parts'; code: string; by: string; period?: string; unit?: string }
  /** Two bars a line: this window and the one a year before. */
  | { kind: 'compare'; codes: readonly string[] }
  /** A plain table of figures. */
  | { kind: 'table'; codes: readonly string[]; unit?: string; period?: string }
  /** A list of records of a type, for example the tasks of next year. */
  | { kind: 'records'; type: string; states: readonly string[]; unit?: string; titleOnly?: boolean }

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
  /** `{period}` and `{unit}` are filled in. */
  title: string
  /** Key figures for the unit's home page. */
  headline: readonly string[]
  sections: readonly ReportSection[]
}

/** Hands a report tree to be published. */
export function defineReport(definition: ReportDefinition): ReportDefinition {
  return definition
}
