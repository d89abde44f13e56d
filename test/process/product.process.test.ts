import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freePort } from '#db'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { type Site, startSite } from '#support/site'

const home = mkdtempSync(join(tmpdir(), 'diemcau-site-'))
let db: TestDatabase
let site: Site

before(async () => {
  db = await openSampleDatabase()
  site = startSite({
    home,
    port: await freePort(),
    env: { DATABASE_URL: db.appUrl, DATABASE_ADMIN_URL: db.adminUrl },
  })
  await site.ready
})
after(async () => {
  site.process.kill('SIGKILL')
  await db.close()
  rmSync(home, { recursive: true })
})

test('the product is ready: it is healthy and shows its home page', async () => {
  assert.equal((await fetch(`${site.url}/healthz`)).status, 200)
  assert.equal((await fetch(site.url)).status, 200)
})

test('it ends cleanly', async () => {
  site.process.kill('SIGTERM')
  assert.equal(await site.ended, 0)
})
