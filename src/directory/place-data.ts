import { readFileSync } from 'node:fs'
import type { LocalDate } from '#base'
import { nationName, type PlaceKind, placeKinds, placeName } from './vi.ts'

/** First day of the first edition of places; earlier days use it backwards. */
export const FIRST_EDITION = '2016-01-01'
const NATION_ID = 1
const NATION_CODE = 'VN'

interface Edition {
  number: number
  edition: string
  validFrom: LocalDate
  validTo: LocalDate | null
}

const EDITIONS: readonly Edition[] = [
  { number: 1, edition: '2016', validFrom: FIRST_EDITION, validTo: '2025-06-30' },
  { number: 2, edition: '2025', validFrom: '2025-07-01', validTo: null },
]

/** A place as it is stored. */
export interface PlaceSeed {
  id: number
  code: string
  edition: string
  level: 0 | 1 | 2 | 3
  parentId: number | null
  kind: PlaceKind
  name: string
  shortName: string
  lft: number
  rgt: number
  validFrom: LocalDate
  validTo: LocalDate | null
}

export interface FormerName {
  placeId: number
  kind: PlaceKind
  name: string
  shortName: string
  validFrom: LocalDate
  validTo: LocalDate
  source: string
}

export interface PlaceSuccession {
  oldId: number
  newId: number
  extent: string
  on: LocalDate
}

function readRows(file: string): string[][] {
  const text = readFileSync(new URL(`data/${file}.csv`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
}

/** Codes have two digits for a province, three for a district, five for a commune. */
const levelOf = (code: string): 1 | 2 | 3 => (code.length === 2 ? 1 : code.length === 3 ? 2 : 3)

/** The same for ever: edition, level and code as one number, for example 1_200_931. */
function placeId(edition: Edition, code: string): number {
  return code === NATION_CODE
    ? NATION_ID
    : edition.number * 1_000_000 + levelOf(code) * 100_000 + Number(code)
}

function kindOf(text: string | undefined): PlaceKind {
  if (!text || !Object.hasOwn(placeKinds, text)) throw new Error(`not a kind of place: ${text}`)
  return text as PlaceKind
}

function readEdition(edition: Edition): Omit<PlaceSeed, 'lft' | 'rgt'>[] {
  return readRows(`places-${edition.edition}`).map(([code = '', parent = '', kind, shortName = '']) => ({
    id: placeId(edition, code),
    code,
    edition: edition.edition,
    level: levelOf(code),
    parentId: placeId(edition, parent),
    kind: kindOf(kind),
    name: placeName(kindOf(kind), shortName),
    shortName,
    validFrom: edition.validFrom,
    validTo: edition.validTo,
  }))
}

/** Numbers a tree so that a place's subtree is the range from its `lft` to its `rgt`. */
function numberTree(places: readonly Omit<PlaceSeed, 'lft' | 'rgt'>[]): PlaceSeed[] {
  const children = Map.groupBy(places, place => place.parentId)
  const numbered: PlaceSeed[] = []
  let next = 1
  function visit(place: Omit<PlaceSeed, 'lft' | 'rgt'>): void {
    const seed = { ...place, lft: next++, rgt: 0 }
    numbered.push(seed)
    for (const child of children.get(place.id) ?? []) visit(child)
    seed.rgt = next++
  }
  for (const root of children.get(null) ?? []) visit(root)
  if (numbered.length !== places.length) throw new Error('a place hangs outside the tree')
  return numbered
}

/** The nation and both editions of its places; the nation belongs to all editions. */
export function readPlaces(): PlaceSeed[] {
  const nation = {
    id: NATION_ID,
    code: NATION_CODE,
    edition: 'all',
    level: 0 as const,
    parentId: null,
    kind: 'nation' as const,
    name: nationName,
    shortName: nationName,
    validFrom: FIRST_EDITION,
    validTo: null,
  }
  return numberTree([nation, ...EDITIONS.flatMap(readEdition)])
}

export function readFormerNames(): FormerName[] {
  return EDITIONS.slice(0, 1).flatMap(edition =>
    readRows(`place-former-names-${edition.edition}`).map(
      ([code = '', kind, shortName = '', until = '', source = '']) => ({
        placeId: placeId(edition, code),
        kind: kindOf(kind),
        name: placeName(kindOf(kind), shortName),
        shortName,
        validFrom: edition.validFrom,
        validTo: until,
        source,
      }),
    ),
  )
}

export function readSuccessions(): PlaceSuccession[] {
  const [before, after] = EDITIONS
  if (!before || !after) return []
  return readRows(`place-successors-${after.edition}`).map(([old = '', next = '', extent = '']) => ({
    oldId: placeId(before, old),
    newId: placeId(after, next),
    extent,
    on: after.validFrom,
  }))
}

/** The outlines (TopoJSON) of the places right under a place, by its code; undefined when none are kept. */
export function findOutlines(code: string): unknown {
  if (!/^(VN|\d{2})$/.test(code)) return undefined
  try {
    return JSON.parse(readFileSync(new URL(`data/outlines/${code}.topojson`, import.meta.url), 'utf8'))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}
