import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freePort } from '#db'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { eventually, type Site, startSite } from '#support/site'

const home = mkdtempSync(join(tmpdir(), 'diemcau-site-'))
let db: TestDatabase
let site: Site

const children = (): number[] => {
  const { pid } = site.process
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

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

test('web and worker that are killed come back', { skip: process.platform !== 'linux' }, async () => {
  const before = children()
  assert.equal(before.length, 2)
  for (const pid of before) process.kill(pid, 'SIGKILL')
  await eventually(() => children().filter(pid => !before.includes(pid)).length === 2 || undefined)
  await eventually(async () => (await fetch(`${site.url}/healthz`)).status === 200 || undefined)
})

test('it ends cleanly', async () => {
  site.process.kill('SIGTERM')
  assert.equal(await site.ended, 0)
})
