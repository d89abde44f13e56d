/**
 * Loads 32,553 households, each with its delivery from list to acceptance, through `performMany` into an empty
 * database, and gives the CPU time of this process and of PostgreSQL. Run with `npm run bench:load`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { inTransaction } from '#db'
import { applyUnits } from '#directory'
import { sample, units } from '#domains'
import { openTestDatabase } from '#support/database'
import { performActs } from '../src/cli/load-sample.ts'
import { publishShipped } from '../src/cli/publish-shipped.ts'
import { wire } from '../src/wire.ts'

const TICKS_PER_SECOND = 100

/** CPU seconds of every running PostgreSQL process of this user's machine, from /proc. */
function postgresCpu(): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      if (!stat.includes('(postgres)')) continue
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // Of ended backends the postmaster keeps the sum (cutime, cstime).
      ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])
    } catch {
      // The process has ended meanwhile.
    }
  }
  return ticks / TICKS_PER_SECOND
}

const TYPES = new Set(['set-top-box-household', 'set-top-box-delivery'])
const db = await openTestDatabase()
await publishShipped(db.owner)
await inTransaction(db.owner, {}, tx => applyUnits(tx, units))
const acts = sample(2017).filter(act => TYPES.has(act.on.type))
const wired = await wire(db.app, { now: () => new Date() })
const before = { wall: Date.now(), node: process.cpuUsage(), postgres: postgresCpu() }
await performActs(db.owner, wired, acts, () => {})
const used = process.cpuUsage(before.node)
const result = {
  acts: acts.length,
  records: new Set(acts.map(act => `${act.on.type} ${act.on.ref}`)).size,
  wallSeconds: (Date.now() - before.wall) / 1000,
  nodeCpuSeconds: (used.user + used.system) / 1e6,
  postgresCpuSeconds: postgresCpu() - before.postgres,
  loadAverage: loadavg()[0],
}
console.log(
  JSON.stringify(
    { ...result, cpuSeconds: result.nodeCpuSeconds + result.postgresCpuSeconds, goal: 60 },
    null,
    2,
  ),
)
await db.close()
const { stopTestServer } = await import('#support/database')
await stopTestServer()
process.exit(0)
