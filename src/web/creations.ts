import { dayOf } from '#base'
import { type Actor, rolesAt } from '#directory'
import { type Catalog, type CatalogUnit, decide, type TypeVersion } from '#records'

/** A way to begin a record that is open to an actor: the creating action, and the units in which it may begin. */
export interface Creation {
  action: string
  units: readonly CatalogUnit[]
  /** Citizens begin records about themselves, or about those who have let them file. */
  party?: bigint
}

/** Who has let the actor file for it. */
export interface Principal {
  party: bigint
  name: string
}

export interface CreationQuestion {
  actor: Actor
  at: Date
  /** The unit of the parent record, when it has one: the record begins where its parent lies. */
  parentUnit?: number
  /** Where citizens begin their records. */
  homeUnit: CatalogUnit
}

/** The creating actions of a type that the actor may do now, in the definition's order. */
export function creationsOf(
  catalog: Catalog,
  { definition }: TypeVersion,
  question: CreationQuestion,
): Creation[] {
  const { actor, at, parentUnit, homeUnit } = question
  const held = [...new Set(actor.roles.map(role => role.unit))]
  const office = parentUnit === undefined ? undefined : catalog.unit(parentUnit).office
  const units = held
    .map(id => catalog.unit(id))
    .filter(unit => office === undefined || unit.office === office)
  const besideParent = parentUnit === undefined ? undefined : catalog.unit(parentUnit)
  const mayIn = (action: string, unit: CatalogUnit, party: bigint | null): boolean =>
    unit.validFrom <= dayOf(at) &&
    (unit.validTo === null || unit.validTo >= dayOf(at)) &&
    (definition.offices === undefined || definition.offices.includes(catalog.unit(unit.office).code)) &&
    decide(definition, null, action, rolesAt(actor, catalog.tree, unit.id, party), at).allowed
  return Object.entries(definition.actions)
    .filter(([, act]) => act.from.length === 0)
    .flatMap(([action]): Creation[] => {
      if (besideParent && mayIn(action, besideParent, null)) return [{ action, units: [besideParent] }]
      const open = units.filter(unit => mayIn(action, unit, null))
      if (open.length > 0) return [{ action, units: open }]
      const { party } = actor
      // Officers act as officers: only an account without a role is a citizen's.
      const isCitizen = party !== null && actor.roles.length === 0 && parentUnit === undefined
      return isCitizen && mayIn(action, homeUnit, party) ? [{ action, units: [homeUnit], party }] : []
    })
}
