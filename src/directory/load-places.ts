import type { Tx } from '#db'
import {
  type FormerName,
  type PlaceSeed,
  readFormerNames,
  readPlaces,
  readSuccessions,
} from './place-data.ts'
import { searchable } from './search-words.ts'

const column = <T, K extends keyof T>(rows: readonly T[], key: K): T[K][] => rows.map(row => row[key])

async function loadTree(tx: Tx, places: readonly PlaceSeed[], former: readonly FormerName[]): Promise<void> {
  const formerly = Map.groupBy(former, name => name.placeId)
  const wordsFor = ({ id, name }: PlaceSeed) =>
    searchable(name, ...(formerly.get(id) ?? []).map(old => old.name))
  await tx.query(
    `insert into directory.place
       (id, code, edition, level, parent_id, kind, name, short_name, words, lft, rgt, valid_from, valid_to)
     select * from unnest($1::int[], $2::text[], $3::text[], $4::int2[], $5::int[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::int[], $11::int[], $12::date[], $13::date[])`,
    [
      column(places, 'id'),
      column(places, 'code'),
      column(places, 'edition'),
      column(places, 'level'),
      column(places, 'parentId'),
      column(places, 'kind'),
      column(places, 'name'),
      column(places, 'shortName'),
      places.map(wordsFor),
      column(places, 'lft'),
      column(places, 'rgt'),
      column(places, 'validFrom'),
      column(places, 'validTo'),
    ],
  )
}

/**
 * Loads the shipped places as the owner of the database: both editions, former names, successors. Does nothing when
 * they are there already; a new edition comes with a migration that empties what it replaces.
 */
export async function loadPlaces(ownerTx: Tx): Promise<void> {
  const { rowCount } = await ownerTx.query('select from directory.place limit 1')
  if (rowCount) return
  const former = readFormerNames()
  await loadTree(ownerTx, readPlaces(), former)
  await ownerTx.query(
    `insert into directory.place_former_name (place_id, kind, name, short_name, valid_from, valid_to, source)
     select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::text[])`,
    [
      column(former, 'placeId'),
      column(former, 'kind'),
      column(former, 'name'),
      column(former, 'shortName'),
      column(former, 'validFrom'),
      column(former, 'validTo'),
      column(former, 'source'),
    ],
  )
  const successions = readSuccessions()
  await ownerTx.query(
    `insert into directory.place_successor (old_id, new_id, extent, on_date)
     select * from unnest($1::int[], $2::int[], $3::text[], $4::date[])`,
    [
      column(successions, 'oldId'),
      column(successions, 'newId'),
      column(successions, 'extent'),
      column(successions, 'on'),
    ],
  )
}
