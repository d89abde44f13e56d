import type { Condition } from '#records/define'

/**
 * The words in which an indicator is said: what each record counts for. Comparison (growth against the same window
 * a year earlier) is not an indicator of its own; every indicator may be compared.
 */

/** Kinds of periods in which figures are computed. */
export const periodKinds = ['year', 'quarter', 'month', 'phase'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Which records of one type count, on which day, for how much. */
export interface Source {
  /** Record type code. */
  of: string
  /** States in which a record counts. */
  states: readonly string[]
  /** Further condition on its fields. */
  when?: Condition
  /** Field with the day it counts on, or whose next day it is; for a stock, the day it opens. */
  on: string | { dayAfter: string }
  /** Stock only: field with the first day on which it no longer counts. */
  until?: string
  /** Field summed; absent: each record counts 1. */
  sum?: string
  /** Field that says how sure the record's values are: `estimate`, `preliminary` or `final`. */
  status?: { field: string }
  /** Breakdown values: a field of the record, or a constant. */
  dims?: Record<string, { field: string } | { is: string }>
}

interface IndicatorBase {
  /** Stable key, as in the sector's catalogue: `POST.POINT.N`. */
  code: string
  version: number
  validFrom: string
  law?: readonly { text: string; confirmed: boolean }[]
  /** Whose figure it is: only units of these kinds show it. */
  scope: readonly ('ministry' | 'department')[]
  /** Codes of the only offices whose figure it is; absent: every office of these kinds. */
  offices?: readonly string[]
  /** Period schemes in which it is computed; default `year`. */
  periods?: readonly PeriodKind[]
  /** Code of the indicator of what was planned: the figure says what part of it was reached. */
  plan?: string
  /** Breakdowns offered (names of dims, at most four; three where a source has a status), each a figure of the same code with `dims`. */
  by?: readonly string[]
  /** Options of each breakdown in code-list order. */
  options?: Record<string, readonly string[]>
  /** Places after the comma in its printed value (ratios); 0 for counts. */
  decimals?: number
  /** Places after the comma in its printed growth; default 1. */
  growthDecimals?: number
  /** Counts may be planned ahead of the period's start (tasks of next year). */
  ahead?: boolean
  /** It has pages of its own: no number of a text is taken for it. */
  unread?: true
  /** By place, parts below this number are not shown: a person could be recognised by them. */
  leastByPlace?: number
}

/** Counted over records. */
export interface CountedIndicator extends IndicatorBase {
  /** `stock` at the window's last day, `flow` and `amount` in the window, `cumulative` from the beginning to its last day. */
  kind: 'stock' | 'flow' | 'amount' | 'cumulative'
  /** What is counted once: a field, the party, the parent record, the type. Absent: every record. Never added across windows. */
  distinct?: 'party' | 'parent' | 'type' | { field: string }
  sources: readonly Source[]
  /** A stock that every return tells anew: only what is dated within the window counts, and nothing closes. */
  restated?: true
  /**
   * It counts records of several fields of the sector: read along another tree of units it goes with the office itself,
   * where each of them alone would go with its field.
   */
  together?: true
}

/**
 * Made of two other figures of the same unit and period; keeps numerator and denominator. Each of its own breakdowns
 * (`by`) is one of both parts, and is made of the parts of that option.
 */
export interface DerivedIndicator extends IndicatorBase {
  /** `ratio` prints 100 x a / b percent; `mean` is a / b; `difference` is a - b; `sum` is a + b. */
  kind: 'ratio' | 'mean' | 'difference' | 'sum'
  a: { code: string; dims?: Record<string, string> }
  b: { code: string; dims?: Record<string, string> }
  /** Only its parts are figures: the whole would mix units. */
  apart?: true
}

export type IndicatorDefinition = CountedIndicator | DerivedIndicator

/**
 * How people write an indicator, in one language. The page shows `name`, `noun` and `method`; the text checker reads
 * `names` and `nouns` (each as people write it, word order free), and the members of its breakdowns.
 */
export interface IndicatorWords {
  name: string
  /** Noun after the printed value: "98 điểm phục vụ". For đồng and percent: "đồng", "%". */
  noun: string
  /** One or two sentences: what is counted, when, what is left out. */
  method: string
  /** Further ways to name it. `name` itself is always one. */
  names?: readonly string[]
  /** Unit nouns that may follow the number in a text; `noun` itself is always one. */
  nouns?: readonly string[]
  /** Words at least one of which must stand near for it to be meant, when its nearest sibling shares the rest. */
  must?: readonly string[]
  dims?: Record<
    string,
    {
      name: string
      /** `noun`: of the part, where it is not that of the whole. */
      options: Record<string, { name: string; names?: readonly string[]; noun?: string }>
    }
  >
}

export interface PublishedIndicator {
  definition: IndicatorDefinition
  words: { vi: IndicatorWords }
}

/** Hands an indicator and its words to be published. */
export function defineIndicator(definition: IndicatorDefinition, vi: IndicatorWords): PublishedIndicator {
  return { definition, words: { vi } }
}
