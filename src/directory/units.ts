import { type LocalDate, Refusal } from '#base'
import type { Tx } from '#db'
import { type TreeUnit, UnitTree } from './rights.ts'
import { UnitHistory, type UnitPast, type UnitSuccession } from './unit-history.ts'
import type { UnitKind } from './unit-seed.ts'

/** A unit with the name and the parent it had on the day it was asked for. */
export interface Unit {
  id: number
  code: string
  officeId: number
  parentId: number | null
  kind: UnitKind
  name: string
  shortName: string
  placeId: number | null
  validFrom: LocalDate
  /** Its last day; null while it exists. */
  validTo: LocalDate | null
}

export interface UnitSuccessor {
  unit: Unit
  /** Empty: all functions. */
  function: string
  on: LocalDate
  act: string
  confirmed: boolean
}

/** The version of the day; before the first the first, after the end the last. */
const AS_OF = `select u.id, u.code, u.office_id "officeId", v.parent_id "parentId", u.kind, v.name,
    v.short_name "shortName", u.place_id "placeId", u.valid_from "validFrom", u.valid_to "validTo"
  from directory.unit u cross join lateral (
    select * from directory.unit_version v where v.unit_id = u.id
    order by v.valid_from <= $1::date desc, abs(v.valid_from - $1::date) limit 1) v`

/** A unit by code as it was on a day; undefined when there is none of that code. */
export async function findUnit(tx: Tx, code: string, on: LocalDate): Promise<Unit | undefined> {
  const { rows } = await tx.query<Unit>(`${AS_OF} where u.code = $2`, [on, code])
  return rows[0]
}

/** A unit by code as it was on a day. Refuses `not_found`. */
export async function getUnit(tx: Tx, code: string, on: LocalDate): Promise<Unit> {
  const unit = await findUnit(tx, code, on)
  if (!unit) throw new Refusal('not_found', { unit: code })
  return unit
}

/** Units by id as they were on a day, in the order of their codes; all of them when no ids are given. */
export async function listUnits(tx: Tx, on: LocalDate, ids?: readonly number[]): Promise<Unit[]> {
  const { rows } = await tx.query<Unit>(
    `${AS_OF} where $2::int[] is null or u.id = any ($2) order by u.code`,
    [on, ids ?? null],
  )
  return rows
}

/** The unit and all that stood under it on a day, as the tree was then; the office's border is crossed. */
export async function subtreeIds(tx: Tx, unitId: number, on: LocalDate): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `with recursive under (id) as (
       select $1::int
       union
       select v.unit_id from under join directory.unit_version v on v.parent_id = under.id
         and $2::date between v.valid_from and coalesce(v.valid_to, 'infinity'))
     select id from under order by id`,
    [unitId, on],
  )
  return rows.map(row => row.id)
}

/** The office (tenant) of a unit. Refuses `not_found`. */
export async function officeOf(tx: Tx, unitId: number): Promise<number> {
  const { rows } = await tx.query<{ office: number }>(
    'select office_id office from directory.unit where id = $1',
    [unitId],
  )
  if (!rows[0]) throw new Refusal('not_found', { unit: unitId })
  return rows[0].office
}

/** The tree of all units as it is now, for the questions of rights. */
export async function loadUnitTree(tx: Tx): Promise<UnitTree> {
  const { rows } = await tx.query<TreeUnit>(
    'select id, parent_id parent, office_id office from directory.unit',
  )
  return new UnitTree(rows)
}

/** All units through time, for reading along the tree of any day. */
export async function loadUnitHistory(tx: Pick<Tx, 'query'>): Promise<UnitHistory> {
  const units = await tx.query<Omit<UnitPast, 'versions'>>(
    `select id, code, name, parent_id parent, place_id place, valid_from "from", valid_to "to", abbreviation
     from directory.unit order by id`,
  )
  const versions = await tx.query<UnitPast['versions'][number] & { id: number }>(
    `select unit_id id, valid_from "from", valid_to "to", name, abbreviation, parent_id parent
     from directory.unit_version order by unit_id, valid_from`,
  )
  const byUnit = Map.groupBy(versions.rows, version => version.id)
  const successions = await tx.query<UnitSuccession>(
    `select pred_id pred, succ_id succ, function, on_date "on", act, confirmed, share
     from directory.unit_succession order by on_date, pred_id, succ_id, function`,
  )
  return new UnitHistory(
    units.rows.map(unit => ({ ...unit, versions: byUnit.get(unit.id) ?? [] })),
    successions.rows,
  )
}

/** Who took over which function of a unit, each named as on the day of taking over. */
export async function listUnitSuccessors(tx: Tx, unitId: number): Promise<UnitSuccessor[]> {
  const { rows } = await tx.query<Omit<UnitSuccessor, 'unit'> & { id: number }>(
    `select succ_id id, function, on_date "on", act, confirmed from directory.unit_succession
     where pred_id = $1 order by on_date, function, succ_id`,
    [unitId],
  )
  const successors: UnitSuccessor[] = []
  for (const { id, ...succession } of rows) {
    const [unit] = await listUnits(tx, succession.on, [id])
    if (unit) successors.push({ unit, ...succession })
  }
  return successors
}

/**
 * Refuses `wrong_state` when the unit takes no new records on a day of the office: it does not exist yet, or has
 * ceased; then its successors are named.
 */
export async function assertUnitActs(tx: Tx, unitId: number, on: LocalDate): Promise<void> {
  const [unit] = await listUnits(tx, on, [unitId])
  if (!unit) throw new Refusal('not_found', { unit: unitId })
  if (on < unit.validFrom)
    throw new Refusal('wrong_state', { rule: 'unit_not_yet', unit: unit.name, from: unit.validFrom })
  if (unit.validTo === null || on <= unit.validTo) return
  const successors = await listUnitSuccessors(tx, unitId)
  throw new Refusal('wrong_state', {
    rule: 'unit_ceased',
    unit: unit.name,
    to: unit.validTo,
    successors: [...new Set(successors.map(successor => successor.unit.name))].join(', '),
  })
}
