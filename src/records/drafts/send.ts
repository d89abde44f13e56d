import { dayOf } from '#base'
import type { Actor } from '#directory'
import { type Engine, type Order, type Performed, perform } from '../perform.ts'
import type { Draft } from './draft.ts'
import { countStep } from './funnel.ts'
import { markSent } from './store.ts'

/** What a draft becomes: its texts as the engine reads them, and whose record it is. */
export interface Sending {
  values: Record<string, string>
  groups: NonNullable<Order['groups']>
  /** Absent: nobody's in particular, as of a sheet at the counter. */
  party?: bigint
}

/**
 * Sends a draft: one act by the version it was begun with, and the note that it was sent, in one transaction. Two clicks,
 * a retry and a process that died in between make one record.
 * @throws Refusal of the act, or `stale` when the draft was changed since it was read; then nothing has happened
 */
export async function sendDraft(
  engine: Engine,
  actor: Actor,
  draft: Draft,
  { values, groups, party }: Sending,
): Promise<Performed> {
  const catalog = await engine.catalog.get()
  const { definition } = catalog.version(draft.definition)
  const order: Order = {
    create: {
      type: definition.code,
      unit: catalog.unit(draft.unit).code,
      version: definition.version,
      ...(party === undefined ? {} : { party }),
    },
    action: draft.action,
    values,
    groups,
    idem: `draft ${draft.reference}`,
  }
  return perform(engine, actor, order, async (tx, done) => {
    const at = engine.clock.now()
    await markSent(tx, draft, done.record, at)
    if (done.repeated) return
    const { office } = catalog.unit(draft.unit)
    await countStep(tx, { definition: draft.definition, office, event: 'sent' }, dayOf(at))
  })
}
