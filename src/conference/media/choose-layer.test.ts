import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LayerChooser } from './choose-layer.ts'
import type { Layer } from './engine.ts'

/** A link that carries so many kbit/s, under a site that is sent what its layer takes. */
const NEED: Record<Layer, number> = { main: 1200, low: 180, none: 32 }
const STEP_MS = 500

function play(carries: (second: number) => number, seconds: number): Layer[] {
  const chooser = new LayerChooser(0)
  const layers: Layer[] = []
  for (let now = 0; now < seconds * 1000; now += STEP_MS) {
    const kbps = carries(now / 1000)
    const need = NEED[chooser.layer]
    layers.push(chooser.note({ lossPct: need > kbps ? (100 * (need - kbps)) / need : 0, rttMs: 20 }, now))
  }
  return layers
}
const changes = (layers: readonly Layer[]): number =>
  layers.filter((layer, n) => n > 0 && layer !== layers[n - 1]).length

describe('a watching site', () => {
  test('on a wide link keeps the large picture', () => {
    assert.deepEqual(new Set(play(() => 5000, 600)), new Set(['main']))
  })

  test('on a link that carries less gets less, within seconds, down to the sound', () => {
    assert.equal(play(() => 300, 12).at(-1), 'low')
    assert.equal(play(() => 60, 14).at(-1), 'none')
  })

  test('gets the picture back when the link does', () => {
    const layers = play(second => (second < 30 ? 60 : 5000), 120)
    assert.equal(layers.at(-1), 'main')
  })

  test('a queue that fills up counts as much as what is lost', () => {
    const chooser = new LayerChooser(0)
    for (let now = 0; now < 4000; now += STEP_MS) chooser.note({ rttMs: 40 }, now)
    for (let now = 4000; now < 8000; now += STEP_MS) chooser.note({ rttMs: 400 }, now)
    assert.equal(chooser.layer, 'low')
  })

  test('a far site is not taken for a narrow one, nor is the loss that can be mended', () => {
    const chooser = new LayerChooser(0)
    for (let now = 0; now < 60_000; now += STEP_MS) chooser.note({ rttMs: 600, lossPct: 6 }, now)
    assert.equal(chooser.layer, 'main')
  })

  test('tries less and less often what does not hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 190, max: 1000 }), kbps => {
        const layers = play(() => kbps, 1200)
        assert.equal(layers.filter(layer => layer === 'none').length, 0)
        const half = layers.length / 2
        assert.ok(changes(layers.slice(half)) <= changes(layers.slice(0, half)))
        assert.ok(changes(layers) < 30)
      }),
      { numRuns: 20 },
    )
  })
})
