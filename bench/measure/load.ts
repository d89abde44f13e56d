import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** One request; `{n}` in path and body becomes a running number, `{key}` a new UUID. */
export interface Shot {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

/** What the client is told. */
export interface Load {
  port: number
  connections: number
  seconds: number
  shots: readonly Shot[]
  /** The status that every answer must have. */
  expect: number
  /** The first running number. */
  from: number
}

/** What came back. Times in milliseconds. */
export interface Outcome {
  count: number
  wrong: number
  firstWrong: string
  lastBody: string
  seconds: number
  p50: number
  p99: number
  next: number
}

/** A client process, for load after load. */
export interface Client {
  run(load: Load): Promise<Outcome>
  close(): void
}

const loader = new URL('../../tools/tsx.mjs', import.meta.url).href

/** Starts a process of our own Node with a TypeScript file. */
export function forkNode(file: URL, args: string[] = [], env: Record<string, string> = {}): ChildProcess {
  return fork(fileURLToPath(file), args, {
    execArgv: ['--import', loader],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Starts the client. */
export function startClient(): Client {
  const child = forkNode(new URL('client.ts', import.meta.url))
  child.setMaxListeners(0)
  return {
    run: async load => {
      const ended = new AbortController()
      child.once('exit', () => ended.abort(new Error('the client has ended')))
      child.send(load)
      const [outcome] = (await once(child, 'message', { signal: ended.signal })) as [Outcome]
      return outcome
    },
    close: () => child.kill(),
  }
}
