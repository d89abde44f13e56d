import { type LocalDate, Refusal } from '#base'
import type { Tx } from '#db'
import { FIRST_EDITION } from './place-data.ts'
import { patternsOf, searchable } from './search-words.ts'
import type { PlaceKind } from './vi.ts'

/** An administrative area as it was called on the day it was asked for. */
export interface Place {
  id: number
  code: string
  edition: string
  /** 0 nation, 1 province, 2 district, 3 commune. */
  level: number
  parentId: number | null
  kind: PlaceKind
  /** With the word of its kind. */
  name: string
  shortName: string
  validFrom: LocalDate
  validTo: LocalDate | null
}

export interface PlaceSuccessor {
  place: Place
  extent: 'full' | 'partial'
  on: LocalDate
}

/** Days before the first known edition use it backwards. */
const known = (on: LocalDate): LocalDate => (on < FIRST_EDITION ? FIRST_EDITION : on)

/** Columns and source of a `Place` as called on the day `$1`. */
const COLUMNS = `p.id, p.code, p.edition, p.level, p.parent_id "parentId", coalesce(f.kind, p.kind) kind,
  coalesce(f.name, p.name) name, coalesce(f.short_name, p.short_name) "shortName",
  p.valid_from "validFrom", p.valid_to "validTo"`
const NAMED = `directory.place p left join directory.place_former_name f
  on f.place_id = p.id and $1::date between f.valid_from and f.valid_to`
const VALID = `$1::date between p.valid_from and coalesce(p.valid_to, 'infinity')`

/** The place that had a code on a day; undefined when there was none. */
export async function findPlace(tx: Tx, code: string, on: LocalDate): Promise<Place | undefined> {
  const { rows } = await tx.query<Place>(`select ${COLUMNS} from ${NAMED} where p.code = $2 and ${VALID}`, [
    known(on),
    code,
  ])
  return rows[0]
}

/** Places by id, in any order, each as called on a day; a place keeps its last name after its end. */
export async function listPlaces(tx: Tx, ids: readonly number[], on: LocalDate): Promise<Place[]> {
  const { rows } = await tx.query<Place>(`select ${COLUMNS} from ${NAMED} where p.id = any ($2)`, [
    known(on),
    ids,
  ])
  return rows
}

/** One place by id as called on a day. Refuses `not_found`. */
export async function getPlace(tx: Tx, id: number, on: LocalDate): Promise<Place> {
  const [place] = await listPlaces(tx, [id], on)
  if (!place) throw new Refusal('not_found', { place: id })
  return place
}

/** The places under a place that were valid on a day, parents first, in the order of the national list. */
export async function placesUnder(
  tx: Tx,
  placeId: number,
  { on, level }: { on: LocalDate; level?: number },
): Promise<Place[]> {
  const { rows } = await tx.query<Place>(
    `select ${COLUMNS} from ${NAMED} join directory.place top on p.lft > top.lft and p.lft < top.rgt
     where top.id = $2 and ${VALID} and ($3::int is null or p.level = $3) order by p.lft`,
    [known(on), placeId, level ?? null],
  )
  return rows
}

/** All places that were valid on a day, in the order of the national list. */
export async function placesOn(tx: Tx, on: LocalDate): Promise<Place[]> {
  const { rows } = await tx.query<Place>(`select ${COLUMNS} from ${NAMED} where ${VALID} order by p.lft`, [
    known(on),
  ])
  return rows
}

/** A place and those it lies in, the nation first. */
export async function placesAbove(tx: Tx, placeId: number, on: LocalDate): Promise<Place[]> {
  const { rows } = await tx.query<Place>(
    `with recursive above as (
       select id, parent_id from directory.place where id = $2
       union all select up.id, up.parent_id from above join directory.place up on up.id = above.parent_id)
     select ${COLUMNS} from ${NAMED} where p.id in (select id from above) order by p.lft`,
    [known(on), placeId],
  )
  return rows
}

/** The places that took over a place, by the law of that day. */
export async function listPlaceSuccessors(tx: Tx, placeId: number): Promise<PlaceSuccessor[]> {
  const { rows } = await tx.query<{ id: number; extent: 'full' | 'partial'; on: LocalDate }>(
    'select new_id id, extent, on_date "on" from directory.place_successor where old_id = $1 order by new_id',
    [placeId],
  )
  const successors: PlaceSuccessor[] = []
  for (const { id, extent, on } of rows) successors.push({ place: await getPlace(tx, id, on), extent, on })
  return successors
}

/**
 * Places of a day whose names hold every word of the text, or a word that begins so, with or without diacritics;
 * names that end in the whole text first, then larger places.
 */
export async function findPlacesByName(
  tx: Tx,
  text: string,
  { on, under, limit = 20 }: { on: LocalDate; under?: number; limit?: number },
): Promise<Place[]> {
  const patterns = patternsOf(text)
  if (!patterns.length) return []
  const { rows } = await tx.query<Place>(
    `select ${COLUMNS} from ${NAMED}
     where ${VALID} and p.words like all ($2)
       and ($3::int is null or exists (
         select from directory.place top where top.id = $3 and p.lft > top.lft and p.lft < top.rgt))
     order by p.words like '%' || $4 desc, p.level, p.lft limit $5`,
    [known(on), patterns, under ?? null, searchable(text), limit],
  )
  return rows
}
