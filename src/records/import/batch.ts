import { dayOf, Refusal } from '#base'
import type { Tx } from '#db'
import { type Actor, rolesAt } from '#directory'
import type { SheetRow } from '#documents'
import type { Catalog, TypeVersion } from '../catalog.ts'
import { decide } from '../decide.ts'
import type { Command } from '../fold.ts'
import { findReferences } from './find-references.ts'
import type { Import } from './imported.ts'
import { openPlaceFinder } from './place-finder.ts'
import { type RowReader, type RowReading, readRow } from './read-row.ts'

/** The version of the type with which records begin on the import's day. */
export function versionFor(catalog: Catalog, { type }: Pick<Import, 'type'>, at: Date): TypeVersion {
  const known = catalog.typeOf(type)
  if (!known) throw new Refusal('not_found', { type })
  return catalog.versionOn(known.definition.code, dayOf(at))
}

/**
 * Only who may perform the creating action may import by it, or take an import back.
 * @throws Refusal forbidden
 */
export function assertMayImport(
  catalog: Catalog,
  actor: Actor,
  imported: Pick<Import, 'type' | 'unit' | 'action'>,
  at: Date,
): void {
  const { definition } = versionFor(catalog, imported, at)
  const decision = decide(
    definition,
    null,
    imported.action,
    rolesAt(actor, catalog.tree, imported.unit, null),
    at,
  )
  if (!decision.allowed) throw new Refusal(decision.code, decision.params)
}

/** The key of a row's command: however often it is tried, it creates one record. */
export const keyOfRow = (id: bigint, row: number): string => `import ${id} ${row}`

/** How the rows of an import are read on a day. */
export async function openRowReader(
  tx: Tx,
  catalog: Catalog,
  imported: Import,
  at: Date,
): Promise<RowReader> {
  const unit = catalog.unit(imported.unit)
  return {
    version: catalog.offered(versionFor(catalog, imported, at), unit.office, dayOf(at)),
    columns: imported.columns,
    fixed: imported.fixed,
    findPlace: await openPlaceFinder(tx, unit.place ?? catalog.unit(unit.office).place, dayOf(at)),
  }
}

/** A row with the command that creates its record. */
export interface ReadyRow {
  reading: RowReading
  command: Command
}

/** Reads rows into commands, looking up what they refer to. Rows that hold nothing wanted are left out. */
export async function readBatch(
  tx: Tx,
  catalog: Catalog,
  { imported, reader, actor, at }: { imported: Import; reader: RowReader; actor: Actor; at: Date },
  rows: readonly SheetRow[],
): Promise<ReadyRow[]> {
  const readings = rows.flatMap(row => readRow(reader, row) ?? [])
  const unit = catalog.unit(imported.unit)
  const parents = await findReferences(tx, catalog, unit.office, readings)
  return readings.map(reading => {
    const parent = parents.get(reading)
    const create = {
      type: reader.version.definition.code,
      unit: unit.code,
      ...(parent === undefined ? {} : { parent }),
    }
    return {
      reading,
      command: {
        create,
        action: imported.action,
        values: reading.values,
        at,
        actor,
        idem: keyOfRow(imported.id, reading.row),
      },
    }
  })
}
