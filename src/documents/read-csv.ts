import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { type Book, type Cell, columnName, LIMITS, refuseSheet, type SheetRow } from './sheet.ts'

/** Opens a CSV text as a book of one sheet; all its cells are texts. @throws Refusal invalid when it is no UTF-8 text */
export function openCsv(bytes: Buffer): Book {
  if (!isUtf8(bytes)) throw refuseSheet('encoding')
  if (bytes.includes(0)) throw refuseSheet('notASheet')
  return { kind: 'csv', sheets: [{ name: 'CSV', hidden: false }], rows: () => rowsOf(bytes) }
}

const PIECE = 64 * 1024

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

async function* rowsOf(bytes: Buffer): AsyncGenerator<SheetRow, void, undefined> {
  const { separator, skipped } = separatorOf(bytes)
  const options: Options = {
    bom: true,
    delimiter: separator,
    relax_column_count: true,
    max_record_size: LIMITS.piece,
    from_line: skipped + 1,
  }
  let number = skipped
  try {
    for await (const record of Readable.from(pieces(bytes)).pipe(parse(options))) {
      number++
      if (number > LIMITS.rows) throw refuseSheet('tooLong', { limit: LIMITS.rows })
      const cells = cellsOf(record, number)
      if (cells.length > 0) yield { number, cells }
    }
  } catch (error) {
    throw error instanceof CsvError ? refuseSheet('quote', { row: number + 1 }) : error
  }
}

function cellsOf(record: readonly string[], row: number): (Cell | null)[] {
  const cells: (Cell | null)[] = []
  for (const [index, written] of record.entries()) {
    if (written === '') continue
    if (index >= LIMITS.columns)
      throw refuseSheet('tooWide', { row, column: columnName(index), limit: LIMITS.columns })
    while (cells.length < index) cells.push(null)
    cells.push({ kind: 'text', text: written.normalize('NFC') })
  }
  return cells
}

/** Where commas are decimal marks, spreadsheets separate by semicolons. `sep=;` on the first line says it outright. */
function separatorOf(bytes: Buffer): { separator: string; skipped: number } {
  const head = bytes
    .subarray(0, PIECE)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const told = /^sep=(.)\r?\n/.exec(head)?.[1]
  if (told) return { separator: told, skipped: 1 }
  // The mark that most of the first lines have, outside quotes: a header has no other.
  const lines = head.replace(/"[^"]*"/g, '').split(/\r?\n/, 20)
  const weigh = (mark: string) =>
    lines.reduce((sum, line) => sum + (line.includes(mark) ? 1000 : 0) + line.split(mark).length, 0)
  const [best] = [',', ';', '\t'].sort((a, b) => weigh(b) - weigh(a))
  return { separator: best ?? ',', skipped: 0 }
}
