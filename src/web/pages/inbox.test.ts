import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { perform } from '#records'
import { applyCard, issueCard, type LibraryWeb, openLibraryWeb } from '#support/library-web'

let web: LibraryWeb
let late: bigint
let fresh: bigint
let issued: bigint

before(async () => {
  web = await openLibraryWeb()
  const { clock } = web.library
  clock.set('2017-12-22T08:00:00+07:00')
  issued = await issueCard(web.library, { values: { name: 'Thẻ đã cấp' } })
  fresh = await applyCard(web.library, { values: { name: 'Thẻ mới' } })
  clock.set('2017-12-11T08:00:00+07:00')
  late = await applyCard(web.library, { values: { name: 'Thẻ quá hạn' } })
  await applyCard(web.library, { unit: 'so-b', values: { name: 'Thẻ nơi khác' } })
  clock.set('2017-12-22T08:00:00+07:00')
})
after(() => web.close())

/** Titles of the rows, in their order. */
const titles = (html: string): string[] =>
  [...html.matchAll(/<th scope="row"[^>]*><a href="\/ban-ghi\/\d+">([^<]*)</g)].map(m => m[1] ?? '')

describe('the inbox', () => {
  test('is for those who are signed in', async () => {
    assert.equal((await web.nobody.get('/viec')).status, 401)
  })

  test('holds what waits for the reader, the nearest end first, with the next action', async () => {
    const { status, html } = await (await web.as('giam-doc')).get('/viec')
    assert.equal(status, 200)
    assert.deepEqual(titles(html), ['Thẻ quá hạn', 'Thẻ mới'])
    assert.ok(html.includes('quá 8 ngày') && html.includes('còn 3 ngày làm việc'), html)
    assert.ok(
      html.includes(`href="/ban-ghi/${late}/issue">Cấp thẻ`) && html.includes(`/ban-ghi/${fresh}/issue`),
    )
    assert.ok(html.includes('Hộp việc, thứ Sáu, ngày 22/12/2017'))
  })

  test('another view holds all that may be acted on, another what is overdue, each with its count', async () => {
    const director = await web.as('giam-doc')
    const all = await director.get('/viec?xem=tat-ca')
    assert.deepEqual(titles(all.html), ['Thẻ quá hạn', 'Thẻ mới', 'Thẻ đã cấp'])
    assert.match(all.html, /Chờ tôi<b>2<\/b>.*Quá hạn<b>1<\/b>.*Tất cả việc làm được<b>3<\/b>/s)
    assert.deepEqual(titles((await director.get('/viec?xem=qua-han')).html), ['Thẻ quá hạn'])
    assert.deepEqual(titles((await director.get('/viec?xem=khac&trang=x')).html), ['Thẻ quá hạn', 'Thẻ mới'])
  })

  test('never holds what lies in another office or what no role may act on', async () => {
    const other = await (await web.as('giam-doc-b')).get('/viec?xem=tat-ca')
    assert.deepEqual(titles(other.html), ['Thẻ nơi khác'])
    const none = await (await web.as('thong-ke')).get('/viec?xem=tat-ca')
    assert.deepEqual(titles(none.html), [])
    assert.ok(none.html.includes('Không có việc nào đang chờ.'))
    const room = await (await web.as('chuyen-vien-phong')).get('/viec?xem=tat-ca')
    assert.deepEqual(titles(room.html), [])
  })

  test('what is done leaves it', async () => {
    const record = await applyCard(web.library, { values: { name: 'Thẻ sắp cấp' } })
    const director = await web.as('giam-doc')
    assert.ok(titles((await director.get('/viec')).html).includes('Thẻ sắp cấp'))
    const actor = await web.library.staff('director', 'so-a')
    await perform(web.library.engine, actor, { record, action: 'issue', values: { issuedOn: '22/12/2017' } })
    assert.ok(!titles((await director.get('/viec')).html).includes('Thẻ sắp cấp'))
    assert.ok(issued > 0n)
  })
})
