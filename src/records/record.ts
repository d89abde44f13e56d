import type { LocalDate } from '#base'
import type { TypeVersion } from './catalog.ts'
import type { RecordTypeDefinition } from './define.ts'

/** One record as it is kept: header columns and its field values. Secret values are elsewhere. */
export interface RecordRow {
  id: bigint
  type: number
  definition: number
  office: number
  unit: number
  place: number | null
  party: bigint | null
  parent: bigint | null
  state: string
  on: LocalDate
  version: number
  title: string
  isPublic: boolean
  createdAt: Date
  changedAt: Date
  data: Record<string, unknown>
}

/** A running, paused or stopped legal term of a record. */
export interface ClockRow {
  record: bigint
  code: string
  startedAt: Date
  dueAt: Date
  pausedAt: Date | null
  stoppedAt: Date | null
  trace: unknown
  onDue: string | null
}

/** The record's name from its definition's pattern; choices by their label. Empty patterns fall back to the type. */
export function titleOf(version: TypeVersion, data: Record<string, unknown>): string {
  const { definition, words } = version
  const title = definition.title
    .replace(/\{(\w+)\}/g, (_, field: string) => {
      const value = data[field]
      if (value === undefined || value === null) return ''
      return definition.fields[field]?.kind === 'choice' ? (words.options?.[field]?.[String(value)] ?? '') : String(value)
    })
    .replace(/\s+/g, ' ')
    .trim()
  return title || words.name
}

/** Texts that search finds a record by, one a line: its title and its searched fields. */
export function searchTextOf(definition: RecordTypeDefinition, title: string, data: Record<string, unknown>): string {
  const parts = Object.entries(definition.fields).flatMap(([name, field]) =>
    field.search && data[name] !== undefined ? [String(data[name])] : [],
  )
  return [...new Set([title, ...parts])].join('\n')
}

/** What only one living record may hold: unique fields, and "only one of" rules while it stands in their states. */
export function claimsOf(definition: RecordTypeDefinition, row: RecordRow): string[] {
  const keys: string[] = []
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = row.data[name]
    if (field.unique && value !== undefined) keys.push(`field ${row.office} ${name} ${String(value)}`)
  }
  for (const [name, act] of Object.entries(definition.actions)) {
    if (!act.onlyOne?.in.includes(row.state)) continue
    const values = act.onlyOne.of.map(of => (of === 'parent' ? row.parent : of === 'party' ? row.party : row.data[of]))
    if (values.every(value => value !== undefined && value !== null)) keys.push(`only ${name} ${values.map(String).join(' ')}`)
  }
  return keys
}
