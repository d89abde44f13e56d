import { stringify } from 'csv-stringify/sync'

/**
 * A cell that no spreadsheet takes for a formula: one that begins with `= + - @`, a tab or a line end gets a leading
 * apostrophe (OWASP, CSV Injection). Negative numbers are left as they are.
 */
export function neutral(cell: string): string {
  return /^[=+\-@\t\r\n]/.test(cell) && !/^-\d+([.,]\d+)*$/.test(cell) ? `'${cell}` : cell
}

/** Spreadsheets read UTF-8 only after a byte order mark. */
const BYTE_ORDER_MARK = '\ufeff'

/** The first lines of a CSV file: the mark and the heads of its columns. */
export const csvHead = (columns: readonly string[]): string => BYTE_ORDER_MARK + csvLines([columns])

/** Rows as CSV lines, every cell neutralised. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows.map(row => row.map(neutral)))
