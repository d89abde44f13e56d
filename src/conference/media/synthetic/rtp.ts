/** One packet of a stream, as RFC 3550 lays it out. */
export interface RtpPacket {
  payloadType: number
  /** The last packet of a picture. */
  marker: boolean
  sequence: number
  timestamp: number
  ssrc: number
  payload: Buffer
}

const RTP_HEADER = 12

/** Writes a packet without contributors and extensions. */
export function writeRtp({ payloadType, marker, sequence, timestamp, ssrc, payload }: RtpPacket): Buffer {
  const out = Buffer.allocUnsafe(RTP_HEADER + payload.length)
  out.writeUInt8(0x80, 0)
  out.writeUInt8((marker ? 0x80 : 0) | payloadType, 1)
  out.writeUInt16BE(sequence & 0xffff, 2)
  out.writeUInt32BE(timestamp >>> 0, 4)
  out.writeUInt32BE(ssrc, 8)
  payload.copy(out, RTP_HEADER)
  return out
}

/** Reads a packet; undefined when it is none. */
export function findRtp(packet: Buffer): RtpPacket | undefined {
  if (packet.length < RTP_HEADER || packet.readUInt8(0) >> 6 !== 2) return undefined
  const first = packet.readUInt8(0)
  const contributors = RTP_HEADER + 4 * (first & 0x0f)
  const extended = (first & 0x10) !== 0 && packet.length >= contributors + 4
  const start = contributors + (extended ? 4 + 4 * packet.readUInt16BE(contributors + 2) : 0)
  const padding = first & 0x20 ? packet.readUInt8(packet.length - 1) : 0
  if (start + padding > packet.length) return undefined
  return {
    payloadType: packet.readUInt8(1) & 0x7f,
    marker: (packet.readUInt8(1) & 0x80) !== 0,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    ssrc: packet.readUInt32BE(8),
    payload: packet.subarray(start, packet.length - padding),
  }
}

/** RTP and RTCP share one port; the second byte tells them apart (RFC 5761). */
export const isRtcp = (packet: Buffer): boolean => {
  const type = packet.length >= 8 ? packet.readUInt8(1) : 0
  return type >= 192 && type <= 223
}

/** The way from `from` to `to` on a circle of 2^bits, at most half of it in either direction. */
export function stepOf(from: number, to: number, bits: 15 | 16 | 32): number {
  const size = 2 ** bits
  const step = (((to - from) % size) + size) % size
  return step < size / 2 ? step : step - size
}
