import { type LocalDate, wordsOf } from '#base'
import type { Tx } from '#db'
import { type Place, placesOn } from '#directory'
import { placeKindWords } from './lexicon.ts'

/** The texts of a row that together say a place. */
export interface PlaceText {
  name: string
  district?: string
  province?: string
}

export type PlaceReading = { code: string } | { rule: 'unknown_place' | 'manyPlaces' }

/** Finds places by code or by name among those of a day, first around the unit's own. */
export type PlaceFinder = (text: PlaceText) => PlaceReading

const roman = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((name, at) => [
    name,
    `${at + 1}`,
  ]),
)

/** A name in plain letters, and the level that the word of its kind says; 0 when it says none. */
interface Name {
  name: string
  level: number
}

/**
 * What a text may name: without the word of its kind, or as it is, because in plain letters some names begin like one.
 */
function readNames(text: string): Name[] {
  const words = wordsOf(text)
  const whole = { name: ownName(words), level: 0 }
  const kind = placeKindWords.find(
    ([kindWords]) => words.length > kindWords.length && kindWords.every((word, at) => words[at] === word),
  )
  return kind ? [{ name: ownName(words.slice(kind[0].length)), level: kind[1] }, whole] : [whole]
}

/** Ward III, ward 03 and ward 3 are one. */
function ownName(words: readonly string[]): string {
  const [only = ''] = words
  return words.length === 1 ? (roman.get(only) ?? only.replace(/^0+(?=\d)/, '')) : words.join(' ')
}

/** The name of a place itself, which always begins with its kind. */
const nameOf = (place: Place): string => readNames(place.name)[0]?.name ?? ''

/** Loads the places of a day once; each text is looked up once. */
export async function openPlaceFinder(tx: Tx, near: number | null, on: LocalDate): Promise<PlaceFinder> {
  // All of the country: a sheet may name places outside the unit's own.
  const places = await placesOn(tx, on)
  const byId = new Map(places.map(place => [place.id, place]))
  const byCode = new Map(places.map(place => [place.code, place]))
  const byName = Map.groupBy(places, nameOf)
  const liesIn = (place: Place, test: (above: Place) => boolean): boolean => {
    for (let at = byId.get(place.parentId ?? 0); at; at = byId.get(at.parentId ?? 0))
      if (test(at)) return true
    return false
  }
  const named = (text: string) => {
    const names = readNames(text)
    return (place: Place) =>
      names.some(({ name, level }) => nameOf(place) === name && (level === 0 || place.level === level))
  }
  const find = (text: PlaceText): PlaceReading => {
    const code = codeOf(text.name, byCode)
    if (code !== undefined) return { code }
    const { name, district, province } = split(text)
    let found = [...new Set(readNames(name).flatMap(own => byName.get(own.name) ?? []))].filter(named(name))
    if (district !== undefined) found = found.filter(place => liesIn(place, named(district)))
    if (province !== undefined) found = found.filter(place => liesIn(place, named(province)))
    if (province === undefined && near !== null) {
      const around = found.filter(place => place.id === near || liesIn(place, above => above.id === near))
      if (around.length > 0) found = around
    }
    const [first, second] = found
    if (!first) return { rule: 'unknown_place' }
    return second ? { rule: 'manyPlaces' } : { code: first.code }
  }
  const known = new Map<string, PlaceReading>()
  return text => {
    const key = `${text.name}\n${text.district ?? ''}\n${text.province ?? ''}`
    const reading = known.get(key) ?? find(text)
    known.set(key, reading)
    return reading
  }
}

/** A code stands by itself or in brackets after a name; sheets drop the zeros before a commune's. */
function codeOf(text: string, byCode: ReadonlyMap<string, Place>): string | undefined {
  const written = /^\s*(\d{2,5})\s*$/.exec(text)?.[1] ?? /\((\d{2,5})\)\s*$/.exec(text)?.[1]
  if (written === undefined) return undefined
  if (byCode.has(written)) return written
  const padded = written.padStart(5, '0')
  return written.length >= 4 && byCode.has(padded) ? padded : undefined
}

/** `Xã Vị Tân, thành phố Vị Thanh, tỉnh Hậu Giang` in one cell. */
function split(text: PlaceText): PlaceText {
  const parts = text.name.split(/\s*[,;]\s*|\s+-\s+/).filter(Boolean)
  const [name = text.name, second, third] = parts
  return {
    name,
    ...((text.district ?? (parts.length > 1 ? second : undefined))
      ? { district: text.district ?? second }
      : {}),
    ...((text.province ?? third) ? { province: text.province ?? third } : {}),
  }
}
