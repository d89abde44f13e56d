import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { openTestDatabase } from '#support/database'
import { PUBLISHED, PublishedPages, stateOf } from './published-pages.ts'

let state = 1
let now = 0
let made = 0
let text = 'one'
let header: string | undefined = PUBLISHED
let pages: PublishedPages
let server: ReturnType<typeof createServer>

before(async () => {
  pages = new PublishedPages(
    async () => String(state),
    () => now,
  )
  const application = ({ method }: Request) => {
    made++
    return new Response(method === 'HEAD' ? null : `${text} `.repeat(200), {
      headers: { 'content-type': 'text/html', ...(header ? { 'cache-control': header } : {}) },
    })
  }
  server = createServer(pages.listen(getRequestListener(pages.fetch(application))))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
after(() => {
  server.close()
  server.closeAllConnections()
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = ask({ port, host: '127.0.0.1', path, headers, method }, async answer => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** How often the application was asked meanwhile. */
async function madeBy(work: () => Promise<unknown>): Promise<number> {
  const was = made
  await work()
  return made - was
}

test('a published page is made once and given again, whatever the encoding, until the database changes', async () => {
  const first = await get('/a')
  assert.equal(await madeBy(() => get('/a')), 0)
  const gz = await get('/a', { 'accept-encoding': 'gzip, deflate' })
  const br = await get('/a', { 'accept-encoding': 'gzip, br' })
  assert.deepEqual(gunzipSync(gz.body), first.body)
  assert.deepEqual(brotliDecompressSync(br.body), first.body)
  assert.equal(await madeBy(() => get('/a', { 'accept-encoding': 'gzip' })), 0)
  assert.notEqual(gz.headers['etag'], first.headers['etag'])
  assert.equal((await get('/a', { 'if-none-match': String(first.headers['etag']) })).status, 304)
  const head = await get('/a', {}, 'HEAD')
  assert.deepEqual([head.status, head.body.length], [200, 0])
  await get('/asked-first-by-its-head', {}, 'HEAD')
  assert.deepEqual((await get('/asked-first-by-its-head')).body, first.body)
  assert.equal(await madeBy(() => get('/a?page=2')), 1)

  state++
  text = 'two'
  now += 1000
  const changed = await get('/a')
  assert.match(String(changed.body), /^two /)
  assert.equal(await madeBy(() => get('/a')), 0)
})

test('it is at most a second behind, and not at all behind what this process has done', async () => {
  text = 'three'
  await get('/b')
  state++
  assert.equal(await madeBy(() => get('/b')), 0)
  now += 1000
  assert.equal(await madeBy(() => get('/b')), 1)
  state++
  await get('/b', {}, 'POST')
  assert.equal(await madeBy(() => get('/b')), 1)
})

test('whoever is signed in, and whatever is not said to be published, is never answered from memory', async () => {
  await get('/c')
  assert.equal(await madeBy(() => get('/c', { cookie: 'tuychon=large.high; diemcau=token' })), 1)
  assert.equal(await madeBy(() => get('/c', { cookie: 'tuychon=large.high' })), 1)
  assert.equal(await madeBy(() => get('/c', { cookie: 'tuychon=large.high' })), 0)
  for (const [index, said] of [undefined, 'private, no-cache', 'no-store'].entries()) {
    header = said
    await get(`/d${index}`)
    assert.equal(await madeBy(() => get(`/d${index}`)), 1)
  }
  header = PUBLISHED
})

test('a state that was asked for before something was done here is not taken for the present one', async () => {
  const answers: ((state: string) => void)[] = []
  let said = 0
  const own = new PublishedPages(() => new Promise(resolve => answers.push(resolve)))
  const fetch = own.fetch(() => new Response(String(++said), { headers: { 'cache-control': PUBLISHED } }))
  const page = (method = 'GET') => fetch(new Request('http://x/a', { method }))
  const listening = createServer(own.listen((_, outgoing) => outgoing.end('made')))
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/a`
  const kept = page()
  answers[0]?.('before')
  await kept
  await page('POST')
  // One question is under way, for this page, when another is asked after something was done.
  const late = page()
  await page('POST')
  const next = page()
  assert.equal(answers.length, 3)
  answers[1]?.('before')
  await late
  const asked = globalThis.fetch(url, { headers: { 'accept-encoding': 'identity' } })
  await once(listening, 'request')
  answers[2]?.('after')
  assert.equal(await (await asked).text(), 'made')
  await next
  listening.close()
  listening.closeAllConnections()
})

test('a page is made anew after a minute, though nothing changed', async () => {
  await get('/e')
  now += 59_000
  assert.equal(await madeBy(() => get('/e')), 0)
  now += 2000
  assert.equal(await madeBy(() => get('/e')), 1)
})

test('without the database every request goes to the application', async () => {
  const failing = new PublishedPages(() => Promise.reject(new Error('gone')))
  let asked = 0
  const fetch = failing.fetch(() => {
    asked++
    return new Response('x', { headers: { 'cache-control': PUBLISHED } })
  })
  for (const _ of [1, 2]) assert.equal(await (await fetch(new Request('http://x/a'))).text(), 'x')
  assert.equal(asked, 2)
})

test('the state of a database differs after every commit', async () => {
  const db = await openTestDatabase()
  const read = stateOf(db.app)
  await db.owner.query('create table public.changed (n int)')
  const states = [await read()]
  for (let n = 0; n < 5; n++) {
    await db.owner.query('insert into public.changed values ($1)', [n])
    states.push(await read())
  }
  assert.equal(new Set(states).size, 6)
  await db.close()
})
