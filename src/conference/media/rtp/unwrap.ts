/** Follows a counter that wraps around and gives numbers that do not: late ones come out lower, never far ahead. */
export class Unwrapper {
  readonly #modulus: number
  #last: number | undefined

  /** @param bits of the counter, at most 32 */
  constructor(bits: number) {
    this.#modulus = 2 ** bits
  }

  /** The whole number nearest to the last one that reads `value` in the counter. */
  next(value: number): number {
    if (this.#last === undefined) {
      // One lap up, so that what comes late before the first is not below zero.
      this.#last = value + this.#modulus
      return this.#last
    }
    const found = nearest(this.#last, value, this.#modulus)
    if (found > this.#last) this.#last = found
    return found
  }
}

/** The whole number that reads `value` modulo `modulus` and lies nearest to `near`. */
export function nearest(near: number, value: number, modulus: number): number {
  const ahead = (((value - near) % modulus) + modulus) % modulus
  return ahead > modulus / 2 ? near + ahead - modulus : near + ahead
}
