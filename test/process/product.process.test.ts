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
    env: { DATABASE_URL: db.appUrl, DATABASE_ADMIN_URL: db.adminUrl, LOG_LEVEL: 'info' },
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

test('web, media and worker that are killed come back', { skip: process.platform !== 'linux' }, async () => {
  const before = children()
  assert.equal(before.length, 3)
  for (const pid of before) process.kill(pid, 'SIGKILL')
  await eventually(() => children().filter(pid => !before.includes(pid)).length === 3 || undefined)
  await eventually(async () => (await fetch(`${site.url}/healthz`)).status === 200 || undefined)
})

test('its log names requests and incidents, and nothing that people typed', async () => {
  const typed = {
    name: 'nguoidan.mau',
    password: 'sai-mat-khau-0912345678',
    phone: '0987654321',
    note: 'Lò Thị Mận',
  }
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(site.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url, cookie },
      body: new URLSearchParams(fields),
    })
  await post('/dang-nhap', { ten: typed.name, 'mat-khau': typed.password })
  const signedIn = await post('/dang-nhap', { ten: typed.name, 'mat-khau': 'diemcau-mau-2017' })
  assert.equal(signedIn.status, 303)
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sent = await post(
    '/ban-ghi/moi/report-subscriber',
    { subscriber: typed.phone, what: typed.note, whatHappened: typed.note },
    cookie,
  )
  const asked = await fetch(`${site.url}/tra-cuu?q=${encodeURIComponent(typed.note)}`, {
    headers: { cookie },
  })
  await fetch(`${site.url}/ban-ghi/x`)
  assert.equal(asked.status, 200)
  const request = sent.headers.get('x-request-id') ?? ''
  const lines = await eventually(() => {
    const found = site
      .output()
      .split('\n')
      .filter(line => line.startsWith('{'))
    return found.some(line => line.includes(request)) ? found : undefined
  })
  assert.match(request, /^[0-9a-f-]{36}$/)
  const line = JSON.parse(lines.find(found => found.includes(request)) ?? '{}')
  assert.deepEqual(Object.keys(line), ['level', 'time', 'request', 'method', 'path', 'status', 'ms'])
  for (const value of [typed.name, typed.password, typed.phone, typed.note, 'diemcau-mau-2017', cookie])
    assert.equal(site.output().includes(value), false, value)
  assert.equal((await fetch(`${site.url}/metrics`)).status, 200)
})

test('it ends cleanly', async () => {
  site.process.kill('SIGTERM')
  assert.equal(await site.ended, 0)
})
