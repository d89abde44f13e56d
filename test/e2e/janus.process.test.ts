import assert from 'node:assert/strict'
import { after, afterEach, before, mock, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { startJanus, type TestJanus, whyNoJanus } from '#support/janus'
import { launchMediaBrowser, type MediaLab, openLabPage, openMediaLab } from '#support/media-lab'
import { openScene, ROOM, type Scene, untilSeenAndHeard } from '#support/media-scene'
import { eventually } from '#support/site'
import { startTurn, whyNoTurn } from '#support/turn-server'
import { endNative } from '../../src/conference/media/embedded/peer.ts'
import { JanusClient } from '../../src/conference/media/janus/client.ts'
import { JanusEngine } from '../../src/conference/media/janus/engine.ts'
import { type Publishing, publishClip } from '../../src/conference/media/synthetic/publish-clip.ts'
import { readClip } from '../../src/conference/media/synthetic/read-clip.ts'
import { type Watching, watch } from '../../src/conference/media/synthetic/watch.ts'
import { mintTurnCredential } from '../../src/conference/media/turn.ts'

const skip = whyNoJanus()
let janus: TestJanus
let lab: MediaLab
let browser: Browser
let scene: Scene

before(async () => {
  if (skip) return
  janus = await startJanus()
  ;[lab, browser] = await Promise.all([
    openMediaLab(() => new JanusEngine(janus, janus.admin)),
    launchMediaBrowser(),
  ])
  scene = await openScene(browser, lab)
})
after(async () => {
  if (skip) return
  await browser.close()
  await lab.close()
  await janus.stop()
  endNative()
})

/** What a test began and has not ended, ended after it whatever its outcome. */
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})

async function publish(site: string, clip: number): Promise<Publishing> {
  const endpoint = { url: `${lab.url}/whip/${ROOM}/${site}/main`, token: lab.tokenOf({ room: ROOM, site }) }
  const publishing = await publishClip(endpoint, readClip(clip), { name: site })
  running.push(publishing)
  return publishing
}

async function watchAs(site: string): Promise<Watching> {
  const endpoint = { url: `${lab.url}/whep/${ROOM}/${site}`, token: lab.tokenOf({ room: ROOM, site }) }
  const watching = await watch(endpoint, { offeredBy: 'server' })
  running.push(watching)
  return watching
}

test('Janus: real browsers keep their streams while the stage changes', { skip }, async () => {
  await scene.publish('a')
  await scene.publish('b')
  await scene.stage('a')
  const page = await scene.watch('w', true)
  await untilSeenAndHeard(page, 'a', 30)
  const before = await page.evaluate(() => window.lab.stats())
  for (const site of ['b', 'a', 'b', 'a'] as const) {
    const { framesDecoded } = await page.evaluate(() => window.lab.stats())
    await scene.stage(site)
    await untilSeenAndHeard(page, site)
    await eventually(
      async () => (await page.evaluate(() => window.lab.stats())).framesDecoded > framesDecoded,
    )
  }
  const now = await page.evaluate(() => window.lab.stats())
  assert.deepEqual(now.ssrcs, before.ssrcs)
  await scene.close()
})

test('Janus: sites without browsers, in the slots of a dialogue, nobody hearing oneself', {
  skip,
}, async () => {
  await publish('mot', 1)
  await publish('hai', 2)
  const watching = await watchAs('xem')
  const own = await watchAs('mot')
  await lab.desk.setStage(ROOM, { revision: 100, speaker: 'mot', chair: 'hai' })
  const heard = ({ audio }: Watching, clip: number) => (audio.bySite.get(clip) ?? 0) > 10
  await eventually(() => heard(watching, 1) && heard(watching, 2) && heard(own, 2))
  assert.equal(own.audio.bySite.get(1), undefined)
  // Nobody on stage: nothing of anybody is sent on.
  await lab.desk.setStage(ROOM, { revision: 101 })
  await eventually(async () => {
    const before = watching.audio.packets + watching.video.packets
    await new Promise(resolve => setTimeout(resolve, 500))
    return watching.audio.packets + watching.video.packets === before
  })
})

test('Janus: a site that comes a second time takes over, and quality is known of all', { skip }, async () => {
  const first = await publish('ba', 3)
  await lab.desk.setStage(ROOM, { revision: 200, speaker: 'ba' })
  const watching = await watchAs('xem')
  await eventually(() => watching.video.latest?.name === 3)
  await publish('ba', 4)
  await first.stop()
  await eventually(() => watching.video.latest?.name === 4 && watching.audio.latest?.name === 4)
  const roles = async () =>
    (await lab.engine.stats())
      .filter(({ kbps, state, site }) => kbps > 0 && state === 'connected' && ['ba', 'xem'].includes(site))
      .map(({ role }) => role)
      .sort()
      .join()
  await eventually(async () => (await roles()) === 'main,watch')
})

test('Janus: who begins to watch while the speaker comes up sees the speaker', { skip }, async () => {
  await lab.desk.setStage(ROOM, { revision: 250, speaker: 'nam' })
  const { request } = JanusClient.prototype
  // The speaker comes up when Janus has let the watcher in and its answer is still on the way.
  const joining = mock.method(
    JanusClient.prototype,
    'request',
    async function (this: JanusClient, ...asked: Parameters<typeof request>) {
      const answer = await request.apply(this, asked)
      if (!JSON.stringify(asked[1]).includes('"subscriber"')) return answer
      joining.mock.restore()
      const isUp = new Promise<void>(resolve => {
        const end = lab.engine.listen(({ type, site }) => {
          if (type !== 'published' || site !== 'nam') return
          end()
          resolve()
        })
      })
      await publish('nam', 6)
      await isUp
      return answer
    },
  )
  const watching = await watchAs('xem')
  await eventually(() => watching.video.latest?.name === 6 && watching.audio.latest?.name === 6)
})

test('Janus: what it did not switch it is asked for again', { skip }, async () => {
  await publish('sau', 7)
  const watching = await watchAs('xem')
  const { request } = JanusClient.prototype
  // Long enough for whatever else is planned when sites come and go.
  const until = Date.now() + 2000
  const switching = mock.method(
    JanusClient.prototype,
    'request',
    function (this: JanusClient, ...asked: Parameters<typeof request>) {
      const isSwitch = JSON.stringify(asked[1]).includes('"switch"')
      return isSwitch && Date.now() < until
        ? Promise.reject(new Error('not now'))
        : request.apply(this, asked)
    },
  )
  await lab.desk.setStage(ROOM, { revision: 260, speaker: 'sau' })
  await eventually(() => watching.video.latest?.name === 7 && watching.audio.latest?.name === 7)
  switching.mock.restore()
})

test('Janus: an offer of a watching client is refused, so that it lets the server offer', {
  skip,
}, async () => {
  await assert.rejects(
    watch({ url: `${lab.url}/whep/${ROOM}/xem`, token: lab.tokenOf({ room: ROOM, site: 'xem' }) }),
    /answered 422/,
  )
})

test('Janus: a browser that may use nothing but TCP sees the stage through a relay', {
  skip: skip || whyNoTurn(),
}, async () => {
  const turn = await startTurn(janus.ourAddress)
  try {
    await publish('bon', 5)
    await lab.desk.setStage(ROOM, { revision: 300, speaker: 'bon' })
    const credential = mintTurnCredential({ urls: [], secret: turn.secret }, 'xem', Date.now())
    const page = await openLabPage(browser, lab)
    const seen = await page.evaluate(watchByRelay, {
      url: `${lab.url}/whep/${ROOM}/xem`,
      token: lab.tokenOf({ room: ROOM, site: 'xem' }),
      server: { urls: turn.urlOf('tcp'), ...credential },
    })
    assert.deepEqual([seen.way, seen.protocol], ['relay', 'tcp'])
    assert.ok(seen.frames > 0)
    await page.close()
  } finally {
    await turn.stop()
  }
})

/** Runs in the page: lets the server offer, and answers with no other way than the relay. */
async function watchByRelay({ url, token, server }: { url: string; token: string; server: RTCIceServer }) {
  const authorization = `Bearer ${token}`
  const connection = new RTCPeerConnection({ iceServers: [server], iceTransportPolicy: 'relay' })
  const offer = await fetch(url, { method: 'POST', headers: { authorization } })
  await connection.setRemoteDescription({ type: 'offer', sdp: await offer.text() })
  await connection.setLocalDescription()
  await new Promise<void>(resolve => {
    const look = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', look)
    look()
  })
  await fetch(new URL(offer.headers.get('location') ?? '', url), {
    method: 'PATCH',
    headers: { authorization, 'content-type': 'application/sdp' },
    body: connection.localDescription?.sdp ?? '',
  })
  for (let n = 0; n < 300; n++) {
    const stats = [...(await connection.getStats()).values()]
    const frames = stats
      .filter(one => one.type === 'inbound-rtp' && one.kind === 'video')
      .reduce((sum: number, one) => sum + (one.framesDecoded ?? 0), 0)
    const pair = stats.find(one => one.type === 'candidate-pair' && one.nominated)
    const local = stats.find(one => one.id === pair?.localCandidateId)
    if (frames > 0 && local)
      return { frames, way: String(local.candidateType), protocol: String(local.relayProtocol) }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { frames: 0, way: connection.connectionState as string, protocol: '' }
}
