import type { Layer, SessionStats, Slot } from '../engine.ts'
import type { Outlet } from '../rtp/outlet.ts'
import { isRtcp } from '../rtp/packet.ts'
import { readRtcp, roundTripMs, writeSenderReport } from '../rtp/rtcp.ts'
import { CLOCK_RATE } from '../rtp/source.ts'
import type { PeerState } from './peer.ts'
import { Rate } from './rate.ts'

/** A site is heard without its picture when that has not come after this time. */
const WITHOUT_PICTURE_AFTER_MS = 700

/** What a subscription needs of its connection; a copy for the recorder has one that is always there. */
export interface Downlink {
  readonly state: PeerState
  send(mid: string, bytes: Buffer): boolean
  close(): void
}

/** One track of a subscription. */
export interface Line {
  slot: Slot
  mid: string
  outlet: Outlet
}

/** Pictures and the sounds that belong to them: the sound changes over with its picture. */
export const PAIRS = [
  { video: 'stage', audio: 'speaker' },
  { video: 'partner', audio: 'partner' },
] as const

/** What one watching site, or the recorder, gets of a room. */
export class Subscription {
  readonly id: string
  readonly room: string
  readonly site: string
  readonly link: Downlink
  readonly lines: readonly Line[]
  layer: Layer = 'main'
  readonly #name: string
  readonly #rate = new Rate()
  readonly #heldSince = new Map<Outlet, number>()
  #rttMs: number | undefined
  #soundLostPct = 0
  /** Packets of pictures that were asked for again since the last look. */
  readonly #asked = new Set<string>()
  #askedPct = 0
  #picturePackets = 0
  #jitterMs: number | undefined

  constructor(of: { id: string; room: string; site: string }, link: Downlink, lines: readonly Line[]) {
    this.id = of.id
    this.room = of.room
    this.site = of.site
    this.link = link
    this.lines = lines
    this.#name = of.id
  }

  find(slot: Slot): Outlet | undefined {
    return this.lines.find(line => line.slot.kind === slot.kind && line.slot.slot === slot.slot)?.outlet
  }

  /** Keeps a sound back until the picture that belongs to it has changed, or too long. */
  hold(outlet: Outlet, now: number): void {
    this.#heldSince.set(outlet, now)
  }

  /** A picture has changed: its sound goes over too, and receivers are told at once how both clocks lie. */
  changed(video: Outlet, now: number): void {
    const pair = PAIRS.find(({ video: slot }) => this.find({ kind: 'video', slot }) === video)
    const audio = pair && this.find({ kind: 'audio', slot: pair.audio })
    if (audio) this.#letGo(audio)
    this.tell(now)
  }

  #letGo(outlet: Outlet): void {
    this.#heldSince.delete(outlet)
    outlet.letGo()
  }

  /** Lets sounds go whose picture does not come. */
  letGoLate(now: number): void {
    for (const [outlet, since] of this.#heldSince)
      if (now - since > WITHOUT_PICTURE_AFTER_MS) this.#letGo(outlet)
  }

  /** What came from the receiver: reports on what it gets, and what it asks for. */
  receive(mid: string, bytes: Buffer, now: number, keyFrame: (outlet: Outlet) => void): void {
    const outlet = this.lines.find(line => line.mid === mid)?.outlet
    if (!outlet || !isRtcp(bytes)) return
    for (const told of readRtcp(bytes)) {
      if (told.type === 'sender' || told.ssrc !== outlet.forwarder.ssrc) continue
      else if (told.type === 'again') this.#again(outlet, told.sequences)
      else if (told.type === 'keyframe') keyFrame(outlet)
      else {
        this.#rttMs = roundTripMs(told, now) ?? this.#rttMs
        this.#jitterMs = (told.jitter / CLOCK_RATE[outlet.kind]) * 1000
        // Of pictures the report counts as received what came in the end; sound is not sent again.
        if (outlet.kind === 'audio') this.#soundLostPct = (this.#soundLostPct + told.lost * 100) / 2
      }
    }
  }

  /** Each packet counts once as lost, however often it is asked for. */
  #again(outlet: Outlet, sequences: readonly number[]): void {
    for (const sequence of sequences) this.#asked.add(`${outlet.forwarder.ssrc} ${sequence}`)
    outlet.again(sequences)
  }

  /** Sends a report on every track, so that receivers keep sound and picture together; once a second. */
  tell(now: number): void {
    for (const { mid, outlet } of this.lines) {
      const { ssrc, packets, octets } = outlet.forwarder
      const timestamp = outlet.forwarder.timestampAt(now)
      if (timestamp !== undefined)
        this.link.send(mid, writeSenderReport({ ssrc, now, timestamp, packets, octets, name: this.#name }))
    }
  }

  measure(now: number): void {
    this.#rate.note(
      now,
      this.#sum(outlet => outlet.forwarder.octets),
    )
    const packets = this.#sum(outlet => (outlet.kind === 'video' ? outlet.forwarder.packets : 0))
    const sent = packets - this.#picturePackets
    const asked = sent > 0 ? (100 * Math.min(sent, this.#asked.size)) / sent : 0
    this.#picturePackets = packets
    this.#askedPct = (this.#askedPct + asked) / 2
    this.#asked.clear()
  }

  stats(now: number): SessionStats | undefined {
    if (this.link.state === 'closed') return undefined
    return {
      id: this.id,
      room: this.room,
      site: this.site,
      role: 'watch',
      state: this.link.state,
      layer: this.layer,
      at: now,
      ...(this.#rttMs === undefined ? {} : { rttMs: this.#rttMs }),
      lossPct: Math.max(this.#soundLostPct, this.#askedPct),
      ...(this.#jitterMs === undefined ? {} : { jitterMs: this.#jitterMs }),
      kbps: this.#rate.kbps,
      packets: this.#sum(outlet => outlet.forwarder.packets),
      frames: this.find({ kind: 'video', slot: 'stage' })?.frames ?? 0,
    }
  }

  #sum(of: (outlet: Outlet) => number): number {
    return this.lines.reduce((sum, { outlet }) => sum + of(outlet), 0)
  }
}
