import { readFileSync } from 'node:fs'
import { LEAD_PACKETS, LOOP_MS, looks, PACKET_MS } from './looks.ts'

/** Two seconds of picture and sound, to be sent over and over. */
export interface Clip {
  /** VP8; only the first is a key frame. */
  frames: readonly Buffer[]
  /** Opus, of `PACKET_MS` each. */
  packets: readonly Buffer[]
}

const PACKETS = LOOP_MS / PACKET_MS

/** Reads the clip of a site by its number, or the one that flashes and beeps. */
export function readClip(name: number | 'flash'): Clip {
  if (name !== 'flash' && !looks.some(look => look.number === name))
    throw new Error(`there is no clip ${name}; the last is ${looks.length}`)
  const frames = framesOf(readFileSync(new URL(`./clips/${name}.ivf`, import.meta.url)))
  // The first two packets of Opus in Ogg are headers.
  const packets = packetsOf(readFileSync(new URL(`./clips/${name}.ogg`, import.meta.url))).slice(2)
  return { frames, packets: packets.slice(LEAD_PACKETS, LEAD_PACKETS + PACKETS) }
}

/** One picture of a clip, for the wall of all sites. */
export const readStill = (name: number): Buffer<ArrayBuffer> =>
  readFileSync(new URL(`./clips/${name}.jpg`, import.meta.url))

const IVF_HEADER = 32
const IVF_FRAME_HEADER = 12

function framesOf(ivf: Buffer): Buffer[] {
  const frames: Buffer[] = []
  for (let at = IVF_HEADER; at < ivf.length; ) {
    const end = at + IVF_FRAME_HEADER + ivf.readUInt32LE(at)
    frames.push(ivf.subarray(at + IVF_FRAME_HEADER, end))
    at = end
  }
  return frames
}

const OGG_HEADER = 27

/** A page lists the lengths of its parts; a part of 255 bytes is continued by the next one. */
function packetsOf(ogg: Buffer): Buffer[] {
  const packets: Buffer[] = []
  let parts: Buffer[] = []
  for (let page = 0; page < ogg.length; ) {
    const count = ogg.readUInt8(page + OGG_HEADER - 1)
    let at = page + OGG_HEADER + count
    for (const length of ogg.subarray(page + OGG_HEADER, at)) {
      parts.push(ogg.subarray(at, at + length))
      at += length
      if (length === 255) continue
      packets.push(Buffer.concat(parts))
      parts = []
    }
    page = at
  }
  return packets
}
