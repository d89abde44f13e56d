import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Permission } from '#conference/media'
import { measureSync, whyNoFfmpeg } from '#support/measure-sync'
import { type MediaLab, openMediaLab } from '#support/media-lab'
import { eventually } from '#support/site'
import { getFfmpeg, NoRecorder } from '../../src/conference/media/record/ffmpeg.ts'
import { type Recording, record, segmentsOf } from '../../src/conference/media/record/record.ts'
import { Recordings } from '../../src/conference/media/record/recordings.ts'
import { type Publishing, publishClip } from '../../src/conference/media/synthetic/publish-clip.ts'
import { readClip } from '../../src/conference/media/synthetic/read-clip.ts'

const ROOM = 'ghi'
const MOST_APART_MS = 100
const skip = whyNoFfmpeg()
let lab: MediaLab
let folder: string
let sites: Publishing[]
let recording: Recording

before(async () => {
  lab = await openMediaLab()
  folder = await mkdtemp(join(tmpdir(), 'diemcau-recording-'))
  sites = await Promise.all(
    ['mot', 'hai'].map(site => {
      const url = `${lab.url}/whip/${ROOM}/${site}/main`
      return publishClip({ url, token: lab.tokenOf({ room: ROOM, site }) }, readClip('flash'), { name: site })
    }),
  )
})
after(async () => {
  await recording?.stop()
  for (const site of sites) await site.stop()
  await lab.close()
  rmSync(folder, { recursive: true })
})

/** The ffmpeg that writes into a folder. */
const writerOf = (folder: string): number | undefined =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .find(pid => /ffmpeg\0.*/.test(commandOf(pid)) && commandOf(pid).includes(`${folder}/0`))

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

const untilFlashes = (segment: number, count: number) =>
  eventually(() => {
    const file = recording.segments()[segment]
    return file !== undefined && measureSync(file).flashes.length >= count
  }, 60)

test('without ffmpeg a recording is refused in a sentence that says what is missing', () => {
  assert.throws(() => getFfmpeg('/nowhere'), NoRecorder)
  assert.throws(() => getFfmpeg(''), /needs the program ffmpeg/)
})

test('picture and sound lie together in a recording, over a change of the stage too', { skip }, async () => {
  await lab.desk.setStage(ROOM, { revision: 1, speaker: 'mot' })
  recording = record(lab.engine, ROOM, folder)
  await untilFlashes(0, 2)
  await lab.desk.setStage(ROOM, { revision: 2, speaker: 'hai' })
  await untilFlashes(0, 4)
})

test('a writer that is killed loses nothing that was written, and the next one goes on', {
  skip,
}, async () => {
  const pid = writerOf(folder)
  assert.ok(pid)
  process.kill(pid, 'SIGKILL')
  await untilFlashes(1, 1)
  await recording.stop()
  const [first, second] = recording.segments().map(measureSync)
  assert.ok(first && second)
  assert.ok(first.flashes.length >= 3)
  for (const { flashes, offsetsMs } of [first, second]) {
    assert.equal(offsetsMs.length, flashes.length, `${flashes} s, ${offsetsMs} ms`)
    for (const offset of offsetsMs) assert.ok(Math.abs(offset) <= MOST_APART_MS, `${offsetsMs} ms apart`)
  }
})

test('when the media process is killed, its recording is whole and its writer ends', { skip }, async () => {
  const other = join(folder, 'other')
  mkdirSync(other)
  const child = fork(new URL('../support/recording-child.ts', import.meta.url), [other])
  try {
    await eventually(() => segmentsOf(other).some(file => measureSync(file).flashes.length >= 1), 60)
    assert.ok(writerOf(other))
  } finally {
    child.kill('SIGKILL')
  }
  await eventually(() => writerOf(other) === undefined)
  const { seconds, flashes } = measureSync(join(other, '0001.mkv'))
  assert.ok(seconds > 1 && flashes.length >= 1)
})

test('who leads the room has it recorded, nobody else; it goes on when the process before was ended', {
  skip,
}, async () => {
  const address = `${lab.url}/media/${ROOM}/recording`
  const ask = (permission: Permission, body?: string) =>
    fetch(address, {
      method: body === undefined ? 'GET' : 'PUT',
      headers: { authorization: `Bearer ${lab.tokenOf(permission)}` },
      body,
    })
  const [site, operator] = [
    { room: ROOM, site: 'mot' },
    { room: ROOM, operates: true },
  ] as const
  assert.equal((await ask(site, '{"on":true}')).status, 403)
  assert.equal((await ask({ room: 'khac', operates: true }, '{"on":true}')).status, 403)
  assert.equal((await ask(operator, '{"on":1}')).status, 422)
  assert.deepEqual(await (await ask(site)).json(), { on: false })
  assert.deepEqual(await (await ask(operator, '{"on":true}')).json(), { on: true })
  assert.deepEqual(await (await ask(site)).json(), { on: true })
  assert.deepEqual(await (await ask(operator, '{"on":false}')).json(), { on: false })

  const kept = join(folder, 'kept')
  const first = new Recordings(lab.engine, kept)
  first.start(ROOM, new Date())
  await first.rest()
  const next = new Recordings(lab.engine, kept)
  assert.ok(next.isOn(ROOM))
  await next.stop(ROOM)
  assert.equal(new Recordings(lab.engine, kept).isOn(ROOM), false)
})
