import { CompareBars } from '../compare-bars.tsx'
import { DataTable } from '../data-table.tsx'
import type { Example } from '../examples.tsx'
import { FilterForm } from '../filter-form.tsx'
import { MonthChart } from '../month-chart.tsx'
import { Pagination } from '../pagination.tsx'
import { PartsBar } from '../parts-bar.tsx'
import { SeriesLine } from '../series-line.tsx'
import { ViewLinks } from '../view-links.tsx'

interface Row {
  name: string
  district: string | null
  commune: string | null
  school: string | null
  sum: string
}
const rows: Row[] = [
  { name: 'Tân Phú', district: '1', commune: '12', school: '40', sum: '53' },
  { name: 'Hòa Lợi', district: '0', commune: '8', school: '22', sum: '30' },
  { name: 'Bình An', district: '1', commune: null, school: '18', sum: '19' },
]
const months = Array.from({ length: 12 }, (_, i) => ({ short: `T${i + 1}`, name: `Tháng ${i + 1}` }))
const counts = (values: number[]) => values.map(value => BigInt(value))

/** Tables, lists and charts. */
export const dataExamples: Example[] = [
  {
    name: 'view-links, filter-form, data-table, pagination',
    node: (
      <>
        <ViewLinks
          label="Các nhóm"
          views={[
            { title: 'Đang mở cửa', href: '#a', count: '240', current: true },
            { title: 'Đã đóng', href: '#b', count: '3' },
          ]}
        />
        <br />
        <FilterForm
          action="#loc"
          resetHref="#bo"
          filters={[
            { kind: 'text', name: 'tim', label: 'Tên, mã', value: 'tân' },
            {
              kind: 'choice',
              name: 'loai',
              label: 'Loại',
              value: 'xa',
              options: [
                { value: 'huyen', label: 'Cấp huyện' },
                { value: 'xa', label: 'Cấp xã' },
              ],
            },
          ]}
        />
        <DataTable<Row>
          caption="Thư viện theo huyện"
          rows={rows}
          selected={row => row.name === 'Hòa Lợi'}
          totalLabel="Cả tỉnh"
          columns={[
            { label: 'Huyện', cell: row => <a href={`#${row.name}`}>{row.name}</a> },
            { label: 'Cấp huyện', cell: row => row.district, numeric: true, total: '2' },
            { label: 'Cấp xã', cell: row => row.commune, numeric: true, secondary: true, total: '20' },
            { label: 'Trường học', cell: row => row.school, numeric: true, secondary: true, total: '80' },
            { label: 'Cộng', cell: row => row.sum, numeric: true, emphasis: true, total: '102' },
          ]}
        />
        <Pagination page={5} pageSize={20} total={240} noun="thư viện" href={page => `?trang=${page}`} />
      </>
    ),
  },
  {
    name: 'data-table, empty',
    node: (
      <DataTable<Row>
        caption="Thư viện"
        rows={[]}
        columns={[]}
        empty="Chưa có thư viện nào khớp điều kiện lọc."
      />
    ),
  },
  {
    name: 'parts-bar',
    node: (
      <PartsBar
        title="98 thư viện theo loại"
        total={98n}
        parts={[
          { label: 'Cấp tỉnh', value: 1n },
          { label: 'Cấp huyện', value: 7n },
          { label: 'Cấp xã', value: 18n },
          { label: 'Trường học', value: 45n, href: '#truong' },
          { label: 'Tư nhân', value: 6n },
          { label: 'Lưu động', value: 21n },
        ]}
      />
    ),
  },
  {
    name: 'parts-bar, not adding up',
    node: (
      <PartsBar
        title="Thư viện theo loại"
        total={20n}
        parts={[
          { label: 'Cấp xã', value: 12n },
          { label: 'Trường học', value: 7n },
        ]}
      />
    ),
  },
  {
    name: 'compare-bars',
    node: (
      <CompareBars
        title="So với năm 2020"
        figures={[
          {
            label: 'Cơ sở được kiểm tra',
            before: { year: '2020', value: 179n, printed: '179' },
            now: { year: '2021', value: 201n, printed: '201' },
            change: 'tăng 12,3%',
          },
          {
            label: 'Giấy phép',
            before: { year: '2020', value: null, printed: 'chưa có số liệu' },
            now: { year: '2021', value: 46n, printed: '46' },
            change: '',
          },
        ]}
      />
    ),
  },
  {
    name: 'month-chart',
    node: (
      <MonthChart
        title="Theo tháng"
        months={months}
        before={{ name: '2020: 26', values: counts([2, 1, 3, 2, 3, 2, 1, 4, 2, 3, 2, 1]) }}
        now={{ name: '2021: 19', values: [...counts([1, 2, 1, 2, 2, 1, 1, 3, 2, 1, 2]), null] }}
        note="Năm hành chính: từ 15/12 năm trước đến hết 14/12"
      />
    ),
  },
  {
    name: 'series-line',
    node: (
      <SeriesLine
        label="Thư viện"
        points={[
          { label: '2018', value: 210, printed: '210' },
          { label: '2019', value: null, printed: 'chưa có số liệu' },
          { label: '2020', value: 230, printed: '230' },
          { label: '2021', value: 240, printed: '240' },
        ]}
      />
    ),
  },
]
