import { createHash } from 'node:crypto'
import { type FieldFault, Refusal } from '#base'
import type { Catalog } from '../catalog.ts'
import { type Command, fold, type Step } from '../fold.ts'
import { claimsOf } from '../record.ts'
import type { ReadyRow } from './batch.ts'
import { PARENT } from './imported.ts'
import type { RowOutcome } from './store.ts'

/** Folds commands that create, as `performMany` would, without a database: ids and numbers are stand-ins. */
function foldDry(catalog: Catalog, commands: readonly Command[]) {
  let ids = 0n
  return fold(
    {
      catalog,
      held: new Map(),
      forbidden: new Set(),
      denied: new Set(),
      // Asked when they are created.
      holdsRole: () => true,
      nextId: () => --ids,
      nextNumber: () => 1n,
    },
    commands,
  )
}

/** What a refused row is told: the faults of its fields, or the rule of the record type that it breaks. */
export function faultsOf(refusal: Refusal): FieldFault[] {
  if (refusal.faults.length > 0) return [...refusal.faults]
  const params = Object.fromEntries(Object.entries(refusal.params).filter(([name]) => name !== 'key'))
  return [{ field: '', rule: `refused.${refusal.code}`, params: { ...params, ...keyParams(refusal) } }]
}

/** Of what must be unique only the rule is kept (`field name` or `only action`), never the value. */
function keyParams({ params }: Refusal): Record<string, string> {
  const [kind = '', office = '', name = ''] = String(params['key'] ?? '').split(' ')
  if (kind === 'field') return { key: `field ${office} ${name}` }
  return kind === 'only' ? { key: `only ${office}` } : {}
}

/** A digest of what fields of a new record hold; undefined when one of them is empty. Capitals are not told apart. */
export function digestOf(values: readonly (string | undefined | null)[]): string | undefined {
  if (values.length === 0 || values.some(value => value === undefined || value === null || value === ''))
    return undefined
  const text = JSON.stringify(values.map(value => value?.normalize('NFC').toLowerCase()))
  return `same ${createHash('sha256').update(text).digest('base64')}`
}

/** What a new record may not share with another: the values it claims, and those of the chosen fields. */
function keysOf(catalog: Catalog, { after, secrets }: Step, sameBy: readonly string[]): string[] {
  const personal = new Map(secrets.map(({ field, value }) => [field, value]))
  const heldBy = (field: string): string | undefined => {
    const value = after.data[field] ?? personal.get(field) ?? (field === PARENT ? after.parent : undefined)
    return value === undefined || value === null ? undefined : String(value)
  }
  const same = digestOf(sameBy.map(heldBy))
  const claims = claimsOf(catalog.version(after.definition).definition, after).map(key => `claim ${key}`)
  return same === undefined ? claims : [...claims, same]
}

/** Judges the rows of a batch each by itself: `good` or `faulty`, with every fault, and with what it may not share. */
export function judgeRows(
  catalog: Catalog,
  rows: readonly ReadyRow[],
  sameBy: readonly string[],
): RowOutcome[] {
  return rows.map(({ reading, command }) => {
    // Each by itself: rows that are alike are found over the whole sheet, not within a batch.
    const folded = foldDry(catalog, [command])
    const [outcome] = folded.outcomes
    const step = folded.steps[0]
    // An effect on another record, which a dry fold does not hold: judged when it runs.
    if (outcome instanceof Refusal && outcome.code === 'not_found' && reading.faults.length === 0)
      return { row: reading.row, outcome: 'good' }
    const faults = outcome instanceof Refusal ? faultsOf(outcome) : []
    // A value that could not be read is not missing: its own fault says more.
    const unread = new Set(reading.faults.map(fault => fault.field))
    const all = [...reading.faults, ...faults.filter(({ field }) => !unread.has(field))]
    if (all.length > 0 || !step) return { row: reading.row, outcome: 'faulty', faults: all }
    return { row: reading.row, outcome: 'good', keys: keysOf(catalog, step, sameBy) }
  })
}
