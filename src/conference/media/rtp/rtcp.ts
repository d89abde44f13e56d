import { fromNtp, middleOfNtp, toNtp } from './clock.ts'

const SENDER_REPORT = 200
const RECEIVER_REPORT = 201
const DESCRIPTION = 202
const TRANSPORT_FEEDBACK = 205
const PAYLOAD_FEEDBACK = 206

/** What a sender says of its clock: when (by its own clock, in milliseconds) the track's time was `timestamp`. */
export interface SenderReport {
  ssrc: number
  siteMs: number
  /** By which receivers refer to this report. */
  middle: number
  timestamp: number
}

/** What a receiver says of one track. */
export interface ReportBlock {
  ssrc: number
  /** Share lost since its last report, 0 to 1. */
  lost: number
  lostInAll: number
  highest: number
  jitter: number
  lastSenderReport: number
  sinceSenderReport: number
}

/** What of RTCP matters here. */
export type Rtcp =
  | ({ type: 'sender' } & SenderReport)
  | ({ type: 'receiver' } & ReportBlock)
  | { type: 'again'; ssrc: number; sequences: number[] }
  | { type: 'keyframe'; ssrc: number }

/** Reads the packets that came together. What is unknown or cut short is passed over. */
export function readRtcp(bytes: Buffer): Rtcp[] {
  const found: Rtcp[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 4 + 4 * bytes.readUInt16BE(at + 2)
    if (bytes.readUInt8(at) >> 6 !== 2 || end > bytes.length) break
    readOne(bytes.subarray(at, end), found)
    at = end
  }
  return found
}

function readOne(bytes: Buffer, found: Rtcp[]): void {
  const count = bytes.readUInt8(0) & 0x1f
  const type = bytes.readUInt8(1)
  if (type === SENDER_REPORT && bytes.length >= 28) {
    const [seconds, fraction] = [bytes.readUInt32BE(8), bytes.readUInt32BE(12)]
    const middle = (seconds % 65_536) * 65_536 + Math.floor(fraction / 65_536)
    const timestamp = bytes.readUInt32BE(16)
    found.push({
      type: 'sender',
      ssrc: bytes.readUInt32BE(4),
      siteMs: fromNtp(seconds, fraction),
      middle,
      timestamp,
    })
    readBlocks(bytes, 28, count, found)
  } else if (type === RECEIVER_REPORT) readBlocks(bytes, 8, count, found)
  else if (type === TRANSPORT_FEEDBACK && count === 1) readAgain(bytes, found)
  else if (type === PAYLOAD_FEEDBACK) readFeedback(bytes, count, found)
}

function readBlocks(bytes: Buffer, from: number, count: number, found: Rtcp[]): void {
  for (let at = from, n = 0; n < count && at + 24 <= bytes.length; at += 24, n++) {
    found.push({
      type: 'receiver',
      ssrc: bytes.readUInt32BE(at),
      lost: bytes.readUInt8(at + 4) / 256,
      lostInAll: bytes.readIntBE(at + 5, 3),
      highest: bytes.readUInt32BE(at + 8),
      jitter: bytes.readUInt32BE(at + 12),
      lastSenderReport: bytes.readUInt32BE(at + 16),
      sinceSenderReport: bytes.readUInt32BE(at + 20),
    })
  }
}

function readAgain(bytes: Buffer, found: Rtcp[]): void {
  if (bytes.length < 16) return
  const sequences: number[] = []
  for (let at = 12; at + 4 <= bytes.length; at += 4) {
    const first = bytes.readUInt16BE(at)
    const mask = bytes.readUInt16BE(at + 2)
    sequences.push(first)
    for (let bit = 0; bit < 16; bit++) if (mask & (1 << bit)) sequences.push((first + bit + 1) % 65_536)
  }
  found.push({ type: 'again', ssrc: bytes.readUInt32BE(8), sequences })
}

function readFeedback(bytes: Buffer, format: number, found: Rtcp[]): void {
  if (bytes.length < 12) return
  if (format === 1) found.push({ type: 'keyframe', ssrc: bytes.readUInt32BE(8) })
  // A full intra request names its track after the header.
  else if (format === 4 && bytes.length >= 20) found.push({ type: 'keyframe', ssrc: bytes.readUInt32BE(12) })
}

function packet(type: number, count: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt8(0x80 | count, 0)
  bytes.writeUInt8(type, 1)
  bytes.writeUInt16BE(size / 4 - 1, 2)
  return bytes
}

/** A sender report of `now`, with the name that ties the tracks of one session together. */
export function writeSenderReport(report: {
  ssrc: number
  now: number
  timestamp: number
  packets: number
  octets: number
  name: string
}): Buffer {
  const bytes = packet(SENDER_REPORT, 0, 28)
  const { seconds, fraction } = toNtp(report.now)
  bytes.writeUInt32BE(report.ssrc, 4)
  bytes.writeUInt32BE(seconds, 8)
  bytes.writeUInt32BE(fraction, 12)
  bytes.writeUInt32BE(report.timestamp, 16)
  bytes.writeUInt32BE(report.packets % 2 ** 32, 20)
  bytes.writeUInt32BE(report.octets % 2 ** 32, 24)
  return Buffer.concat([bytes, writeName(report.ssrc, report.name)])
}

function writeName(ssrc: number, name: string): Buffer {
  const text = Buffer.from(name, 'latin1')
  // The list of items ends with at least one zero.
  const bytes = packet(DESCRIPTION, 1, Math.ceil((8 + 2 + text.length + 1) / 4) * 4)
  bytes.writeUInt32BE(ssrc, 4)
  bytes.writeUInt8(1, 8)
  bytes.writeUInt8(text.length, 9)
  text.copy(bytes, 10)
  return bytes
}

/** A receiver report on one track. */
export function writeReceiverReport(from: number, block: ReportBlock): Buffer {
  const bytes = packet(RECEIVER_REPORT, 1, 32)
  bytes.writeUInt32BE(from, 4)
  bytes.writeUInt32BE(block.ssrc, 8)
  bytes.writeUInt8(Math.min(255, Math.floor(block.lost * 256)), 12)
  bytes.writeUIntBE(Math.min(0x7fffff, block.lostInAll), 13, 3)
  bytes.writeUInt32BE(block.highest, 16)
  bytes.writeUInt32BE(block.jitter, 20)
  bytes.writeUInt32BE(block.lastSenderReport, 24)
  bytes.writeUInt32BE(block.sinceSenderReport, 28)
  return bytes
}

/** Asks for a whole picture. */
export function writeKeyFrameRequest(from: number, ssrc: number): Buffer {
  const bytes = packet(PAYLOAD_FEEDBACK, 1, 12)
  bytes.writeUInt32BE(from, 4)
  bytes.writeUInt32BE(ssrc, 8)
  return bytes
}

/** Asks for packets again. @param sequences of 16 bits, at least one */
export function writeAgain(from: number, ssrc: number, sequences: readonly number[]): Buffer {
  const groups: { first: number; mask: number }[] = []
  for (const sequence of sequences) {
    const last = groups.at(-1)
    const ahead = last ? (sequence - last.first + 65_536) % 65_536 : 0
    if (last && ahead >= 1 && ahead <= 16) last.mask |= 1 << (ahead - 1)
    else groups.push({ first: sequence, mask: 0 })
  }
  const bytes = packet(TRANSPORT_FEEDBACK, 1, 12 + 4 * groups.length)
  bytes.writeUInt32BE(from, 4)
  bytes.writeUInt32BE(ssrc, 8)
  for (const [n, group] of groups.entries()) {
    bytes.writeUInt16BE(group.first, 12 + 4 * n)
    bytes.writeUInt16BE(group.mask, 14 + 4 * n)
  }
  return bytes
}

/** Tells a sender how much it may send (draft-alvestrand-rmcat-remb). */
export function writeEstimate(from: number, ssrc: number, bitsPerSecond: number): Buffer {
  const bytes = packet(PAYLOAD_FEEDBACK, 15, 24)
  bytes.writeUInt32BE(from, 4)
  bytes.write('REMB', 12, 'latin1')
  let exponent = 0
  let mantissa = Math.round(bitsPerSecond)
  while (mantissa >= 2 ** 18) {
    mantissa = Math.floor(mantissa / 2)
    exponent++
  }
  bytes.writeUInt8(1, 16)
  bytes.writeUInt8((exponent << 2) | (mantissa >> 16), 17)
  bytes.writeUInt16BE(mantissa & 0xffff, 18)
  bytes.writeUInt32BE(ssrc, 20)
  return bytes
}

/** The way there and back from what a receiver said of our last report. @returns undefined when it had none */
export function roundTripMs(block: ReportBlock, now: number): number | undefined {
  if (block.lastSenderReport === 0) return undefined
  const units = middleOfNtp(now) - block.lastSenderReport - block.sinceSenderReport
  const whole = ((units % 2 ** 32) + 2 ** 32) % 2 ** 32
  // A way of no length may come out a little less than nothing.
  if (whole > 2 ** 32 - 65_536) return 0
  // More than an hour is a clock that ran backwards.
  return whole > 65_536 * 3600 ? undefined : (whole / 65_536) * 1000
}
