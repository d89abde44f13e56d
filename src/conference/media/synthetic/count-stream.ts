import { DESCRIPTOR, HEADER, type Kind, readPacket } from '../rtp/packet.ts'
import { ReceiveReport } from '../rtp/receive-report.ts'
import { type ReportBlock, readRtcp, type SenderReport } from '../rtp/rtcp.ts'
import { nearest, Unwrapper } from '../rtp/unwrap.ts'
import type { Place, Recogniser } from './recognise.ts'

/** What a watcher saw of one track. */
export interface Seen {
  packets: number
  /** Packets whose number never came. */
  lost: number
  ssrcs: Set<number>
  /** Whole frames of picture, or packets of sound. */
  units: number
  keyFrames: number
  /** Frames a decoder could not use: not whole, or after a gap without a key frame. */
  unusable: number
  /** What did not go on as it must: timestamps that went back, picture ids that did not follow. */
  faults: string[]
  /** Whose clip was recognised last. */
  latest: Place | undefined
  /** How often the clip that is seen or heard became another. */
  changes: number
  /** Units of each clip. */
  bySite: Map<Place['name'], number>
  /** The instant, by the sender's reports, at which the clip of the latest unit began. */
  clipBeganMs: number | undefined
}

const KEPT_FAULTS = 20
const CLOCK: Record<Kind, { perMs: number; unitMs: number; rate: number }> = {
  video: { perMs: 90, unitMs: 40, rate: 90_000 },
  audio: { perMs: 48, unitMs: 20, rate: 48_000 },
}

/** Counts what arrives on one track, checks that it goes on without a break, and recognises whose it is. */
export class StreamCounter {
  readonly seen: Seen = {
    packets: 0,
    lost: 0,
    ssrcs: new Set(),
    units: 0,
    keyFrames: 0,
    unusable: 0,
    faults: [],
    latest: undefined,
    changes: 0,
    bySite: new Map(),
    clipBeganMs: undefined,
  }
  readonly #kind: Kind
  readonly #recogniser: Recogniser
  readonly #report: ReceiveReport
  readonly #indexes = new Unwrapper(16)
  readonly #times = new Unwrapper(32)
  #told: SenderReport | undefined
  #first: number | undefined
  #index = 0
  #time = 0
  #pictureId: number | undefined
  #parts: Buffer[] = []
  #isWhole = false
  #mayDecode = false

  constructor(kind: Kind, recogniser: Recogniser) {
    this.#kind = kind
    this.#recogniser = recogniser
    this.#report = new ReceiveReport(CLOCK[kind].rate)
  }

  /** What is said of the track once a second; undefined before it has come. */
  block(now: number): ReportBlock | undefined {
    const ssrc = [...this.seen.ssrcs].at(-1)
    return ssrc === undefined ? undefined : this.#report.block(ssrc, now)
  }

  rtcp(bytes: Buffer): void {
    for (const told of readRtcp(bytes)) {
      if (told.type !== 'sender') continue
      this.#told = told
      this.#report.noteSenderReport(told.middle, Date.now())
    }
  }

  rtp(bytes: Buffer): void {
    const packet = readPacket(bytes, this.#kind)
    if (!packet || packet.empty) return
    const { seen } = this
    const index = this.#indexes.next(packet.sequence)
    const time = this.#times.next(packet.timestamp)
    if (seen.packets > 0 && time < this.#time) this.#fault(`the time went back by ${this.#time - time}`)
    const isNext = this.#first === undefined || index === this.#index + 1
    this.#first ??= index
    this.#index = Math.max(index, this.#index)
    this.#time = time
    this.#report.note(index, time, Date.now())
    seen.ssrcs.add(packet.ssrc)
    seen.packets++
    seen.lost = this.#index - this.#first + 1 - seen.packets
    if (this.#kind === 'audio') {
      this.#unit(packet.bytes.subarray(HEADER), packet.timestamp)
      return
    }
    if (!isNext) this.#isWhole = false
    if (packet.start) this.#begin(packet.picture?.id)
    if (packet.keyStart) this.#mayDecode = true
    this.#parts.push(packet.bytes.subarray(HEADER + DESCRIPTOR))
    if (packet.marker) this.#end(packet.timestamp)
  }

  #begin(pictureId: number | undefined): void {
    const before = this.#pictureId
    this.#pictureId = pictureId
    this.#parts = []
    this.#isWhole = true
    if (before === undefined || pictureId === (before + 1) % 2 ** 15) return
    this.#mayDecode = false
    this.#fault(`picture id ${before} is followed by ${pictureId}`)
  }

  #end(timestamp: number): void {
    const frame = Buffer.concat(this.#parts)
    this.#parts = []
    if (!this.#isWhole) this.#mayDecode = false
    // The first bit of a frame is zero for one that needs no other.
    if (this.#mayDecode && ((frame[0] ?? 1) & 1) === 0) this.seen.keyFrames++
    if (this.#mayDecode) this.#unit(frame, timestamp)
    else this.seen.unusable++
  }

  #unit(bytes: Buffer, timestamp: number): void {
    const { seen } = this
    seen.units++
    const place = this.#recogniser.find(bytes)
    if (!place) return
    if (seen.latest && seen.latest.name !== place.name) seen.changes++
    seen.latest = place
    seen.bySite.set(place.name, (seen.bySite.get(place.name) ?? 0) + 1)
    if (!this.#told || place.index === undefined) return
    const { perMs, unitMs } = CLOCK[this.#kind]
    const since = (nearest(this.#told.timestamp, timestamp, 2 ** 32) - this.#told.timestamp) / perMs
    seen.clipBeganMs = this.#told.siteMs + since - place.index * unitMs
  }

  #fault(sentence: string): void {
    if (this.seen.faults.length < KEPT_FAULTS) this.seen.faults.push(sentence)
  }
}
