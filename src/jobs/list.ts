import { Refusal } from '#base'
import type { Tx } from '#db'
import type { Payload } from './outbox.ts'

/** A job as the person who looks after the machine sees it. Times are machine time. */
export interface ListedJob {
  id: bigint
  task: string
  payload: Payload
  runAt: Date
  attempts: number
  /** What it said when it failed last, without the values that errors quote. */
  error: string | null
  /** When it was given up. */
  failedAt: Date | null
}

const columns = 'id, task, payload, run_at as "runAt", attempts, error, failed_at as "failedAt"'

/** Jobs that were given up first, then those that wait, by when they are due. */
export async function listJobs(tx: Pick<Tx, 'query'>, limit = 200): Promise<ListedJob[]> {
  const { rows } = await tx.query<ListedJob>(
    `select ${columns} from jobs.outbox order by failed_at desc nulls last, run_at, id limit $1`,
    [limit],
  )
  return rows
}

/** How many jobs wait and were given up, and for how many seconds the oldest has been due. */
export async function countJobs(
  tx: Pick<Tx, 'query'>,
): Promise<{ waiting: number; failed: number; lateSeconds: number }> {
  const { rows } = await tx.query<{ waiting: bigint; failed: bigint; late: number | null }>(
    `select count(*) filter (where failed_at is null) as waiting, count(failed_at) as failed,
       extract(epoch from clock_timestamp() - min(run_at) filter (where failed_at is null))::float8 as late
     from jobs.outbox`,
  )
  const [row] = rows
  return {
    waiting: Number(row?.waiting ?? 0n),
    failed: Number(row?.failed ?? 0n),
    lateSeconds: Math.max(0, row?.late ?? 0),
  }
}

/**
 * Lets a job that failed begin again at once, with all its attempts.
 * @throws Refusal not_found when it has been done meanwhile, or has not failed
 */
export async function retryJob(tx: Pick<Tx, 'query'>, id: bigint): Promise<void> {
  const { rowCount } = await tx.query(
    `update jobs.outbox set attempts = 0, error = null, failed_at = null, run_at = clock_timestamp()
     where id = $1 and attempts > 0`,
    [id],
  )
  if (!rowCount) throw new Refusal('not_found', { job: String(id) })
}
