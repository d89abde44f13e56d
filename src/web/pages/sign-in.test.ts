import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type LibraryWeb, openLibraryWeb, passwordOf } from '#support/library-web'

let web: LibraryWeb

before(async () => {
  web = await openLibraryWeb()
})
after(() => web.close())

const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng.'
const enter = (ten: string, matKhau: string, ve = '') =>
  web.nobody.post('/dang-nhap', { ten, 'mat-khau': matKhau, ve })

describe('signing in', () => {
  test('opens a session in a cookie that scripts do not read, and goes back to where one came from', async () => {
    const form = await web.nobody.get('/dang-nhap?ve=/ban-ghi/7')
    assert.equal(form.hidden('ve'), '/ban-ghi/7')
    const answer = await enter('chuyen-vien', passwordOf('chuyen-vien'), '/ban-ghi/7')
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/ban-ghi/7'])
    assert.match(
      answer.headers.get('set-cookie') ?? '',
      /^diemcau=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('leads nowhere but on this site', async () => {
    for (const ve of [
      '//elsewhere.test/',
      'https://elsewhere.test',
      '/\\elsewhere.test',
      '/\t/elsewhere.test',
      'viec',
    ]) {
      const answer = await enter('chuyen-vien', passwordOf('chuyen-vien'), ve)
      assert.equal(answer.headers.get('location'), '/viec', ve)
    }
  })

  test('the answer is the same for a wrong password and for a name that is not there; the password does not come back', async () => {
    const wrong = await enter('chuyen-vien', 'sai mật khẩu')
    const nobody = await enter('khong-co-ai', 'sai mật khẩu')
    assert.deepEqual([wrong.status, nobody.status], [401, 401])
    assert.equal(wrong.html.replace('chuyen-vien', ''), nobody.html.replace('khong-co-ai', ''))
    assert.ok(wrong.html.includes(WRONG) && !wrong.html.includes('sai mật khẩu'))
    assert.equal(wrong.headers.get('set-cookie'), null)
    assert.equal((await enter('', '')).status, 401)
  })

  test('after five wrong tries even the right password waits', async () => {
    for (let n = 0; n < 5; n++) await enter('giam-doc', 'sai')
    const answer = await enter('giam-doc', passwordOf('giam-doc'))
    assert.equal(answer.status, 429)
    assert.ok(answer.html.includes('Ông/bà chờ 15 phút rồi thử lại.'))
    assert.equal(answer.headers.get('set-cookie'), null)
  })

  test('signing out ends the session', async () => {
    const officer = await web.as('thong-ke')
    assert.equal((await officer.get('/viec')).status, 200)
    const answer = await officer.post('/dang-xuat')
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/'])
    assert.match(answer.headers.get('set-cookie') ?? '', /^diemcau=; Max-Age=0/)
    assert.equal((await officer.get('/viec')).status, 401)
    assert.equal((await web.nobody.post('/dang-xuat')).status, 303)
  })
})

describe('preferences', () => {
  test('are kept in a cookie, one beside the other, and lead back to the page', async () => {
    const answer = await web.nobody.post('/tuy-chon', { textSize: 'large', back: '/tra-cuu' })
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/tra-cuu'])
    assert.match(
      answer.headers.get('set-cookie') ?? '',
      /^tuychon=large\.normal; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const high = await web.nobody.post('/tuy-chon', { contrast: 'high', back: '//elsewhere.test' })
    assert.equal(high.headers.get('location'), '/')
    assert.match(high.headers.get('set-cookie') ?? '', /^tuychon=normal\.high;/)
    const nonsense = await web.nobody.post('/tuy-chon', { textSize: 'huge', contrast: '<b>' })
    assert.match(nonsense.headers.get('set-cookie') ?? '', /^tuychon=normal\.normal;/)
  })
})
