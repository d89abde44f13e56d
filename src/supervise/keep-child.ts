import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#base'

/** A process that is started again whenever it ends, until it is stopped. */
export interface Kept {
  /** Asks it to finish, and ends it when it does not within ten seconds. */
  stop(): Promise<void>
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 10_000
const GRACE_MS = 10_000

/**
 * Keeps `entry mode` running. It holds a channel to us: when we are gone, the channel closes and it ends by itself.
 */
export function keepChild(entry: string, mode: string, env: NodeJS.ProcessEnv): Kept {
  let child: ChildProcess | undefined
  let stopping = false
  let wait = FIRST_WAIT_MS
  let timer: NodeJS.Timeout | undefined

  const start = () => {
    const began = Date.now()
    child = fork(entry, [mode], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.once('exit', (code, signal) => {
      child = undefined
      if (stopping) return
      // One that lived for a while had nothing to do with the failures before it.
      wait = Date.now() - began > 3 * LONGEST_WAIT_MS ? FIRST_WAIT_MS : wait
      log.warn({ code: 'child_ended', mode, exit: code, signal, againInMs: wait })
      timer = setTimeout(start, wait)
      wait = Math.min(2 * wait, LONGEST_WAIT_MS)
    })
  }
  start()

  return {
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      const last = child
      if (!last) return
      const ended = new Promise<void>(resolve => last.once('exit', () => resolve()))
      last.kill('SIGTERM')
      const late = sleep(GRACE_MS, true, { ref: false }).then(() => last.kill('SIGKILL'))
      await Promise.race([ended, late.then(() => ended)])
    },
  }
}
