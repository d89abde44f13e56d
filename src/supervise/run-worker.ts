import { setTimeout as sleep } from 'node:timers/promises'
import { clockFrom, log, type OfficeClock } from '#base'
import { type Db, openPool, readOfficeStart, rememberOfficeTime } from '#db'
import { refuseMightyRole } from './settings.ts'
import { untilTold } from './until-told.ts'

const PAUSE_MS = 500
const PAUSE_AFTER_ERROR_MS = 2000
const REMEMBER_EVERY_MS = 30_000

/** One round of what is due. Answers how much there was to do, so that a busy worker does not pause. */
export type Round = () => Promise<number>

/** Runs round after round until told to end; the round under way is finished. */
export async function runWorker(
  databaseUrl: string,
  create: (app: Db, clock: OfficeClock) => Promise<Round>,
): Promise<void> {
  const ending = new AbortController()
  const told = untilTold().then(() => ending.abort())
  const app = openPool(databaseUrl, 4)
  await refuseMightyRole(app)
  const clock = clockFrom(await readOfficeStart(app))
  const round = await create(app, clock)
  let remembered = 0
  while (!ending.signal.aborted) {
    const pause = await once(round)
    if (Date.now() - remembered > REMEMBER_EVERY_MS) {
      remembered = Date.now()
      await rememberOfficeTime(app, clock).catch(note)
    }
    if (pause) await sleep(pause, undefined, { signal: ending.signal }).catch(() => {})
  }
  await told
  await app.end()
}

/** A database that is away comes back: the error is noted and the next round tries again. */
async function once(round: Round): Promise<number> {
  try {
    return (await round()) ? 0 : PAUSE_MS
  } catch (error) {
    note(error)
    return PAUSE_AFTER_ERROR_MS
  }
}

const note = (error: unknown): void => log.error({ code: 'round_failed', err: error })
