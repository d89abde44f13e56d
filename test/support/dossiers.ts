import assert from 'node:assert/strict'
import { inTransaction } from '#db'
import { types } from '#domains'
import { noteBlob } from '#files'
import type { Engine } from '#records'
import { perform, publishTypes } from '#records'
import type { Field, RecordTypeDefinition } from '#records/define'
import type { TestDatabase } from './database.ts'
import type { Library } from './engine.ts'

/** The record types of dossiers and of what stands at their end, and a unit code for their codes: in department `so-a`. */
export async function publishDossiers(db: TestDatabase): Promise<void> {
  await inTransaction(db.owner, {}, async tx => {
    await publishTypes(
      tx,
      types.filter(
        ({ definition: { code, procedure } }) =>
          procedure || ['coordination', 'newsletter-licence', 'non-commercial-document'].includes(code),
      ),
    )
    await noteBlob(tx, { sha256: FILE, size: 3, mime: 'application/pdf', scan: 'clean' }, new Date(0))
    await tx.query(
      `insert into directory.unit_identifier (scheme, code, unit_id, valid_from)
       values ('qcvn-102-2016', '000.00.14.H30', 2, '2016-01-01')`,
    )
    await tx.query(
      "insert into directory.party (id, kind, name, words, created_at) values (901, 'person', 'Lê Thị Thụ Lý', '', '2016-01-01')",
    )
    for (const table of ['unit', 'unit_version'])
      await tx.query(`update directory.${table} set abbreviation = 'STTTT' where name = 'Sở A'`)
    // Whoever is given a dossier is a specialist there.
    await tx.query(
      `insert into directory.account (id, party_id, sign_in, password_hash, created_at) values (901, 901, 'thu-ly', '', '2016-01-01')`,
    )
    await tx.query(
      `insert into directory.role_assignment (account_id, role, unit_id, valid_from) values (901, 'specialist', 2, '2016-01-01')`,
    )
  })
}

/** What is begun: of a type, by its newest version or another, for a party or nobody. */
interface Begun {
  type: string
  unit: string
  version?: number
  party?: bigint
}

const definitionOf = ({ type, version }: Pick<Begun, 'type' | 'version'>): RecordTypeDefinition => {
  const found = types.findLast(
    ({ definition }) => definition.code === type && (version === undefined || definition.version === version),
  )
  assert.ok(found, type)
  return found.definition
}

/** A file that stands for all that are handed in; only its note is kept. */
const FILE = 'a'.repeat(64)

/** Something that fits a field. */
function valueFor(name: string, field: Field): unknown {
  switch (field.kind) {
    case 'choice':
      return field.options?.[0]
    case 'integer':
    case 'money':
      return Math.max(field.min ?? 1, 1)
    case 'date':
      return '2018-06-01'
    case 'instant':
      return '2018-06-01T08:00:00+07:00'
    case 'yesNo':
      return true
    case 'place':
      return '001'
    case 'phone':
      return '0912345678'
    case 'file':
      return FILE
    case 'url':
      return 'https://so-a.example'
    default:
      return `Mẫu ${name}`.padEnd(Math.max(field.min ?? 0, 8), '.').slice(0, field.max ?? 80)
  }
}

/** Values for all that an action asks and must be given. */
export function valuesFor(begun: Pick<Begun, 'type' | 'version'>, action: string): Record<string, unknown> {
  const { fields, actions } = definitionOf(begun)
  // What a request has named is given by whoever answers it.
  if (actions[action]?.asksNamed) return {}
  return Object.fromEntries(
    (actions[action]?.asks ?? []).flatMap(name => {
      const field = fields[name]
      return field && (field.required || field.requiredWhen || field.when)
        ? [[name, valueFor(name, field)]]
        : []
    }),
  )
}

/** Acts in a role of `so-a` at an instant of the office. */
export function acting(library: Library, engine: Engine) {
  const begun = new Map<bigint, Begun>()
  return async (
    on: bigint | Begun,
    action: string,
    role: string,
    more: {
      at?: string
      values?: object
      groups?: Record<string, readonly Record<string, unknown>[]>
      why?: string
    } = {},
  ): Promise<bigint> => {
    const what = typeof on === 'bigint' ? begun.get(on) : on
    assert.ok(what)
    const { at, values, ...rest } = more
    const done = await perform(engine, await library.staff(role, 'so-a'), {
      ...(typeof on === 'bigint' ? { record: on } : { create: on }),
      action,
      values: { ...valuesFor(what, action), ...values },
      ...rest,
      ...(at ? { at: new Date(at) } : {}),
    })
    begun.set(done.record, what)
    return done.record
  }
}
