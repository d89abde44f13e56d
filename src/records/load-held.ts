import { type Tx, together } from '#db'
import type { Catalog } from './catalog.ts'
import type { Command, Held } from './fold.ts'
import type { ClockRow, RecordRow } from './record.ts'
import { recordColumns } from './store.ts'

/** The records of a batch as they stand, and those among them that may only be read. */
export interface Loaded {
  held: Map<bigint, Held>
  forbidden: ReadonlySet<bigint>
}

const LOCKED = `select ${recordColumns('r')}, (select a.hash from records.action a where a.record_id = r.id and a.seq = r.version) as hash
  from records.record r where r.id = any($1::bigint[]) order by r.id for update`
const CLOCKS = `select record_id as record, code, started_at as "startedAt", due_at as "dueAt", paused_at as "pausedAt",
  stopped_at as "stoppedAt", trace, on_due as "onDue" from records.clock where record_id = any($1::bigint[])`

type LockedRow = RecordRow & { hash: Buffer }

/** What effects on other records will act on: the parent of a command's record, or a record that it links to. */
function reaches(catalog: Catalog, commands: readonly Command[]): { record: bigint; on: string }[] {
  const named = catalog.actedOn()
  return commands.flatMap(({ record, action, create }) =>
    record === undefined || create ? [] : [...(named.get(action) ?? [])].map(on => ({ record, on })),
  )
}

/**
 * Locks what effects will act on, before the records themselves: it is older than they are, so the order of ids holds.
 * Read as the system, which performs effects: it may belong to another office.
 */
export async function loadReached(
  tx: Tx,
  catalog: Catalog,
  commands: readonly Command[],
): Promise<Map<bigint, Held>> {
  const held = new Map<bigint, Held>()
  const wanted = reaches(catalog, commands)
  if (wanted.length === 0) return held
  const before = await tx.query<{ system: string | null }>(
    `select current_setting('diemcau.system', true) as system`,
  )
  await tx.query(`select set_config('diemcau.system', 'on', true)`)
  const { rows } = await tx.query<{ id: bigint }>(
    `select distinct case when w.field = 'parent' then r.parent_id else (r.data ->> w.field)::bigint end as id
     from unnest($1::bigint[], $2::text[]) as w(record, field) join records.record r on r.id = w.record`,
    [wanted.map(w => w.record), wanted.map(w => w.on)],
  )
  const ids = rows.flatMap(row => row.id ?? [])
  const locked = await tx.query<LockedRow>(LOCKED, [ids])
  const clocks = await tx.query<ClockRow>(CLOCKS, [ids])
  for (const { hash, ...row } of locked.rows) held.set(row.id, { row, head: hash, clocks: new Map() })
  for (const clock of clocks.rows) held.get(clock.record)?.clocks.set(clock.code, clock)
  await tx.query(`select set_config('diemcau.system', $1, true)`, [before.rows[0]?.system ?? ''])
  return held
}

/** Locks the named records in id order and reads their rows, clocks and chain heads. */
export async function load(
  tx: Tx,
  commands: readonly Command[],
  reached: ReadonlyMap<bigint, Held>,
): Promise<Loaded> {
  const created = new Set(commands.flatMap(command => (command.create ? (command.record ?? []) : [])))
  const named = commands.flatMap(command => command.record ?? [])
  const ids = [...new Set(named)].filter(id => !created.has(id))
  const held = new Map(reached)
  if (ids.length === 0) return { held, forbidden: new Set() }
  const [{ rows }, clocks] = await together([
    tx.query<LockedRow>(LOCKED, [ids]),
    tx.query<ClockRow>(CLOCKS, [ids]),
  ])
  for (const { hash, ...row } of rows) held.set(row.id, { row, head: hash, clocks: new Map() })
  const forbidden = await readForbidden(
    tx,
    ids.filter(id => !held.has(id)),
  )
  for (const clock of clocks.rows) held.get(clock.record)?.clocks.set(clock.code, clock)
  return { held, forbidden }
}

/** Of the records that could not be locked: those that are seen may not be acted on, the others are not found. */
async function readForbidden(tx: Tx, ids: readonly bigint[]): Promise<Set<bigint>> {
  if (ids.length === 0) return new Set()
  const { rows } = await tx.query<{ id: bigint }>(
    'select id from records.record where id = any($1::bigint[])',
    [ids],
  )
  return new Set(rows.map(row => row.id))
}
