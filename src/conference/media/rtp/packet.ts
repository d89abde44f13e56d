import { readVp8, type Vp8 } from './vp8.ts'

export type Kind = 'audio' | 'video'

export const HEADER = 12
/** Every VP8 packet that goes out has this descriptor and nothing more: flags, `I`, and a picture id of 15 bits. */
export const DESCRIPTOR = 4

/** An RTP packet as it came, in plain form: neither extensions nor sources nor padding. */
export interface PlainPacket {
  /** Header of 12 bytes and payload; of VP8 with the one descriptor. Fields that change are patched in place. */
  bytes: Buffer
  sequence: number
  timestamp: number
  ssrc: number
  payloadType: number
  marker: boolean
  /** Padding alone: it keeps its sequence number, and no payload. */
  empty: boolean
  /** VP8: the first packet of a picture. */
  start: boolean
  /** VP8: the first packet of a whole picture. */
  keyStart: boolean
  /** VP8, where the sender counts its pictures. */
  picture: Vp8['picture']
}

/** True for RTCP among what comes over one port (RFC 5761). */
export const isRtcp = (bytes: Uint8Array): boolean => {
  const type = (bytes[1] ?? 0) & 0x7f
  return type >= 64 && type <= 95
}

/** Reads RTP. @returns undefined for what is not, or is cut short */
export function readPacket(bytes: Buffer, kind: Kind): PlainPacket | undefined {
  if (bytes.length < HEADER) return undefined
  const first = bytes.readUInt8(0)
  if (first >> 6 !== 2) return undefined
  let start = HEADER + 4 * (first & 0x0f)
  if (first & 0x10) {
    if (bytes.length < start + 4) return undefined
    start += 4 + 4 * bytes.readUInt16BE(start + 2)
  }
  let end = bytes.length
  if (first & 0x20) end -= bytes.readUInt8(end - 1)
  if (start > end) return undefined
  const second = bytes.readUInt8(1)
  const common = {
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    ssrc: bytes.readUInt32BE(8),
    payloadType: second & 0x7f,
    marker: (second & 0x80) !== 0,
  }
  if (start === end || kind === 'audio') {
    const plain = compact(bytes, start, end, 0)
    return {
      ...common,
      bytes: plain,
      empty: start === end,
      start: false,
      keyStart: false,
      picture: undefined,
    }
  }
  const vp8 = readVp8(bytes, start, end)
  if (!vp8) return undefined
  const plain = compact(bytes, start + vp8.length, end, DESCRIPTOR)
  plain.writeUInt8(0x80 | vp8.flags, HEADER)
  plain.writeUInt8(0x80, HEADER + 1)
  return {
    ...common,
    bytes: plain,
    empty: false,
    start: vp8.start,
    keyStart: vp8.keyStart,
    picture: vp8.picture,
  }
}

/** Header, room for the descriptor, and what follows `start`, without copying the payload where the header can move up to it. */
function compact(bytes: Buffer, start: number, end: number, room: number): Buffer {
  const size = HEADER + room
  const inPlace = start >= size
  const plain = inPlace ? bytes.subarray(start - size, end) : Buffer.allocUnsafe(size + end - start)
  if (!inPlace) bytes.copy(plain, size, start, end)
  if (!inPlace || start !== size) bytes.copy(plain, 0, 0, HEADER)
  plain.writeUInt8(0x80, 0)
  return plain
}
