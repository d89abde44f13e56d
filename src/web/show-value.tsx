import type { ComponentChildren } from 'preact'
import { isLocalDate, type LocalDate, printDate, printInstant, printNumber } from '#base'
import { type Tx, together } from '#db'
import { findParty } from '#directory'
import { getBlob } from '#files'
import { type Catalog, findRecord, type TypeVersion } from '#records'
import type { Field } from '#records/define'
import { printFile } from './file-types.ts'
import { paths } from './paths.ts'
import { vi } from './vi.ts'

/** Names of the places, records, parties and files that values point at, by kind and id. */
export type ValueNames = ReadonlyMap<string, string>

const keyOf = (kind: Field['kind'], value: unknown): string => `${kind} ${String(value)}`

async function nameOf(
  { tx, catalog }: Names,
  kind: Field['kind'],
  value: unknown,
  on: LocalDate,
): Promise<string | undefined> {
  if (kind === 'record') return (await findRecord(tx, BigInt(Number(value))))?.title
  if (kind === 'party') return (await findParty(tx, BigInt(Number(value))))?.name
  if (kind === 'file') return printFile(await getBlob(tx, String(value)))
  if (kind !== 'place') return undefined
  return catalog.places
    .pathOn(Number(value), on)
    .map(place => place.name)
    .join(', ')
}

interface Names {
  tx: Tx
  catalog: Catalog
}

/** Reads the names behind a record's values, places as they were called on its day. */
export async function valueNames(
  reading: Names,
  { definition }: TypeVersion,
  data: Readonly<Record<string, unknown>>,
  on: LocalDate,
): Promise<ValueNames> {
  const pointing = Object.entries(definition.fields).filter(
    ([field, { kind }]) => data[field] !== undefined && ['place', 'record', 'party', 'file'].includes(kind),
  )
  const found = await together(
    pointing.map(async ([field, { kind }]): Promise<[string, string] | undefined> => {
      const name = await nameOf(reading, kind, data[field], on)
      return name ? [keyOf(kind, data[field]), name] : undefined
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
      return withUnit(printNumber(text), vi.form.dong)
    case 'integer':
      return withUnit(printNumber(text), words.units?.[name])
    case 'date':
      return isLocalDate(text) ? printDate(text) : text
    case 'instant':
      return instantOf(value)
    case 'yesNo':
      return value === true ? vi.record.yes : vi.record.no
    case 'point':
      return printPoint(value)
    case 'place':
    case 'party':
    case 'record':
    case 'file':
      return names?.get(keyOf(field.kind, value)) ?? text
    default:
      return text
  }
}

/** A value on a page: links where it points somewhere, paragraphs where it has lines. */
export function showValue(shown: Shown): ComponentChildren {
  const { field, value, record } = shown
  const text = printValue(shown)
  if (field.kind === 'record') return <a href={paths.record(String(value))}>{text}</a>
  if (field.kind === 'file' && record !== undefined && !field.secret)
    return <a href={paths.file(record, String(value))}>{text}</a>
  if (field.kind === 'url') {
    return (
      <a href={text} rel="nofollow noopener">
        {text}
      </a>
    )
  }
  if (field.kind !== 'longText') return text
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => <p>{line}</p>)
}
