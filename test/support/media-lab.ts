import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { createMediaApp, MediaDesk, type MediaEngine, mintToken, type Permission } from '#conference/media'
import { EmbeddedEngine } from '../../src/conference/media/embedded/engine.ts'
import { Recordings } from '../../src/conference/media/record/recordings.ts'
import { launchBrowser } from './browser.ts'

/** The media of a room in this process, with an address for browsers; all traffic stays on loopback. */
export interface MediaLab {
  url: string
  mediaPort: number
  engine: MediaEngine
  desk: MediaDesk
  /** With which its tokens are minted. */
  secret: string
  tokenOf(permission: Permission): string
  close(): Promise<void>
}

/** Every site has its own picture and its own tone, by which a test tells who is seen and who is heard. */
export const SITES = ['a', 'b', 'c', 'd'] as const
export type LabSite = (typeof SITES)[number]

export async function openMediaLab(
  makeEngine?: (port: number) => MediaEngine,
  iceLinks?: (site: string) => string[],
): Promise<MediaLab> {
  const mediaPort = await freeUdpPort()
  const engine = makeEngine?.(mediaPort) ?? new EmbeddedEngine({ port: mediaPort, address: '127.0.0.1' })
  const home = mkdtempSync(join(tmpdir(), 'diemcau-media-'))
  const desk = await MediaDesk.open(engine, join(home, 'stages.json'))
  const secret = randomBytes(24).toString('base64url')
  const recordings = new Recordings(engine, join(home, 'recordings'))
  const app = createMediaApp({ desk, secret, recordings, ...(iceLinks ? { iceLinks } : {}) })
  const listener = getRequestListener(request => app.fetch(request))
  const server = createServer((request, response) => {
    if (request.url !== '/') return listener(request, response)
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>lab</title>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    mediaPort,
    engine,
    desk,
    secret,
    tokenOf: permission => mintToken(secret, permission, Date.now() + 3_600_000),
    close: async () => {
      await recordings.rest()
      await desk.stop()
      server.closeAllConnections()
      server.close()
      rmSync(home, { recursive: true })
    },
  }
}

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}

/** A Chromium that has WebRTC over loopback, sound without a gesture, and no call home. */
export const launchMediaBrowser = (): Promise<Browser> =>
  launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--allow-loopback-in-peer-connection',
    '--disable-features=WebRtcHideLocalIpsWithMdns',
    '--autoplay-policy=no-user-gesture-required',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
  ])

/** One moment at a watching site, in Unix time: what it saw or heard from then on. */
export interface Moment {
  at: number
  kind: 'picture' | 'sound'
  who: string
}

export interface WatchStats {
  framesDecoded: number
  freezes: number
  packetsLost: number
  keyFramesDecoded: number
  /** The longest time between two pictures since it was last asked. */
  longestGapMs: number
  audioPackets: number[]
  skewMs: number | null
  ssrcs: number[]
}

declare global {
  interface Window {
    lab: {
      publish(o: { url: string; token: string; site: string; feed: string; kbps?: number }): Promise<string>
      watch(o: { url: string; token: string; serverOffers?: boolean }): Promise<string>
      moments: Moment[]
      stats(): Promise<WatchStats>
      state(): string
      now(): { picture: string; sound: string }
      levels(): number[]
    }
  }
}

/** A page with the lab's tools in it. */
export async function openLabPage(browser: Browser, lab: Pick<MediaLab, 'url'>): Promise<Page> {
  const page = await browser.newPage()
  page.on('pageerror', error => console.error('page:', error.message))
  await page.goto(lab.url)
  await page.evaluate(installLab)
  return page
}

/** Runs in the page: plain RTCPeerConnection and fetch, nothing of the product. */
function installLab(): void {
  const COLOURS: Record<string, [number, number, number]> = {
    a: [220, 30, 30],
    b: [30, 60, 220],
    c: [30, 200, 60],
    d: [220, 210, 40],
  }
  const TONES: Record<string, number> = { a: 440, b: 1000, c: 1700, d: 2600 }
  const context = new AudioContext()
  const connections: RTCPeerConnection[] = []
  let watcher: RTCPeerConnection | undefined
  const analysers: AnalyserNode[] = []
  const moments: Moment[] = []
  const present = { picture: '', sound: '' }
  const keep: unknown[] = []
  const gap = { last: 0, longest: 0 }

  async function exchange(url: string, token: string, sdp: string | undefined): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` }
    if (sdp !== undefined) headers['content-type'] = 'application/sdp'
    const answer = await fetch(url, { method: 'POST', headers, body: sdp })
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer
  }

  function pictureOf(site: string): MediaStreamTrack {
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 90
    const paint = canvas.getContext('2d')
    let n = 0
    const draw = () => {
      if (!paint) return
      n++
      const [r, g, b] = COLOURS[site] ?? [0, 0, 0]
      paint.fillStyle = `rgb(${r},${g},${b})`
      paint.fillRect(0, 0, 160, 90)
      paint.fillStyle = '#fff'
      paint.fillRect((n * 4) % 160, 0, 6, 12)
    }
    draw()
    setInterval(draw, 66)
    const [track] = canvas.captureStream(15).getVideoTracks()
    if (!track) throw new Error('no picture')
    keep.push(canvas)
    return track
  }

  function toneOf(site: string): MediaStreamTrack {
    const oscillator = new OscillatorNode(context, { frequency: TONES[site] ?? 0 })
    const gain = new GainNode(context, { gain: 0.4 })
    const out = new MediaStreamAudioDestinationNode(context)
    oscillator.connect(gain).connect(out)
    oscillator.start()
    const [track] = out.stream.getAudioTracks()
    if (!track) throw new Error('no sound')
    keep.push(oscillator, out)
    return track
  }

  async function publish(o: {
    url: string
    token: string
    site: string
    feed: string
    kbps?: number
  }): Promise<string> {
    await context.resume()
    const connection = new RTCPeerConnection()
    connections.push(connection)
    const sendEncodings = [{ maxBitrate: (o.kbps ?? 200) * 1000 }]
    const stream = new MediaStream()
    connection.addTransceiver(pictureOf(o.site), { direction: 'sendonly', streams: [stream], sendEncodings })
    if (o.feed === 'main')
      connection.addTransceiver(toneOf(o.site), { direction: 'sendonly', streams: [stream] })
    await connection.setLocalDescription()
    const answer = await exchange(o.url, o.token, connection.localDescription?.sdp)
    await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
    await connected(connection)
    return answer.headers.get('location') ?? ''
  }

  function connected(connection: RTCPeerConnection): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (connection.connectionState === 'connected') resolve()
        if (connection.connectionState === 'failed') reject(new Error('failed'))
      }
      connection.addEventListener('connectionstatechange', look)
      setTimeout(() => reject(new Error(`still ${connection.connectionState}`)), 15_000)
      look()
    })
  }

  async function watch(o: { url: string; token: string; serverOffers?: boolean }): Promise<string> {
    await context.resume()
    const connection = new RTCPeerConnection()
    watcher = connection
    connection.addEventListener('track', event => show(event))
    let location: string
    if (o.serverOffers) {
      const offer = await exchange(o.url, o.token, undefined)
      location = offer.headers.get('location') ?? ''
      await connection.setRemoteDescription({ type: 'offer', sdp: await offer.text() })
      await connection.setLocalDescription()
      const patched = await fetch(new URL(location, o.url), {
        method: 'PATCH',
        headers: { authorization: `Bearer ${o.token}`, 'content-type': 'application/sdp' },
        body: connection.localDescription?.sdp,
      })
      if (patched.status !== 204) throw new Error(`PATCH ${patched.status} ${await patched.text()}`)
    } else {
      for (const kind of ['video', 'video', 'video', 'audio', 'audio', 'audio'])
        connection.addTransceiver(kind, { direction: 'recvonly' })
      await connection.setLocalDescription()
      const answer = await exchange(o.url, o.token, connection.localDescription?.sdp)
      location = answer.headers.get('location') ?? ''
      await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
    }
    await connected(connection)
    return location
  }

  function show({ track, streams, transceiver }: RTCTrackEvent): void {
    const stream = streams[0] ?? new MediaStream([track])
    const element = document.createElement('video')
    element.autoplay = true
    element.srcObject = stream
    document.body.append(element)
    keep.push(element)
    element.play().catch(() => {})
    if (track.kind === 'audio') listen(track, Number(transceiver.mid))
    else if (stream.id === 'stage') look(element)
  }

  function note(kind: 'picture' | 'sound', who: string): void {
    if (present[kind] === who || who === '') return
    present[kind] = who
    moments.push({ at: performance.timeOrigin + performance.now(), kind, who })
  }

  function look(element: HTMLVideoElement): void {
    const canvas = document.createElement('canvas')
    canvas.width = 8
    canvas.height = 8
    const paint = canvas.getContext('2d', { willReadFrequently: true })
    const read = () => {
      if (!paint) return
      // The middle of the picture: the moving bar is at its top.
      paint.drawImage(element, element.videoWidth / 4, element.videoHeight / 2, 16, 16, 0, 0, 8, 8)
      const [r = 0, g = 0, b = 0] = paint.getImageData(4, 4, 1, 1).data
      let best = ''
      let least = 90
      for (const [site, [x, y, z]] of Object.entries(COLOURS)) {
        const distance = Math.hypot(r - x, g - y, b - z)
        if (distance < least) [best, least] = [site, distance]
      }
      note('picture', best)
      const now = performance.now()
      if (gap.last > 0) gap.longest = Math.max(gap.longest, now - gap.last)
      gap.last = now
      element.requestVideoFrameCallback(read)
    }
    element.requestVideoFrameCallback(read)
  }

  function listen(track: MediaStreamTrack, order: number): void {
    const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0 })
    new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) }).connect(analyser)
    keep.push(analyser)
    analysers[order] = analyser
    const first = track
    if (order !== Math.min(...Object.keys(analysers).map(Number)) || first.readyState !== 'live') return
    const bins = new Float32Array(analyser.frequencyBinCount)
    const width = context.sampleRate / analyser.fftSize
    setInterval(() => {
      analyser.getFloatFrequencyData(bins)
      let best = ''
      let loudest = -60
      for (const [site, tone] of Object.entries(TONES)) {
        const level = bins[Math.round(tone / width)] ?? -200
        if (level > loudest) [best, loudest] = [site, level]
      }
      note('sound', best)
    }, 10)
  }

  async function stats(): Promise<WatchStats> {
    const found: WatchStats = {
      framesDecoded: 0,
      freezes: 0,
      packetsLost: 0,
      keyFramesDecoded: 0,
      longestGapMs: gap.longest,
      audioPackets: [],
      skewMs: null,
      ssrcs: [],
    }
    gap.longest = 0
    if (!watcher) return found
    const inbound = [...(await watcher.getStats()).values()].filter(one => one.type === 'inbound-rtp')
    inbound.sort((x, y) => Number(x.mid) - Number(y.mid))
    const video = inbound.find(one => one.kind === 'video')
    const audio = inbound.find(one => one.kind === 'audio')
    found.audioPackets = inbound.filter(one => one.kind === 'audio').map(one => one.packetsReceived)
    found.ssrcs = inbound.map(one => one.ssrc)
    if (video) {
      found.framesDecoded = video.framesDecoded
      found.freezes = video.freezeCount
      found.packetsLost = video.packetsLost
      found.keyFramesDecoded = video.keyFramesDecoded
    }
    if (video?.estimatedPlayoutTimestamp && audio?.estimatedPlayoutTimestamp)
      found.skewMs = video.estimatedPlayoutTimestamp - audio.estimatedPlayoutTimestamp
    return found
  }

  window.lab = {
    publish,
    watch,
    moments,
    stats,
    state: () => watcher?.connectionState ?? 'none',
    now: () => ({ ...present }),
    levels: () =>
      analysers.map(analyser => {
        const bins = new Float32Array(analyser.frequencyBinCount)
        analyser.getFloatFrequencyData(bins)
        return Math.max(...bins)
      }),
  }
}
