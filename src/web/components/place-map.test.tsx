import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import type { Topology } from 'topojson-specification'
import { drawOutlines, outlinesOf, scaleKm } from './geography.ts'
import { PlaceMap } from './place-map.tsx'
import { ReachMap } from './reach-map.tsx'

/** Two squares of one degree side by side; `turn` runs every ring the other way. */
const topology = (turn: boolean): Topology => {
  const ring = (x: number) => {
    const round = [
      [x, 10],
      [x, 11],
      [x + 1, 11],
      [x + 1, 10],
      [x, 10],
    ]
    return turn ? round.reverse() : round
  }
  return {
    type: 'Topology',
    arcs: [ring(105), ring(106)] as Topology['arcs'],
    objects: {
      places: {
        type: 'GeometryCollection',
        geometries: ['01', '02'].map((code, i) => ({
          type: 'Polygon' as const,
          arcs: [[i]],
          properties: { code },
        })),
      },
    },
  }
}
const room = { width: 640, most: 900, top: 10, right: 10, bottom: 10, left: 10 }

test('rings of either direction give the same drawing inside its room', () => {
  for (const turn of [false, true]) {
    const { areas, height } = drawOutlines(outlinesOf(topology(turn)), room)
    assert.deepEqual(
      areas.map(area => area.code),
      ['01', '02'],
    )
    for (const { path, x, y } of areas) {
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
      assert.ok(numbers.length === 8 && numbers.every(n => n >= 0 && n <= 640), path)
      assert.ok(y > 0 && y < height && x > 0)
    }
    assert.ok((areas[0]?.x ?? 0) < (areas[1]?.x ?? 0))
  }
})

test('the height follows from the shape, up to the most', () => {
  const outlines = outlinesOf(topology(false))
  assert.ok(Math.abs(drawOutlines(outlines, room).height - 335) < 10)
  assert.equal(drawOutlines(outlines, { ...room, most: 200 }).height, 200)
})

test('a kilometre is as long as the projection says', () => {
  // One degree of longitude at 10.5 degrees north is 109.3 km; two of them fill 620 units.
  const { perKm } = drawOutlines(outlinesOf(topology(false)), room)
  assert.ok(Math.abs(perKm - 620 / (2 * 109.3)) < 0.03, String(perKm))
})

test('the scale is the longest round length that fits', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), perKm => {
      const km = scaleKm(perKm, 100)
      assert.match(String(Number(km.toPrecision(6))), /^0?\.?0*[125]0*$/)
      assert.ok(km * perKm <= 100.001 && km * perKm * 2.5 >= 99.999)
    }),
  )
})

const places = [
  { code: '01', name: 'Tân <Phú>', count: '2', href: '/ban-do?huyen=01' },
  { code: '02', name: 'Hòa Lợi', count: '0' },
]

test('a map draws one symbol a record, names and counts, and links only where there is an address', () => {
  const html = renderToString(
    <PlaceMap
      title="Thư viện"
      outlines={outlinesOf(topology(false))}
      places={places}
      selected="02"
      types={[
        { code: 'a', name: 'Cấp huyện' },
        { code: 'b', name: 'Cấp xã' },
      ]}
      points={[
        { lon: 105.5, lat: 10.5, type: 'a', name: 'Một' },
        { lon: 106.5, lat: 10.5, type: 'b', name: 'Hai' },
      ]}
    />,
  )
  assert.equal(html.match(/<title>/g)?.length, 2)
  assert.match(html, /<a href="\/ban-do\?huyen=01" tabindex="-1">/)
  assert.equal(html.match(/<a /g)?.length, 1)
  assert.match(html, /Tân &lt;Phú/)
  assert.match(html, /class="area selected"/)
  assert.deepEqual(
    [...html.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(m => m[1]),
    ['Cấp huyện', 'Cấp xã'],
  )
})

test('the reach map joins the seat to every other place', () => {
  const html = renderToString(
    <ReachMap
      title="Tỉnh"
      outlines={outlinesOf(topology(false))}
      places={places}
      seat="01"
      beyond="về Hà Nội"
    />,
  )
  assert.equal(html.match(/class="arc"/g)?.length, 1)
  assert.equal(html.match(/class="arc arc-out"/g)?.length, 1)
  assert.match(html, /role="img" aria-label="Bản đồ: Tỉnh"/)
})
