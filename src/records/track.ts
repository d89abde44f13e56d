import { Refusal } from '#base'
import type { Db } from '#db'
import type { Catalog, CatalogUnit, TypeVersion } from './catalog.ts'
import type { Consequence, Engine } from './perform.ts'
import type { ClockRow } from './record.ts'

/** A code as it is compared: without white space, in capitals. */
const codeKey = (code: string): string => code.replace(/\s/g, '').toUpperCase()

/** Keeps by which code a tracked record is asked for, from the act that numbers it. */
export const keepTracks: Consequence = async (tx, catalog, steps) => {
  const numbered = steps.flatMap(({ before, after }) => {
    const field = catalog.version(after.definition).definition.tracked?.code
    const code = field === undefined ? undefined : after.data[field]
    if (field === undefined || code === undefined || before?.data[field] !== undefined) return []
    return [{ record: after.id, code: codeKey(String(code)) }]
  })
  if (numbered.length === 0) return
  await tx.query(
    'insert into records.track (record_id, code) select * from unnest($1::bigint[], $2::text[])',
    [numbered.map(row => row.record), numbered.map(row => row.code)],
  )
}

/** What anyone is told who knows a record's code and the end of its phone: nothing else of it leaves the database. */
export interface Tracked {
  version: TypeVersion
  state: string
  /** When it came into this state. Office time. */
  since: Date
  /** The unit that holds it. */
  unit: CatalogUnit
  clock: Omit<ClockRow, 'record' | 'onDue'> | undefined
}

export interface TrackRequest {
  code: string
  /** The last four digits of the phone. */
  suffix: string
  /** Network address the request came from. */
  address: string
  /** Machine time. */
  now: Date
}

interface TrackRow {
  outcome: 'found' | 'none' | 'locked'
  definition: number
  state: string
  since: Date
  unit: number
  clock: string | null
  startedAt: Date
  dueAt: Date
  pausedAt: Date | null
  stoppedAt: Date | null
  trace: unknown
}

/**
 * Where a record stands. Refuses `not_found` with one answer for an unknown code and a wrong suffix; `too_many` for 15
 * minutes after five wrong tries at a code, or fifty from an address. Takes the pool: a wrong try is counted for good.
 */
export async function trackRecord(
  { db, catalog: holder }: Pick<Engine, 'catalog'> & { db: Db },
  { code, suffix, address, now }: TrackRequest,
): Promise<Tracked> {
  if (!/^\d{4}$/.test(suffix)) throw new Refusal('invalid', {}, [{ field: 'suffix', rule: 'suffix' }])
  const { rows } = await db.query<TrackRow>(
    `select outcome, definition_id as definition, state, since, unit_id as unit, clock, started_at as "startedAt",
       due_at as "dueAt", paused_at as "pausedAt", stopped_at as "stoppedAt", trace
     from records.track_record($1, $2, $3, $4)`,
    [codeKey(code), suffix, address, now],
  )
  const [row] = rows
  if (row?.outcome === 'locked') throw new Refusal('too_many', { minutes: 15 })
  if (row?.outcome !== 'found') throw new Refusal('not_found', {})
  return trackedOf(await holder.get(), row)
}

function trackedOf(catalog: Catalog, row: TrackRow): Tracked {
  const { clock, startedAt, dueAt, pausedAt, stoppedAt, trace } = row
  return {
    version: catalog.version(row.definition),
    state: row.state,
    since: row.since,
    unit: catalog.unit(row.unit),
    clock: clock === null ? undefined : { code: clock, startedAt, dueAt, pausedAt, stoppedAt, trace },
  }
}
