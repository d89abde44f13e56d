import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Audio, type RtcConfig, RtcpNackResponder, type Track, Video } from 'node-datachannel'
import { fenced } from '../embedded/fence.ts'
import { readRtcp } from '../rtp/rtcp.ts'
import { Peer } from './peer.ts'
import type { Clip } from './read-clip.ts'
import { Sender } from './sender.ts'
import { type Endpoint, endSession, postOffer } from './whip.ts'

const VIDEO_TYPE = 96
const AUDIO_TYPE = 111
const NACK_HISTORY = 512
const AGAIN_MS = 500
/** A server reports on what it receives at least once a second or so. */
const SILENCE_MS = 4000

export interface PublishOptions {
  /** What the picture's and the sound's streams are named by in the offer. */
  name: string
  /** For another network interface, or a relay. */
  rtc?: Partial<RtcConfig>
  /** Told of each time it had to begin anew, with the reason. */
  onAgain?(reason: string): void
}

/** A synthetic site that is on the air. */
export interface Publishing {
  /** How many times it was asked for a key frame. */
  keyFrameRequests(): number
  /** How many times it came to the server: 1, and one more after each loss of the connection. */
  sessions(): number
  stop(): Promise<void>
}

/**
 * Sends a clip over and over by WHIP to any server that takes it, from no camera and no browser. Comes back by itself
 * when the connection or the server is lost.
 * @throws Error when the server refuses at the beginning
 */
export async function publishClip(
  endpoint: Endpoint,
  clip: Clip,
  options: PublishOptions,
): Promise<Publishing> {
  const stopping = new AbortController()
  const count = { keyFrameRequests: 0, sessions: 0 }
  let current = await begin()

  async function begin() {
    const session = await open(endpoint, clip, options, () => count.keyFrameRequests++)
    count.sessions++
    return session
  }
  async function keep(): Promise<void> {
    for (;;) {
      await current.peer.ended()
      // Whoever took over its place may also be about to end it.
      await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {})
      for (let pause = AGAIN_MS; current.peer.isEnded; pause = Math.min(2 * pause, 4 * AGAIN_MS)) {
        if (stopping.signal.aborted) return
        const found = await begin().catch((error: unknown) => options.onAgain?.(String(error)))
        if (found) current = found
        else await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }
  const keeping = keep()

  return {
    keyFrameRequests: () => count.keyFrameRequests,
    sessions: () => count.sessions,
    stop: async () => {
      stopping.abort()
      current.peer.close()
      await endSession(current.address, endpoint.token)
      await keeping
    },
  }
}

async function open(
  endpoint: Endpoint,
  clip: Clip,
  { name, rtc }: PublishOptions,
  onKeyFrameRequest: () => void,
): Promise<{ peer: Peer; address: string }> {
  const peer = new Peer(name, rtc)
  const ssrc = { video: randomInt(1, 2 ** 32), audio: randomInt(1, 2 ** 32) }
  const picture = new Video('video', 'SendOnly')
  picture.addVP8Codec(VIDEO_TYPE)
  picture.addSSRC(ssrc.video, name, name, 'video')
  const sound = new Audio('audio', 'SendOnly')
  sound.addOpusCodec(AUDIO_TYPE)
  sound.addSSRC(ssrc.audio, name, name, 'audio')
  const video = peer.holdTrack(peer.connection.addTrack(picture))
  const audio = peer.holdTrack(peer.connection.addTrack(sound))
  video.setMediaHandler(peer.hold(new RtcpNackResponder(NACK_HISTORY)))

  const sender = new Sender(clip, {
    video: { payloadType: VIDEO_TYPE, ssrc: ssrc.video, name, send: senderOf(video) },
    audio: { payloadType: AUDIO_TYPE, ssrc: ssrc.audio, name, send: senderOf(audio) },
  })
  const silence = peer.endWhenSilent(SILENCE_MS)
  for (const track of [video, audio])
    track.onMessage(
      fenced('rtcp', message => {
        silence.heard()
        if (!readRtcp(message).some(({ type }) => type === 'keyframe')) return
        onKeyFrameRequest()
        sender.restart()
      }),
    )
  for (const track of [video, audio]) startWhenOpen(track, sender, peer)

  try {
    peer.connection.setLocalDescription('offer')
    const { answer, address } = await postOffer(endpoint, await peer.gathered())
    peer.connection.setRemoteDescription(answer, 'answer')
    peer.ended().then(() => sender.stop())
    return { peer, address }
  } catch (error) {
    peer.close()
    throw error
  }
}

/** A connection that has just broken loses the packet, as it would lose it on the way. */
const senderOf = (track: Track) =>
  fenced('send', (packet: Buffer) => void (track.isOpen() && track.sendMessageBinary(packet)))

/** Both tracks begin together, so that the first sound has its picture. */
function startWhenOpen(track: Track, sender: Sender, peer: Peer): void {
  track.onOpen(
    fenced('open', () => {
      if (!peer.isEnded) sender.trackOpened()
    }),
  )
}
