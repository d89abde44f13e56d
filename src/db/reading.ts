import type { Connection } from './connection.ts'
import { settingsQuery } from './in-transaction.ts'
import type { Db, Tx } from './pool.ts'

/**
 * Runs `work` that only asks. What it asks in one turn of the event loop goes in one message with its settings, which the
 * server takes for a transaction of its own: there is none to begin or to end. What would change anything is refused.
 * @param settings read by row-level security through `current_setting`; they end with each message
 */
export async function reading<T>(
  db: Db,
  settings: Record<string, string>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const [text, values] = settingsQuery({ ...settings, transaction_read_only: 'on' })
  let connecting: Promise<Connection & { release(): void }> | undefined
  const query = async (asked: string, given: unknown[] = []) => {
    connecting ??= db.connect() as Promise<unknown> as NonNullable<typeof connecting>
    const connection = await connecting
    // Where it fails, so does all that stands behind it in the message.
    if (!connection.isGathering) connection.query(text, values).catch(() => {})
    return connection.query(asked, given)
  }
  try {
    return await work({ query } as Tx)
  } finally {
    const connection = await connecting?.catch(() => undefined)
    // Whoever takes the connection next does not stand in this message.
    connection?.send()
    connection?.release()
  }
}
