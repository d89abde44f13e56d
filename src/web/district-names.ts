import type { Place } from '#directory'

/** Short names of places, in full where two beside each other would be called the same. */
export function districtNames(
  places: readonly Pick<Place, 'code' | 'name' | 'shortName'>[],
): Map<string, string> {
  const count = new Map<string, number>()
  for (const { shortName } of places) count.set(shortName, (count.get(shortName) ?? 0) + 1)
  return new Map(
    places.map(place => [place.code, count.get(place.shortName) === 1 ? place.shortName : place.name]),
  )
}
