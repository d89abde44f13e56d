import { log } from '#base'

/** An exception that leaves a callback of native code ends the process: it is noted here instead. */
export function fenced<Args extends unknown[]>(
  what: string,
  work: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      work(...args)
    } catch (error) {
      log.error({
        code: 'media_callback_failed',
        what,
        reason: error instanceof Error ? error.stack : String(error),
      })
    }
  }
}
