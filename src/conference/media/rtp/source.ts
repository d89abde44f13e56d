import type { SiteClock } from './clock.ts'
import { DESCRIPTOR, HEADER, type Kind, readPacket } from './packet.ts'
import { PictureCounter } from './picture-counter.ts'
import { ReceiveReport } from './receive-report.ts'
import type { SenderReport } from './rtcp.ts'
import { Unwrapper } from './unwrap.ts'

/** A packet of a source, in plain form, with counters that do not wrap. */
export interface SourcePacket {
  bytes: Buffer
  index: number
  time: number
  /** 0 for sound. */
  picture: number
  marker: boolean
  keyStart: boolean
  /** By our clock, in milliseconds. */
  cameAt: number
}

export const CLOCK_RATE: Record<Kind, number> = { audio: 48_000, video: 90_000 }
/** Kept to be sent again: ten seconds of a picture, two of sound. */
const KEPT: Record<Kind, number> = { audio: 128, video: 1024 }
/** A jump of this many packets is a sender that began anew, not loss. */
const JUMP = 3000

/** One track that a site sends: put in order, counted, and kept for a while. Knows nothing of who gets it. */
export class Source {
  readonly kind: Kind
  readonly report: ReceiveReport
  /** Set by the first packet, or by what the offer said. */
  ssrc: number | undefined
  bytes = 0
  packets = 0
  frames = 0
  highest = -1
  readonly #clock: SiteClock
  readonly #ring: (SourcePacket | undefined)[]
  readonly #index = new Unwrapper(16)
  readonly #time = new Unwrapper(32)
  readonly #pictures = new PictureCounter()
  #mapping: { siteMs: number; time: number } | undefined

  constructor(kind: Kind, clock: SiteClock) {
    this.kind = kind
    this.#clock = clock
    this.#ring = new Array(KEPT[kind])
    this.report = new ReceiveReport(CLOCK_RATE[kind])
  }

  /** Takes a packet as it came. @returns undefined for what is no packet, came before, or is too old to matter */
  receive(raw: Buffer, now: number): SourcePacket | undefined {
    const plain = readPacket(raw, this.kind)
    if (!plain) return undefined
    this.ssrc ??= plain.ssrc
    if (plain.ssrc !== this.ssrc) return undefined
    const index = this.#index.next(plain.sequence)
    if (this.highest >= 0 && index <= this.highest - this.#ring.length) return undefined
    if (this.get(index)) return undefined
    const time = this.#time.next(plain.timestamp)
    const picture = this.kind === 'audio' || plain.empty ? 0 : this.#pictures.next(index, time, plain.picture)
    if (index - this.highest > JUMP) this.#ring.fill(undefined)
    const { bytes, marker, keyStart } = plain
    const packet = { bytes, index, time, picture, marker, keyStart, cameAt: now }
    this.#ring[index % this.#ring.length] = packet
    this.report.note(index, time, now)
    if (index > this.highest) this.highest = index
    this.bytes += raw.length
    this.packets++
    if (marker && !plain.empty) this.frames++
    return packet
  }

  get(index: number): SourcePacket | undefined {
    const found = this.#ring[index % this.#ring.length]
    return found?.index === index ? found : undefined
  }

  /** When the packet's content was seen or heard, by our clock; when it came, as long as the site has not told. */
  capturedAt(packet: SourcePacket): number {
    if (!this.#mapping) return packet.cameAt
    const { siteMs, time } = this.#mapping
    return this.#clock.ours(siteMs + ((packet.time - time) / CLOCK_RATE[this.kind]) * 1000)
  }

  /** The track's time that belongs to an instant of ours. @returns undefined as long as the site has not told */
  timeAt(ms: number): number | undefined {
    if (!this.#mapping) return undefined
    const atSite = ms - this.#clock.ours(0)
    return this.#mapping.time + ((atSite - this.#mapping.siteMs) / 1000) * CLOCK_RATE[this.kind]
  }

  /** What the site says of its clock and the track's. */
  noteSenderReport(told: SenderReport, now: number): void {
    this.#clock.note(told.siteMs, now)
    this.#mapping = { siteMs: told.siteMs, time: this.#time.next(told.timestamp) }
    this.report.noteSenderReport(told.middle, now)
  }
}

/** Where the picture id stands in every VP8 packet of a source. */
export const PICTURE_AT = HEADER + DESCRIPTOR - 2
