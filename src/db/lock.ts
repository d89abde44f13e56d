import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Held until released, or until the process ends in whatever way. */
export interface Lock {
  release(): void
}

/**
 * Takes the lock of a path, or answers undefined while another process has it. Node has no file locks; SQLite's are
 * the operating system's own, so nothing stale is left behind by `kill -9`.
 */
export function tryLock(path: string): Lock | undefined {
  mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path)
  try {
    file.exec('begin exclusive')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return undefined
    throw error
  }
}

/** As `tryLock`, waiting up to `seconds`. */
export async function waitLock(path: string, seconds: number): Promise<Lock> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const lock = tryLock(path)
    if (lock) return lock
    if (Date.now() > until) throw new Error(`${path} is held by another process`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
