import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cell, openBook, type SheetPlan, writeRows, writeTemplate } from '#documents'
import { openArchive } from './archive.ts'

const cells: (Cell | null)[] = [
  { kind: 'text', text: '=1+1 & <Hậu>' },
  { kind: 'number', text: '12.5' },
  { kind: 'number', text: '1234567890123456789' },
  null,
  { kind: 'date', text: '2017-12-22' },
  { kind: 'yesNo', text: 'true' },
]
const plan: SheetPlan = {
  name: 'Hộ',
  columns: [
    { title: 'Tên', choices: ['Có', 'Không'] },
    { title: 'Số', kind: 'number' },
    { title: 'Mã' },
    { title: 'Trống' },
    { title: 'Ngày', kind: 'date' },
    { title: 'Nhận' },
  ],
}

async function readBack(bytes: Buffer): Promise<(Cell | null)[][]> {
  const rows: (Cell | null)[][] = []
  for await (const row of (await openBook(bytes)).rows()) rows.push([...row.cells])
  return rows
}

const heads = plan.columns.map(({ title }): Cell => ({ kind: 'text', text: title }))
/** More digits than a spreadsheet holds are kept as a text. */
const back = cells.map((cell): Cell | null => (cell?.text.length === 19 ? { ...cell, kind: 'text' } : cell))

test('rows come back as they were written, one sheet of any length', async () => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeRows(plan, [cells, cells])) pieces.push(piece)
  assert.deepEqual(await readBack(Buffer.concat(pieces)), [heads, back, back])
})

test('a template has a frozen head and drop-down lists of any length', async () => {
  const bytes = await writeTemplate([{ ...plan, rows: [cells] }])
  assert.deepEqual(await readBack(bytes), [heads, back])
  const book = await openBook(bytes)
  assert.deepEqual(book.sheets, [
    { name: 'Hộ', hidden: false },
    { name: 'Danh mục', hidden: true },
  ])
  const archive = await openArchive(bytes)
  const sheet = (await archive.read('xl/worksheets/sheet1.xml', 1_000_000)).toString()
  assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  assert.match(sheet, /<dataValidation [^>]*type="list"[^>]*sqref="A2:A1001"/)
  assert.match(sheet, /<formula1>'Danh mục'!\$A\$1:\$A\$2<\/formula1>/)
  assert.doesNotMatch(sheet, /<f>/)
})
