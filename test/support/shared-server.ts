import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { ensureSecrets, findServer, startServer, stopServer, tryLock, waitLock } from '#db'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** `TEST_POSTGRES=/usr/lib/postgresql/15 npm test -- acceptance/spine` runs on another PostgreSQL. */
const programs = process.env['TEST_POSTGRES']

/** One server for all test runs of this checkout, user and PostgreSQL; its data need not survive anything. */
export function homeOfTests(postgres: string | undefined): string {
  const mark = createHash('sha256')
    .update(`${root}${postgres ?? ''}`)
    .digest('hex')
    .slice(0, 8)
  return join(tmpdir(), `diemcau-test-${userInfo().uid}-${mark}`)
}

const home = homeOfTests(programs)
const users = join(home, 'users')

export const testSecrets = () => ensureSecrets(home)

let using: DatabaseSync | undefined

/** The port of the shared server, started by whoever comes first. It is not stopped while this process lives. */
export async function useTestServer(): Promise<number> {
  using ??= await shareUse()
  const running = findServer(home)
  if (running) return running.port
  const lock = await waitLock(join(home, 'lock'), 60)
  try {
    const other = findServer(home)
    if (other) return other.port
    const password = testSecrets().superuser
    return (await startServer({ home, password, durable: false, ...(programs ? { programs } : {}) })).port
  } finally {
    lock.release()
  }
}

/** Ends the shared server unless another process is using it. */
export async function stopTestServer(): Promise<void> {
  if (!findServer(home)) return
  using?.close()
  using = undefined
  const alone = tryLock(users)
  if (!alone) return
  await stopServer(home)
  alone.release()
}

/** A reader's lock: many may hold it, and while one does nobody can take it for himself. Freed when the process ends. */
async function shareUse(): Promise<DatabaseSync> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const file = new DatabaseSync(users, { timeout: 60_000 })
  file.exec('begin; select count(*) from sqlite_master')
  return file
}
