import { stringify } from 'csv-stringify/sync'

/**
 * A cell that no spreadsheet takes for a formula: one that begins with `= + - @`, a tab or a line end gets a
 * leading apostrophe (OWASP, CSV Injection). Numbers are left as they are.
 */
export function neutral(cell: string): string {
  return /^[=+\-@\t\r\n]/.test(cell) && !/^[+-]?\d+([.,]\d+)*$/.test(cell) ? `'${cell}` : cell
}

/** Rows as CSV lines with every cell neutralised; without a byte order mark. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map(row => row.map(neutral)))
}

/** Spreadsheets read UTF-8 only after this mark. */
export const BYTE_ORDER_MARK = '\ufeff'
