import { together } from '#db'
import { findParty, maySeeSecrets, namesOfAccounts, rolesAt } from '#directory'
import type { ValueNames } from '#records'
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
  parentTypes,
  type RecordRow,
  type TypeVersion,
} from '#records'
import { type PaperRow, papersOf } from '#records/papers'
import { type Creation, creationsOf } from './creations.ts'
import type { Reading, WebDeps } from './deps.ts'
import { namesOnPage } from './show-value.tsx'

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
  /** Names of colleagues whose lent roles somebody has acted in, by the id of their account; for officers. */
  lenders: ReadonlyMap<string, string>
  /** Signed papers, for those who work on the record and its party. */
  papers: readonly PaperRow[]
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
    .filter(
      type => parentTypes(type.definition).includes(definition.code) || opened.includes(type.definition.code),
    )
  const question = {
    actor,
    at: deps.clock.now(),
    parentUnit: record.unit,
    homeUnit: catalog.getUnit(deps.homeUnit),
  }
  const all = await together(
    types.map(async (type): Promise<Children> => {
      const list = await listRecords(tx, { type: type.type, parent: record.id, limit: CHILDREN_SHOWN })
      const isUnder = parentTypes(type.definition).includes(definition.code)
      return { version: type, ...list, creations: isUnder ? creationsOf(catalog, type, question) : [] }
    }),
  )
  return all.filter(({ total, creations }) => total > 0 || creations.length > 0)
}

/** Where a record lies when none of its fields says it, as the place was called on its day. */
function placeOf({ catalog }: Reading, record: RecordRow, { definition }: TypeVersion): string | undefined {
  if (definition.placed || record.place === null) return undefined
  const path = catalog.places.pathOn(record.place, record.on).filter(place => place.level > 0)
  return path.map(place => place.name).join(', ') || undefined
}

/** Reads a record for its page; refuses `not_found` when the reader may not see it. */
export async function factsOf(deps: WebDeps, reading: Reading, id: bigint): Promise<RecordFacts> {
  const { tx, catalog, actor } = reading
  // In one message; papers are shown below to those who work on the record and to its party.
  const [record, steps, clocks, issued] = await together([
    getRecord(tx, id),
    historyOf(tx, id),
    clocksOf(tx, id),
    papersOf(tx, id),
  ])
  const version = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  const isOfficer = roles.length > 0
  const lent = isOfficer ? steps.flatMap(({ change }) => (change.lentBy ? [BigInt(change.lentBy)] : [])) : []
  const [names, children, parent, party, lenders] = await together([
    namesOnPage(reading, version, record.data, record.on),
    childrenFor(deps, reading, record, version),
    record.parent === null ? undefined : findRecord(tx, record.parent),
    isOfficer && record.party !== null ? findParty(tx, record.party) : undefined,
    namesOfAccounts(tx, lent),
  ])
  return {
    record,
    version,
    names,
    steps,
    clocks,
    children,
    papers: isOfficer ? issued : [],
    parent,
    party: party?.name,
    lenders: new Map([...lenders].map(([account, name]) => [String(account), name])),
    place: placeOf(reading, record, version),
    isOfficer,
    decisions: isOfficer ? decisionsOf(version.definition, record, roles, deps.clock.now()) : [],
    maySeeSecrets: maySeeSecrets(actor, catalog.grantsOf(actor), record),
  }
}

/** Fields of a definition that hold personal values. */
export const secretFields = ({ definition }: TypeVersion): string[] =>
  Object.entries(definition.fields).flatMap(([name, field]) => (field.secret ? [name] : []))
