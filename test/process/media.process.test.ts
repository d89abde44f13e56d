import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { freePort, stopServer } from '#db'
import { launchMediaBrowser } from '#support/media-lab'
import { type MediaSite, mediaSiteOf, seenBy } from '#support/media-site'
import { pidOf, untilSees } from '#support/media-survival'
import { eventually, type Site, startSite } from '#support/site'
import { openUdpProxy, type UdpProxy } from '#support/udp-proxy'

/** The supervisor's own media and web processes, the product's own page script, and what may befall them. */

const home = mkdtempSync(join(tmpdir(), 'diemcau-media-'))
let site: Site
let browser: Browser
let media: MediaSite
let proxy: UdpProxy
let watching: Page

const sessionsOf = async (): Promise<string[]> => (await media.quality()).map(({ session }) => session).sort()

before(async () => {
  const port = await freePort()
  ;[site, browser] = [startSite({ home, port, entry: 'fake-main.ts' }), await launchMediaBrowser()]
  await site.ready
  media = mediaSiteOf(browser, site.url, home)
  proxy = await openUdpProxy(port)
  await media.setStage({ revision: 1, speaker: 'diem-cau-1' })
  await media.open('diem-cau-1', { publishes: true })
  await media.open('diem-cau-2', { publishes: true })
  watching = await media.open('diem-cau-3', { over: { from: port, to: proxy.port } })
})
after(async () => {
  await browser?.close()
  site?.process.kill('SIGTERM')
  await site?.ended
  proxy?.close()
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
})

test('a site sees who is on stage, named as whoever leads has it', async () => {
  await untilSees(watching, 1)
  await media.setStage({ revision: 2, speaker: 'diem-cau-2' })
  await untilSees(watching, 2)
  await eventually(async () => ((await seenBy(watching)).named === '2' ? true : undefined))
})

test('every link is measured from both ends', async () => {
  const rows = await eventually(async () => {
    const found = await media.quality()
    const whole = found.filter(({ browser }) => browser && browser.kbps > 0)
    return whole.length >= 5 ? found : undefined
  })
  const roles = rows.map(({ site, role }) => `${site} ${role}`).sort()
  const expected = ['1', '2'].flatMap(n => ['low', 'main', 'watch'].map(role => `diem-cau-${n} ${role}`))
  assert.deepEqual(roles, [...expected, 'diem-cau-3 watch'])
  for (const { engine, browser } of rows)
    for (const end of [engine, browser]) assert.ok(!end || Date.now() - end.at < 10_000)
})

test('with a twentieth of all packets lost the picture goes on', async () => {
  proxy.faults.loss = 0.05
  await untilSees(watching, 2)
  await media.setStage({ revision: 3, speaker: 'diem-cau-1' })
  await untilSees(watching, 1)
  await untilSees(watching, 1)
  proxy.faults.loss = 0
})

test('after a cut the picture comes back by itself', async () => {
  proxy.faults.cut = true
  await eventually(async () => {
    const { frames } = await seenBy(watching)
    await new Promise(resolve => setTimeout(resolve, 500))
    return (await seenBy(watching)).frames === frames ? true : undefined
  })
  proxy.faults.cut = false
  await untilSees(watching, 1)
})

test('the web process is killed: nobody notices, and the media process is the same', async () => {
  const before = { media: pidOf(site, 'media'), web: pidOf(site, 'web'), sessions: await sessionsOf() }
  process.kill(before.web, 'SIGKILL')
  await untilSees(watching, 1)
  await eventually(async () => (pidOf(site, 'web') !== before.web ? true : undefined))
  assert.deepEqual(await eventually(sessionsOf), before.sessions)
  assert.equal(pidOf(site, 'media'), before.media)
})

test('the media process is killed: the stage comes back with the same speaker, without anybody doing anything', async () => {
  const before = { pid: pidOf(site, 'media'), sessions: await sessionsOf() }
  process.kill(before.pid, 'SIGKILL')
  await eventually(async () => {
    const now = await sessionsOf()
    return now.length === before.sessions.length && now.every(id => !before.sessions.includes(id))
      ? true
      : undefined
  }, 40)
  await untilSees(watching, 1)
  assert.notEqual(pidOf(site, 'media'), before.pid)
})

test('a site that is opened twice is where it was opened last', async () => {
  const second = await media.open('diem-cau-2', { publishes: true })
  await media.setStage({ revision: 4, speaker: 'diem-cau-2' })
  await untilSees(watching, 2)
  await untilSees(second, 2)
  const rows = (await media.quality()).filter(row => row.site === 'diem-cau-2' && row.role === 'main')
  assert.equal(rows.length, 1)
})
