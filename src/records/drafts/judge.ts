import { dayOf, type FieldFault } from '#base'
import type { Catalog, CatalogUnit, TypeVersion } from '../catalog.ts'
import { fieldsOf, holds, type Values } from '../condition.ts'
import type { ActionDefinition } from '../define.ts'
import { readValues } from '../validate.ts'

/** A form before it is sent: its texts as the engine would read them. */
export interface Judged {
  version: TypeVersion
  act: ActionDefinition
  unit: CatalogUnit
  values: Readonly<Record<string, string>>
  groups: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** What the engine would say of the whole form now. */
export interface Judgement {
  /** Values that could be read; those that a `when` excludes are not among them. */
  values: Values
  faults: readonly FieldFault[]
  /** False where the action's own condition forbids it; not judged while there are faults. */
  guardHolds: boolean
}

/** Judges a form that creates a record as its sending would, without doing anything. */
export function judgeDraft(catalog: Catalog, form: Judged, at: Date): Judgement {
  const { version, act, unit } = form
  const today = dayOf(at)
  const read = readValues(version.definition, act, { ...form.values }, { ...form.groups }, {}, at)
  const faults = [...read.faults]
  for (const [name, value] of Object.entries(read.values)) {
    const field = version.definition.fields[name]
    if (field?.kind === 'place' && catalog.placeId(String(value), today) === undefined)
      faults.push({ field: name, rule: 'unknown_place' })
    if (field?.kind === 'choice' && !catalog.offers(version, name, String(value), unit.office, today))
      faults.push({ field: name, rule: 'choice' })
  }
  return { values: read.values, faults, guardHolds: faults.length > 0 || guardHolds(act, read.values, at) }
}

/** What the act sets by itself is not known yet: a condition that reads it is left to the engine. */
function guardHolds({ when, sets = {} }: ActionDefinition, values: Values, at: Date): boolean {
  return !when || fieldsOf(when).some(field => field in sets) || holds(when, values, at)
}
