import { Refusal } from '#base'
import type { Tx } from '#db'
import { systemActor } from '#directory'
import type { Catalog } from './catalog.ts'
import type { Command } from './fold.ts'
import { asActor, type Engine, performMany } from './perform.ts'
import type { RecordRow } from './record.ts'
import { recordColumns } from './store.ts'

/** The job that counts open terms anew after the calendar has changed; its payload names the entry. */
export const RECOUNT = 'records.recount'

/** How far a recount has come. */
export interface Recount {
  decree: bigint
  why: string
  /** Records with a running term that were looked at, and those among them of which a day moved. */
  looked: number
  moved: number
  /** How many there were when it began; null before. */
  total: number | null
  ended: boolean
}

/** Where the work goes on. */
interface Going extends Recount {
  after: bigint
}

const columns = `decree, why, after_record as "after", looked, moved, of_total as "total", ended`

/** Writes down that terms are to be counted anew, and what is said of it on every act. */
export async function planRecount(tx: Tx, decree: bigint, why: string): Promise<void> {
  await tx.query('insert into records.recount (decree, why) values ($1, $2)', [decree, why])
}

/** The newest recounts first. */
export async function listRecounts(tx: Pick<Tx, 'query'>, limit = 20): Promise<Recount[]> {
  const { rows } = await tx.query<Recount>(
    `select ${columns} from records.recount order by decree desc limit $1`,
    [limit],
  )
  return rows
}

/** So many records are counted anew in one transaction. */
const BATCH = 100

const running = `exists (select from records.clock c where c.record_id = r.id and c.stopped_at is null)`

async function takeBatch(tx: Tx, decree: bigint): Promise<{ going: Going | undefined; rows: RecordRow[] }> {
  const { rows: found } = await tx.query<Going>(
    `update records.recount set of_total = coalesce(of_total, (select count(*) from records.record r where ${running}))
     where decree = $1 and not ended returning ${columns}`,
    [decree],
  )
  const [going] = found
  if (!going) return { going, rows: [] }
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')} from records.record r where r.id > $1 and ${running} order by r.id limit ${BATCH}`,
    [going.after],
  )
  return { going, rows }
}

/** The action of a record's version by which it is counted anew where it stands. */
function recountOf(catalog: Catalog, row: RecordRow): string | undefined {
  const { actions } = catalog.version(row.definition).definition
  return Object.keys(actions).find(name => actions[name]?.recounts && actions[name]?.from.includes(row.state))
}

/**
 * Counts the terms of all open records anew, by the calendar as it is now, a batch a transaction. It may be ended
 * anywhere and begun again: each record is counted once an entry, and what is closed is never touched.
 */
export async function runRecount(engine: Engine, decree: bigint): Promise<void> {
  // Entered a moment ago.
  engine.catalog.forget()
  while (await recountBatch(engine, decree));
}

async function recountBatch(engine: Engine, decree: bigint): Promise<boolean> {
  const { going, rows, catalog } = await asActor(engine, systemActor, async (tx, catalog) => ({
    ...(await takeBatch(tx, decree)),
    catalog,
  }))
  if (!going) return false
  const commands = rows.flatMap((row): Command[] => {
    const action = recountOf(catalog, row)
    if (action === undefined) return []
    const idem = `recount ${decree} ${row.id}`
    return [{ record: row.id, action, why: going.why, idem, at: engine.clock.now(), actor: systemActor }]
  })
  const outcomes = await performMany(engine, systemActor, commands)
  const moved = outcomes.filter(outcome => !(outcome instanceof Refusal)).length
  const last = rows.at(-1)
  await asActor(engine, systemActor, tx =>
    tx.query(
      `update records.recount set after_record = $2, looked = looked + $3, moved = moved + $4, ended = $5
       where decree = $1 and after_record = $6`,
      [decree, last?.id ?? going.after, rows.length, moved, last === undefined, going.after],
    ),
  )
  return last !== undefined
}
