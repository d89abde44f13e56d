import type { LocalDate, Window } from '#base'
import type { Tx } from '#db'

/** What happens with a form on its way: somebody looked at it, began it, came to a page, was held up there, sent it. */
export const funnelEvents = ['viewed', 'began', 'reached', 'error', 'sent'] as const
export type FunnelEvent = (typeof funnelEvents)[number]

/** One step of somebody on the way of a form; of whom is not said. */
export interface FunnelStep {
  /** Id of the published version of the type. */
  definition: number
  /** The office that it would go to. */
  office: number
  event: FunnelEvent
  /** Page of the form that was reached or had a fault. */
  step?: string
}

/**
 * Counts a step, and keeps nothing of who took it. One a transaction and as its last statement: writers of one form and
 * day wait for each other's row.
 */
export async function countStep(tx: Pick<Tx, 'query'>, at: FunnelStep, on: LocalDate): Promise<void> {
  await tx.query(
    `insert into records.funnel as f (definition_id, office_id, day, event, step, n) values ($1, $2, $3, $4, $5, 1)
     on conflict (definition_id, office_id, day, event, step) do update set n = f.n + 1`,
    [at.definition, at.office, on, at.event, at.step ?? ''],
  )
}

/** How often each step was taken, by type. */
export interface FunnelCount {
  type: string
  event: FunnelEvent
  step: string
  n: number
}

/** The steps taken in a window with the forms of some offices, all versions of a type together. */
export async function readFunnel(
  tx: Pick<Tx, 'query'>,
  offices: readonly number[],
  { from, to }: Window,
): Promise<FunnelCount[]> {
  const { rows } = await tx.query<FunnelCount>(
    `select t.code as type, f.event, f.step, sum(f.n)::int as n
     from records.funnel f join records.definition d on d.id = f.definition_id join records.type t on t.id = d.type_id
     where f.office_id = any($1) and f.day between $2 and $3 group by t.code, f.event, f.step order by t.code, f.event, f.step`,
    [offices, from, to],
  )
  return rows
}
