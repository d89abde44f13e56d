import { type FieldFault, Refusal } from '#base'
import type { Tx } from '#db'
import type { Import, ImportColumn, ImportedRow, ImportState, Outcome } from './imported.ts'

const COLUMNS = `id, type_id as type, unit_id as unit, action, account_id as account, created_at as "createdAt",
  file_name as "fileName", bytes is not null as "hasFile", sheet, head_row as "headRow", columns, fixed,
  same_by as "sameBy", state, last_row as "lastRow", total, stopped_by as "stoppedBy"`

export interface NewImport {
  type: number
  unit: number
  action: string
  account: bigint
  at: Date
  fileName: string
  bytes: Buffer
}

/** How the sheet is to be read. */
export interface ImportPlan {
  sheet: number
  headRow: number
  columns: readonly ImportColumn[]
  fixed: Readonly<Record<string, string>>
  sameBy: readonly string[]
}

/** Keeps an uploaded sheet with its plan, as a draft. */
export async function createImport(tx: Tx, given: NewImport, plan: ImportPlan): Promise<bigint> {
  const { rows } = await tx.query<{ id: bigint }>(
    `insert into records.import (type_id, unit_id, action, account_id, created_at, file_name, bytes, sheet, head_row, columns,
       fixed, same_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      given.type,
      given.unit,
      given.action,
      given.account,
      given.at,
      given.fileName,
      given.bytes,
      plan.sheet,
      plan.headRow,
      JSON.stringify(plan.columns),
      JSON.stringify(plan.fixed),
      plan.sameBy,
    ],
  )
  if (!rows[0]) throw new Error('an import was added without an id')
  return rows[0].id
}

/** One import. @throws Refusal not_found when there is none that the reader may see */
export async function getImport(tx: Tx, id: bigint): Promise<Import> {
  const { rows } = await tx.query<Import>(`select ${COLUMNS} from records.import where id = $1`, [id])
  if (!rows[0]) throw new Refusal('not_found', { import: String(id) })
  return rows[0]
}

/** The last imports of a type that the reader may see, newest first. */
export async function listImports(tx: Tx, type: number, limit = 20): Promise<Import[]> {
  const { rows } = await tx.query<Import>(
    `select ${COLUMNS} from records.import where type_id = $1 order by id desc limit $2`,
    [type, limit],
  )
  return rows
}

/** The sheet itself. @throws Refusal not_found when it was erased */
export async function readImportFile(tx: Tx, id: bigint): Promise<Buffer> {
  const { rows } = await tx.query<{ bytes: Buffer | null }>(
    'select bytes from records.import where id = $1',
    [id],
  )
  const bytes = rows[0]?.bytes
  if (!bytes) throw new Refusal('not_found', { import: String(id) })
  return bytes
}

/** Changes how the sheet is read; what was found about its rows falls away. @throws Refusal wrong_state once it runs */
export async function planImport(tx: Tx, id: bigint, plan: ImportPlan): Promise<void> {
  const { rowCount } = await tx.query(
    `update records.import set sheet = $2, head_row = $3, columns = $4, fixed = $5, same_by = $6, state = 'draft',
       last_row = 0, total = null, stopped_by = null
     where id = $1 and state in ('draft', 'checked', 'stopped')
       and not exists (select from records.import_row r where r.import_id = $1 and r.outcome = 'created')`,
    [id, plan.sheet, plan.headRow, JSON.stringify(plan.columns), JSON.stringify(plan.fixed), plan.sameBy],
  )
  if (rowCount === 0) throw new Refusal('wrong_state', { import: String(id) })
  await tx.query('delete from records.import_row where import_id = $1', [id])
}

/**
 * Moves an import to another state and begins at its first row. Only a sheet that was checked to its end may run.
 * @throws Refusal wrong_state
 */
export async function moveImport(
  tx: Tx,
  id: bigint,
  from: readonly ImportState[],
  to: ImportState,
): Promise<void> {
  const { rowCount } = await tx.query(
    `update records.import set state = $3, last_row = 0, stopped_by = null
     where id = $1 and state = any ($2) and ($3 <> 'running' or total is not null)`,
    [id, from, to],
  )
  if (rowCount === 0) throw new Refusal('wrong_state', { import: String(id) })
}

/** Ends a state: everything in it was done, or it cannot go on. */
export async function endImport(
  tx: Tx,
  { id, state }: Import,
  to: ImportState,
  stoppedBy: string | null = null,
): Promise<void> {
  await tx.query(
    `update records.import set state = $3, stopped_by = $4,
       total = case $3 when 'checked' then (select count(*) from records.import_row where import_id = $1) else total end
     where id = $1 and state = $2`,
    [id, state, to, stoppedBy],
  )
}

/** What a piece of work found out about rows. */
export interface RowOutcome {
  row: number
  outcome: Outcome
  record?: bigint | undefined
  faults?: readonly FieldFault[]
  keys?: readonly string[]
}

/** Writes outcomes and how far the work has come, unless the import has left the state meanwhile. */
export async function noteRows(
  tx: Tx,
  { id, state }: Import,
  outcomes: readonly RowOutcome[],
  lastRow: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update records.import set last_row = $3 where id = $1 and state = $2',
    [id, state, lastRow],
  )
  if (rowCount === 0) return false
  await tx.query(
    `insert into records.import_row (import_id, row, outcome, record_id, faults, keys)
     select $1, row, outcome, record_id, faults, coalesce(keys::text[], '{}')
     from unnest($2::int[], $3::text[], $4::bigint[], $5::jsonb[], $6::text[]) as n(row, outcome, record_id, faults, keys)
     on conflict (import_id, row) do update set outcome = excluded.outcome,
       record_id = coalesce(excluded.record_id, import_row.record_id), faults = excluded.faults`,
    [
      id,
      outcomes.map(o => o.row),
      outcomes.map(o => o.outcome),
      outcomes.map(o => o.record ?? null),
      outcomes.map(o => (o.faults?.length ? JSON.stringify(o.faults) : null)),
      outcomes.map(o => (o.keys?.length ? arrayLiteral(o.keys) : null)),
    ],
  )
  return true
}

/** A list as one text, because lists of unequal length are no array of arrays. */
const arrayLiteral = (texts: readonly string[]): string =>
  `{${texts.map(text => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`

/** How many rows came to what. */
export async function countOutcomes(tx: Tx, id: bigint): Promise<Record<Outcome, number>> {
  const { rows } = await tx.query<{ outcome: Outcome; n: bigint }>(
    'select outcome, count(*) as n from records.import_row where import_id = $1 group by outcome',
    [id],
  )
  const counts = { good: 0, faulty: 0, there: 0, twice: 0, created: 0, undone: 0, kept: 0 }
  for (const { outcome, n } of rows) counts[outcome] = Number(n)
  return counts
}

/** Rows with one of some outcomes after a row, in the order of the sheet. */
export async function listImportedRows(
  tx: Tx,
  id: bigint,
  { outcomes, after = 0, limit }: { outcomes: readonly Outcome[]; after?: number; limit: number },
): Promise<ImportedRow[]> {
  const { rows } = await tx.query<ImportedRow>(
    `select row, outcome, record_id as record, coalesce(faults, '[]') as faults from records.import_row
     where import_id = $1 and outcome = any ($2) and row > $3 order by row limit $4`,
    [id, outcomes, after, limit],
  )
  return rows
}

/** What the heads of columns were given in the last import of the type that somebody ran in the same unit. */
export async function lastColumns(tx: Tx, type: number, unit: number): Promise<readonly ImportColumn[]> {
  const { rows } = await tx.query<{ columns: readonly ImportColumn[] }>(
    `select columns from records.import where type_id = $1 and unit_id = $2 and state <> 'draft' order by id desc limit 1`,
    [type, unit],
  )
  return rows[0]?.columns ?? []
}

/** Imports that wait for work, oldest first. */
export async function listImportsToDo(tx: Tx): Promise<Import[]> {
  const { rows } = await tx.query<Import>(
    `select ${COLUMNS} from records.import where state in ('checking', 'running', 'undoing') order by id limit 10`,
  )
  return rows
}

/** Erases the sheets of imports that were begun before an instant, and the digests of their rows. */
export async function eraseImportFiles(tx: Tx, before: Date): Promise<number> {
  const { rows } = await tx.query<{ id: bigint }>(
    `update records.import set bytes = null
     where bytes is not null and created_at < $1 and state not in ('checking', 'running', 'undoing') returning id`,
    [before],
  )
  if (rows.length > 0)
    await tx.query("update records.import_row set keys = '{}' where import_id = any ($1)", [
      rows.map(row => row.id),
    ])
  return rows.length
}
