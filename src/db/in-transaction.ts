import pg from 'pg'
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
    await tx.query(beginWith(settings))
    const result = await work(tx)
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

/** One message to the server instead of one for `begin` and one a setting; so the values are written as literals. */
function beginWith(settings: Record<string, string>): string {
  const calls = Object.entries(settings).map(
    ([key, value]) => `set_config(${pg.escapeLiteral(key)}, ${pg.escapeLiteral(value)}, true)`,
  )
  return calls.length ? `begin; select ${calls.join(', ')}` : 'begin'
}
