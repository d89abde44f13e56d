/** The payload descriptor of VP8 (RFC 7741, section 4.2), and of the payload what tells a whole picture. */
export interface Vp8 {
  /** Bytes of the descriptor. */
  length: number
  /** Of its first byte what has a meaning beyond the link: non-reference, start of partition, partition. */
  flags: number
  start: boolean
  keyStart: boolean
  /** The sender's own count, and in how many bits it counts. */
  picture: { id: number; bits: 7 | 15 } | undefined
}

const EXTENDED = 0x80
const START = 0x10
const PARTITION = 0x07
const NON_REFERENCE = 0x20

/** Reads the descriptor that begins at `from`. @returns undefined when it is cut short or nothing follows it */
export function readVp8(bytes: Uint8Array, from: number, to: number): Vp8 | undefined {
  const first = bytes[from] ?? 0
  let at = from + 1
  let picture: Vp8['picture']
  if (first & EXTENDED) {
    const extension = bytes[at++] ?? 0
    if (extension & 0x80) {
      const high = bytes[at++] ?? 0
      picture =
        high & 0x80 ? { id: ((high & 0x7f) << 8) | (bytes[at++] ?? 0), bits: 15 } : { id: high, bits: 7 }
    }
    if (extension & 0x40) at++
    // Temporal layer and key index share a byte.
    if (extension & 0x30) at++
  }
  if (at >= to) return undefined
  const start = (first & START) !== 0 && (first & PARTITION) === 0
  // The first bit of a picture's own header is zero for one that needs no other.
  const keyStart = start && ((bytes[at] ?? 1) & 1) === 0
  return { length: at - from, flags: first & (NON_REFERENCE | START | PARTITION), start, keyStart, picture }
}
