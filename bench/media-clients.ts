/** The sites of `bench/media.ts`: one that speaks (unless the server is the floor), and those that watch. */
import ndc, { type Track } from 'node-datachannel'
import { mintToken } from '#conference/media'
import { fenced } from '../src/conference/media/embedded/fence.ts'
import { isRtcp } from '../src/conference/media/rtp/packet.ts'
import { packetsPerTick, SECRET, TICK_MS } from './media-load.ts'

const [url = '', count = '1', speaks = 'yes', address = '127.0.0.1'] = process.argv.slice(2)
const tokenOf = (site: string) => mintToken(SECRET, { room: 'r', site }, Date.now() + 3_600_000)

/** Native objects are lost unless something holds them. */
const held: unknown[] = []
let counting = false
let received = 0
/** Of each track: its first and last number while counting, and how many came. */
const tracks: { first: number; last: number; count: number }[] = []

type Direction = 'SendOnly' | 'RecvOnly'

async function connect(path: string, site: string, direction: Direction, ssrc: number) {
  const connection = new ndc.PeerConnection(site, { iceServers: [], bindAddress: address })
  const video = new ndc.Video('0', direction)
  video.addVP8Codec(96)
  const audio = new ndc.Audio('1', direction)
  audio.addOpusCodec(111)
  if (direction === 'SendOnly') {
    video.addSSRC(ssrc, 'x', 'x', '0')
    audio.addSSRC(ssrc + 1, 'x', 'x', '1')
  }
  const opened = { video: connection.addTrack(video), audio: connection.addTrack(audio) }
  held.push(connection, opened)
  const open = Promise.all(
    Object.values(opened).map(track => new Promise<void>(resolve => track.onOpen(fenced('open', resolve)))),
  )
  const gathered = new Promise<void>(resolve =>
    connection.onGatheringStateChange(fenced('gathering', state => void (state === 'complete' && resolve()))),
  )
  connection.setLocalDescription('offer')
  await gathered
  const answer = await post(path, site, connection.localDescription()?.sdp ?? '')
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  connection.setRemoteDescription(await answer.text(), 'answer')
  return { tracks: Object.values(opened), open }
}

/** To a server that offers by itself. */
async function connectOffered(path: string, site: string) {
  const connection = new ndc.PeerConnection(site, { iceServers: [], bindAddress: address })
  const tracks: Track[] = []
  const open = new Promise<void>(resolve =>
    connection.onTrack(
      fenced('track', track => {
        tracks.push(track)
        held.push(track)
        track.onMessage(counted())
        track.onOpen(fenced('open', resolve))
      }),
    ),
  )
  const gathered = new Promise<void>(resolve =>
    connection.onGatheringStateChange(fenced('gathering', state => void (state === 'complete' && resolve()))),
  )
  held.push(connection)
  const offer = await post(path, site, undefined)
  connection.setRemoteDescription(await offer.text(), 'offer')
  await gathered
  const patched = await fetch(`${url}${offer.headers.get('location')}`, {
    method: 'PATCH',
    headers: headersOf(site, true),
    body: connection.localDescription()?.sdp ?? '',
  })
  if (patched.status !== 204) throw new Error(`${path}: ${patched.status} ${await patched.text()}`)
  await open
}

const headersOf = (site: string, sdp: boolean): Record<string, string> => ({
  authorization: `Bearer ${tokenOf(site)}`,
  ...(sdp ? { 'content-type': 'application/sdp' } : {}),
})
const post = (path: string, site: string, body: string | undefined): Promise<Response> =>
  fetch(`${url}${path}`, { method: 'POST', headers: headersOf(site, body !== undefined), body })

function counted(): (bytes: Buffer) => void {
  const track = { first: -1, last: 0, count: 0 }
  tracks.push(track)
  return fenced('message', bytes => {
    if (!counting || isRtcp(bytes)) return
    const sequence = bytes.readUInt16BE(2)
    if (track.first < 0) track.first = sequence
    track.last = sequence
    track.count++
    received++
  })
}

if (speaks === 'yes') {
  const { tracks, open } = await connect('/whip/r/s/main', 's', 'SendOnly', 1)
  const [video, audio] = tracks
  await open
  const next = packetsPerTick()
  let sent = 0
  const began = performance.now()
  setInterval(() => {
    for (; began + sent * TICK_MS < performance.now(); sent++) {
      const packets = next()
      for (const packet of packets.video) video?.sendMessageBinary(packet)
      for (const packet of packets.audio) audio?.sendMessageBinary(packet)
    }
  }, TICK_MS / 2)
}
for (let n = 0; n < Number(count); n++) {
  if (address === '127.0.0.1') {
    const { tracks: ours, open } = await connect(`/whep/r/w${n}`, `w${n}`, 'RecvOnly', 0)
    for (const track of ours) track.onMessage(counted())
    await open
  } else await connectOffered(`/whep/r/w${n}`, `w${n}`)
}
process.on('message', word => {
  if (word === 'begin') {
    received = 0
    for (const track of tracks) Object.assign(track, { first: -1, count: 0 })
    counting = true
  } else if (word === 'end') {
    counting = false
    const expected = tracks.reduce(
      (sum, { first, last }) => sum + (first < 0 ? 0 : ((last - first + 65_536) % 65_536) + 1),
      0,
    )
    // Of each site's tracks the picture and one sound have something to carry.
    const silent = 2 * Number(count) - tracks.filter(track => track.count > 0).length
    process.send?.({ received, expected, silent })
  }
})
process.send?.('joined')
process.on('disconnect', () => process.exit(0))
