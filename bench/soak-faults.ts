/**
 * Kills a process of the product, its database or one of its connections, at random moments under load, again and
 * again, and then looks whether every acknowledged act is there exactly once, whether chains verify and whether cells
 * are what a recount gives. Run with `npm run soak:faults [rounds] [seed]`; 200 rounds when nothing is said.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, stopServer } from '#db'
import { homeUnit } from '#domains'
import { assertNothingLost, killOnce, type Victim, victims } from '#support/office-faults'
import { startOfficeLoad } from '#support/office-load'
import { startSite } from '#support/site'
import { makeSmallOffice, withOwner } from '#support/small-office'
import { Random } from '../src/domains/sample/random.ts'

const rounds = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)

const random = new Random(seed, 'faults')
const home = mkdtempSync(join(tmpdir(), 'diemcau-soak-'))
await makeSmallOffice(home)
const options = { home, port: await freePort() }
let site = startSite(options)
await site.ready
const load = await startOfficeLoad(site.url, homeUnit, 4)
const killed = new Map<Victim, number>()
let slowest = 0
const began = Date.now()
try {
  for (let round = 1; round <= rounds; round++) {
    await sleep(random.between(0, 800))
    const victim = random.pick(victims)
    const at = Date.now()
    site = await killOnce(site, options, victim)
    slowest = Math.max(slowest, Date.now() - at)
    killed.set(victim, (killed.get(victim) ?? 0) + 1)
    if (round % 20 === 0) console.log(`round ${round}: ${load.acknowledged.length} acts acknowledged`)
  }
  await load.stop()
  if (load.unexpected.length > 0) throw new Error(load.unexpected.slice(0, 5).join('\n'))
  const acts = await withOwner(home, owner => assertNothingLost(owner, load))
  const result = {
    rounds,
    seed,
    killed: Object.fromEntries(killed),
    acknowledged: load.acknowledged.length,
    acts,
    slowestReturnSeconds: slowest / 1000,
    wallSeconds: (Date.now() - began) / 1000,
    loadAverage: loadavg()[0],
  }
  console.log(JSON.stringify(result, null, 2))
} catch (error) {
  console.error(error, site.output().slice(-4000))
  process.exitCode = 1
} finally {
  site.process.kill('SIGKILL')
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
}
process.exit()
