import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freePort, stopServer } from '#db'
import { homeUnit } from '#domains'
import { pdfOfSize } from '#support/documents'
import { assertNothingLost, killOnce, victims } from '#support/office-faults'
import { type OfficeLoad, signInAt, startOfficeLoad } from '#support/office-load'
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

test('PS-21: a form that was open while web was killed keeps its files, whole or on their way', {
  skip: process.platform !== 'linux' && 'processes are found through /proc',
}, async () => {
  const cookie = await signInAt(site.url, 'ban-doc')
  const ask = (method: string, path: string, headers: Record<string, string>, body?: BodyInit) =>
    fetch(site.url + path, {
      method,
      redirect: 'manual',
      headers: { cookie, origin: site.url, 'tus-resumable': '1.0.0', ...headers },
      ...(body === undefined ? {} : { body }),
    })
  const bytes = new Uint8Array(pdfOfSize(300_000, 'trước khi chết'))
  const add = (path: string, from: number, to: number) =>
    ask(
      'PATCH',
      path,
      { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
      bytes.slice(from, to),
    )
  const begin = async () =>
    (await ask('POST', '/tai-len', { 'upload-length': String(bytes.length) })).headers.get('location') ?? ''
  const finish = async (path: string): Promise<string> =>
    (await (await ask('POST', `${path}/xong`, {})).json()).carried

  const [whole, half] = [await begin(), await begin()]
  assert.equal((await add(whole, 0, bytes.length)).status, 204)
  const carried = await finish(whole)
  assert.equal((await add(half, 0, 100_000)).status, 204)
  site = await killOnce(site, { home, port }, 'web')
  assert.equal((await ask('HEAD', half, {})).headers.get('upload-offset'), '100000')
  assert.equal((await add(half, 100_000, bytes.length)).status, 204)
  assert.equal(await finish(half), carried)
  const body = new FormData()
  const fields = {
    _idem: randomUUID(),
    _unit: homeUnit,
    name: 'Còn tệp',
    kind: 'child',
    '_carried.scan': carried,
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const sent = await ask('POST', '/ban-ghi/moi/library-card', {}, body)
  assert.equal(sent.status, 303)
  const file = `/tep/${sent.headers.get('location')?.split('/').at(-1)}/${carried.split('.')[0]}`
  assert.ok(Buffer.from(await (await ask('GET', file, {})).arrayBuffer()).equals(bytes))
})
