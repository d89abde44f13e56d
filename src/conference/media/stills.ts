/** A still is small: the wall shows many. */
export const STILL_MOST_BYTES = 24_000
const MOST_WIDTH = 480
const MOST_HEIGHT = 360
/** Sites that are gone are not shown by an old picture. */
const KEPT_MS = 20_000

export interface Still {
  bytes: Uint8Array<ArrayBuffer>
  at: number
}

/** The latest still of each site of a room; nothing of it outlives the process. */
export class Stills {
  readonly #stills = new Map<string, Still>()

  /** @returns why it is refused, or undefined when it was taken */
  put(
    room: string,
    site: string,
    bytes: Uint8Array<ArrayBuffer>,
    now: number,
  ): 'size' | 'content' | undefined {
    if (bytes.length > STILL_MOST_BYTES) return 'size'
    const size = sizeOfJpeg(bytes)
    if (!size) return 'content'
    if (size.width > MOST_WIDTH || size.height > MOST_HEIGHT) return 'size'
    this.#stills.set(`${room} ${site}`, { bytes, at: now })
    return undefined
  }

  find(room: string, site: string, now: number): Still | undefined {
    const still = this.#stills.get(`${room} ${site}`)
    return still && now - still.at <= KEPT_MS ? still : undefined
  }
}

const isSize = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2

/** Reads a JPEG's segments up to its size, and its end. @returns undefined for what is no whole JPEG */
export function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9)
    return undefined
  for (let at = 2; at + 9 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (isSize(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // The picture itself, without a size before it.
    if (marker === 0xda) return undefined
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
