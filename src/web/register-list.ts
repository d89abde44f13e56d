import { isoInstant, type LocalDate, parseDate, Refusal } from '#base'
import type { Tx } from '#db'
import type { Actor } from '#directory'
import { csvHead, csvLines } from '#documents'
import {
  type Catalog,
  type CatalogUnit,
  exactWhole,
  type ListQuery,
  listRecords,
  printValue,
  type RecordRow,
  type TypeVersion,
} from '#records'
import type { RecordTypeDefinition } from '#records/define'
import { placeName } from './place-names.ts'
import { vi } from './vi.ts'

/** Types of which the reader may see some records: published ones, and those that one of their roles reads. */
export function visibleTypes(catalog: Catalog, actor: Actor): TypeVersion[] {
  const held = new Set(actor.roles.map(role => role.role))
  const read = new Set(
    catalog.rules.flatMap(rule => (rule.verb === 'see' && held.has(rule.role) ? [rule.type] : [])),
  )
  return catalog.types().filter(({ type, definition }) => definition.public.length > 0 || read.has(type))
}

/** The type of a register's address; refuses `not_found` when the reader may see none of its records. */
export function getVisibleType(catalog: Catalog, actor: Actor, code: string): TypeVersion {
  const version = visibleTypes(catalog, actor).find(({ definition }) => definition.code === code)
  if (!version) throw new Refusal('not_found', { type: code })
  return version
}

/** Search texts longer than this are cut: nobody types so much. */
const LONGEST_SEARCH = 200

/** The filters of a list as its address holds them, by their names there. */
export interface Filters {
  q: string
  'trang-thai': string
  'don-vi': string
  tu: string
  den: string
  thuoc: string
  /** One of the type's own choices, by its field. */
  [facet: `f.${string}`]: string
}

/** Choices of a type by which its lists are narrowed, as addresses name them. */
export const facetsOf = ({ fields }: RecordTypeDefinition) =>
  Object.entries(fields).flatMap(([field, { facet, options = [] }]) =>
    facet ? [{ field, name: `f.${field}` as const, options }] : [],
  )

/** Reads the filters of an address; what is not there is empty. */
export function filtersOf(
  query: (name: string) => string | undefined,
  definition?: RecordTypeDefinition,
): Filters {
  const text = (name: keyof Filters): string => (query(name) ?? '').slice(0, LONGEST_SEARCH)
  return {
    q: text('q'),
    'trang-thai': text('trang-thai'),
    'don-vi': text('don-vi'),
    tu: text('tu'),
    den: text('den'),
    thuoc: text('thuoc'),
    ...Object.fromEntries(definition ? facetsOf(definition).map(({ name }) => [name, text(name)]) : []),
  }
}

/** The filters that are set, as an address holds them. */
export const searchOf = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))

/** An address with its query; without a question mark when nothing is asked. */
export const hrefOf = (path: string, query: Record<string, string>): string => {
  const search = new URLSearchParams(query)
  return search.size > 0 ? `${path}?${search}` : path
}

/** Offices that may hold records of the type, and the units inside those that the reader works in. */
export function unitChoices(catalog: Catalog, actor: Actor, version: TypeVersion): CatalogUnit[] {
  const own = new Set(actor.roles.map(role => role.office))
  return [...catalog.units.values()].filter(unit =>
    unit.id === unit.office ? catalog.keeps(unit, version) : own.has(unit.office),
  )
}

function dayIn(text: string, label: string, faults: string[]): LocalDate | undefined {
  if (text.trim() === '') return undefined
  try {
    return parseDate(text)
  } catch {
    faults.push(vi.faults['date']?.(label, '') ?? '')
    return undefined
  }
}

/** What a list asks the database, and a sentence for each filter that could not be read and so does not narrow. */
export function listQueryOf(
  catalog: Catalog,
  { type, definition }: TypeVersion,
  filters: Filters,
): { query: ListQuery; faults: string[] } {
  const faults: string[] = []
  const unit = catalog.findUnit(filters['don-vi'])
  const onFrom = dayIn(filters.tu, vi.register.from, faults)
  const onTo = dayIn(filters.den, vi.register.to, faults)
  const chosen = facetsOf(definition).filter(({ name, options }) => options.includes(filters[name] ?? ''))
  const facet = chosen.find(({ field }) => catalog.isFacet(definition.code, field))?.field
  const query: ListQuery = {
    type,
    ...(facet === undefined ? {} : { facet }),
    ...(chosen.length > 0
      ? { fields: Object.fromEntries(chosen.map(({ field, name }) => [field, filters[name] ?? ''])) }
      : {}),
    ...(filters.q.trim() ? { q: filters.q } : {}),
    ...(filters['trang-thai'] ? { states: [filters['trang-thai']] } : {}),
    ...(unit ? { units: catalog.tree.under(unit.id) } : filters['don-vi'] ? { units: [] } : {}),
    ...(onFrom ? { onFrom } : {}),
    ...(onTo ? { onTo } : {}),
    ...(/^\d{1,18}$/.test(filters.thuoc) ? { parent: BigInt(filters.thuoc) } : {}),
  }
  return { query, faults }
}

/** Read at once; lists longer than this are read in parts. */
const CSV_PART = 10_000

/** Fields whose values anyone who sees the record may have in a file. */
const openFields = ({ definition }: TypeVersion) =>
  Object.entries(definition.fields).filter(([, field]) => !field.secret)

/** True when the record's name is one of its fields as it is: then the file has it once. */
const titleIsField = ({ definition }: TypeVersion): boolean =>
  definition.fields[/^\{(\w+)\}$/.exec(definition.title)?.[1] ?? '']?.kind === 'text'

function csvPart(catalog: Catalog, version: TypeVersion, rows: readonly RecordRow[]): string {
  const fields = openFields(version)
  const idIn = (row: RecordRow, name: string): number | null =>
    typeof row.data[name] === 'number' ? row.data[name] : null
  const cell = (row: RecordRow, name: string, field: (typeof fields)[number][1]): string => {
    const value = row.data[name]
    if (field.kind === 'place') return placeName(catalog, { place: idIn(row, name), on: row.on })
    if (value === undefined) return ''
    // Numbers stay bare and days ISO, so that a sheet of any country can add and sort them.
    if (field.kind === 'integer') return exactWhole(field, String(value))
    if (field.kind === 'money' || field.kind === 'date') return String(value)
    if (field.kind === 'instant') return isoInstant(new Date(String(value)))
    return printValue({ name, field, value, words: catalog.version(row.definition).words })
  }
  return csvLines(
    rows.map(row => [
      String(row.id),
      ...(titleIsField(version) ? [] : [row.title]),
      ...fields.map(([name, field]) => cell(row, name, field)),
      catalog.version(row.definition).words.states[row.state] ?? row.state,
      row.on,
      placeName(catalog, row),
      catalog.unit(row.unit).name,
    ]),
  )
}

/**
 * A whole list as the parts of a CSV file: the columns are the definition's words, personal values are not in it. It
 * is read at the database's speed before anything is sent, so that a slow reader holds no connection.
 */
export async function csvOf(
  tx: Tx,
  catalog: Catalog,
  version: TypeVersion,
  query: ListQuery,
): Promise<string[]> {
  const { register } = vi
  const labels = openFields(version).map(([name]) => version.words.fields[name] ?? name)
  const parts = [
    csvHead([
      register.id,
      ...(titleIsField(version) ? [] : [register.name]),
      ...labels,
      register.state,
      register.on,
      register.place,
      register.unit,
    ]),
  ]
  for (let offset = 0; ; offset += CSV_PART) {
    const { rows } = await listRecords(tx, { ...query, offset, limit: CSV_PART })
    if (rows.length > 0) parts.push(csvPart(catalog, version, rows))
    if (rows.length < CSV_PART) return parts
  }
}
