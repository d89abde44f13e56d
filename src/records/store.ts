import { type LocalDate, Refusal, wordsOf } from '#base'
import { type Tx, together } from '#db'
import type { Action } from './chain.ts'
import type { ClockRow, RecordRow } from './record.ts'
import { facetScope, searchToken } from './search.ts'

/** The columns of `records.record` under the names of `RecordRow`. */
export const recordColumns = (t: string): string =>
  `${t}.id, ${t}.type_id as type, ${t}.definition_id as definition, ${t}.office_id as office, ${t}.unit_id as unit,
   ${t}.place_id as place, ${t}.party_id as party, ${t}.parent_id as parent, ${t}.state, ${t}.on_date as "on", ${t}.version,
   ${t}.title, ${t}.is_public as "isPublic", ${t}.is_sent as "isSent",
   ${t}.created_at as "createdAt", ${t}.changed_at as "changedAt", ${t}.data`

type Reader = Pick<Tx, 'query'>

/** The record, or undefined when it does not exist or may not be seen. */
export async function findRecord(tx: Reader, id: bigint): Promise<RecordRow | undefined> {
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')} from records.record r where r.id = $1`,
    [id],
  )
  return rows[0]
}

/** The record; refuses `not_found` when it does not exist or may not be seen. */
export async function getRecord(tx: Reader, id: bigint): Promise<RecordRow> {
  const row = await findRecord(tx, id)
  if (!row) throw new Refusal('not_found', { record: String(id) })
  return row
}

/** Those of the named records that may be seen. */
export async function getRecords(tx: Reader, ids: readonly bigint[]): Promise<RecordRow[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')} from records.record r where r.id = any($1::bigint[])`,
    [ids],
  )
  return rows
}

/** What a list shows: one type, narrowed by state, unit, place, field values and search words. */
export interface ListQuery {
  type: number
  units?: readonly number[]
  states?: readonly string[]
  places?: readonly number[]
  parent?: bigint
  /** Exact field values, compared as text. */
  fields?: Readonly<Record<string, string>>
  /** One of `fields` that is a facet in every version of the type: search reads its own lists. */
  facet?: string
  onFrom?: LocalDate
  onTo?: LocalDate
  /** Search words without diacritics; the last one may be a beginning. */
  q?: string
  sort?: 'day' | 'title'
  offset?: number
  limit?: number
}

const PREFIX_WORDS = 500

/** Tokens that must all be there, and tokens of which one must be. Null: some word occurs nowhere. */
async function tokensOf(
  tx: Reader,
  type: number,
  q: string,
  facet: string | undefined,
  value: string | undefined,
): Promise<{ all: bigint[]; any: bigint[]; scoped: boolean } | null> {
  const words = wordsOf(q)
  const last = words.at(-1)
  if (last === undefined) return null
  const { rows } = await tx.query<{ word: string }>(
    `select word from records.word where type_id = $1 and word >= $2 and word < $3 order by word limit ${PREFIX_WORDS}`,
    [type, last, `${last}\u{10ffff}`],
  )
  if (rows.length === 0) return null
  const before = words.slice(0, -1)
  const previous = before.at(-1)
  if (previous === undefined)
    return { all: [], any: rows.map(({ word }) => searchToken(type, word)), scoped: false }
  // Words are found side by side in the order typed, as people write names and addresses. Of two words together the
  // token says that each is there.
  const scope = facet === undefined || value === undefined ? '' : facetScope(facet, value)
  return {
    all: before.slice(1).map((word, index) => searchToken(type, `${before[index]} ${word}`, scope)),
    any: rows.map(({ word }) => searchToken(type, `${previous} ${word}`, scope)),
    scoped: scope !== '',
  }
}

/** A page of records that the reader may see, newest first, with the exact total. */
export async function listRecords(
  tx: Reader,
  query: ListQuery,
): Promise<{ rows: RecordRow[]; total: number }> {
  const page = { limit: Math.min(query.limit ?? 50, 10_000), offset: Math.max(query.offset ?? 0, 0) }
  return query.q?.trim() ? searchRecords(tx, query, query.q, page) : filterRecords(tx, query, page)
}

interface Page {
  limit: number
  offset: number
}

async function searchRecords(tx: Reader, query: ListQuery, q: string, { limit, offset }: Page) {
  const fields = { ...query.fields }
  const scope = query.facet === undefined ? undefined : fields[query.facet]
  const tokens = await tokensOf(tx, query.type, q, query.facet, scope)
  if (!tokens) return { rows: [], total: 0 }
  if (tokens.scoped && query.facet !== undefined) delete fields[query.facet]
  const narrowed = Object.keys(fields).length > 0
  const byTitle = query.sort === 'title'
  const { rows } = await tx.query<RecordRow & { total: bigint }>(
    `select ${recordColumns('r')}, found.total
     from records.find_page($1::int2, $2::bigint[], $3::bigint[], $4::int[], $5::text[], $6::int[], $7::bigint, $8::date,
       $9::date, $10::text[], $11::text[], $12::boolean, $13::bigint, $14::bigint) as found
     left join records.record r on r.id = any (found.ids)
     order by ${byTitle ? 'r.title collate "und-x-icu", ' : ''}r.on_date desc, r.id desc`,
    [
      query.type,
      `{${tokens.all.join(',')}}`,
      `{${tokens.any.join(',')}}`,
      query.units ?? null,
      query.states?.length ? query.states : null,
      query.places ?? null,
      query.parent ?? null,
      query.onFrom ?? null,
      query.onTo ?? null,
      narrowed ? Object.keys(fields) : null,
      narrowed ? Object.values(fields) : null,
      byTitle,
      offset,
      limit,
    ],
  )
  // A page without rows still says the total.
  const shown = rows.filter(row => row.id !== null).map(({ total, ...row }) => row)
  return { rows: shown, total: Number(rows[0]?.total ?? 0n) }
}

async function filterRecords(tx: Reader, query: ListQuery, { limit, offset }: Page) {
  const where = ['r.type_id = $1']
  const params: unknown[] = [query.type]
  const add = (sql: (n: number) => string, value: unknown) => {
    params.push(value)
    where.push(sql(params.length))
  }
  if (query.units) add(n => `r.unit_id = any($${n}::int[])`, query.units)
  if (query.states?.length) add(n => `r.state = any($${n}::text[])`, query.states)
  if (query.places) add(n => `r.place_id = any($${n}::int[])`, query.places)
  if (query.parent !== undefined) add(n => `r.parent_id = $${n}`, query.parent)
  if (query.onFrom) add(n => `r.on_date >= $${n}`, query.onFrom)
  if (query.onTo) add(n => `r.on_date <= $${n}`, query.onTo)
  for (const [field, value] of Object.entries(query.fields ?? {})) {
    params.push(field, value)
    where.push(`r.data ->> $${params.length - 1} = $${params.length}`)
  }
  const condition = where.join(' and ')
  const order = query.sort === 'title' ? 'r.title collate "und-x-icu", r.id' : 'r.on_date desc, r.id desc'
  const [page, total] = await together([
    tx.query<RecordRow>(
      `select ${recordColumns('r')} from records.record r where ${condition} order by ${order}
       limit $${params.length + 1} offset $${params.length + 2}`,
      [...params, limit, offset],
    ),
    tx.query<{ n: bigint }>(`select count(*) as n from records.record r where ${condition}`, params),
  ])
  return { rows: page.rows, total: Number(total.rows[0]?.n ?? 0n) }
}

const STEPS = `select id, record_id as record, seq, at, name, from_state as "from", to_state as "to", account_id as account,
  role, unit_id as unit, change, why, prev, hash, idem from records.action`

/** The steps of a record, oldest first. Of one record alone: for several the server plans anew at each question. */
export async function historyOf(tx: Reader, record: bigint): Promise<Action[]> {
  const { rows } = await tx.query<Action>(`${STEPS} where record_id = $1 order by seq`, [record])
  return rows
}

/** The steps of records by record, oldest first. */
export async function historiesOf(tx: Reader, records: readonly bigint[]): Promise<Map<bigint, Action[]>> {
  const { rows } = await tx.query<Action>(
    `${STEPS} where record_id = any($1::bigint[]) order by record_id, seq`,
    [records],
  )
  return Map.groupBy(rows, step => step.record)
}

/** The clocks of a record. */
export async function clocksOf(tx: Reader, record: bigint): Promise<ClockRow[]> {
  const { rows } = await tx.query<ClockRow>(
    `select record_id as record, code, started_at as "startedAt", due_at as "dueAt", paused_at as "pausedAt",
       stopped_at as "stoppedAt", trace, on_due as "onDue" from records.clock where record_id = $1 order by code`,
    [record],
  )
  return rows
}

/** Records that stand under this one, of all types, oldest first. */
export async function childrenOf(tx: Reader, parent: bigint, limit = 200): Promise<RecordRow[]> {
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')} from records.record r where r.parent_id = $1 order by r.type_id, r.on_date, r.id limit $2`,
    [parent, limit],
  )
  return rows
}

/** Records under this one that whoever works on it may read, those that lie in other offices too; oldest first. */
export async function askedAbout(tx: Reader, parent: bigint): Promise<RecordRow[]> {
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')} from records.asked_about($1) r order by r.id`,
    [parent],
  )
  return rows
}

/**
 * Personal values of a record by field, as far as the reader may see them. The caller logs the look.
 */
export async function secretsOf(tx: Reader, record: bigint): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ field: string; value: string }>(
    'select field, value from records.secret where record_id = $1',
    [record],
  )
  return Object.fromEntries(rows.map(row => [row.field, row.value]))
}

/** A clock that has run out and for which `system` has something to do. */
export interface DueClock {
  record: bigint
  code: string
  action: string
  dueAt: Date
}

/** A refused clock is tried again after this time. */
const RETRY = '10 minutes'

/** Clocks that have run out at `at` (office time), the earliest first; those refused lately are left out. */
export async function dueClocks(tx: Reader, at: Date, limit = 100): Promise<DueClock[]> {
  const { rows } = await tx.query<DueClock>(
    `select record_id as record, code, on_due as action, due_at as "dueAt" from records.clock
     where stopped_at is null and paused_at is null and on_due is not null and due_at <= $1
       and (tried_at is null or tried_at <= $1::timestamptz - interval '${RETRY}')
     order by due_at limit $2`,
    [at, limit],
  )
  return rows
}

/** Notes that the action of a due clock was refused at `at`. */
export async function postponeClock(tx: Reader, clock: DueClock, at: Date): Promise<void> {
  await tx.query('update records.clock set tried_at = $3 where record_id = $1 and code = $2', [
    clock.record,
    clock.code,
    at,
  ])
}
