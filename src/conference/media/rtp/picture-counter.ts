import { Unwrapper } from './unwrap.ts'
import type { Vp8 } from './vp8.ts'

const KEPT = 64

/** A picture that was numbered, by the packet of it that came first. */
interface Numbered {
  picture: number
  index: number
}

/**
 * Numbers the pictures of a source. Where the sender counts them itself, its count is followed; where it does not, a new
 * timestamp is a new picture, and after a gap a number is left out for each packet of it, which may be a picture that
 * comes late: so a decoder sees that something is missing, and what comes late has a number of its own.
 */
export class PictureCounter {
  readonly #own = { 7: new Unwrapper(7), 15: new Unwrapper(15) }
  readonly #known = new Map<number, Numbered>()
  #highest: number | undefined
  #last = 2 ** 15

  next(index: number, time: number, own: Vp8['picture']): number {
    if (own) return this.#own[own.bits].next(own.id)
    const step = index - (this.#highest ?? index - 1)
    if (step > 0) this.#highest = index
    const known = this.#known.get(time)
    if (known) return known.picture
    const picture = step > 0 ? this.#last + Math.min(step, KEPT) : this.#late(index)
    if (step > 0) this.#last = picture
    this.#known.set(time, { picture, index })
    const oldest = this.#known.keys().next()
    if (this.#known.size > KEPT && !oldest.done) this.#known.delete(oldest.value)
    return picture
  }

  /** The number that was left out for a picture that comes late. */
  #late(index: number): number {
    const pictures = [...this.#known.values()]
    const [next] = pictures.filter(other => other.index > index).sort((a, b) => a.index - b.index)
    const before = pictures.filter(other => other.index < index).map(({ picture }) => picture)
    const own = next ? next.picture - (next.index - index) : this.#last
    return Math.max(own, ...before.map(picture => picture + 1))
  }
}
