import type { ReportBlock } from './rtcp.ts'

const ASK_AGAIN_MS = 60
const ASK_TIMES = 8
const GIVE_UP_MS = 1000
/** More than this at once is a link that was cut: a whole picture is cheaper than asking for all of them. */
const MOST_MISSING = 200

interface Missing {
  since: number
  asked: number
  askedAt: number
}

/** What a receiver says of a track that it gets (RFC 3550, section 6.4 and appendix A), and what it asks for again. */
export class ReceiveReport {
  readonly #rate: number
  readonly #missing = new Map<number, Missing>()
  #first = -1
  #highest = -1
  #received = 0
  #last: { time: number; cameAt: number } | undefined
  #jitter = 0
  #before = { expected: 0, received: 0 }
  #told: { middle: number; cameAt: number } | undefined
  /** Of the last block: share lost, 0 to 1. */
  lost = 0

  constructor(rate: number) {
    this.#rate = rate
  }

  get jitterMs(): number {
    return (this.#jitter / this.#rate) * 1000
  }

  /** A packet that had not come before. */
  note(index: number, time: number, now: number): void {
    this.#received++
    if (this.#first < 0) this.#first = index
    if (this.#last && time !== this.#last.time) {
      const transit = ((now - this.#last.cameAt) / 1000) * this.#rate - (time - this.#last.time)
      this.#jitter += (Math.abs(transit) - this.#jitter) / 16
    }
    if (!this.#last || time > this.#last.time) this.#last = { time, cameAt: now }
    if (index > this.#highest) {
      const gap = this.#highest < 0 ? 0 : index - this.#highest - 1
      if (gap > MOST_MISSING) this.#missing.clear()
      else {
        for (let lost = this.#highest + 1; lost < index && gap > 0; lost++)
          this.#missing.set(lost, { since: now, asked: 0, askedAt: -ASK_AGAIN_MS })
      }
      this.#highest = index
    } else this.#missing.delete(index)
  }

  noteSenderReport(middle: number, now: number): void {
    this.#told = { middle, cameAt: now }
  }

  /** Sequence numbers to ask for now; each is asked for a few times, and given up after a second. */
  ask(now: number): number[] {
    const due: number[] = []
    for (const [index, missing] of this.#missing) {
      if (now - missing.since > GIVE_UP_MS || missing.asked >= ASK_TIMES) this.#missing.delete(index)
      // One round later at the earliest: what only changed places comes by itself.
      else if (now - missing.askedAt >= ASK_AGAIN_MS && now > missing.since) {
        missing.asked++
        missing.askedAt = now
        due.push(index % 65_536)
      }
    }
    return due
  }

  /** The block of a receiver report, over the time since the last one. */
  block(ssrc: number, now: number): ReportBlock {
    const expected = this.#highest < 0 ? 0 : this.#highest - this.#first + 1
    const lately = expected - this.#before.expected
    const lost = Math.max(0, lately - (this.#received - this.#before.received))
    this.#before = { expected, received: this.#received }
    this.lost = lately > 0 ? lost / lately : 0
    return {
      ssrc,
      lost: this.lost,
      lostInAll: Math.max(0, expected - this.#received),
      highest: Math.max(0, this.#highest) % 2 ** 32,
      jitter: Math.round(this.#jitter),
      lastSenderReport: this.#told?.middle ?? 0,
      sinceSenderReport: this.#told ? Math.round(((now - this.#told.cameAt) / 1000) * 65_536) : 0,
    }
  }
}
