import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { freePort, stopServer } from '#db'
import { startJanus, type TestJanus, whyNoJanus } from '#support/janus'
import { launchMediaBrowser } from '#support/media-lab'
import { mediaSiteOf } from '#support/media-site'
import { untilSees } from '#support/media-survival'
import { type Site, startSite } from '#support/site'

/** The supervisor's own media process and the product's own page script, over a Janus that others run. */

const skip = whyNoJanus()
const home = mkdtempSync(join(tmpdir(), 'diemcau-media-janus-'))
let janus: TestJanus | undefined
let site: Site | undefined
let browser: Browser | undefined
after(async () => {
  await browser?.close()
  site?.process.kill('SIGTERM')
  await site?.ended
  await janus?.stop()
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
})

test('over Janus the same page publishes, watches, and sees the stage change', { skip }, async () => {
  janus = await startJanus()
  const env = { JANUS_URL: janus.url, JANUS_SECRET: janus.apiSecret }
  site = startSite({ home, port: await freePort(), entry: 'fake-main.ts', env })
  browser = await launchMediaBrowser()
  await site.ready
  const media = mediaSiteOf(browser, site.url, home)
  await media.setStage({ revision: 1, speaker: 'diem-cau-1' })
  await media.open('diem-cau-1', { publishes: true })
  await media.open('diem-cau-2', { publishes: true })
  const watching = await media.open('diem-cau-3')
  await untilSees(watching, 1)
  await media.setStage({ revision: 2, speaker: 'diem-cau-2' })
  await untilSees(watching, 2)
  await media.setStage({ revision: 3, speaker: 'diem-cau-1' })
  await untilSees(watching, 1)
  assert.equal((await fetch(`${site.url}/healthz`)).status, 200)
})
