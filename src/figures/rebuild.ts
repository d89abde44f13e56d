import type { Db, Tx } from '#db'
import { inTransaction } from '#db'
import { grantsOf, settingsOf, systemActor } from '#directory'
import { enqueue } from '#jobs'
import { type Catalog, type RecordRow, raiseGeneration } from '#records'
import { type FigureCatalog, type IndicatorVersion, isCounted } from './catalog.ts'
import { type Contribution, contributionsOf, openContributions } from './contribute.ts'

/** Task of the outbox that makes a new indicator version count the records that are already there. */
export const REBUILD = 'figures.rebuild'

const PAGE = 2000

/** Asks for a rebuild where records of the counted types exist; until it is done the version before is served. */
export async function askRebuild(tx: Tx, indicator: number, types: readonly string[]): Promise<void> {
  const { rows } = await tx.query<{ some: boolean }>(
    `select exists (select from records.record r join records.type t on t.id = r.type_id where t.code = any($1)) as some`,
    [types],
  )
  if (!rows[0]?.some) return
  await tx.query('update figures.indicator set ready = false where id = $1', [indicator])
  await enqueue(tx, REBUILD, { indicator })
}

/**
 * Registers what the existing records count for in one indicator version, a page of records a transaction, and then
 * puts the version into service. A record that acted meanwhile has registered itself and is left alone, so it may be
 * broken off and run again.
 * @param progress is told how many records have been read
 */
export async function rebuildIndicator(
  db: Db,
  catalog: Catalog,
  figures: FigureCatalog,
  indicator: number,
  progress: (records: number) => void = () => {},
): Promise<void> {
  const version = figures.indicators.find(one => one.id === indicator)
  if (!version || !isCounted(version.definition)) return
  const types = [...new Set(version.definition.sources.map(source => source.of))]
  const settings = settingsOf(systemActor, grantsOf(systemActor, catalog.tree, []))
  let done = 0
  for (let after: bigint | undefined = 0n; after !== undefined; ) {
    const from: bigint = after
    const page = await inTransaction(db, settings, tx =>
      rebuildPage(tx, catalog, figures, version, types, from),
    )
    done += page.count
    after = page.last
    progress(done)
  }
  await inTransaction(db, settings, async tx => {
    await tx.query('update figures.indicator set ready = true where id = $1', [indicator])
    await raiseGeneration(tx)
  })
}

async function rebuildPage(
  tx: Tx,
  catalog: Catalog,
  figures: FigureCatalog,
  version: IndicatorVersion,
  types: readonly string[],
  after: bigint,
): Promise<{ count: number; last: bigint | undefined }> {
  // Locked, so that no record acts between being read and being registered.
  const { rows } = await tx.query<RecordRow>(
    `select r.id, r.definition_id as definition, r.unit_id as unit, r.place_id as place, r.party_id as party, r.parent_id as parent,
       r.state, r.on_date as "on", r.changed_at as "changedAt", r.data
     from records.record r join records.type t on t.id = r.type_id
     where t.code = any($1) and r.id > $2
       and not exists (select from figures.contribution c
         where c.record_id = r.id and c.known_to = 'infinity' and c.indicator_id = $3)
     order by r.id limit ${PAGE} for update of r`,
    [types, after, version.id],
  )
  const opened = rows.flatMap(row => {
    const type = catalog.version(row.definition).definition.code
    const own = contributionsOf(row, type, figures).filter((c: Contribution) => c.indicator === version.id)
    return own.map(contribution => ({ contribution, from: row.changedAt, to: null }))
  })
  await openContributions(tx, opened)
  return { count: rows.length, last: rows.at(-1)?.id }
}
