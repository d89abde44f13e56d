import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AUDIO_SLOTS, type AudioSlot, type Stage } from '../engine.ts'
import { Forwarder } from '../rtp/forwarder.ts'
import { Outlet } from '../rtp/outlet.ts'
import { Publication } from './publication.ts'
import { Room } from './room.ts'
import { Subscription } from './subscription.ts'

const SITES = ['an', 'binh', 'chau', 'dung']
const site = fc.constantFrom(undefined, ...SITES)
const stage: fc.Arbitrary<Stage> = fc.record({
  revision: fc.constant(1),
  speaker: site,
  chair: site,
  partner: site,
})

/** Every site publishes sound and sends all the time; every site watches. */
function roomOf(): { room: Room; say(site: string, n: number): void; heard: string[] } {
  const room = new Room('r', () => {})
  const heard: string[] = []
  const link = { state: 'connected' as const, send: () => true, close: () => {} }
  const publications = SITES.map((name, n) => {
    const section = {
      kind: 'audio' as const,
      mid: '0',
      direction: 'sendonly' as const,
      payloadType: 111,
      format: undefined,
      ssrc: n + 1,
    }
    const publication: Publication = new Publication(
      { id: name, room: 'r', site: name, feed: 'main' },
      link,
      [section],
      room.clockOf(name),
      (source, packet) => room.take(source, packet, 0),
    )
    room.add(publication, 0)
    return publication
  })
  for (const name of SITES) {
    const lines = AUDIO_SLOTS.map((slot, n) => {
      const forwarder = new Forwarder('audio', n + 1, 111, { index: 65_536, time: 0, picture: 0 })
      const outlet = new Outlet('audio', forwarder, bytes =>
        heard.push(line(name, slot, bytes.readUInt8(12))),
      )
      return { slot: { kind: 'audio' as const, slot }, mid: String(n), outlet }
    })
    room.join(new Subscription({ id: `w ${name}`, room: 'r', site: name }, link, lines), 0)
  }
  const say = (name: string, n: number) => {
    const who = SITES.indexOf(name)
    const bytes = Buffer.alloc(13)
    bytes.writeUInt8(0x80, 0)
    bytes.writeUInt16BE(n, 2)
    bytes.writeUInt32BE(who + 1, 8)
    bytes.writeUInt8(who, 12)
    publications[who]?.receive('0', bytes, 0)
  }
  return { room, say, heard }
}

const line = (listener: string, slot: AudioSlot, who: number) => `${listener} hears ${SITES[who]} as ${slot}`

describe('sound', () => {
  test('goes out for the sites in the slots alone, once for each listener, and never back to its own site', () => {
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), stages => {
        const { room, say, heard } = roomOf()
        for (const [n, wanted] of stages.entries()) {
          room.stage = wanted
          room.plan(0)
          heard.length = 0
          for (const name of SITES) say(name, n)
          const { speaker, chair, partner } = wanted
          const slots: [AudioSlot, string | undefined][] = [
            ['speaker', speaker],
            ['chair', chair === speaker ? undefined : chair],
            ['partner', partner === speaker || partner === chair ? undefined : partner],
          ]
          const expected = slots.flatMap(([slot, who]) =>
            who ? SITES.filter(name => name !== who).map(name => line(name, slot, SITES.indexOf(who))) : [],
          )
          assert.deepEqual([...heard].sort(), expected.sort())
        }
      }),
    )
  })
})
