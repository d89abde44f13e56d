import { openBook, type SheetRow } from '#documents'
import type { Import } from './imported.ts'

/** The rows of an import's sheet below its head and after a row. */
export async function* rowsAfter(
  bytes: Buffer,
  { sheet, headRow }: Pick<Import, 'sheet' | 'headRow'>,
  after: number,
): AsyncGenerator<SheetRow, void, undefined> {
  const book = await openBook(bytes)
  for await (const row of book.rows(sheet)) if (row.number > headRow && row.number > after) yield row
}

/** Gathers rows into batches. */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[], void, undefined> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
