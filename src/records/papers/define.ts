import type { LocalDate } from '#base'
import type { RoleCode } from '../define.ts'

/**
 * A paper that an act issues, as data with its days of validity: the law of forms changes apart from the record types
 * that use them.
 */
export interface PaperForm {
  code: string
  version: number
  /** Acts of these days issue it. */
  validFrom: LocalDate
  validTo?: LocalDate
  law: readonly { text: string; confirmed: boolean }[]
  /** Record types and actions whose acts issue it; a register is issued by no act. */
  of: readonly string[]
  on: readonly string[]
  size: 'a4' | 'a5'
  /** It lies on its long side. */
  landscape?: true
  /** Field with its number; absent: it has none. */
  number?: string
  /** Field that names whom it is for. Shown to whoever verifies it only where anyone may read the record. */
  holder: string
  /** Fields printed, in order; secret ones may not be. */
  shows: readonly string[]
  /** Pages of the record's own form whose fields are printed after these, but files and secret ones. */
  pages?: readonly string[]
  /** Groups whose rows are printed as tables; `components`: where there are no rows, the papers of the procedure. */
  tables?: readonly { group: string; components?: true }[]
  /** It prints the way of the record from hand to hand, with the time taken and allowed. */
  course?: true
  /** Clock whose due day it promises. */
  due?: string
  /** Role whose post is printed where another performs the act for it; absent: the role of the act. */
  signs?: RoleCode
  /** It prints the reason of the act. */
  reason?: true
  /** Field with the code by which anyone who holds the paper follows the record: its QR code leads there. */
  follows?: string
  /** A paper that holds from its day until a field's day, and ends early in these states. Absent: it holds for ever. */
  holds?: { until?: string; revokedIn?: readonly string[] }
  /** It is the register of all records of its types in a period: of those whose day in this field lies in it. */
  register?: string
}

/**
 * Its words. In braces stand the record's fields by name and what the act gives: `{due}`, `{term}`, `{until}`,
 * `{reason}`, `{office}`, `{unit}`, `{procedure}`, `{papers}` (how many). A sentence or line is left out when anything it
 * names is not known.
 */
export interface PaperWords {
  kind: string
  about: string
  /** Part of the office that issues it, printed below the office. */
  desk?: string
  /** What stands before the number; absent: `Số:`. */
  numbered?: string
  opening: readonly string[]
  /** Printed before the fields. */
  lines?: readonly { label: string; text: string }[]
  closing: readonly string[]
  recipients: readonly string[]
  /** Columns of a register. */
  columns?: readonly { head: string; text: string }[]
}

export interface PublishedPaper {
  form: PaperForm
  words: { vi: PaperWords }
}
