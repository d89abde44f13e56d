import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clocksOf, getRecord, historyOf } from '#records'
import { COMMITTEE, type Desk, openDesk, PRESS } from '#support/desk'
import { type DeskWeb, openDeskWeb } from '#support/desk-web'
import { filled } from '#support/dossier-office'
import { runDueClocks, work } from '../../src/cli/work.ts'

/** The pages on which officers work, over the real procedures. */

let desk: Desk
let web: DeskWeb
before(async () => {
  desk = await openDesk('2018-01-08T08:00:00+07:00')
  web = openDeskWeb(desk)
})
after(async () => {
  web.close()
  await desk.close()
})

const HEAD = 'truongphong.baochi.haugiang'
const SPECIALIST = 'baochi.haugiang'
const DIRECTOR = 'giamdoc.haugiang'
const COUNTER = 'motcua.haugiang'
const REASON = 'Lý do đủ dài hơn hai mươi ký tự'

const row = (record: bigint) => getRecord(desk.db.owner, record)
const accept = (record: bigint, mark = 'full') =>
  desk.act(COUNTER, record, 'accept', {
    toUnit: PRESS,
    groups: {
      papers: [
        { component: 'form', originals: 1, copies: 0, mark: 'full' },
        { component: 'pictures', originals: 1, copies: 0, mark },
      ],
    },
  })
/** A dossier on the head's table. */
async function proposed(): Promise<bigint> {
  const record = await desk.appraise('display-dossier')
  await desk.act(SPECIALIST, record, 'propose', { values: { proposal: 'issue', appraisal: 'Đủ điều kiện' } })
  return record
}

describe('the one-stop desk', () => {
  test('intake begins with a row for each paper, and the room that had the last one', async () => {
    const first = await desk.file('display-dossier')
    const counter = await web.as(COUNTER)
    const { html } = await counter.get(`/ban-ghi/${first}/accept`)
    assert.match(html, /<select[^>]*name="papers\.0\.component"|name="papers\.0\.component"[^>]*checked/)
    assert.match(html, /name="papers\.1\.originals"[^>]*value="1"|value="1"[^>]*name="papers\.1\.originals"/)
    assert.ok(!html.includes(`value="${PRESS}" selected`))
    await accept(first)
    const second = await desk.file('display-dossier')
    assert.ok((await counter.get(`/ban-ghi/${second}/accept`)).html.includes(`value="${PRESS}" selected`))
  })

  test('a request for more begins with what was marked as wrong, and is one', async () => {
    const record = await desk.file('display-dossier')
    await accept(record, 'wrong')
    await desk.act(HEAD, record, 'assign', { values: { handler: await desk.partyOf(SPECIALIST) } })
    const { html } = await (await web.as(SPECIALIST)).get(`/ban-ghi/${record}/requestMore`)
    const chosen = [...html.matchAll(/id="missing\.(\d)\.component(-\w+)?"[^>]*value="(\w+)"[^>]*checked/g)]
    const values = chosen.map(m => m[3])
    assert.deepEqual(
      values,
      ['pictures'],
      html.slice(html.indexOf('missing'), html.indexOf('missing') + 1500),
    )
  })

  test('whoever has filed may be asked only for what is missing', async () => {
    const record = await desk.file('display-dossier')
    await desk.act(COUNTER, record, 'askBefore', {
      groups: { missing: [{ component: 'pictures', fault: 'Tranh không rõ', ground: 'Điều 9' }] },
    })
    const { html } = await (await web.as(COUNTER)).get(`/ban-ghi/${record}/supplyBefore`)
    assert.ok(html.includes('name="picturesFile"'))
    assert.ok(!html.includes('name="submitter"') && !html.includes('name="subject"'))
  })
})

test('the way in which the applicant wants the result is what its return begins with', async () => {
  const chosen = async (more: object) => {
    const record = await desk.appraise('display-dossier', { ...more })
    await desk.act(SPECIALIST, record, 'propose', {
      values: { proposal: 'issue', appraisal: 'Đủ điều kiện' },
    })
    await desk.act(HEAD, record, 'endorse')
    await desk.act(DIRECTOR, record, 'issue')
    const { html } = await (await web.as(COUNTER)).get(`/ban-ghi/${record}/return`)
    return /name="returnedVia"[^>]*value="(\w+)"[^>]*checked/.exec(html)?.[1]
  }
  assert.equal(await chosen({ returnWish: 'post' }), 'post')
  assert.equal(await chosen({}), undefined)
})

describe('a dossier’s page', () => {
  test('PS-4: shows code, status, both terms, why that day, papers with their marks, shares and holders', async () => {
    const record = await desk.file('display-dossier')
    await accept(record)
    await desk.act(HEAD, record, 'assign', { values: { handler: await desk.partyOf(SPECIALIST) } })
    const { status, html } = await (await web.as(HEAD)).get(`/ban-ghi/${record}`)
    assert.equal(status, 200)
    for (const text of [
      String((await row(record)).data['code']),
      '4. Đang xử lý',
      'Thời hạn theo quy định',
      'Thời hạn cam kết',
      'vì sao hẹn ngày này',
      'nghỉ cuối tuần',
      'Đủ, hợp lệ',
      'Biểu mẫu điện tử',
      'Thời gian từng bước',
      '5,5 ngày làm việc',
      'Huỳnh Thị Cẩm Duyên, Phòng',
    ])
      assert.ok(html.includes(text), text)
  })

  test('whoever decides reads on the form what the applicant wrote, by its pages, and no personal values', async () => {
    const record = await desk.file('display-dossier')
    await accept(record)
    const { html } = await (await web.as(HEAD)).get(`/ban-ghi/${record}/assign`)
    const [form = '', about = ''] = html.split('<summary>Nội dung đang giải quyết</summary>')
    assert.ok(form.includes('Người thụ lý'))
    const pages = [...about.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)
    assert.equal(pages[0], 'Người nộp')
    assert.equal(pages.at(-1), 'Khi giải quyết')
    assert.ok(about.indexOf(String((await row(record)).data['code'])) > about.indexOf('Khi giải quyết'))
    assert.ok(
      about.includes('Được bảo vệ') && !html.includes(String(filled('display-dossier')['submitterPhone'])),
    )
  })

  test('PS-18: says what the committee was asked, what it answered, and that it was late', async () => {
    const record = await desk.appraise('display-dossier')
    await desk.act(HEAD, record, 'handOver', { values: { consultedUnit: COMMITTEE, question: 'Xin ý kiến' } })
    const waiting = await (await web.as(HEAD)).get(`/viec?xem=tat-ca&trang-thai=linked`)
    assert.ok(waiting.html.includes('Chờ cơ quan khác trả lời'))
    const theirs = await (await web.as('chanhvanphong.ubnd')).get('/viec')
    const [, part = '0'] = /href="\/ban-ghi\/(\d+)">Liên thông/.exec(theirs.html) ?? []
    const { dueAt = new Date(0) } =
      (await clocksOf(desk.db.owner, BigInt(part))).find(c => c.code === 'linked') ?? {}
    const before = desk.clock.now()
    desk.clock.set(new Date(dueAt.getTime() + 86_400_000))
    await desk.act('chanhvanphong.ubnd', BigInt(part), 'answerLinked', {
      values: { opinion: 'agree-with-notes', answer: 'Đồng ý, giữ trật tự' },
    })
    const { html } = await (await web.as(HEAD)).get(`/ban-ghi/${record}`)
    for (const text of ['Ủy ban nhân dân tỉnh Hậu Giang', 'trễ 2 ngày', 'Đồng ý, giữ trật tự'])
      assert.ok(html.includes(text), text)
    assert.ok(!html.includes('ubnd-hau-giang'))
    desk.clock.set(before)
  })

  test('the licence that it gave is no body that was asked about it', async () => {
    const record = await desk.appraise('newsletter-dossier')
    await desk.act(SPECIALIST, record, 'propose', {
      values: { proposal: 'issue', appraisal: 'Đủ điều kiện', expiresOn: '2018-12-01' },
    })
    await desk.act(HEAD, record, 'endorse')
    await desk.act(DIRECTOR, record, 'issue')
    const { html } = await (await web.as(HEAD)).get(`/ban-ghi/${record}`)
    assert.ok(!html.includes('Phối hợp với cơ quan khác') && !html.includes('chưa trả lời'))
    assert.match(html, /Giấy phép xuất bản bản tin<\/caption>|<h2[^>]*>Giấy phép xuất bản bản tin/)
  })

  test('is not shown to officers of other rooms and offices', async () => {
    const record = await desk.appraise('display-dossier')
    for (const name of ['buuchinh.haugiang', 'chuyenvien.soctrang', 'vanphong.ubnd'])
      assert.equal((await (await web.as(name)).get(`/ban-ghi/${record}`)).status, 404, name)
  })
})

describe('the inbox', () => {
  test('PS-17: a drafted apology stands at the head’s top, and a second one is answered 409', async () => {
    const record = await desk.appraise('display-dossier')
    const apology = (await clocksOf(desk.db.owner, record)).find(({ code }) => code === 'apology')
    const before = desk.clock.now()
    desk.clock.set(apology?.dueAt ?? before)
    await runDueClocks(desk.engine)
    const head = await web.as(HEAD)
    const { html } = await head.get('/viec')
    assert.ok(html.includes('Phiếu xin lỗi chờ ký') && html.includes(`/ban-ghi/${record}/apologise`))
    assert.ok(!(await (await web.as(SPECIALIST)).get('/viec')).html.includes('Phiếu xin lỗi chờ ký'))
    const [idem = ''] = (await head.get(`/ban-ghi/${record}/apologise`)).hidden('_idem')
    const send = async (key: string) =>
      head.post(`/ban-ghi/${record}/apologise`, {
        _idem: key,
        _version: String((await row(record)).version),
        _why: REASON,
        newDueOn: '30/06/2018',
      })
    assert.equal((await send(idem)).status, 303)
    const again = await send('00000000-0000-4000-8000-000000000000')
    assert.equal(again.status, 409)
    assert.ok(again.html.includes('Chỉ xin lỗi và hẹn lại một lần') || again.html.includes('xin lỗi'))
    assert.ok((await head.get(`/ban-ghi/${record}`)).html.includes('hẹn lại ngày 30/06/2018'))
    desk.clock.set(before)
  })

  test('narrows by type, state and who it is given to', async () => {
    const record = await desk.appraise('display-dossier')
    const specialist = await web.as(SPECIALIST)
    const has = async (query: string) =>
      (await specialist.get(`/viec?${query}`)).html.includes(`href="/ban-ghi/${record}"`)
    assert.ok(await has('xem=cua-toi'))
    assert.ok(await has('loai=display-dossier&trang-thai=appraising'))
    assert.ok(!(await has('loai=newsletter-dossier')))
    assert.ok(!(await has('trang-thai=supplement')))
    assert.ok(
      !(await (await web.as(HEAD)).get('/viec?xem=cua-toi')).html.includes(`href="/ban-ghi/${record}"`),
    )
  })

  test('one act for several after their list was shown; what has moved on is refused by itself', async () => {
    const records = [await proposed(), await proposed(), await proposed()]
    const head = await web.as(HEAD)
    const chosen = await Promise.all(records.map(async id => `chon=${id}.${(await row(id)).version}`))
    const shown = await head.get(`/viec/nhieu?${chosen.join('&')}`)
    assert.ok(shown.html.includes('Duyệt, trình ký 3 hồ sơ'))
    // Somebody is faster with one of them.
    const [, moved = 0n] = records
    await desk.act(HEAD, moved, 'sendBack', { why: 'Xem lại' })
    await desk.act(SPECIALIST, moved, 'propose', { values: { proposal: 'refuse', appraisal: 'Đã xem lại' } })
    const form = shown.html.slice(shown.html.indexOf('value="endorse"') - 300)
    const idem = /name="_idem" value="([^"]*)"/.exec(form)?.[1] ?? ''
    const fields: [string, string][] = [
      ['_idem', idem],
      ['viec', 'endorse'],
      ...chosen.map((one): [string, string] => ['chon', one.slice(5)]),
    ]
    const done = await head.post('/viec/nhieu', fields)
    assert.ok(done.html.includes('Đã làm 2 hồ sơ, 1 hồ sơ chưa làm được.'), done.html)
    assert.ok(done.html.includes('vừa có người khác cập nhật'))
    assert.deepEqual(await Promise.all(records.map(async id => (await row(id)).state)), [
      'signing',
      'review',
      'signing',
    ])
    // A double click acts once.
    const versions = await Promise.all(records.map(async id => (await row(id)).version))
    await head.post('/viec/nhieu', fields)
    assert.deepEqual(await Promise.all(records.map(async id => (await row(id)).version)), versions)
  })

  test('nothing that must be looked at one by one is done to many, and nobody does what is not his', async () => {
    const record = await desk.file('display-dossier')
    const send = async (name: string, action: string) =>
      (await web.as(name)).post('/viec/nhieu', [
        ['_idem', '00000000-0000-4000-8000-00000000000a'],
        ['viec', action],
        ['chon', `${record}.1`],
      ])
    await send(COUNTER, 'accept')
    await send(COUNTER, 'turnAway')
    await send(SPECIALIST, 'assign')
    assert.equal((await row(record)).version, 1)
    assert.equal((await web.nobody.get('/viec/nhieu')).status, 401)
    assert.equal((await (await web.as('nguoidan.mau')).get('/viec/nhieu')).status, 403)
  })

  test('several are given to one specialist, and to nobody who is none', async () => {
    const records = [await desk.file('display-dossier'), await desk.file('display-dossier')]
    for (const record of records) await accept(record)
    const head = await web.as(HEAD)
    const chosen = await Promise.all(records.map(async id => `${id}.${(await row(id)).version}`))
    const { html } = await head.get(`/viec/nhieu?${chosen.map(one => `chon=${one}`).join('&')}`)
    assert.ok(html.includes('Huỳnh Thị Cẩm Duyên'))
    const send = async (handler: bigint, key: string) =>
      head.post('/viec/nhieu', [
        ['_idem', `00000000-0000-4000-8000-0000000000${key}`],
        ['viec', 'assign'],
        ['handler', String(handler)],
        ...chosen.map((one): [string, string] => ['chon', one]),
      ])
    const wrong = await send(await desk.partyOf('buuchinh.haugiang'), 'b1')
    assert.ok(wrong.html.includes('chọn một người đang giữ vai trò này'), wrong.html)
    await send(await desk.partyOf(SPECIALIST), 'b2')
    for (const record of records) assert.equal((await row(record)).state, 'appraising')
  })
})

test('PS-12, PS-19: outside the table, and on an older revision, the web answers 409 and writes nothing', async () => {
  const record = await desk.appraise('display-dossier')
  const { version } = await row(record)
  const head = await web.as(HEAD)
  const outside = await head.post(`/ban-ghi/${record}/endorse`, {
    _idem: '00000000-0000-4000-8000-0000000000c1',
    _version: String(version),
  })
  assert.equal(outside.status, 409)
  const specialist = await web.as(SPECIALIST)
  await desk.act(HEAD, record, 'reassign', {
    values: { handler: await desk.partyOf(SPECIALIST) },
    why: 'Đổi',
  })
  const stale = await specialist.post(`/ban-ghi/${record}/propose`, {
    _idem: '00000000-0000-4000-8000-0000000000c2',
    _version: String(version),
    proposal: 'issue',
    appraisal: 'Chữ đã gõ không mất',
  })
  assert.equal(stale.status, 409)
  assert.ok(stale.html.includes('Chữ đã gõ không mất'))
  assert.ok(stale.html.includes(`name="_version" value="${version + 1}"`))
  assert.equal((await historyOf(desk.db.owner, record)).length, version + 1)
})

test('PS-39: a look at personal values asks for a reason and is written down', async () => {
  const record = await desk.appraise('display-dossier')
  const specialist = await web.as(SPECIALIST)
  assert.ok(!(await specialist.get(`/ban-ghi/${record}`)).html.includes('submitter mẫu thử'))
  assert.equal((await specialist.post(`/ban-ghi/${record}/gia-tri-ca-nhan`, { _why: '' })).status, 422)
  const shown = await specialist.post(`/ban-ghi/${record}/gia-tri-ca-nhan`, { _why: 'Gọi điện hỏi thêm' })
  assert.ok(shown.html.includes('submitter mẫu thử'))
  const { rows } = await desk.db.owner.query(
    'select account_id, why from directory.look where subject = $1',
    [`record ${record}`],
  )
  assert.deepEqual(rows, [{ account_id: (await desk.as(SPECIALIST)).account, why: 'Gọi điện hỏi thêm' }])
})

describe('acting for a colleague', () => {
  test('is lent on a page, said on every act, and taken back', async () => {
    const record = await proposed()
    const head = await web.as(HEAD)
    const { html } = await head.get('/tai-khoan/uy-quyen')
    const [, role = ''] = /value="(head\.\d+)"/.exec(html) ?? []
    const { account } = await desk.as(SPECIALIST)
    assert.ok(html.includes('Huỳnh Thị Cẩm Duyên') && !html.includes('Lưu Hoài Phương'))
    const today = '08/01/2018'
    const lend = (more: Record<string, string>) =>
      head.post('/tai-khoan/uy-quyen', {
        'vai-tro': role,
        nguoi: String(account),
        tu: today,
        den: today,
        ...more,
      })
    const faulty: Record<string, string>[] = [
      { 'vai-tro': 'director.1' },
      { tu: '07/01/2018' },
      { den: '01/01/2018' },
      { nguoi: '999999' },
    ]
    for (const wrong of faulty) {
      const { status, html } = await lend(wrong)
      assert.equal(status, 422, JSON.stringify(wrong))
      assert.ok(html.includes('error-summary'))
    }
    assert.equal((await lend({})).status, 303)
    assert.equal((await lend({})).status, 422)
    const specialist = await web.as(SPECIALIST)
    const shown = (await specialist.get('/viec')).html
    assert.ok(shown.includes('; thay Lê Trung Kiệt'), /officer-who.*?<\/span>/s.exec(shown)?.[0])
    const { version } = await row(record)
    const endorse = (key: string) =>
      specialist.post(`/ban-ghi/${record}/endorse`, {
        _idem: `00000000-0000-4000-8000-0000000000${key}`,
        _version: String(version),
      })
    assert.equal((await endorse('d1')).status, 303)
    assert.ok((await head.get(`/ban-ghi/${record}`)).html.includes('Trưởng phòng (TUQ. Lê Trung Kiệt)'))
    const [, loan = ''] =
      /action="\/tai-khoan\/uy-quyen\/(\d+)\/thu-hoi"/.exec((await head.get('/tai-khoan/uy-quyen')).html) ??
      []
    assert.equal((await specialist.post(`/tai-khoan/uy-quyen/${loan}/thu-hoi`)).status, 404)
    assert.equal((await head.post(`/tai-khoan/uy-quyen/${loan}/thu-hoi`)).status, 303)
    const next = await proposed()
    const after = await (await web.as(SPECIALIST)).post(`/ban-ghi/${next}/endorse`, {
      _idem: '00000000-0000-4000-8000-0000000000d2',
      _version: String((await row(next)).version),
    })
    assert.equal(after.status, 403)
  })

  test('is not for citizens', async () => {
    assert.equal((await web.nobody.get('/tai-khoan/uy-quyen')).status, 401)
    assert.equal((await (await web.as('nguoidan.mau')).get('/tai-khoan/uy-quyen')).status, 403)
  })
})

describe('the calendar', () => {
  test('PS-3: the administrator enters a day with its decision; the terms follow and the page says how far', async () => {
    const record = await desk.appraise('display-dossier')
    const admin = await web.as('quantri.haugiang')
    const before = (await row(record)).data['dueOn']
    const day = {
      ngay: '10/01/2018',
      loai: 'off',
      ten: 'Nghỉ bão',
      'can-cu': 'Công điện 01/CĐ-TTg',
      'da-doi-chieu': 'on',
    }
    const wrong = await admin.post('/quan-tri/lich-lam-viec', { ...day, 'can-cu': '' })
    assert.equal(wrong.status, 422)
    assert.ok(wrong.html.includes('Nghỉ bão'))
    for (const name of ['cntt.haugiang', DIRECTOR, 'thongke.soctrang'])
      assert.equal((await (await web.as(name)).post('/quan-tri/lich-lam-viec', day)).status, 403, name)
    assert.equal((await web.nobody.get('/quan-tri/lich-lam-viec')).status, 401)
    assert.equal((await admin.post('/quan-tri/lich-lam-viec', day)).status, 303)
    await work(desk.engine)
    const { html } = await admin.get('/quan-tri/lich-lam-viec?nam=2018')
    assert.ok(html.includes('Nghỉ bão') && html.includes('Công điện 01/CĐ-TTg') && html.includes('xong'))
    assert.ok((await admin.get('/quan-tri/viec-nen')).html.includes('Nghỉ bão'))
    assert.notEqual((await row(record)).data['dueOn'], before)
    const page = (await (await web.as(HEAD)).get(`/ban-ghi/${record}`)).html
    assert.ok(
      page.includes('ngày nghỉ: Nghỉ bão') &&
        page.includes('Thời hạn theo quy định: từ 22/01/2018 thành 23/01/2018'),
    )
  })
})
