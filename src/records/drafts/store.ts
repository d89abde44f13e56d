import { Refusal } from '#base'
import type { Tx } from '#db'
import { type Actor, drawReference } from '#directory'
import type { TypeVersion } from '../catalog.ts'
import type { Draft, DraftTyped } from './draft.ts'

const COLUMNS = `reference, definition_id as definition, action, unit_id as unit, account_id as account, guest, typed, page,
  saved, revision, consent, created_at as "createdAt", changed_at as "changedAt", expires_at as "expiresAt",
  record_id as record, sent_at as "sentAt"`

const DAY_MS = 86_400_000
/** Days of office time that a draft is kept after its last change. */
export const DRAFT_DAYS = 30
/** Days that a draft is kept of which no page was saved. */
export const EMPTY_DAYS = 1
/** Days that what was typed is kept after it was sent. */
export const SENT_DAYS = 7

const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

export interface NewDraft {
  version: TypeVersion
  action: string
  unit: number
  page: string
  consent: string
  typed: DraftTyped
  at: Date
}

/**
 * Begins a draft of an account, or of the key of an applicant without one: then it bears the key's reference.
 * @throws Refusal unauthenticated for nobody
 */
export async function beginDraft(tx: Tx, actor: Actor, given: NewDraft): Promise<Draft> {
  if (actor.account === null && actor.guest === undefined) throw new Refusal('unauthenticated', {})
  const { version, action, unit, page, consent, typed, at } = given
  const { rows } = await tx.query<Draft>(
    `insert into records.draft (reference, type_id, definition_id, action, unit_id, account_id, guest, typed, page, consent,
       created_at, changed_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12) returning ${COLUMNS}`,
    [
      actor.account === null ? actor.guest : drawReference(),
      version.type,
      version.id,
      action,
      unit,
      actor.account,
      actor.account === null ? actor.guest : null,
      JSON.stringify(typed),
      page,
      consent,
      at,
      daysAfter(at, EMPTY_DAYS),
    ],
  )
  if (!rows[0]) throw new Error('a draft was begun without a row')
  return rows[0]
}

/** A draft that is the reader's own and has not run out. */
export async function findDraft(tx: Tx, reference: string, at: Date): Promise<Draft | undefined> {
  const { rows } = await tx.query<Draft>(
    `select ${COLUMNS} from records.draft where reference = $1 and expires_at > $2`,
    [reference, at],
  )
  return rows[0]
}

/** The reader's own drafts that are not sent yet, the last changed first. */
export async function listDrafts(tx: Tx, at: Date): Promise<Draft[]> {
  const { rows } = await tx.query<Draft>(
    `select ${COLUMNS} from records.draft where record_id is null and expires_at > $1 order by changed_at desc limit 100`,
    [at],
  )
  return rows
}

/** One page of a form as it was posted. */
export interface PageSave {
  page: string
  /** The revision that the page was opened with. */
  revision: number
  values: Readonly<Record<string, string>>
  groups: DraftTyped['groups']
  at: Date
}

export type Saved = { draft: Draft; conflict: false } | { draft: Draft; conflict: true }

/**
 * Keeps one page as it was typed, beside the others. Where the page was saved since it was opened and says something
 * else, nothing is kept: the answer is the draft as it stands, to be shown beside what was typed.
 * @throws Refusal not_found, or wrong_state once it was sent
 */
export async function savePage(tx: Tx, reference: string, save: PageSave): Promise<Saved> {
  const { rows } = await tx.query<Draft>(
    `select ${COLUMNS} from records.draft where reference = $1 and expires_at > $2 for update`,
    [reference, save.at],
  )
  const [held] = rows
  if (!held) throw new Refusal('not_found', { draft: reference })
  if (held.record !== null) throw new Refusal('wrong_state', { rule: 'draft_sent', draft: reference })
  const typed: DraftTyped = {
    values: { ...held.typed.values, ...save.values },
    groups: { ...held.typed.groups, ...save.groups },
  }
  if (isSame(typed, held.typed)) return { draft: held, conflict: false }
  if ((held.saved[save.page] ?? 0) > save.revision) return { draft: held, conflict: true }
  const revision = held.revision + 1
  const { rows: written } = await tx.query<Draft>(
    `update records.draft set typed = $2, saved = $3, page = $4, revision = $5, changed_at = $6, expires_at = $7
     where reference = $1 returning ${COLUMNS}`,
    [
      reference,
      JSON.stringify(typed),
      JSON.stringify({ ...held.saved, [save.page]: revision }),
      save.page,
      revision,
      save.at,
      daysAfter(save.at, DRAFT_DAYS),
    ],
  )
  if (!written[0]) throw new Error(`draft ${reference} was not written`)
  return { draft: written[0], conflict: false }
}

const filled = (values: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([, text]) => text !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** An empty field and one that was never shown are the same; keys stand in no order. */
function isSame(a: DraftTyped, b: DraftTyped): boolean {
  const rowsOf = (typed: DraftTyped) =>
    Object.entries(typed.groups)
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => `${name} ${rows.map(filled).join()}`)
      .sort()
      .join()
  return filled(a.values) === filled(b.values) && rowsOf(a) === rowsOf(b)
}

/** Deletes a draft with all that was typed. False when the reader has no such draft. */
export async function deleteDraft(tx: Tx, reference: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'delete from records.draft where reference = $1 and record_id is null',
    [reference],
  )
  return rowCount === 1
}

/**
 * Notes, in the transaction of the act, what a draft became.
 * @throws Refusal stale when it was changed since `revision`; then nothing has happened
 */
export async function markSent(
  tx: Tx,
  { reference, revision }: Draft,
  record: bigint,
  at: Date,
): Promise<void> {
  const { rowCount } = await tx.query(
    `update records.draft set record_id = $3, sent_at = coalesce(sent_at, $4), expires_at = case when record_id is null then $5 else expires_at end
     where reference = $1 and (record_id = $3 or (record_id is null and revision = $2))`,
    [reference, revision, record, at, daysAfter(at, SENT_DAYS)],
  )
  if (rowCount !== 1) throw new Refusal('stale', { draft: reference })
}

/**
 * Deletes the drafts that have run out, what was typed of those that were sent long enough ago, and keys of applicants
 * that open nothing any more.
 */
export async function sweepDrafts(tx: Tx, at: Date): Promise<number> {
  const { rows } = await tx.query<{ swept: number }>('select records.sweep_drafts($1) as swept', [at])
  return rows[0]?.swept ?? 0
}
