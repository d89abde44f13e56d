import type { FieldFault } from '#base'

/** A column of the sheet and what it fills: a field, a place that says where another lies, the parent, or nothing. */
export interface ImportColumn {
  /** From 0. */
  at: number
  label: string
  target: string | null
}

/** What a column may fill besides a field by its name. */
export const PARENT = '@parent'
export const districtOf = (field: string): string => `${field}@district`
export const provinceOf = (field: string): string => `${field}@province`

export type ImportState =
  | 'draft'
  | 'checking'
  | 'checked'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'stopped'

/** One import of a sheet, as it stands. */
export interface Import {
  id: bigint
  type: number
  unit: number
  action: string
  account: bigint
  createdAt: Date
  fileName: string
  /** False once the sheet was erased. */
  hasFile: boolean
  sheet: number
  headRow: number
  columns: readonly ImportColumn[]
  fixed: Readonly<Record<string, string>>
  sameBy: readonly string[]
  state: ImportState
  lastRow: number
  total: number | null
  stoppedBy: string | null
}

export type Outcome = 'good' | 'faulty' | 'there' | 'twice' | 'created' | 'undone' | 'kept'

/** What became of one row of the sheet. */
export interface ImportedRow {
  row: number
  outcome: Outcome
  record: bigint | null
  faults: readonly FieldFault[]
}
