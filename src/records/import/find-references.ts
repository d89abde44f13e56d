import type { Tx } from '#db'
import { findPartiesByNumber } from '#directory'
import type { Catalog } from '../catalog.ts'
import { UNDONE } from '../undo.ts'
import { PARENT } from './imported.ts'
import type { RowReading } from './read-row.ts'

/**
 * Looks up the parties (by number) and records (by a field that only one may hold, else by title) of a batch, and puts
 * them into its values; what is not there becomes a fault.
 * @returns the parent of each row that names one
 */
export async function findReferences(
  tx: Tx,
  catalog: Catalog,
  office: number,
  readings: readonly RowReading[],
): Promise<Map<RowReading, bigint>> {
  const all = readings.flatMap(reading => reading.references)
  const parties = await findPartiesByNumber(
    tx,
    all.flatMap(({ kind, text }) => (kind === 'party' ? [text] : [])),
  )
  const records = new Map<string, ReadonlyMap<string, bigint>>()
  for (const [of, list] of Map.groupBy(
    all.filter(({ kind }) => kind === 'record'),
    reference => reference.of,
  ))
    records.set(of, await findRecords(tx, catalog, office, of, [...new Set(list.map(({ text }) => text))]))
  const parents = new Map<RowReading, bigint>()
  for (const reading of readings) {
    for (const { target, kind, of, text } of reading.references) {
      const found = kind === 'party' ? parties.get(text) : records.get(of)?.get(text)
      if (found === undefined)
        reading.faults.push({ field: target, rule: kind === 'party' ? 'partyNumber' : 'record' })
      else if (target === PARENT) parents.set(reading, found)
      else reading.values[target] = found
    }
  }
  return parents
}

async function findRecords(
  tx: Tx,
  catalog: Catalog,
  office: number,
  of: string,
  texts: readonly string[],
): Promise<Map<string, bigint>> {
  const version = catalog.findType(of)
  if (!version) return new Map()
  const unique = Object.entries(version.definition.fields).flatMap(([name, field]) =>
    field.unique ? [name] : [],
  )
  const { rows } = unique.length
    ? await tx.query<{ text: string; ids: bigint[] }>(
        `select t.text, array_agg(distinct c.record_id) as ids
         from unnest($1::text[]) as t(text) cross join unnest($2::text[]) as u(name)
         join records.claim c on c.type_id = $3 and c.key = concat('field ', $4::int, ' ', u.name, ' ', t.text)
         join records.record r on r.id = c.record_id
         group by t.text`,
        [texts, unique, version.type, office],
      )
    : await tx.query<{ text: string; ids: bigint[] }>(
        `select r.title as text, array_agg(r.id) as ids from records.record r
         where r.type_id = $1 and r.office_id = $2 and r.state <> $3 and r.title = any ($4) group by r.title`,
        [version.type, office, UNDONE, texts],
      )
  return new Map(
    rows.flatMap(({ text, ids: [first, second] }) =>
      first === undefined || second !== undefined ? [] : [[text, first] as const],
    ),
  )
}
