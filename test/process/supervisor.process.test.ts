import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findServer, freePort, stopServer } from '#db'
import { eventually, type Site, startSite } from '#support/site'
import { clusterOf } from '../../src/db/postgres-cluster.ts'
import { findPostmaster } from '../../src/db/postmaster.ts'

const home = mkdtempSync(join(tmpdir(), 'diemcau-site-'))
let port: number
let site: Site

const start = (options: { env?: Record<string, string>; home?: string } = {}) =>
  startSite({ home, port, entry: 'fake-main.ts', ...options })
const textOf = async (path: string) => (await fetch(site.url + path)).text()
const keep = async (path: string): Promise<true> => {
  assert.equal(await (await fetch(site.url + path, { method: 'POST' })).text(), 'kept')
  return true
}
const seenBy = async (path: string): Promise<number | undefined> =>
  ((await (await fetch(site.url + path)).json()) as { seenBy: number | null }).seenBy ?? undefined
/** True once nobody listens any more. */
const isSilent = () =>
  fetch(site.url).then(
    () => undefined,
    () => true,
  )

before(async () => {
  port = await freePort()
})
after(async () => {
  site.process.kill('SIGKILL')
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
})

test('told to end in the midst of loading, it ends cleanly, and the next start begins anew', async () => {
  site = start({ env: { FAKE_SLOW: '1' } })
  await eventually(() => site.output().includes('loading') || undefined)
  site.process.kill('SIGTERM')
  assert.equal(await site.ended, 0)
  assert.equal(findServer(home), undefined)
  site = start()
  await site.ready
  assert.match(site.output(), /cut off while loading/)
})

test('a web process that is killed comes back, with all that was acknowledged', async () => {
  await keep('/web')
  const pid = Number(await textOf('/pid'))
  process.kill(pid, 'SIGKILL')
  const next = await eventually(async () => Number(await textOf('/pid')))
  assert.notEqual(next, pid)
  assert.ok(await eventually(() => seenBy('/web')))
})

test('a worker that is killed comes back and goes on', async () => {
  await keep('/worker-1')
  const pid = await eventually(() => seenBy('/worker-1'))
  process.kill(pid, 'SIGKILL')
  await keep('/worker-2')
  assert.notEqual(await eventually(() => seenBy('/worker-2')), pid)
})

test('a postmaster that is killed comes back, with all that was acknowledged', async () => {
  await keep('/postmaster')
  const pid = findPostmaster(clusterOf(home).data)?.pid ?? 0
  process.kill(pid, 'SIGKILL')
  assert.ok(await eventually(() => seenBy('/postmaster')))
  await eventually(() => keep('/after'))
  assert.notEqual(findPostmaster(clusterOf(home).data)?.pid, pid)
})

test('a second start on the same home or port is refused in a sentence', async () => {
  const sameHome = start()
  const other = mkdtempSync(join(tmpdir(), 'diemcau-site-'))
  const samePort = start({ home: other })
  assert.equal(await sameHome.ended, 1)
  assert.match(sameHome.output(), new RegExp(`^already running from ${home}: .*"url":"${site.url}"`))
  assert.equal(await samePort.ended, 1)
  assert.match(samePort.output(), new RegExp(`^port ${port} is in use by another program`))
  assert.equal(await textOf('/healthz'), 'ok')
  rmSync(other, { recursive: true })
})

test('after kill -9 of the supervisor the next start takes over', async () => {
  await keep('/supervisor')
  site.process.kill('SIGKILL')
  await site.ended
  await eventually(isSilent)
  assert.ok(findServer(home), 'the database outlives its supervisor')
  site = start()
  await site.ready
  assert.ok(await eventually(() => seenBy('/supervisor')))
})

test('SIGTERM ends all of it with code 0', async () => {
  site.process.kill('SIGTERM')
  assert.equal(await site.ended, 0)
  assert.equal(findServer(home), undefined)
  assert.ok(await isSilent())
})

test('the sample is not shown to other machines', async () => {
  site = start({ env: { HOST: '0.0.0.0' } })
  assert.equal(await site.ended, 1)
  assert.match(site.output(), /HOST=0\.0\.0\.0 would show the sample/)
  assert.equal(findServer(home), undefined)
})
