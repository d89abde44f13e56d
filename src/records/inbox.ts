import { type Tx, together } from '#db'
import type { Actor } from '#directory'
import type { Catalog } from './catalog.ts'
import type { ActionDefinition, RecordTypeDefinition } from './define.ts'
import { ERASE } from './erasure.ts'
import type { ClockRow, RecordRow } from './record.ts'
import { recordColumns } from './store.ts'

/** A record on which the actor may act, with its most urgent clock that has not stopped. */
export interface WorkRow {
  record: RecordRow
  clock: ClockRow | undefined
}

/** Where an actor's work lies: a state of a type in one unit. */
export interface WorkPlace {
  type: number
  state: string
  unit: number
}

/**
 * Every state, in every unit that the actor's roles cover, from which one of them may act by the newest definitions.
 * Guards on values are not asked here: `decide` answers them for the rows that are shown.
 * @param counts narrows to the actions that count as work
 */
export function workPlaces(
  catalog: Catalog,
  actor: Actor,
  counts: (definition: RecordTypeDefinition, action: ActionDefinition, state: string) => boolean = () => true,
): WorkPlace[] {
  const places = new Map<string, WorkPlace>()
  for (const held of actor.roles) {
    const units = catalog.tree.under(held.unit)
    const below = units.flatMap(unit => catalog.tree.below(unit))
    for (const { type, definition } of catalog.types()) {
      for (const [name, act] of Object.entries(definition.actions)) {
        // It may be ordered of any record at any time: nothing waits for it.
        if (name === ERASE) continue
        if (!act.by.some(role => role === held.role)) continue
        for (const state of act.from.filter(from => counts(definition, act, from)))
          for (const unit of act.above ? below : units)
            places.set(`${type} ${state} ${unit}`, { type, state, unit })
      }
    }
  }
  return [...places.values()]
}

/** The places `p` as a table, its columns from the first three parameters. */
const PLACES = 'unnest($1::int2[], $2::text[], $3::int[]) as p(type, state, unit)'

const placeParams = (places: readonly WorkPlace[]): unknown[] => [
  places.map(place => place.type),
  places.map(place => place.state),
  places.map(place => place.unit),
]

/** The records `r` of one place: asked place by place, because the index `record_work` holds each in the order of the list. */
const inPlace = 'from records.record r where r.type_id = p.type and r.state = p.state and r.unit_id = p.unit'

/** What narrows a list of work. */
export interface WorkFilter {
  /** Only those whose term had ended by then. */
  lateAt?: Date
  /** Only those that are given to this party, in one of these fields. */
  givenTo?: { fields: readonly string[]; party: bigint }
  /** Only those with the first of two fields and without the second. */
  between?: readonly (readonly [given: string, absent: string])[]
}

/** The filter as SQL over `r`, after the parameters of the places. */
function narrowed({ lateAt, givenTo, between }: WorkFilter): { sql: string; params: unknown[] } {
  const where: string[] = []
  const params: unknown[] = []
  const next = (value: unknown) => `$${3 + params.push(value)}`
  if (lateAt) where.push(`r.due_at <= ${next(lateAt)}`)
  if (givenTo) {
    const party = next(String(givenTo.party))
    where.push(`exists (select from unnest(${next(givenTo.fields)}::text[]) f where r.data ->> f = ${party})`)
  }
  if (between) {
    const [given, absent] = [between.map(pair => pair[0]), between.map(pair => pair[1])]
    where.push(`exists (select from unnest(${next(given)}::text[], ${next(absent)}::text[]) p(given, absent)
      where r.data ? p.given and not r.data ? p.absent)`)
  }
  return { sql: where.map(part => ` and ${part}`).join(''), params }
}

/** How many records wait in these places. */
export async function countWork(
  tx: Tx,
  places: readonly WorkPlace[],
  filter: WorkFilter = {},
): Promise<number> {
  if (places.length === 0) return 0
  const { sql, params } = narrowed(filter)
  const { rows } = await tx.query<{ n: number }>(
    `select coalesce(sum(found.n), 0)::int as n
     from ${PLACES} cross join lateral (select count(*) as n ${inPlace}${sql}) found`,
    [...placeParams(places), ...params],
  )
  return rows[0]?.n ?? 0
}

/** How many records wait in each of these places, and how many of them are past a term at `at`; empty places are left out. */
export async function countPlaces(
  tx: Tx,
  places: readonly WorkPlace[],
  at: Date,
): Promise<(WorkPlace & { n: number; late: number })[]> {
  if (places.length === 0) return []
  const { rows } = await tx.query<WorkPlace & { n: number; late: number }>(
    `select p.type, p.state, p.unit, found.n, found.late
     from ${PLACES} cross join lateral
       (select count(*)::int as n, (count(*) filter (where r.due_at <= $4))::int as late ${inPlace}) found
     where found.n > 0`,
    [...placeParams(places), at],
  )
  return rows
}

/** Running clocks first, by their end. */
async function urgentClocks(tx: Tx, records: readonly bigint[]): Promise<Map<bigint, ClockRow>> {
  const { rows } = await tx.query<ClockRow>(
    `select record_id as record, code, started_at as "startedAt", due_at as "dueAt", paused_at as "pausedAt",
       stopped_at as "stoppedAt", trace, on_due as "onDue" from records.clock
     where record_id = any($1::bigint[]) and stopped_at is null order by paused_at is null, due_at desc`,
    [records],
  )
  return new Map(rows.map(clock => [clock.record, clock]))
}

/** A page of the records that wait in these places: by the end of the running term, then those without one, the oldest first. */
export async function listWork(
  tx: Tx,
  places: readonly WorkPlace[],
  { offset, limit, ...filter }: WorkFilter & { offset: number; limit: number },
): Promise<WorkRow[]> {
  if (places.length === 0) return []
  const { sql, params } = narrowed(filter)
  const [shown, skipped] = [Math.min(limit, 1000), Math.max(offset, 0)]
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')}
     from (select found.id from ${PLACES} cross join lateral
         (select r.id, r.due_at ${inPlace}${sql} order by r.due_at, r.id limit ${shown + skipped}) found
       order by found.due_at, found.id limit ${shown} offset ${skipped}) page
     join records.record r on r.id = page.id order by r.due_at, r.id`,
    [...placeParams(places), ...params],
  )
  const clocks = await urgentClocks(
    tx,
    rows.map(row => row.id),
  )
  return rows.map(record => ({ record, clock: clocks.get(record.id) }))
}

/** A page of the records of a party that the reader may see, of some types or all, what changed last first, with the exact total. */
export async function listOwn(
  tx: Tx,
  party: bigint,
  { offset, limit, types }: { offset: number; limit: number; types?: readonly number[] },
): Promise<{ rows: WorkRow[]; total: number }> {
  const [{ rows }, total] = await together([
    tx.query<RecordRow>(
      `select ${recordColumns('r')} from records.record r where r.party_id = $1 and ($2::int2[] is null or r.type_id = any ($2))
       order by r.changed_at desc, r.id desc limit ${Math.min(limit, 1000)} offset ${Math.max(offset, 0)}`,
      [party, types ?? null],
    ),
    tx.query<{ n: bigint }>(
      `select count(*) as n from records.record r
       where r.party_id = $1 and ($2::int2[] is null or r.type_id = any ($2))`,
      [party, types ?? null],
    ),
  ])
  const clocks = await urgentClocks(
    tx,
    rows.map(row => row.id),
  )
  return {
    rows: rows.map(record => ({ record, clock: clocks.get(record.id) })),
    total: Number(total.rows[0]?.n ?? 0n),
  }
}
