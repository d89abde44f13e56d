import { z } from 'zod'
import { type FieldFault, isLocalDate, parseDate, tidy, unscale } from '#base'
import { holds } from './condition.ts'
import type { ActionDefinition, Field, RecordTypeDefinition } from './define.ts'

/** The greatest integer that a JSON number keeps exactly; money in đồng stays below it. */
const SAFE = Number.MAX_SAFE_INTEGER

const absent = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value

/** `5.000` and `5 000` are 5000: groups of three as Vietnamese people type them. */
function readInteger(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim().replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, '')
  return /^-?\d+$/.test(text) ? Number(text) : value
}

/**
 * `18,5` is 185 with one place: texts are read as people type them, numbers are what is kept. A point is taken for the
 * comma where it cannot stand between thousands.
 */
function readDecimal(value: unknown, places: number): unknown {
  if (typeof value !== 'string') return value
  const plain = value.trim().replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, '')
  const match = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(plain)
  const fraction = match?.[3]?.replace(/0+$/, '') ?? ''
  if (!match || fraction.length > places) return value
  return Number(`${match[1]}${match[2]}${fraction.padEnd(places, '0')}`)
}

function readDate(value: unknown): unknown {
  if (typeof value !== 'string' || isLocalDate(value)) return value
  try {
    return parseDate(value)
  } catch {
    return value
  }
}

function readInstant(value: unknown): unknown {
  const date =
    value instanceof Date ? value : typeof value === 'string' ? new Date(localInstant(value)) : undefined
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : value
}

/** A form's `2017-12-25T14:38` carries no zone and means Viet Nam. */
const localInstant = (text: string): string => (/T\d{2}:\d{2}(:\d{2})?$/.test(text) ? `${text}+07:00` : text)

function readPoint(value: unknown): unknown {
  const match =
    typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(value) : null
  return match ? { lat: Number(match[1]), lon: Number(match[2]) } : value
}

const readId = (value: unknown): unknown =>
  typeof value === 'bigint' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : value

const textOf = (field: Field, clean: (text: string) => string): z.ZodType =>
  z
    .string({ error: 'text' })
    .transform(clean)
    .pipe(
      z
        .string()
        .min(field.min ?? 0, { error: 'minLength' })
        .max(field.max ?? 20_000, { error: 'maxLength' }),
    )

const readers: Record<Field['kind'], (field: Field) => z.ZodType> = {
  text: field => textOf(field, tidy),
  longText: field => textOf(field, text => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
  integer: field =>
    z.preprocess(
      value => (field.decimals ? readDecimal(value, field.decimals) : readInteger(value)),
      z
        .int({ error: field.decimals ? 'decimal' : 'integer' })
        .min(field.min ?? -SAFE, { error: 'min' })
        .max(field.max ?? SAFE, { error: 'max' }),
    ),
  money: field =>
    z.preprocess(
      readInteger,
      z
        .int({ error: 'money' })
        .min(field.min ?? 0, { error: 'min' })
        .max(field.max ?? SAFE, { error: 'max' }),
    ),
  date: () => z.preprocess(readDate, z.string({ error: 'date' }).refine(isLocalDate, { error: 'date' })),
  instant: () => z.preprocess(readInstant, z.iso.datetime({ error: 'instant' })),
  yesNo: () =>
    z.preprocess(
      v => (v === 'on' || v === 'yes' ? true : v === 'no' ? false : v),
      z.boolean({ error: 'yesNo' }),
    ),
  choice: field => z.enum([...(field.options ?? [])] as [string, ...string[]], { error: 'choice' }),
  place: () => z.preprocess(v => (typeof v === 'number' ? String(v) : v), z.string({ error: 'place' })),
  party: () => z.preprocess(readId, z.int({ error: 'party' }).positive({ error: 'party' })),
  record: () => z.preprocess(readId, z.int({ error: 'record' }).positive({ error: 'record' })),
  file: () => z.string({ error: 'file' }).regex(/^[0-9a-f]{64}$/, { error: 'file' }),
  phone: () =>
    z
      .string({ error: 'phone' })
      .transform(v => v.replace(/[\s.()-]/g, '').replace(/^(\+84|0084)/, '0'))
      .pipe(z.string().regex(/^0\d{8,10}$/, { error: 'phone' })),
  url: () => z.url({ protocol: /^https?$/, error: 'url' }).max(2000, { error: 'maxLength' }),
  // Latitude and longitude of Viet Nam with its islands: swapped coordinates fall outside.
  point: () =>
    z.preprocess(
      readPoint,
      z.strictObject(
        { lat: z.number().min(5).max(24), lon: z.number().min(100).max(120) },
        { error: 'point' },
      ),
    ),
}

interface FieldSchema {
  schema: z.ZodType
  decimals: number
}

type FieldSchemas = ReadonlyMap<string, FieldSchema>

const schemasOf = (fields: Readonly<Record<string, Field>>): FieldSchemas =>
  new Map(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        schema: z.preprocess(absent, readers[field.kind](field).optional()),
        decimals: field.decimals ?? 0,
      },
    ]),
  )

/** A limit is told in the unit that is typed: `27.0` of a field with one decimal place. */
const limitOf = (limit: number | bigint, decimals: number): string | number =>
  decimals > 0 ? unscale(BigInt(limit), decimals) : Number(limit)

const faultOf = (issue: z.core.$ZodIssue, field: string, decimals: number): FieldFault => {
  const params: Record<string, string | number> = {}
  if (issue.code === 'too_small') params['limit'] = limitOf(issue.minimum, decimals)
  if (issue.code === 'too_big') params['limit'] = limitOf(issue.maximum, decimals)
  if (issue.message === 'decimal') params['limit'] = decimals
  return { field, rule: issue.message, params }
}

/** Reads each field by itself, so that one fault hides nothing of the others. */
function readFields(
  schemas: FieldSchemas,
  given: Readonly<Record<string, unknown>>,
  at: string,
): { values: Record<string, unknown>; faults: FieldFault[] } {
  const values: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  for (const name of Object.keys(given))
    if (!schemas.has(name)) faults.push({ field: `${at}${name}`, rule: 'not_asked' })
  for (const [name, { schema, decimals }] of schemas) {
    if (!(name in given)) continue
    const read = schema.safeParse(given[name])
    if (!read.success)
      faults.push(...read.error.issues.slice(0, 1).map(issue => faultOf(issue, `${at}${name}`, decimals)))
    else if (read.data !== undefined) values[name] = read.data
  }
  return { values, faults }
}

interface Validator {
  fields: FieldSchemas
  groups: Map<string, { rows: FieldSchemas; fields: Record<string, Field>; min: number; max: number }>
}

const cache = new WeakMap<ActionDefinition, Validator>()

/**
 * The fields that a form of an action asks of a record as it stands: all that the action asks, or those that the rows
 * of a group name. A row names a field, or a paper of the procedure: its file, and for the form itself all but files.
 */
export function askedOf(
  definition: RecordTypeDefinition,
  action: ActionDefinition,
  kept: Readonly<Record<string, unknown>>,
): readonly string[] {
  const asks = action.asks ?? []
  if (!action.asksNamed) return asks
  const { group, field } = action.asksNamed
  const rows = (kept[group] as Record<string, unknown>[] | undefined) ?? []
  const named = new Set(rows.map(row => String(row[field] ?? '')))
  const components = definition.procedure?.components ?? {}
  const files = new Set([...named].flatMap(name => components[name]?.field ?? []))
  const isForm = [...named].some(name => components[name] && components[name].field === undefined)
  return asks.filter(
    name => named.has(name) || files.has(name) || (isForm && definition.fields[name]?.kind !== 'file'),
  )
}

/** The Zod schemas of one action's form, built from the definition and kept with it. */
function validatorOf(definition: RecordTypeDefinition, action: ActionDefinition): Validator {
  const known = cache.get(action)
  if (known) return known
  const asked = Object.fromEntries(
    (action.asks ?? []).flatMap(name => (definition.fields[name] ? [[name, definition.fields[name]]] : [])),
  )
  const groups: Validator['groups'] = new Map()
  for (const name of action.asksGroups ?? []) {
    const group = definition.groups?.[name]
    if (group)
      groups.set(name, {
        rows: schemasOf(group.fields),
        fields: group.fields,
        min: group.min ?? 0,
        max: group.max ?? 10_000,
      })
  }
  const made = { fields: schemasOf(asked), groups }
  cache.set(action, made)
  return made
}

/** A form's field that was left empty or emptied; an import simply does not name it. */
const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')

const allAsked = new WeakMap<RecordTypeDefinition, FieldSchemas>()

/** Values of any fields and groups of a type as they would be kept, and every fault; nothing is asked or required. */
export function readPlain(
  definition: RecordTypeDefinition,
  values: Readonly<Record<string, unknown>>,
  groups: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {},
): { values: Record<string, unknown>; faults: FieldFault[] } {
  const schemas = allAsked.get(definition) ?? schemasOf(definition.fields)
  allAsked.set(definition, schemas)
  const read = readFields(schemas, values, '')
  for (const [name, rows] of Object.entries(groups)) {
    const inner = schemasOf(definition.groups?.[name]?.fields ?? {})
    const each = rows.map((row, index) => readFields(inner, row, `${name}.${index}.`))
    read.values[name] = each.map(row => row.values)
    read.faults.push(...each.flatMap(row => row.faults))
  }
  return read
}

/**
 * Reads the values of an action's form: strings from a form or typed values from an import. `kept` are the record's
 * present values: a required field that is known and not named need not be given again; an optional one that is named
 * and blank is cleared. A blank personal value is kept, because forms never show it. What its `when` excludes is dropped
 * silently: it was typed before the answer that hides it.
 * @returns normalised values of fields and groups, the fields to clear, and every fault by field and rule
 */
export function readValues(
  definition: RecordTypeDefinition,
  action: ActionDefinition,
  values: Record<string, unknown>,
  groups: Record<string, readonly Record<string, unknown>[]>,
  kept: Record<string, unknown>,
  now: Date,
): { values: Record<string, unknown>; cleared: string[]; faults: FieldFault[] } {
  const validator = validatorOf(definition, action)
  const { values: out, faults } = readFields(validator.fields, values, '')
  const asked = askedOf(definition, action, kept)
  if (action.asksNamed)
    for (const name of Object.keys(out))
      if (!asked.includes(name)) faults.push({ field: name, rule: 'not_asked' })
  const bad = new Set(faults.map(fault => fault.field))
  const cleared: string[] = []
  const hidden = new Set<string>()
  const typed = { ...kept, ...out }
  for (const name of asked) {
    const field = definition.fields[name]
    if (!field) continue
    if (field.when && !holds(field.when, typed, now)) {
      delete out[name]
      hidden.add(name)
      if (kept[name] !== undefined) cleared.push(name)
      continue
    }
    if (bad.has(name) || out[name] !== undefined) continue
    const isEmptied = name in values && isBlank(values[name]) && !field.secret
    const isRequired = field.required || (field.requiredWhen && holds(field.requiredWhen, typed, now))
    if (isRequired && (isEmptied || kept[name] === undefined)) faults.push({ field: name, rule: 'required' })
    else if (isEmptied && kept[name] !== undefined) cleared.push(name)
  }
  for (const name of Object.keys(groups))
    if (!validator.groups.has(name)) faults.push({ field: name, rule: 'not_asked' })
  for (const [name, group] of validator.groups) {
    const rows = groups[name]
    const count = rows?.length ?? (kept[name] as unknown[] | undefined)?.length ?? 0
    if (count < group.min) faults.push({ field: name, rule: 'minRows', params: { limit: group.min } })
    if (count > group.max) faults.push({ field: name, rule: 'maxRows', params: { limit: group.max } })
    if (!rows) continue
    out[name] = rows.map((row, index) => {
      const at = `${name}.${index}.`
      const read = readFields(group.rows, row, at)
      const wrong = new Set(read.faults.map(fault => fault.field))
      for (const [inner, field] of Object.entries(group.fields)) {
        if (field.required && read.values[inner] === undefined && !wrong.has(at + inner))
          read.faults.push({ field: at + inner, rule: 'required' })
      }
      faults.push(...read.faults)
      return read.values
    })
  }
  return { values: out, cleared, faults: faults.filter(fault => !hidden.has(fault.field)) }
}
