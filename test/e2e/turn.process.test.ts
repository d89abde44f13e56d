import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchMediaBrowser, type MediaLab, openLabPage, openMediaLab } from '#support/media-lab'
import { startTurn, type TurnServer, whyNoTurn } from '#support/turn-server'
import { type Publishing, publishClip } from '../../src/conference/media/synthetic/publish-clip.ts'
import { readClip } from '../../src/conference/media/synthetic/read-clip.ts'
import { turnLinks } from '../../src/conference/media/turn.ts'

const ROOM = 'chuyen-tiep'
const skip = whyNoTurn()
let turn: TurnServer
let lab: MediaLab
let browser: Browser
let site: Publishing

before(async () => {
  if (skip) return
  turn = await startTurn()
  const shared = { urls: [turn.urlOf('udp')], secret: turn.secret }
  ;[lab, browser] = await Promise.all([
    openMediaLab(undefined, site => turnLinks(shared, site, Date.now())),
    launchMediaBrowser(),
  ])
  const endpoint = {
    url: `${lab.url}/whip/${ROOM}/mot/main`,
    token: lab.tokenOf({ room: ROOM, site: 'mot' }),
  }
  site = await publishClip(endpoint, readClip(1), { name: 'mot' })
  await lab.desk.setStage(ROOM, { revision: 1, speaker: 'mot' })
})
after(async () => {
  if (skip) return
  await site.stop()
  await browser.close()
  await lab.close()
  await turn.stop()
})

test('a browser that may use nothing but the relay sees the stage', { skip }, async () => {
  const page = await openLabPage(browser, lab)
  const token = lab.tokenOf({ room: ROOM, site: 'xem' })
  const seen = await page.evaluate(watchByRelay, { url: `${lab.url}/whep/${ROOM}/xem`, token })
  assert.deepEqual([seen.way, seen.protocol], ['relay', 'udp'])
  assert.ok(seen.frames > 0)
})

test('who shows no token of the site is told of no relay', { skip }, async () => {
  const url = `${lab.url}/whep/${ROOM}/xem`
  const bare = await fetch(url, { method: 'OPTIONS' })
  assert.deepEqual([bare.status, bare.headers.get('link')], [200, null])
  const authorization = `Bearer ${lab.tokenOf({ room: ROOM, site: 'khac' })}`
  const other = await fetch(url, { method: 'OPTIONS', headers: { authorization } })
  assert.deepEqual([other.status, other.headers.get('link')], [403, null])
})

/** Runs in the page: asks for the relay as the room's page does, and uses no other way. */
async function watchByRelay({ url, token }: { url: string; token: string }) {
  const authorization = `Bearer ${token}`
  const told = await fetch(url, { method: 'OPTIONS', headers: { authorization } })
  const link = told.headers.get('link') ?? ''
  const named = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(link)?.[1] ?? ''
  const urls = /<([^>]+)>/.exec(link)?.[1] ?? ''
  const server = { urls, username: named('username'), credential: named('credential') }
  const connection = new RTCPeerConnection({ iceServers: [server], iceTransportPolicy: 'relay' })
  for (const kind of ['video', 'audio']) connection.addTransceiver(kind, { direction: 'recvonly' })
  await connection.setLocalDescription()
  const headers = { authorization, 'content-type': 'application/sdp' }
  const body = connection.localDescription?.sdp ?? ''
  const answer = await fetch(url, { method: 'POST', headers, body })
  await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
  for (let n = 0; n < 200; n++) {
    const stats = [...(await connection.getStats()).values()]
    const frames: number =
      stats.find(one => one.type === 'inbound-rtp' && one.kind === 'video')?.framesDecoded ?? 0
    const pair = stats.find(one => one.type === 'candidate-pair' && one.nominated)
    const local = stats.find(one => one.id === pair?.localCandidateId)
    if (frames > 0 && local)
      return { frames, way: String(local.candidateType), protocol: String(local.relayProtocol) }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { frames: 0, way: connection.connectionState as string, protocol: '' }
}
