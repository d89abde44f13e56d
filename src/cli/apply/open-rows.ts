import { dirname, join } from 'node:path'
import { plain } from '#base'
import type { Catalog, TypeVersion } from '#records'
import type { Field } from '#records/define'
import type { Fault } from './fault.ts'
import type { Entry } from './read-folder.ts'
import { type Line, readTable, type Table } from './read-table.ts'
import type { RowsDocument } from './schema.ts'
import { vi } from './vi.ts'

/** Columns that are no fields: the unit a record lies in, its parent, its party. */
const OWN = ['@unit', '@parent', '@party'] as const

/** A table of records with its columns understood. */
export interface OpenRows {
  rows: RowsDocument
  file: string
  version: TypeVersion
  /** Head of the column of each field and of `@unit`, `@parent`, `@party`. */
  heads: ReadonlyMap<string, string>
  lines: readonly KeyedLine[]
}

export interface KeyedLine {
  key: string
  number: number
  /** By field, as written. */
  cells: Readonly<Record<string, string>>
  groups: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

interface Opening {
  folder: string
  catalog: Catalog
  faults: Fault[]
}

/** Reads the tables of a rows document; undefined when its columns or steps cannot be understood. */
export async function openRows(entry: Entry<RowsDocument>, opening: Opening): Promise<OpenRows | undefined> {
  const { faults, catalog } = opening
  const rows = entry.value
  const version = catalog.findType(rows.type)
  if (!version) {
    faults.push({ ...entry.locate('type'), sentence: vi.rule(`unknown type ${rows.type}`) })
    return undefined
  }
  const before = faults.length
  checkSteps(entry, version, faults)
  const table = await tableOf(entry, opening, { at: 'file', ...rows })
  if (!table) return undefined
  const heads = headsOf(table, rows, {
    fields: version.definition.fields,
    labels: version.words.fields,
    type: version.words.name,
    own: OWN,
    faults,
  })
  const lines = keyedLines(table, rows.key, heads, faults)
  const groups = await groupsOf(entry, version, opening, lines)
  if (faults.length > before) return undefined
  return {
    rows,
    file: table.file,
    version,
    heads,
    lines: lines.map(line => ({ ...line, groups: groups.get(line.key) ?? {} })),
  }
}

function checkSteps(entry: Entry<RowsDocument>, { definition, words }: TypeVersion, faults: Fault[]): void {
  const fault = (at: string, sentence: string) => faults.push({ ...entry.locate(at), sentence })
  const { steps, changes = [] } = entry.value
  for (const [list, names] of Object.entries({ steps, changes })) {
    names.forEach((name, index) => {
      const act = Object.hasOwn(definition.actions, name) ? definition.actions[name] : undefined
      const creates = list === 'steps' && index === 0
      if (!act) fault(`${list}.${index}`, vi.noStep(name, words.name))
      else if (creates && act.from.length > 0) fault(`${list}.${index}`, vi.firstStep)
      else if (!creates && act.from.length === 0) fault(`${list}.${index}`, vi.laterStep)
    })
  }
}

async function tableOf(
  entry: Entry<RowsDocument>,
  { folder, faults }: Opening,
  { file, sheet, at }: { file: string; sheet?: string | undefined; at: string },
): Promise<Table | undefined> {
  const read = await readTable(folder, { file: join(dirname(entry.locate('').file), file), sheet })
  if ('table' in read) return read.table
  const place = read.fault.line === undefined ? entry.locate(at) : {}
  faults.push({ ...read.fault, ...place, sentence: `${file}: ${read.fault.sentence}` })
  return undefined
}

interface Named {
  fields: Readonly<Record<string, Field>>
  labels: Readonly<Record<string, string>>
  type: string
  own: readonly string[]
  faults: Fault[]
}

/** Which column is which field: as the document says, else by the field's label or code. */
function headsOf(
  { file, heads }: Table,
  { key, columns = {} }: { key: string; columns?: Readonly<Record<string, string>> | undefined },
  { fields, labels, type, own, faults }: Named,
): Map<string, string> {
  const found = new Map<string, string>()
  const fault = (sentence: string, column?: string) =>
    faults.push({ file, line: 1, ...(column === undefined ? {} : { column }), sentence })
  for (const head of [key, ...Object.keys(columns)])
    if (!heads.includes(head)) fault(vi.noColumn(head, heads.join(', ')))
  for (const head of heads) {
    const said = Object.hasOwn(columns, head) ? columns[head] : undefined
    const name =
      said ?? Object.keys(fields).find(field => field === head || plain(labels[field] ?? '') === plain(head))
    if (name === undefined) {
      if (head !== key) fault(vi.unknownColumn(head), head)
    } else if (!Object.hasOwn(fields, name) && !own.includes(name)) fault(vi.noField(name, type), head)
    else if (found.has(name)) fault(vi.fieldTwice(name), head)
    else found.set(name, head)
  }
  return found
}

type Plain = Omit<KeyedLine, 'groups'>

/** The lines by their keys; two of one key are a fault. */
function keyedLines(
  { file, lines }: Table,
  keyHead: string,
  heads: ReadonlyMap<string, string>,
  faults: Fault[],
): Plain[] {
  const seen = new Map<string, number>()
  return lines.flatMap((line): Plain[] => {
    const key = line.cells[keyHead]
    const fault = (sentence: string) => {
      faults.push({ file, line: line.number, column: keyHead, sentence })
      return []
    }
    if (key === undefined) return fault(vi.noKey)
    const before = seen.get(key)
    if (before !== undefined) return fault(vi.keyTwice(key, before))
    seen.set(key, line.number)
    return [{ key, number: line.number, cells: byField(line, heads) }]
  })
}

function byField({ cells }: Line, heads: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...heads].flatMap(([field, head]) => {
      const text = cells[head]
      return text === undefined ? [] : [[field, text] as const]
    }),
  )
}

type Groups = Record<string, Record<string, string>[]>

/** The rows of each group by the key of the line they belong to. */
async function groupsOf(
  entry: Entry<RowsDocument>,
  { definition, words }: TypeVersion,
  opening: Opening,
  lines: readonly Plain[],
): Promise<Map<string, Groups>> {
  const { faults } = opening
  const found = new Map<string, Groups>()
  const keys = new Set(lines.map(line => line.key))
  for (const [name, group] of Object.entries(entry.value.groups ?? {})) {
    const at = `groups.${name}`
    const own = Object.hasOwn(definition.groups ?? {}, name) ? definition.groups?.[name] : undefined
    if (!own) {
      faults.push({ ...entry.locate(at), sentence: vi.rule(`unknown group ${name}`) })
      continue
    }
    const table = await tableOf(entry, opening, { ...group, at: `${at}.file` })
    if (!table) continue
    const labels = words.groups?.[name]?.fields ?? {}
    const heads = headsOf(table, group, { fields: own.fields, labels, type: words.name, own: [], faults })
    for (const line of table.lines) {
      const key = line.cells[group.key] ?? ''
      if (!keys.has(key)) {
        faults.push({
          file: table.file,
          line: line.number,
          column: group.key,
          sentence: key ? vi.noRowOfGroup(key) : vi.noKey,
        })
        continue
      }
      const groups = found.get(key) ?? {}
      groups[name] = [...(groups[name] ?? []), byField(line, heads)]
      found.set(key, groups)
    }
  }
  return found
}
