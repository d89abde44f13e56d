import type { Db, Tx } from './pool.ts'

/**
 * Runs `work` in one transaction and commits what it did; when it throws, nothing has happened.
 * @param settings read by row-level security through `current_setting`; they end with the transaction
 */
export async function inTransaction<T>(
  db: Db,
  settings: Record<string, string>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tx = await db.connect()
  let broken: Error | undefined
  try {
    // Not waited for: the first question of `work` travels with it. Where it fails, so does all that follows.
    const begun = begin(tx, settings)
    begun.catch(() => {})
    const result = await work(tx)
    await begun
    await tx.query('commit')
    return result
  } catch (error) {
    await tx.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    tx.release(broken)
  }
}

function begin(tx: Tx, settings: Record<string, string>): Promise<unknown> {
  const begun = tx.query('begin')
  const entries = Object.entries(settings)
  if (entries.length === 0) return begun
  const calls = entries.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)
  return Promise.all([begun, tx.query(`select ${calls.join(', ')}`, entries.flat())])
}
