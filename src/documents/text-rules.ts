import { Refusal } from '#base'

/** A document as plain text: paragraphs are lines, cells of a table are parted by tabs. */
export interface DocumentText {
  readonly kind: 'docx' | 'pdf' | 'plain'
  readonly text: string
  /** Of a PDF: where each page begins in the text. */
  readonly pages: readonly number[]
}

/** Why no text can be read from a file; each has its sentence in the words. */
export type TextRule =
  | 'notAText'
  | 'oldText'
  | 'tooBig'
  | 'tooManyParts'
  | 'packedTooTight'
  | 'damaged'
  | 'declaration'
  | 'encoding'
  | 'locked'
  | 'scanned'
  | 'tooManyPages'
  | 'tooLongText'
  | 'tooHeavy'

/** The refusal of an uploaded text. */
export function refuseText(rule: TextRule, params: Record<string, string | number> = {}): Refusal {
  return new Refusal('invalid', { field: 'file', ...params }, [{ field: 'file', rule, params }])
}

/** A file is hostile until it was read: what is greater is refused. */
export const TEXT_LIMITS = {
  /** Bytes of the file, and of the one part of it that holds the text. */
  file: 20 * 1024 * 1024,
  part: 64 * 1024 * 1024,
  pages: 300,
  /** Characters that are read; honest reports have 20,000 to 150,000. */
  characters: 200_000,
  /** How deep tables may stand in tables. */
  depth: 40,
  /** Of the process that reads: milliseconds, and bytes of memory. */
  time: 20_000,
  memory: 700 * 1024 * 1024,
} as const
