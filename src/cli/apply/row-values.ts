import { createHash } from 'node:crypto'
import { type LocalDate, plain } from '#base'
import { type Actor, systemActor } from '#directory'
import { type Catalog, type CatalogUnit, canonicalJson } from '#records'
import type { ActionDefinition, Field } from '#records/define'
import type { KeyedLine, OpenRows } from './open-rows.ts'
import { vi } from './vi.ts'

/** What a line's keys stand for. */
export interface References {
  /** A record of a type by its key. */
  record(type: string, key: string): bigint | undefined
  party(key: string): bigint | undefined
}

export interface RowWorld {
  catalog: Catalog
  office: CatalogUnit
  references: References
  today: LocalDate
  at: Date
  /** Begins the idempotency key of the line's commands. */
  idem: string
  /** Id for the record, should it be new. */
  id: bigint
}

/** What a line says, whatever its column is called. */
export const digestOf = ({ cells, groups }: KeyedLine): string =>
  createHash('sha256').update(canonicalJson({ cells, groups })).digest('hex')

/** A value as commands take it: codes for labels, ids for keys. What cannot be read stays, and is refused by its field. */
export function givenValue(
  { rows, world }: Frame,
  name: string,
  field: Field | undefined,
  text: string,
): unknown {
  if (field?.kind === 'choice') {
    const labels = rows.version.words.options?.[name] ?? {}
    return (
      Object.keys(labels).find(code => code === text || plain(labels[code] ?? '') === plain(text)) ?? text
    )
  }
  if (field?.kind === 'yesNo')
    return vi.yes.includes(plain(text)) ? 'yes' : vi.no.includes(plain(text)) ? 'no' : text
  if (field?.kind === 'party') return world.references.party(text) ?? text
  if (field?.kind === 'record') return world.references.record(field.of ?? '', text) ?? text
  return text
}

/** A table's line among what it speaks of. */
export interface Frame {
  rows: OpenRows
  world: RowWorld
}

/**
 * Whoever may do an action does it: staff by role in the record's unit, or in the office above it where a return is
 * taken over; else the party itself, else the system.
 */
export function actorOf(
  act: ActionDefinition,
  own: CatalogUnit,
  party: bigint | null,
  catalog: Catalog,
): Actor {
  const above = act.above ? catalog.unit(own.office).parent : null
  const unit = above === null ? own : catalog.unit(above)
  const staff = act.by.filter(role => role !== 'applicant' && role !== 'system')
  if (staff.length) {
    const roles = staff.map(role => ({ role, unit: unit.id, office: unit.office }))
    return { account: null, party: null, name: 'apply', roles }
  }
  return act.by.includes('applicant') && party !== null
    ? { account: null, party, name: 'apply', roles: [] }
    : systemActor
}
