import type { Feed, SessionStats } from '../engine.ts'
import type { SiteClock } from '../rtp/clock.ts'
import { isRtcp } from '../rtp/packet.ts'
import {
  readRtcp,
  writeAgain,
  writeEstimate,
  writeKeyFrameRequest,
  writeReceiverReport,
} from '../rtp/rtcp.ts'
import { Source, type SourcePacket } from '../rtp/source.ts'
import type { Section } from '../sdp.ts'
import type { PeerState } from './peer.ts'
import { Rate } from './rate.ts'

/** A whole picture costs ten others: nobody makes a site send them more often than this. */
const KEY_FRAME_EVERY_MS = 400
/** What a site is told it may send, in bits per second: picture and sound together. */
const MAY_SEND: Record<Feed, number> = { main: 1_600_000, low: 250_000, content: 1_600_000 }
/** By which we name ourselves in reports. */
const OUR_SSRC = 1

/** What a publication needs of its connection. */
export interface Uplink {
  readonly state: PeerState
  send(mid: string, bytes: Buffer): boolean
  close(): void
}

export interface PublicationOf {
  id: string
  room: string
  site: string
  feed: Feed
}

/** What one site sends in one session: its tracks, and what we tell it about them. */
export class Publication {
  readonly of: PublicationOf
  readonly peer: Uplink
  readonly #tracks = new Map<string, Source>()
  readonly #take: (source: Source, packet: SourcePacket) => void
  readonly #rate = new Rate()
  #keyFrameAt = Number.NEGATIVE_INFINITY

  constructor(
    of: PublicationOf,
    peer: Uplink,
    sections: readonly Section[],
    clock: SiteClock,
    take: (source: Source, packet: SourcePacket) => void,
  ) {
    this.of = of
    this.peer = peer
    this.#take = take
    for (const { mid, kind, ssrc } of sections) {
      const source = new Source(kind, clock)
      source.ssrc = ssrc
      this.#tracks.set(mid, source)
    }
  }

  get audio(): Source | undefined {
    return this.#find('audio')
  }

  get video(): Source | undefined {
    return this.#find('video')
  }

  #find(kind: 'audio' | 'video'): Source | undefined {
    for (const source of this.#tracks.values()) if (source.kind === kind) return source
    return undefined
  }

  /** What came from the site, of either protocol. */
  receive(mid: string, bytes: Buffer, now: number): void {
    const source = this.#tracks.get(mid)
    if (!source) return
    if (isRtcp(bytes)) {
      for (const told of readRtcp(bytes))
        if (told.type === 'sender' && told.ssrc === source.ssrc) source.noteSenderReport(told, now)
      return
    }
    const packet = source.receive(bytes, now)
    if (packet) this.#take(source, packet)
  }

  /** Asks the site for a whole picture, unless it was asked a moment ago. */
  requestKeyFrame(now: number): void {
    if (now - this.#keyFrameAt < KEY_FRAME_EVERY_MS) return
    for (const [mid, { kind, ssrc }] of this.#tracks)
      if (kind === 'video' && ssrc && this.peer.send(mid, writeKeyFrameRequest(OUR_SSRC, ssrc)))
        this.#keyFrameAt = now
  }

  /** Asks again for what did not come; some twenty times a second. */
  askAgain(now: number): void {
    for (const [mid, { kind, ssrc, report }] of this.#tracks) {
      // Sound is not asked for: it would come too late, and its codec conceals what is missing.
      const missing = kind === 'video' ? report.ask(now) : []
      if (missing.length > 0 && ssrc) this.peer.send(mid, writeAgain(OUR_SSRC, ssrc, missing))
    }
  }

  /** Tells the site how well it is received and what it may send; once a second. */
  tell(now: number): void {
    for (const [mid, { kind, ssrc, report }] of this.#tracks) {
      if (!ssrc) continue
      const parts = [writeReceiverReport(OUR_SSRC, report.block(ssrc, now))]
      if (kind === 'video') parts.push(writeEstimate(OUR_SSRC, ssrc, MAY_SEND[this.of.feed]))
      this.peer.send(mid, Buffer.concat(parts))
    }
    this.#rate.note(
      now,
      this.#sum(source => source.bytes),
    )
  }

  stats(now: number): SessionStats | undefined {
    if (this.peer.state === 'closed') return undefined
    const main = this.video ?? this.audio
    const { id, room, site, feed } = this.of
    return {
      id,
      room,
      site,
      role: feed,
      state: this.peer.state,
      at: now,
      ...(main ? { lossPct: main.report.lost * 100, jitterMs: main.report.jitterMs } : {}),
      kbps: this.#rate.kbps,
      packets: this.#sum(source => source.packets),
      frames: this.video?.frames ?? 0,
    }
  }

  #sum(of: (source: Source) => number): number {
    let sum = 0
    for (const source of this.#tracks.values()) sum += of(source)
    return sum
  }
}
