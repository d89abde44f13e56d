import { findParty, maySeeSecrets, placesAbove, rolesAt } from '#directory'
import {
  type Action,
  type ClockRow,
  clocksOf,
  type Decision,
  decisionsOf,
  findRecord,
  getRecord,
  historyOf,
  listRecords,
  type RecordRow,
  type TypeVersion,
} from '#records'
import { type Creation, creationsOf } from './creations.ts'
import type { Reading, WebDeps } from './deps.ts'
import { type ValueNames, valueNames } from './show-value.tsx'

/** Records of one type under the shown one, and whether the reader may add another. */
export interface Children {
  version: TypeVersion
  rows: readonly RecordRow[]
  total: number
  creations: readonly Creation[]
}

/** All that a record's page shows to one reader. */
export interface RecordFacts {
  record: RecordRow
  version: TypeVersion
  names: ValueNames
  steps: readonly Action[]
  clocks: readonly ClockRow[]
  children: readonly Children[]
  parent: RecordRow | undefined
  /** What the record is about, for those who work on it: to others a citizen's name is not shown. */
  party: string | undefined
  /** Where it lies, when no field of its own says it. */
  place: string | undefined
  /** True when the reader holds a role that reaches the record. */
  isOfficer: boolean
  decisions: readonly { action: string; decision: Decision }[]
  maySeeSecrets: boolean
}

const CHILDREN_SHOWN = 20

async function childrenFor(
  deps: WebDeps,
  { tx, catalog, actor }: Reading,
  record: RecordRow,
  version: TypeVersion,
): Promise<Children[]> {
  const { definition } = version
  const opened = Object.values(definition.actions).flatMap(act =>
    (act.effects ?? []).flatMap(effect => ('create' in effect ? [effect.create] : [])),
  )
  const types = catalog
    .types()
    .filter(type => type.definition.parent === definition.code || opened.includes(type.definition.code))
  const question = {
    actor,
    at: deps.clock.now(),
    parentUnit: record.unit,
    homeUnit: catalog.getUnit(deps.homeUnit),
  }
  const all: Children[] = []
  for (const type of types) {
    const { rows, total } = await listRecords(tx, {
      type: type.type,
      parent: record.id,
      limit: CHILDREN_SHOWN,
    })
    const creations = type.definition.parent === definition.code ? creationsOf(catalog, type, question) : []
    if (total > 0 || creations.length > 0) all.push({ version: type, rows, total, creations })
  }
  return all
}

/** Where a record lies when none of its fields says it, as the place was called on its day. */
async function placeOf(
  { tx }: Reading,
  record: RecordRow,
  { definition }: TypeVersion,
): Promise<string | undefined> {
  if (definition.placed || record.place === null) return undefined
  const above = await placesAbove(tx, record.place, record.on)
  return (
    above
      .filter(place => place.level > 0)
      .map(place => place.name)
      .reverse()
      .join(', ') || undefined
  )
}

/** Reads a record for its page; refuses `not_found` when the reader may not see it. */
export async function factsOf(deps: WebDeps, reading: Reading, id: bigint): Promise<RecordFacts> {
  const { tx, catalog, actor } = reading
  const record = await getRecord(tx, id)
  const version = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  const isOfficer = roles.length > 0
  return {
    record,
    version,
    names: await valueNames(tx, version, record.data, record.on),
    steps: await historyOf(tx, id),
    clocks: await clocksOf(tx, id),
    children: await childrenFor(deps, reading, record, version),
    parent: record.parent === null ? undefined : await findRecord(tx, record.parent),
    party: isOfficer && record.party !== null ? (await findParty(tx, record.party))?.name : undefined,
    place: await placeOf(reading, record, version),
    isOfficer,
    decisions: isOfficer ? decisionsOf(version.definition, record, roles, deps.clock.now()) : [],
    maySeeSecrets: maySeeSecrets(actor, catalog.grantsOf(actor), record),
  }
}

/** Fields of a definition that hold personal values. */
export const secretFields = ({ definition }: TypeVersion): string[] =>
  Object.entries(definition.fields).flatMap(([name, field]) => (field.secret ? [name] : []))
