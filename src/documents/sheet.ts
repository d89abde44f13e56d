import { Refusal } from '#base'

/**
 * One cell as the file means it. `text` is exact: of a number its decimal digits (`-12.5`), of a date `YYYY-MM-DD`,
 * of an instant `YYYY-MM-DDTHH:mm:ss` in local time, of a yes or no `true` or `false`, of a fault what the
 * spreadsheet shows (`#N/A`).
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'instant' | 'yesNo' | 'fault'
  readonly text: string
}

/** A row that holds something. `number` is what the spreadsheet shows beside it; an empty cell is null, in its place. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly (Cell | null)[]
}

/** A file of sheets, open for reading. A CSV file is a book of one sheet. */
export interface Book {
  readonly kind: 'xlsx' | 'csv'
  readonly sheets: readonly { name: string; hidden: boolean }[]
  /** The rows of a sheet, read as they are asked for. @throws Refusal invalid, with sheet, row and column where known */
  rows(sheet?: number): AsyncGenerator<SheetRow, void, undefined>
}

/** Why a file is refused; each has its sentence in the words. */
export type SheetRule =
  | 'notASheet'
  | 'oldSheet'
  | 'tooBig'
  | 'tooManyParts'
  | 'packedTooTight'
  | 'damaged'
  | 'declaration'
  | 'encoding'
  | 'noSheet'
  | 'tooWide'
  | 'tooLong'
  | 'quote'

/** The refusal of an uploaded file. */
export function refuseSheet(rule: SheetRule, params: Record<string, string | number> = {}): Refusal {
  return new Refusal('invalid', { field: 'file', ...params }, [{ field: 'file', rule, params }])
}

/** Name of a column, from 0: A, B … Z, AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** A file is hostile until it was read: what is greater is refused, in bytes unless said otherwise. */
export const LIMITS = {
  file: 32 * 1024 * 1024,
  parts: 4096,
  /** All parts unpacked. */
  unpacked: 512 * 1024 * 1024,
  /** A part may unpack to so many times its size; honest sheets reach 30, repeated rows 100. */
  ratio: 250,
  /** Below this a ratio says nothing. */
  small: 4 * 1024 * 1024,
  /** Workbook, styles and relations: they are held whole. */
  description: 8 * 1024 * 1024,
  sharedTexts: 128 * 1024 * 1024,
  /** One tag and the text before it. */
  piece: 1024 * 1024,
  columns: 512,
  rows: 1_048_576,
} as const
