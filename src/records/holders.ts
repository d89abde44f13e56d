import { dayOf, type LocalDate } from '#base'
import type { Tx } from '#db'
import { findHolders, type Holder } from '#directory'
import type { Catalog } from './catalog.ts'
import type { RecordTypeDefinition } from './define.ts'
import type { Command, FoldWorld, Held } from './fold.ts'

/** By which version a command is judged; undefined where it is refused anyway. */
function definitionOf(
  catalog: Catalog,
  held: ReadonlyMap<bigint, Held>,
  { record, create, at }: Command,
): RecordTypeDefinition | undefined {
  const row = record === undefined ? undefined : held.get(record)?.row
  if (row) return catalog.version(row.definition).definition
  if (!create || !catalog.findType(create.type)) return undefined
  const { type, version } = create
  return (version === undefined ? catalog.versionOn(type, dayOf(at)) : catalog.versionNo(type, version))
    .definition
}

const keyOf = (role: string, on: LocalDate): string => `${role} ${on}`

/** Who may be chosen in fields of commands that name a person by a role: asked once for each role and day, if at all. */
export async function loadHolders(
  tx: Tx,
  catalog: Catalog,
  held: ReadonlyMap<bigint, Held>,
  commands: readonly Command[],
): Promise<FoldWorld['holdsRole']> {
  const wanted = new Map<string, { role: string; on: LocalDate; parties: Set<bigint> }>()
  for (const command of commands) {
    const definition = definitionOf(catalog, held, command)
    for (const name of definition?.actions[command.action]?.asks ?? []) {
      const field = definition?.fields[name]
      const value = String(command.values?.[name] ?? '')
      if (field?.kind !== 'party' || !field.of || !/^\d{1,18}$/.test(value)) continue
      const key = keyOf(field.of, dayOf(command.at))
      const want = wanted.get(key) ?? { role: field.of, on: dayOf(command.at), parties: new Set() }
      want.parties.add(BigInt(value))
      wanted.set(key, want)
    }
  }
  const found = new Map<string, Holder[]>()
  for (const [key, { role, on, parties }] of wanted)
    found.set(key, await findHolders(tx, { role, on, parties: [...parties] }))
  return (party, role, unit, on) =>
    (found.get(keyOf(role, on)) ?? []).some(
      holder => holder.party === BigInt(party) && catalog.tree.covers(holder.unit, unit),
    )
}
