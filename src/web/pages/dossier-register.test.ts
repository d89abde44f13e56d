import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction } from '#db'
import { papers } from '#domains'
import { publishPapers } from '#records/papers'
import { acting, publishDossiers } from '#support/dossiers'
import { openLibraryWeb } from '#support/library-web'
import { noPoppler, sizeOf, wordsOn } from '#support/read-paper'

const web = await openLibraryWeb()
after(() => web.close())
await publishDossiers(web.db)
await inTransaction(web.db.owner, {}, tx => publishPapers(tx, papers))
const { library } = web
library.engine.catalog.forget()
const act = acting(library, library.engine)

/** One received in December, one in January, one that was never received. */
for (const [day, accepted] of [
  ['2017-12-20', true],
  ['2018-01-03', true],
  ['2018-01-04', false],
] as const) {
  const record = await act({ type: 'satellite-dossier', unit: 'so-a' }, 'file', 'one_stop_officer', {
    at: `${day}T08:00:00+07:00`,
    values: { applicant: `=Đài ${day}` },
  })
  if (!accepted) continue
  const groups = { papers: [{ component: 'form', originals: 1, copies: 2, mark: 'full' }] }
  await act(record, 'accept', 'one_stop_officer', { at: `${day}T09:00:00+07:00`, groups })
}
const path = (end: string, den = '31/01/2018') =>
  `/viec/so-theo-doi${end}?don-vi=so-a&tu=${encodeURIComponent('01/01/2018')}&den=${encodeURIComponent(den)}`

test('the register shows what was received in the period, and nothing else', async () => {
  const officer = await web.as('chuyen-vien')
  const { status, html } = await officer.get(path(''))
  assert.equal(status, 200)
  assert.match(html, /000\.00\.14\.H30-180103-0001/)
  assert.match(html, /Đài 2018-01-03/)
  assert.doesNotMatch(html, /Đài 2017-12-20|Đài 2018-01-04/)
  const wider = await officer.get(path('').replace('2018', '2017'))
  assert.match(wider.html, /Đài 2018-01-03/)
})

test('PS-10: as rows and as form 06, A4, with the columns of the form', async () => {
  const officer = await web.as('giam-doc')
  const csv = await officer.get(path('/danh-sach.csv'))
  const [head = '', row = '', end] = csv.html.split('\n')
  assert.match(head, /STT,Mã hồ sơ,Tên thủ tục hành chính,Số giấy tờ,"Tên cá nhân, tổ chức",Địa chỉ/)
  // A name that begins like a formula is no formula.
  assert.match(row, /^1,000\.00\.14\.H30-180103-0001,.*,3,'=Đài 2018-01-03,/)
  assert.equal(end, '')
  const pdf = await officer.get(path('/so.pdf'))
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  const said = await wordsOn(pdf.bytes)
  for (const words of [
    'SỔ THEO DÕI HỒ SƠ',
    'Từ ngày 01/01/2018 đến ngày 31/01/2018',
    'Tổng số: 1 hồ sơ.',
    '03/01/2018',
  ])
    assert.ok(said.includes(words), `${words} in ${said}`)
  if (!noPoppler) assert.deepEqual(sizeOf(pdf.bytes), { width: 297, height: 210, pages: 1 })
})

test('another office, a unit below and whoever is no officer get no register', async () => {
  for (const end of ['', '/so.pdf', '/danh-sach.csv']) {
    assert.equal((await (await web.as('chuyen-vien-b')).get(path(end))).status, 403)
    assert.equal((await (await web.as('thong-ke-bo')).get(path(end))).status, 403)
    assert.equal((await (await web.as('chuyen-vien-phong')).get(path(end))).status, 403)
    assert.equal((await (await web.as('nguoi-dan')).get(path(end))).status, 403)
    assert.equal((await web.nobody.get(path(end))).status, 401)
  }
})

test('a day that is none is said beside its field, and what was typed stays', async () => {
  const officer = await web.as('chuyen-vien')
  const { status, html } = await officer.get(path('', '31/02/2018'))
  assert.equal(status, 422)
  assert.match(html, /Đến ngày: viết ngày như 25\/12\/2017/)
  assert.match(html, /value="31\/02\/2018"/)
  const turned = await officer.get(path('', '31/12/2017'))
  assert.match(turned.html, /Từ ngày không được sau Đến ngày/)
  assert.equal((await officer.get(path('/so.pdf', '31/02/2018'))).status, 422)
})
