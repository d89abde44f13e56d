import { type Applied, type FieldFault, type LocalDate, Refusal } from '#base'
import type { Tx } from '#db'
import { searchable } from './search-words.ts'
import { type PlaceKind, placeName } from './vi.ts'

/** A place as an office hands it, beside the national list. */
export interface AppliedPlace {
  /** Never changes, and is no place's of the same days in another list. */
  code: string
  /** Code of the place it lies in. */
  parent: string
  kind: PlaceKind
  /** Without the word of its kind. */
  name: string
  from: LocalDate
  to?: LocalDate
}

const levels: Record<PlaceKind, number> = {
  nation: 0,
  municipality: 1,
  province: 1,
  city: 2,
  town: 2,
  rural_district: 2,
  urban_district: 2,
  township: 3,
  ward: 3,
  commune: 3,
  special_zone: 3,
}

interface Known extends AppliedPlace {
  id: number
  edition: string
  level: number
}

async function readKnown(tx: Tx): Promise<Known[]> {
  const { rows } = await tx.query<Known & { to: LocalDate | null }>(
    `select p.id, p.code, p.edition, p.level, coalesce(q.code, '') parent, p.kind, p.short_name "name",
       p.valid_from "from", p.valid_to "to"
     from directory.place p left join directory.place q on q.id = p.parent_id`,
  )
  return rows.map(({ to, ...place }) => ({ ...place, ...(to ? { to } : {}) }))
}

const LAST = '9999-12-31'
const overlaps = (a: AppliedPlace, b: AppliedPlace): boolean =>
  a.from <= (b.to ?? LAST) && b.from <= (a.to ?? LAST)

type Above = Pick<Known, 'code' | 'level' | 'from' | 'to' | 'edition'>

/** The place that a new one lies in: of its own list before one of the national list of that day. */
function parentOf(place: AppliedPlace, edition: string, all: readonly Above[]): Above | undefined {
  const named = all.filter(other => other.code === place.parent)
  return (
    named.find(other => other.edition === edition) ??
    named.find(other => other.from <= place.from && place.from <= (other.to ?? LAST)) ??
    named.find(other => other.level === 0)
  )
}

function faultsOf(places: readonly AppliedPlace[], edition: string, known: readonly Known[]): FieldFault[] {
  const fresh = places.map(place => ({ ...place, edition, level: levels[place.kind] }))
  const all: Above[] = [...known, ...fresh]
  return fresh.flatMap((place, index) => {
    const fault = (name: string, rule: string) => ({ field: `${place.code}.${name}`, rule })
    const found = known.find(other => other.edition === edition && other.code === place.code)
    const above = parentOf(place, edition, all)
    const taken = known.find(
      other => other.edition !== edition && other.code === place.code && overlaps(place, other),
    )
    return [
      ...(fresh.findIndex(other => other.code === place.code) !== index ? [fault('code', 'code_twice')] : []),
      ...(taken ? [fault('code', 'code_taken')] : []),
      ...(place.to && place.to < place.from ? [fault('to', 'ends_before_start')] : []),
      ...(above ? [] : [fault('parent', 'unknown_place')]),
      ...(above && above.level >= place.level ? [fault('parent', 'place_level')] : []),
      ...(found && found.parent !== place.parent ? [fault('parent', 'place_stays')] : []),
      ...(found && found.level !== place.level ? [fault('kind', 'place_stays')] : []),
      ...(found && found.from !== place.from ? [fault('from', 'place_stays')] : []),
    ]
  })
}

/**
 * Writes the places of a list of its own (`edition`) as the owner of the database. May run again: a known place takes
 * name, kind and last day; its code, first day and where it lies stay.
 * @returns what was there of each and what is there now
 * @throws Refusal invalid with every fault
 */
export async function applyPlaces(
  ownerTx: Tx,
  edition: string,
  places: readonly AppliedPlace[],
): Promise<Applied[]> {
  if (places.length === 0) return []
  await ownerTx.query('lock table directory.place in share row exclusive mode')
  const known = await readKnown(ownerTx)
  const faults = faultsOf(places, edition, known)
  if (faults.length) throw new Refusal('invalid', { what: 'places' }, faults)
  const own = new Map(known.filter(place => place.edition === edition).map(place => [place.code, place]))
  const fresh = places.filter(place => !own.has(place.code)).sort((a, b) => levels[a.kind] - levels[b.kind])
  const ids = await insert(ownerTx, edition, fresh, known)
  if (fresh.length) await numberTree(ownerTx)
  for (const place of places) {
    const { code, kind, name, to } = place
    const was = own.get(code)
    if (!was || (was.kind === kind && was.name === name && was.to === to)) continue
    await ownerTx.query(
      `update directory.place set kind = $2, name = $3, short_name = $4, words = $5, valid_to = $6 where id = $1`,
      [
        ids.get(code) ?? was.id,
        kind,
        placeName(kind, name),
        name,
        searchable(placeName(kind, name)),
        to ?? null,
      ],
    )
  }
  return places.map(place => {
    const { id: _, edition: __, level: ___, ...before } = own.get(place.code) ?? { id: 0, edition, level: 0 }
    return { kind: 'place', code: place.code, ...(own.has(place.code) ? { before } : {}), after: place }
  })
}

/** Ids of applied places lie above all of the national list's. */
const FIRST_ID = 1_000_000_000

async function insert(
  tx: Tx,
  edition: string,
  fresh: readonly AppliedPlace[],
  known: readonly Known[],
): Promise<Map<string, number>> {
  const ids = new Map(known.filter(place => place.edition === edition).map(place => [place.code, place.id]))
  let id = Math.max(FIRST_ID, ...known.map(place => place.id))
  // Numbered for the moment behind all others; the tree is numbered anew afterwards.
  const { rows } = await tx.query<{ last: number }>(
    'select coalesce(max(rgt), 0) as last from directory.place',
  )
  let number = rows[0]?.last ?? 0
  const all: (Above & { id?: number })[] = [...known]
  for (const place of fresh) {
    const above = parentOf(place, edition, all)
    const parent = above?.edition === edition ? ids.get(place.parent) : (above as Known | undefined)?.id
    const level = levels[place.kind]
    ids.set(place.code, ++id)
    all.push({ ...place, edition, level, id })
    const name = placeName(place.kind, place.name)
    await tx.query(
      `insert into directory.place
         (id, code, edition, level, parent_id, kind, name, short_name, words, lft, rgt, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        place.code,
        edition,
        level,
        parent,
        place.kind,
        name,
        place.name,
        searchable(name),
        ++number,
        ++number,
        place.from,
        place.to ?? null,
      ],
    )
  }
  return ids
}

/** Numbers the whole tree, so that a place's subtree is the range from its `lft` to its `rgt`; the order stays. */
async function numberTree(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ id: number; parent: number | null }>(
    'select id, parent_id as parent from directory.place order by lft',
  )
  const children = Map.groupBy(rows, row => row.parent)
  const numbered: { id: number; lft: number; rgt: number }[] = []
  let next = 1
  const visit = (id: number): void => {
    const place = { id, lft: next++, rgt: 0 }
    numbered.push(place)
    for (const child of children.get(id) ?? []) visit(child.id)
    place.rgt = next++
  }
  for (const root of children.get(null) ?? []) visit(root.id)
  // Out of the way first: no two places may share a number while they move.
  await tx.query('update directory.place set lft = lft + 100000000, rgt = rgt + 100000000')
  await tx.query(
    `update directory.place p set lft = n.lft, rgt = n.rgt
     from unnest($1::int[], $2::int[], $3::int[]) n (id, lft, rgt) where n.id = p.id`,
    [numbered.map(place => place.id), numbered.map(place => place.lft), numbered.map(place => place.rgt)],
  )
}
