import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Why nothing can be recorded here, to be named by the tests that are skipped; false when it can. */
export const whyNoFfmpeg = (): string | false =>
  ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg'].some(path => existsSync(path))
    ? false
    : 'ffmpeg is not installed (apt install ffmpeg)'

/** What a recording of the flashing clip shows: at which second it flashed, and how far each beep was from its flash. */
export interface Sync {
  seconds: number
  flashes: number[]
  offsetsMs: number[]
}

const BRIGHT = 100
/** A flash and a beep that lie further apart do not belong together. */
const MOST_APART = 0.9

/** Of a writer that was killed, the pictures of the last second may be there and their sound not. */
const TAIL = 1

/** Decodes a recording and finds its flashes and the beginnings of its beeps. */
export function measureSync(file: string): Sync {
  const frames = run('ffprobe', [
    '-f',
    'lavfi',
    '-i',
    `movie=${file},signalstats`,
    '-show_entries',
    FRAME,
    '-of',
    'csv=p=0',
  ])
    .stdout.split('\n')
    .filter(line => /^[\d.]+,[\d.]+/.test(line))
    .map(line => line.split(',').map(Number))
  const seconds = frames.at(-1)?.[0] ?? 0
  const flashes = frames.flatMap(([at = 0, light = 0], n) =>
    light > BRIGHT && (frames[n - 1]?.[1] ?? 0) <= BRIGHT && at < seconds - TAIL ? [at] : [],
  )
  const silence = ['-af', 'silencedetect=n=-35dB:d=0.05', '-f', 'null', '-']
  const told = run('ffmpeg', ['-hide_banner', '-i', file, '-map', '0:a:0', ...silence]).stderr
  const beeps = [...told.matchAll(/silence_end: ([\d.]+)/g)].map(([, at]) => Number(at))
  const offsetsMs = flashes.flatMap(flash => {
    const near = beeps.toSorted((a, b) => Math.abs(a - flash) - Math.abs(b - flash))[0]
    return near !== undefined && Math.abs(near - flash) < MOST_APART
      ? [Math.round(1000 * (near - flash))]
      : []
  })
  return { seconds, flashes, offsetsMs }
}

const FRAME = 'frame=pts_time:frame_tags=lavfi.signalstats.YAVG'

const run = (program: string, args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 })
