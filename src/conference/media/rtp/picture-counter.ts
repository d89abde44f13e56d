import { Unwrapper } from './unwrap.ts'
import type { Vp8 } from './vp8.ts'

const KEPT = 64

/**
 * Numbers the pictures of a source. Where the sender counts them itself, its count is followed; where it does not, a new
 * timestamp is a new picture, and after a gap one number is left out, so that a decoder sees that something is missing.
 */
export class PictureCounter {
  readonly #own = { 7: new Unwrapper(7), 15: new Unwrapper(15) }
  readonly #known = new Map<number, number>()
  #highest = -1
  #last = 2 ** 15

  next(index: number, time: number, own: Vp8['picture']): number {
    if (own) return this.#own[own.bits].next(own.id)
    const known = this.#known.get(time)
    if (index <= this.#highest) return known ?? this.#before(time)
    const gap = this.#highest >= 0 && index !== this.#highest + 1
    this.#highest = index
    if (known !== undefined) return known
    this.#last += gap ? 2 : 1
    this.#known.set(time, this.#last)
    const oldest = this.#known.keys().next()
    if (this.#known.size > KEPT && !oldest.done) this.#known.delete(oldest.value)
    return this.#last
  }

  /** A picture that was left out: the number before the next one that is known. */
  #before(time: number): number {
    for (const [other, picture] of this.#known) if (other > time) return picture - 1
    return this.#last
  }
}
