import { HEADER } from '../rtp/packet.ts'

/** What an RTP packet says beside its payload. */
export interface RtpHead {
  payloadType: number
  /** The last packet of a picture. */
  marker: boolean
  sequence: number
  timestamp: number
  ssrc: number
}

/** Writes a packet without contributors and extensions. */
export function writeRtp(
  { payloadType, marker, sequence, timestamp, ssrc }: RtpHead,
  payload: Buffer,
): Buffer {
  const out = Buffer.allocUnsafe(HEADER + payload.length)
  out.writeUInt8(0x80, 0)
  out.writeUInt8((marker ? 0x80 : 0) | payloadType, 1)
  out.writeUInt16BE(sequence, 2)
  out.writeUInt32BE(timestamp, 4)
  out.writeUInt32BE(ssrc, 8)
  payload.copy(out, HEADER)
  return out
}

/** Small enough for any path. */
const LARGEST = 1100

/** Splits a VP8 frame into payloads, each with a descriptor (RFC 7741) that has a picture id of 15 bits. */
export function payloadsOf(frame: Buffer, pictureId: number): Buffer[] {
  const payloads: Buffer[] = []
  for (let at = 0; at < frame.length; at += LARGEST) {
    const descriptor = Buffer.from([at === 0 ? 0x90 : 0x80, 0x80, 0x80 | (pictureId >> 8), pictureId & 0xff])
    payloads.push(Buffer.concat([descriptor, frame.subarray(at, at + LARGEST)]))
  }
  return payloads
}
