import { z } from 'zod'
import type { Applied, OfficeClock } from '#base'
import {
  beginInstallation,
  type Db,
  findInstallation,
  finishInstallation,
  type Installation,
  inTransaction,
  migrate,
  readMigrations,
  resumeOfficeClock,
  type Tx,
} from '#db'
import type { PasswordCost } from '#directory'
import { systemActor } from '#directory'
import { foldDeltas } from '#figures'
import { loadCatalog, performMany, rehearse } from '#records'
import { wire } from '../../wire.ts'
import type { CommandContext } from '../context.ts'
import { publishShipped } from '../publish-shipped.ts'
import { countAnew } from '../work.ts'
import { applyDefinitions, isChange } from './definitions.ts'
import { appliedLines } from './differences.ts'
import { type Fault, inOrder } from './fault.ts'
import { type Folder, readFolder } from './read-folder.ts'
import { type RowsOutcome, rowLines, runRows } from './run-rows.ts'
import { documentSchema } from './schema.ts'
import { vi } from './vi.ts'

/** What applying a folder found and did. */
export interface ApplyResult {
  faults: Fault[]
  applied: Applied[]
  rows: RowsOutcome[]
  /** Of new accounts; given once and kept nowhere. */
  passwords: { signIn: string; password: string }[]
  /** False after a dry run, and when something was wrong. */
  done: boolean
}

interface Asked {
  owner: Db
  app: Db
  dryRun: boolean
  cost?: PasswordCost
}

const nothing = { applied: [], rows: [], passwords: [], done: false }

/**
 * Applies a folder of documents and tables. Everything is tried first, in a transaction that is rolled back, so that
 * all faults are found and nothing is begun that cannot be ended; then the definitions are committed in one
 * transaction and the rows in batches. Cut off between batches, it goes on where it was when it is called again.
 */
export async function applyFolder(path: string, asked: Asked): Promise<ApplyResult> {
  const { owner, dryRun } = asked
  const folder = await readFolder(path)
  const installed = await findInstalled(owner)
  const refused = (sentence: string) => ({
    ...nothing,
    faults: inOrder([...folder.faults, { file: path, sentence }]),
  })
  if (installed?.sample && !installed.loaded) return refused(vi.stillLoading)
  // One that was begun and not finished was cut off here: a sample's is finished by the start.
  const isNew = !installed?.loaded
  if (isNew && !folder.installation) return refused(vi.noInstallation)
  if (isNew) {
    // What ships with this version is there before anybody's own; without an installation nobody sees it.
    await migrate(owner, await readMigrations())
    await publishShipped(owner)
  }
  const clock = await resumeOfficeClock(owner)
  const tried = await tryOut(folder, clock, asked)
  const faults = inOrder([...folder.faults, ...tried.faults])
  if (faults.length || dryRun) return { ...tried, passwords: [], faults, done: false }
  if (isNew && folder.installation) await beginInstallation(owner, { sample: false, ...folder.installation })
  return carryOut(folder, clock, asked)
}

async function findInstalled(owner: Db): Promise<Installation | undefined> {
  const { rows } = await owner.query<{ there: boolean }>(
    "select to_regclass('installation.office') is not null as there",
  )
  return rows[0]?.there ? findInstallation(owner) : undefined
}

/** Thrown to undo a rehearsal, with what it came to. */
class Rehearsed extends Error {
  readonly result: Omit<ApplyResult, 'done'>

  constructor(result: Omit<ApplyResult, 'done'>) {
    super('rehearsed')
    this.result = result
  }
}

async function tryOut(
  folder: Folder,
  clock: OfficeClock,
  { owner, cost }: Asked,
): Promise<Omit<ApplyResult, 'done'>> {
  const at = clock.now()
  const { engine } = await wire(owner, clock)
  const work = async (tx: Tx): Promise<never> => {
    const { office, ...definitions } = await applyDefinitions(tx, folder, { at, cost })
    if (office === undefined) throw new Rehearsed({ ...definitions, rows: [] })
    const catalog = await loadCatalog(tx)
    const { outcomes, faults } = await runRows(folder, {
      owner: tx,
      ownerTx: tx,
      catalog,
      office,
      at,
      perform: commands => rehearse(tx, engine, catalog, commands),
    })
    throw new Rehearsed({ ...definitions, rows: outcomes, faults: [...definitions.faults, ...faults] })
  }
  return inTransaction(owner, {}, work).catch(error => {
    if (error instanceof Rehearsed) return error.result
    throw error
  })
}

async function carryOut(
  folder: Folder,
  clock: OfficeClock,
  { owner, app, cost }: Asked,
): Promise<ApplyResult> {
  const at = clock.now()
  const { office, ...definitions } = await inTransaction(owner, {}, async tx => {
    const done = await applyDefinitions(tx, folder, { at, cost })
    if (done.faults.length) throw new Error('what was rehearsed without a fault has one')
    return done
  })
  await finishInstallation(owner)
  const { engine } = await wire(app, clock)
  let rows: RowsOutcome[] = []
  const faults: Fault[] = []
  if (office !== undefined) {
    const reader = await owner.connect()
    try {
      const done = await runRows(folder, {
        owner: reader,
        ownerTx: reader,
        catalog: await engine.catalog.get(),
        office,
        at,
        perform: async commands => {
          const outcomes = await performMany(engine, systemActor, commands)
          while ((await foldDeltas(app)) > 0);
          return outcomes
        },
      })
      rows = done.outcomes
      faults.push(...done.faults)
    } finally {
      reader.release()
    }
  }
  await countAnew(engine)
  return { ...definitions, rows, faults, done: true }
}

/** `diemcau apply <folder> [--dry-run] [--json]`, `diemcau apply --schema`: 1 when something is wrong. */
export async function applyCommand(context: CommandContext): Promise<number> {
  const { owner, app, file, print, json } = context
  if (context.schema) {
    print(JSON.stringify(z.toJSONSchema(documentSchema, { io: 'input', unrepresentable: 'any' }), null, 2))
    return 0
  }
  const dryRun = context.dryRun === true
  const result = await applyFolder(file ?? '.', { owner, app, dryRun })
  if (json) print(JSON.stringify(result))
  else for (const line of linesOf(result, dryRun)) print(line)
  return result.faults.length ? 1 : 0
}

function linesOf({ faults, applied, rows, passwords, done }: ApplyResult, dryRun: boolean): string[] {
  if (faults.length) {
    const said = faults.map(({ file, line, column, at, sentence }) =>
      [vi.at(file, line, column), ...(at ? [at] : []), sentence].join(': '),
    )
    return [...said, done ? vi.faultsAfter(faults.length) : vi.faults(faults.length)]
  }
  const changed = applied.some(isChange) || rows.some(one => one.added || one.changed.length)
  return [
    ...appliedLines(applied),
    ...rowLines(rows),
    dryRun ? vi.dryRun : changed ? vi.applied : vi.appliedNothing,
    ...(passwords.length ? [vi.passwords, ...passwords.map(one => `  ${one.signIn}  ${one.password}`)] : []),
  ]
}
