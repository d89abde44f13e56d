import { readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { Refusal } from '#base'
import { type Cell, findSheetSentence, openBook } from '#documents'
import type { Fault } from './fault.ts'
import { vi } from './vi.ts'

/** One line of a table: its cells by the head of their column; an empty cell is left out. */
export interface Line {
  number: number
  cells: Readonly<Record<string, string>>
}

export interface Table {
  file: string
  heads: readonly string[]
  lines: readonly Line[]
}

/**
 * Reads a CSV or XLSX file inside a folder. The first line that holds something names the columns.
 * @returns the table, or why it cannot be read
 */
export async function readTable(
  folder: string,
  { file, sheet }: { file: string; sheet?: string | undefined },
): Promise<{ table: Table } | { fault: Fault }> {
  const refused = (sentence: string, line?: number) => ({
    fault: { file, ...(line === undefined ? {} : { line }), sentence },
  })
  let bytes: Buffer
  try {
    // By what a link points at, too: a folder from elsewhere may read nothing but itself.
    const inside = isInside(resolve(folder), resolve(folder, file))
    if (!inside || !isInside(realpathSync(folder), realpathSync(resolve(folder, file))))
      return refused(vi.outside)
    bytes = readFileSync(resolve(folder, file))
  } catch {
    return refused(vi.noFile)
  }
  try {
    const book = await openBook(bytes)
    const index = sheet === undefined ? 0 : book.sheets.findIndex(({ name }) => name === sheet)
    if (index < 0) return refused(vi.noSheet(sheet ?? '', book.sheets.map(({ name }) => name).join(', ')))
    let heads: string[] | undefined
    const lines: Line[] = []
    for await (const { number, cells } of book.rows(index)) {
      const texts = cells.map(textOf)
      if (!heads) {
        heads = texts
        const twice = heads.find((head, at) => head !== '' && texts.indexOf(head) !== at)
        if (twice !== undefined) return refused(vi.headTwice(twice), number)
        continue
      }
      const named = heads.flatMap((head, at) => (head && texts[at] ? [[head, texts[at]] as const] : []))
      if (named.length) lines.push({ number, cells: Object.fromEntries(named) })
    }
    if (!heads) return refused(vi.emptyTable)
    return { table: { file, heads: heads.filter(Boolean), lines } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { rule = '', params } = error.faults[0] ?? {}
    const line = Number(params?.['row'])
    return refused(
      findSheetSentence(rule, params) ?? error.message,
      Number.isInteger(line) ? line : undefined,
    )
  }
}

function isInside(folder: string, path: string): boolean {
  const from = relative(folder, path)
  return from !== '' && !from.startsWith('..') && !isAbsolute(from)
}

/** A cell as a form would send it: a decimal is written with a comma, so that it is not taken for thousands. */
function textOf(cell: Cell | null): string {
  if (cell === null) return ''
  if (cell.kind === 'yesNo') return cell.text === 'true' ? 'yes' : 'no'
  return cell.kind === 'number' ? cell.text.replace('.', ',') : cell.text.trim()
}
