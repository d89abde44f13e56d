import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freePort, stopServer } from '#db'
import { homeUnit } from '#domains'
import { assertNothingLost, killOnce, victims } from '#support/office-faults'
import { type OfficeLoad, startOfficeLoad } from '#support/office-load'
import { type Site, startSite } from '#support/site'
import { makeSmallOffice, withOwner } from '#support/small-office'

const home = mkdtempSync(join(tmpdir(), 'diemcau-kill-'))
let site: Site
let load: OfficeLoad | undefined
let port: number

before(async () => {
  await makeSmallOffice(home)
  port = await freePort()
  site = startSite({ home, port })
  await site.ready
})
after(async () => {
  await load?.stop(0)
  site.process.kill('SIGKILL')
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
})

test('every process is killed twice under load: each acknowledged act is there, once', {
  skip: process.platform !== 'linux' && 'processes are found through /proc',
}, async () => {
  load = await startOfficeLoad(site.url, homeUnit, 4)
  for (const victim of [...victims, ...victims.toReversed()])
    site = await killOnce(site, { home, port }, victim)
  await load.stop()
  assert.deepEqual(load.unexpected, [])
  assert.ok(load.acknowledged.length > 20, `only ${load.acknowledged.length} acts`)
  const done = load
  await withOwner(home, owner => assertNothingLost(owner, done))
})
