import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SiteClock } from './clock.ts'
import { Forwarder } from './forwarder.ts'
import { type MadePacket, type MadeSender, madeSender, packetsOf, reportOf } from './made-up.test-data.ts'
import { Outlet } from './outlet.ts'
import { readPacket } from './packet.ts'
import { PictureCounter } from './picture-counter.ts'
import { readRtcp } from './rtcp.ts'
import { Source } from './source.ts'
import { Unwrapper } from './unwrap.ts'

const BEGAN = 1_700_000_000_000
const OUT = { ssrc: 0xd1e3ca00, payloadType: 96 }

/** What a network does to packets: each may be lost, doubled, or come some places later. */
const link = fc.record({
  lost: fc.array(fc.nat({ max: 9 }), { minLength: 60, maxLength: 60 }),
  late: fc.array(fc.nat({ max: 3 }), { minLength: 60, maxLength: 60 }),
})
type Link = typeof link extends fc.Arbitrary<infer T> ? T : never

function over({ lost, late }: Link, sent: readonly MadePacket[]): MadePacket[] {
  const arriving = sent.flatMap((packet, n) => {
    const fate = lost[n % lost.length]
    if (fate === 0) return []
    const place = n + (late[n % late.length] ?? 0) + 0.5
    const once = { packet, place }
    return fate === 1 ? [once, { packet, place: place + 1 }] : [once]
  })
  return arriving.sort((a, b) => a.place - b.place).map(({ packet }) => packet)
}

interface Sent {
  sequence: number
  time: number
  picture: number | undefined
  marker: boolean
  payload: string
  from: MadePacket
  stretch: number
}

interface Played {
  out: Sent[]
  outlet: Outlet
  sources: Source[]
}

const start = { index: 65_536 + 65_500, time: 2 ** 32 + 2 ** 32 - 9000, picture: 2 ** 15 + 32_760 }

/** Plays senders one after the other: each is aimed at before it sends, and told its clock when `reports`. */
function play(senders: readonly MadeSender[], links: readonly Link[], reports = true): Played {
  const played: Played = { out: [], sources: [], outlet: undefined as never }
  const made = new Map<Buffer, MadePacket>()
  let stretch = -1
  const unwrap = { sequence: new Unwrapper(16), time: new Unwrapper(32), picture: new Unwrapper(15) }
  const send = (bytes: Buffer) => {
    const read = readPacket(Buffer.from(bytes), 'video')
    const from = made.get(bytes)
    assert.ok(read && from)
    assert.deepEqual({ ssrc: read.ssrc, payloadType: read.payloadType }, OUT)
    played.out.push({
      sequence: unwrap.sequence.next(read.sequence),
      time: unwrap.time.next(read.timestamp),
      picture: read.picture === undefined ? undefined : unwrap.picture.next(read.picture.id),
      marker: read.marker,
      payload: read.bytes.subarray(16).toString('hex'),
      from,
      stretch,
    })
  }
  const forwarder = new Forwarder('video', OUT.ssrc, OUT.payloadType, { ...start })
  played.outlet = new Outlet('video', forwarder, send)
  for (const [n, sender] of senders.entries()) {
    const source = new Source('video', new SiteClock())
    played.sources.push(source)
    const began = BEGAN + n * 1000
    if (reports) for (const told of readRtcp(reportOf(sender, began))) note(source, told, began)
    played.outlet.aimAt(source)
    for (const packet of over(links[n % links.length] as Link, packetsOf(sender, began))) {
      const read = source.receive(Buffer.from(packet.bytes), packet.capturedMs)
      if (!read) continue
      made.set(read.bytes, packet)
      if (source === played.outlet.pending && read.keyStart) stretch++
      played.outlet.take(source, read)
    }
  }
  return played
}

function note(source: Source, told: ReturnType<typeof readRtcp>[number], now: number): void {
  if (told.type === 'sender') source.noteSenderReport(told, now)
}

const scene = fc.record({
  senders: fc.array(madeSender, { minLength: 1, maxLength: 5 }),
  links: fc.array(link, { minLength: 1, maxLength: 5 }),
})

const bySequence = (out: readonly Sent[]) => [...out].sort((a, b) => a.sequence - b.sequence)
/** Each packet with the one that went before it in the outgoing order. */
const pairs = (out: readonly Sent[]) =>
  bySequence(out).flatMap((next, n, all) => {
    const last = all[n - 1]
    return last ? [{ last, next }] : []
  })

describe('while the source changes', () => {
  test('no number is used twice, and none is left out at a change', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out } = play(senders, links)
        assert.equal(new Set(out.map(({ sequence }) => sequence)).size, out.length)
        for (const { last, next } of pairs(out)) {
          if (last.stretch !== next.stretch) assert.equal(next.sequence, last.sequence + 1)
        }
        if (out.length > 0) assert.equal(bySequence(out)[0]?.sequence, start.index + 1)
      }),
    )
  })

  test('what was lost or late on the way in is missing or late on the way out, at its own number', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out } = play(senders, links)
        for (const { last, next } of pairs(out)) {
          if (last.stretch !== next.stretch) continue
          const between = next.sequence - last.sequence
          const order = ordinal(senders, next) - ordinal(senders, last)
          assert.equal(between, order)
        }
      }),
    )
  })

  test('a stretch begins with the first packet of a whole picture', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out } = play(senders, links)
        const seen = new Set<number>()
        for (const packet of bySequence(out)) {
          if (seen.has(packet.stretch)) continue
          seen.add(packet.stretch)
          assert.match(packet.payload, /^10..00$/)
        }
      }),
    )
  })

  test('time never runs back, and a new picture has a new time and the next number', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out } = play(senders, links)
        for (const { last, next } of pairs(out)) {
          assert.ok(next.time >= last.time)
          if (last.picture === undefined || next.picture === undefined) continue
          if (last.stretch !== next.stretch) {
            assert.ok(next.time > last.time)
            const highest = Math.max(
              ...out.filter(({ stretch }) => stretch < next.stretch).map(({ picture }) => picture ?? 0),
            )
            assert.equal(next.picture, highest + 1)
          } else if (last.time === next.time) assert.equal(next.picture, last.picture)
          else assert.ok(next.picture > last.picture)
        }
      }),
    )
  })

  test('a sender that counts its pictures is followed: a lost one leaves its number out', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const counting = senders.map(sender => ({ ...sender, counts: 15 as const }))
        const { out } = play(counting, links)
        for (const { last, next } of pairs(out)) {
          if (last.stretch !== next.stretch || !next.picture || !last.picture) continue
          assert.equal(next.picture - last.picture, next.from.picture - last.from.picture)
        }
      }),
    )
  })

  test('with every clock known, the distance of outgoing times is that of what was seen', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out } = play(senders, links)
        const first = bySequence(out)[0]
        for (const packet of out) {
          assert.ok(first)
          const seenMs = packet.from.capturedMs - first.from.capturedMs
          assert.ok(Math.abs((packet.time - first.time) / 90 - seenMs) < 1.5)
        }
      }),
    )
  })

  test('a sender report tells the same distance, whoever is on stage', () => {
    fc.assert(
      fc.property(scene, fc.nat({ max: 5000 }), ({ senders, links }, later) => {
        const { out, outlet } = play(senders, links)
        const last = bySequence(out).at(-1)
        if (!last) return
        const told = outlet.forwarder.timestampAt(last.from.capturedMs + later)
        assert.ok(told !== undefined)
        const distance = (((told - (last.time % 2 ** 32)) % 2 ** 32) + 2 ** 32) % 2 ** 32
        assert.ok(Math.abs(distance / 90 - later) < 1.5)
      }),
    )
  })

  test('what is asked for again is the same packet, over a change too', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out, outlet } = play(senders, links)
        const lastStretches = out.filter(({ stretch }) => stretch >= (out.at(-1)?.stretch ?? 0) - 1)
        for (const packet of lastStretches) {
          const again = outlet.forwarder.again(packet.sequence % 65_536)
          assert.ok(again)
          const read = readPacket(Buffer.from(again.bytes), 'video')
          assert.equal(read?.sequence, packet.sequence % 65_536)
          assert.equal(read?.timestamp, packet.time % 2 ** 32)
          assert.equal(read?.bytes.subarray(16).toString('hex'), packet.payload)
        }
        assert.equal(outlet.forwarder.again((start.index + out.length + 5000) % 65_536), undefined)
      }),
    )
  })

  test('a site whose clock is not known goes on by when its packets come', () => {
    fc.assert(
      fc.property(scene, ({ senders, links }) => {
        const { out } = play(senders, links, false)
        for (const { last, next } of pairs(out)) assert.ok(next.time >= last.time)
      }),
    )
  })
})

/** Place of a packet among all that its sender sent. */
function ordinal(senders: readonly MadeSender[], { from }: Sent): number {
  const sender = senders[Math.floor((from.capturedMs - BEGAN) / 1000)]
  assert.ok(sender)
  return packetsOf(sender, BEGAN).findIndex(
    ({ picture, part }) => picture === from.picture && part === from.part,
  )
}

describe('sound', () => {
  test('held for its picture, it goes over when it is let go', () => {
    const [a, b] = [0, 1].map(n => {
      const source = new Source('audio', new SiteClock())
      return { source, ssrc: n + 1 }
    }) as [{ source: Source; ssrc: number }, { source: Source; ssrc: number }]
    const heard: number[] = []
    const outlet = new Outlet(
      'audio',
      new Forwarder('audio', 9, 111, { index: 70_000, time: 0, picture: 0 }),
      bytes => heard.push(bytes.readUInt8(12)),
    )
    const say = ({ source, ssrc }: typeof a, sequence: number) => {
      const bytes = Buffer.alloc(13)
      bytes.writeUInt8(0x80, 0)
      bytes.writeUInt16BE(sequence, 2)
      bytes.writeUInt32BE(sequence * 960, 4)
      bytes.writeUInt32BE(ssrc, 8)
      bytes.writeUInt8(ssrc, 12)
      const packet = source.receive(bytes, sequence * 20)
      if (packet) outlet.take(source, packet)
    }
    outlet.aimAt(a.source)
    for (let n = 0; n < 3; n++) say(a, n)
    outlet.aimAt(b.source, true)
    for (let n = 3; n < 6; n++) [a, b].forEach(one => void say(one, n))
    outlet.letGo()
    for (let n = 6; n < 9; n++) [a, b].forEach(one => void say(one, n))
    assert.deepEqual(heard, [1, 1, 1, 1, 1, 1, 2, 2, 2])
    outlet.aimAt(undefined)
    say(b, 9)
    assert.equal(heard.length, 9)
  })
})

test('pictures that no sender counts keep their order, however late they come', () => {
  const came = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 2, maxLength: 41 })
  fc.assert(
    fc.property(came, indexes => {
      const counter = new PictureCounter()
      const numbered = indexes.map(index => ({
        index,
        picture: counter.next(index, index * 3600, undefined),
      }))
      const first = indexes[0] ?? 0
      const shown = numbered.filter(({ index }) => index >= first).sort((a, b) => a.index - b.index)
      for (const [n, { picture }] of shown.entries())
        assert.ok(n === 0 || picture > (shown[n - 1]?.picture ?? 0), JSON.stringify(shown))
    }),
  )
})
