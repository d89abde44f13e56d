import { dayOf } from '#base'
import { type CatalogUnit, decide, type TypeVersion } from '#records'
import type { ActionDefinition } from '#records/define'
import { creationsOf } from './creations.ts'
import type { Reading, WebDeps } from './deps.ts'

/** A form of several pages that the reader may begin: by which action, and where. */
export interface Opening {
  version: TypeVersion
  action: string
  act: ActionDefinition
  units: readonly CatalogUnit[]
  /** Begun without an account: a key is made for it. */
  withKey: boolean
}

/** Can a form of this type be filled in page by page at all? */
export const hasPages = ({ definition }: TypeVersion): boolean =>
  Object.values(definition.actions).some(act => act.from.length === 0 && (act.steps?.length ?? 0) > 0)

/** The creating action with pages that is open to the reader; whoever is not signed in may begin what applicants may. */
export function openingOf(deps: WebDeps, reading: Reading, version: TypeVersion): Opening | undefined {
  const { catalog, actor } = reading
  const at = deps.clock.now()
  const homeUnit = catalog.getUnit(deps.homeUnit)
  const withKey = actor.account === null
  const open = withKey
    ? applicantsActions(version, at, homeUnit).map(action => ({ action, units: [homeUnit] }))
    : creationsOf(catalog, version, { actor, at, homeUnit })
  for (const { action, units } of open) {
    const act = version.definition.actions[action]
    const office = units[0]?.office
    if (!act?.steps || office === undefined) continue
    return { version: catalog.offered(version, office, dayOf(at)), action, act, units, withKey }
  }
  return undefined
}

/** What an applicant may begin in a unit, whoever he turns out to be. */
function applicantsActions({ definition }: TypeVersion, at: Date, unit: CatalogUnit): string[] {
  const today = dayOf(at)
  if (unit.validFrom > today || (unit.validTo !== null && unit.validTo < today)) return []
  if (definition.offices && !definition.offices.includes(unit.code)) return []
  const applicant = [{ role: 'applicant', unit: unit.id, office: unit.office }]
  return Object.entries(definition.actions)
    .filter(([, act]) => act.from.length === 0)
    .flatMap(([action]) => (decide(definition, null, action, applicant, at).allowed ? [action] : []))
}
