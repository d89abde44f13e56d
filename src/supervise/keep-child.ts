import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#base'

/** Something that runs until it is stopped. */
export interface Kept {
  /** Asks it to finish, and ends it when it does not within ten seconds. */
  stop(): Promise<void>
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 10_000
const GRACE_MS = 10_000

/**
 * Runs `entry mode`. It holds a channel to us: when we are gone, the channel closes and it ends by itself.
 * @returns `ended` settles with its exit code, null when it was killed
 */
export function runChild(
  entry: string,
  mode: string,
  env: NodeJS.ProcessEnv,
): Kept & { ended: Promise<number | null> } {
  const child = fork(entry, [mode], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
    await ended
    clearTimeout(late)
  }
  return { ended, stop }
}

/** Runs `entry mode` again whenever it ends, after a pause that grows while it ends at once. */
export function keepChild(entry: string, mode: string, env: NodeJS.ProcessEnv): Kept {
  const stopping = new AbortController()
  let child = runChild(entry, mode, env)

  const watch = async (): Promise<void> => {
    for (let pause = FIRST_PAUSE_MS; ; ) {
      const began = Date.now()
      const code = await child.ended
      if (stopping.signal.aborted) return
      // One that lived for a while had nothing to do with the failures before it.
      pause =
        Date.now() - began > 3 * LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS)
      log.warn({ code: 'child_ended', mode, exit: code, againInMs: pause })
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      child = runChild(entry, mode, env)
    }
  }
  const watching = watch()

  return {
    stop: async () => {
      stopping.abort()
      await child.stop()
      await watching
    },
  }
}
