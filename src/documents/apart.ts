import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#base'

/** Milliseconds and bytes of the process that works on a hostile file. */
export interface Bounds {
  readonly time: number
  readonly memory: number
}

/** A process that works on one file: its script beside this one, its arguments, and what it may do beside reading the code. */
export interface Apart {
  script: string
  args?: readonly string[]
  rights?: readonly string[]
}

/** The code, and nothing beside it: the office's home may lie in the same folder. */
const code = ['src/*', 'node_modules/*', 'package.json'].map(path =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url)),
)

/**
 * What a process of its own answers about `bytes` (`answer-apart.ts` is its other end). It has little time and memory, an
 * empty environment and no right to write or to start others. Undefined when it was ended before it had an answer.
 */
export function workApart(
  { script, args = [], rights = [] }: Apart,
  bytes: Buffer,
  bounds: Bounds,
): Promise<Buffer | undefined> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const worker = spawn(
    process.execPath,
    [
      '--permission',
      ...code.map(path => `--allow-fs-read=${path}`),
      ...rights,
      '--max-old-space-size=256',
      '--no-warnings',
      path,
      ...args,
    ],
    {
      // Nothing of ours: no address of the database, no keys.
      env: {},
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    },
  )
  const pieces: Buffer[] = []
  worker.stdio[3]?.on('data', piece => pieces.push(piece))
  // One that ended early takes no more bytes; its end says why.
  worker.stdin?.on('error', () => undefined)
  worker.stdin?.end(bytes)
  const end = () => worker.kill('SIGKILL')
  const clock = setTimeout(end, bounds.time)
  const watch = setInterval(() => void endIfHeavy(worker.pid, bounds, end), 100)
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('close', code => {
      clearTimeout(clock)
      clearInterval(watch)
      resolve(code === 0 ? Buffer.concat(pieces) : undefined)
    })
  })
}

/** Bytes of a page of memory, the smallest in use. */
const PAGE = 4096

/** Where the system tells it (Linux); elsewhere the time alone is bounded. */
async function endIfHeavy(pid: number | undefined, bounds: Bounds, end: () => void): Promise<void> {
  const status = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  const pages = Number(status.split(' ')[1] ?? 0)
  if (pages * PAGE > bounds.memory) end()
}

/** Lets so many works run at once and so many wait; more are refused. */
export function takingTurns(atOnce: number, waiting: number) {
  let running = 0
  const queue: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Refusal('too_many')
      await new Promise<void>(resolve => queue.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
