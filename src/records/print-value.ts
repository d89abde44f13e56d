import { isLocalDate, type LocalDate, printDate, printInstant, printNumber, unscale } from '#base'
import { type Tx, together } from '#db'
import { findParty } from '#directory'
import type { Catalog, TypeVersion } from './catalog.ts'
import type { Field } from './define.ts'
import { findRecord } from './store.ts'
import { valueWords } from './vi.ts'

/** Names of what values point at (places, records, parties, files), by kind and id. */
export type ValueNames = ReadonlyMap<string, string>

export const nameKey = (kind: Field['kind'], value: unknown): string => `${kind} ${String(value)}`

/** What names are read with. */
export interface Naming {
  tx: Tx
  catalog: Catalog
}

async function nameOf(
  { tx, catalog }: Naming,
  kind: Field['kind'],
  value: unknown,
  on: LocalDate,
): Promise<string | undefined> {
  if (kind === 'record') return (await findRecord(tx, BigInt(Number(value))))?.title
  if (kind === 'party') return (await findParty(tx, BigInt(Number(value))))?.name
  if (kind !== 'place') return undefined
  return catalog.places
    .pathOn(Number(value), on)
    .map(place => place.name)
    .join(', ')
}

/** Reads the names behind a record's values, places as they were called on its day. Files are named by whoever shows them. */
export async function valueNames(
  naming: Naming,
  { definition }: TypeVersion,
  data: Readonly<Record<string, unknown>>,
  on: LocalDate,
): Promise<Map<string, string>> {
  const pointing = Object.entries(definition.fields).filter(
    ([field, { kind }]) => data[field] !== undefined && ['place', 'record', 'party'].includes(kind),
  )
  const found = await together(
    pointing.map(async ([field, { kind }]): Promise<[string, string] | undefined> => {
      const name = await nameOf(naming, kind, data[field], on)
      return name ? [nameKey(kind, data[field]), name] : undefined
    }),
  )
  return new Map(found.filter(one => one !== undefined))
}

/** What is needed to say one value. */
export interface Shown {
  name: string
  field: Field
  value: unknown
  words: TypeVersion['words']
  names?: ValueNames
  /** The record that holds the value: a file is fetched through it. */
  record?: bigint
}

/** A number stays with its unit on one line. */
const withUnit = (number: string, unit: string | undefined): string =>
  unit ? `${number}\u00a0${unit}` : number

/** A whole number that is kept, in the unit that people write: 185 with one decimal place is `18.5`. */
export const exactWhole = ({ decimals }: Field, kept: string): string =>
  decimals && /^-?\d+$/.test(kept) ? unscale(BigInt(kept), decimals) : kept

/** The same in Vietnamese digits: `18,5`. */
export const printWhole = (field: Field, kept: string): string => printNumber(exactWhole(field, kept))

/** `9,7845; 105,4701`: latitude, then longitude. */
export const printPoint = (value: unknown): string => {
  const { lat, lon } = value as { lat: number; lon: number }
  return `${printNumber(String(lat))}; ${printNumber(String(lon))}`
}

const instantOf = (value: unknown): string => printInstant(new Date(String(value)))

/** A value as people write it: choices by label, days `22/12/2017`, money with dots. */
export function printValue({ name, field, value, words, names }: Shown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  switch (field.kind) {
    case 'choice':
      return words.options?.[name]?.[text] ?? text
    case 'money':
      return withUnit(printNumber(text), valueWords.dong)
    case 'integer':
      return withUnit(printWhole(field, text), words.units?.[name])
    case 'date':
      return isLocalDate(text) ? printDate(text) : text
    case 'instant':
      return instantOf(value)
    case 'yesNo':
      return value === true ? valueWords.yes : valueWords.no
    case 'point':
      return printPoint(value)
    case 'place':
    case 'party':
    case 'record':
    case 'file':
      return names?.get(nameKey(field.kind, value)) ?? text
    default:
      return text
  }
}
