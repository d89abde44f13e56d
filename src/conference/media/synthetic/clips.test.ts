import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { readVp8 } from '../rtp/vp8.ts'
import { LOOP_MS, looks, PACKET_MS } from './looks.ts'
import { payloadsOf } from './packets.ts'
import { readClip } from './read-clip.ts'
import { Recogniser } from './recognise.ts'

const MOST_BYTES = 1_048_576

test('there are clips for a room of eight, and all of them together are small', () => {
  const folder = new URL('./clips/', import.meta.url)
  const sizes = readdirSync(folder).map(name => statSync(new URL(name, folder)).size)
  assert.ok(looks.length >= 8)
  assert.ok(sizes.reduce((sum, size) => sum + size) < MOST_BYTES)
})

test('a clip lasts as long as it says, and begins with its only key frame', () => {
  for (const { number } of looks) {
    const { frames, packets } = readClip(number)
    assert.equal(frames.length, 50)
    assert.equal(packets.length * PACKET_MS, LOOP_MS)
    const keys = frames.flatMap((frame, index) => ((frame[0] ?? 1) & 1 ? [] : [index]))
    assert.deepEqual(keys, [0], `site ${number}`)
  }
})

test('a clip that is not there is refused by its number', () => {
  assert.throws(() => readClip(99), /no clip 99/)
})

test('every frame and every packet tells whose it is, and where in the clip', () => {
  const recogniser = new Recogniser()
  for (const { number } of looks) {
    const { frames, packets } = readClip(number)
    for (const part of [frames, packets])
      part.forEach((bytes, index) => {
        assert.deepEqual(recogniser.find(bytes), { name: number, index })
      })
  }
  assert.equal(recogniser.find(Buffer.from('of no clip')), undefined)
})

test('a frame is split into payloads of which only the first begins it', () => {
  const frame = Buffer.alloc(2500, 7)
  const payloads = payloadsOf(frame, 0x7abc)
  const read = payloads.map(payload => readVp8(payload, 0, payload.length))
  assert.deepEqual(
    read.map(vp8 => [vp8?.start, vp8?.picture?.id, vp8?.picture?.bits]),
    [
      [true, 0x7abc, 15],
      [false, 0x7abc, 15],
      [false, 0x7abc, 15],
    ],
  )
  assert.deepEqual(Buffer.concat(payloads.map((payload, n) => payload.subarray(read[n]?.length))), frame)
})
