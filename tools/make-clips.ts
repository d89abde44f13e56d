/**
 * Makes the clips of the synthetic sites: `node tools/make-clips.ts`, with ffmpeg on the path. Two seconds each, looped
 * by whoever sends them: VP8 in IVF with one key frame, at the start, and Opus in Ogg in packets of 20 ms. What is drawn
 * and heard is made here sample by sample, so the clips need no font and no foreign material. The outcome is kept in the
 * repository; run this again only to change it.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  FLASH,
  LEAD_PACKETS,
  LOOP_MS,
  type Look,
  looks,
  PACKET_MS,
} from '../src/conference/media/synthetic/looks.ts'

const WIDTH = 320
const HEIGHT = 180
const FRAMES_PER_SECOND = 25
const SAMPLE_RATE = 48_000
const LOUDNESS = 0.25

type Paint = (x: number, y: number) => readonly [number, number, number]

const frames = (FRAMES_PER_SECOND * LOOP_MS) / 1000
const folder = fileURLToPath(new URL('../src/conference/media/synthetic/clips/', import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), 'diemcau-clips-'))

function make(name: string, paint: (frame: number) => Paint, sound: (second: number) => number): void {
  const raw = join(temporary, 'raw')
  writeFileSync(raw, Buffer.concat(Array.from({ length: frames }, (_, frame) => pixels(paint(frame)))))
  const picture = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${WIDTH}x${HEIGHT}`,
    '-r',
    `${FRAMES_PER_SECOND}`,
  ]
  const vp8 = [
    '-c:v',
    'libvpx',
    '-b:v',
    '90k',
    '-g',
    `${frames}`,
    '-keyint_min',
    `${frames}`,
    '-auto-alt-ref',
    '0',
    '-lag-in-frames',
    '0',
  ]
  ffmpeg(...picture, '-i', raw, ...vp8, '-deadline', 'best', '-f', 'ivf', join(folder, `${name}.ivf`))

  const [still, clip] = [join(folder, `${name}.jpg`), join(folder, `${name}.ivf`)]
  if (name !== 'flash') ffmpeg('-i', clip, '-frames:v', '1', '-vf', 'scale=160:90', still)

  const lead = (LEAD_PACKETS * PACKET_MS) / 1000
  writeFileSync(
    raw,
    samples(lead + LOOP_MS / 1000, second => sound(second - lead)),
  )
  const opus = [
    '-c:a',
    'libopus',
    '-b:a',
    '20k',
    '-vbr',
    'off',
    '-frame_duration',
    `${PACKET_MS}`,
    '-fflags',
    '+bitexact',
  ]
  ffmpeg('-f', 's16le', '-ar', `${SAMPLE_RATE}`, '-ac', '1', '-i', raw, ...opus, join(folder, `${name}.ogg`))
}

function ffmpeg(...args: string[]): void {
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: 'inherit' })
}

function pixels(paint: Paint): Buffer {
  const out = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) out.set(paint(x, y), (y * WIDTH + x) * 3)
  return out
}

function samples(seconds: number, sound: (second: number) => number): Buffer {
  const out = Buffer.alloc(Math.round(seconds * SAMPLE_RATE) * 2)
  for (let i = 0; i < out.length / 2; i++)
    out.writeInt16LE(Math.round(32_767 * sound(i / SAMPLE_RATE)), i * 2)
  return out
}

const sine = (hz: number, second: number): number => LOUDNESS * Math.sin(2 * Math.PI * hz * second)

/** Louder and softer once a loop: no two packets are the same, so each tells where in the clip it is. */
const swell = (second: number): number => 1 + 0.3 * Math.sin((2 * Math.PI * second * 1000) / LOOP_MS)

/** The site's colour, its number in the middle, and a ball that runs along the lower edge once a loop. */
function pictureOf({ number, colour }: Look, frame: number): Paint {
  const ball = (WIDTH * (frame + 0.5)) / frames
  const digits = [...String(number)].map(Number)
  const left = (WIDTH - digits.length * 64 + 14) / 2
  return (x, y) => {
    const white =
      (x - ball) ** 2 + (y - 158) ** 2 < 12 ** 2 ||
      digits.some((digit, i) => inDigit(digit, x - left - i * 64, y - 34))
    return white ? [255, 255, 255] : colour
  }
}

/** Which of the seven strokes a digit has: top, upper left, upper right, middle, lower left, lower right, bottom. */
const STROKES = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
]
/** Each stroke as x, y, width, height in a field of 50 by 94. */
const BOXES = [
  [0, 0, 50, 12],
  [0, 0, 12, 53],
  [38, 0, 12, 53],
  [0, 41, 50, 12],
  [0, 41, 12, 53],
  [38, 41, 12, 53],
  [0, 82, 50, 12],
] as const

const inDigit = (digit: number, x: number, y: number): boolean =>
  BOXES.some(([left, top, width, height], i) => {
    return STROKES[digit]?.[i] === '1' && x >= left && x < left + width && y >= top && y < top + height
  })

const isFlash = (ms: number): boolean => ms >= FLASH.fromMs && ms < FLASH.fromMs + FLASH.lastsMs

/** White while the tone is heard, else black. */
function flashAt(frame: number): Paint {
  const white = isFlash((frame * 1000) / FRAMES_PER_SECOND)
  return () => (white ? [235, 235, 235] : [16, 16, 16])
}

mkdirSync(folder, { recursive: true })
for (const look of looks)
  make(
    String(look.number),
    frame => pictureOf(look, frame),
    second => swell(second) * sine(look.toneHz, second),
  )
make('flash', flashAt, second => (isFlash(second * 1000) ? 2 * sine(FLASH.toneHz, second) : 0))
rmSync(temporary, { recursive: true })
