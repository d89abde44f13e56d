import type { LocalDate } from '#base'
import { findHolders } from '#directory'
import type { CatalogUnit } from '#records'
import type { Reading } from './deps.ts'
import type { Subject } from './subject.ts'

/** What may be chosen in a field, by the field's name. */
export type Choices = ReadonlyMap<string, readonly { value: string; label: string }[]>

/** Units that live on a day, those of the asking office first, then offices of the same place, then the others. */
function unitsFor({ catalog }: Reading, from: CatalogUnit, on: LocalDate): CatalogUnit[] {
  const home = catalog.unit(from.office)
  const rank = (unit: CatalogUnit) => (unit.office === from.office ? 0 : unit.place === home.place ? 1 : 2)
  return [...catalog.units.values()]
    .filter(
      unit =>
        unit.id !== from.id &&
        (unit.office === from.office || unit.id === unit.office) &&
        unit.validFrom <= on &&
        (unit.validTo === null || unit.validTo >= on),
    )
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'vi'))
}

/**
 * The people who hold the role that a field asks for, in the record's unit or above it; and the units where an effect of
 * the action may begin a record.
 */
export async function choicesOf(reading: Reading, subject: Subject, on: LocalDate): Promise<Choices> {
  const { tx, catalog } = reading
  const { act, version, units } = subject
  const [unit] = units
  const choices = new Map<string, { value: string; label: string }[]>()
  if (!unit) return choices
  const begins = new Set(
    (act.effects ?? []).flatMap(effect => ('create' in effect ? (effect.unit ?? []) : [])),
  )
  for (const name of act.asks ?? []) {
    const field = version.definition.fields[name]
    if (field?.kind === 'party' && field.of) {
      const above = [...catalog.units.values()].filter(({ id }) => catalog.tree.covers(id, unit.id))
      const holders = await findHolders(tx, { role: field.of, units: above.map(({ id }) => id), on })
      // Whoever sits in the record's own unit comes first.
      const near = holders.toSorted((a, b) => Number(b.unit === unit.id) - Number(a.unit === unit.id))
      const once = [...new Map(near.map(holder => [holder.party, holder])).values()]
      choices.set(
        name,
        once.map(holder => ({
          value: String(holder.party),
          label: `${holder.name}, ${catalog.unit(holder.unit).name}`,
        })),
      )
    } else if (begins.has(name)) {
      choices.set(
        name,
        unitsFor(reading, unit, on).map(({ code, name }) => ({ value: code, label: name })),
      )
    }
  }
  return choices
}
