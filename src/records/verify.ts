import type { Db } from '#db'
import { type Action, canonicalJson, hashOf } from './chain.ts'
import type { RecordRow } from './record.ts'
import { recordColumns } from './store.ts'

/** One thing that does not agree with what it was made from. */
export interface Discrepancy {
  what: 'chain' | 'replay' | 'counter'
  record: string
  detail: string
}

/** Rebuilds a record's values and state from its steps. */
export function replay(actions: readonly Action[]): {
  state: string
  unit: number
  version: number
  data: Record<string, unknown>
} {
  const data: Record<string, unknown> = {}
  let state = ''
  let unit = 0
  for (const { change, to } of actions) {
    Object.assign(data, change.set ?? {})
    for (const name of change.cleared ?? []) delete data[name]
    unit = change.unit ?? change.create?.unit ?? unit
    state = to
  }
  return { state, unit, version: actions.length, data }
}

function checkChain(actions: readonly Action[]): string | undefined {
  let prev: Buffer | null = null
  for (const [index, action] of actions.entries()) {
    if (action.seq !== index + 1) return `step ${index + 1} is missing`
    if (prev === null ? action.prev !== null : !action.prev?.equals(prev))
      return `step ${action.seq} does not follow step ${index}`
    if (!hashOf(action).equals(action.hash)) return `step ${action.seq} was changed`
    prev = action.hash
  }
  return undefined
}

const PAGE = 2000

/**
 * Reads every chain as the auditor: hashes, unbroken sequence, and that replaying the steps gives the record and
 * its clocks the term it is listed by.
 * @returns how many records were read and every discrepancy with its place
 */
export async function verifyRecords(
  db: Db,
): Promise<{ records: number; actions: number; discrepancies: Discrepancy[] }> {
  const discrepancies: Discrepancy[] = []
  let after = 0n
  let records = 0
  let actions = 0
  for (;;) {
    const page = await db.query<RecordRow>(
      `select ${recordColumns('r')} from records.record r where r.id > $1 order by r.id limit ${PAGE}`,
      [after],
    )
    const last = page.rows.at(-1)
    if (!last) break
    const steps = await db.query<Action>(
      `select id, record_id as record, seq, at, name, from_state as "from", to_state as "to", account_id as account, role,
         unit_id as unit, change, why, prev, hash, idem
       from records.action where record_id > $1 and record_id <= $2 order by record_id, seq`,
      [after, last.id],
    )
    const strays = await db.query<{ id: bigint }>(
      `select r.id from records.record r where r.id > $1 and r.id <= $2 and r.due_at is distinct from
         (select min(c.due_at) from records.clock c where c.record_id = r.id and c.stopped_at is null and c.paused_at is null)`,
      [after, last.id],
    )
    const byRecord = Map.groupBy(steps.rows, step => step.record)
    for (const row of page.rows) discrepancies.push(...checkRecord(row, byRecord.get(row.id) ?? []))
    for (const { id } of strays.rows)
      discrepancies.push({
        what: 'replay',
        record: String(id),
        detail: 'its running terms end at another time',
      })
    records += page.rows.length
    actions += steps.rows.length
    after = last.id
  }
  return { records, actions, discrepancies }
}

function checkRecord(row: RecordRow, steps: readonly Action[]): Discrepancy[] {
  const record = String(row.id)
  const broken = checkChain(steps)
  if (broken) return [{ what: 'chain', record, detail: broken }]
  const again = replay(steps)
  if (again.version !== row.version)
    return [{ what: 'replay', record, detail: `version ${row.version}, ${again.version} steps` }]
  if (again.state !== row.state)
    return [{ what: 'replay', record, detail: `state ${row.state}, replayed ${again.state}` }]
  if (again.unit !== row.unit)
    return [{ what: 'replay', record, detail: `unit ${row.unit}, replayed ${again.unit}` }]
  if (canonicalJson(again.data) !== canonicalJson(row.data))
    return [{ what: 'replay', record, detail: 'values differ from the replayed steps' }]
  return []
}
