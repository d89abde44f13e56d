import type { Tx } from '#db'
import type { Catalog } from '../catalog.ts'
import type { LegalTerm, Procedure } from '../define.ts'
import type { Step } from '../fold.ts'
import { termOf } from '../legal-time.ts'
import { type Between, tenthsAllowed, tenthsUsed } from '../shares.ts'
import { historyOf } from '../store.ts'

/** What is known of one act of a record's way. */
export type Act = Pick<Step['action'], 'seq' | 'at' | 'from' | 'to' | 'role' | 'unit' | 'why'>

/** How long a record lay with one hand. */
export interface Stay {
  state: string
  /** The act that handed it over and the act by which it was handed on. */
  given: Act
  left: Act
  /** Of the term, in its own unit and tenths; absent where the time is not the office's own. */
  time?: { unit: LegalTerm['unit']; allowed: number; taken: number }
  pace?: 'early' | 'on-time' | 'late'
  /** Reasons that were given in this time. */
  reasons: readonly string[]
}

/** The acts of a record with those of the fold under way, of which some may not be written yet. */
export async function readActs(tx: Tx, record: bigint, steps: readonly Step[]): Promise<Act[]> {
  const acts = new Map<number, Act>((await historyOf(tx, record)).map(act => [act.seq, act]))
  for (const { action } of steps) if (action.record === record) acts.set(action.seq, action)
  return [...acts.values()].sort((a, b) => a.seq - b.seq)
}

interface Terms {
  procedure: Procedure
  term: LegalTerm | undefined
  time: Between
}

/**
 * The stays of a record from hand to hand, beginning with the first state that has a part of the term. A state entered
 * again goes on with what is left of its part. What is compared is what is printed: tenths.
 */
export function staysOf(acts: readonly Act[], { procedure, term, time }: Terms): Stay[] {
  const first = acts.findIndex(act => Object.hasOwn(procedure.shares, act.to))
  const way = first < 0 ? [] : acts.slice(first)
  const stays: Stay[] = []
  const used = new Map<string, number>()
  let given = way[0]
  let reasons: string[] = []
  for (const act of way.slice(1)) {
    if (act.why) reasons.push(act.why)
    if (!given || act.to === act.from) continue
    const state = given.to
    const share = procedure.shares[state]
    const stay: Stay = { state, given, left: act, reasons }
    if (term && share !== undefined) {
      const { unit } = term
      const allowed = Math.max(tenthsAllowed(term, share) - (used.get(state) ?? 0), 0)
      const taken = tenthsUsed(time, given.at, act.at, unit)
      used.set(state, (used.get(state) ?? 0) + taken)
      stay.time = { unit, allowed, taken }
      stay.pace = taken > allowed ? 'late' : taken === allowed ? 'on-time' : 'early'
    }
    stays.push(stay)
    given = act
    reasons = []
  }
  return stays
}

/** The stays of a record of a procedure; none for other records. */
export async function readStays(
  tx: Tx,
  catalog: Catalog,
  step: Step,
  steps: readonly Step[],
  clocks: readonly Parameters<typeof termOf>[0][],
): Promise<Stay[]> {
  const { definition } = catalog.version(step.after.definition)
  const { procedure } = definition
  if (!procedure) return []
  const clock = clocks.find(({ code }) => code === procedure.clocks.statutory)
  const made = clock && definition.clocks?.[clock.code]
  const term = made && termOf(clock, made)
  return staysOf(await readActs(tx, step.after.id, steps), {
    procedure,
    term,
    time: catalog.legalTime,
  })
}
