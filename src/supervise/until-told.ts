/**
 * Settles when this process is asked to end: by SIGTERM, by SIGINT, or because the process that started it is gone.
 * Ctrl-C reaches the whole group; a kept process leaves it to its keeper.
 */
export function untilTold(): Promise<void> {
  return new Promise(resolve => {
    const kept = process.channel !== undefined && process.channel !== null
    process.once('SIGTERM', () => resolve())
    process.on('SIGINT', () => {
      if (!kept) resolve()
    })
    process.once('disconnect', () => resolve())
    // Listening to `disconnect` must not keep alone a process that has ended its work.
    process.channel?.unref()
  })
}
