import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Book, type Cell, openBook, type SheetRow, writeTemplate } from '#documents'
import { perform } from '#records'
import { type LibraryWeb, openLibraryWeb, type WebAnswer } from '#support/library-web'
import { acceptReturn, openReturns, sendReturn } from '#support/returns'

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb({ open: db => openReturns(db) })
})
after(() => web.close())

const UPLOAD = '/bao-cao-dinh-ky/library-return/nop?nam='
const TEMPLATE = '/bao-cao-dinh-ky/library-return/bieu-mau.xlsx?nam='
const HEAD = ['Mã đơn vị', 'Tên đơn vị', 'Năm', 'Lượt người lớn', 'Lượt trẻ em', 'Chỗ ngồi', 'Loại số liệu']

const number = (text: string): Cell => ({ kind: 'number', text })
const word = (text: string): Cell => ({ kind: 'text', text })
/** A filled-in file: a head and lines. */
async function fileOf(lines: readonly (readonly (Cell | null)[])[], head = HEAD): Promise<FormData> {
  const bytes = await writeTemplate([
    { name: 'Báo cáo', columns: head.map(title => ({ title })), rows: lines },
  ])
  return formOf(bytes, 'bao-cao.xlsx')
}
function formOf(bytes: Buffer, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  return form
}
const line = (year: string, adults: Cell | null, sure = 'Chính thức', unit = 'so-a') => [
  word(unit),
  word('Sở A'),
  number(year),
  adults,
  number('3'),
  null,
  word(sure),
]
async function rowsOf(book: Book): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of book.rows(0)) rows.push(row)
  return rows
}
const recordOf = (answer: WebAnswer): string => answer.headers.get('location')?.split('/').at(-1) ?? ''
const countOf = async (year: number): Promise<number> => {
  const { rows } = await web.db.owner.query<{ n: bigint }>(
    `select count(*) as n from records.record r join records.type t on t.id = r.type_id
     where t.code = 'library-return' and (r.data ->> 'year')::int = $1`,
    [year],
  )
  return Number(rows[0]?.n)
}

describe('who has not reported', () => {
  test('the office above sees those who are late first, then what waits, then what is done', async () => {
    const record = await sendReturn(web.library, 'so-b', { adults: 4, children: 1 })
    const officer = await web.as('thong-ke-bo')
    const { html } = await officer.get('/bao-cao-dinh-ky?nam=2017')
    assert.match(
      html,
      /0 trên 2 đã nhận<\/strong>; 1 quá hạn; 1 chờ nhận\. Số liệu chốt đến hết ngày 14\/12\/2017/,
    )
    assert.match(html, /Hạn gửi: 19\/12\/2017/)
    assert.ok(html.indexOf('Quá hạn, chưa gửi, quá 3 ngày') < html.indexOf('Đã gửi, chờ nhận'))
    assert.ok(html.indexOf('Sở A') < html.indexOf('Sở B'))
    const form = await officer.get(`/ban-ghi/${record}/accept`)
    assert.equal(form.status, 200)
    const sent = await officer.post(`/ban-ghi/${record}/accept`, {
      _version: form.hidden('_version'),
      _idem: form.hidden('_idem'),
    })
    assert.equal(sent.status, 303)
    const after = await officer.get('/bao-cao-dinh-ky?nam=2017')
    assert.match(after.html, /1 trên 2 đã nhận<\/strong>; 1 quá hạn\./)
    const csv = await officer.get('/bao-cao-dinh-ky/library-return/danh-sach.csv?nam=2017')
    assert.match(csv.html, /so-a,Sở A,"Quá hạn, chưa gửi, quá 3 ngày",2017-12-19,/)
  })

  test('before the day to send it nobody is late', async () => {
    const { html } = await (await web.as('thong-ke-bo')).get('/bao-cao-dinh-ky?nam=2018')
    assert.match(html, /0 trên 2 đã nhận<\/strong>\. /)
    assert.ok(html.includes('Chưa gửi, còn hạn') && !html.includes('Quá hạn'))
  })

  test('the sender sees his own, and the way to it; who neither sends nor takes over sees nothing', async () => {
    const { html } = await (await web.as('thong-ke')).get('/bao-cao-dinh-ky?nam=2017')
    assert.ok(html.includes('Báo cáo phải nộp: Báo cáo thư viện') && html.includes('Tải biểu mẫu .xlsx'))
    assert.ok(!html.includes('Sở B'))
    const other = await (await web.as('chuyen-vien-bo')).get('/bao-cao-dinh-ky?nam=2017')
    assert.match(other.html, /không có báo cáo định kỳ nào/)
    assert.equal((await web.nobody.get('/bao-cao-dinh-ky')).status, 401)
    const csv = '/bao-cao-dinh-ky/library-return/danh-sach.csv'
    assert.equal((await (await web.as('thong-ke')).get(csv)).status, 403)
    assert.equal((await web.nobody.get(csv)).status, 401)
  })

  test('a return that was sent is not read, listed or acted on from another office', async () => {
    const record = await sendReturn(web.library, 'so-b', { adults: 4, children: 1, year: 2031 })
    for (const name of ['thong-ke', 'chuyen-vien-bo', 'giam-doc']) {
      const reader = await web.as(name)
      assert.equal((await reader.get(`/ban-ghi/${record}`)).status, 404, name)
      assert.equal((await reader.get(`/ban-ghi/${record}/amend`)).status, 404, name)
      assert.equal((await reader.get(`/ban-ghi/${record}/accept`)).status, 404, name)
      assert.ok(!(await reader.get('/tra-cuu/library-return')).html.includes(`/ban-ghi/${record}`), name)
      assert.ok(!(await reader.get('/tra-cuu/library-return/danh-sach.csv')).html.includes('2031'), name)
    }
    const figures = await web.nobody.get('/api/v1/figures?unit=bo&period=2031')
    assert.ok(!figures.html.includes('"value":"5"'))
    assert.equal((await (await web.as('thong-ke-bo')).get(`/ban-ghi/${record}`)).status, 200)
  })
})

describe('the template', () => {
  test('knows unit, year and the year before, and gives choices as lists', async () => {
    await acceptReturn(web.library, 'so-a', {
      adults: 11,
      children: 2,
      seats: 30,
      year: 2020,
      sure: 'preliminary',
    })
    const officer = await web.as('thong-ke')
    const answer = await officer.get(`${TEMPLATE}2021`)
    assert.equal(answer.status, 200)
    const book = await openBook(answer.bytes)
    const rows = await rowsOf(book)
    assert.deepEqual(
      rows.map(row => row.cells.map(cell => cell?.text ?? '')),
      [HEAD, ['so-a', 'Sở A', '2021'], ['so-a', 'Sở A', '2020', '11', '2', '30', 'Sơ bộ']],
    )
    assert.deepEqual(
      book.sheets.map(sheet => [sheet.name, sheet.hidden]),
      [
        ['Báo cáo', false],
        ['Hướng dẫn', false],
        ['Danh mục', true],
      ],
    )
    for (const name of ['thong-ke-bo', 'chuyen-vien'])
      assert.equal((await (await web.as(name)).get(`${TEMPLATE}2021`)).status, 403, name)
    assert.equal((await web.nobody.get(`${TEMPLATE}2021`)).status, 401)
    assert.equal((await officer.get('/bao-cao-dinh-ky/library-card/bieu-mau.xlsx')).status, 404)
  })

  test('filled in, it is one return however often it is sent; another file mends it', async () => {
    const officer = await web.as('thong-ke')
    const send = async (adults: string) =>
      officer.post(`${UPLOAD}2022`, await fileOf([line('2022', number(adults)), line('2021', number('1'))]))
    const first = await send('7')
    assert.equal(first.status, 303, first.html)
    const again = [await send('7'), await send('7')]
    assert.deepEqual(again.map(recordOf), [recordOf(first), recordOf(first)])
    assert.equal(await countOf(2022), 1)
    const steps = async () =>
      (await web.db.owner.query('select from records.action where record_id = $1', [recordOf(first)]))
        .rowCount
    assert.equal(await steps(), 1)
    assert.equal(recordOf(await send('9')), recordOf(first))
    assert.equal(await steps(), 2)
    const { html } = await officer.get(`/ban-ghi/${recordOf(first)}`)
    assert.match(html, /Lượt người lớn<\/dt><dd>9</)
  })

  test('after the return was annulled the same file begins another, once', async () => {
    const officer = await web.as('thong-ke')
    const send = async () => officer.post(`${UPLOAD}2028`, await fileOf([line('2028', number('7'))]))
    const first = recordOf(await send())
    await perform(web.library.engine, await web.library.staff('statistics_officer', 'so-a'), {
      record: BigInt(first),
      action: 'annul',
      why: 'Nhầm năm',
    })
    const second = [recordOf(await send()), recordOf(await send())]
    assert.notEqual(second[0], first)
    assert.equal(second[1], second[0])
    assert.equal(await countOf(2028), 2)
  })

  test('two at once are one return', async () => {
    const officer = await web.as('thong-ke')
    const both = await Promise.all(
      [1, 2].map(async () => officer.post(`${UPLOAD}2023`, await fileOf([line('2023', number('7'))]))),
    )
    assert.deepEqual(
      both.map(answer => answer.status),
      [303, 303],
    )
    assert.equal(await countOf(2023), 1)
  })

  test('every wrong cell is named with the rule of the page, and nothing is written', async () => {
    const officer = await web.as('thong-ke')
    const refused = async (form: FormData) => {
      const answer = await officer.post(`${UPLOAD}2024`, form)
      assert.equal(answer.status, 422)
      assert.equal(await countOf(2024), 0)
      return answer.html
    }
    const wrong = await refused(
      await fileOf([line('2023', number('1')), line('2024', number('-4'), 'Chắc chắn'), []]),
    )
    assert.match(wrong, /Ô D3: Lượt người lớn nhỏ nhất là 0/)
    assert.match(wrong, /Ô G3: Chọn loại số liệu trong danh sách/)
    assert.match(
      await refused(await fileOf([line('2024', number('1.234'))])),
      /Ô D2: Lượt người lớn phải là số nguyên/,
    )
    assert.match(
      await refused(await fileOf([line('2024', word('bốn'))])),
      /Ô D2: Lượt người lớn phải là số nguyên/,
    )
    assert.match(await refused(await fileOf([line('2024', null)])), /Ô D2: Nhập lượt người lớn/)
    assert.match(
      await refused(await fileOf([line('2024', number('1'), 'Sơ bộ', 'so-b')])),
      /Ô A2: mã đơn vị phải là so-a/,
    )
    assert.match(await refused(await fileOf([line('2023', number('1'))])), /không có dòng nào của năm 2024/)
    assert.match(
      await refused(await fileOf([line('2024', number('1')), line('2024', number('2'))])),
      /nhiều dòng của năm 2024: dòng 2, 3/,
    )
    assert.match(
      await refused(
        await fileOf([line('2024', number('1'))], [...HEAD.slice(0, 3), 'Người lớn', ...HEAD.slice(4)]),
      ),
      /không có cột “Lượt người lớn”/,
    )
    assert.match(await refused(formOf(Buffer.from([0, 1, 2, 3]), 'x.xlsx')), /không phải bảng tính|UTF-8/)
    assert.match(await refused(new FormData()), /Chọn tệp trước khi nộp/)
  })

  test('a CSV file is taken as well', async () => {
    const officer = await web.as('thong-ke')
    const csv = `${HEAD.join(',')}\nso-a,Sở A,2025,5.000,0,,Ước tính\n`
    const answer = await officer.post(`${UPLOAD}2025`, formOf(Buffer.from(csv), 'bao-cao.csv'))
    assert.equal(answer.status, 303, answer.html)
    assert.match((await officer.get(`/ban-ghi/${recordOf(answer)}`)).html, /Lượt người lớn<\/dt><dd>5\.000</)
  })

  test('what was sent is locked to files too; those who send no such return may not send one', async () => {
    const officer = await web.as('thong-ke')
    await sendReturn(web.library, 'so-a', { adults: 1, children: 1, year: 2026 })
    const locked = await officer.post(`${UPLOAD}2026`, await fileOf([line('2026', number('7'))]))
    assert.equal(locked.status, 422)
    assert.match(locked.html, /đang ở tình trạng “Đã gửi” nên không sửa được bằng tệp/)
    const form = await fileOf([line('2027', number('7'))])
    for (const name of ['thong-ke-bo', 'chuyen-vien'])
      assert.equal((await (await web.as(name)).post(`${UPLOAD}2027`, form)).status, 403, name)
    assert.equal((await web.nobody.post(`${UPLOAD}2027`, form)).status, 401)
    assert.equal(await countOf(2027), 0)
    // Another office's officer sends his own, never this one's.
    const other = await (await web.as('thong-ke-b')).post(`${UPLOAD}2027`, form)
    assert.match(other.html, /mã đơn vị phải là so-b/)
  })
})

describe('a figure of returns', () => {
  test('its page says k of n, how sure it is, what was planned, and shows each office; so do list, CSV and interface', async () => {
    await acceptReturn(web.library, 'so-a', { adults: 100, children: 20, year: 2019, sure: 'estimate' })
    const director = await web.library.staff('director', 'bo')
    await perform(web.library.engine, director, {
      create: { type: 'library-plan', unit: 'bo' },
      action: 'set',
      values: { year: 2019, visits: 110 },
    })
    const { html } = await web.nobody.get('/so-lieu/LIB.VISIT.N~bo~2019')
    assert.match(html, /Ước tính\. <strong>1 trên 2 đơn vị đã báo cáo\.<\/strong> Số này chưa đủ đơn vị/)
    assert.match(html, /đạt 109,09% kế hoạch năm/)
    assert.match(
      html,
      /Sở A<\/th><td class="numeric"[^>]*><a class="number"[^>]*href="[^"]*so-a[^"]*"[^>]*>120</,
    )
    assert.match(html, /Sở B<\/th><td class="numeric missing"[^>]*>chưa báo cáo/)
    const missing = await web.nobody.get('/so-lieu/LIB.VISIT.N~so-b~2019')
    assert.match(missing.html, /chưa có số liệu/)
    const list = await web.nobody.get('/so-lieu?don-vi=bo&ky=2019')
    assert.match(list.html, /Ước tính; 1 trên 2 đơn vị đã báo cáo/)
    const csv = await web.nobody.get('/so-lieu/danh-sach.csv?don-vi=bo&ky=2019')
    assert.match(csv.html, /LIB\.VISIT\.N~bo~2019,Lượt đến thư viện,2019,120,lượt,Ước tính,1,2,110,109\.09/)
    const api = await web.nobody.get('/api/v1/figures?unit=bo&period=2019')
    const { figures } = JSON.parse(api.html) as {
      figures: { id: string; reports?: object; status: string }[]
    }
    const figure = figures.find(f => f.id === 'LIB.VISIT.N~bo~2019')
    assert.deepEqual([figure?.status, figure?.reports], ['estimate', { reported: 1, due: 2, reopened: 0 }])
  })
})
