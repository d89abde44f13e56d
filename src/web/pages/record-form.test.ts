import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { asActor, getRecord, perform } from '#records'
import { applyCard, issueCard, type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'

let web: LibraryWeb
let officer: WebReader

before(async () => {
  web = await openLibraryWeb()
  officer = await web.as('chuyen-vien')
})
after(() => web.close())

const NEW = '/ban-ghi/moi/library-card'
const newCard = { name: 'Lê Thị Bưởi', kind: 'child' }

const own = async (path: string, reader = officer) => {
  const form = await reader.get(path)
  assert.equal(form.status, 200, form.html)
  return { _idem: form.hidden('_idem'), _version: form.hidden('_version'), _unit: form.hidden('_unit') }
}
const recordOf = async (id: bigint) => {
  const director = await web.library.staff('director', 'so-a')
  return asActor(web.library.engine, director, tx => getRecord(tx, id))
}
const count = async (): Promise<number> =>
  (await web.db.owner.query('select from records.record')).rowCount ?? 0
const typedIn = (html: string, name: string): string | undefined =>
  new RegExp(`<input [^>]*name="${name.replaceAll('.', '\\.')}"[^>]*? value="([^"]*)"`).exec(html)?.[1]

describe('creating', () => {
  test('the form comes from the definition and its values are read as people write them', async () => {
    const form = await officer.get(NEW)
    for (const label of ['Tên', 'Loại', 'Địa bàn', 'Điện thoại', 'Quà'])
      assert.ok(form.html.includes(label), label)
    assert.ok(form.html.includes('gifts.2.book') && !form.html.includes('gifts.3.book'))
    const answer = await officer.post(NEW, {
      ...(await own(NEW)),
      ...newCard,
      place: 'huyen hai',
      'gifts.1.book': 'Tắt đèn',
      'gifts.1.fee': '1.250.000',
    })
    assert.equal(answer.status, 303, answer.html)
    const row = await recordOf(BigInt(answer.headers.get('location')?.split('/').at(-1) ?? 0))
    assert.equal(row.title, 'Lê Thị Bưởi')
    assert.equal(row.place, 4)
    assert.deepEqual(row.data['gifts'], [{ book: 'Tắt đèn', fee: 1_250_000 }])
  })

  test('a refused form keeps every value, names field and rule in a summary, and says nothing that is filled is missing', async () => {
    const before = await count()
    const answer = await officer.post(NEW, {
      ...(await own(NEW)),
      name: 'Trần & <b>Con</b>',
      kind: '',
      place: 'Huyện',
      phone: '12',
      'gifts.2.fee': 'năm nghìn',
    })
    assert.equal(answer.status, 422)
    const summary = /<div class="error-summary".*?<\/ul>/s.exec(answer.html)?.[0] ?? ''
    assert.match(summary, /autofocus/)
    assert.match(summary, /href="#kind">Nhập loại</)
    assert.match(summary, /href="#phone">Điện thoại phải là số điện thoại Việt Nam/)
    assert.match(summary, /href="#gifts\.0\.fee">Quà, dòng 1: phí phải là số tiền nguyên đồng/)
    assert.ok(!summary.includes('Nhập tên'), summary)
    assert.equal(typedIn(answer.html, 'name'), 'Trần &amp; &lt;b>Con&lt;/b>')
    assert.equal(typedIn(answer.html, 'place'), 'Huyện')
    assert.equal(typedIn(answer.html, 'phone'), '12')
    assert.equal(typedIn(answer.html, 'gifts.0.fee'), 'năm nghìn')
    assert.equal(await count(), before)
  })

  test('a name that several places have offers them by code', async () => {
    const answer = await officer.post(NEW, { ...(await own(NEW)), ...newCard, place: 'Huyện' })
    assert.equal(answer.status, 422)
    assert.ok(answer.html.includes('Huyện Một (001)') && answer.html.includes('Huyện Hai (002)'))
    const unknown = await officer.post(NEW, { ...(await own(NEW)), ...newCard, place: 'Sao Hỏa' })
    assert.ok(unknown.html.includes('không có địa bàn mã này'))
  })

  test('one more row is asked for without a script and nothing is done', async () => {
    const before = await count()
    const answer = await officer.post(NEW, {
      ...(await own(NEW)),
      name: 'Đang gõ',
      'gifts.0.book': 'Một',
      'gifts.1.book': '',
      'gifts.2.book': '',
      _addRow: 'gifts',
    })
    assert.equal(answer.status, 200)
    assert.ok(answer.html.includes('gifts.3.book') && !answer.html.includes('gifts.4.book'))
    assert.equal(typedIn(answer.html, 'name'), 'Đang gõ')
    assert.equal(typedIn(answer.html, 'gifts.0.book'), 'Một')
    assert.equal(await count(), before)
  })

  test('a double submit acts once', async () => {
    const before = await count()
    const fields = { ...(await own(NEW)), ...newCard }
    const answers = await Promise.all([officer.post(NEW, fields), officer.post(NEW, fields)])
    const again = await officer.post(NEW, fields)
    assert.deepEqual(
      [...answers, again].map(a => a.status),
      [303, 303, 303],
    )
    assert.equal(new Set([...answers, again].map(a => a.headers.get('location'))).size, 1)
    assert.equal(await count(), before + 1)
  })

  test('a value that only one may hold is refused with its label', async () => {
    await applyCard(web.library, { values: { badge: 'B-1' } })
    const answer = await officer.post(NEW, { ...(await own(NEW)), ...newCard, badge: 'B-1' })
    assert.equal(answer.status, 409)
    assert.ok(answer.html.includes('Phù hiệu này đã có ở bản ghi khác.'))
    assert.equal(typedIn(answer.html, 'badge'), 'B-1')
  })

  test('who may not create is refused, signed in or not', async () => {
    const fields = { ...(await own(NEW)), ...newCard }
    const before = await count()
    for (const [reader, status] of [
      [web.nobody, 401],
      [await web.as('giam-doc'), 403],
      [await web.as('thong-ke'), 403],
    ] as const) {
      assert.equal((await reader.get(NEW)).status, status)
      assert.equal((await reader.post(NEW, fields)).status, status)
    }
    assert.equal((await officer.get('/ban-ghi/moi/nothing')).status, 404)
    assert.equal(await count(), before)
  })

  test('a unit that the actor does not work in cannot be smuggled in', async () => {
    const answer = await officer.post(NEW, { ...(await own(NEW)), ...newCard, _unit: 'so-b' })
    const row = await recordOf(BigInt(answer.headers.get('location')?.split('/').at(-1) ?? 0))
    assert.equal(row.unit, 2)
  })

  test('a part is begun only under a record of the right type that the actor may see', async () => {
    const card = await issueCard(web.library)
    const path = `/ban-ghi/moi/library-loan?me=${card}`
    const fields = { ...(await own(path)), book: 'Lão Hạc', takenOn: '21/12/2017' }
    const done = await officer.post(path, fields)
    assert.equal(done.status, 303)
    const loan = await recordOf(BigInt(done.headers.get('location')?.split('/').at(-1) ?? 0))
    assert.equal(loan.parent, card)
    const twice = await officer.post(path, { ...(await own(path)), book: 'Lão Hạc', takenOn: '21/12/2017' })
    assert.equal(twice.status, 409)
    assert.ok(twice.html.includes('Sách này đang có người mượn.'))
    assert.equal((await officer.get('/ban-ghi/moi/library-loan')).status, 422)
    assert.equal((await officer.get(`/ban-ghi/moi/library-loan?me=${loan.id}`)).status, 422)
    const elsewhere = await applyCard(web.library, { unit: 'so-b' })
    assert.equal((await officer.post(`/ban-ghi/moi/library-loan?me=${elsewhere}`, fields)).status, 404)
    const foreign = await issueCard(web.library, { unit: 'so-b' })
    assert.equal((await officer.post(`/ban-ghi/moi/library-loan?me=${foreign}`, fields)).status, 403)
  })
})

describe('acting on a record', () => {
  test('shows the present values and keeps a place that was left as it was', async () => {
    const id = await applyCard(web.library)
    const form = await officer.get(`/ban-ghi/${id}/correct`)
    assert.equal(typedIn(form.html, 'name'), 'Nguyễn Văn Ánh')
    assert.equal(typedIn(form.html, 'place'), 'Huyện Một, Tỉnh Một (001)')
    const { _idem, _version } = await own(`/ban-ghi/${id}/correct`)
    const answer = await officer.post(`/ban-ghi/${id}/correct`, {
      ...{
        _idem,
        _version,
        name: 'Tên đã sửa',
        kind: 'adult',
        place: 'Huyện Một, Tỉnh Một (001)',
        _why: 'Viết sai',
      },
    })
    assert.equal(answer.status, 303, answer.html)
    assert.equal(answer.headers.get('location'), `/ban-ghi/${id}`)
    const row = await recordOf(id)
    assert.deepEqual([row.title, row.place, row.version], ['Tên đã sửa', 3, 2])
  })

  test('a needed reason is asked for; what was typed stays', async () => {
    const id = await applyCard(web.library)
    const path = `/ban-ghi/${id}/correct`
    const answer = await officer.post(path, {
      ...(await own(path)),
      name: 'Tên khác',
      kind: 'adult',
      _why: ' ',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /href="#_why">Nhập lý do</)
    assert.equal(typedIn(answer.html, 'name'), 'Tên khác')
    assert.equal((await recordOf(id)).version, 1)
  })

  test('a guard is said in its own sentence and the form stays', async () => {
    const id = await applyCard(web.library)
    const director = await web.as('giam-doc')
    const path = `/ban-ghi/${id}/issue`
    const answer = await director.post(path, { ...(await own(path, director)), issuedOn: '23/12/2017' })
    assert.equal(answer.status, 409)
    assert.ok(answer.html.includes('Ngày cấp không sau hôm nay.'))
    assert.equal(typedIn(answer.html, 'issuedOn'), '23/12/2017')
    const bad = await director.post(path, { ...(await own(path, director)), issuedOn: '31/02/2017' })
    assert.equal(bad.status, 422)
    assert.ok(bad.html.includes('Ngày cấp phải là ngày có thật'))
  })

  test('somebody was faster: nothing is lost, the news is shown, and the second try works', async () => {
    const id = await applyCard(web.library)
    const path = `/ban-ghi/${id}/correct`
    const fields = { ...(await own(path)), name: 'Tên của tôi', kind: 'adult', _why: 'Lý do của tôi' }
    await perform(web.library.engine, await web.library.staff('specialist', 'so-a'), {
      record: id,
      action: 'correct',
      values: { name: 'Tên của người khác' },
      why: 'khác',
    })
    const stale = await officer.post(path, fields)
    assert.equal(stale.status, 409)
    assert.ok(
      stale.html.includes('vừa có người khác cập nhật lúc 08:00') &&
        stale.html.includes('Tên nay là: Tên của người khác'),
    )
    assert.match(stale.html, new RegExp(`<a href="/ban-ghi/${id}" target="_blank"`))
    assert.equal(typedIn(stale.html, 'name'), 'Tên của tôi')
    assert.ok(stale.html.includes('Lý do của tôi</textarea>'))
    assert.equal((await recordOf(id)).title, 'Tên của người khác')
    const again = await officer.post(path, {
      ...fields,
      _version: stale.hidden('_version'),
      _idem: stale.hidden('_idem'),
    })
    assert.equal(again.status, 303)
    assert.equal((await recordOf(id)).title, 'Tên của tôi')
  })

  test('a form without its version writes over nobody', async () => {
    const id = await applyCard(web.library)
    const answer = await officer.post(`/ban-ghi/${id}/correct`, {
      name: 'Tên',
      kind: 'adult',
      _why: 'Không rõ',
    })
    assert.equal(answer.status, 409)
    assert.equal((await recordOf(id)).version, 1)
  })

  test('handing over names a unit of the same office', async () => {
    const id = await applyCard(web.library, { unit: 'so-a-phong-1' })
    const path = `/ban-ghi/${id}/hand`
    const form = await officer.get(path)
    assert.ok(form.html.includes('value="so-a-phong-2"') && !form.html.includes('value="so-b"'))
    const wrong = await officer.post(path, { ...(await own(path)), _toUnit: 'so-b' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /href="#_toUnit"/)
    const done = await officer.post(path, { ...(await own(path)), _toUnit: 'so-a-phong-2' })
    assert.deepEqual([done.status, done.headers.get('location')], [303, `/ban-ghi/${id}`])
    assert.equal((await recordOf(id)).unit, 4)
  })

  test('a closed action says why, and its POST changes nothing', async () => {
    const id = await applyCard(web.library)
    const role = await officer.get(`/ban-ghi/${id}/issue`)
    assert.equal(role.status, 403)
    assert.ok(role.html.includes('Việc của: giám đốc.'))
    const state = await officer.get(`/ban-ghi/${id}/close`)
    assert.equal(state.status, 409)
    assert.ok(state.html.includes('trạng thái “Chờ cấp”'))
    assert.equal(
      (await officer.post(`/ban-ghi/${id}/issue`, { _version: '1', issuedOn: '20/12/2017' })).status,
      403,
    )
    assert.equal((await officer.post(`/ban-ghi/${id}/close`, { _version: '1' })).status, 409)
    assert.equal((await officer.get(`/ban-ghi/${id}/nothing`)).status, 404)
    assert.equal((await officer.get(`/ban-ghi/${id}/apply`)).status, 404)
    assert.equal((await recordOf(id)).version, 1)
  })

  test('other offices and the public may not act, nor learn that a hidden record is there', async () => {
    const hidden = await applyCard(web.library)
    const open = await issueCard(web.library)
    const strangers = [web.nobody, await web.as('chuyen-vien-b')]
    for (const [reader, status] of [
      [strangers[0], 401],
      [strangers[1], 403],
    ] as const) {
      assert.equal((await reader?.get(`/ban-ghi/${open}/close`))?.status, status)
      assert.equal((await reader?.post(`/ban-ghi/${open}/close`, { _version: '2' }))?.status, status)
      assert.equal((await reader?.get(`/ban-ghi/${hidden}/correct`))?.status, 404)
      assert.equal(
        (await reader?.post(`/ban-ghi/${hidden}/correct`, { _version: '1', name: 'x' }))?.status,
        404,
      )
    }
    assert.deepEqual([(await recordOf(open)).version, (await recordOf(hidden)).version], [2, 1])
  })
})
