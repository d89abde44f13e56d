import type { LocalDate } from '#base'
import type { Catalog } from '#records'

/** A commune is named with its district: names of communes repeat across districts. */
const COMMUNE = 3

/** A row's place as it was called on the row's day; empty when it has none. */
export function placeName(
  { places }: Catalog,
  { place, on }: { place: number | null; on: LocalDate },
): string {
  const [own, above] = place === null ? [] : places.pathOn(place, on)
  if (!own) return ''
  return own.level === COMMUNE && above ? `${own.name}, ${above.name}` : own.name
}
