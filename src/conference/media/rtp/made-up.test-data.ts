import fc from 'fast-check'
import { writeSenderReport } from './rtcp.ts'

/** A sender that is made up: its counters begin anywhere, and its clock is off. */
export interface MadeSender {
  ssrc: number
  sequence: number
  timestamp: number
  picture: number
  /** How its pictures are counted: in 15 bits, in 7, or not at all. */
  counts: 15 | 7 | 0
  clockOffMs: number
  /** Of each picture: packets, whole or not, and whether padding follows. */
  pictures: readonly { packets: number; whole: boolean; padding: boolean }[]
}

const edge = (bits: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: 2 ** bits - 1 }),
    fc.integer({ min: 2 ** bits - 30, max: 2 ** bits - 1 }),
  )

/** Senders near the edges of their counters, where mistakes show. */
export const madeSender: fc.Arbitrary<MadeSender> = fc.record({
  ssrc: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  sequence: edge(16),
  timestamp: edge(32),
  picture: edge(15),
  counts: fc.constantFrom<15 | 7 | 0>(15, 7, 0),
  clockOffMs: fc.integer({ min: -5_000_000, max: 5_000_000 }),
  pictures: fc.array(
    fc.record({
      packets: fc.integer({ min: 1, max: 4 }),
      whole: fc.boolean(),
      padding: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

export interface MadePacket {
  bytes: Buffer
  /** Which picture of the sender, from 0. */
  picture: number
  /** Which of its packets, from 0. */
  part: number
  capturedMs: number
}

const FRAME_MS = 40

/** What a sender sends: pictures 40 ms apart from `beganMs`, in order. */
export function packetsOf(sender: MadeSender, beganMs: number): MadePacket[] {
  const made: MadePacket[] = []
  let sequence = sender.sequence
  for (const [n, { packets, whole, padding }] of sender.pictures.entries()) {
    const timestamp = (sender.timestamp + n * FRAME_MS * 90) % 2 ** 32
    const capturedMs = beganMs + n * FRAME_MS
    for (let part = 0; part < packets; part++) {
      const head = header(sender.ssrc, sequence++ % 65_536, timestamp, part === packets - 1, false)
      const payload = Buffer.from([part === 0 && whole ? 0x10 : 0x11, n, part])
      const bytes = Buffer.concat([head, descriptor(sender, n, part), payload])
      made.push({ bytes, picture: n, part, capturedMs })
    }
    if (padding) {
      const bytes = Buffer.concat([
        header(sender.ssrc, sequence++ % 65_536, timestamp, false, true),
        Buffer.from([0, 0, 0, 4]),
      ])
      made.push({ bytes, picture: n, part: packets, capturedMs })
    }
  }
  return made
}

function header(ssrc: number, sequence: number, timestamp: number, marker: boolean, padded: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt8(padded ? 0xa0 : 0x80, 0)
  bytes.writeUInt8((marker ? 0x80 : 0) | 100, 1)
  bytes.writeUInt16BE(sequence, 2)
  bytes.writeUInt32BE(timestamp, 4)
  bytes.writeUInt32BE(ssrc, 8)
  return bytes
}

function descriptor({ picture, counts }: MadeSender, n: number, part: number): Buffer {
  const start = part === 0 ? 0x10 : 0
  const id = picture + n
  if (counts === 0) return Buffer.from([start])
  // With a temporal layer and a key index, as some encoders have them.
  if (counts === 7) return Buffer.from([0x80 | start, 0xf0, id % 128, n % 256, 0x21])
  return Buffer.from([0x80 | start, 0x80, 0x80 | ((id % 32_768) >> 8), id % 256])
}

/** The report in which the sender ties its clock to its timestamps. */
export const reportOf = (sender: MadeSender, beganMs: number): Buffer =>
  writeSenderReport({
    ssrc: sender.ssrc,
    now: beganMs + sender.clockOffMs,
    timestamp: sender.timestamp,
    packets: 0,
    octets: 0,
    name: 'made-up',
  })
