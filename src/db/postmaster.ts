import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a postmaster writes into its own folder. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** The postmaster that runs on these data, whoever started it. */
export function findPostmaster(data: string): Postmaster | undefined {
  const found = readPidFile(data)
  return found && isPostmaster(found.pid, data) ? found : undefined
}

/**
 * Removes a pid file whose number now belongs to some other program: PostgreSQL would take that program for itself and
 * refuse to start. It is kept while any server process lives, for it also names the shared memory they may still use.
 */
export function forgetStranger(data: string): void {
  const found = readPidFile(data)
  if (!found || !isAlive(found.pid) || isPostmaster(found.pid, data) || process.platform !== 'linux') return
  const others = readdirSync('/proc').filter(
    name => /^\d+$/.test(name) && commandOf(name).startsWith('postgres: '),
  )
  if (others.length === 0) rmSync(join(data, 'postmaster.pid'), { force: true })
}

/** postmaster.pid has a fixed order of lines: 1 the process, 4 the port, 8 the status. */
function readPidFile(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** After a restart of the machine the number may be anybody's, so on Linux the command line must name our data. */
function isPostmaster(pid: number, data: string): boolean {
  return process.platform === 'linux' ? commandOf(pid).split('\0').includes(data) : isAlive(pid)
}

function commandOf(pid: number | string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
