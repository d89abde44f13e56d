import type { Tx } from '#db'
import type { Actor } from '#directory'
import type { Catalog, TypeVersion } from './catalog.ts'
import type { ActionDefinition } from './define.ts'
import type { ClockRow, RecordRow } from './record.ts'
import { recordColumns } from './store.ts'

/** A record on which the actor may act, with its most urgent clock that has not stopped. */
export interface WorkRow {
  record: RecordRow
  clock: ClockRow | null
}

/** Where an actor's work lies: a state of a definition version in one unit. */
export interface WorkPlace {
  version: TypeVersion
  state: string
  unit: number
}

/**
 * Every state, in every unit that the actor's roles cover, from which one of them may act. Guards on values are not
 * asked here: `decide` answers them for the rows that are shown.
 * @param counts narrows to the actions that count as work
 */
export function workPlaces(
  catalog: Catalog,
  actor: Actor,
  counts: (version: TypeVersion, action: ActionDefinition, state: string) => boolean = () => true,
): WorkPlace[] {
  const places = new Map<string, WorkPlace>()
  for (const held of actor.roles) {
    const units = catalog.tree.under(held.unit)
    for (const version of catalog.versions()) {
      for (const act of Object.values<ActionDefinition>(version.definition.actions)) {
        if (!(act.by as readonly string[]).includes(held.role)) continue
        for (const state of act.from.filter(from => counts(version, act, from))) {
          for (const unit of units) places.set(`${version.id} ${state} ${unit}`, { version, state, unit })
        }
      }
    }
  }
  return [...places.values()]
}

/** Types, units and states once more by themselves: with them the list's index is used, the triples only sift. */
const params = (places: readonly WorkPlace[]): unknown[] => [
  places.map(place => place.version.id),
  places.map(place => place.state),
  places.map(place => place.unit),
  [...new Set(places.map(place => place.version.type))],
  [...new Set(places.map(place => place.state))],
  [...new Set(places.map(place => place.unit))],
]

const waiting = `
from records.record r
left join lateral (
  select c.* from records.clock c where c.record_id = r.id and c.stopped_at is null
  order by c.paused_at is not null, c.due_at limit 1) c on true
where r.type_id = any($4::int2[]) and r.state = any($5::text[]) and r.unit_id = any($6::int[])
  and (r.definition_id, r.state, r.unit_id) in (select * from unnest($1::int[], $2::text[], $3::int[]))`

const overdue = 'and c.paused_at is null and c.due_at <= $7'

/** How many records wait in these places, and how many of them are past their term at `at`. */
export async function countWork(tx: Tx, places: readonly WorkPlace[], at: Date): Promise<{ total: number; late: number }> {
  const { rows } = await tx.query<{ total: bigint; late: bigint }>(
    `select count(*) as total, count(*) filter (where c.paused_at is null and c.due_at <= $7) as late ${waiting}`,
    [...params(places), at],
  )
  return { total: Number(rows[0]?.total ?? 0n), late: Number(rows[0]?.late ?? 0n) }
}

type Joined = RecordRow & { [K in 'code' | 'startedAt' | 'dueAt' | 'pausedAt' | 'onDue' | 'trace' as `clock_${K}`]: ClockRow[K] | null }

/** A page of the records that wait: running clocks first by due instant, then those without one, longest unchanged first. */
export async function listWork(
  tx: Tx,
  places: readonly WorkPlace[],
  query: { lateAt?: Date; offset: number; limit: number },
): Promise<WorkRow[]> {
  const { rows } = await tx.query<Joined>(
    `select ${recordColumns('r')}, c.code as "clock_code", c.started_at as "clock_startedAt", c.due_at as "clock_dueAt",
       c.paused_at as "clock_pausedAt", c.on_due as "clock_onDue", c.trace as "clock_trace"
     ${waiting} ${query.lateAt ? overdue : ''}
     order by case when c.paused_at is null then c.due_at end nulls last, r.changed_at, r.id
     limit ${Math.min(query.limit, 1000)} offset ${Math.max(query.offset, 0)}`,
    [...params(places), ...(query.lateAt ? [query.lateAt] : [])],
  )
  return rows.map(({ clock_code, clock_startedAt, clock_dueAt, clock_pausedAt, clock_onDue, clock_trace, ...record }) => ({
    record,
    clock:
      clock_code === null || clock_startedAt === null || clock_dueAt === null
        ? null
        : {
            record: record.id,
            code: clock_code,
            startedAt: clock_startedAt,
            dueAt: clock_dueAt,
            pausedAt: clock_pausedAt,
            stoppedAt: null,
            trace: clock_trace,
            onDue: clock_onDue,
          },
  }))
}
