import { type LocalDate, Refusal } from '#base'
import type { Tx } from '#db'
import type { PaperForm } from './define.ts'
import type { PaperFacts } from './issue.ts'

/** A paper of a record, for those who may see the record. */
export interface PaperRow {
  code: string
  number: string
  sha256: string
  facts: PaperFacts
  issuedAt: Date
}

/** The papers of a record, newest first. */
export async function papersOf(tx: Pick<Tx, 'query'>, record: bigint): Promise<PaperRow[]> {
  const { rows } = await tx.query<PaperRow>(
    `select code, number, sha256, facts, issued_at as "issuedAt" from records.paper where record_id = $1 order by id desc`,
    [record],
  )
  return rows
}

/** How a paper stands today. */
export type PaperState = 'valid' | 'expired' | 'replaced' | 'revoked'

/** What whoever holds a paper is told. */
export interface FoundPaper extends PaperRow {
  state: PaperState
  /** Number of the paper that replaced it. */
  replacedBy: string | null
}

interface FoundRow extends PaperRow {
  formId: number
  recordState: string
  isPublic: boolean
  replacedBy: string | null
}

/**
 * The paper with this code, or whose file has this hash.
 * @throws Refusal not_found
 */
export async function getPaper(
  tx: Pick<Tx, 'query'>,
  by: { code: string } | { sha256: string },
  today: LocalDate,
): Promise<FoundPaper> {
  const { rows } = await tx.query<FoundRow>(
    `select code, number, sha256, facts, issued_at as "issuedAt", form_id as "formId", state as "recordState",
       is_public as "isPublic", replaced_by as "replacedBy" from records.find_paper($1, $2) where code is not null`,
    'code' in by ? [by.code, null] : [null, by.sha256],
  )
  const [row] = rows
  if (!row) throw new Refusal('not_found', {})
  const form = await tx.query<{ body: PaperForm }>('select body from records.paper_form where id = $1', [
    row.formId,
  ])
  const { formId: _, recordState, isPublic, ...paper } = row
  const facts = isPublic ? paper.facts : { ...paper.facts, holder: '', title: '' }
  return { ...paper, facts, state: stateOf(row, form.rows[0]?.body, recordState, today) }
}

/** Taken back comes first, then replaced, then out of date. */
function stateOf(
  row: FoundRow,
  form: PaperForm | undefined,
  recordState: string,
  today: LocalDate,
): PaperState {
  if (form?.holds?.revokedIn?.includes(recordState)) return 'revoked'
  if (row.replacedBy !== null) return 'replaced'
  return row.facts.until !== undefined && row.facts.until <= today ? 'expired' : 'valid'
}
