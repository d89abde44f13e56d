import { Undeliverable } from './deliver.ts'

/** After a failure nothing is tried for so long, in milliseconds of the machine. */
const REST = 5000

/**
 * Spares a machine that is away: after one failure the others fail at once for a while, so that a thousand notices do
 * not wait a thousand times for the same silence.
 */
export function breaker(
  now: () => number = () => performance.now(),
): (work: () => Promise<void>) => Promise<void> {
  let restUntil = Number.NEGATIVE_INFINITY
  return async work => {
    if (now() < restUntil) throw new Error('away a moment ago: not tried')
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Undeliverable)) restUntil = now() + REST
      throw error
    }
  }
}
