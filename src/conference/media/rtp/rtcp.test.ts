import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SiteClock } from './clock.ts'
import { readPacket } from './packet.ts'
import { ReceiveReport } from './receive-report.ts'
import {
  readRtcp,
  roundTripMs,
  writeAgain,
  writeEstimate,
  writeKeyFrameRequest,
  writeReceiverReport,
  writeSenderReport,
} from './rtcp.ts'
import { readVp8 } from './vp8.ts'

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const NOW = 1_700_000_000_000

describe('reports', () => {
  test('what is written is read back, also several in one', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.nat({ max: 1e9 }),
        fc.nat({ max: 65_535 }),
        (ssrc, timestamp, offMs, jitter) => {
          const now = NOW + offMs
          const report = writeSenderReport({ ssrc, now, timestamp, packets: 1, octets: 2, name: 'x' })
          const [sender] = readRtcp(report)
          assert.ok(sender?.type === 'sender' && sender.ssrc === ssrc && sender.timestamp === timestamp)
          assert.ok(Math.abs(sender.siteMs - now) < 0.01)
          const block = {
            ssrc,
            lost: 0.25,
            lostInAll: 7,
            highest: timestamp,
            jitter,
            lastSenderReport: sender.middle,
            sinceSenderReport: 65_536,
          }
          const both = readRtcp(
            Buffer.concat([report, writeReceiverReport(1, block), writeKeyFrameRequest(1, ssrc)]),
          )
          assert.deepEqual(both.slice(1), [
            { type: 'receiver', ...block },
            { type: 'keyframe', ssrc },
          ])
        },
      ),
    )
  })

  test('every number that is asked for again is read, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_535 }),
        fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 60 }),
        (first, ahead) => {
          const sequences = ahead.sort((a, b) => a - b).map(n => (first + n) % 65_536)
          const [again] = readRtcp(writeAgain(1, 9, sequences))
          assert.deepEqual(again, { type: 'again', ssrc: 9, sequences })
        },
      ),
    )
  })

  test('the way there and back is what is left of the time between', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 5000 }), (wayMs, keptMs) => {
        const [sender] = readRtcp(
          writeSenderReport({ ssrc: 1, now: NOW, timestamp: 0, packets: 0, octets: 0, name: 'x' }),
        )
        assert.ok(sender?.type === 'sender')
        const block = {
          ssrc: 1,
          lost: 0,
          lostInAll: 0,
          highest: 0,
          jitter: 0,
          lastSenderReport: sender.middle,
          sinceSenderReport: Math.round((keptMs / 1000) * 65_536),
        }
        assert.ok(Math.abs((roundTripMs(block, NOW + wayMs + keptMs) ?? -1) - wayMs) < 0.1)
      }),
    )
  })

  test('an estimate is told in the form that browsers read', () => {
    const bytes = writeEstimate(1, 7, 1_600_000)
    assert.equal(bytes.toString('latin1', 12, 16), 'REMB')
    const exponent = bytes.readUInt8(17) >> 2
    const mantissa = ((bytes.readUInt8(17) & 3) << 16) | bytes.readUInt16BE(18)
    assert.equal(mantissa * 2 ** exponent, 1_600_000)
  })
})

describe('anything at all', () => {
  test('is read without an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom('audio' as const, 'video' as const),
        (bytes, kind) => {
          const first = Buffer.from(bytes)
          if (first.length > 0) first[0] = 0x80 | ((first[0] ?? 0) & 0x3f)
          readRtcp(Buffer.from(first))
          readPacket(Buffer.from(first), kind)
          readVp8(first, 0, first.length)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('extensions, sources and padding are taken off, and the payload stays', () => {
    const head = Buffer.from('b2e00001000000640000000a', 'hex')
    const sources = Buffer.from('0000000b0000000c', 'hex')
    const extension = Buffer.from('bede000110ff0000', 'hex')
    const bytes = Buffer.concat([head, sources, extension, Buffer.from('901234'), Buffer.from([0, 2])])
    const packet = readPacket(bytes, 'audio')
    assert.equal(packet?.bytes.toString('latin1', 12), '901234')
    assert.deepEqual([packet?.sequence, packet?.marker, packet?.payloadType], [1, true, 96])
  })
})

describe('what is missing', () => {
  test('is asked for a few times, and no more once it came or is too old', () => {
    const report = new ReceiveReport(90_000)
    report.note(10, 0, 0)
    report.note(13, 0, 0)
    assert.deepEqual(report.ask(0), [])
    assert.deepEqual(report.ask(50), [11, 12])
    assert.deepEqual(report.ask(80), [])
    report.note(11, 0, 90)
    assert.deepEqual(report.ask(120), [12])
    assert.deepEqual(report.ask(1200), [])
    const block = report.block(1, 1300)
    assert.deepEqual([block.lost, block.lostInAll, block.highest], [0.25, 1, 13])
    assert.equal(report.block(1, 2300).lost, 0)
  })

  test('after a cut is not asked for: a whole picture is cheaper', () => {
    const report = new ReceiveReport(90_000)
    report.note(10, 0, 0)
    report.note(5000, 0, 0)
    assert.deepEqual(report.ask(100), [])
  })
})

describe('a clock', () => {
  test('is laid on ours by the report that came fastest, and anew when it was set', () => {
    const clock = new SiteClock()
    clock.note(1000, 501_040)
    clock.note(2000, 502_020)
    clock.note(3000, 503_400)
    assert.ok(Math.abs(clock.ours(4000) - 504_020) < 5)
    clock.note(900_000, 505_000)
    assert.ok(Math.abs(clock.ours(900_000) - 505_000) < 1)
  })
})
