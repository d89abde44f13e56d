import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const loader = new URL('../../tools/tsx.mjs', import.meta.url).href

/** A supervisor started as people start it, in a process of its own. */
export interface Site {
  process: ChildProcess
  url: string
  /** All it printed so far. */
  output(): string
  /** Settles when it has printed `ready`; fails when it ended before. */
  ready: Promise<void>
  /** Settles with the exit code when it has ended; null when it was killed. */
  ended: Promise<number | null>
}

export interface SiteOptions {
  home: string
  port: number
  /** The main to run; the product's when absent. */
  entry?: string
  env?: Record<string, string>
}

/** Starts a site on 127.0.0.1. */
export function startSite({ home, port, entry = '../../src/main.ts', env = {} }: SiteOptions): Site {
  const file = fileURLToPath(new URL(entry, import.meta.url))
  const child = spawn(process.execPath, ['--import', loader, file], {
    env: { ...process.env, DIEMCAU_HOME: home, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk
      if (/^ready http:\S+$/m.test(printed)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    ended.then(code => reject(new Error(`ended with ${code} before it was ready:\n${printed}`)))
  })
  // A test that only waits for the end need not handle that it was never ready.
  ready.catch(() => {})
  return { process: child, url: `http://127.0.0.1:${port}`, output: () => printed, ready, ended }
}

/** Asks again until the answer is there; fails after `seconds`. */
export async function eventually<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  seconds = 20,
): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => undefined)
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > until) throw new Error(`not within ${seconds} s: ${ask}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
