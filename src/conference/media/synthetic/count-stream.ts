import type { Place, Recogniser } from './recognise.ts'
import { senderReportsOf } from './rtcp.ts'
import { findRtp, stepOf } from './rtp.ts'
import { findFramePart, isKeyFrame } from './vp8.ts'

/** What a watcher saw of one stream. */
export interface Seen {
  packets: number
  /** Packets whose number never came. */
  lost: number
  ssrcs: Set<number>
  /** Whole frames of picture, or packets of sound. */
  units: number
  keyFrames: number
  /** Frames a decoder could not use: not whole, or after a gap of picture ids without a key frame. */
  unusable: number
  /** Timestamps that went back, and picture ids that did not follow. */
  faults: string[]
  /** What was recognised, latest last. */
  latest: Place | undefined
  /** How often the clip that is seen or heard became another. */
  changes: number
  bySite: Map<Place['name'], number>
  lastReport: { atMs: number; timestamp: number; middle: number; arrivedAt: number } | undefined
  highest: number
  /** The instant, by the sender's reports, at which the clip of the latest unit began. */
  clipBeganMs: number | undefined
}

const KEPT_FAULTS = 20

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
    lastReport: undefined,
    highest: 0,
    clipBeganMs: undefined,
  }
  readonly #kind: 'video' | 'audio'
  readonly #recogniser: Recogniser
  #first: number | undefined
  #timestamp: number | undefined
  #pictureId: number | undefined
  #parts: Buffer[] = []
  #isWhole = false
  #mayDecode = false

  constructor(kind: 'video' | 'audio', recogniser: Recogniser) {
    this.#kind = kind
    this.#recogniser = recogniser
  }

  rtcp(compound: Buffer): void {
    for (const report of senderReportsOf(compound))
      this.seen.lastReport = { ...report, arrivedAt: performance.now() }
  }

  rtp(bytes: Buffer): void {
    const packet = findRtp(bytes)
    if (!packet || packet.payload.length === 0) return
    const { seen } = this
    seen.ssrcs.add(packet.ssrc)
    seen.packets++
    const isNext = this.#count(packet.sequence)
    if (this.#timestamp !== undefined && stepOf(this.#timestamp, packet.timestamp, 32) < 0) {
      this.#fault(`timestamp went back by ${stepOf(packet.timestamp, this.#timestamp, 32)}`)
    }
    this.#timestamp = packet.timestamp
    if (this.#kind === 'audio') this.#unit(packet.payload, packet.timestamp)
    else this.#framePart(packet.payload, packet, isNext)
  }

  /** True when the packet follows the one before it. */
  #count(sequence: number): boolean {
    const { seen } = this
    if (this.#first === undefined) {
      this.#first = sequence
      seen.highest = sequence
      return true
    }
    const step = stepOf(seen.highest & 0xffff, sequence, 16)
    if (step > 0) seen.highest += step
    seen.lost = seen.highest - this.#first + 1 - seen.packets
    return step === 1
  }

  #framePart(
    payload: Buffer,
    { marker, timestamp }: { marker: boolean; timestamp: number },
    isNext: boolean,
  ): void {
    const part = findFramePart(payload)
    if (!part) {
      this.#fault('a payload without a descriptor')
      return
    }
    if (!isNext) this.#isWhole = false
    if (part.isStart) {
      this.#parts = []
      this.#isWhole = true
      this.#followPictureId(part.pictureId)
    }
    this.#parts.push(part.bytes)
    if (!marker) return
    const frame = Buffer.concat(this.#parts)
    this.#parts = []
    if (this.#isWhole && isKeyFrame(frame)) {
      this.#mayDecode = true
      this.seen.keyFrames++
    }
    if (!this.#isWhole || !this.#mayDecode) {
      this.#mayDecode = false
      this.seen.unusable++
      return
    }
    this.#unit(frame, timestamp)
  }

  #followPictureId(pictureId: number | undefined): void {
    const before = this.#pictureId
    this.#pictureId = pictureId
    if (before === undefined || pictureId === undefined) return
    const step = stepOf(before, pictureId, 15)
    if (step === 1) return
    this.#mayDecode = false
    this.#fault(`picture id ${before} is followed by ${pictureId}`)
  }

  #unit(bytes: Buffer, timestamp: number): void {
    const { seen } = this
    seen.units++
    const place = this.#recogniser.find(bytes)
    if (!place) return
    if (seen.latest && seen.latest.name !== place.name) seen.changes++
    seen.latest = place
    seen.bySite.set(place.name, (seen.bySite.get(place.name) ?? 0) + 1)
    const { lastReport } = seen
    if (!lastReport || place.index === undefined) return
    const [clock, unitMs] = this.#kind === 'video' ? [90, 40] : [48, 20]
    seen.clipBeganMs =
      lastReport.atMs + stepOf(lastReport.timestamp, timestamp, 32) / clock - place.index * unitMs
  }

  #fault(sentence: string): void {
    if (this.seen.faults.length < KEPT_FAULTS) this.seen.faults.push(sentence)
  }
}
