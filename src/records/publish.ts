import { createHash } from 'node:crypto'
import type { Tx } from '#db'
import { canonicalJson } from './chain.ts'
import { checkDefinition, type DefinitionFault } from './check-definition.ts'
import type { PublishedType, RecordTypeDefinition } from './define.ts'

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
  const act = new Set(Object.values(definition.actions).flatMap(action => action.by))
  act.delete('applicant')
  act.delete('system')
  const secret = definition.secretReaders ?? []
  // Who acts on a type must see it.
  const seeing = new Set<string>([...see, ...act, ...secret])
  return [
    ...[...seeing].map((role): [string, string] => [role, 'see']),
    ...[...act].map((role): [string, string] => [role, 'act']),
    ...secret.map((role): [string, string] => [role, 'secret']),
  ]
}

function crossFaults(types: readonly PublishedType[]): (DefinitionFault & { type: string })[] {
  const known = new Map(types.map(type => [type.definition.code, type.definition]))
  const faults: (DefinitionFault & { type: string })[] = []
  for (const { definition: d } of types) {
    const fault = (at: string, rule: string) => faults.push({ type: d.code, at, rule })
    if (d.parent && !known.has(d.parent)) fault('parent', `unknown type ${d.parent}`)
    for (const [name, field] of Object.entries(d.fields)) {
      if (field.of && !known.has(field.of)) fault(`fields.${name}`, `unknown type ${field.of}`)
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

/**
 * Publishes record types into the database, as owner; what is already there is left alone. A version that is there
 * with another content is refused: a published version is immutable, a change is a new version.
 * @returns how many versions were new
 */
export async function publishTypes(tx: Tx, types: readonly PublishedType[]): Promise<number> {
  const faults = types.flatMap(type =>
    checkDefinition(type).map(fault => ({ type: type.definition.code, ...fault })),
  )
  faults.push(...crossFaults(types))
  if (faults.length) throw new DefinitionError(faults)
  let published = 0
  for (const { definition, words } of types) {
    const digest = createHash('sha256').update(canonicalJson(definition)).digest('hex')
    await tx.query('insert into records.type (code) values ($1) on conflict do nothing', [definition.code])
    const { rows } = await tx.query<{ id: number; digest: string | null; words: unknown }>(
      `select t.id, d.digest, d.words from records.type t
       left join records.definition d on d.type_id = t.id and d.version = $2 where t.code = $1`,
      [definition.code, definition.version],
    )
    const found = rows[0]
    if (!found) throw new Error(`type ${definition.code} was not stored`)
    if (found.digest !== null && found.digest !== digest) {
      throw new DefinitionError([
        {
          type: definition.code,
          at: 'version',
          rule: `version ${definition.version} is published with another content: raise version and set validFrom`,
        },
      ])
    }
    if (found.digest === null) {
      await tx.query(
        'insert into records.definition (type_id, version, valid_from, body, words, digest) values ($1, $2, $3, $4, $5, $6)',
        [found.id, definition.version, definition.validFrom, definition, words, digest],
      )
      published++
    } else if (canonicalJson(found.words) !== canonicalJson(words)) {
      // Labels may be mended; what was counted and decided does not depend on them.
      await tx.query('update records.definition set words = $3 where type_id = $1 and version = $2', [
        found.id,
        definition.version,
        words,
      ])
      published++
    }
    for (const [role, verb] of rightsOf(definition)) {
      await tx.query(
        'insert into records.right (type_id, role, verb) values ($1, $2, $3) on conflict do nothing',
        [found.id, role, verb],
      )
    }
  }
  if (published) await raiseGeneration(tx)
  return published
}

/** Tells every running process that something was published: its catalogue is loaded anew. */
export async function raiseGeneration(tx: Pick<Tx, 'query'>): Promise<void> {
  await tx.query('update records.generation set n = n + 1')
}
