import { LAYERS, type Layer } from './engine.ts'

/** How a watching site's link is, of the last second or two. */
export interface LinkSample {
  lossPct?: number
  /** The way there and back: it grows while a queue before a narrow link fills up. */
  rttMs?: number
}

const BAD_LOSS_PCT = 8
const GOOD_LOSS_PCT = 2
/** So much longer than at its best, the way leads through a queue that is full. */
const BAD_QUEUE_MS = 250
const BAD_FOR_MS = 1500
/** After a change the numbers tell of the time before it. */
const SETTLE_MS = 3000
const PATIENCE_MS = 10_000
const LONGEST_PATIENCE_MS = 160_000

/**
 * Gives a site whose link is too narrow the small picture, then sound alone; and tries the next larger one after the
 * link has been good for a while. Each try that fails doubles the while.
 */
export class LayerChooser {
  layer: Layer = 'main'
  #patienceMs = PATIENCE_MS
  #changedAt: number
  #badSince: number | undefined
  #goodSince: number
  #roseAt: number | undefined
  #leastRttMs = Number.POSITIVE_INFINITY

  constructor(now: number) {
    this.#changedAt = now
    this.#goodSince = now
  }

  /** @returns the layer from now on */
  note(sample: LinkSample, now: number): Layer {
    const bad = this.#isBad(sample)
    if (now - this.#changedAt < SETTLE_MS) return this.layer
    if (bad) {
      this.#goodSince = now
      this.#badSince ??= now
      if (now - this.#badSince >= BAD_FOR_MS) this.#fall(now)
      return this.layer
    }
    this.#badSince = undefined
    if ((sample.lossPct ?? 0) > GOOD_LOSS_PCT) this.#goodSince = now
    if (this.#roseAt !== undefined && now - this.#roseAt > LONGEST_PATIENCE_MS) this.#patienceMs = PATIENCE_MS
    if (now - this.#goodSince >= this.#patienceMs) this.#rise(now)
    return this.layer
  }

  #isBad({ lossPct = 0, rttMs }: LinkSample): boolean {
    if (rttMs !== undefined) this.#leastRttMs = Math.min(this.#leastRttMs, rttMs)
    return lossPct > BAD_LOSS_PCT || (rttMs !== undefined && rttMs - this.#leastRttMs > BAD_QUEUE_MS)
  }

  #fall(now: number): void {
    if (this.#roseAt !== undefined && now - this.#roseAt < PATIENCE_MS + SETTLE_MS)
      this.#patienceMs = Math.min(LONGEST_PATIENCE_MS, this.#patienceMs * 2)
    this.#roseAt = undefined
    this.#move(1, now)
  }

  #rise(now: number): void {
    if (this.layer === 'main') return
    this.#roseAt = now
    this.#move(-1, now)
  }

  #move(by: 1 | -1, now: number): void {
    this.layer = LAYERS[LAYERS.indexOf(this.layer) + by] ?? this.layer
    this.#changedAt = now
    this.#goodSince = now
    this.#badSince = undefined
  }
}
