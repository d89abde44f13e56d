import { type LocalDate, printDate } from '#base'
import type { TypeVersion } from './catalog.ts'
import type { RecordTypeDefinition } from './define.ts'
import { UNDONE } from './undo.ts'

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
  /** The office above its own may read it, and act on it. */
  isSent: boolean
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

/** The record's name from its definition's pattern; choices by their label, dates as people write them. Empty patterns fall back to the type. */
export function titleOf(version: TypeVersion, data: Record<string, unknown>): string {
  const { definition, words } = version
  const title = definition.title
    .replace(/\{(\w+)\}/g, (_, field: string) => {
      if (field === 'type' && definition.fields['type'] === undefined) return words.name
      const value = data[field]
      if (value === undefined || value === null) return ''
      const kind = definition.fields[field]?.kind
      if (kind === 'choice') return words.options?.[field]?.[String(value)] ?? ''
      return kind === 'date' ? printDate(String(value)) : String(value)
    })
    .replace(/\s+/g, ' ')
    .trim()
  return title || words.name
}

/** Types one of which a record's parent is; none for a record that stands by itself. */
export const parentTypes = ({ parent }: RecordTypeDefinition): readonly string[] =>
  parent === undefined ? [] : typeof parent === 'string' ? [parent] : parent

/** True when the office above the record's own reads it in this state. */
export const isSent = ({ owed }: RecordTypeDefinition, state: string): boolean =>
  owed?.readersAbove !== undefined &&
  [...owed.sent, ...owed.accepted, ...(owed.reopened ?? [])].includes(state)

interface ClaimRules {
  unique: string[]
  only: { action: string; of: readonly string[]; in: readonly string[] }[]
}

const claimRules = new WeakMap<RecordTypeDefinition, ClaimRules>()

function claimRulesOf(definition: RecordTypeDefinition): ClaimRules {
  const known = claimRules.get(definition)
  if (known) return known
  const rules = {
    unique: Object.entries(definition.fields).flatMap(([name, field]) => (field.unique ? [name] : [])),
    only: Object.entries(definition.actions).flatMap(([action, act]) =>
      act.onlyOne ? [{ action, ...act.onlyOne }] : [],
    ),
  }
  claimRules.set(definition, rules)
  return rules
}

/** What only one living record may hold: unique fields, and "only one of" rules while it stands in their states. */
export function claimsOf(definition: RecordTypeDefinition, row: RecordRow): string[] {
  if (row.state === UNDONE) return []
  const rules = claimRulesOf(definition)
  const keys: string[] = []
  for (const name of rules.unique) {
    const value = row.data[name]
    if (value !== undefined) keys.push(`field ${row.office} ${name} ${String(value)}`)
  }
  for (const only of rules.only) {
    if (!only.in.includes(row.state)) continue
    const values = only.of.map(of =>
      of === 'parent' ? row.parent : of === 'party' ? row.party : of === 'office' ? row.office : row.data[of],
    )
    if (values.every(value => value !== undefined && value !== null))
      keys.push(`only ${only.action} ${values.map(String).join(' ')}`)
  }
  return keys
}
