import { log, Refusal } from '#base'
import { inTransaction } from '#db'
import { systemActor } from '#directory'
import { foldDeltas, loadFigureCatalog, REBUILD, rebuildIndicator } from '#figures'
import { type FileStore, SCAN_FILES, type Scanner, SWEEP_UPLOADS, scanWaiting, sweepUploads } from '#files'
import { enqueue, type Handler, type PatientHandler, work as workJobs } from '#jobs'
import { DELIVER, deliverNotices, type Ways } from '#notices'
import {
  addressOf,
  asActor,
  dueClocks,
  type Engine,
  eraseOverdue,
  perform,
  postponeClock,
  RECOUNT,
  runRecount,
} from '#records'
import { sweepDrafts } from '#records/drafts'
import { runImports } from '#records/import'

/** Performs what due clocks ask for, as `system`. @returns how many acted */
export async function runDueClocks(engine: Engine): Promise<number> {
  const now = engine.clock.now()
  const due = await asActor(engine, systemActor, tx => dueClocks(tx, now))
  let acted = 0
  for (const clock of due) {
    const { record, action, dueAt } = clock
    try {
      const idem = `clock ${record} ${action} ${dueAt.toISOString()}`
      const { repeated } = await perform(engine, systemActor, { record, action, idem })
      // Done before, and yet still running: the definition does not stop the clock. Left alone for a while.
      if (repeated) await asActor(engine, systemActor, tx => postponeClock(tx, clock, now))
      else acted++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Someone was faster, or a guard forbids it: tried again later, so that it does not hold up the others.
      await asActor(engine, systemActor, tx => postponeClock(tx, clock, now))
      log.warn({ code: 'clock_refused', record: String(record), action, refusal: error.code })
    }
  }
  return acted
}

/** Jobs tried in one round: what waits for machines of others does not keep the clocks waiting. */
const JOBS_A_ROUND = 20

/** What the worker looks after beside the database. */
export interface WorkFiles {
  files: FileStore
  scanner?: Scanner
}

/** A scanner that is away is asked again after so long. */
const AWAY_MS = 60_000

/** Scans what waits, and comes again while more does. */
const scanHandler =
  ({ clock }: Engine, { files, scanner }: WorkFiles): Handler =>
  async tx => {
    if (!scanner) return
    const { scanned, left } = await scanWaiting(tx, files, scanner, clock.now())
    if (left) await enqueue(tx, SCAN_FILES, {}, new Date(Date.now() + (scanned > 0 ? 0 : AWAY_MS)))
  }

const handlersOf = (
  engine: Engine,
  ways: Ways,
  place?: WorkFiles,
): Record<string, Handler | PatientHandler> => ({
  [DELIVER]: deliverNotices(ways, (record, way) => addressOf(engine, record, way)),
  ...(place
    ? {
        [SCAN_FILES]: scanHandler(engine, place),
        [SWEEP_UPLOADS]: tx => sweepUploads(tx, place.files, new Date()),
      }
    : {}),
  [RECOUNT]: async (_tx, payload) => runRecount(engine, BigInt(String(payload['decree']))),
  [REBUILD]: async (tx, payload) => {
    const indicator = Number(payload['indicator'])
    const progress = (records: number) => log.info({ code: 'rebuilding', indicator, records })
    await rebuildIndicator(
      engine.db,
      await engine.catalog.get(),
      await loadFigureCatalog(tx),
      indicator,
      progress,
    )
  },
})

/** Makes new indicators count the records that are there, when jobs ask for it: now, and not when the worker comes to it. */
export async function countAnew(engine: Engine): Promise<void> {
  while ((await workJobs(engine.db, handlersOf(engine, {}))) > 0);
  while ((await foldDeltas(engine.db)) > 0);
}

/** Files that were kept while no scanner was named, or while it was away, are scanned from the worker's start on. */
export async function scanFromNowOn({ db }: Engine, { scanner }: WorkFiles): Promise<void> {
  if (scanner) await inTransaction(db, {}, tx => enqueue(tx, SCAN_FILES, {}))
}

/** Machine time of the last sweep of each engine. */
const swept = new WeakMap<Engine, number>()
const SWEEP_EVERY_MS = 3_600_000

/** What is kept for a time only goes when that is over: drafts, and personal values. */
async function sweepHourly(engine: Engine): Promise<void> {
  const last = swept.get(engine) ?? 0
  if (Date.now() - last < SWEEP_EVERY_MS) return
  swept.set(engine, Date.now())
  await asActor(engine, systemActor, tx => sweepDrafts(tx, engine.clock.now()))
  const records = await eraseOverdue(engine)
  if (records > 0) log.info({ code: 'personal_values_erased', records })
}

/** One round of the worker: due clocks, jobs, imports, deltas into cells. @returns how much there was to do */
export async function work(engine: Engine, ways: Ways = {}, place?: WorkFiles): Promise<number> {
  const acted =
    (await runDueClocks(engine)) + (await workJobs(engine.db, handlersOf(engine, ways, place), JOBS_A_ROUND))
  const imported = await runImports(engine)
  await sweepHourly(engine)
  const folded = await foldDeltas(engine.db)
  return acted + imported + folded
}
