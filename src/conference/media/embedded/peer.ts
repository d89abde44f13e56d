import { EventEmitter, once } from 'node:events'
import type { PeerConnection, Track } from 'node-datachannel'
import ndc from 'node-datachannel'
import { log } from '#base'
import { candidatesOf, type Description, readSdp, type WrittenSection, writeSdp } from '../sdp.ts'
import { fenced } from './fence.ts'

/** Where the engine listens: one UDP port for all sessions. */
export interface Listening {
  port: number
  /** The address to listen on; all of the machine's when absent. */
  address?: string
  /** The address that sites reach us by, when it is not the machine's own (behind a translating router). */
  publicAddress?: string
}

export type PeerState = 'connecting' | 'connected' | 'disconnected' | 'closed'

/** What comes from a peer. */
export interface PeerEvents {
  message(mid: string, bytes: Buffer): void
  state(state: PeerState): void
}

/** Native objects that live: without a reference from here they are collected, and their callbacks with them. */
const alive = new Set<Peer>()
const closing = new Set<Peer>()

const GATHERING_MS = 3000

/** Ends the threads of the library, which would keep the process from ending; it begins anew with the next peer. */
export function endNative(): void {
  if (alive.size === 0) ndc.cleanup()
}

/** One session's connection: ICE that only answers checks, DTLS and SRTP. Its callbacks cannot harm the process. */
export class Peer {
  readonly #connection: PeerConnection
  readonly #listening: Listening
  readonly #tracks = new Map<string, Track>()
  readonly #open = new Set<string>()
  readonly #events: PeerEvents
  readonly #gathered = new EventEmitter()
  state: PeerState = 'connecting'

  constructor(name: string, listening: Listening, events: PeerEvents) {
    this.#listening = listening
    this.#events = events
    this.#connection = new ndc.PeerConnection(name, {
      iceServers: [],
      enableIceUdpMux: true,
      portRangeBegin: listening.port,
      portRangeEnd: listening.port,
      ...(listening.address ? { bindAddress: listening.address } : {}),
    })
    alive.add(this)
    this.#connection.onTrack(fenced('track', track => this.#keep(track)))
    this.#connection.onStateChange(fenced('state', state => this.#change(state)))
    this.#connection.onGatheringStateChange(
      fenced('gathering', state => {
        if (state === 'complete') this.#gathered.emit('complete')
      }),
    )
  }

  /** A track that we send, under the SSRC that stands in its section. */
  addOutgoing(section: WrittenSection): void {
    const { kind, mid, payloadType, ssrc = 0, stream } = section
    const media = kind === 'video' ? new ndc.Video(mid, 'SendOnly') : new ndc.Audio(mid, 'SendOnly')
    if (media instanceof ndc.Video) media.addVP8Codec(payloadType)
    else media.addOpusCodec(payloadType)
    media.addSSRC(ssrc, stream, stream, mid)
    this.#keep(this.#connection.addTrack(media))
  }

  /** Takes a client's offer and gives our side of the answer. */
  async acceptOffer(offer: Description): Promise<Description & { candidates: string[] }> {
    this.#connection.setRemoteDescription(writeSdp(offer), 'offer')
    return this.#described()
  }

  /** Gives our side of an offer for the tracks that were added. */
  async makeOffer(): Promise<Description & { candidates: string[] }> {
    this.#connection.setLocalDescription('offer')
    return this.#described()
  }

  acceptAnswer(answer: Description): void {
    this.#connection.setRemoteDescription(writeSdp(answer), 'answer')
  }

  /** Sends RTP or RTCP; before the track is open, and after it is closed, nothing goes out. */
  send(mid: string, bytes: Buffer): boolean {
    const track = this.#tracks.get(mid)
    if (!track || !this.#open.has(mid)) return false
    try {
      return track.sendMessageBinary(bytes)
    } catch {
      // Closed in the meantime: its callback is on its way to us.
      this.#open.delete(mid)
      return false
    }
  }

  close(): void {
    if (this.state === 'closed') return
    this.state = 'closed'
    this.#open.clear()
    try {
      this.#connection.close()
      // What a track calls back is let go by its own end alone, and would keep the process from ending.
      for (const track of this.#tracks.values()) track.close()
    } catch (error) {
      log.warn({ code: 'media_close_failed', reason: String(error) })
    }
    alive.delete(this)
    // Its last callbacks come after this turn.
    setTimeout(() => closing.delete(this), 2000).unref()
    closing.add(this)
    this.#events.state('closed')
  }

  #keep(track: Track): void {
    const mid = track.mid()
    this.#tracks.set(mid, track)
    track.onOpen(fenced('open', () => void this.#open.add(mid)))
    track.onClosed(fenced('closed', () => void this.#open.delete(mid)))
    track.onMessage(fenced('message', bytes => this.#events.message(mid, bytes)))
    if (track.isOpen()) this.#open.add(mid)
  }

  #change(state: string): void {
    if (this.state === 'closed') return
    if (state === 'connected' || state === 'disconnected') {
      this.state = state
      this.#events.state(state)
    } else if (state === 'failed' || state === 'closed') this.close()
  }

  async #described(): Promise<Description & { candidates: string[] }> {
    if (this.#connection.gatheringState() !== 'complete')
      await once(this.#gathered, 'complete', { signal: AbortSignal.timeout(GATHERING_MS) })
    const local = this.#connection.localDescription()
    if (!local) throw new Error('no local description')
    return { ...readSdp(local.sdp), candidates: this.#candidates(local.sdp) }
  }

  #candidates(sdp: string): string[] {
    const { address, publicAddress, port } = this.#listening
    const named = publicAddress ?? address
    // An address that is named needs no looking for, and loopback would not be found.
    return named ? [`candidate:1 1 UDP 2122260223 ${named} ${port} typ host`] : candidatesOf(sdp)
  }
}
