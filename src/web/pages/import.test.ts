import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Cell, openBook } from '#documents'
import { runImports } from '#records/import'
import { type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'
import { workbookOf } from '#support/workbook'

let web: LibraryWeb
let officer: WebReader
before(async () => {
  web = await openLibraryWeb()
  officer = await web.as('chuyen-vien')
})
after(() => web.close())

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const row = (number: number, cells: readonly string[]) =>
  `<row r="${number}">${cells.map(cell => (cell === '' ? '<c/>' : text(cell))).join('')}</row>`
/** A title above the head, a sheet of notes before it. */
const sheetOf = (rows: readonly (readonly string[])[]) =>
  workbookOf({
    sheets: [
      { name: 'Ghi chú', state: 'hidden', data: row(1, ['Ghi chú']) },
      {
        name: 'Thẻ',
        data: [['Danh sách thẻ'], [], ['Tên bạn đọc', 'Loại', 'Huyện', 'Ngày sinh', 'Phù hiệu'], ...rows]
          .map((cells, at) => (cells.length > 0 ? row(at + 1, cells) : ''))
          .join(''),
      },
    ],
  })

const formOf = (bytes: Buffer, name = 'the.xlsx') => {
  const form = new FormData()
  form.set('tep', new File([new Uint8Array(bytes)], name))
  return form
}
const UPLOAD = '/nhap/library-card'
async function upload(rows: readonly (readonly string[])[], reader = officer): Promise<string> {
  const answer = await reader.post(UPLOAD, formOf(sheetOf(rows)))
  assert.equal(answer.status, 303, answer.html)
  return answer.headers.get('location') ?? ''
}
/** What the form of the plan holds, as a browser would send it. */
function planOf(html: string): FormData {
  const form = new FormData()
  for (const [, name = '', inside = ''] of html.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = /<option selected value="([^"]*)"|<option value="([^"]*)" selected/.exec(inside)
    form.append(name, chosen?.[1] ?? chosen?.[2] ?? '')
  }
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
    if (value('type') === 'checkbox' && !/ checked/.test(input)) continue
    if (value('name') !== '') form.append(value('name'), value('value'))
  }
  return form
}
async function act(path: string, what: string, more: Record<string, string> = {}) {
  const form = planOf((await officer.get(path)).html)
  form.set('viec', what)
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  const answer = await officer.post(path, form)
  assert.equal(answer.status, 303, answer.html)
}
const work = async () => {
  while ((await runImports(web.library.engine)) > 0);
}
const tableText = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('from a sheet to records, without a script', () => {
  test('the register leads to it for those who may create, and only for those', async () => {
    assert.match((await officer.get('/tra-cuu/library-card')).html, /href="\/nhap\/library-card"/)
    for (const reader of [web.nobody, await web.as('giam-doc'), await web.as('thong-ke')])
      assert.doesNotMatch((await reader.get('/tra-cuu/library-card')).html, /\/nhap\//)
  })

  test('upload, columns with a preview, check, run, errors in the same sheet, taking back', async () => {
    const path = await upload([
      ['Nguyễn Thị Hạnh', 'Người lớn', 'huyện một', '', 'A1'],
      ['Lê Văn Bé', 'cụ già', 'Huyện Chín', '', 'A2'],
      ['=1+1', 'trẻ em', 'Huyện Hai', '', ''],
      ['Trùng', 'trẻ em', 'Huyện Hai', '', 'A1'],
    ])
    const plan = await officer.get(path)
    assert.equal(plan.status, 200)
    assert.match(plan.html, /<option selected value="name">|<option value="name" selected>/)
    assert.match(tableText(plan.html), /Đọc được Nguyễn Thị Hạnh Người lớn Huyện Một A1/)
    assert.match(tableText(plan.html), /Chọn loại trong danh sách Địa bàn: không có địa bàn tên hoặc mã này/)
    await act(path, 'kiem-tra')
    const waiting = await officer.get(path)
    assert.equal(waiting.headers.get('refresh'), '2')
    await work()
    const checked = await officer.get(path)
    assert.equal(checked.headers.get('refresh'), null)
    assert.match(checked.html, /Nhập 2 dòng/)
    assert.match(
      tableText(checked.html),
      /Có lỗi, không nhập 1 .*Lặp lại dòng trên trong bảng, không nhập thêm 1/,
    )
    await act(path, 'nhap')
    await work()
    assert.match(tableText((await officer.get(path)).html), /Đã nhập 2/)
    const errors = await officer.get(`${path}/dong-loi.xlsx`)
    const rows: (readonly (Cell | null)[])[] = []
    for await (const { cells } of (await openBook(errors.bytes)).rows()) rows.push(cells)
    assert.deepEqual(
      rows.map(cells => cells.map(cell => cell?.text ?? '')),
      [
        ['Tên bạn đọc', 'Loại', 'Huyện', 'Ngày sinh', 'Phù hiệu', 'Lý do chưa nhập'],
        [
          'Lê Văn Bé',
          'cụ già',
          'Huyện Chín',
          '',
          'A2',
          'Chọn loại trong danh sách; Địa bàn: không có địa bàn tên hoặc mã này trong danh mục đang dùng',
        ],
        ['Trùng', 'trẻ em', 'Huyện Hai', '', 'A1', 'Lặp lại một dòng phía trên trong bảng.'],
      ],
    )
    const form = new FormData()
    form.set('viec', 'huy')
    const notAgreed = await officer.post(path, form)
    assert.equal(notAgreed.status, 422)
    assert.match(notAgreed.html, /Đánh dấu vào ô xác nhận trước khi hủy/)
    form.set('dong-y', 'on')
    assert.equal((await officer.post(path, form)).status, 303)
    await work()
    assert.match(tableText((await officer.get(path)).html), /Đã hủy nhập 2/)
  })

  test('columns can be changed, left out and completed by common values; another head is guessed anew', async () => {
    const path = await upload([['Cao Thị Kim', '', '', '', '']])
    await act(path, 'xem-truoc', { 'cot.1': '' })
    const missing = await officer.get(path)
    assert.match(missing.html, /name="chung\.kind"/)
    await act(path, 'xem-truoc', { 'chung.kind': 'child' })
    assert.match(tableText((await officer.get(path)).html), /Đọc được Cao Thị Kim Trẻ em/)
    await act(path, 'xem-truoc', { 'dong-tieu-de': '1' })
    assert.match((await officer.get(path)).html, /A: Danh sách thẻ/)
  })

  test('errors of a CSV file come back as CSV, in which no cell is a formula', async () => {
    const csv = Buffer.from('Tên;Loại\n=cmd|x;cụ già\n')
    const answer = await officer.post(UPLOAD, formOf(csv, 'the.csv'))
    const path = answer.headers.get('location') ?? ''
    await act(path, 'kiem-tra')
    await work()
    const errors = await officer.get(`${path}/dong-loi.csv`)
    assert.match(errors.html, /^\ufeffTên,Loại,Lý do chưa nhập\n'=cmd\|x,cụ già,Chọn loại trong danh sách\n$/)
  })

  test('a file that is no sheet is refused in a sentence on the form', async () => {
    for (const [bytes, sentence] of [
      [Buffer.from('%PDF-1.4\0'), /Tệp không phải bảng tính/],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /bảng tính kiểu cũ/],
      [Buffer.alloc(0), /Chọn một tệp bảng tính/],
    ] as const) {
      const answer = await officer.post(UPLOAD, formOf(bytes))
      assert.equal(answer.status, 422)
      assert.match(answer.html, sentence)
      assert.match(answer.html, /href="#tep"/)
    }
  })
})

describe('nobody else', () => {
  test('may upload: not signed in, another role, another unit', async () => {
    const bytes = sheetOf([['Lạ', 'trẻ em', '', '', '']])
    assert.equal((await web.nobody.get(UPLOAD)).status, 401)
    assert.equal((await web.nobody.post(UPLOAD, formOf(bytes))).status, 401)
    for (const name of ['giam-doc', 'thong-ke']) {
      const other = await web.as(name)
      assert.equal((await other.get(UPLOAD)).status, 403)
      assert.equal((await other.post(UPLOAD, formOf(bytes))).status, 403)
    }
    const form = formOf(bytes)
    form.set('don-vi', 'so-a')
    const room = await web.as('chuyen-vien-phong')
    const answer = await room.post(UPLOAD, form)
    const { rows } = await web.db.owner.query(
      'select u.code from records.import i join directory.unit u on u.id = i.unit_id where i.id = $1',
      [(answer.headers.get('location') ?? '').split('/').at(-1)],
    )
    assert.deepEqual(rows, [{ code: 'so-a-phong-1' }])
  })

  test('sees an import, works on it or fetches its errors', async () => {
    const path = await upload([['Riêng', 'cụ già', '', '', '']])
    await act(path, 'kiem-tra')
    await work()
    const go = { viec: 'nhap' }
    for (const [name, status] of [
      ['giam-doc', 403],
      ['thong-ke', 404],
      ['chuyen-vien-phong', 404],
      ['chuyen-vien-b', 404],
    ] as const) {
      const other = await web.as(name)
      assert.equal((await other.get(path)).status, status, name)
      assert.equal((await other.get(`${path}/dong-loi.xlsx`)).status, status, name)
      assert.equal((await other.post(path, go)).status, status, name)
    }
    assert.equal((await web.nobody.get(path)).status, 401)
    assert.equal((await web.nobody.post(path, go)).status, 401)
  })
})
