import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { after, before, describe, test } from 'node:test'
import type { FileStore } from '#files'
import { pdfOfSize } from '#support/documents'
import { type LibraryWeb, openLibraryWeb, passwordOf } from '#support/library-web'
import { eventually } from '#support/site'
import { openTemporaryFiles } from '#support/temporary-files'
import { work } from '../cli/work.ts'

let web: LibraryWeb
let origin: string
let files: FileStore
let remove: () => void
before(async () => {
  ;({ files, remove } = openTemporaryFiles())
  web = await openLibraryWeb({ files })
  origin = await web.listen()
})
after(async () => {
  await web.close()
  remove()
})

const TUS = { 'tus-resumable': '1.0.0' }
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' }
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Signs in, and answers with what sends requests as that account. */
async function enter(name: string) {
  const answer = await fetch(`${origin}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ ten: name, 'mat-khau': passwordOf(name) }),
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask = (method: string, path: string, headers: Record<string, string>, body?: Buffer | FormData) =>
    fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie, origin, ...headers },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : new Uint8Array(body) }),
    })
  const begin = async (size: number, filename = 'thẻ.pdf', filetype = 'application/pdf') => {
    const metadata = `filename ${base64(filename)},filetype ${base64(filetype)}`
    const begun = await ask('POST', '/tai-len', {
      ...TUS,
      'upload-length': String(size),
      'upload-metadata': metadata,
    })
    assert.equal(begun.status, 201)
    return begun.headers.get('location') ?? ''
  }
  const offset = async (path: string) => {
    const told = await ask('HEAD', path, TUS)
    return told.ok ? Number(told.headers.get('upload-offset')) : told.status
  }
  const add = async (path: string, at: number, piece: Buffer) =>
    (await ask('PATCH', path, { ...PIECE, 'upload-offset': String(at) }, piece)).status
  return { cookie, ask, begin, offset, add }
}

const cameOf = (path: string) => files.partials.offset(path.split('/').at(-1) ?? '')
const untilCame = (path: string, bytes: number) =>
  eventually(async () => (await cameOf(path)) === bytes || undefined)

const officer = () => enter('chuyen-vien')

describe('an upload in pieces', () => {
  test('PS-21: goes on where it was when its connection was killed, and becomes the file of a record', async () => {
    const { cookie, ask, begin, offset, add } = await officer()
    const bytes = pdfOfSize(2_000_000, 'nối tiếp')
    const path = await begin(bytes.length)
    assert.equal(await offset(path), 0)
    assert.equal(await add(path, 0, bytes.subarray(0, 500_000)), 204)

    const killed = request(`${origin}${path}`, {
      method: 'PATCH',
      headers: { ...PIECE, cookie, 'upload-offset': '500000', 'content-length': '1500000' },
    })
    killed.on('error', () => undefined)
    killed.write(bytes.subarray(500_000, 1_200_000))
    // What was sent is on the disk before the connection ends.
    await untilCame(path, 1_200_000)
    killed.destroy()

    assert.equal(await offset(path), 1_200_000)
    assert.equal((await ask('POST', `${path}/xong`, TUS)).status, 409)
    assert.equal(await add(path, 500_000, bytes.subarray(500_000, 500_010)), 409)
    assert.equal(await add(path, 1_200_000, bytes.subarray(1_200_000)), 204)
    for (let times = 0; times < 2; times++) {
      // Whoever did not hear the answer asks again.
      const done = await ask('POST', `${path}/xong`, TUS)
      assert.equal(done.status, 200)
      const { said, carried } = await done.json()
      assert.equal(said, 'thẻ.pdf (PDF, 1,9\u00a0MB; chưa quét vi-rút)')
      assert.ok(carried.startsWith(`${hashOf(bytes)}.`))
      if (times === 0) continue
      const form = await (await ask('GET', '/ban-ghi/moi/library-card', {})).text()
      const body = new FormData()
      for (const own of ['_idem', '_unit'])
        body.set(own, new RegExp(`name="${own}" value="([^"]*)"`).exec(form)?.[1] ?? '')
      for (const [name, value] of Object.entries({ name: 'Nối', kind: 'child', '_carried.scan': carried }))
        body.set(name, value)
      const sent = await ask('POST', '/ban-ghi/moi/library-card', {}, body)
      assert.equal(sent.status, 303)
      const id = sent.headers.get('location')?.split('/').at(-1)
      const file = await ask('GET', `/tep/${id}/${hashOf(bytes)}`, {})
      assert.ok(Buffer.from(await file.arrayBuffer()).equals(bytes))
    }
  })

  test('a second connection ends the first, which hangs', async () => {
    const { cookie, begin, offset, add } = await officer()
    const bytes = pdfOfSize(1000, 'treo')
    const path = await begin(bytes.length)
    const hanging = request(`${origin}${path}`, {
      method: 'PATCH',
      headers: { ...PIECE, cookie, 'upload-offset': '0', 'content-length': '1000' },
    })
    hanging.on('error', () => undefined)
    hanging.write(bytes.subarray(0, 400))
    await untilCame(path, 400)
    assert.equal(await add(path, 400, bytes.subarray(400)), 204)
    assert.equal(await offset(path), 1000)
    hanging.destroy()
  })

  test('is of the one who began it: nobody else asks, adds, ends or drops it', async () => {
    const mine = await officer()
    const path = await mine.begin(10)
    const other = await enter('chuyen-vien-b')
    const nobody = {
      ask: (method: string, at: string) => fetch(`${origin}${at}`, { method, headers: { origin, ...PIECE } }),
    }
    for (const [method, at] of [
      ['HEAD', path],
      ['PATCH', path],
      ['DELETE', path],
      ['POST', `${path}/xong`],
    ] as const) {
      assert.equal((await other.ask(method, at, { ...PIECE, 'upload-offset': '0' })).status, 404, method)
      assert.equal((await nobody.ask(method, at)).status, 401, method)
    }
    assert.equal((await nobody.ask('POST', '/tai-len')).status, 401)
    assert.equal(await mine.offset(path), 0)
  })

  test('takes no more than it said, and no other protocol', async () => {
    const { cookie, ask, begin, offset, add } = await officer()
    const path = await begin(10)
    assert.equal(await add(path, 0, Buffer.alloc(11)), 413)
    assert.equal((await ask('PATCH', path, { ...TUS, 'upload-offset': '0' }, Buffer.alloc(2))).status, 415)
    assert.equal((await ask('PATCH', path, PIECE, Buffer.alloc(2))).status, 400)
    assert.equal((await ask('HEAD', path, { 'tus-resumable': '0.2.0' })).status, 412)
    assert.equal(await offset(path), 0)
    // A sender that does not say how much comes.
    const endless = request(`${origin}${path}`, {
      method: 'PATCH',
      headers: { ...PIECE, cookie, 'upload-offset': '0' },
    })
    endless.on('error', () => undefined)
    endless.write(Buffer.alloc(15))
    await untilCame(path, 10)
    endless.destroy()
    const begun = async (size: string) =>
      (await ask('POST', '/tai-len', { ...TUS, 'upload-length': size })).status
    assert.deepEqual(
      await Promise.all(['0', '-1', 'x', String(20 * 1024 * 1024 + 1)].map(begun)),
      [400, 400, 400, 413],
    )
    const told = await fetch(`${origin}/tai-len`, { method: 'OPTIONS' })
    assert.equal(told.headers.get('tus-max-size'), String(20 * 1024 * 1024))
    assert.equal(told.headers.get('tus-extension'), 'creation,expiration,termination')
  })

  test('PS-23: that is not what it says is refused with a sentence, and forgotten', async () => {
    const { ask, begin, offset, add } = await officer()
    const bytes = pdfOfSize(1000)
    const path = await begin(bytes.length, 'thẻ.png', 'image/png')
    assert.equal(await add(path, 0, bytes), 204)
    const refused = await ask('POST', `${path}/xong`, TUS)
    assert.equal(refused.status, 422)
    assert.match((await refused.json()).fault, /đuôi “\.png” nhưng nội dung là PDF/)
    assert.equal(await offset(path), 404)
  })

  test('is one of twenty at most, until one is dropped; a day later all are swept', async () => {
    const { ask, begin, offset } = await enter('giam-doc')
    const begun: string[] = []
    for (let n = 0; n < 20; n++) begun.push(await begin(10))
    const more = () => ask('POST', '/tai-len', { ...TUS, 'upload-length': '10' })
    assert.equal((await more()).status, 429)
    assert.equal((await ask('DELETE', begun[0] ?? '', TUS)).status, 204)
    assert.equal((await more()).status, 201)
    const [kept = ''] = begun.slice(-1)
    const sweep = async () => {
      await web.db.owner.query('update jobs.outbox set run_at = clock_timestamp()')
      await work(web.library.engine, {}, { files })
    }
    await sweep()
    assert.equal(await offset(kept), 0)
    await web.db.owner.query("update files.upload set expires_at = clock_timestamp() - interval '1 second'")
    await web.db.owner.query("insert into jobs.outbox (task, payload) values ('sweep-uploads', '{}')")
    await sweep()
    assert.equal(await offset(kept), 404)
    assert.equal((await web.db.owner.query('select from files.upload')).rowCount, 0)
    assert.equal(await cameOf(kept), undefined)
  })
})
