import { readdirSync, readFileSync } from 'node:fs'

/** Linux gives process times in hundredths of a second. */
const MS_PER_TICK = 10

interface Times {
  parent: number
  own: number
  /** Of children that have ended. */
  ended: number
}

function timesOf(pid: number): Times | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      at => fields[at],
    )
    return { parent, own: user + system, ended: endedUser + endedSystem }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}

/** CPU time (user and system) in milliseconds that the processes under each root have used so far, the root included. */
export function cpuMs(roots: readonly number[]): number[] {
  const all = new Map<number, Times>()
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? timesOf(Number(name)) : undefined
    if (times) all.set(Number(name), times)
  }
  const rootOf = (pid: number): number | undefined => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (roots.includes(at)) return at
    return undefined
  }
  const sums = new Map<number, number>()
  for (const [pid, { own, ended }] of all) {
    const root = rootOf(pid)
    if (root !== undefined) sums.set(root, (sums.get(root) ?? 0) + own + ended)
  }
  return roots.map(root => (sums.get(root) ?? 0) * MS_PER_TICK)
}
