/** Small enough for any path. */
const LARGEST = 1100

/** Splits a frame into payloads, each with the descriptor of RFC 7741 and a picture id of 15 bits. */
export function payloadsOf(frame: Buffer, pictureId: number): Buffer[] {
  const payloads: Buffer[] = []
  for (let at = 0; at < frame.length; at += LARGEST) {
    const descriptor = Buffer.from([
      at === 0 ? 0x90 : 0x80,
      0x80,
      0x80 | ((pictureId >> 8) & 0x7f),
      pictureId & 0xff,
    ])
    payloads.push(Buffer.concat([descriptor, frame.subarray(at, at + LARGEST)]))
  }
  return payloads
}

/** What the descriptor before a part of a frame says. */
export interface FramePart {
  isStart: boolean
  pictureId: number | undefined
  bytes: Buffer
}

/** Reads a payload; undefined when it is cut short. */
export function findFramePart(payload: Buffer): FramePart | undefined {
  const first = payload[0]
  if (first === undefined) return undefined
  const isStart = (first & 0x17) === 0x10
  if (!(first & 0x80)) return { isStart, pictureId: undefined, bytes: payload.subarray(1) }
  const extra = payload[1] ?? 0
  let at = 2
  let pictureId: number | undefined
  if (extra & 0x80) {
    const high = payload[at++] ?? 0
    pictureId = high & 0x80 ? ((high & 0x7f) << 8) | (payload[at++] ?? 0) : high
  }
  if (extra & 0x40) at++
  if (extra & 0x30) at++
  return at <= payload.length ? { isStart, pictureId, bytes: payload.subarray(at) } : undefined
}

/** A decoder can begin with it. */
export const isKeyFrame = (frame: Buffer): boolean => frame.length > 0 && ((frame[0] ?? 1) & 1) === 0
