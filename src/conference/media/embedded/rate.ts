/** How fast a counter of bytes grows, over the time between the last two looks at it. */
export class Rate {
  #last: { at: number; bytes: number } | undefined
  kbps = 0

  note(now: number, bytes: number): void {
    const last = this.#last
    if (last && now > last.at) this.kbps = ((bytes - last.bytes) * 8) / (now - last.at)
    this.#last = { at: now, bytes }
  }
}
