import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { type Cell, columnName } from './sheet.ts'
import { vi } from './vi.ts'

/** A column of a sheet that is written: `kind` sets how its cells are shown, `choices` gives a drop-down list. */
export interface SheetColumn {
  title: string
  width?: number
  kind?: 'text' | 'number' | 'date'
  choices?: readonly string[]
}

/** A sheet to be written: a frozen line of heads, then rows. */
export interface SheetPlan {
  name: string
  columns: readonly SheetColumn[]
  rows?: readonly (readonly (Cell | null)[])[]
}

/** Loaded when the first sheet is written: it takes 25 MB that most processes never need. */
const writer = () => import('hucre/xlsx')

const DAY = 'dd/mm/yyyy'
/** Drop-down lists reach so far below the last row. */
const EMPTY_ROWS = 1000
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF3' } },
  alignment: { wrapText: true, vertical: 'top' },
}

/** A workbook with drop-down lists, for people to fill in. Small: it is made in memory. */
export async function writeTemplate(sheets: readonly SheetPlan[]): Promise<Buffer> {
  const { writeXlsx } = await writer()
  const lists: (readonly string[])[] = []
  const written = sheets.map(sheet => templateSheet(sheet, lists))
  if (lists.length > 0) written.push(listSheet(lists))
  return Buffer.from(await writeXlsx({ sheets: written }))
}

function templateSheet({ name, columns, rows = [] }: SheetPlan, lists: (readonly string[])[]): WriteSheet {
  const last = rows.length + EMPTY_ROWS
  return {
    name,
    columns: columns.map(columnOf),
    rows: [columns.map(column => column.title), ...rows.map(row => row.map(writtenAs))],
    cells: new Map(columns.map((column, at) => [`0,${at}`, { value: column.title, style: head }])),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ choices }, at) => {
      if (!choices) return []
      lists.push(choices)
      const column = columnName(lists.length - 1)
      return {
        type: 'list' as const,
        formula1: `'${vi.lists}'!$${column}$1:$${column}$${choices.length}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: vi.notListed,
        errorMessage: vi.chooseListed,
        range: `${columnName(at)}2:${columnName(at)}${last}`,
      }
    }),
  }
}

/** The choices stand on a sheet of their own, because a list inside a rule may hold 255 characters only. */
function listSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const longest = Math.max(...lists.map(list => list.length))
  return {
    name: vi.lists,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => lists.map(list => list[row] ?? null)),
  }
}

const columnOf = ({ width = 18, kind = 'text' }: SheetColumn) => ({
  width,
  ...(kind === 'date' ? { numFmt: DAY } : kind === 'text' ? { numFmt: '@' } : {}),
})

/** A workbook of one sheet of any length, written as it is read: memory does not grow with the rows. */
export async function* writeRows(
  { name, columns }: Omit<SheetPlan, 'rows'>,
  rows: AsyncIterable<readonly (Cell | null)[]> | Iterable<readonly (Cell | null)[]>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { writeXlsxStream } = await writer()
  async function* all() {
    yield columns.map((column): CellValue => column.title)
    for await (const row of rows) yield row.map(writtenAs)
  }
  yield* writeXlsxStream(all(), { name, columns: columns.map(columnOf), freezePane: { rows: 1 } })
}

/** Spreadsheets hold 15 digits: a longer number is kept as a text, so that none is lost. */
const MOST_DIGITS = 15

function writtenAs(cell: Cell | null): CellValue {
  if (!cell) return null
  if (cell.kind === 'number' && cell.text.replace(/\D/g, '').length <= MOST_DIGITS) return Number(cell.text)
  if (cell.kind === 'yesNo') return cell.text === 'true'
  if (cell.kind === 'date') return new Date(`${cell.text}T00:00:00Z`)
  return cell.text
}
