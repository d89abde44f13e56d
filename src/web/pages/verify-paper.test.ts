import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { inTransaction } from '#db'
import { ensureSampleKeys, openOfficeKeys } from '#documents'
import { openFiles } from '#files'
import { perform } from '#records'
import { issuePapers, papersOf, printCode, publishPapers } from '#records/papers'
import { applyCard, openLibraryWeb } from '#support/library-web'

const home = mkdtempSync(join(tmpdir(), 'diemcau-verify-'))
const days = { from: new Date('2016-01-01'), to: new Date('2046-01-01') }
await ensureSampleKeys(home, { root: 'Gốc', office: 'Trên', officer: 'Sở A' }, days)
const keys = await openOfficeKeys(home)
assert.ok(keys)
const files = openFiles(home)
const web = await openLibraryWeb({ keys, files })
after(async () => {
  await web.close()
  rmSync(home, { recursive: true })
})

const { library, db } = web
const form = {
  code: 'card',
  version: 1,
  validFrom: '2017-06-01',
  law: [{ text: 'Rule of the house, art. 2', confirmed: false }],
  of: ['library-card'],
  on: ['issue'],
  size: 'a5',
  number: 'number',
  holder: 'name',
  shows: ['name'],
  holds: { revokedIn: ['void'] },
} as const
const words = { vi: { kind: 'Thẻ', about: 'Bạn đọc', opening: [], closing: [], recipients: [] } }
await inTransaction(db.owner, {}, tx => publishPapers(tx, [{ form, words }]))
const issuing = { keys, files, publicUrl: 'http://localhost', sample: true }
const engine = {
  ...library.engine,
  consequences: [...library.engine.consequences, issuePapers(issuing)],
}
const director = await library.staff('director', 'so-a')

async function issued(badge: string) {
  const record = await applyCard(library, { values: { badge } })
  await perform(engine, director, { record, action: 'issue', values: { issuedOn: '2017-12-01' } })
  const [paper] = await papersOf(db.owner, record)
  assert.ok(paper)
  return { record, paper, pdf: await buffer(files.open(paper.sha256)) }
}
const { record, paper, pdf } = await issued('X-1')

const send = (bytes: Uint8Array) => {
  const fields = new FormData()
  fields.set('tep', new File([new Uint8Array(bytes)], 'giay.pdf'))
  return web.nobody.post('/xac-minh', fields)
}

test('whoever has the code is told what the paper is, however the code is typed', async () => {
  for (const path of [`/xac-minh/${paper.code}`, `/xac-minh?ma=${printCode(paper.code).toLowerCase()}`]) {
    const { status, html } = await web.nobody.get(path)
    assert.equal(status, 200)
    assert.match(html, /có thật và đang còn giá trị/)
    assert.match(html, /Nguyễn Văn Ánh/)
    assert.ok(html.includes(paper.number))
  }
  assert.equal((await web.nobody.get('/xac-minh/0000000000000000')).status, 404)
  assert.equal((await web.nobody.get('/xac-minh/abc')).status, 422)
  assert.equal((await web.nobody.get('/xac-minh')).status, 200)
})

test('the file itself is recognised; one changed byte, another file and none say so', async () => {
  assert.match((await send(pdf)).html, /đúng từng byte với bản đã cấp; chữ ký của Sở A hợp lệ/)
  const changed = Buffer.from(pdf)
  changed[400] = (changed[400] ?? 0) ^ 1
  assert.match((await send(changed)).html, /đã bị sửa sau khi ký/)
  assert.match((await send(Buffer.concat([pdf, Buffer.from('\n')]))).html, /thêm nội dung sau chữ ký/)
  assert.match((await send(Buffer.from('%PDF-1.7 khác'))).html, /không phải giấy tờ đã cấp ở đây/)
  assert.equal((await web.nobody.post('/xac-minh', new FormData())).status, 422)
})

test('a paper that was taken back says so, without the name of whom the office alone may read of', async () => {
  const other = await issued('X-2')
  await perform(engine, director, { record: other.record, action: 'annul', why: 'Cấp sai' })
  const { html } = await web.nobody.get(`/xac-minh/${other.paper.code}`)
  assert.match(html, /đã bị thu hồi/)
  assert.doesNotMatch(html, /Ánh/)
})

test('the file opens for those who work on the record, and for nobody else', async () => {
  const path = `/tep/${record}/${paper.sha256}`
  const officer = await web.as('chuyen-vien')
  assert.match((await officer.get(`/ban-ghi/${record}`)).html, /Giấy tờ đã ký/)
  assert.deepEqual((await officer.get(path)).bytes, pdf)
  for (const stranger of [web.nobody, await web.as('chuyen-vien-b')]) {
    assert.equal((await stranger.get(path)).status, 404)
    assert.doesNotMatch((await stranger.get(`/ban-ghi/${record}`)).html, /Giấy tờ đã ký/)
  }
})

test('the root is there to be installed', async () => {
  const { bytes, headers } = await web.nobody.get('/xac-minh/goc.cer')
  assert.equal(headers.get('content-type'), 'application/pkix-cert')
  assert.deepEqual(new Uint8Array(bytes), new Uint8Array(keys.roots[0] ?? []))
})
