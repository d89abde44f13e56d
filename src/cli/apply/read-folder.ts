import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isLocalDate, parseDate } from '#base'
import type { AppliedParty, AppliedPlace, StaffSeed, UnitSeed } from '#directory'
import type { PublishedScheme } from '#figures'
import type { PublishedIndicator } from '#figures/define'
import { type CodeList, codeListKey, shapeFaults } from '#records'
import type { PublishedType } from '#records/define'
import type { ReportDefinition } from '#reports/define'
import { type Fault, JsonFault } from './fault.ts'
import { type Place, placeIn, rooted } from './locate.ts'
import { type JsonDocument, readJson } from './read-json.ts'
import { readTable } from './read-table.ts'
import { documentSchema, lineSchemas, PARTS, PARTY_SECRETS, type Part, type RowsDocument } from './schema.ts'
import { vi } from './vi.ts'

/** One thing of a folder, and where it and its parts stand. */
export interface Entry<T> {
  value: T
  /** How faults of the rooms name it. */
  key: string
  /** Where a part stands, in the words of the room that checks it: `fields.kind`, `words.states`. */
  locate(at: string): Place
}

interface Values {
  places: AppliedPlace
  units: UnitSeed
  parties: AppliedParty
  types: PublishedType
  codeLists: CodeList
  periods: PublishedScheme
  indicators: PublishedIndicator
  reports: ReportDefinition
  accounts: StaffSeed
  rows: RowsDocument
}

/** All that a folder holds, as far as its shape is right. */
export type Folder = { [P in Part]: Entry<Values[P]>[] } & {
  path: string
  /** Code of the office whose folder it is. */
  office: Entry<string> | undefined
  installation: { homeUnit: string; homePeriod: string } | undefined
  files: number
  /** Keys of things whose shape is wrong: who speaks of them is not blamed. */
  broken: Set<string>
  faults: Fault[]
}

const LARGEST = 32 * 1024 * 1024

/** Reads every document of a folder, and the tables they name. Never throws for what stands in them. */
export async function readFolder(path: string): Promise<Folder> {
  const folder: Folder = {
    path,
    ...emptyParts(),
    office: undefined,
    installation: undefined,
    files: 0,
    broken: new Set(),
    faults: [],
  }
  for (const file of documentsOf(path, folder)) await readDocument(folder, file)
  if (!folder.files && !folder.faults.length) folder.faults.push({ file: path, sentence: vi.noDocuments })
  if (folder.files && !folder.office && !folder.faults.length)
    folder.faults.push({ file: path, sentence: vi.noOffice })
  return folder
}

const emptyParts = () => ({
  places: [],
  units: [],
  parties: [],
  types: [],
  codeLists: [],
  periods: [],
  indicators: [],
  reports: [],
  accounts: [],
  rows: [],
})

/** The folder's JSON files by name; what begins with a dot is passed over. */
function documentsOf(path: string, folder: Folder): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.json'))
      .map(entry => relative(path, join(entry.parentPath, entry.name)))
      .filter(name => !name.split('/').some(part => part.startsWith('.')))
      .sort()
  } catch {
    folder.faults.push({ file: path, sentence: vi.noFolder })
    return []
  }
}

function parse(folder: Folder, file: string): JsonDocument | undefined {
  const path = join(folder.path, file)
  const refuse = (sentence: string, line?: number) => {
    folder.faults.push({ file, ...(line === undefined ? {} : { line }), sentence })
    return undefined
  }
  if (statSync(path).size > LARGEST) return refuse(vi.tooLarge)
  const bytes = readFileSync(path)
  if (!isUtf8(bytes)) return refuse(vi.notUtf8)
  try {
    return readJson(bytes.toString('utf8'))
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    return refuse(vi.json(error.rule, error.part), error.line)
  }
}

async function readDocument(folder: Folder, file: string): Promise<void> {
  folder.files++
  const document = parse(folder, file)
  if (!document) return
  const faults = shapeFaults(documentSchema, document.value)
  const broken = new Set<string>()
  for (const { at, rule } of faults) {
    broken.add(at.split('.').slice(0, 2).join('.'))
    folder.faults.push({ ...placeIn(file, document, [], at), sentence: vi.rule(rule) })
  }
  const value = document.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const part of PARTS) {
    const list: unknown = (value as Record<string, unknown>)[part]
    if (!Array.isArray(list) || broken.has(part)) continue
    for (const [index, item] of list.entries()) {
      if (broken.has(`${part}.${index}`)) {
        noteBroken(folder, item)
        continue
      }
      const root = [part, String(index)]
      const locate = (at: string) => placeIn(file, document, root, rooted(part, at))
      if (part in lineSchemas && 'file' in item) await readLines(folder, { part, item, file, locate })
      else add(folder, part, item, locate)
    }
  }
  readHead(folder, file, document, value as { office?: unknown; installation?: unknown }, broken)
}

function readHead(
  folder: Folder,
  file: string,
  document: JsonDocument,
  { office, installation }: { office?: unknown; installation?: unknown },
  broken: ReadonlySet<string>,
): void {
  const locate = () => placeIn(file, document, ['office'], '')
  if (typeof office === 'string' && !broken.has('office')) {
    if (folder.office && folder.office.value !== office)
      folder.faults.push({ ...locate(), sentence: vi.otherOffice(folder.office.value) })
    folder.office ??= { value: office, key: office, locate }
  }
  if (installation !== undefined && !broken.has('installation'))
    folder.installation = installation as { homeUnit: string; homePeriod: string }
}

/** What a thing of the wrong shape would have been called. */
function noteBroken(folder: Folder, item: unknown): void {
  const named = item as { code?: unknown; definition?: { code?: unknown } } | null
  for (const code of [named?.code, named?.definition?.code])
    if (typeof code === 'string') folder.broken.add(code)
}

const keys: { [P in Part]: (value: Values[P]) => string } = {
  places: place => place.code,
  units: unit => unit.code,
  parties: party => party.key,
  types: type => type.definition.code,
  codeLists: codeListKey,
  periods: scheme => scheme.code,
  indicators: indicator => indicator.definition.code,
  reports: report => report.code,
  accounts: account => account.signIn,
  rows: rows => rows.file,
}

function add<P extends Part>(
  folder: Folder,
  part: P,
  value: unknown,
  locate: Entry<unknown>['locate'],
): void {
  // Its shape was checked by the schema of its part.
  const checked = value as Values[P]
  const list = folder[part] as Entry<Values[P]>[]
  list.push({ value: checked, key: keys[part](checked), locate })
}

interface Lines {
  part: Part
  item: { file: string; sheet?: string }
  /** The document that names the table. */
  file: string
  locate: Entry<unknown>['locate']
}

/** The lines of a table as things; an account may have several lines, one a role. */
async function readLines(folder: Folder, { part, item, file, locate }: Lines): Promise<void> {
  const read = await readTable(folder.path, { ...item, file: join(dirname(file), item.file) })
  if ('fault' in read) {
    const missing = read.fault.line === undefined ? { ...locate('file') } : {}
    folder.faults.push({ ...read.fault, ...missing, sentence: `${item.file}: ${read.fault.sentence}` })
    return
  }
  const schema = lineSchemas[part as keyof typeof lineSchemas]
  const accounts = new Map<string, { roles: unknown[] }>()
  for (const { number, cells } of read.table.lines) {
    const value = thingOf(part, cells)
    const at = (name: string): Place => ({
      file: read.table.file,
      line: number,
      ...columnIn(read.table.heads, name),
    })
    const faults = shapeFaults(schema, value)
    for (const fault of faults) folder.faults.push({ ...at(fault.at), sentence: vi.rule(fault.rule) })
    if (faults.length) continue
    const known = part === 'accounts' ? accounts.get(String(cells['signIn'])) : undefined
    if (known) known.roles.push(...(value as { roles: unknown[] }).roles)
    else {
      if (part === 'accounts') accounts.set(String(cells['signIn']), value as { roles: unknown[] })
      add(folder, part, value, at)
    }
  }
}

/** The column a fault is about: the last part of its place that is one. */
function columnIn(heads: readonly string[], at: string): { column: string } | object {
  const column = at
    .split('.')
    .reverse()
    .find(name => heads.includes(name))
  return column === undefined ? {} : { column }
}

const dayOrText = (text: string): string => {
  if (isLocalDate(text)) return text
  try {
    return parseDate(text)
  } catch {
    return text
  }
}

/** The thing that a line says: days as people write them, roles and personal values in columns of their own. */
function thingOf(part: Part, cells: Readonly<Record<string, string>>): unknown {
  const plain = Object.fromEntries(
    Object.entries(cells).map(([name, text]) => [
      name,
      name === 'from' || name === 'to' ? dayOrText(text) : text,
    ]),
  )
  if (part === 'accounts') {
    const { signIn, name, deputy, ...role } = plain
    const held = deputy === undefined ? role : { ...role, deputy: deputy === 'true' || deputy }
    return { signIn, name, roles: [held] }
  }
  if (part !== 'parties') return plain
  const secrets = Object.entries(plain).filter(([name]) => PARTY_SECRETS.some(secret => secret === name))
  const rest = Object.entries(plain).filter(([name]) => !PARTY_SECRETS.some(secret => secret === name))
  return {
    ...Object.fromEntries(rest),
    ...(secrets.length ? { secrets: Object.fromEntries(secrets) } : {}),
  }
}
