import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Hono } from 'hono'
import { createMediaApp } from './app.ts'
import { MediaDesk } from './desk.ts'
import { type EngineEvent, type MediaEngine, SdpRefused, type Stage } from './engine.ts'
import { mintToken, type Permission, readToken } from './token.ts'

const SECRET = 'bi-mat'
const home = mkdtempSync(join(tmpdir(), 'diemcau-media-'))
let asked: unknown[][] = []
const listeners = new Set<(event: EngineEvent) => void>()
const tell = (event: EngineEvent) => listeners.forEach(listener => void listener(event))
let desk: MediaDesk
let app: Hono
let n = 0

/** An engine that carries nothing and writes down what it is asked. */
const engine: MediaEngine = {
  publish: async request => {
    asked.push(['publish', request])
    if (request.offer === 'bad') throw new SdpRefused('malformed', 'bad')
    if (request.offer === 'h264') throw new SdpRefused('unacceptable', 'h264')
    return { id: `p${++n}`, type: 'answer', sdp: 'answer' }
  },
  subscribe: async request => {
    asked.push(['subscribe', request])
    return request.offer === undefined
      ? { id: `w${++n}`, type: 'offer', sdp: 'offer' }
      : { id: `w${++n}`, type: 'answer', sdp: 'answer' }
  },
  answer: async (...args) => void asked.push(['answer', ...args]),
  addCandidates: async (...args) => void asked.push(['candidates', ...args]),
  close: async id => {
    asked.push(['close', id])
    tell({ type: 'ended', room: 'r', site: 's', role: 'main', session: id })
  },
  setStage: async (...args) => void asked.push(['stage', ...args]),
  chooseLayer: async () => {},
  requestKeyFrame: () => {},
  tap: async () => ({ id: 't', tracks: [] }),
  stats: async () => [],
  listen: listener => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  stop: async () => {},
}

before(async () => {
  desk = await MediaDesk.open(engine, join(home, 'stages.json'))
  app = createMediaApp({
    desk,
    secret: SECRET,
    iceLinks: site => [`<turn:x>; rel="ice-server"; username="${site}"`],
  })
})
beforeEach(() => {
  asked = []
})
after(async () => {
  await desk.stop()
  rmSync(home, { recursive: true })
})

const tokenOf = (permission: Permission, until = Date.now() + 3_600_000) =>
  mintToken(SECRET, permission, until)
const site = tokenOf({ room: 'r', site: 'an' })
const other = tokenOf({ room: 'r', site: 'binh' })
const elsewhere = tokenOf({ room: 'q', site: 'an' })
const operator = tokenOf({ room: 'r', operates: true })

interface Asked {
  token?: string
  type?: string
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}
const send = (method: string, path: string, { token = site, type, body, headers }: Asked = {}) =>
  app.request(path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
const SDP = 'application/sdp'
const FRAGMENT = 'application/trickle-ice-sdpfrag'
const publish = (more: Asked = {}) => send('POST', '/whip/r/an/main', { type: SDP, body: 'offer', ...more })
const locationOf = (answer: Response) => answer.headers.get('location') ?? ''

describe('tokens', () => {
  test('without one, with a forged one or one whose time is over nothing is answered', async () => {
    const forged = `${site.split('.')[0]}.${other.split('.')[1]}`
    const old = tokenOf({ room: 'r', site: 'an' }, Date.now() - 1)
    for (const token of [
      '',
      'x',
      'x.y',
      forged,
      old,
      mintToken('khac', { room: 'r', site: 'an' }, Date.now() + 3_600_000),
    ]) {
      const answer = await publish({ token })
      assert.equal(answer.status, 401, token)
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
    }
    assert.deepEqual(asked, [])
  })

  test('a site cannot act for another, in another room, or as one who sets the stage', async () => {
    for (const token of [other, elsewhere, operator]) {
      assert.equal((await publish({ token })).status, 403)
      assert.equal((await send('POST', '/whep/r/an', { token, type: SDP, body: 'o' })).status, 403)
      assert.equal(
        (await send('PUT', '/media/r/an/still', { token, type: 'image/jpeg', body: 'x' })).status,
        403,
      )
      assert.equal((await send('POST', '/media/r/an/quality', { token, body: '{}' })).status, 403)
    }
    for (const token of [site, elsewhere, tokenOf({ room: 'q', operates: true })]) {
      assert.equal((await send('PUT', '/media/r/stage', { token, body: '{"revision":9}' })).status, 403)
      assert.equal((await send('GET', '/media/r/quality', { token })).status, 403)
    }
    assert.equal((await send('GET', '/media/r/stage', { token: elsewhere })).status, 403)
    assert.deepEqual(asked, [])
  })

  test('a session is ended and changed by its own site alone', async () => {
    const path = locationOf(await publish())
    asked = []
    for (const token of [other, elsewhere, operator]) {
      assert.equal((await send('DELETE', path, { token })).status, 403)
      assert.equal((await send('PATCH', path, { token, type: FRAGMENT, body: 'a=candidate:1' })).status, 403)
    }
    assert.deepEqual(asked, [])
    assert.equal((await send('DELETE', path)).status, 200)
    assert.equal((await send('DELETE', path)).status, 404)
  })

  test('they say what they were minted for', () => {
    assert.deepEqual(readToken(SECRET, site, Date.now()), { room: 'r', site: 'an' })
    assert.deepEqual(readToken(SECRET, operator, Date.now()), { room: 'r', operates: true })
  })
})

describe('WHIP', () => {
  test('an offer is answered with a session, its tag, and how to be relayed', async () => {
    const answer = await publish()
    assert.equal(answer.status, 201)
    assert.equal(await answer.text(), 'answer')
    assert.equal(answer.headers.get('content-type'), SDP)
    assert.match(locationOf(answer), /^\/whip\/session\/p\d+$/)
    assert.match(answer.headers.get('etag') ?? '', /^"[\w-]{16}"$/)
    assert.equal(answer.headers.get('link'), '<turn:x>; rel="ice-server"; username="an"')
    assert.deepEqual(asked, [['publish', { room: 'r', site: 'an', feed: 'main', offer: 'offer' }]])
  })

  test('what is not SDP, cannot be read, cannot be carried or is too large is refused, each by its own number', async () => {
    assert.equal((await publish({ type: 'text/plain' })).status, 415)
    assert.equal((await publish({ body: 'bad' })).status, 400)
    assert.equal((await publish({ body: 'h264' })).status, 422)
    assert.equal((await publish({ headers: { accept: 'application/json' } })).status, 406)
    assert.equal((await publish({ body: 'x'.repeat(70_000) })).status, 413)
    assert.equal((await send('POST', '/whip/r/an/other', { type: SDP, body: 'o' })).status, 404)
  })

  test('other methods are not allowed, and OPTIONS tells what is', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
      assert.equal((await send(method, '/whip/r/an/main')).status, 405, method)
    const path = locationOf(await publish())
    for (const method of ['GET', 'PUT', 'POST']) assert.equal((await send(method, path)).status, 405, method)
    const options = await send('OPTIONS', '/whip/r/an/main', { token: '' })
    assert.deepEqual([options.status, options.headers.get('accept-post')], [200, SDP])
    assert.equal(options.headers.get('access-control-allow-origin'), '*')
  })

  test('candidates need the tag of the session; ICE is not restarted', async () => {
    const made = await publish()
    const path = locationOf(made)
    const tag = made.headers.get('etag') ?? ''
    const patch = (more: Asked) =>
      send('PATCH', path, { type: FRAGMENT, body: 'a=candidate:1 1 UDP', ...more })
    assert.equal((await patch({})).status, 428)
    assert.equal((await patch({ headers: { 'if-match': '"other"' } })).status, 412)
    assert.equal((await patch({ headers: { 'if-match': '*' }, body: 'a=ice-ufrag:abcd' })).status, 422)
    assert.equal((await patch({ headers: { 'if-match': tag }, type: 'text/plain' })).status, 415)
    assert.equal((await patch({ headers: { 'if-match': tag }, body: 'hello' })).status, 400)
    const taken = await patch({ headers: { 'if-match': tag } })
    assert.deepEqual([taken.status, taken.headers.get('etag')], [204, null])
    assert.deepEqual(asked.filter(([what]) => what === 'candidates').length, 1)
  })
})

describe('WHEP', () => {
  test('an offer is answered, and to an empty request the server offers and takes the answer', async () => {
    const answered = await send('POST', '/whep/r/an', { type: SDP, body: 'offer' })
    assert.deepEqual([answered.status, await answered.text()], [201, 'answer'])
    const offered = await send('POST', '/whep/r/an')
    assert.deepEqual([offered.status, await offered.text()], [201, 'offer'])
    const path = locationOf(offered)
    assert.match(path, /^\/whep\/session\//)
    assert.equal((await send('PATCH', path, { type: SDP, body: 'theirs' })).status, 204)
    assert.deepEqual(asked.at(-1), ['answer', path.split('/').at(-1), 'theirs'])
    assert.equal((await send('POST', '/whep/r/an', { type: 'text/plain', body: 'x' })).status, 415)
  })
})

describe('a room', () => {
  test('takes a stage that is later than the one it has, and brings it back when it starts anew', async () => {
    const put = (stage: Stage | string) =>
      send('PUT', '/media/r/stage', {
        token: operator,
        body: typeof stage === 'string' ? stage : JSON.stringify(stage),
      })
    assert.equal((await put({ revision: 3, speaker: 'an' })).status, 200)
    assert.equal((await put({ revision: 3, speaker: 'binh' })).status, 409)
    assert.equal((await put('{"revision":-1}')).status, 422)
    assert.equal((await put('{')).status, 400)
    assert.deepEqual(await (await send('GET', '/media/r/stage')).json(), { revision: 3, speaker: 'an' })
    asked = []
    const again = await MediaDesk.open(engine, join(home, 'stages.json'))
    assert.deepEqual(asked, [['stage', 'r', { revision: 3, speaker: 'an' }]])
    await again.stop()
  })

  test('tells a site which of its sessions are no more, and nothing of those of others', async () => {
    const mine = locationOf(await publish())
      .split('/')
      .at(-1)
    const theirs = await send('POST', '/whip/r/binh/main', { token: other, type: SDP, body: 'offer' })
    const report = (id: string | undefined) => ({ id, kbps: 1, frames: 1 })
    const sessions = [report(mine), report('gone'), report(locationOf(theirs).split('/').at(-1))]
    const answer = await send('POST', '/media/r/an/quality', { body: JSON.stringify({ sessions }) })
    const { ended } = (await answer.json()) as { ended: string[] }
    assert.deepEqual(
      ended,
      sessions.slice(1).map(({ id }) => id),
    )
    assert.equal((await send('POST', '/media/r/an/quality', { body: '{"sessions":[{}]}' })).status, 422)
    tell({ type: 'ended', room: 'r', site: 'an', role: 'main', session: mine ?? '', replaced: true })
    const next = await send('POST', '/media/r/an/quality', {
      body: JSON.stringify({ sessions: [report(mine)] }),
    })
    const { stage: _, ...told } = (await next.json()) as { stage: Stage }
    assert.deepEqual(told, { ended: [], replaced: [mine] })
  })

  test('keeps the latest still of a site: a small JPEG, and nothing else', async () => {
    const put = (body: Uint8Array<ArrayBuffer> | string, type = 'image/jpeg') =>
      send('PUT', '/media/r/an/still', { type, body })
    const still = jpegOf(160, 90)
    assert.equal((await send('GET', '/media/r/an/still')).status, 204)
    assert.equal((await put(still)).status, 204)
    const shown = await send('GET', '/media/r/an/still', { token: other })
    assert.deepEqual(new Uint8Array(await shown.arrayBuffer()), still)
    assert.equal(shown.headers.get('content-type'), 'image/jpeg')
    assert.equal((await send('GET', '/media/r/an/still', { token: elsewhere })).status, 403)
    assert.equal((await put('<svg onload="x">')).status, 422)
    assert.equal((await put(still.slice(0, -2))).status, 422)
    assert.equal((await put(jpegOf(1920, 1080))).status, 413)
    assert.equal((await put(new Uint8Array(30_000))).status, 413)
    assert.equal((await put(still, 'image/png')).status, 415)
  })
})

/** The segments of a JPEG that tell its size, and its end. */
function jpegOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 1,
    0xff, 0xd9,
  ])
  const view = new DataView(bytes.buffer)
  view.setUint16(13, height)
  view.setUint16(15, width)
  return bytes
}
