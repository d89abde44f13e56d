import { wordsOf } from '#base'
import { type Into, insertRows, type Tx, together } from '#db'
import type { Catalog } from './catalog.ts'
import { type Action, hashOf, newSalt, secretHash } from './chain.ts'
import { ERASE } from './erasure.ts'
import type { Folded, Held, Step } from './fold.ts'
import type { ClockRow, RecordRow } from './record.ts'
import { type Sought, searchTokens, soughtOf } from './search.ts'

const json = (value: unknown): string => JSON.stringify(value)

const ACTION: Into<Omit<Action, 'id'>> = {
  table: 'records.action',
  columns: {
    record_id: ['bigint', a => a.record],
    seq: ['int', a => a.seq],
    at: ['timestamptz', a => a.at],
    name: ['text', a => a.name],
    from_state: ['text', a => a.from],
    to_state: ['text', a => a.to],
    account_id: ['bigint', a => a.account],
    role: ['text', a => a.role],
    unit_id: ['int', a => a.unit],
    change: ['jsonb', a => json(a.change)],
    why: ['text', a => a.why],
    prev: ['bytea', a => a.prev],
    hash: ['bytea', a => a.hash],
    idem: ['text', a => a.idem],
  },
  only: 'where (select n from records.generation) = $15',
}

/** Something was published since the catalogue was loaded that the acts were decided and counted by. */
export class StaleCatalog extends Error {
  constructor() {
    super('the catalogue is older than what is published')
    this.name = 'StaleCatalog'
  }
}

const column = <T, V>(rows: readonly T[], value: (row: T) => V): V[] => rows.map(value)

/** A record as it is written: with the end of the term that runs out first, by which work is listed. */
type WrittenRow = RecordRow & { dueAt: Date | null }

/** The earliest end among running clocks. */
function earliestEnd(clocks: Iterable<ClockRow>): Date | null {
  const running = [...clocks].filter(clock => !clock.stoppedAt && !clock.pausedAt)
  return running.reduce<Date | null>((first, { dueAt }) => (first && first <= dueAt ? first : dueAt), null)
}

const RECORD: Into<WrittenRow> = {
  table: 'records.record',
  columns: {
    id: ['bigint', r => r.id],
    type_id: ['int2', r => r.type],
    definition_id: ['int', r => r.definition],
    office_id: ['int', r => r.office],
    unit_id: ['int', r => r.unit],
    place_id: ['int', r => r.place],
    party_id: ['bigint', r => r.party],
    parent_id: ['bigint', r => r.parent],
    state: ['text', r => r.state],
    on_date: ['date', r => r.on],
    version: ['int', r => r.version],
    title: ['text', r => r.title],
    is_public: ['boolean', r => r.isPublic],
    is_sent: ['boolean', r => r.isSent],
    created_at: ['timestamptz', r => r.createdAt],
    changed_at: ['timestamptz', r => r.changedAt],
    data: ['jsonb', r => json(r.data)],
    due_at: ['timestamptz', r => r.dueAt],
  },
}

async function updateRecords(tx: Tx, rows: readonly WrittenRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.query(
    `update records.record r set unit_id = n.unit_id, place_id = n.place_id, party_id = n.party_id, state = n.state,
       on_date = n.on_date, version = n.version, title = n.title, is_public = n.is_public, is_sent = n.is_sent,
       changed_at = n.changed_at, data = n.data, due_at = n.due_at
     from unnest($1::bigint[], $2::int[], $3::int[], $4::bigint[], $5::text[], $6::date[], $7::int[], $8::text[], $9::boolean[],
       $10::boolean[], $11::timestamptz[], $12::jsonb[], $13::timestamptz[])
       as n(id, unit_id, place_id, party_id, state, on_date, version, title, is_public, is_sent, changed_at, data, due_at)
     where r.id = n.id`,
    [
      column(rows, r => r.id),
      column(rows, r => r.unit),
      column(rows, r => r.place),
      column(rows, r => r.party),
      column(rows, r => r.state),
      column(rows, r => r.on),
      column(rows, r => r.version),
      column(rows, r => r.title),
      column(rows, r => r.isPublic),
      column(rows, r => r.isSent),
      column(rows, r => r.changedAt),
      column(rows, r => json(r.data)),
      column(rows, r => r.dueAt),
    ],
  )
}

interface Secret {
  record: bigint
  field: string
  value: string
  salt: Buffer
}

/** Puts steps into the chains of their records, in order, and salts the personal values that they brought. */
function seal(
  steps: readonly Step[],
  loaded: ReadonlyMap<bigint, Held>,
): { actions: Omit<Action, 'id'>[]; secrets: Secret[] } {
  const heads = new Map<bigint, Buffer>()
  const secrets: Secret[] = []
  const actions = steps.map(({ action, secrets: brought }) => {
    const prev = heads.get(action.record) ?? loaded.get(action.record)?.head ?? null
    const change = { ...action.change }
    if (brought.length > 0) {
      const salted = brought.map(secret => ({ ...secret, record: action.record, salt: newSalt() }))
      secrets.push(...salted)
      change.secret = Object.fromEntries(salted.map(s => [s.field, secretHash(s.value, s.salt)]))
    }
    const bare = { ...action, change, prev }
    const hash = hashOf(bare)
    heads.set(action.record, hash)
    return { ...bare, hash }
  })
  return { actions, secrets }
}

async function writeActions(tx: Tx, acts: readonly Omit<Action, 'id'>[], generation: bigint): Promise<void> {
  // Asked here and not before, because it costs no message of its own.
  if ((await insertRows(tx, ACTION, acts, generation)) !== acts.length) throw new StaleCatalog()
}

async function writeSecrets(tx: Tx, secrets: readonly Secret[]): Promise<void> {
  if (secrets.length === 0) return
  const last = [...new Map(secrets.map(s => [`${s.record} ${s.field}`, s])).values()]
  await tx.query(
    `insert into records.secret (record_id, field, value, salt)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[])
     on conflict (record_id, field) do update set value = excluded.value, salt = excluded.salt`,
    [
      column(last, s => s.record),
      column(last, s => s.field),
      column(last, s => s.value),
      column(last, s => s.salt),
    ],
  )
}

/** Destroys values and salts of records whose personal values were erased; the chains keep hashes that say nothing. */
async function destroySecrets(tx: Tx, steps: readonly Step[]): Promise<void> {
  const records = steps.filter(step => step.action.name === ERASE).map(step => step.after.id)
  if (records.length === 0) return
  await tx.query('delete from records.secret where record_id = any($1::bigint[])', [records])
}

async function writeClocks(tx: Tx, clocks: readonly ClockRow[]): Promise<void> {
  if (clocks.length === 0) return
  await tx.query(
    `insert into records.clock (record_id, code, started_at, due_at, paused_at, stopped_at, trace, on_due)
     select * from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
       $7::jsonb[], $8::text[])
     on conflict (record_id, code) do update set started_at = excluded.started_at, due_at = excluded.due_at,
       paused_at = excluded.paused_at, stopped_at = excluded.stopped_at, trace = excluded.trace, on_due = excluded.on_due`,
    [
      column(clocks, c => c.record),
      column(clocks, c => c.code),
      column(clocks, c => c.startedAt),
      column(clocks, c => c.dueAt),
      column(clocks, c => c.pausedAt),
      column(clocks, c => c.stoppedAt),
      column(clocks, c => json(c.trace ?? null)),
      column(clocks, c => c.onDue),
    ],
  )
}

/** Words that are surely in the lexicon of a database, kept with its catalogue. */
const knownWords = new WeakMap<Catalog, Set<string>>()

async function writeSearch(
  tx: Tx,
  catalog: Catalog,
  changed: readonly { before: RecordRow | null; row: RecordRow }[],
): Promise<void> {
  const sought = (row: RecordRow) => soughtOf(catalog.version(row.definition).definition, row)
  const isSame = (a: Sought, b: Sought) => a.text === b.text && a.scopes.join() === b.scopes.join()
  const rows = changed.filter(({ before, row }) => !before || !isSame(sought(before), sought(row)))
  if (rows.length === 0) return
  const fresh = new Map<string, { type: number; word: string }>()
  const known = knownWords.get(catalog)
  const tokens = rows.map(({ row }) => {
    const found = searchTokens(row.type, sought(row))
    for (const word of found.words)
      if (!known?.has(`${row.type} ${word}`)) fresh.set(`${row.type} ${word}`, { type: row.type, word })
    return `{${found.tokens.join(',')}}`
  })
  // Sorted, so that two writers that add the same words wait for each other and never in a circle.
  const words = [...fresh.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word)
  await together([
    tx.query('select records.put_search($1::bigint[], $2::text[])', [rows.map(({ row }) => row.id), tokens]),
    words.length > 0 &&
      tx.query(
        `insert into records.word (type_id, word) select * from unnest($1::int2[], $2::text[]) on conflict do nothing`,
        [words.map(w => w.type), words.map(w => w.word)],
      ),
  ])
}

/** After a commit: words that are surely in the lexicon need not be offered again by this process. */
export function rememberWords(catalog: Catalog, rows: Iterable<RecordRow>): void {
  let known = knownWords.get(catalog)
  if (!known || known.size > 500_000) {
    known = new Set()
    knownWords.set(catalog, known)
  }
  for (const row of rows) {
    const { text } = soughtOf(catalog.version(row.definition).definition, row)
    for (const word of wordsOf(text)) known.add(`${row.type} ${word}`)
  }
}

/**
 * Writes a fold: records, sealed actions, personal values, clocks and search rows, each in one statement and all in one
 * message. One that fails makes those after it fail, so the first fault is the true one.
 */
export async function writeFold(
  tx: Tx,
  catalog: Catalog,
  folded: Folded,
  loaded: ReadonlyMap<bigint, Held>,
): Promise<void> {
  if (folded.steps.length === 0) return
  const touched = [...new Set(folded.steps.map(step => step.after.id))]
  const rows = touched.flatMap(id => {
    const held = folded.held.get(id)
    if (!held?.row) return []
    const row = { ...held.row, dueAt: earliestEnd(held.clocks.values()) }
    return [{ row, before: loaded.get(id)?.row ?? null }]
  })
  const [old, fresh] = [rows.filter(r => r.before), rows.filter(r => !r.before)]
  const { actions, secrets } = seal(folded.steps, loaded)
  const clocks = touched.flatMap(id =>
    [...(folded.held.get(id)?.clocks.values() ?? [])].filter(
      clock => clock !== loaded.get(id)?.clocks.get(clock.code),
    ),
  )
  await together([
    folded.usedSystem ? tx.query(`select set_config('diemcau.system', 'on', true)`) : undefined,
    insertRows(
      tx,
      RECORD,
      fresh.map(r => r.row),
    ),
    updateRecords(
      tx,
      old.map(r => r.row),
    ),
    writeActions(tx, actions, catalog.generation),
    writeSecrets(tx, secrets),
    destroySecrets(tx, folded.steps),
    writeClocks(tx, clocks),
    writeSearch(tx, catalog, rows),
  ])
}
