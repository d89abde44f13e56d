/** What tells one synthetic site from all others: seen and heard. */
export interface Look {
  /** Drawn in the middle of its picture; the first is 1. */
  number: number
  /** The ground of its picture: red, green, blue. */
  colour: readonly [number, number, number]
  /** Its tone. Whole numbers of hertz, so that a loop of two seconds has no seam. */
  toneHz: number
}

/** How long every clip is. */
export const LOOP_MS = 2000

/** The packets of sound, and how many of them come before the loop: the encoder is then in the midst of the tone. */
export const PACKET_MS = 20
export const LEAD_PACKETS = 25

/** Colours that stay apart after VP8 has halved their resolution; tones of one scale, so that a room of them can be borne. */
export const looks: readonly Look[] = [
  { number: 1, colour: [200, 30, 30], toneHz: 262 },
  { number: 2, colour: [20, 120, 40], toneHz: 294 },
  { number: 3, colour: [30, 60, 200], toneHz: 330 },
  { number: 4, colour: [190, 160, 20], toneHz: 392 },
  { number: 5, colour: [150, 30, 160], toneHz: 440 },
  { number: 6, colour: [20, 150, 160], toneHz: 523 },
  { number: 7, colour: [220, 110, 20], toneHz: 587 },
  { number: 8, colour: [90, 60, 40], toneHz: 659 },
  { number: 9, colour: [230, 130, 180], toneHz: 784 },
  { number: 10, colour: [110, 200, 80], toneHz: 880 },
  { number: 11, colour: [60, 60, 60], toneHz: 1047 },
  { number: 12, colour: [110, 150, 230], toneHz: 1175 },
]

/** The clip that shows whether picture and sound match: once a loop it is white and sounds, else black and silent. */
export const FLASH = { fromMs: 1000, lastsMs: 200, toneHz: 1000 } as const
