import { dayOf, log, Refusal } from '#base'
import { type Actor, actorOfAccount, systemActor } from '#directory'
import { asActor, type Engine, performMany } from '../perform.ts'
import { UNDO } from '../undo.ts'
import { assertMayImport, openRowReader, readBatch } from './batch.ts'
import { findAlike } from './find-alike.ts'
import type { Import } from './imported.ts'
import { faultsOf, judgeRows } from './judge.ts'
import { inBatches, rowsAfter } from './rows-of.ts'
import {
  endImport,
  eraseImportFiles,
  listImportedRows,
  listImportsToDo,
  noteRows,
  type RowOutcome,
  readImportFile,
} from './store.ts'

/** Rows in one transaction. */
const BATCH = 500
/** A worker does other things too: it comes back to a long import. */
const PATIENCE_MS = 4000
/** Sheets hold personal values; their errors can be fetched for so long. */
export const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Works on imports for a while: checks rows, creates records, takes them back. Every step can be broken off at any
 * moment and done again: a row is created once because its command carries the row's key.
 * @returns how many rows were worked on
 */
export async function runImports(engine: Engine, patience = PATIENCE_MS): Promise<number> {
  const at = engine.clock.now()
  const todo = await asActor(engine, systemActor, async tx => {
    await eraseImportFiles(tx, new Date(at.getTime() - KEPT_DAYS * DAY_MS))
    return listImportsToDo(tx)
  })
  const until = Date.now() + patience
  let worked = 0
  for (const imported of todo) {
    worked += await runOne(engine, imported, until)
    if (Date.now() > until) break
  }
  return worked
}

interface Work {
  engine: Engine
  imported: Import
  actor: Actor
  until: number
}

async function runOne(engine: Engine, imported: Import, until: number): Promise<number> {
  const actor = await actorOfAccount(engine.db, imported.account, dayOf(engine.clock.now()))
  const work: Work = { engine, imported, actor, until }
  try {
    const catalog = await engine.catalog.get()
    assertMayImport(catalog, actor, imported, engine.clock.now())
    if (imported.state === 'checking') return await check(work)
    return imported.state === 'running' ? await create(work) : await takeBack(work)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A right was withdrawn, a unit has ceased, the file is damaged: it stands until a person looks.
    log.warn({ code: 'import_stopped', import: String(imported.id), refusal: error.code })
    const rule = error.faults[0]?.rule ?? error.code
    await asActor(engine, systemActor, tx => endImport(tx, imported, 'stopped', rule))
    return 1
  }
}

const opened = ({ engine, imported, actor }: Work) =>
  asActor(engine, actor, async (tx, catalog) => ({
    bytes: await readImportFile(tx, imported.id),
    reader: await openRowReader(tx, catalog, imported, engine.clock.now()),
  }))

async function check(work: Work): Promise<number> {
  const { engine, imported, actor, until } = work
  const { bytes, reader } = await opened(work)
  let worked = 0
  for await (const rows of inBatches(rowsAfter(bytes, imported, imported.lastRow), BATCH)) {
    const goesOn = await asActor(engine, actor, async (tx, catalog) => {
      const at = engine.clock.now()
      const ready = await readBatch(tx, catalog, { imported, reader, actor, at }, rows)
      const outcomes = judgeRows(catalog, ready, imported.sameBy)
      return noteRows(tx, imported, outcomes, rows.at(-1)?.number ?? 0)
    })
    worked += rows.length
    if (!goesOn || Date.now() > until) return worked
  }
  await asActor(engine, actor, async (tx, catalog) => {
    await findAlike(tx, catalog, imported)
    await endImport(tx, imported, 'checked')
  })
  return worked + 1
}

async function create(work: Work): Promise<number> {
  const { engine, imported, actor, until } = work
  const { bytes, reader } = await opened(work)
  // Others have worked since the sheet was checked.
  if (imported.lastRow === 0) await asActor(engine, actor, (tx, catalog) => findAlike(tx, catalog, imported))
  let worked = 0
  for await (const rows of inBatches(rowsAfter(bytes, imported, imported.lastRow), BATCH)) {
    const last = rows.at(-1)?.number ?? 0
    const at = engine.clock.now()
    const ready = await asActor(engine, actor, async (tx, catalog) => {
      const good = await listImportedRows(tx, imported.id, {
        outcomes: ['good'],
        after: (rows[0]?.number ?? 1) - 1,
        limit: BATCH,
      })
      const wanted = new Set(good.map(({ row }) => row))
      const chosen = rows.filter(({ number }) => wanted.has(number))
      return readBatch(tx, catalog, { imported, reader, actor, at }, chosen)
    })
    const readable = ready.filter(({ reading }) => reading.faults.length === 0)
    const performed = await performMany(
      engine,
      actor,
      readable.map(({ command }) => command),
    )
    const unreadable = ready.filter(({ reading }) => reading.faults.length > 0)
    const outcomes = [
      ...readable.map(({ reading }, index) => outcomeOf(reading.row, performed[index])),
      ...unreadable.map(({ reading }): RowOutcome => ({ ...reading, outcome: 'faulty' })),
    ]
    const goesOn = await asActor(engine, actor, tx => noteRows(tx, imported, outcomes, last))
    worked += rows.length
    if (!goesOn || Date.now() > until) return worked
  }
  await asActor(engine, actor, tx => endImport(tx, imported, 'done'))
  return worked + 1
}

function outcomeOf(
  row: number,
  performed: Awaited<ReturnType<typeof performMany>>[number] | undefined,
): RowOutcome {
  if (performed === undefined) throw new Error('a row without an outcome')
  if (!(performed instanceof Refusal)) return { row, outcome: 'created', record: performed.record }
  return { row, outcome: performed.code === 'duplicate' ? 'there' : 'faulty', faults: faultsOf(performed) }
}

/** Takes back what the import created and nobody has touched since; the rest is kept and listed. */
async function takeBack(work: Work): Promise<number> {
  const { engine, imported, actor, until } = work
  const system: Actor = { ...actor, system: true }
  let { lastRow } = imported
  let worked = 0
  for (;;) {
    const { rows, withChildren } = await asActor(engine, system, async tx => {
      const rows = await listImportedRows(tx, imported.id, {
        outcomes: ['created'],
        after: lastRow,
        limit: BATCH,
      })
      const children = await tx.query<{ parent: bigint }>(
        'select distinct parent_id as parent from records.record where parent_id = any ($1)',
        [rows.map(({ record }) => record)],
      )
      return { rows, withChildren: new Set(children.rows.map(({ parent }) => parent)) }
    })
    const last = rows.at(-1)
    if (!last) break
    const open = rows.filter(({ record }) => record !== null && !withChildren.has(record))
    const at = engine.clock.now()
    const commands = open.flatMap(({ row, record }) =>
      record === null
        ? []
        : [
            {
              record,
              action: UNDO,
              version: 1,
              why: `import ${imported.id}`,
              idem: `undo import ${imported.id} ${row}`,
              at,
              actor: system,
            },
          ],
    )
    const performed = await performMany(engine, system, commands)
    const undone = new Set(
      open.flatMap(({ row }, index) => (performed[index] instanceof Refusal ? [] : [row])),
    )
    const outcomes = rows.map(
      ({ row }): RowOutcome => ({ row, outcome: undone.has(row) ? 'undone' : 'kept' }),
    )
    const goesOn = await asActor(engine, system, tx => noteRows(tx, imported, outcomes, last.row))
    lastRow = last.row
    worked += rows.length
    if (!goesOn || Date.now() > until) return worked
  }
  await asActor(engine, system, tx => endImport(tx, imported, 'undone'))
  return worked + 1
}
