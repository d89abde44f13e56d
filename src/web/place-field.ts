import { type LocalDate, plain, tidy } from '#base'
import type { Tx } from '#db'
import { findPlacesByName, type Place, placesAbove, placesUnder } from '#directory'
import { vi } from './vi.ts'

/** A place as its field shows and takes it: the code in brackets tells apart what has the same name. */
const placeText = (names: readonly string[], code: string): string => `${names.join(', ')} (${code})`

/** A stored place as its field shows it, with what it lies in. */
export async function placeFieldText(tx: Tx, id: number, on: LocalDate): Promise<string> {
  const above = await placesAbove(tx, id, on)
  const code = above.at(-1)?.code
  const names = above.filter(place => place.level > 0 || above.length === 1).map(place => place.name)
  return code === undefined ? '' : placeText(names.reverse(), code)
}

/** The code in a typed place: by itself, or in brackets after the name. */
const codeIn = (typed: string): string | undefined =>
  /^\s*(\d+)\s*$/.exec(typed)?.[1] ?? /\((\w+)\)\s*$/.exec(typed)?.[1]

/** A name that fits more than this is too short to offer what it could mean. */
const MOST_MEANT = 6

/** What a typed place means: one code, or the places that its name fits. */
export interface TypedPlace {
  code: string
  fits: readonly Place[]
}

/** Reads a typed place; a name is looked for first around the unit (`near`), then in the whole country. */
export async function readPlace(
  tx: Tx,
  typed: string,
  on: LocalDate,
  near: number | null,
): Promise<TypedPlace> {
  const code = codeIn(typed)
  if (code !== undefined) return { code, fits: [] }
  let found = near === null ? [] : await findPlacesByName(tx, typed, { on, under: near })
  if (found.length === 0) found = await findPlacesByName(tx, typed, { on })
  const same = found.filter(place => plain(tidy(typed)) === plain(place.name))
  const fits = same.length > 0 ? same : found
  return fits.length === 1 && fits[0]
    ? { code: fits[0].code, fits: [] }
    : { code: typed, fits: fits.slice(0, MOST_MEANT) }
}

/** The sentence for a name that several places have. */
export const manyPlacesSentence = (label: string, fits: readonly Place[]): string =>
  vi.form.manyPlaces(label, fits.map(place => placeText([place.name], place.code)).join('; '))

/** Places are offered up to this many; more would weigh down the page. */
const MOST_OFFERED = 400

/** The places under a unit's own, as a place field takes them; none under the nation, which has ten thousand. */
export async function placesOffered(tx: Tx, place: number | null, on: LocalDate): Promise<string[]> {
  if (place === null || (await placesAbove(tx, place, on)).length < 2) return []
  const under = await placesUnder(tx, place, { on })
  const names = new Map(under.map(p => [p.id, p.name]))
  return under
    .slice(0, MOST_OFFERED)
    .map(p => placeText([p.name, names.get(p.parentId ?? 0) ?? ''].filter(Boolean), p.code))
}
