import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { publishTypes } from '#records'
import { issueCard, type LibraryWeb, passwordOf } from '#support/library-web'
import { nextPermitType, permitType } from '#support/permit'
import { CITIZEN, openPermitWeb, Visitor } from '#support/permit-web'

let web: LibraryWeb
before(async () => {
  web = await openPermitWeb()
})
after(() => web.close())

const signedIn = async (name = CITIZEN): Promise<Visitor> =>
  new Visitor(web).post('/dang-nhap', { ten: name, 'mat-khau': passwordOf(name), ve: '/nop' })
const begin = (visitor: Visitor) => visitor.post('/nop/room-permit', { 'dong-y': 'v2017-12' })
/** An applicant without an account on the first page, with his key. */
async function guest() {
  const visitor = await begin(new Visitor(web))
  const [reference = '', secret = ''] = [...visitor.html.matchAll(/<strong>([^<]*)<\/strong>/g)].map(
    m => m[1],
  )
  const at = reference.replaceAll(' ', '')
  await visitor.get(`/nop/ho-so/${at}`)
  return { visitor, reference: at, secret }
}
const who = { name: 'Trần Thị Dân', phone: '0901234567', place: 'huyen hai' }
const what = { title: 'Sử ký', foreign: 'no', width: '18,5', pages: '64' }
/** All pages filled in, the check open. */
async function filled(visitor: Visitor) {
  await visitor.send(who)
  await visitor.send(what)
  return visitor.send({})
}
const sending = (visitor: Visitor) =>
  visitor.post(visitor.path.replace('kiem-tra', 'nop'), { _revision: visitor.hidden('_revision') })
const records = async () =>
  (
    await web.db.owner.query(
      "select data, party_id from records.record where title = 'Sử ký' order by id desc",
    )
  ).rows
const count = async () => (await records()).length

describe('beginning', () => {
  test('needs consent, and makes no key without it', async () => {
    const visitor = await new Visitor(web).post('/nop/room-permit', {})
    assert.equal(visitor.status, 422)
    assert.deepEqual(visitor.faults, ['#dong-y Đánh dấu đồng ý trước khi bắt đầu'])
    assert.equal((await web.db.owner.query('select from directory.guest_key')).rowCount, 0)
  })

  test('without an account a key is shown once and the first page follows', async () => {
    const { visitor, reference, secret } = await guest()
    assert.match(reference, /^[A-Z]{10}$/)
    assert.match(secret.replaceAll(' ', ''), /^[0-9A-Z]{16}$/)
    assert.equal(visitor.path, `/nop/ho-so/${reference}/who`)
    assert.ok(!visitor.html.includes(secret))
  })

  test('an account begins with its name filled in', async () => {
    const visitor = await begin(await signedIn())
    assert.match(visitor.path, /\/who$/)
    assert.equal(visitor.typed('name'), 'Trần Thị Dân')
  })

  test('a type without pages, and an officer whose role does not file, have no such form', async () => {
    assert.equal((await new Visitor(web).get('/nop/library-card')).status, 404)
    assert.equal((await new Visitor(web).get('/nop/made-up')).status, 404)
    const director = await signedIn('giam-doc')
    assert.equal((await director.get('/nop/room-permit')).status, 403)
    assert.equal((await begin(director)).status, 403)
  })

  test('the single page of the type leads to the pages', async () => {
    const officer = await signedIn('chuyen-vien')
    assert.equal((await officer.get('/ban-ghi/moi/room-permit')).path, '/nop/room-permit')
  })
})

describe('beginning again and again', () => {
  const drafts = async () => (await web.db.owner.query('select from records.draft')).rowCount
  const forget = () => web.db.owner.query('delete from directory.guess')

  test('without an account, thirty an hour from one address; then nothing is left behind', async () => {
    await forget()
    for (let n = 0; n < 30; n++) assert.equal((await begin(new Visitor(web))).status, 200)
    const count = async () => [
      await drafts(),
      (await web.db.owner.query('select from directory.guest_key')).rowCount,
      (await web.db.owner.query('select from directory.guest_session')).rowCount,
    ]
    const before = await count()
    const more = await begin(new Visitor(web))
    assert.equal(more.status, 429)
    assert.match(more.html, /đã bắt đầu quá nhiều biểu mẫu.*thử lại sau một giờ/s)
    assert.deepEqual(await count(), before)
    // An hour later, and whoever has an account, begin as ever.
    await web.db.owner.query("update directory.guess set locked_until = locked_until - interval '1 hour'")
    assert.equal((await begin(new Visitor(web))).status, 200)
    await forget()
  })

  test('of one account as many; an officer as many as people come', async () => {
    const citizen = await signedIn()
    for (let n = 0; n < 30; n++) assert.match((await begin(citizen)).path, /\/who$/)
    assert.equal((await begin(citizen)).status, 429)
    const officer = await signedIn('chuyen-vien')
    for (let n = 0; n < 31; n++) assert.match((await begin(officer)).path, /\/who$/)
    await forget()
  })
})

describe('a page', () => {
  test('PS-21: keeps what was typed before it is judged, and names only its own faults', async () => {
    const { visitor } = await guest()
    await visitor.send({ name: '', phone: '12', place: 'Sao Hỏa' })
    assert.equal(visitor.status, 422)
    assert.deepEqual(visitor.faults, [
      '#phone Điện thoại phải là số điện thoại Việt Nam, ví dụ 0901 234 567',
      '#name Nhập họ và tên',
      '#place Nơi ở: không có địa bàn mã này trong danh mục đang dùng',
    ])
    await visitor.get(visitor.path)
    assert.deepEqual([visitor.typed('phone'), visitor.typed('place')], ['12', 'Sao Hỏa'])
    assert.deepEqual(visitor.faults, [])
  })

  test('PS-22: says the limit as it is typed', async () => {
    const { visitor } = await guest()
    await visitor.send(who)
    await visitor.send({ ...what, width: '28,0', pages: '65' })
    assert.deepEqual(visitor.faults, ['#width Chiều rộng lớn nhất là 27,0', '#pages Số trang lớn nhất là 64'])
    await visitor.send({ ...what, width: '27', pages: '64' })
    assert.match(visitor.path, /\/papers$/)
  })

  test('says when a field is asked, and shows what another page decides only where it applies', async () => {
    const { visitor } = await guest()
    await visitor.send(who)
    assert.ok(visitor.html.includes('Điền nếu tài liệu tiếng nước ngoài là “Có”; nếu không thì để trống.'))
    await visitor.send(what)
    assert.ok(!visitor.html.includes('name="translation"') && visitor.html.includes('name="letter"'))
    await visitor.get(visitor.path.replace('papers', 'what'))
    await visitor.send({ ...what, foreign: 'yes', language: 'Pháp' })
    assert.ok(visitor.html.includes('name="translation"'))
    await visitor.send({})
    assert.deepEqual(visitor.faults, ['#translation Nhập bản dịch'])
  })

  test('goes back and leaves with everything kept, and adds a row without a script', async () => {
    const { visitor, reference } = await guest()
    await visitor.send(who)
    await visitor.send({ title: 'Dở dang', width: 'x', _to: 'back' })
    assert.match(visitor.path, /\/who$/)
    await visitor.get(`/nop/ho-so/${reference}/what`)
    assert.deepEqual([visitor.typed('title'), visitor.typed('width')], ['Dở dang', 'x'])
    await visitor.send({ 'books.0.book': 'Một', 'books.2.year': 'năm', _addRow: 'books' })
    assert.ok(visitor.html.includes('books.3.book'))
    await visitor.get(visitor.path)
    assert.deepEqual([visitor.typed('books.0.book'), visitor.typed('books.1.year')], ['Một', 'năm'])
    // What was not on the page as it was posted is not emptied.
    assert.deepEqual([visitor.typed('title'), visitor.typed('width')], ['Dở dang', 'x'])
    await visitor.send({ _to: 'leave' })
    assert.ok(visitor.path.startsWith('/nop?') && visitor.html.includes(reference))
  })

  test('takes files, keeps them when none is chosen, and lets them go', async () => {
    const { visitor, reference } = await guest()
    const path = `/nop/ho-so/${reference}/papers`
    const body = new FormData()
    body.set('letter', new File([PDF], 'giay.pdf', { type: 'application/pdf' }))
    await visitor.post(path, body)
    await visitor.get(path)
    assert.match(visitor.html, /giay\.pdf/)
    await visitor.send({ letter: '' })
    await visitor.get(path)
    assert.match(visitor.html, /giay\.pdf/)
    await visitor.send({ _drop: 'letter' })
    assert.doesNotMatch(visitor.html, /giay\.pdf/)
    const bad = new FormData()
    bad.set('letter', new File(['no'], 'giay.exe'))
    await visitor.post(path, bad)
    assert.equal(visitor.status, 422)
    assert.equal(visitor.faults.length, 1)
  })

  test('two tabs: the second is shown both texts', async () => {
    const { visitor } = await guest()
    await visitor.send(who)
    const old = visitor.hidden('_revision')
    await visitor.send({ ...what, title: 'Thẻ một' })
    const path = visitor.path.replace('papers', 'what')
    await visitor.post(path, { ...what, title: 'Thẻ hai', _revision: old })
    assert.equal(visitor.status, 409)
    assert.ok(visitor.html.includes('Tên tài liệu đã lưu là: Thẻ một'))
    assert.equal(visitor.typed('title'), 'Thẻ hai')
    await visitor.send({ ...what, title: 'Thẻ hai' })
    assert.equal((await visitor.get(path)).typed('title'), 'Thẻ hai')
  })
})

describe('whose it is', () => {
  test('PS-20: resumed on another device by the two codes', async () => {
    const { visitor, reference, secret } = await guest()
    await visitor.send({ ...who, name: 'Người ở máy kia' })
    const other = await new Visitor(web).get(`/nop/ho-so/${reference}/what`)
    assert.ok(other.path.startsWith('/ho-so-cua-toi?'))
    const next = other.hidden('ve')
    await other.post('/ho-so-cua-toi/vao', { 'tham-chieu': reference, 'bi-mat': 'SAI', ve: next })
    assert.equal(other.status, 401)
    await other.post('/ho-so-cua-toi/vao', { 'tham-chieu': reference, 'bi-mat': secret, ve: next })
    assert.equal(other.path, `/nop/ho-so/${reference}/who`)
    assert.equal(other.typed('name'), 'Người ở máy kia')
  })

  test('neither another account, nor another key, nor an officer opens, changes or removes it', async () => {
    const visitor = await begin(await signedIn())
    const reference = visitor.path.split('/')[3] ?? ''
    for (const stranger of [
      await signedIn('cong-dan-khac'),
      (await guest()).visitor,
      await signedIn('chuyen-vien'),
    ]) {
      for (const page of ['', '/who', '/kiem-tra', '/da-nop', '/xoa']) {
        await stranger.get(`/nop/ho-so/${reference}${page}`)
        assert.ok(stranger.status === 404 || stranger.path.startsWith('/ho-so-cua-toi'), page)
      }
      assert.equal(
        (await stranger.post(`/nop/ho-so/${reference}/who`, { name: 'Lạ', _revision: '1' })).status,
        401,
      )
      await stranger.post(`/nop/ho-so/${reference}/xoa`)
      await stranger.post(`/nop/ho-so/${reference}/nop`, { _revision: '1' })
    }
    await visitor.get(`/nop/ho-so/${reference}/who`)
    assert.equal(visitor.typed('name'), 'Trần Thị Dân')
  })

  test('a page that was posted after the session had ended is sent again after the way back in', async () => {
    const { visitor, reference, secret } = await guest()
    await visitor.send(who)
    const revision = visitor.hidden('_revision')
    visitor.forgetSession()
    const path = `/nop/ho-so/${reference}/what`
    await visitor.post(path, { ...what, title: 'Gõ khi hết phiên', _revision: revision })
    assert.equal(visitor.status, 401)
    const kept = Object.fromEntries(
      [...visitor.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(m => [
        m[1],
        m[2],
      ]),
    )
    await visitor.post('/ho-so-cua-toi/vao', { 'tham-chieu': reference, 'bi-mat': secret, ve: '/nop' })
    await visitor.post(path, kept)
    assert.match(visitor.path, /\/papers$/)
    assert.equal((await visitor.get(path)).typed('title'), 'Gõ khi hết phiên')
  })

  test('its owner removes it with all that was typed', async () => {
    const { visitor, reference } = await guest()
    await visitor.get(`/nop/ho-so/${reference}/xoa`)
    await visitor.post(visitor.path)
    assert.ok(visitor.html.includes('Đã xóa bản nháp'))
    assert.equal((await visitor.get(`/nop/ho-so/${reference}`)).status, 404)
  })
})

describe('a paper that the office has issued', () => {
  test('PS-32: is offered to its own applicant in the place of a file, and taken', async () => {
    const { rows } = await web.db.owner.query(
      'select party_id as party from directory.account where sign_in = $1',
      [CITIZEN],
    )
    const card = await issueCard(web.library)
    const sha256 = 'c'.repeat(64)
    await inTransaction(web.db.owner, {}, async tx => {
      await tx.query('update records.record set party_id = $2 where id = $1', [card, rows[0].party])
      await tx.query(
        `insert into files.blob (sha256, size, mime, stored_at, scan) values ($1, 10, 'application/pdf', now(), 'made')`,
        [sha256],
      )
      await tx.query(
        `with form as (insert into records.paper_form (code, version, valid_from, body, words, digest)
           values ('card', 1, '2016-01-01', '{}', '{}', 'x') returning id)
         insert into records.paper (record_id, seq, form_id, code, number, sha256, facts, issued_at)
         select $1, 1, id, '0123456789ABCDEF', '01/TV-2017', $2, '{}', now() from form`,
        [card, sha256],
      )
    })
    const papers = async (name: string) => {
      const visitor = await begin(await signedIn(name))
      return visitor.get(visitor.path.replace('who', 'papers'))
    }
    const owner = await papers(CITIZEN)
    assert.ok(owner.html.includes('Dùng Thẻ thư viện 01/TV-2017 cho Giấy giới thiệu'))
    const chosen = `letter.${card}`
    await owner.send({ _reuse: chosen })
    const held = async () =>
      (
        await web.db.owner.query("select typed->'values'->>'letter' as letter from records.draft")
      ).rows.filter(({ letter }) => letter === sha256).length
    assert.equal(await held(), 1)
    const stranger = await papers('cong-dan-khac')
    assert.ok(!stranger.html.includes('01/TV-2017'))
    await stranger.send({ _reuse: chosen })
    assert.equal(await held(), 1)
    // What does not hold any more is no licence.
    await web.db.owner.query('update records.record set is_public = false where id = $1', [card])
    assert.ok(!(await papers(CITIZEN)).html.includes('01/TV-2017'))
  })
})

describe('the end', () => {
  test('PS-20: the check shows all answers by their labels with what is missing on which page', async () => {
    const { visitor, reference } = await guest()
    await visitor.send({ ...who, phone: '' })
    await visitor.get(`/nop/ho-so/${reference}/kiem-tra`)
    assert.ok(
      visitor.faults.includes(`/nop/ho-so/${reference}/who?sua=1#phone Người đề nghị: Nhập điện thoại`),
    )
    assert.ok(visitor.faults.includes(`/nop/ho-so/${reference}/what?sua=1#title Tài liệu: Nhập tên tài liệu`))
    await visitor.get(`/nop/ho-so/${reference}/who?sua=1`)
    assert.deepEqual(visitor.faults, ['#phone Nhập điện thoại'])
    await visitor.get(`/nop/ho-so/${reference}/kiem-tra`)
    const before = await count()
    await sending(visitor)
    assert.equal(visitor.status, 422)
    assert.equal(await count(), before)
  })

  test('PS-20: sent without an account for a party of its own, with the day of the answer', async () => {
    const { visitor, reference } = await guest()
    await filled(visitor)
    for (const text of ['Tên tài liệu', 'Sử ký', '18,5', 'Không', 'huyen hai'])
      assert.ok(visitor.html.includes(text), text)
    await sending(visitor)
    assert.equal(visitor.path, `/nop/ho-so/${reference}/da-nop`)
    assert.ok(visitor.html.includes('Trả lời tiếp nhận chậm nhất'), visitor.html)
    const [row] = await records()
    assert.deepEqual([row.data.by, row.data.width, row.data.place], ['applicant', 185, 4])
    const { rows } = await web.db.owner.query('select name from directory.party where id = $1', [
      row.party_id,
    ])
    assert.deepEqual(rows, [{ name: 'Trần Thị Dân' }])
    // The way back leads to the outcome, not to the form.
    assert.match((await visitor.get(`/nop/ho-so/${reference}/who`)).path, /\/da-nop$/)
    assert.match((await visitor.post(`/nop/ho-so/${reference}/who`, who)).path, /\/da-nop$/)
  })

  test('PS-21: a double click makes one dossier', async () => {
    const visitor = await begin(await signedIn())
    await filled(visitor)
    const before = await count()
    const path = visitor.path.replace('kiem-tra', 'nop')
    const body = { _revision: visitor.hidden('_revision') }
    const answers = await Promise.all([
      sending(visitor),
      ...Array.from({ length: 5 }, () => visitor.tab().post(path, body)),
    ])
    assert.deepEqual(new Set(answers.map(answer => answer.path)).size, 1)
    assert.equal(await count(), before + 1)
  })

  test('an old check page does not send what was changed since', async () => {
    const { visitor } = await guest()
    await filled(visitor)
    const [path, revision] = [visitor.path, visitor.hidden('_revision')]
    await visitor.get(path.replace('kiem-tra', 'what'))
    await visitor.send({ ...what, pages: '12' })
    const before = await count()
    await visitor.post(path.replace('kiem-tra', 'nop'), { _revision: revision })
    assert.equal(visitor.status, 409)
    assert.ok(visitor.html.includes('vừa được sửa ở thẻ khác') && visitor.html.includes('12'))
    assert.equal(await count(), before)
  })

  test('PS-26: filed by an officer on behalf it says so, and is nobody\u2019s own', async () => {
    const officer = await begin(await signedIn('chuyen-vien'))
    assert.equal(officer.typed('name'), undefined)
    await filled(officer)
    await sending(officer)
    assert.match(officer.path, /\/da-nop$/)
    const [row] = await records()
    assert.deepEqual([row.data.by, row.party_id], ['specialist', null])
  })

  test('PS-24: begun before version 2, shown and sent by version 1 after it', async () => {
    const { visitor, reference } = await guest()
    await visitor.send(who)
    await inTransaction(web.db.owner, {}, tx => publishTypes(tx, [permitType, nextPermitType]))
    web.library.engine.catalog.forget()
    web.library.clock.set('2018-01-02T08:00:00+07:00')
    await visitor.get(`/nop/ho-so/${reference}/what`)
    assert.ok(visitor.html.includes('Tên tài liệu') && !visitor.html.includes('Mục đích'))
    await visitor.send(what)
    await visitor.send({})
    await sending(visitor)
    assert.match(visitor.path, /\/da-nop$/)
    const fresh = (await guest()).visitor
    await fresh.send(who)
    assert.ok(fresh.html.includes('Nhan đề tài liệu') && fresh.html.includes('Mục đích'))
    web.library.clock.set('2017-12-22T08:00:00+07:00')
  })
})

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)

describe('PS-26: sending for another', () => {
  const give = async (signIn: string, types: string) => {
    const principal = await signedIn()
    await principal.post('/ho-so-cua-toi/uy-quyen', {
      nguoi: signIn,
      loai: types,
      tu: '01/12/2017',
      den: '31/12/2017',
    })
  }
  const partyOf = async (name: string): Promise<bigint> =>
    (await web.db.owner.query('select party_id from directory.account where sign_in = $1', [name])).rows[0]
      .party_id
  const send = async (visitor: Visitor, party: string) =>
    visitor.post(visitor.path.replace('kiem-tra', 'nop'), {
      _revision: visitor.hidden('_revision'),
      _party: party,
    })

  test('is offered at the end under a mandate, and makes the record the principal’s', async () => {
    await give('cong-dan-khac', 'room-permit')
    const agent = await filled(await begin(await signedIn('cong-dan-khac')))
    const principal = await partyOf(CITIZEN)
    assert.match(agent.html, new RegExp(`Nộp thay cho.*<option value="${principal}"`, 's'))
    const sent = await send(agent, String(principal))
    assert.equal(sent.status, 200)
    assert.match(sent.path, /da-nop$/)
    assert.equal((await records())[0].party_id, principal)
    const record = /href="(\/ban-ghi\/\d+)"/.exec(sent.html)?.[1] ?? ''
    assert.equal((await sent.get(record)).status, 200)
    await web.db.owner.query('update directory.mandate set revoked_at = given_at')
    assert.equal((await sent.get(record)).status, 404)
  })

  test('is refused without one, and the draft is kept', async () => {
    const agent = await filled(await begin(await signedIn('cong-dan-khac')))
    assert.doesNotMatch(agent.html, /Nộp thay cho/)
    const [before, check] = [await count(), agent.path]
    const refused = await send(agent, String(await partyOf('chuyen-vien')))
    assert.equal(refused.status, 403)
    assert.equal(await count(), before)
    assert.equal((await agent.get(check)).status, 200)
  })

  test('is closed to whoever has no account', async () => {
    const { visitor } = await guest()
    await filled(visitor)
    const before = await count()
    const refused = await send(visitor, String(await partyOf(CITIZEN)))
    assert.deepEqual([refused.status, await count()], [403, before])
  })
})
