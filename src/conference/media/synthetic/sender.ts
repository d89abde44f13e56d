import { randomInt } from 'node:crypto'
import { writeSenderReport } from '../rtp/rtcp.ts'
import { LOOP_MS, PACKET_MS } from './looks.ts'
import { payloadsOf, writeRtp } from './packets.ts'
import type { Clip } from './read-clip.ts'

/** One stream on its way out. */
export interface Outgoing {
  payloadType: number
  ssrc: number
  /** By which receivers know that picture and sound belong together. */
  name: string
  send(packet: Buffer): void
}

const TICKS = LOOP_MS / PACKET_MS
const VIDEO_CLOCK = 90
const AUDIO_CLOCK = 48
const REPORT_EVERY = 50
const REPORT_FIRST = 5
/** Many who join at once ask at once; one key frame serves them all. */
const RESTART_PAUSE_TICKS = 25

/**
 * Sends a clip in real time, a packet of sound each 20 ms. Whatever the loop does, sequence numbers, timestamps and
 * picture ids go on, and the reports name the same instant for picture and sound.
 */
export class Sender {
  readonly #clip: Clip
  readonly #ticksPerFrame: number
  readonly #video: Stream
  readonly #audio: Stream
  #timer: NodeJS.Timeout | undefined
  #began = 0
  #tick = 0
  /** Where in the clip the next tick is. */
  #position = 0
  #lastStart = 0
  #isRestartDue = false
  #opened = 0
  #pictureId = randomInt(2 ** 15)

  constructor(clip: Clip, { video, audio }: { video: Outgoing; audio: Outgoing }) {
    this.#clip = clip
    this.#ticksPerFrame = TICKS / clip.frames.length
    this.#video = new Stream(video, VIDEO_CLOCK)
    this.#audio = new Stream(audio, AUDIO_CLOCK)
  }

  /** Begins when both tracks can be sent on. */
  trackOpened(): void {
    if (++this.#opened < 2 || this.#timer) return
    this.#began = performance.now()
    this.#timer = setInterval(() => this.#sendDue(), PACKET_MS / 2)
  }

  /** Goes to the key frame, picture and sound alike, at the next frame; not again within half a second. */
  restart(): void {
    this.#isRestartDue = true
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #sendDue(): void {
    const due = Math.floor((performance.now() - this.#began) / PACKET_MS)
    // A machine that slept does not send all it missed at once.
    if (due - this.#tick > TICKS) {
      this.#began += (due - this.#tick) * PACKET_MS
      return
    }
    while (this.#tick <= due) this.#sendTick()
  }

  #sendTick(): void {
    const atFrame = this.#tick % this.#ticksPerFrame === 0
    if (atFrame && this.#isRestartDue && this.#tick - this.#lastStart >= RESTART_PAUSE_TICKS)
      this.#position = 0
    if (this.#position === 0) {
      this.#lastStart = this.#tick
      this.#isRestartDue = false
    }
    const frame = this.#clip.frames[this.#position / this.#ticksPerFrame]
    const ms = this.#tick * PACKET_MS
    if (frame) this.#video.send(payloadsOf(frame, this.#pictureId++ & 0x7fff), ms)
    this.#audio.send(this.#clip.packets.slice(this.#position, this.#position + 1), ms)
    if (this.#tick % REPORT_EVERY === REPORT_FIRST) {
      const atMs = performance.timeOrigin + this.#began + ms
      this.#video.report(atMs, ms)
      this.#audio.report(atMs, ms)
    }
    this.#tick++
    this.#position = (this.#position + 1) % TICKS
  }
}

/** Numbers that go on from packet to packet. */
class Stream {
  readonly #out: Outgoing
  readonly #clock: number
  readonly #firstTimestamp = randomInt(2 ** 32)
  #sequence = randomInt(2 ** 16)
  #packets = 0
  #octets = 0

  constructor(out: Outgoing, clock: number) {
    this.#out = out
    this.#clock = clock
  }

  send(payloads: readonly Buffer[], ms: number): void {
    for (const [i, payload] of payloads.entries()) {
      const { payloadType, ssrc } = this.#out
      const marker = this.#clock === VIDEO_CLOCK && i === payloads.length - 1
      const sequence = this.#sequence++ & 0xffff
      this.#out.send(
        writeRtp({ payloadType, marker, sequence, timestamp: this.#timestampAt(ms), ssrc }, payload),
      )
      this.#packets++
      this.#octets += payload.length
    }
  }

  report(now: number, ms: number): void {
    const [timestamp, packets, octets] = [this.#timestampAt(ms), this.#packets, this.#octets]
    const { ssrc, name } = this.#out
    this.#out.send(writeSenderReport({ ssrc, now, timestamp, packets, octets, name }))
  }

  #timestampAt(ms: number): number {
    return (this.#firstTimestamp + ms * this.#clock) % 2 ** 32
  }
}
