/** What the speaking site of `bench/media.ts` sends: 25 pictures of five packets a second, and 50 packets of sound. */
export const TICK_MS = 40
export const SECRET = 'bench'
const VIDEO_BYTES = 1150
const PICTURE_PACKETS = 5
/** A whole picture each second, so that nobody has to ask. */
const WHOLE_EVERY = 25

/** Gives the packets of one tick after the other; with the SSRC 1 for the picture, 2 for the sound. */
export function packetsPerTick(): () => { video: Buffer[]; audio: Buffer[] } {
  let tick = 0
  let picture = 0
  let sound = 0
  return () => {
    const whole = tick % WHOLE_EVERY === 0
    const video = Array.from({ length: PICTURE_PACKETS }, (_, part) => {
      const bytes = Buffer.alloc(VIDEO_BYTES)
      header(bytes, 96, picture++, tick * 3600, 1, part === PICTURE_PACKETS - 1)
      bytes.set([0x80 | (part === 0 ? 0x10 : 0), 0x80, 0x80 | ((tick >> 8) & 0x7f), tick & 0xff], 12)
      bytes[16] = whole ? 0x10 : 0x11
      return bytes
    })
    const audio = [0, 1].map(n => {
      const bytes = Buffer.alloc(92)
      header(bytes, 111, sound++, (tick * 2 + n) * 960, 2, false)
      return bytes
    })
    tick++
    return { video, audio }
  }
}

function header(
  bytes: Buffer,
  type: number,
  sequence: number,
  time: number,
  ssrc: number,
  marker: boolean,
): void {
  bytes.writeUInt8(0x80, 0)
  bytes.writeUInt8((marker ? 0x80 : 0) | type, 1)
  bytes.writeUInt16BE(sequence % 65_536, 2)
  bytes.writeUInt32BE(time % 2 ** 32, 4)
  bytes.writeUInt32BE(ssrc, 8)
}
