/**
 * Records a room for ten minutes (or as many as are given) while two flashing sites take the stage in turn every 20 s,
 * and gives how far picture and sound lie apart at the start, in the middle and at the end.
 * Run with `npm run soak:recording [minutes]`; needs ffmpeg.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { measureSync } from '#support/measure-sync'
import { openMediaLab } from '#support/media-lab'
import { record } from '../src/conference/media/record/record.ts'
import { publishClip } from '../src/conference/media/synthetic/publish-clip.ts'
import { readClip } from '../src/conference/media/synthetic/read-clip.ts'

const ROOM = 'ghi'
const SITES = ['mot', 'hai'] as const
const TURN_MS = 20_000

const minutes = Number(process.argv[2] ?? 10)
const lab = await openMediaLab()
const folder = mkdtempSync(join(tmpdir(), 'diemcau-soak-recording-'))
for (const site of SITES) {
  const url = `${lab.url}/whip/${ROOM}/${site}/main`
  await publishClip({ url, token: lab.tokenOf({ room: ROOM, site }) }, readClip('flash'), { name: site })
}
const recording = record(lab.engine, ROOM, folder)
const turns = (minutes * 60_000) / TURN_MS
for (let turn = 0; turn < turns; turn++) {
  await lab.desk.setStage(ROOM, { revision: turn + 1, speaker: turn % 2 ? 'hai' : 'mot' })
  await sleep(TURN_MS)
}
await recording.stop()
const [file = ''] = recording.segments()
const { seconds, flashes, offsetsMs } = measureSync(file)
const spread = (offsets: readonly number[]) => ({ least: Math.min(...offsets), most: Math.max(...offsets) })
const third = Math.floor(offsetsMs.length / 3)
const middle = offsetsMs.slice(third, 2 * third)
console.log(
  JSON.stringify({
    seconds,
    flashes: flashes.length,
    paired: offsetsMs.length,
    startMs: spread(offsetsMs.slice(0, third)),
    middleMs: spread(middle),
    endMs: spread(offsetsMs.slice(2 * third)),
    goalMs: 100,
    loadAverage: loadavg()[0],
  }),
)
rmSync(folder, { recursive: true })
process.exit(0)
