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
  /** Record types and actions whose acts issue it. */
  of: readonly string[]
  on: readonly string[]
  size: 'a4' | 'a5'
  /** Field with its number; absent: it has none. */
  number?: string
  /** Field that names whom it is for. Shown to whoever verifies it only where anyone may read the record. */
  holder: string
  /** Fields printed, in order; secret ones may not be. */
  shows: readonly string[]
  /** Clock whose due day it promises. */
  due?: string
  /** Role whose post is printed where the system performs the act for somebody; absent: the role of the act. */
  signs?: RoleCode
  /** It prints the reason of the act. */
  reason?: true
  /** A paper that holds from its day until a field's day, and ends early in these states. Absent: it holds for ever. */
  holds?: { until?: string; revokedIn?: readonly string[] }
}

/** Its words; `{due}`, `{until}` and `{reason}` stand for what the act gives. */
export interface PaperWords {
  kind: string
  about: string
  opening: readonly string[]
  closing: readonly string[]
  recipients: readonly string[]
}

export interface PublishedPaper {
  form: PaperForm
  words: { vi: PaperWords }
}
