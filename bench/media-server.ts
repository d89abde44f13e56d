/**
 * The server of `bench/media.ts`, in a process of its own so that its CPU time can be told. `embedded` and `janus` are
 * engines; `floor` is no engine: it takes the same watching sites, and encrypts and sends the same packets to each, by
 * the same library, as cheaply as it can be done from here: nothing is received, rewritten or looked up.
 */
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createMediaApp, MediaDesk, type MediaEngine } from '#conference/media'
import { startJanus } from '#support/janus'
import { EmbeddedEngine } from '../src/conference/media/embedded/engine.ts'
import { Peer } from '../src/conference/media/embedded/peer.ts'
import { JanusEngine } from '../src/conference/media/janus/engine.ts'
import { readSdp, writeSdp } from '../src/conference/media/sdp.ts'
import { packetsPerTick, SECRET, TICK_MS } from './media-load.ts'

const [kind = 'embedded', udpPort = '0'] = process.argv.slice(2)
const listening = { port: Number(udpPort), address: '127.0.0.1' }

const janus = kind === 'janus' ? await startJanus() : undefined

async function serveEngine(): Promise<(request: Request) => Response | Promise<Response>> {
  const engine: MediaEngine = janus
    ? new JanusEngine({ url: janus.url, apiSecret: janus.apiSecret }, janus.admin)
    : new EmbeddedEngine(listening)
  const stages = join(mkdtempSync(join(tmpdir(), 'diemcau-bench-media-')), 'stages.json')
  const desk = await MediaDesk.open(engine, stages)
  await desk.setStage('r', { revision: 1, speaker: 's' })
  const app = createMediaApp({ desk, secret: SECRET })
  return request => app.fetch(request)
}

function serveFloor(): (request: Request) => Promise<Response> {
  const peers: { peer: Peer; video: string; audio: string }[] = []
  const next = packetsPerTick()
  let sent = 0
  const began = performance.now()
  setInterval(() => {
    for (; began + sent * TICK_MS < performance.now(); sent++) {
      const { video, audio } = next()
      for (const target of peers) {
        for (const packet of video) target.peer.send(target.video, packet)
        for (const packet of audio) target.peer.send(target.audio, packet)
      }
    }
  }, TICK_MS / 2)
  return async request => {
    if (!new URL(request.url).pathname.startsWith('/whep/')) return new Response('', { status: 404 })
    const offer = readSdp(await request.text())
    const peer = new Peer('floor', listening, { message: () => {}, state: () => {} })
    const sections = offer.sections.map((section, n) => ({
      ...section,
      direction: 'sendonly' as const,
      ssrc: n + 1,
      stream: 'stage',
    }))
    for (const section of sections) peer.addOutgoing(section)
    const ours = await peer.acceptOffer(offer)
    const mid = (of: 'audio' | 'video') => sections.find(section => section.kind === of)?.mid ?? ''
    peers.push({ peer, video: mid('video'), audio: mid('audio') })
    return new Response(writeSdp({ ...ours, sections }), {
      status: 201,
      headers: { location: '/whep/session/x' },
    })
  }
}

const fetchOne = kind === 'floor' ? serveFloor() : await serveEngine()
const server = createServer(getRequestListener(request => fetchOne(request)))
server.listen(0, '127.0.0.1', () =>
  process.send?.({
    port: (server.address() as AddressInfo).port,
    janus: janus?.pid,
    address: janus?.ourAddress,
  }),
)
process.on('message', async () => {
  await janus?.stop()
  process.exit(0)
})
process.on('disconnect', () => process.exit(0))
