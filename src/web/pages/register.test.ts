import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { perform } from '#records'
import { applyCard, issueCard, type LibraryWeb, openLibraryWeb } from '#support/library-web'

let web: LibraryWeb
/** A public card, one that is not, and one of another office. */
let open: bigint

before(async () => {
  web = await openLibraryWeb()
  open = await issueCard(web.library, { values: { name: 'Hội Nông dân Vị Thủy' } })
  await applyCard(web.library, { values: { name: 'Hội Nông dân Long Mỹ', badge: '=1+1' } })
  await issueCard(web.library, {
    unit: 'so-b',
    values: { name: 'Đoàn Thanh niên', kind: 'child', place: '002' },
  })
})
after(() => web.close())

const linesOf = (csv: string): string[] => csv.trimEnd().split('\n')

describe('all registers', () => {
  test('each reader sees the types and exact counts of what may be seen', async () => {
    const all = await web.nobody.get('/tra-cuu')
    assert.match(all.html, /library-card">Thẻ thư viện.*?<td class="numeric"[^>]*>2</s)
    assert.ok(!all.html.includes('library-loan'))
    const officer = await (await web.as('chuyen-vien')).get('/tra-cuu')
    assert.match(officer.html, /library-card">Thẻ thư viện.*?<td class="numeric"[^>]*>3</s)
    assert.ok(officer.html.includes('library-loan') && officer.html.includes('thuộc thẻ thư viện'))
  })

  test('one search over all types finds words without diacritics and beginnings, and only what may be seen', async () => {
    for (const q of ['hội nông dân', 'hoi nong d', 'NÔNG']) {
      const { html } = await web.nobody.get(`/tra-cuu?q=${encodeURIComponent(q)}`)
      assert.ok(html.includes('Hội Nông dân Vị Thủy') && !html.includes('Long Mỹ'), q)
      assert.ok(html.includes('1 bản ghi trong 1 loại') && html.includes('Xem cả 1 bản ghi'), q)
    }
    assert.ok(
      (await (await web.as('chuyen-vien')).get('/tra-cuu?q=hoi+nong')).html.includes(
        '2 bản ghi trong 1 loại',
      ),
    )
    const none = await web.nobody.get('/tra-cuu?q=%3Cscript%3E')
    assert.equal(none.status, 200)
    assert.ok(none.html.includes('Không tìm thấy') && !none.html.includes('<script>'))
  })
})

describe('one register', () => {
  test('shows what may be seen with its exact total', async () => {
    const { html } = await web.nobody.get('/tra-cuu/library-card')
    assert.ok(html.includes('Hội Nông dân Vị Thủy') && !html.includes('Long Mỹ'))
    assert.ok(html.includes('1 đến 2 trong 2 bản ghi'))
    assert.ok(html.includes('Huyện Một') && html.includes('20/12/2017'))
  })

  test('is narrowed by its own choices, with words and without; the file is too', async () => {
    for (const query of ['f.kind=child', 'f.kind=child&q=doan+thanh']) {
      const { html } = await web.nobody.get(`/tra-cuu/library-card?${query}`)
      assert.ok(html.includes('Đoàn Thanh niên') && html.includes('1 đến 1 trong 1 bản ghi'), query)
      assert.match(html, /<option value="child" selected>Trẻ em</)
    }
    const csv = await web.nobody.get('/tra-cuu/library-card/danh-sach.csv?f.kind=child')
    assert.equal(linesOf(csv.html).length, 2)
    const unknown = await web.nobody.get('/tra-cuu/library-card?f.kind=dog&f.name=x')
    assert.ok(unknown.html.includes('1 đến 2 trong 2 bản ghi'))
  })

  test('filters by state, unit, days and words; all are kept in the form, the pages and the file', async () => {
    const officer = await web.as('chuyen-vien')
    const only = async (query: string, names: string[]) => {
      const { html } = await officer.get(`/tra-cuu/library-card?${query}`)
      const found = ['Vị Thủy', 'Long Mỹ', 'Thanh niên'].filter(name => html.includes(name))
      assert.deepEqual(found, names, query)
    }
    await only('trang-thai=applied', ['Long Mỹ'])
    await only('trang-thai=nowhere', [])
    await only('don-vi=so-b', ['Thanh niên'])
    await only('don-vi=nowhere', [])
    await only('don-vi=so-a&q=nong', ['Vị Thủy', 'Long Mỹ'])
    await only('tu=21/12/2017', ['Long Mỹ'])
    await only('den=20/12/2017&don-vi=so-a', ['Vị Thủy'])
    const { html } = await officer.get('/tra-cuu/library-card?q=nong&trang-thai=applied')
    assert.match(html, /name="q"[^>]*value="nong"/)
    assert.ok(html.includes('danh-sach.csv?q=nong&amp;trang-thai=applied'))
  })

  test('nothing found is said in a sentence', async () => {
    const { status, html } = await web.nobody.get('/tra-cuu/library-card?q=zzz')
    assert.equal(status, 200)
    assert.ok(html.includes('Không có bản ghi nào khớp điều kiện lọc.'))
  })

  test('a day that is none is named; nonsense in the page number is the first page, too far is the last', async () => {
    const bad = await web.nobody.get('/tra-cuu/library-card?tu=31/02/2017')
    assert.equal(bad.status, 422)
    assert.ok(bad.html.includes('Từ ngày phải là ngày có thật') && bad.html.includes('value="31/02/2017"'))
    for (const page of ['abc', '-1', '0', '99', '1e9', '99999999999']) {
      const { status, html } = await web.nobody.get(`/tra-cuu/library-card?trang=${page}`)
      assert.equal(status, 200, page)
      assert.ok(html.includes('1 đến 2 trong 2 bản ghi'), page)
    }
  })

  test('pages hold fifty', async () => {
    const { engine, staff } = web.library
    const actor = await staff('specialist', 'so-a')
    const [card] = [open]
    for (let n = 0; n < 51; n++) {
      const create = { type: 'library-loan', unit: 'so-a', parent: card }
      await perform(engine, actor, {
        create,
        action: 'lend',
        values: { book: `Quyển ${n}`, takenOn: '20/12/2017' },
      })
    }
    const officer = await web.as('chuyen-vien')
    const second = await officer.get('/tra-cuu/library-loan?trang=2&q=quyen')
    assert.ok(second.html.includes('51 đến 51 trong 51 bản ghi'))
    assert.ok(second.html.includes('href="/tra-cuu/library-loan?q=quyen"'))
  })

  test('a type of which the reader may see nothing is not found, nor its file', async () => {
    for (const path of [
      '/tra-cuu/library-loan',
      '/tra-cuu/library-loan/danh-sach.csv',
      '/tra-cuu/nothing',
      '/tra-cuu/nothing/danh-sach.csv',
    ]) {
      assert.equal((await web.nobody.get(path)).status, 404, path)
    }
  })

  test('a way to add is offered to those who may', async () => {
    const link = '/ban-ghi/moi/library-card'
    assert.ok((await (await web.as('chuyen-vien')).get('/tra-cuu/library-card')).html.includes(link))
    for (const reader of [web.nobody, await web.as('giam-doc')])
      assert.ok(!(await reader.get('/tra-cuu/library-card')).html.includes(link))
  })
})

describe('a register as CSV', () => {
  test('has the words as columns, no personal values, no formulas, and only what may be seen', async () => {
    const officer = await web.as('chuyen-vien')
    const { status, headers, html } = await officer.get('/tra-cuu/library-card/danh-sach.csv?don-vi=so-a')
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.match(headers.get('content-disposition') ?? '', /attachment; filename="library-card\.csv"/)
    const [head = '', ...rows] = linesOf(html)
    assert.ok(
      head.startsWith('\ufeffMã bản ghi,') &&
        head.match(/Tên/g)?.length === 1 &&
        head.endsWith('Trạng thái,Ngày,Địa bàn,Đơn vị'),
      head,
    )
    assert.ok(!head.includes('Điện thoại') && !html.includes('0901234567'))
    assert.equal(rows.length, 2)
    assert.ok(html.includes("'=1+1") && !html.includes(',=1+1'))
    assert.ok(
      rows.some(row => row.includes('Người lớn') && row.endsWith('Đang dùng,2017-12-20,Huyện Một,Sở A')),
      html,
    )
    const own = await web.nobody.get('/tra-cuu/library-card/danh-sach.csv')
    assert.equal(linesOf(own.html).length, 3)
    assert.ok(!own.html.includes('Long Mỹ'))
  })
})
