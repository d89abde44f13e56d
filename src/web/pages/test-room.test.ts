import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import type { MediaDoor, Permission, Quality, Stage } from '#conference/media'
import { type LibraryWeb, openLibraryWeb } from '#support/library-web'

const stages: Stage[] = []
const minted: Permission[] = []
const quality: Quality = {
  session: 'x',
  site: 'diem-cau-2',
  role: 'main',
  engine: {
    id: 'x',
    room: 'thu',
    site: 'diem-cau-2',
    role: 'main',
    state: 'connected',
    at: 0,
    lossPct: 1.6,
    kbps: 1200,
    packets: 9,
    frames: 7,
  },
}
/** A media process that notes what it is asked. */
const media: MediaDoor = {
  fetch: async request => new Response(`${request.method} ${new URL(request.url).pathname}`, { status: 201 }),
  tokenOf: permission => {
    minted.push(permission)
    return `the-${JSON.stringify(permission)}`
  },
  stageOf: async () => ({ revision: 4, speaker: 'diem-cau-1', chair: 'diem-cau-1' }),
  qualityOf: async () => [quality],
  setStage: async (_room, stage) => {
    if (stage.revision <= 4) throw new Refusal('stale', {})
    stages.push(stage)
  },
}

let sample: LibraryWeb
let real: LibraryWeb
let without: LibraryWeb
before(async () => {
  ;[sample, real, without] = await Promise.all([
    openLibraryWeb({ media }),
    openLibraryWeb({ media, sample: false }),
    openLibraryWeb(),
  ])
})
after(() => Promise.all([sample, real, without].map(web => web.close())))

const ADDRESSES = ['/phong-thu', '/phong-thu/diem-cau-3', '/phong-thu/dieu-hanh']
const put = { revision: '4', speaker: 'diem-cau-2', chair: 'diem-cau-1', partner: 'khac', content: '' }

describe('the test room', () => {
  test('is open to anybody in a sample office', async () => {
    for (const path of ADDRESSES) assert.equal((await sample.nobody.get(path)).status, 200)
  })

  test('is open elsewhere to those who look after the machine of this office, and to nobody else', async () => {
    const minting = minted.length
    const others = await Promise.all([real.as('giam-doc'), real.as('cntt-b')])
    for (const path of ADDRESSES) {
      assert.equal((await real.nobody.get(path)).status, 401)
      for (const other of others) assert.equal((await other.get(path)).status, 403)
    }
    assert.equal((await real.nobody.post('/phong-thu/dieu-hanh', put)).status, 401)
    for (const other of others) assert.equal((await other.post('/phong-thu/dieu-hanh', put)).status, 403)
    assert.deepEqual([minted.length, stages.length], [minting, 0])
    assert.equal((await (await real.as('cntt')).get('/phong-thu/diem-cau-3')).status, 200)
  })

  test('gives a page a token for its own site alone, and is not kept', async () => {
    minted.length = 0
    const answer = await sample.nobody.get('/phong-thu/diem-cau-3')
    assert.deepEqual(minted, [{ room: 'thu', site: 'diem-cau-3' }])
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal((await sample.nobody.get('/phong-thu/diem-cau-99')).status, 404)
  })

  test('the operator puts sites on stage; an older page is told so; what is no site is nobody', async () => {
    const answer = await sample.nobody.post('/phong-thu/dieu-hanh', put)
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/phong-thu/dieu-hanh'])
    assert.deepEqual(stages, [{ revision: 5, speaker: 'diem-cau-2', chair: 'diem-cau-1' }])
    assert.equal((await sample.nobody.post('/phong-thu/dieu-hanh', { ...put, revision: '2' })).status, 409)
    assert.equal((await sample.nobody.post('/phong-thu/dieu-hanh', { ...put, revision: 'x' })).status, 422)
    assert.equal(stages.length, 1)
  })

  test('the operator sees how each link is; what is not measured is said so', async () => {
    const { html } = await sample.nobody.get('/phong-thu/dieu-hanh')
    for (const text of ['Điểm cầu 2', 'hình và tiếng', '2 %', '1.200 kbit/s', 'chưa đo', 'Mời phát biểu'])
      assert.ok(html.includes(text), text)
  })

  test('is not there without a media process', async () => {
    assert.equal((await without.nobody.get('/phong-thu')).status, 503)
  })
})

describe('the addresses of media', () => {
  test('are handed on, also without the origin that forms must have; too much is not', async () => {
    const answer = await sample.nobody.get('/whep/thu/diem-cau-1')
    assert.deepEqual([answer.status, answer.html], [201, 'GET /whep/thu/diem-cau-1'])
    const large = await sample.nobody.post('/whip/thu/diem-cau-1/main', { x: 'y'.repeat(80_000) })
    assert.equal(large.status, 413)
    assert.equal((await without.nobody.get('/whep/thu/diem-cau-1')).status, 404)
  })
})
