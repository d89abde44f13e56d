import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { CompareBars } from './compare-bars.tsx'
import { ImpossibleLine } from './impossible-line.tsx'
import { MonthChart, ticksFor } from './month-chart.tsx'
import { PartsBar } from './parts-bar.tsx'
import { SeriesLine } from './series-line.tsx'

const parts = (values: bigint[], total: bigint) =>
  renderToString(
    <PartsBar
      title="Theo loại"
      total={total}
      parts={values.map((value, i) => ({ label: `Loại ${i}`, value }))}
    />,
  )

test('a parts bar is drawn where the parts add up, and the sum is written', () => {
  const html = parts([1n, 7n, 18n, 45n, 6n, 21n], 98n)
  assert.match(html, /class="parts-bar"/)
  assert.match(html, /1 \+ 7 \+ 18 \+ 45 \+ 6 \+ 21 = 98\. Các phần cộng đúng bằng tổng\./)
})

test('parts that miss the total, and more parts than can be told apart, are a list without a bar', () => {
  assert.doesNotMatch(parts([1n, 2n], 4n), /parts-bar/)
  assert.match(parts([1n, 2n], 4n), /1 \+ 2 = 3, khác tổng 4\./)
  assert.doesNotMatch(parts([1n, 1n, 1n, 1n, 1n, 1n, 1n], 7n), /parts-bar/)
  assert.doesNotMatch(parts([0n], 0n), /parts-bar/)
})

test('the segments of a bar fill it without a gap', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 6 }), values => {
      const total = values.reduce((a, b) => a + b, 0n)
      fc.pre(total > 0n)
      const bars = [
        ...parts(values, total).matchAll(/<rect class="part-\d" x="([\d.e-]+)%" width="([\d.e-]+)%"/g),
      ]
      assert.equal(bars.length, values.length)
      let end = 0
      for (const [, x, width] of bars) {
        assert.ok(Math.abs(Number(x) - end) < 1e-9)
        end = Number(x) + Number(width)
      }
      assert.ok(Math.abs(end - 100) < 1e-9)
    }),
    { numRuns: 100 },
  )
})

test('ticks begin at zero, are few and even, and reach the largest value', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 15n), most => {
      const ticks = ticksFor(most)
      const step = (ticks[1] ?? 0n) - (ticks[0] ?? 0n)
      assert.equal(ticks[0], 0n)
      assert.ok(ticks.length >= 2 && ticks.length <= 5)
      assert.match(String(step), /^[125]0*$/)
      assert.ok(ticks.every((tick, i) => tick === BigInt(i) * step))
      const top = ticks.at(-1) ?? 0n
      assert.ok(top >= most && top - step < most)
    }),
  )
})

test('a month without a value is not reported, a month with none is zero', () => {
  const html = renderToString(
    <MonthChart
      title="Theo tháng"
      months={[
        { short: 'T1', name: 'Tháng 1' },
        { short: 'T2', name: 'Tháng 2' },
      ]}
      now={{ name: '2021: 0', values: [0n, null] }}
    />,
  )
  assert.match(html, /Tháng 1<\/th><td class="numeric">0</)
  assert.match(html, /Tháng 2<\/th><td class="numeric">chưa báo cáo</)
})

test('bars of two years share one scale from zero', () => {
  const html = renderToString(
    <CompareBars
      title="So sánh"
      figures={[
        {
          label: 'A',
          before: { year: '2020', value: 50n, printed: '50' },
          now: { year: '2021', value: 100n, printed: '100' },
          change: '',
        },
        {
          label: 'B',
          before: { year: '2020', value: null, printed: 'chưa có' },
          now: { year: '2021', value: 25n, printed: '25' },
          change: '',
        },
      ]}
    />,
  )
  const widths = [...html.matchAll(/<rect class="bar-\w+" width="([\d.]+)%"/g)].map(m => Number(m[1]))
  assert.deepEqual(widths, [40, 80, 0, 20])
  assert.match(html, /chưa có/)
})

test('the percentage that no whole number gives lies between its neighbours', () => {
  const points = [
    { base: '180', percent: 11.67, printed: '11,7%' },
    { base: '179', percent: 12.29, printed: '12,3%' },
    { base: '178', percent: 12.92, printed: '12,9%' },
    { base: '177', percent: 13.56, printed: '13,6%' },
  ]
  const html = renderToString(
    <ImpossibleLine percent={12.4} printed="12,4%" baseYear="2016" points={points} />,
  )
  const miss = Number(/class="miss-run" x1="([\d.]+)%"/.exec(html)?.[1])
  assert.ok(miss > 37.5 && miss < 50, String(miss))
  assert.deepEqual(
    [...html.matchAll(/class="beside"[^>]*>([^<]+)/g)].map(m => m[1]),
    ['12,3%', '12,9%'],
  )
  assert.equal(html.match(/class="arc across"/g)?.length, 1)
  assert.match(html, /aria-label="12,4% không rơi vào tỷ lệ nào[^"]*12,3% \(nếu năm 2016 là 179\)/)
})

test('a gap in a series breaks its line, and the name says its ends', () => {
  const point = (label: string, value: number | null) => ({ label, value, printed: String(value) })
  const html = renderToString(
    <SeriesLine
      label="Thư viện"
      points={[point('2018', 1), point('2019', null), point('2020', 3), point('2021', 4)]}
    />,
  )
  assert.equal(html.match(/<polyline/g)?.length, 2)
  assert.match(html, /aria-label="Thư viện: từ 1 \(2018\) đến 4 \(2021\)"/)
  assert.match(renderToString(<SeriesLine label="x" points={[point('2018', null)]} />), /chưa có số liệu/)
})
