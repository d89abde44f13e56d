import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#base'
import { type Server, startServer } from '#db'
import type { Kept } from './keep-child.ts'

const PAUSE_MS = 2000

/** Keeps PostgreSQL running on one port, so that those who lost their connections find it again. */
export async function keepDatabase(home: string, password: string): Promise<Kept & { port: number }> {
  let server = await startServer({ home, password, durable: true })
  const { port } = server
  let stopping = false

  const startAgain = async (): Promise<Server | undefined> => {
    while (!stopping) {
      try {
        return await startServer({ home, password, durable: true, port })
      } catch (error) {
        log.error({ code: 'database_not_started', err: error })
        await sleep(PAUSE_MS)
      }
    }
    return undefined
  }
  const watch = async (): Promise<void> => {
    for (;;) {
      await server.ended
      if (stopping) return
      log.warn({ code: 'database_ended' })
      const next = await startAgain()
      if (!next) return
      server = next
      // Told to stop while it was starting again.
      if (stopping) return next.stop()
    }
  }
  const watching = watch()

  return {
    port,
    stop: async () => {
      stopping = true
      await server.stop()
      await watching
    },
  }
}
