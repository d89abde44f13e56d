const SENDER_REPORT = 200
const RECEIVER_REPORT = 201
const PAYLOAD_FEEDBACK = 206
const PLI = 1
const FIR = 4

/** Seconds from 1900, where NTP begins, to 1970. */
const NTP_OFFSET = 2_208_988_800

/** What a sender says of one stream: which timestamp belongs to which instant, and how much it has sent. */
export interface SenderReport {
  ssrc: number
  atMs: number
  timestamp: number
  packets: number
  octets: number
}

export function writeSenderReport({ ssrc, atMs, timestamp, packets, octets }: SenderReport): Buffer {
  const out = Buffer.allocUnsafe(28)
  out.writeUInt8(0x80, 0)
  out.writeUInt8(SENDER_REPORT, 1)
  out.writeUInt16BE(6, 2)
  out.writeUInt32BE(ssrc, 4)
  out.writeUInt32BE((Math.floor(atMs / 1000) + NTP_OFFSET) >>> 0, 8)
  out.writeUInt32BE(Math.floor((atMs % 1000) * 4_294_967.296) >>> 0, 12)
  out.writeUInt32BE(timestamp >>> 0, 16)
  out.writeUInt32BE(packets >>> 0, 20)
  out.writeUInt32BE(octets >>> 0, 24)
  return out
}

/** Asks the sender of a stream for a key frame. */
export function writePictureLoss(from: number, ssrc: number): Buffer {
  const out = Buffer.alloc(12)
  out.writeUInt8(0x80 | PLI, 0)
  out.writeUInt8(PAYLOAD_FEEDBACK, 1)
  out.writeUInt16BE(2, 2)
  out.writeUInt32BE(from, 4)
  out.writeUInt32BE(ssrc, 8)
  return out
}

/** Says that we are there and have the last report, so that the sender can tell the time of the round trip. */
export function writeReceiverReport(
  from: number,
  about: { ssrc: number; lost: number; highest: number; lastReport: number; delayMs: number },
): Buffer {
  const out = Buffer.alloc(32)
  out.writeUInt8(0x81, 0)
  out.writeUInt8(RECEIVER_REPORT, 1)
  out.writeUInt16BE(7, 2)
  out.writeUInt32BE(from, 4)
  out.writeUInt32BE(about.ssrc, 8)
  out.writeUInt32BE(Math.max(0, about.lost) & 0xffffff, 12)
  out.writeUInt32BE(about.highest >>> 0, 16)
  out.writeUInt32BE(about.lastReport >>> 0, 24)
  out.writeUInt32BE(Math.round((about.delayMs * 65_536) / 1000) >>> 0, 28)
  return out
}

/** The single packets of a compound one: type, the count or format of its first byte, and its bytes. */
export function* partsOf(compound: Buffer): Generator<{ type: number; format: number; bytes: Buffer }> {
  for (let at = 0; at + 4 <= compound.length; ) {
    const end = at + 4 * (compound.readUInt16BE(at + 2) + 1)
    if (end > compound.length) return
    const bytes = compound.subarray(at, end)
    yield { type: bytes.readUInt8(1), format: bytes.readUInt8(0) & 0x1f, bytes }
    at = end
  }
}

/** True when somebody who watches asks for a key frame. */
export function asksForKeyFrame(compound: Buffer): boolean {
  for (const { type, format } of partsOf(compound))
    if (type === PAYLOAD_FEEDBACK && (format === PLI || format === FIR)) return true
  return false
}

/** The sender's reports in a compound packet, with the middle of the NTP time, which an answer names. */
export function senderReportsOf(compound: Buffer): (SenderReport & { middle: number })[] {
  const found = []
  for (const { type, bytes } of partsOf(compound)) {
    if (type !== SENDER_REPORT || bytes.length < 28) continue
    const seconds = bytes.readUInt32BE(8)
    const fraction = bytes.readUInt32BE(12)
    found.push({
      ssrc: bytes.readUInt32BE(4),
      atMs: (seconds - NTP_OFFSET) * 1000 + fraction / 4_294_967.296,
      middle: ((seconds & 0xffff) * 65_536 + (fraction >>> 16)) >>> 0,
      timestamp: bytes.readUInt32BE(16),
      packets: bytes.readUInt32BE(20),
      octets: bytes.readUInt32BE(24),
    })
  }
  return found
}
