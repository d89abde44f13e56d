import { addDays, dayOf, instantOf, Refusal } from '#base'
import { systemActor } from '#directory'
import type { TypeVersion } from './catalog.ts'
import type { RecordTypeDefinition } from './define.ts'
import { ERASE, holdsSecrets } from './erasure.ts'
import { asActor, type Engine, perform } from './perform.ts'
import { UNDONE } from './undo.ts'
import { eraseWords } from './vi.ts'

/** States that nobody leaves: what stands in one is over. */
function endsOf({ states, actions }: RecordTypeDefinition): string[] {
  const left = new Set(
    Object.values(actions).flatMap(act =>
      act.to && act.to !== UNDONE ? act.from.filter(s => s !== act.to) : [],
    ),
  )
  return states.filter(state => !left.has(state))
}

/** Records of a type that are over for longer than their personal values may be kept, and still have some. */
async function overdue(engine: Engine, version: TypeVersion, limit: number): Promise<bigint[]> {
  const { definition } = version
  const until = instantOf(addDays(dayOf(engine.clock.now()), -(definition.retentionDays ?? 0)))
  return asActor(engine, systemActor, async tx => {
    const { rows } = await tx.query<{ id: bigint }>(
      `select r.id from records.record r where r.type_id = $1 and r.state = any($2::text[]) and r.changed_at < $3
         and exists (select from records.secret s where s.record_id = r.id) order by r.id limit $4`,
      [version.type, endsOf(definition), until, limit],
    )
    return rows.map(row => row.id)
  })
}

/**
 * Destroys the personal values whose time is over, by the newest version of each type, as the system.
 * @returns of how many records
 */
export async function eraseOverdue(engine: Engine, limit = 200): Promise<number> {
  let erased = 0
  for (const version of (await engine.catalog.get()).types()) {
    const { retentionDays } = version.definition
    if (retentionDays === undefined || !holdsSecrets(version.definition)) continue
    for (const record of await overdue(engine, version, limit)) {
      const why = eraseWords.overdue(retentionDays)
      try {
        await perform(engine, systemActor, { record, action: ERASE, why, idem: `erase ${record}` })
        erased++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
  }
  return erased
}
