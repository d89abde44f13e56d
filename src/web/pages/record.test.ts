import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { perform } from '#records'
import { applyCard, issueCard, type LibraryWeb, openLibraryWeb } from '#support/library-web'

let web: LibraryWeb

before(async () => {
  web = await openLibraryWeb()
})
after(() => web.close())

const looks = async () =>
  (await web.db.owner.query('select subject, fields, why from directory.look order by id')).rows

describe('the page of a record', () => {
  test('shows labels, choices, days, money, places with what they lie in, rows, law and what it counts in', async () => {
    const id = await issueCard(web.library, { groups: { gifts: [{ book: 'Số đỏ', fee: '1250000' }] } })
    const { status, html } = await web.nobody.get(`/ban-ghi/${id}`)
    assert.equal(status, 200)
    for (const text of [
      'Nguyễn Văn Ánh',
      'Người lớn',
      '20/12/2017',
      '1.250.000\u00a0đồng',
      'Huyện Một, Tỉnh Một',
      'Đang dùng',
      'Sở A',
    ]) {
      assert.ok(html.includes(text), text)
    }
    assert.match(html, /Rule of the house, art\. 1<span[^>]*> \(chưa đối chiếu nguồn\)/)
    assert.match(html, /href="\/so-lieu\/LIB\.CARD\.N~so-a~2017"/)
  })

  test('a record that is not public is not found by anybody outside its office', async () => {
    const id = await applyCard(web.library)
    assert.equal((await web.nobody.get(`/ban-ghi/${id}`)).status, 404)
    assert.equal((await (await web.as('giam-doc-b')).get(`/ban-ghi/${id}`)).status, 404)
    assert.equal((await (await web.as('giam-doc')).get(`/ban-ghi/${id}`)).status, 200)
    const { html } = await web.nobody.get(`/ban-ghi/${id}`)
    assert.ok(!html.includes('Nguyễn Văn Ánh'))
  })

  test('addresses that are no record are not found', async () => {
    for (const path of [
      '/ban-ghi/0',
      '/ban-ghi/999999999999999999',
      '/ban-ghi/abc',
      '/ban-ghi/99999999999999999999999',
    ]) {
      assert.equal((await web.nobody.get(path)).status, 404, path)
    }
  })

  test('actions: open ones are links, closed ones keep their label with the reason; the public sees none', async () => {
    const id = await issueCard(web.library)
    const { html } = await (await web.as('chuyen-vien')).get(`/ban-ghi/${id}`)
    assert.match(html, new RegExp(`href="/ban-ghi/${id}/close"[^>]*>Đóng`))
    assert.match(html, /<b>Hủy<\/b>Việc của: giám đốc\./)
    assert.ok(!html.includes(`/ban-ghi/${id}/annul`))
    for (const reader of [web.nobody, await web.as('giam-doc-b'), await web.as('thong-ke')]) {
      const other = await reader.get(`/ban-ghi/${id}`)
      assert.equal(other.status, 200)
      assert.ok(!other.html.includes(`/ban-ghi/${id}/close`))
    }
  })

  test('history is newest first for officers and oldest first for the public, by role and unit', async () => {
    const id = await issueCard(web.library)
    const order = (html: string) => [html.indexOf('Đăng ký</span>'), html.indexOf('Cấp thẻ</span>')] as const
    const [applied, issued] = order((await web.nobody.get(`/ban-ghi/${id}`)).html)
    assert.ok(applied > 0 && applied < issued)
    const officer = order((await (await web.as('chuyen-vien')).get(`/ban-ghi/${id}`)).html)
    assert.ok(officer[1] > 0 && officer[1] < officer[0])
    const { html } = await web.nobody.get(`/ban-ghi/${id}`)
    assert.ok(html.includes('Giám đốc, Sở A') && html.includes('Thay đổi: '))
  })

  test('a reason is read by officers, and by the public only where it led to a public state', async () => {
    const { engine, staff } = web.library
    const id = await applyCard(web.library)
    const specialist = await staff('specialist', 'so-a')
    await perform(engine, specialist, {
      record: id,
      action: 'correct',
      values: { name: 'Tên mới' },
      why: 'Bà con báo nhầm',
    })
    await perform(engine, await staff('director', 'so-a'), {
      record: id,
      action: 'issue',
      values: { issuedOn: '20/12/2017' },
    })
    await perform(engine, specialist, {
      record: id,
      action: 'correct',
      values: { name: 'Tên sau' },
      why: 'Viết sai trên thẻ',
    })
    const { html } = await web.nobody.get(`/ban-ghi/${id}`)
    assert.ok(!html.includes('Bà con báo nhầm') && html.includes('Viết sai trên thẻ'))
    assert.ok((await (await web.as('chuyen-vien')).get(`/ban-ghi/${id}`)).html.includes('Bà con báo nhầm'))
  })

  test('records under it are listed by type with their total, and added from its page', async () => {
    const gifts = Array.from({ length: 20 }, (_, n) => ({ book: `Sách ${n}` }))
    const id = await issueCard(web.library, { groups: { gifts } })
    const officer = await web.as('chuyen-vien')
    const path = `/ban-ghi/moi/library-loan?me=${id}`
    const form = await officer.get(path)
    const lent = await officer.post(path, {
      _idem: form.hidden('_idem'),
      book: 'Sách cuối',
      takenOn: '21/12/2017',
    })
    assert.equal(lent.status, 303, lent.html)
    const { html } = await officer.get(`/ban-ghi/${id}`)
    assert.ok(html.includes(`/ban-ghi/moi/library-loan?me=${id}&amp;viec=lend`))
    assert.ok(html.includes('Xem cả 21 bản ghi') && html.includes(`/tra-cuu/library-loan?thuoc=${id}`))
    const list = await officer.get(`/tra-cuu/library-loan?thuoc=${id}`)
    assert.ok(list.html.includes('1 đến 21 trong 21 bản ghi'))
    assert.ok(!(await web.nobody.get(`/ban-ghi/${id}`)).html.includes('Lượt mượn'))
  })

  test('a term is said in words with its last day', async () => {
    const id = await applyCard(web.library)
    const { html } = await (await web.as('giam-doc')).get(`/ban-ghi/${id}`)
    // Friday 22/12/2017 and three working days: Monday to Wednesday.
    assert.ok(html.includes('còn 3 ngày làm việc') && html.includes('Hạn: thứ Tư, ngày 27/12/2017'), html)
  })
})

describe('personal values', () => {
  test('are masked for everybody until those who may read them give a reason, and each look is kept', async () => {
    const id = await issueCard(web.library)
    const officer = await web.as('chuyen-vien')
    const page = await officer.get(`/ban-ghi/${id}`)
    assert.ok(!page.html.includes('0901234567') && page.html.includes('Được bảo vệ'))
    const before = await looks()
    const seen = await officer.post(`/ban-ghi/${id}/gia-tri-ca-nhan`, { _why: ' Gọi lại  người nộp ' })
    assert.equal(seen.status, 200)
    assert.ok(seen.html.includes('0901234567'))
    assert.equal(seen.headers.get('cache-control'), 'no-store')
    assert.deepEqual((await looks()).slice(before.length), [
      { subject: `record ${id}`, fields: ['phone'], why: 'Gọi lại người nộp' },
    ])
    assert.ok(!(await officer.get(`/ban-ghi/${id}`)).html.includes('0901234567'))
  })

  test('without a reason nothing is shown and nothing is kept', async () => {
    const id = await issueCard(web.library)
    const before = await looks()
    const answer = await (await web.as('chuyen-vien')).post(`/ban-ghi/${id}/gia-tri-ca-nhan`, { _why: '  ' })
    assert.equal(answer.status, 422)
    assert.ok(answer.html.includes('href="#_why"') && !answer.html.includes('0901234567'))
    assert.deepEqual(await looks(), before)
  })

  test('others may not ask for them', async () => {
    const id = await issueCard(web.library)
    const hidden = await applyCard(web.library)
    const before = await looks()
    for (const reader of [
      web.nobody,
      await web.as('giam-doc'),
      await web.as('chuyen-vien-b'),
      await web.as('thong-ke'),
    ]) {
      const answer = await reader.post(`/ban-ghi/${id}/gia-tri-ca-nhan`, { _why: 'Muốn biết' })
      assert.equal(answer.status, 403)
      assert.ok(!answer.html.includes('0901234567'))
    }
    assert.equal(
      (await web.nobody.post(`/ban-ghi/${hidden}/gia-tri-ca-nhan`, { _why: 'Muốn biết' })).status,
      404,
    )
    assert.deepEqual(await looks(), before)
  })
})
