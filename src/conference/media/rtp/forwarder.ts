import type { Kind } from './packet.ts'
import { CLOCK_RATE, PICTURE_AT, type Source, type SourcePacket } from './source.ts'
import { nearest } from './unwrap.ts'

/** The least step between the last picture or sound of one source and the first of the next. */
const LEAST_STEP_MS = 1

/** A stretch of the outgoing stream that comes from one source, by what is added to the source's counters. */
interface Segment {
  source: Source
  /** The source's packet with which it began. */
  first: number
  index: number
  time: number
  picture: number
}

export interface ForwarderStart {
  index: number
  time: number
  picture: number
}

/**
 * One outgoing stream that never breaks while its source changes: sequence numbers and picture ids go on by one, and
 * timestamps go on as time does, because each source's clock is laid on ours. So sound and picture of a session keep
 * together over every change, and no receiver notices more than a whole picture.
 */
export class Forwarder {
  readonly ssrc: number
  readonly payloadType: number
  readonly #rate: number
  readonly #video: boolean
  packets = 0
  octets = 0
  #segment: Segment | undefined
  #before: Segment | undefined
  #last: ForwarderStart
  /** Our time, in milliseconds, at which the outgoing time was `#origin.time`. */
  #origin: { ms: number; time: number } | undefined

  constructor(kind: Kind, ssrc: number, payloadType: number, start: ForwarderStart) {
    this.ssrc = ssrc
    this.payloadType = payloadType
    this.#rate = CLOCK_RATE[kind]
    this.#video = kind === 'video'
    this.#last = start
  }

  get source(): Source | undefined {
    return this.#segment?.source
  }

  /** Goes on with another source, of which `first` is the first packet that goes out: for pictures, a whole one. */
  begin(source: Source, first: SourcePacket): void {
    const captured = source.capturedAt(first)
    this.#origin ??= { ms: captured, time: this.#last.time }
    const wanted = this.#origin.time + ((captured - this.#origin.ms) / 1000) * this.#rate
    const least = this.#last.time + (LEAST_STEP_MS / 1000) * this.#rate
    const time = Math.round(Math.max(wanted, least))
    this.#before = this.#segment
    this.#segment = {
      source,
      first: first.index,
      index: this.#last.index + 1 - first.index,
      time: time - first.time,
      picture: this.#last.picture + 1 - first.picture,
    }
  }

  /** Stops for now: nothing goes out until the next `begin`. */
  end(): void {
    if (this.#segment) this.#before = this.#segment
    this.#segment = undefined
  }

  /** Writes the outgoing counters into a packet of the source. @returns false for what came before the change */
  rewrite(packet: SourcePacket): boolean {
    const segment = this.#segment
    if (!segment || packet.index < segment.first) return false
    this.#patch(segment, packet)
    this.packets++
    this.octets += packet.bytes.length - 12
    const last = this.#last
    const index = packet.index + segment.index
    const time = packet.time + segment.time
    if (index > last.index) last.index = index
    if (time > last.time) last.time = time
    if (packet.picture && packet.picture + segment.picture > last.picture)
      last.picture = packet.picture + segment.picture
    return true
  }

  /** Writes a packet that went out under this number before, if it is still kept. */
  again(sequence: number): SourcePacket | undefined {
    const index = nearest(this.#last.index, sequence, 65_536)
    for (const segment of [this.#segment, this.#before]) {
      if (!segment || index < segment.first + segment.index) continue
      const packet = segment.source.get(index - segment.index)
      if (packet) this.#patch(segment, packet)
      return packet
    }
    return undefined
  }

  /** The outgoing time that belongs to an instant of ours, for a sender report. @returns undefined before the first packet */
  timestampAt(ms: number): number | undefined {
    if (!this.#segment || !this.#origin) return undefined
    const atSource = this.#segment.source.timeAt(ms)
    const time =
      atSource === undefined
        ? this.#origin.time + ((ms - this.#origin.ms) / 1000) * this.#rate
        : atSource + this.#segment.time
    return wrap(Math.round(time), 2 ** 32)
  }

  #patch(segment: Segment, packet: SourcePacket): void {
    const { bytes } = packet
    // The first packet of a stretch begins a new flow of sound; of pictures the marker ends one.
    const marker = packet.marker || (!this.#video && packet.index === segment.first)
    bytes[1] = (marker ? 0x80 : 0) | this.payloadType
    bytes.writeUInt16BE(wrap(packet.index + segment.index, 65_536), 2)
    bytes.writeUInt32BE(wrap(packet.time + segment.time, 2 ** 32), 4)
    bytes.writeUInt32BE(this.ssrc, 8)
    if (this.#video && bytes.length > PICTURE_AT)
      bytes.writeUInt16BE(0x8000 | wrap(packet.picture + segment.picture, 32_768), PICTURE_AT)
  }
}

const wrap = (value: number, modulus: number): number => ((value % modulus) + modulus) % modulus
