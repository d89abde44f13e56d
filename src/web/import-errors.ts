import { type Cell, csvHead, csvLines, type SheetColumn, type SheetRow, writeRows } from '#documents'
import type { Catalog, TypeVersion } from '#records'
import { type Import, type ImportedRow, rowsAfter } from '#records/import'
import { rowSentences } from './import-words.ts'
import { importWords } from './imports.vi.ts'

/** What a download of errors is made from. */
export interface ErrorSheet {
  catalog: Catalog
  version: TypeVersion
  imported: Import
  /** The sheet as it was uploaded. */
  bytes: Buffer
  rows: readonly ImportedRow[]
}

/** The head of a sheet and its rows that were not created, each with the sentences that say why. */
async function badRows({ catalog, version, imported, bytes, rows }: ErrorSheet) {
  const wanted = new Map(rows.map(row => [row.row, row]))
  const width = imported.columns.length
  const bad: (Cell | null)[][] = []
  const add = ({ number, cells }: SheetRow) => {
    const row = wanted.get(number)
    if (!row) return
    const why = rowSentences(catalog, version, imported.action, row).join('; ')
    bad.push([...Array.from({ length: width }, (_, at) => cells[at] ?? null), { kind: 'text', text: why }])
  }
  for await (const row of rowsAfter(bytes, imported, 0)) add(row)
  return { heads: [...imported.columns.map(({ label }) => label), importWords.errorColumn], bad }
}

/** The kind of a column by most of its cells, so that a spreadsheet shows days as days. */
function columnOf(title: string, at: number, rows: readonly (readonly (Cell | null)[])[]): SheetColumn {
  const count = (kind: Cell['kind']) => rows.filter(row => row[at]?.kind === kind).length
  const [dates, numbers, texts] = [count('date'), count('number'), count('text')]
  const kind = dates > numbers && dates > texts ? 'date' : numbers > texts ? 'number' : 'text'
  return { title, kind, width: title === importWords.errorColumn ? 60 : 18 }
}

/** The rows that were not created, as the sheet that they came in: ready to be mended and uploaded again. */
export async function* errorsAsXlsx(sheet: ErrorSheet): AsyncGenerator<Uint8Array, void, undefined> {
  const { heads, bad } = await badRows(sheet)
  const columns = heads.map((title, at) => columnOf(title, at, bad))
  yield* writeRows({ name: importWords.errorSheet, columns }, bad)
}

/** The same as CSV, every cell neutralised. */
export async function errorsAsCsv(sheet: ErrorSheet): Promise<string> {
  const { heads, bad } = await badRows(sheet)
  return csvHead(heads) + csvLines(bad.map(row => row.map(cell => cell?.text ?? '')))
}
