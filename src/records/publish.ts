import { createHash } from 'node:crypto'
import type { Applied } from '#base'
import type { Tx } from '#db'
import { canonicalJson } from './chain.ts'
import { checkDefinition } from './check-definition.ts'
import type { PublishedType, RecordTypeDefinition } from './define.ts'
import { parentTypes } from './record.ts'
import type { DefinitionFault } from './shape.ts'

/** Why a type was not published: its code and every fault with its place. */
export class DefinitionError extends Error {
  readonly faults: readonly (DefinitionFault & { type: string })[]

  constructor(faults: readonly (DefinitionFault & { type: string })[]) {
    super(faults.map(fault => `${fault.type}: ${fault.at}: ${fault.rule}`).join('\n'))
    this.name = 'DefinitionError'
    this.faults = faults
  }
}

/** Staff roles that read a type when its definition names none. */
const ALL_STAFF = [
  'one_stop_officer',
  'specialist',
  'head',
  'director',
  'inspector',
  'chief_inspector',
  'statistics_officer',
  'secretary',
  'editor',
  'it_officer',
  'administrator',
] as const

function rightsOf(definition: RecordTypeDefinition): [role: string, verb: string][] {
  const see = definition.readers?.length ? definition.readers : ALL_STAFF
  const actions = Object.values(definition.actions)
  const act = new Set(actions.flatMap(action => (action.above ? [] : action.by)))
  const receive = new Set([
    ...(definition.owed?.readersAbove ?? []),
    ...actions.flatMap(action => (action.above ? action.by : [])),
  ])
  act.delete('applicant')
  act.delete('system')
  const secret = definition.secretReaders ?? []
  // Who acts on a type must see it.
  const seeing = new Set<string>([...see, ...act, ...secret])
  return [
    ...[...seeing].map((role): [string, string] => [role, 'see']),
    ...[...act].map((role): [string, string] => [role, 'act']),
    ...secret.map((role): [string, string] => [role, 'secret']),
    ...[...receive].map((role): [string, string] => [role, 'receive']),
  ]
}

/** What one type says of others that is not so; `published` are those that are there already. */
function crossFaults(
  types: readonly PublishedType[],
  published: readonly RecordTypeDefinition[],
): (DefinitionFault & { type: string })[] {
  const all = [...published, ...types.map(type => type.definition)]
  const known = new Map(all.map(definition => [definition.code, definition]))
  const faults: (DefinitionFault & { type: string })[] = []
  for (const { definition: d } of types) {
    const fault = (at: string, rule: string) => faults.push({ type: d.code, at, rule })
    for (const parent of parentTypes(d)) if (!known.has(parent)) fault('parent', `unknown type ${parent}`)
    for (const [name, field] of Object.entries(d.fields)) {
      if (field.kind === 'record' && field.of && !known.has(field.of))
        fault(`fields.${name}`, `unknown type ${field.of}`)
    }
    for (const [name, act] of Object.entries(d.actions)) {
      for (const effect of act.effects ?? []) {
        if (!('create' in effect)) continue
        const made = known.get(effect.create)
        if (!made) fault(`actions.${name}.effects`, `unknown type ${effect.create}`)
        else if (!made.actions[effect.by]?.by.includes('system'))
          fault(`actions.${name}.effects`, `system may not ${effect.by} ${effect.create}`)
      }
    }
  }
  return faults
}

/** The rule that a published version with another content breaks. */
export const changedVersion = (version: number): string =>
  `version ${version} is published with another content: raise version and set validFrom`

export const contentDigest = (body: unknown): string =>
  createHash('sha256').update(canonicalJson(body)).digest('hex')

/** What a fault says is unknown: it is not said of what is there and has faults of its own. */
const afterUnknown = (rule: string): string => /^unknown type (\S+)$/.exec(rule)?.[1] ?? ''

/** Codes of fields of the sector; empty: none in particular. */
const FUNCTION = /^([a-z0-9]+(-[a-z0-9]+)*)?$/

interface Stored {
  code: string
  digest: string
  body: RecordTypeDefinition
  words: PublishedType['words']
  function: string
}

/**
 * Publishes record types into the database, as owner; what is already there is left alone. A version that is there
 * with another content is refused: a published version is immutable, a change is a new version. Labels may be mended.
 * @returns what was there of each and what is there now
 * @throws DefinitionError with every fault and its place; then nothing was written
 */
export async function publishTypes(tx: Tx, types: readonly PublishedType[]): Promise<Applied[]> {
  const { rows } = await tx.query<Stored>(
    `select t.code, t.function, d.digest, d.body, d.words from records.definition d join records.type t on t.id = d.type_id
     order by d.version`,
  )
  const stored = new Map(rows.map(row => [`${row.code} ${row.body.version}`, row]))
  const find = ({ code, version }: RecordTypeDefinition) => stored.get(`${code} ${version}`)
  const faults = types.flatMap(type =>
    checkDefinition(type).map(fault => ({ type: type.definition.code, ...fault })),
  )
  const broken = new Set(faults.map(fault => fault.type))
  const sound = types.filter(type => !broken.has(type.definition.code))
  const published = rows.map(row => row.body)
  faults.push(...crossFaults(sound, published).filter(fault => !broken.has(afterUnknown(fault.rule))))
  for (const { definition, function: name = '' } of types)
    if (!FUNCTION.test(name))
      faults.push({ type: definition.code, at: 'function', rule: `not a code: ${name}` })
  for (const { definition } of sound) {
    const found = find(definition)
    if (found && found.digest !== contentDigest(definition))
      faults.push({ type: definition.code, at: 'version', rule: changedVersion(definition.version) })
  }
  if (faults.length) throw new DefinitionError(faults)
  const applied: Applied[] = []
  for (const type of types) {
    const found = find(type.definition)
    await write(tx, type, found)
    const before = found && {
      definition: found.body,
      words: found.words,
      ...(found.function ? { function: found.function } : {}),
    }
    applied.push({ kind: 'type', code: type.definition.code, before, after: type })
  }
  if (applied.some(({ before, after }) => canonicalJson(before) !== canonicalJson(after)))
    await raiseGeneration(tx)
  return applied
}

async function write(tx: Tx, published: PublishedType, found: Stored | undefined): Promise<void> {
  const { definition, words, function: name = '' } = published
  const type = await tx.query<{ id: number }>(
    `insert into records.type (code, function) values ($1, $2)
     on conflict (code) do update set function = excluded.function returning id`,
    [definition.code, name],
  )
  const id = type.rows[0]?.id
  if (id === undefined) throw new Error(`type ${definition.code} was not stored`)
  if (!found) {
    await tx.query(
      'insert into records.definition (type_id, version, valid_from, body, words, digest) values ($1, $2, $3, $4, $5, $6)',
      [id, definition.version, definition.validFrom, definition, words, contentDigest(definition)],
    )
  } else if (canonicalJson(found.words) !== canonicalJson(words)) {
    // What was counted and decided does not depend on labels.
    await tx.query('update records.definition set words = $3 where type_id = $1 and version = $2', [
      id,
      definition.version,
      words,
    ])
  }
  for (const [role, verb] of rightsOf(definition)) {
    await tx.query(
      'insert into records.right (type_id, role, verb) values ($1, $2, $3) on conflict do nothing',
      [id, role, verb],
    )
  }
}

/** Tells every running process that something was published: its catalogue is loaded anew. */
export async function raiseGeneration(tx: Pick<Tx, 'query'>): Promise<void> {
  await tx.query('update records.generation set n = n + 1')
}
