import { dayOf, Refusal } from '#base'
import { principalsOf, rolesAt } from '#directory'
import {
  askedOf,
  type CatalogUnit,
  decide,
  getRecord,
  parentTypes,
  type RecordRow,
  type TypeVersion,
} from '#records'
import type { ActionDefinition } from '#records/define'
import { creationsOf, type Principal } from './creations.ts'
import type { Reading, WebDeps } from './deps.ts'
import { paths } from './paths.ts'

/** What a form is about: one action of a record, or the action that creates one. */
export interface Subject {
  version: TypeVersion
  action: string
  act: ActionDefinition
  record: RecordRow | null
  parent: RecordRow | null
  /** Units in which a new record may begin; the record's own otherwise. */
  units: readonly CatalogUnit[]
  /** Units that a transferring action may hand the record to. */
  toUnits: readonly CatalogUnit[]
  party?: bigint
  /** Those for whom the reader may begin it instead. */
  principals?: readonly Principal[]
  /** Where the form is posted, and where its reader goes without sending it. */
  path: string
  back: string
}

/** Which form a request is about: an action of a record, or a creation. */
export type Target =
  | { record: bigint; action: string }
  | { type: string; parent: bigint | undefined; action: string | undefined }

/** An account, or an applicant who has shown a key. */
function signedIn({ actor }: Reading): void {
  if (actor.account === null && actor.guest === undefined) throw new Refusal('unauthenticated', {})
}

async function recordSubject(deps: WebDeps, reading: Reading, id: bigint, action: string): Promise<Subject> {
  const { tx, catalog } = reading
  const record = await getRecord(tx, id)
  signedIn(reading)
  const today = dayOf(deps.clock.now())
  const version = catalog.offered(catalog.version(record.definition), record.office, today)
  const found = version.definition.actions[action]
  if (!found || found.from.length === 0) throw new Refusal('not_found', { action })
  // Of a form that asks for what is missing only that is shown.
  const act = found.asksNamed ? { ...found, asks: askedOf(version.definition, found, record.data) } : found
  return {
    version,
    action,
    act,
    record,
    parent: null,
    units: [catalog.unit(record.unit)],
    toUnits: [...catalog.units.values()].filter(
      unit =>
        unit.office === record.office &&
        unit.id !== record.unit &&
        unit.validFrom <= today &&
        (unit.validTo === null || unit.validTo >= today),
    ),
    path: paths.act(id, action),
    back: paths.record(id),
  }
}

async function findParent(
  reading: Reading,
  types: readonly string[],
  id: bigint | undefined,
): Promise<RecordRow | null> {
  if (types.length === 0) return null
  if (id === undefined) throw new Refusal('invalid', { parent: types.join(',') })
  const parent = await getRecord(reading.tx, id)
  if (!types.includes(reading.catalog.version(parent.definition).definition.code))
    throw new Refusal('invalid', { parent: types.join(',') })
  return parent
}

async function creationSubject(
  deps: WebDeps,
  reading: Reading,
  target: Extract<Target, { type: string }>,
): Promise<Subject> {
  const { catalog, actor } = reading
  signedIn(reading)
  const at = deps.clock.now()
  const version = catalog.versionOn(target.type, dayOf(at))
  const parent = await findParent(reading, parentTypes(version.definition), target.parent)
  const question = {
    actor,
    at,
    homeUnit: catalog.getUnit(deps.homeUnit),
    ...(parent ? { parentUnit: parent.unit } : {}),
  }
  const creation = creationsOf(catalog, version, question).find(
    c => target.action === undefined || c.action === target.action,
  )
  const act = creation && version.definition.actions[creation.action]
  if (!creation || !act) throw new Refusal('forbidden', { type: target.type })
  const query = new URLSearchParams({ ...(parent ? { me: String(parent.id) } : {}), viec: creation.action })
  const office = creation.units[0]?.office
  return {
    version: office === undefined ? version : catalog.offered(version, office, dayOf(at)),
    action: creation.action,
    act,
    record: null,
    parent,
    units: creation.units,
    toUnits: [],
    party: creation.party,
    // Officers file for nobody.
    principals:
      creation.party === undefined
        ? undefined
        : await principalsOf(reading.tx, actor, target.type, dayOf(at)),
    path: `${paths.newRecord(target.type)}?${query}`,
    back: parent ? paths.record(parent.id) : paths.register(target.type),
  }
}

/** What a form is about; refuses what cannot be seen, and whoever is not signed in. */
export const subjectOf = (deps: WebDeps, reading: Reading, target: Target): Promise<Subject> =>
  'record' in target
    ? recordSubject(deps, reading, target.record, target.action)
    : creationSubject(deps, reading, target)

/** Why an action is closed to the actor now; undefined when it is open. */
export function closedBy(deps: WebDeps, { actor, catalog }: Reading, { record, version, action }: Subject) {
  if (!record) return undefined
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  const decision = decide(version.definition, record, action, roles, deps.clock.now())
  return decision.allowed ? undefined : decision
}
