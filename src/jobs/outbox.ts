import { factsOf, log } from '#base'
import { type Db, inTransaction, type Tx } from '#db'

/** What a job carries: ids and codes, never personal values. */
export type Payload = Record<string, string | number | boolean | null>

/** Does one job, in the transaction that takes it out of the outbox. */
export type Handler = (tx: Tx, payload: Payload) => Promise<void>

/** What waits for a machine of others is tried more often than most before it is given up. */
export interface PatientHandler {
  attempts: number
  run: Handler
}

type Handlers = Readonly<Record<string, Handler | PatientHandler>>

/** After so many failures a job is given up: its row stays, marked, for a person to look at. */
export const ATTEMPTS = 8

/** The longest pause between two tries, in seconds. */
const LONGEST_PAUSE = 1800

interface Job {
  id: bigint
  task: string
  payload: Payload
  attempts: number
}

/** Writes down, inside the caller's transaction, what is to be done once it has committed. */
export async function enqueue(tx: Tx, task: string, payload: Payload, runAt?: Date): Promise<void> {
  await tx.query(
    'insert into jobs.outbox (task, payload, run_at) values ($1, $2, coalesce($3, clock_timestamp()))',
    [task, JSON.stringify(payload), runAt ?? null],
  )
}

/** Writes down many jobs of one task at once. */
export async function enqueueMany(tx: Tx, task: string, payloads: readonly Payload[]): Promise<void> {
  if (payloads.length === 0) return
  await tx.query('insert into jobs.outbox (task, payload) select $1, unnest($2::jsonb[])', [
    task,
    payloads.map(payload => JSON.stringify(payload)),
  ])
}

/**
 * Does what is due, one job a transaction, until nothing is due or `most` were tried. Several workers share the outbox
 * without waiting for each other. A job that fails leaves nothing behind and is tried again after 1, 2, 4 … seconds.
 * @returns how many jobs were done
 */
export async function work(db: Db, handlers: Handlers, most = Number.POSITIVE_INFINITY): Promise<number> {
  let done = 0
  for (let tried = 0; tried < most; tried++) {
    const outcome = await workOne(db, handlers)
    if (outcome === 'none') break
    if (outcome === 'done') done++
  }
  return done
}

async function workOne(db: Db, handlers: Handlers): Promise<'none' | 'done' | 'failed'> {
  return inTransaction(db, {}, async tx => {
    const job = await takeDue(tx)
    if (!job) return 'none'
    await tx.query('savepoint job')
    const handler = handlers[job.task]
    try {
      if (!handler) throw new Error(`no handler for ${job.task}`)
      await (typeof handler === 'function' ? handler : handler.run)(tx, job.payload)
      await tx.query('delete from jobs.outbox where id = $1', [job.id])
      return 'done'
    } catch (error) {
      // Back to where the job was taken: the row stays locked while its failure is noted.
      await tx.query('rollback to savepoint job')
      await noteFailure(tx, job, error, typeof handler === 'object' ? handler.attempts : ATTEMPTS)
      return 'failed'
    }
  })
}

async function takeDue(tx: Tx): Promise<Job | undefined> {
  const { rows } = await tx.query<Job>(`
    select id, task, payload, attempts from jobs.outbox
    where failed_at is null and run_at <= clock_timestamp()
    order by run_at, id limit 1 for update skip locked`)
  return rows[0]
}

async function noteFailure(tx: Tx, job: Job, error: unknown, most: number): Promise<void> {
  const attempts = job.attempts + 1
  log.warn({ code: 'job_failed', job: String(job.id), task: job.task, attempts, err: error })
  await tx.query(
    `update jobs.outbox set attempts = $2, error = $3,
       run_at = clock_timestamp() + make_interval(secs => least(2.0 ^ ($2 - 1), $5)),
       failed_at = case when $2 >= $4 then clock_timestamp() end
     where id = $1`,
    [job.id, attempts, factsOf(error).message, most, LONGEST_PAUSE],
  )
}
