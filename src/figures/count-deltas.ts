import type { Tx } from '#db'

/** How many changes wait to be folded into cells: many, and growing, says that the worker does not keep up. */
export async function countDeltas(tx: Pick<Tx, 'query'>): Promise<number> {
  const { rows } = await tx.query<{ n: bigint }>('select count(*) as n from figures.delta')
  return Number(rows[0]?.n ?? 0n)
}
