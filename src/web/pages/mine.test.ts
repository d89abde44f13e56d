import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { createGuestKey, createGuestParty, enterAsGuest, type GuestKey, guestActor } from '#directory'
import { perform } from '#records'
import { openLibraryWithRequests } from '#support/library-requests'
import { type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb({ open: openLibraryWithRequests })
})
after(() => web.close())

const now = () => new Date()
const address = 'test'

/** An applicant without an account, and what he has sent. */
async function applicant(name: string, ...books: string[]) {
  const key = await createGuestKey(web.db.app, now())
  const party = await inTransaction(web.db.app, {}, tx =>
    createGuestParty(tx, key.reference, { kind: 'person', name }, web.library.clock.now()),
  )
  const actor = await guestActor(web.db.app, { ...key, address, now: now() })
  const records: bigint[] = []
  for (const book of books) {
    const { record } = await perform(web.library.engine, actor, {
      create: { type: 'library-request', unit: 'so-a', party },
      action: 'ask',
      values: { book, phone: '0901234567' },
    })
    records.push(record)
  }
  return { key, party, records, reader: await entered(key) }
}

const entered = async (key: GuestKey): Promise<WebReader> =>
  web.holding(await enterAsGuest(web.db.app, { ...key, address, now: now() }))
const officer = () => web.library.staff('specialist', 'so-a')

describe('my records', () => {
  test('say where each stands, who holds it, until when and what comes next', async () => {
    const { records, reader } = await applicant('Lê Thị Bông', 'Đất rừng phương Nam', 'Dế mèn')
    const [first, second] = records
    await perform(web.library.engine, await officer(), { record: first, action: 'accept' })
    const { status, html } = await reader.get('/ho-so-cua-toi')
    assert.equal(status, 200)
    assert.ok(html.includes(`<a href="/ban-ghi/${first}">Đất rừng phương Nam</a>`))
    assert.ok(html.includes(`<a href="/ban-ghi/${second}">Dế mèn</a>`))
    assert.match(html, /Đang tìm<\/span><p class="note">tại Sở A/)
    assert.match(html, /còn 5 ngày làm việc.*thứ Sáu, ngày 29\/12\/2017/s)
    assert.match(html, /Tìm thấy \(Giám đốc\)/)
    assert.match(html, /Tiếp nhận \(Chuyên viên\)/)
    assert.match(html, /Lê Thị Bông/)
  })

  test('say what the applicant has to do, which opens its form without an account', async () => {
    const { records, reader } = await applicant('Trần Văn Sen', 'Tắt đèn')
    const [record] = records
    const staff = await officer()
    await perform(web.library.engine, staff, { record, action: 'accept' })
    await perform(web.library.engine, staff, { record, action: 'requestMore', why: 'Chưa ghi số bản.' })
    const { html } = await reader.get('/ho-so-cua-toi')
    assert.match(html, /Ông\/bà cần: Bổ sung/)
    assert.match(html, /dừng từ 22\/12\/2017/)
    const form = await reader.get(`/ban-ghi/${record}/supply`)
    assert.equal(form.status, 200)
    const done = await reader.post(`/ban-ghi/${record}/supply`, {
      copies: '2',
      ...Object.fromEntries(
        [...form.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(m => [
          m[1],
          m[2],
        ]),
      ),
    })
    assert.equal(done.status, 303, done.html)
    assert.match((await reader.get('/ho-so-cua-toi')).html, /Đang tìm/)
  })

  test('of one applicant are never those of another, by any address', async () => {
    const mine = await applicant('Người một', 'Sách của một')
    const other = await applicant('Người hai', 'Sách của hai')
    const { html } = await mine.reader.get('/ho-so-cua-toi')
    assert.ok(html.includes('Sách của một') && !html.includes('Sách của hai') && !html.includes('Người hai'))
    for (const path of ['', '/supply', '/accept'])
      assert.equal((await mine.reader.get(`/ban-ghi/${other.records[0]}${path}`)).status, 404, path)
    assert.equal((await mine.reader.post(`/ban-ghi/${other.records[0]}/supply`, { copies: '1' })).status, 404)
    assert.equal((await web.nobody.get(`/ban-ghi/${mine.records[0]}`)).status, 404)
    assert.equal((await mine.reader.get(`/ban-ghi/${mine.records[0]}`)).status, 200)
    // What is the officers' own stays closed.
    assert.equal((await mine.reader.get(`/ban-ghi/${mine.records[0]}/accept`)).status, 403)
    assert.equal((await mine.reader.get('/viec')).status, 401)
  })

  test('of a key that has sent nothing are none', async () => {
    const key = await createGuestKey(web.db.app, now())
    const { status, html } = await (await entered(key)).get('/ho-so-cua-toi')
    assert.equal(status, 200)
    assert.match(html, /Chưa có hồ sơ nào được gửi/)
  })

  test('of a signed-in citizen are found in place of the officers’ inbox', async () => {
    const citizen = await web.as('nguoi-dan')
    const { rows } = await web.db.owner.query(
      "select id as account, party_id as party from directory.account where sign_in = 'nguoi-dan'",
    )
    const [{ account, party }] = rows
    await perform(
      web.library.engine,
      { account, party, name: '', roles: [] },
      {
        create: { type: 'library-request', unit: 'so-a', party },
        action: 'ask',
        values: { book: 'Số đỏ', phone: '0907654321' },
      },
    )
    const inbox = await citizen.get('/viec')
    assert.deepEqual([inbox.status, inbox.headers.get('location')], [303, '/ho-so-cua-toi'])
    assert.match((await citizen.get('/ho-so-cua-toi')).html, /Số đỏ/)
    assert.doesNotMatch((await (await web.as('nguoi-dan-khac')).get('/ho-so-cua-toi')).html, /Số đỏ/)
  })
})

describe('my notices', () => {
  test('are new until they are said to be read, and read by nobody else', async () => {
    const mine = await applicant('Người đọc', 'Sách đọc')
    const other = await applicant('Người khác')
    const before = (await mine.reader.get('/ho-so-cua-toi')).html
    assert.match(before, /1 thông báo chưa đọc/)
    assert.match(before, /Mới · .*Thư viện đã nhận yêu cầu tìm “Sách đọc”\./s)
    await other.reader.post('/ho-so-cua-toi/da-doc')
    assert.match((await mine.reader.get('/ho-so-cua-toi')).html, /1 thông báo chưa đọc/)
    assert.doesNotMatch((await other.reader.get('/ho-so-cua-toi')).html, /Sách đọc/)
    const done = await mine.reader.post('/ho-so-cua-toi/da-doc')
    assert.deepEqual([done.status, done.headers.get('location')], [303, '/ho-so-cua-toi'])
    const after = (await mine.reader.get('/ho-so-cua-toi')).html
    assert.match(after, /Không có thông báo chưa đọc/)
    assert.doesNotMatch(after, /Mới ·/)
    assert.equal((await web.nobody.post('/ho-so-cua-toi/da-doc')).status, 401)
  })
})

describe('opening by reference and secret', () => {
  const enter = (key: Partial<GuestKey>) =>
    web.nobody.post('/ho-so-cua-toi/vao', { 'tham-chieu': key.reference ?? '', 'bi-mat': key.secret ?? '' })

  test('whoever is nobody is asked for both, or to sign in', async () => {
    const { status, html } = await web.nobody.get('/ho-so-cua-toi')
    assert.equal(status, 200)
    assert.match(html, /name="tham-chieu"/)
    assert.match(html, /href="\/dang-nhap\?ve=%2Fho-so-cua-toi"/)
  })

  test('gives a cookie of twelve hours that scripts do not read, and leaving ends it', async () => {
    const { key } = await applicant('Người vào', 'Sách vào')
    const done = await enter(key)
    assert.deepEqual([done.status, done.headers.get('location')], [303, '/ho-so-cua-toi'])
    const cookie = done.headers.get('set-cookie') ?? ''
    assert.match(cookie, /Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/)
    const token = /diemcau=([^;]+)/.exec(cookie)?.[1] ?? ''
    const reader = web.holding(decodeURIComponent(token))
    assert.match((await reader.get('/ho-so-cua-toi')).html, /Sách vào/)
    await reader.post('/dang-xuat')
    assert.doesNotMatch((await reader.get('/ho-so-cua-toi')).html, /Sách vào/)
  })

  test('is refused in one sentence for a wrong secret and an unknown reference, with the reference kept', async () => {
    const { key } = await applicant('Người nhầm')
    const wrong = await enter({ ...key, secret: '0000000000000000' })
    assert.equal(wrong.status, 401)
    assert.match(wrong.html, /không đúng/)
    assert.ok(wrong.html.includes(`value="${key.reference}"`))
    assert.ok(!wrong.html.includes('0000000000000000'))
    const unknown = await enter({ reference: 'AAAAAAAAAA', secret: '0000000000000000' })
    const sentence = (html: string) => /<div class="notice".*?<\/div><\/div>/s.exec(html)?.[0]
    assert.equal(sentence(unknown.html), sentence(wrong.html))
  })

  test('PS-25: five wrong secrets lock it for 15 minutes, which is said', async () => {
    const { key } = await applicant('Người khóa')
    for (let n = 0; n < 5; n++) assert.equal((await enter({ ...key, secret: '0' })).status, 401)
    const locked = await enter(key)
    assert.equal(locked.status, 429)
    assert.match(locked.html, /bị khóa 15 phút/)
  })
})
