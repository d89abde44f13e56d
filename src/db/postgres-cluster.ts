import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { sharedFolder } from './postgres-binaries.ts'

/** Where the data lie and as whom PostgreSQL runs. */
export interface Cluster {
  data: string
  /** Empty unless we are root, as whom PostgreSQL refuses to run. */
  user: { uid: number; gid: number } | Record<string, never>
}

/**
 * The cluster of a home. Usually `home/postgres/data`; when we are root and the database's user could not reach it, the
 * symbolic link `home/postgres` leads to a folder where it can.
 */
export function clusterOf(home: string): Cluster {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const folder = join(home, 'postgres')
  if (process.getuid?.() !== 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return { data: join(realpathSync(folder), 'data'), user: {} }
  }
  if (!lstatSync(folder, { throwIfNoEntry: false })) place(home, folder)
  const real = realpathSync(folder)
  const owner = statSync(real)
  // Data an ordinary user made stay that user's.
  if (owner.uid !== 0) return { data: join(real, 'data'), user: { uid: owner.uid, gid: owner.gid } }
  const user = unprivileged()
  chownSync(real, user.uid, user.gid)
  return { data: join(real, 'data'), user }
}

function place(home: string, folder: string): void {
  if (isOpenToAll(dirname(realpathSync(home)))) {
    // Others may pass through, not look: the secrets beside it have their own mode.
    chmodSync(home, 0o711)
    mkdirSync(folder, { mode: 0o700 })
  } else {
    symlinkSync(mkdtempSync(join(sharedFolder(), 'data-')), folder)
  }
}

/** True when any user may pass through the folder and all above it. */
function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  return folder === dirname(folder) || isOpenToAll(dirname(folder))
}

function unprivileged(): { uid: number; gid: number } {
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : { uid: 65534, gid: 65534 }
}

export function chown(path: string, { user }: Cluster): void {
  if ('uid' in user) chownSync(path, user.uid, user.gid)
}

const run = promisify(execFile)

/** Runs one of PostgreSQL's programs as the cluster's user; what it said is in the error when it fails. */
export async function runAs(cluster: Cluster, program: string, args: string[]): Promise<void> {
  await run(program, args, { ...cluster.user, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } })
}
