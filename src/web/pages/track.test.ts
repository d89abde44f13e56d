import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { perform } from '#records'
import { openLibraryWithRequests } from '#support/library-requests'
import { type LibraryWeb, openLibraryWeb } from '#support/library-web'

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb({ open: openLibraryWithRequests })
})
after(() => web.close())
// Requests made inside the process share one address.
beforeEach(async () => {
  await web.db.owner.query('truncate directory.guess')
  web.library.clock.set('2017-12-22T08:00:00+07:00')
})

async function accepted(): Promise<{ record: bigint; code: string }> {
  const staff = await web.library.staff('specialist', 'so-a')
  const { record } = await perform(web.library.engine, staff, {
    create: { type: 'library-request', unit: 'so-a' },
    action: 'ask',
    values: { book: 'Số đỏ', phone: '0901234567', readerName: 'Lê Thị Bông', mail: 'bong@example.vn' },
  })
  const done = await perform(web.library.engine, staff, { record, action: 'accept' })
  return { record, code: String(done.after?.data['code']) }
}
const ask = (code: string, suffix: string, path = '/theo-doi') =>
  web.nobody.post(path, { ma: code, 'so-cuoi': suffix })
/** The page between its head and its foot, as text. */
const shown = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('PS-25: tracking on the page', () => {
  test('says the promised day, where it stands since when, which unit holds it and what comes next', async () => {
    const { code } = await accepted()
    const { status, html, headers } = await ask(code, '4567')
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    const text = shown(html)
    assert.match(text, /Hẹn trả thứ Sáu, ngày 29\/12\/2017/)
    assert.match(text, /Còn 5 ngày làm việc\. Ông\/bà chưa phải làm gì thêm\./)
    assert.match(text, /Đang ở đâu Đang tìm Từ lúc 08:00 22\/12\/2017 Đơn vị đang giữ Sở A/)
    assert.match(text, /Bước tiếp theo Tìm thấy \(Giám đốc\)/)
  })

  test('says why it waits and that it is the applicant’s turn, in no words of the officer', async () => {
    const { record, code } = await accepted()
    const staff = await web.library.staff('specialist', 'so-a')
    await perform(web.library.engine, staff, {
      record,
      action: 'requestMore',
      why: 'Bà Bông chưa ghi số bản.',
    })
    const text = shown((await ask(code, '4567')).html)
    assert.match(text, /Hồ sơ đang chờ ông\/bà/)
    assert.match(text, /Vì sao đang chờ Đơn vị đã đề nghị ông\/bà: Bổ sung\. Thời hạn dừng từ 22\/12\/2017/)
    assert.doesNotMatch(text, /chưa ghi số bản/)
  })

  test('says that it is late, and that nothing more is to come', async () => {
    const { record, code } = await accepted()
    web.library.clock.set('2018-01-05T08:00:00+07:00')
    assert.match(shown((await ask(code, '4567')).html), /Quá 7 ngày\./)
    await perform(web.library.engine, await web.library.staff('director', 'so-a'), {
      record,
      action: 'refuse',
      why: 'Không có sách.',
    })
    const text = shown((await ask(code, '4567')).html)
    assert.match(text, /Từ chối .*Bước tiếp theo Không còn bước nào/)
    assert.doesNotMatch(text, /Hẹn trả|Không có sách/)
  })

  test('never says a name, a title, a phone, an address or who acted', async () => {
    const { code } = await accepted()
    const { html } = await ask(code, '4567')
    assert.doesNotMatch(html, /Bông|Số đỏ|0901234567|4567|bong@|Người chuyen-vien/)
  })

  test('from a QR code asks for the suffix alone', async () => {
    const { code } = await accepted()
    const path = `/theo-doi/${code}`
    const { status, html } = await web.nobody.get(path)
    assert.equal(status, 200)
    assert.ok(html.includes(`Hồ sơ ${code}`) && html.includes(`action="${path}"`))
    assert.doesNotMatch(html, /<input[^>]*class="input[^>]*name="ma"/)
    // It says nothing of whether there is such a dossier.
    const strange = await web.nobody.get('/theo-doi/YC-2017-9999')
    assert.equal(strange.html.replaceAll('YC-2017-9999', code), html)
    assert.match(shown((await ask(code, '4567', path)).html), /Hẹn trả/)
    const wrong = await ask(code, '0000', path)
    assert.equal(wrong.status, 404)
    assert.ok(wrong.html.includes(`Hồ sơ ${code}`))
  })

  test('answers the same to an unknown code and to a wrong suffix', async () => {
    const { code } = await accepted()
    const [wrong, unknown] = [await ask(code, '0000'), await ask('YC-2017-9999', '0000')]
    assert.deepEqual([wrong.status, unknown.status], [404, 404])
    assert.equal(wrong.html.replaceAll(code, ''), unknown.html.replaceAll('YC-2017-9999', ''))
    assert.match(wrong.html, /Không có hồ sơ nào khớp cả mã và bốn số cuối này/)
  })

  test('five wrong tries lock the code, which is said in a clear sentence', async () => {
    const { code } = await accepted()
    for (let n = 0; n < 5; n++) assert.equal((await ask(code, '0000')).status, 404)
    const { status, html } = await ask(code, '4567')
    assert.equal(status, 429)
    assert.match(html, /bị khóa 15 phút/)
    assert.doesNotMatch(html, /Hẹn trả/)
    assert.ok(html.includes(`value="${code}"`))
  })

  test('names the field and the rule of what was not typed right, keeps the code, and counts no try', async () => {
    const { code } = await accepted()
    for (let n = 0; n < 6; n++) {
      const { status, html } = await ask(code, '45a')
      assert.equal(status, 422)
      assert.match(html, /Cần đúng bốn chữ số, ông\/bà đã nhập “45a”\./)
      assert.ok(html.includes(`value="${code}"`))
    }
    assert.match((await ask('', '4567')).html, /Nhập mã hồ sơ/)
    assert.equal((await ask(code, '4567')).status, 200)
  })

  test('takes what is typed as text and nothing else', async () => {
    const { html } = await ask('<script>alert(1)</script>', '0000')
    assert.doesNotMatch(html, /<script>alert/)
  })
})
