import { Refusal } from '#base'
import type { Tx } from '#db'
import type { Actor } from '#directory'
import { type Book, openBook, type SheetRow } from '#documents'
import type { Catalog, TypeVersion } from '../catalog.ts'
import { parentTypes } from '../record.ts'
import { assertMayImport, openRowReader, readBatch, versionFor } from './batch.ts'
import { findHeadRow, guessColumns, keyOfHead, type Target } from './guess-columns.ts'
import type { Import, ImportColumn } from './imported.ts'
import { judgeRows } from './judge.ts'
import { rowsAfter } from './rows-of.ts'
import { createImport, type ImportPlan, lastColumns, type RowOutcome } from './store.ts'
import { targetsOf } from './targets.ts'

/** Rows that are read to find the head of a sheet. */
const FIRST_ROWS = 20

async function firstRows(book: Book, sheet: number, most: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of book.rows(sheet)) {
    rows.push(row)
    if (rows.length >= most) break
  }
  return rows
}

/** What the columns of an import may fill. */
export function targetsFor(catalog: Catalog, version: TypeVersion, action: string): Target[] {
  const parents = parentTypes(version.definition)
  return targetsOf(
    version,
    action,
    parents.map(code => catalog.findType(code)?.words.name ?? code).join(', '),
  )
}

/** Fields of which no two records may hold the same value: when they are filled, alike rows are known by them. */
const uniqueAmong = ({ definition }: TypeVersion, columns: readonly ImportColumn[]): string[] =>
  columns.flatMap(({ target }) => (target !== null && definition.fields[target]?.unique ? [target] : []))

export interface Upload {
  type: string
  unit: string
  action: string
  fileName: string
  bytes: Buffer
  at: Date
}

/**
 * Keeps an uploaded sheet as a draft, with its head found and its columns guessed: from what was chosen last time, else
 * from their heads.
 * @throws Refusal invalid for a file that is no sheet, forbidden for who may not create such records
 */
export async function draftImport(tx: Tx, catalog: Catalog, actor: Actor, upload: Upload): Promise<bigint> {
  const { bytes, at, fileName, action } = upload
  const known = catalog.findType(upload.type)
  if (!known || actor.account === null) throw new Refusal('not_found', { type: upload.type })
  const unit = catalog.getUnit(upload.unit)
  const subject = { type: known.type, unit: unit.id, action }
  assertMayImport(catalog, actor, subject, at)
  const book = await openBook(bytes)
  const sheet = Math.max(
    0,
    book.sheets.findIndex(({ hidden }) => !hidden),
  )
  const plan = await guessPlan(tx, catalog, { ...subject, book, sheet, at })
  return createImport(tx, { ...subject, account: actor.account, at, fileName, bytes }, plan)
}

/** Finds the head of a sheet, unless it is said which row it is, and guesses what its columns fill. */
export async function guessPlan(
  tx: Tx,
  catalog: Catalog,
  given: Pick<Import, 'type' | 'unit' | 'action'> & { book: Book; sheet: number; at: Date; headRow?: number },
): Promise<ImportPlan> {
  const { book, sheet, at, headRow, type, unit, action } = given
  const version = versionFor(catalog, given, at)
  const targets = targetsFor(catalog, version, action)
  const rows = await firstRows(book, sheet, Math.max(FIRST_ROWS, headRow ?? 0))
  const head = headRow === undefined ? findHeadRow(rows, targets) : rows.find(row => row.number === headRow)
  const before = await lastColumns(tx, type, unit)
  const columns = guessColumns(
    (head?.cells ?? []).map(cell => cell?.text ?? null),
    targets,
    new Map(before.map(({ label, target }) => [keyOfHead(label), target])),
  )
  return {
    sheet,
    headRow: head?.number ?? headRow ?? 1,
    columns,
    fixed: {},
    sameBy: uniqueAmong(version, columns),
  }
}

/** The first rows of a sheet as they would be read, each judged by itself. */
export interface PreviewRow extends RowOutcome {
  values: Readonly<Record<string, unknown>>
}

/** Reads the first rows of an import as its plan says, without keeping anything. */
export async function previewImport(
  tx: Tx,
  catalog: Catalog,
  given: { imported: Import; bytes: Buffer; actor: Actor; at: Date; most: number },
): Promise<PreviewRow[]> {
  const { imported, bytes, actor, at, most } = given
  const rows: SheetRow[] = []
  for await (const row of rowsAfter(bytes, imported, 0)) {
    rows.push(row)
    if (rows.length >= most) break
  }
  const reader = await openRowReader(tx, catalog, imported, at)
  const ready = await readBatch(tx, catalog, { imported, reader, actor, at }, rows)
  const outcomes = judgeRows(catalog, ready, imported.sameBy)
  return outcomes.map((outcome, index) => ({ ...outcome, values: ready[index]?.reading.values ?? {} }))
}
