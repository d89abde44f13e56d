import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { perform } from '#records'
import { openLibraryWithRequests } from '#support/library-requests'
import { type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'

const PAGE = '/ho-so-cua-toi/uy-quyen'
const NEW = '/ban-ghi/moi/library-request'

let web: LibraryWeb
let principal: WebReader
let agent: WebReader
let party: bigint
before(async () => {
  web = await openLibraryWeb({ open: openLibraryWithRequests })
  principal = await web.as('nguoi-dan')
  agent = await web.as('nguoi-dan-khac')
  party = (await account('nguoi-dan')).party
})
after(() => web.close())

const account = async (name: string): Promise<{ id: bigint; party: bigint }> =>
  (await web.db.owner.query('select id, party_id as party from directory.account where sign_in = $1', [name]))
    .rows[0]
const fields = { nguoi: 'nguoi-dan-khac', loai: 'library-request', tu: '01/12/2017', den: '31/12/2017' }
const give = (more: Record<string, string> = {}) => principal.post(PAGE, { ...fields, ...more })
const revokeAll = () =>
  web.db.owner.query('update directory.mandate set revoked_at = given_at where revoked_at is null')
const file = async (reader: WebReader, more: Record<string, string> = {}) => {
  const form = await reader.get(NEW)
  return reader.post(`${NEW}?viec=ask`, {
    book: 'Tắt đèn',
    phone: '0901234567',
    _idem: form.hidden('_idem'),
    ...more,
  })
}

describe('PS-26: giving a mandate', () => {
  test('shows it to both sides, and to nobody else', async () => {
    const done = await give()
    assert.deepEqual([done.status, done.headers.get('location')], [303, PAGE])
    const mine = (await principal.get(PAGE)).html
    assert.match(
      mine,
      /Người nguoi-dan-khac.*Yêu cầu tìm sách.*01\/12\/2017 đến 31\/12\/2017.*Đang có hiệu lực.*Thu hồi/s,
    )
    const theirs = (await agent.get(PAGE)).html
    assert.match(theirs, /Ông\/bà được ủy quyền.*Người nguoi-dan<.*Đang có hiệu lực/s)
    assert.doesNotMatch(theirs, /thu-hoi/)
    assert.doesNotMatch((await (await web.as('chuyen-vien')).get(PAGE)).html, /Người nguoi-dan/)
    assert.equal((await web.nobody.get(PAGE)).status, 401)
    assert.equal((await web.nobody.post(PAGE, fields)).status, 401)
  })

  test('names each field and rule that was not met, and keeps what was typed', async () => {
    const { status, html } = await give({ loai: '', tu: '31/02/2017', den: 'mai' })
    assert.equal(status, 422)
    for (const sentence of [
      /Chọn ít nhất một thủ tục/,
      /Từ ngày phải là ngày có thật/,
      /Đến hết ngày phải là ngày có thật/,
    ])
      assert.match(html, sentence)
    assert.ok(html.includes('value="31/02/2017"') && html.includes('value="nguoi-dan-khac"'))
    assert.match((await give({ nguoi: '' })).html, /Nhập tên đăng nhập/)
    assert.match(
      (await give({ nguoi: 'khong-ai' })).html,
      /Không có tài khoản nào mang tên đăng nhập “khong-ai”/,
    )
    assert.match((await give({ nguoi: 'nguoi-dan' })).html, /không cần ủy quyền cho chính mình/)
    assert.match((await give({ den: '30/11/2017' })).html, /Ngày kết thúc phải từ ngày bắt đầu/)
    assert.match((await give({ loai: 'library-loan' })).html, /Chọn ít nhất một thủ tục/)
  })

  test('is taken back by the one who gave it alone', async () => {
    await revokeAll()
    await give()
    const id = /uy-quyen\/(\d+)\/thu-hoi/.exec((await principal.get(PAGE)).html)?.[1]
    assert.equal((await agent.post(`${PAGE}/${id}/thu-hoi`)).status, 404)
    assert.equal((await web.nobody.post(`${PAGE}/${id}/thu-hoi`)).status, 401)
    assert.equal((await principal.post(`${PAGE}/${id}/thu-hoi`)).status, 303)
    assert.match((await principal.get(PAGE)).html, /Thu hồi ngày 22\/12\/2017/)
  })

  test('keeps the paper that was signed, for both sides and nobody else', async () => {
    await revokeAll()
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    body.set('tep', new File([png], 'giay-uy-quyen.png', { type: 'image/png' }))
    assert.equal((await principal.post(PAGE, body)).status, 303)
    const path = /href="(\/ho-so-cua-toi\/uy-quyen\/\d+\/tep)"/.exec((await agent.get(PAGE)).html)?.[1] ?? ''
    for (const reader of [principal, agent]) assert.equal((await reader.get(path)).status, 200)
    assert.equal((await (await web.as('chuyen-vien')).get(path)).status, 404)
    assert.equal((await web.nobody.get(path)).status, 401)
  })
})

describe('PS-26: filing for another', () => {
  test('is offered under a mandate, done under the agent’s account, and found again by both', async () => {
    await revokeAll()
    await give()
    const form = await agent.get(NEW)
    assert.match(
      form.html,
      new RegExp(`Nộp thay cho.*<option value="${party}">Người nguoi-dan</option>`, 's'),
    )
    const done = await file(agent, { _party: String(party) })
    assert.equal(done.status, 303, done.html)
    const path = done.headers.get('location') ?? ''
    assert.match(path, /^\/ban-ghi\/\d+$/)
    const { rows } = await web.db.owner.query(
      `select r.party_id as party, a.account_id as account from records.record r join records.action a on a.record_id = r.id
       where r.id = $1`,
      [path.slice('/ban-ghi/'.length)],
    )
    assert.deepEqual(rows, [{ party, account: (await account('nguoi-dan-khac')).id }])
    const page = await agent.get(path)
    assert.equal(page.status, 200)
    assert.match(page.html, /Người nguoi-dan-khac<\/strong> · làm thay cho Người nguoi-dan/)
    assert.match((await agent.get('/ho-so-cua-toi')).html, /Hồ sơ nộp thay cho Người nguoi-dan.*Tắt đèn/s)
    assert.match((await principal.get('/ho-so-cua-toi')).html, /Tắt đèn/)
  })

  test('ends with the mandate: neither filed nor read any more, and the rule is said', async () => {
    await revokeAll()
    await give()
    const path = (await file(agent, { _party: String(party) })).headers.get('location') ?? ''
    await revokeAll()
    assert.equal((await agent.get(path)).status, 404)
    assert.doesNotMatch((await agent.get('/ho-so-cua-toi')).html, /Hồ sơ nộp thay/)
    assert.doesNotMatch((await agent.get(NEW)).html, /Nộp thay cho/)
    const refused = await file(agent, { _party: String(party) })
    assert.equal(refused.status, 403)
    assert.match(refused.html, /đã bị người ủy quyền thu hồi/)
    assert.equal((await principal.get(path)).status, 200)
  })

  test('reaches no record of another type, and no other page as the principal', async () => {
    await revokeAll()
    await web.db.owner.query(
      `insert into directory.mandate (principal_id, agent_id, types, valid_from, valid_to, given_by, given_at)
       values ($1, $2, '{library-card}', '2017-12-01', '2017-12-31', $3, now())`,
      [party, (await account('nguoi-dan-khac')).party, (await account('nguoi-dan')).id],
    )
    const { record } = await perform(
      web.library.engine,
      { account: (await account('nguoi-dan')).id, party, name: '', roles: [] },
      {
        create: { type: 'library-request', unit: 'so-a', party },
        action: 'ask',
        values: { book: 'Sách riêng', phone: '0901234567' },
      },
    )
    assert.equal((await agent.get(`/ban-ghi/${record}`)).status, 404)
    assert.doesNotMatch((await agent.get('/ho-so-cua-toi')).html, /Sách riêng/)
    assert.doesNotMatch((await agent.get('/tra-cuu/library-request')).html, /Sách riêng/)
    const refused = await file(agent, { _party: String(party) })
    assert.deepEqual([refused.status, /không gồm thủ tục đang nộp/.test(refused.html)], [403, true])
  })

  test('for somebody who gave no mandate is refused', async () => {
    const other = (await account('chuyen-vien')).party
    const refused = await file(agent, { _party: String(other) })
    assert.deepEqual([refused.status, /chưa được người này ủy quyền/.test(refused.html)], [403, true])
    const mine = await file(agent)
    assert.equal(mine.status, 303)
  })
})
