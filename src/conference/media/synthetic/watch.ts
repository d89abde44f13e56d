import { randomInt } from 'node:crypto'
import { Audio, type RtcConfig, type Track, Video } from 'node-datachannel'
import { fenced } from '../embedded/fence.ts'
import { isRtcp } from '../rtp/packet.ts'
import { writeKeyFrameRequest, writeReceiverReport } from '../rtp/rtcp.ts'
import { candidatesOf } from '../sdp.ts'
import { type Seen, StreamCounter } from './count-stream.ts'
import { LOOP_MS } from './looks.ts'
import { Peer } from './peer.ts'
import { Recogniser } from './recognise.ts'
import { type Endpoint, endSession, patchAnswer, postOffer } from './whip.ts'

const REPORT_EVERY_MS = 1000

/** A watcher without a browser. */
export interface Watching {
  video: Seen
  audio: Seen
  /** How far picture and sound of the same site are apart, by the sender's reports; undefined while it is unknown. */
  skewMs(): number | undefined
  /** Asks for a key frame of the picture. */
  askForKeyFrame(): void
  stop(): Promise<void>
}

export interface WatchOptions {
  /** `server` when the server offers (an empty POST, then our answer); we offer otherwise. */
  offeredBy?: 'client' | 'server'
  rtc?: Partial<RtcConfig>
}

const recogniser = new Recogniser()

/** Watches a stream by WHEP and counts what arrives. @throws Error when the server refuses */
export async function watch(
  endpoint: Endpoint,
  { offeredBy = 'client', rtc }: WatchOptions = {},
): Promise<Watching> {
  const peer = new Peer('watcher', rtc)
  const own = randomInt(1, 2 ** 32)
  const counters = {
    video: new StreamCounter('video', recogniser),
    audio: new StreamCounter('audio', recogniser),
  }
  const tracks = new Map<'video' | 'audio', Track>()
  const take = (track: Track): void => {
    const kind = track.type() === 'video' ? 'video' : 'audio'
    tracks.set(kind, peer.holdTrack(track))
    track.onMessage(
      fenced('message', message =>
        isRtcp(message) ? counters[kind].rtcp(message) : counters[kind].rtp(message),
      ),
    )
  }
  const send = fenced('send', (kind: 'video' | 'audio', packet: Buffer) => {
    const track = tracks.get(kind)
    if (track?.isOpen()) track.sendMessageBinary(packet)
  })
  const { video, audio } = { video: counters.video.seen, audio: counters.audio.seen }

  let address: string
  try {
    address =
      offeredBy === 'client' ? await offer(peer, endpoint, take) : await beOffered(peer, endpoint, take)
  } catch (error) {
    peer.close()
    throw error
  }
  const reporting = setInterval(() => {
    for (const kind of ['video', 'audio'] as const) {
      const block = counters[kind].block(Date.now())
      if (block) send(kind, writeReceiverReport(own, block))
    }
  }, REPORT_EVERY_MS)
  peer.ended().then(() => clearInterval(reporting))

  return {
    video,
    audio,
    skewMs: () => skewOf(video, audio),
    askForKeyFrame: () => {
      for (const ssrc of video.ssrcs) send('video', writeKeyFrameRequest(own, ssrc))
    },
    stop: async () => {
      peer.close()
      await endSession(address, endpoint.token)
    },
  }
}

async function offer(peer: Peer, endpoint: Endpoint, take: (track: Track) => void): Promise<string> {
  const picture = new Video('video', 'RecvOnly')
  picture.addVP8Codec(96)
  const sound = new Audio('audio', 'RecvOnly')
  sound.addOpusCodec(111)
  for (const media of [picture, sound]) take(peer.connection.addTrack(media))
  peer.connection.setLocalDescription('offer')
  const { answer, address } = await postOffer(endpoint, await peer.gathered())
  peer.connection.setRemoteDescription(answer, 'answer')
  return address
}

async function beOffered(peer: Peer, endpoint: Endpoint, take: (track: Track) => void): Promise<string> {
  peer.connection.onTrack(fenced('track', take))
  const { answer: theirs, address } = await postOffer(endpoint, '')
  // We may call only when the server knows who calls: its candidates come after our answer has gone out.
  const candidates = candidatesOf(theirs)
  peer.connection.setRemoteDescription(withoutCandidates(theirs), 'offer')
  await patchAnswer(address, endpoint.token, await peer.gathered())
  const mid = /^a=mid:(\S+)/m.exec(theirs)?.[1] ?? '0'
  for (const candidate of candidates) peer.connection.addRemoteCandidate(candidate, mid)
  return address
}

const withoutCandidates = (sdp: string): string =>
  sdp.replace(/^a=(candidate:.*|end-of-candidates)\r?\n/gm, '')

/** Both say when the clip began; the difference, within half a loop, is what a person would notice. */
function skewOf(video: Seen, audio: Seen): number | undefined {
  if (video.clipBeganMs === undefined || audio.clipBeganMs === undefined) return undefined
  if (video.latest?.name !== audio.latest?.name) return undefined
  const apart = (((audio.clipBeganMs - video.clipBeganMs) % LOOP_MS) + LOOP_MS) % LOOP_MS
  return apart < LOOP_MS / 2 ? apart : apart - LOOP_MS
}
