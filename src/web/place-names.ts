import type { LocalDate } from '#base'
import type { Tx } from '#db'
import { listPlaces } from '#directory'

/** A commune is named with its district: names of communes repeat across districts. */
const COMMUNE = 3

interface PlacedOn {
  place: number | null
  on: LocalDate
}

/** Names of the places of rows, each as it was called on the row's day. */
export async function placeNames(tx: Tx, rows: readonly PlacedOn[]): Promise<(row: PlacedOn) => string> {
  const idsOn = new Map<LocalDate, Set<number>>()
  for (const { place, on } of rows) {
    if (place !== null) idsOn.set(on, (idsOn.get(on) ?? new Set()).add(place))
  }
  const names = new Map<string, string>()
  for (const [on, ids] of idsOn) {
    const places = await listPlaces(tx, [...ids], on)
    const districts = places.flatMap(place =>
      place.level === COMMUNE && place.parentId !== null ? [place.parentId] : [],
    )
    const above = new Map(
      (await listPlaces(tx, [...new Set(districts)], on)).map(place => [place.id, place.name]),
    )
    for (const place of places) {
      const district = place.level === COMMUNE ? above.get(place.parentId ?? 0) : undefined
      names.set(`${place.id} ${on}`, district === undefined ? place.name : `${place.name}, ${district}`)
    }
  }
  return ({ place, on }) => (place === null ? '' : (names.get(`${place} ${on}`) ?? ''))
}
