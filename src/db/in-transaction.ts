import type pg from 'pg'
import type { Db, Tx } from './pool.ts'

/**
 * Runs `work` in one transaction and commits what it did; when it throws, nothing has happened. The transaction begins
 * with the first question, in the same message; work that asks nothing costs nothing.
 * @param settings read by row-level security through `current_setting`; they end with the transaction
 */
export async function inTransaction<T>(
  db: Db,
  settings: Record<string, string>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let begun: Promise<pg.PoolClient> | undefined
  const open = () => {
    begun ??= db.connect().then(client => begin(client, settings))
    return begun
  }
  const query = (...asked: unknown[]) =>
    open().then(client => (client.query as (...args: unknown[]) => unknown)(...asked))
  let broken: Error | undefined
  try {
    const result = await work({ query } as Tx)
    if (begun) await (await begun).query('commit', [])
    return result
  } catch (error) {
    const client = await begun?.catch(() => undefined)
    await client?.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    const client = await begun?.catch(() => undefined)
    client?.release(broken)
  }
}

/** Not waited for: where it fails, so does all that is asked after it. */
function begin(client: pg.PoolClient, settings: Record<string, string>): pg.PoolClient {
  const ignore = () => {}
  client.query('begin', []).catch(ignore)
  if (Object.keys(settings).length === 0) return client
  const [text, values] = settingsQuery(settings)
  client.query(text, values).catch(ignore)
  return client
}

/** The statement that makes settings for the rest of its transaction. */
export function settingsQuery(settings: Record<string, string>): [text: string, values: string[]] {
  const entries = Object.entries(settings)
  const calls = entries.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)
  return [`select ${calls.join(', ')}`, entries.flat()]
}
