import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { LineagePanel } from './lineage-panel.tsx'

const full = {
  name: 'Thư viện',
  value: '240',
  context: 'thư viện, đến hết ngày 31/12/2021',
  method: 'Đếm thư viện đang mở cửa.',
  comparison: 'tăng 4,3% so với 230 của năm 2020',
  records: {
    total: '240',
    href: '/ban-ghi',
    first: [{ name: 'Thư viện <Tân Phú>', href: '/r/1', detail: 'cấp huyện' }, { detail: 'cấp xã' }],
  },
  since: 'Không đổi.',
  citation: 'Thư viện: 240.',
}

test('the panel keeps its order, whatever is there', () => {
  const html = renderToString(<LineagePanel {...full} />)
  const order = [
    'Thư viện</p>',
    '>240<',
    'đến hết ngày',
    'Cách tính',
    'So sánh',
    'Đếm từ 240 bản ghi',
    'Từ khi chốt',
    'Chép dẫn nguồn',
  ]
  const places = order.map(part => html.indexOf(part))
  assert.ok(
    places.every(place => place >= 0),
    String(places),
  )
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
})

test('a record that the reader may not see keeps its row without name and link', () => {
  const html = renderToString(<LineagePanel {...full} />)
  assert.equal(html.match(/<li>/g)?.length, 3)
  assert.match(html, /<span>Bản ghi không hiển thị tên<\/span><span class="record-detail">cấp xã<\/span>/)
  assert.match(html, /Thư viện &lt;Tân Phú/)
})

test('an empty comparison and a missing value are said', () => {
  const html = renderToString(
    <LineagePanel {...full} value={null} comparison={undefined} since={undefined} />,
  )
  assert.match(html, /Chưa có số liệu so sánh/)
  assert.match(html, /lineage-value words">chưa có số liệu/)
  assert.doesNotMatch(html, /Từ khi chốt/)
})
