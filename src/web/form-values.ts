import { instantOf, isLocalDate, type LocalDate, parseDate, printDate, printInstant } from '#base'
import type { Tx } from '#db'
import type { Place } from '#directory'
import { printPoint, printWhole } from '#records'
import type { ActionDefinition, Field, RecordTypeDefinition } from '#records/define'
import { placeFieldText, readPlace } from './place-field.ts'

/** The form's own controls: an underscore keeps them apart from the fields of every definition. */
export const OWN = {
  idem: '_idem',
  version: '_version',
  why: '_why',
  toUnit: '_toUnit',
  unit: '_unit',
  party: '_party',
  addRow: '_addRow',
} as const

/** What stands in an action's form, as text. */
export interface Typed {
  values: Record<string, string>
  groups: Record<string, Record<string, string>[]>
  /** How many rows of each group the form showed, empty ones too. */
  shownRows: Record<string, number>
  why: string
  toUnit: string
  unit: string
  /** Id of the principal that a new record is begun for; empty: the reader's own party. */
  party?: string
}

const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '')

/** Every row of a group in a posted form, by its place there. */
function rowsOf(body: FormData, group: string, fields: readonly string[]): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [key, value] of body.entries()) {
    const [name, index = '', field = '', more] = key.split('.')
    if (name !== group || more !== undefined || !/^\d{1,5}$/.test(index) || !fields.includes(field)) continue
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: text(value) })
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
}

const isFilled = (row: Record<string, string>): boolean =>
  Object.values(row).some(value => value.trim() !== '')

/**
 * Reads a posted form by what the action asks; rows of groups that were left empty are dropped. A file is never read
 * from text: `takeUploads` says which it is.
 */
export function readTyped(definition: RecordTypeDefinition, act: ActionDefinition, body: FormData): Typed {
  const rows = (act.asksGroups ?? []).map(
    name => [name, rowsOf(body, name, Object.keys(definition.groups?.[name]?.fields ?? {}))] as const,
  )
  return {
    values: Object.fromEntries(
      (act.asks ?? []).map(name => [
        name,
        definition.fields[name]?.kind === 'file' ? '' : text(body.get(name)),
      ]),
    ),
    groups: Object.fromEntries(rows.map(([name, all]) => [name, all.filter(isFilled)])),
    shownRows: Object.fromEntries(rows.map(([name, all]) => [name, all.length])),
    why: text(body.get(OWN.why)),
    toUnit: text(body.get(OWN.toUnit)),
    unit: text(body.get(OWN.unit)),
    party: text(body.get(OWN.party)),
  }
}

async function fieldText(tx: Tx, field: Field, value: unknown, on: LocalDate): Promise<string> {
  if (value === undefined || value === null) return ''
  const plainText = String(value)
  switch (field.kind) {
    case 'place':
      return typeof value === 'number' ? placeFieldText(tx, value, on) : plainText
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'money':
    case 'integer':
      return printWhole(field, plainText)
    case 'date':
      return isLocalDate(plainText) ? printDate(plainText) : plainText
    case 'instant':
      return printInstant(new Date(plainText))
    case 'point':
      return printPoint(value)
    default:
      return plainText
  }
}

async function rowText(
  tx: Tx,
  fields: Record<string, Field>,
  row: Record<string, unknown>,
  on: LocalDate,
): Promise<Record<string, string>> {
  const shown: Record<string, string> = {}
  for (const [name, field] of Object.entries(fields)) shown[name] = await fieldText(tx, field, row[name], on)
  return shown
}

/** What an action's form shows before anything is typed: the record's present values. */
export async function typedFrom(
  tx: Tx,
  definition: RecordTypeDefinition,
  act: ActionDefinition,
  data: Readonly<Record<string, unknown>>,
  on: LocalDate,
): Promise<Typed> {
  const asked = Object.fromEntries(
    (act.asks ?? []).flatMap(name => (definition.fields[name] ? [[name, definition.fields[name]]] : [])),
  )
  const groups: Typed['groups'] = {}
  for (const name of act.asksGroups ?? []) {
    const fields = definition.groups?.[name]?.fields ?? {}
    const rows = (data[name] as Record<string, unknown>[] | undefined) ?? []
    groups[name] = []
    for (const row of rows) groups[name].push(await rowText(tx, fields, row, on))
  }
  return { values: await rowText(tx, asked, data, on), groups, shownRows: {}, why: '', toUnit: '', unit: '' }
}

/** `14:38 25/12/2017`, in either order, as the engine takes an instant; other text is left to its judgement. */
function readInstant(typed: string): string {
  const time = /\b\d{1,2}:\d{2}\b/.exec(typed)?.[0]
  const day = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/.exec(typed)?.[0]
  if (!time || !day || typed.replace(time, '').replace(day, '').trim() !== '') return typed
  try {
    return instantOf(parseDate(day), time.padStart(5, '0')).toISOString()
  } catch {
    return typed
  }
}

/** `9,78; 105,47` with decimal commas as the engine takes it. */
const readPoint = (typed: string): string => (typed.includes(';') ? typed.replaceAll(',', '.') : typed)

/** What the engine is given, and the places that a typed name fits when it fits several. */
export interface Given {
  values: Record<string, string>
  groups: Typed['groups']
  fits: ReadonlyMap<string, readonly Place[]>
}

/** Where and when a form is read. `near` is the unit's own place. */
export interface Reader {
  tx: Tx
  on: LocalDate
  near: number | null
}

/**
 * Turns what was typed into what the engine reads. A place may be typed by its name; one that fits several places or
 * none goes on as it is, and the engine refuses it. A place left as it was shown is not sent, so that a record keeps
 * one that has been dissolved since; nor is a file that was not chosen, so that a record keeps the one it has.
 */
export async function givenOf(
  { tx, on, near }: Reader,
  definition: RecordTypeDefinition,
  typed: Typed,
  shown: Typed,
): Promise<Given> {
  const fits = new Map<string, readonly Place[]>()
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(typed.values)) {
    const kind = definition.fields[name]?.kind
    if (kind === 'instant') values[name] = readInstant(value.trim())
    else if (kind === 'point') values[name] = readPoint(value)
    else if (kind === 'file') {
      if (value !== '') values[name] = value
    } else if (kind !== 'place') values[name] = value
    else if (value.trim() !== '' && value !== shown.values[name]) {
      const place = await readPlace(tx, value, on, near)
      values[name] = place.code
      if (place.fits.length > 0) fits.set(name, place.fits)
    } else if (value.trim() === '' && shown.values[name]) values[name] = ''
  }
  return { values, groups: typed.groups, fits }
}
