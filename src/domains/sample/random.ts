/** Draws that come out the same for the same seed. */
export class Random {
  private state: number

  /** @param seed a whole number; `stream` keeps the draws of one system apart from those of the others */
  constructor(seed: number, stream: string) {
    let hash = seed >>> 0
    for (const char of stream) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
    this.state = hash
  }

  /** At least 0 and below 1: the generator mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  digits(count: number): string {
    let text = ''
    while (text.length < count) text += String(Math.floor(this.next() * 10))
    return text
  }
}
