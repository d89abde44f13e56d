import { type Applied, type FieldFault, Refusal } from '#base'
import type { Tx } from '#db'
import { findPlace } from './places.ts'
import { checkUnits, firstVersion, lastVersion, type UnitSeed } from './unit-seed.ts'

/** What is known of a unit, in the database or in the seeds, while ids are given out. */
interface Known {
  id: number
  parent: string | null
  office: boolean
}

async function readKnown(tx: Tx): Promise<Map<string, Known>> {
  const { rows } = await tx.query<Known & { code: string }>(
    `select u.code, u.id, p.code parent, u.office_id = u.id office
     from directory.unit u left join directory.unit p on p.id = u.parent_id`,
  )
  return new Map(rows.map(({ code, ...known }) => [code, known]))
}

async function nextIds(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    "select nextval('directory.unit_id_seq')::int id from generate_series(1, $1)",
    [count],
  )
  return rows.map(row => row.id)
}

/** The id of a code that `checkUnits` or the unit's own seed has shown to exist. */
function idOf(units: ReadonlyMap<string, Known>, code: string): number {
  const unit = units.get(code)
  if (!unit) throw new Refusal('not_found', { unit: code })
  return unit.id
}

/** The nearest office at or above a unit. Refuses a ring of parents. */
function officeIn(units: ReadonlyMap<string, Known>, code: string): number {
  const seen = new Set<string>()
  let at = code
  for (;;) {
    if (seen.has(at)) throw new Refusal('invalid', { what: 'units' }, [{ field: code, rule: 'parent_ring' }])
    seen.add(at)
    const unit = units.get(at)
    if (!unit) throw new Refusal('not_found', { unit: at })
    if (unit.office || unit.parent === null) return unit.id
    at = unit.parent
  }
}

async function giveIds(tx: Tx, seeds: readonly UnitSeed[], units: Map<string, Known>): Promise<void> {
  const fresh = await nextIds(tx, seeds.filter(seed => !units.has(seed.code)).length)
  for (const seed of seeds) {
    const parent = lastVersion(seed).parent ?? null
    const id = units.get(seed.code)?.id ?? fresh.shift()
    if (id === undefined) throw new Error('fewer ids than new units')
    units.set(seed.code, { id, parent, office: seed.office === true || parent === null })
  }
}

async function placeIdOf(tx: Tx, seed: UnitSeed): Promise<number | null> {
  if (seed.place === undefined) return null
  return (await findPlace(tx, seed.place, lastVersion(seed).from))?.id ?? null
}

async function placeFaults(tx: Tx, seeds: readonly UnitSeed[]): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  for (const seed of seeds)
    if (seed.place !== undefined && (await placeIdOf(tx, seed)) === null)
      faults.push({ field: `${seed.code}.place`, rule: 'unknown_place' })
  return faults
}

/** Units as they stand, in the form of seeds. */
async function readSeeds(tx: Tx, codes: readonly string[]): Promise<Map<string, UnitSeed>> {
  const { rows } = await tx.query<{ seed: UnitSeed }>(
    `select json_strip_nulls(json_build_object('code', u.code, 'kind', u.kind, 'place', p.code,
       'office', case when u.office_id = u.id and u.parent_id is not null then true end,
       'versions', (select json_agg(json_build_object('from', v.valid_from, 'to', v.valid_to, 'name', v.name,
           'shortName', v.short_name, 'abbreviation', v.abbreviation, 'parent', above.code) order by v.valid_from)
         from directory.unit_version v left join directory.unit above on above.id = v.parent_id where v.unit_id = u.id),
       'identifiers', (select json_agg(json_build_object('scheme', i.scheme, 'code', i.code, 'from', i.valid_from,
           'to', i.valid_to) order by i.scheme, i.code) from directory.unit_identifier i where i.unit_id = u.id),
       'successors', (select json_agg(json_build_object('to', n.code, 'function', nullif(s.function, ''), 'on', s.on_date,
           'act', s.act, 'confirmed', s.confirmed, 'share', s.share) order by n.code, s.function)
         from directory.unit_succession s join directory.unit n on n.id = s.succ_id where s.pred_id = u.id))) as seed
     from directory.unit u left join directory.place p on p.id = u.place_id where u.code = any ($1)`,
    [codes],
  )
  return new Map(rows.map(({ seed }) => [seed.code, seed]))
}

/** In one statement, so that units may point at each other in any order. */
async function writeUnits(
  tx: Tx,
  seeds: readonly UnitSeed[],
  units: ReadonlyMap<string, Known>,
): Promise<void> {
  const rows = []
  for (const seed of seeds) {
    const { parent, name, shortName, abbreviation, to } = lastVersion(seed)
    rows.push({
      id: idOf(units, seed.code),
      code: seed.code,
      office_id: officeIn(units, seed.code),
      parent_id: parent === undefined ? null : idOf(units, parent),
      kind: seed.kind,
      name,
      short_name: shortName,
      abbreviation: abbreviation ?? null,
      place_id: await placeIdOf(tx, seed),
      valid_from: firstVersion(seed).from,
      valid_to: to ?? null,
    })
  }
  await tx.query(
    `insert into directory.unit (id, code, office_id, parent_id, kind, name, short_name, abbreviation, place_id, valid_from,
       valid_to)
     select id, code, office_id, parent_id, kind, name, short_name, abbreviation, place_id, valid_from, valid_to
     from jsonb_populate_recordset(null::directory.unit, $1)
     on conflict (id) do update set office_id = excluded.office_id, parent_id = excluded.parent_id,
       kind = excluded.kind, name = excluded.name, short_name = excluded.short_name,
       abbreviation = excluded.abbreviation, place_id = excluded.place_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [JSON.stringify(rows)],
  )
}

async function writeVersions(
  tx: Tx,
  seeds: readonly UnitSeed[],
  units: ReadonlyMap<string, Known>,
): Promise<void> {
  const rows = seeds.flatMap(seed =>
    seed.versions.map(({ from, to, name, shortName, abbreviation, parent }) => ({
      unit_id: idOf(units, seed.code),
      valid_from: from,
      valid_to: to ?? null,
      name,
      short_name: shortName,
      abbreviation: abbreviation ?? null,
      parent_id: parent === undefined ? null : idOf(units, parent),
    })),
  )
  await tx.query('delete from directory.unit_version where unit_id = any ($1)', [
    rows.map(row => row.unit_id),
  ])
  await tx.query(
    `insert into directory.unit_version (unit_id, valid_from, valid_to, name, short_name, abbreviation, parent_id)
     select unit_id, valid_from, valid_to, name, short_name, abbreviation, parent_id
     from jsonb_populate_recordset(null::directory.unit_version, $1)`,
    [JSON.stringify(rows)],
  )
}

async function writeIdentifiers(tx: Tx, seed: UnitSeed, unitId: number): Promise<void> {
  for (const { scheme, code, from, to } of seed.identifiers ?? []) {
    const { rowCount } = await tx.query(
      `insert into directory.unit_identifier (scheme, code, unit_id, valid_from, valid_to) values ($1, $2, $3, $4, $5)
       on conflict (scheme, code) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
         where unit_identifier.unit_id = excluded.unit_id`,
      [scheme, code, unitId, from, to ?? null],
    )
    if (!rowCount) throw new Refusal('duplicate', { identifier: code, unit: seed.code })
  }
}

async function writeSuccessions(
  tx: Tx,
  seeds: readonly UnitSeed[],
  units: ReadonlyMap<string, Known>,
): Promise<void> {
  const rows = seeds.flatMap(seed =>
    (seed.successors ?? []).map(next => ({
      pred_id: idOf(units, seed.code),
      succ_id: idOf(units, next.to),
      function: next.function ?? '',
      on_date: next.on,
      act: next.act,
      confirmed: next.confirmed,
      share: next.share ?? null,
    })),
  )
  const ids = seeds.map(seed => idOf(units, seed.code))
  await tx.query('delete from directory.unit_succession where pred_id = any ($1)', [ids])
  await tx.query(
    `insert into directory.unit_succession (pred_id, succ_id, function, on_date, act, confirmed, share)
     select pred_id, succ_id, function, on_date, act, confirmed, share
     from jsonb_populate_recordset(null::directory.unit_succession, $1)`,
    [JSON.stringify(rows)],
  )
}

/**
 * Writes units as the owner of the database, by code: new ones are added, known ones take the seed's names, parents,
 * identifiers and successors; units that are not named stay. May run again. Refuses `invalid` with every fault,
 * `duplicate` for an identifier that another unit has or had.
 * @returns what was there of each and what is there now
 */
export async function applyUnits(ownerTx: Tx, seeds: readonly UnitSeed[]): Promise<Applied[]> {
  await ownerTx.query('lock table directory.unit in share row exclusive mode')
  const units = await readKnown(ownerTx)
  checkUnits(seeds, new Set(units.keys()), await placeFaults(ownerTx, seeds))
  const codes = seeds.map(seed => seed.code)
  const before = await readSeeds(ownerTx, codes)
  await giveIds(ownerTx, seeds, units)
  await writeUnits(ownerTx, seeds, units)
  await writeVersions(ownerTx, seeds, units)
  for (const seed of seeds) await writeIdentifiers(ownerTx, seed, idOf(units, seed.code))
  await writeSuccessions(ownerTx, seeds, units)
  // Read again and not taken from the seeds: what a seed leaves to its default is no change.
  const after = await readSeeds(ownerTx, codes)
  return codes.map(code => ({ kind: 'unit', code, before: before.get(code), after: after.get(code) }))
}
