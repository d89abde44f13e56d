import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { DataTable } from './data-table.tsx'
import { FilterForm } from './filter-form.tsx'
import { Pagination } from './pagination.tsx'

interface Row {
  name: string
  n: string | null
}
const table = (rows: Row[]) =>
  renderToString(
    <DataTable<Row>
      caption="Danh sách"
      rows={rows}
      selected={row => row.name === 'b'}
      totalLabel="Cộng"
      empty="Chưa có bản ghi nào."
      columns={[
        { label: 'Tên', cell: row => row.name },
        { label: 'Số', cell: row => row.n, numeric: true, secondary: true, total: '12' },
      ]}
    />,
  )

test('zero is quiet, missing is words, numbers carry the label of their column', () => {
  const html = table([
    { name: 'a', n: '0' },
    { name: 'b', n: null },
    { name: 'c', n: '12' },
  ])
  assert.match(html, /<td class="numeric secondary zero" data-label="Số">0</)
  assert.match(html, /<td class="numeric secondary missing" data-label="Số">chưa báo cáo</)
  assert.match(html, /<td class="numeric secondary" data-label="Số">12<\/td><\/tr><\/tbody>/)
  assert.match(html, /<tfoot><tr><th scope="row">Cộng<\/th><td[^>]*>12</)
  assert.equal(html.match(/data-selected/g)?.length, 1)
  assert.equal(html.match(/scope="row"/g)?.length, 4)
})

test('an empty list is a sentence, not an empty table', () => {
  assert.equal(table([]), '<p class="empty">Chưa có bản ghi nào.</p>')
})

test('text is escaped', () => {
  assert.match(table([{ name: '<img src=x>', n: '1' }]), /&lt;img src=x>/)
})

const pages = (page: number, total: number, pageSize = 20) =>
  renderToString(
    <Pagination page={page} pageSize={pageSize} total={total} noun="bản ghi" href={p => `?trang=${p}`} />,
  )

test('pagination gives the exact total and the rows shown', () => {
  const html = pages(5, 1240)
  assert.match(html, /81 đến 100 trong 1\.240 bản ghi/)
  assert.match(html, /href="\?trang=4" rel="prev"/)
  assert.match(html, /href="\?trang=6" rel="next"/)
  assert.match(html, /<a href="\?trang=5" aria-current="page">5</)
  assert.match(pages(1, 0), /Không có bản ghi nào/)
  assert.doesNotMatch(pages(1, 20), /<ul/)
})

test('pagination links no page that is not there, and each page once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 9999 }), (pageSize, total) => {
      const last = Math.ceil(total / pageSize)
      const page = Math.ceil(last / 2)
      const html = pages(page, total, pageSize)
      const linked = [...html.matchAll(/<a href="\?trang=(\d+)"( aria-current="page")?>/g)].map(m =>
        Number(m[1]),
      )
      assert.ok(linked.every(p => p >= 1 && p <= last))
      assert.equal(new Set(linked).size, linked.length)
      if (last > 1) assert.ok(linked.includes(1) && linked.includes(last) && linked.includes(page))
    }),
    { numRuns: 100 },
  )
})

test('filters are a GET form; the way back is offered only when one is set', () => {
  const form = (value: string) =>
    renderToString(
      <FilterForm
        action="/so"
        resetHref="/so-khong-loc"
        keep={{ xep: 'ten' }}
        filters={[
          { kind: 'text', name: 'tim', label: 'Tên', value },
          { kind: 'choice', name: 'loai', label: 'Loại', value: '', options: [{ value: 'a', label: 'A' }] },
        ]}
      />,
    )
  assert.match(form('x'), /<form class="filters" action="\/so" method="get">/)
  assert.match(form('x'), /so-khong-loc/)
  assert.doesNotMatch(form(''), /so-khong-loc/)
  assert.match(form(''), /<input type="hidden" name="xep" value="ten"/)
  assert.match(form(''), /<option value selected>Tất cả<\/option>/)
})
