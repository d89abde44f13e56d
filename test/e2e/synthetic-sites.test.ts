import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type MediaLab, openMediaLab } from '#support/media-lab'
import { eventually } from '#support/site'
import { type Publishing, publishClip } from '../../src/conference/media/synthetic/publish-clip.ts'
import { readClip } from '../../src/conference/media/synthetic/read-clip.ts'
import { type Watching, watch } from '../../src/conference/media/synthetic/watch.ts'

const ROOM = 'dien-tap'
let lab: MediaLab
const running: { stop(): Promise<void> }[] = []

before(async () => {
  lab = await openMediaLab()
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})
after(() => lab.close())

async function publish(site: string, clip: number | 'flash'): Promise<Publishing> {
  const endpoint = { url: `${lab.url}/whip/${ROOM}/${site}/main`, token: lab.tokenOf({ room: ROOM, site }) }
  const publishing = await publishClip(endpoint, readClip(clip), { name: site })
  running.push(publishing)
  return publishing
}

async function watchAs(site: string, offeredBy: 'client' | 'server'): Promise<Watching> {
  const endpoint = { url: `${lab.url}/whep/${ROOM}/${site}`, token: lab.tokenOf({ room: ROOM, site }) }
  const watching = await watch(endpoint, { offeredBy })
  running.push(watching)
  return watching
}

let revision = 0
const stage = (speaker: string) => lab.desk.setStage(ROOM, { revision: ++revision, speaker })

const untilSeen = ({ video, audio }: Watching, clip: number | 'flash') =>
  eventually(() => video.latest?.name === clip && audio.latest?.name === clip)

test('without camera and browser: sites are told apart, and the stream goes on when the stage changes', async () => {
  await Promise.all([publish('mot', 1), publish('hai', 2)])
  const watching = await watchAs('xem', 'client')
  for (const [site, clip] of [
    ['mot', 1],
    ['hai', 2],
    ['mot', 1],
    ['hai', 2],
  ] as const) {
    await stage(site)
    await untilSeen(watching, clip)
  }
  const { video, audio } = watching
  assert.deepEqual([video.faults, audio.faults], [[], []])
  assert.deepEqual([video.ssrcs.size, audio.ssrcs.size], [1, 1])
  assert.deepEqual([video.lost, audio.lost, video.unusable], [0, 0, 0])
  assert.equal(video.changes, 3)
})

test('picture and sound of a site keep together over a change, whoever offers', async () => {
  await Promise.all([publish('mot', 'flash'), publish('hai', 3)])
  for (const offeredBy of ['client', 'server'] as const) {
    const watching = await watchAs(`xem-${offeredBy}`, offeredBy)
    for (const [site, clip] of [
      ['mot', 'flash'],
      ['hai', 3],
    ] as const) {
      await stage(site)
      await untilSeen(watching, clip)
      const skew = await eventually(() => watching.skewMs())
      assert.ok(Math.abs(skew) <= 40, `${clip}: ${skew} ms apart`)
    }
  }
})

test('a watcher that asks for a key frame is given one', async () => {
  const publishing = await publish('bon', 4)
  const watching = await watchAs('xem', 'client')
  await stage('bon')
  await untilSeen(watching, 4)
  const asked = publishing.keyFrameRequests()
  const keys = watching.video.keyFrames
  await eventually(() => {
    // An engine passes on no more than a few requests a second.
    watching.askForKeyFrame()
    return publishing.keyFrameRequests() > asked && watching.video.keyFrames > keys
  })
})

test('a site whose session the server has lost comes again by itself', async () => {
  const publishing = await publish('nam', 5)
  await eventually(async () => (await lab.engine.stats()).some(({ state }) => state === 'connected'))
  for (const { id, role } of await lab.engine.stats()) if (role === 'main') await lab.engine.close(id)
  await eventually(() => publishing.sessions() === 2)
  const watching = await watchAs('xem', 'client')
  await stage('nam')
  await untilSeen(watching, 5)
})

test('a site that is refused says why', async () => {
  const endpoint = {
    url: `${lab.url}/whip/${ROOM}/sau/main`,
    token: lab.tokenOf({ room: ROOM, site: 'bay' }),
  }
  await assert.rejects(publishClip(endpoint, readClip(6), { name: 'sau' }), /answered 403/)
})
