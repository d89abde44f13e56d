/** A site's clock is believed to have been set anew when it is off by more than this. */
const STEP_MS = 2000

/**
 * How a site's clock lies to ours, from its sender reports. The least delayed report is the truest; a slow drift upwards
 * follows clocks that run at different speeds. One for all tracks of a site, so that sound and picture keep together.
 */
export class SiteClock {
  #offset: number | undefined

  /** Of a report: its own time and when it came, both in milliseconds. */
  note(sentMs: number, cameMs: number): void {
    const seen = cameMs - sentMs
    if (this.#offset === undefined || seen < this.#offset || seen - this.#offset > STEP_MS)
      this.#offset = seen
    else this.#offset += (seen - this.#offset) / 100
  }

  /** The site's time by our clock. */
  ours(siteMs: number): number {
    return siteMs + (this.#offset ?? 0)
  }
}

const NTP_EPOCH_MS = 2_208_988_800_000

/** NTP time, seconds since 1900 and 32 bits of fraction, as milliseconds since 1970. */
export const fromNtp = (seconds: number, fraction: number): number =>
  seconds * 1000 - NTP_EPOCH_MS + (fraction * 1000) / 2 ** 32

export function toNtp(ms: number): { seconds: number; fraction: number } {
  const since = ms + NTP_EPOCH_MS
  const seconds = Math.floor(since / 1000)
  return { seconds: seconds % 2 ** 32, fraction: Math.floor(((since - seconds * 1000) / 1000) * 2 ** 32) }
}

/** The middle 32 bits of NTP time, in which reports refer to each other, in units of 1/65536 s. */
export function middleOfNtp(ms: number): number {
  const { seconds, fraction } = toNtp(ms)
  return ((seconds % 65536) * 65536 + Math.floor(fraction / 65536)) % 2 ** 32
}
