import type { ClockDefinition, RecordTypeDefinition } from '#records/define'
import { UNDONE } from '#records/import'
import type { StatusKind } from './components/status-mark.tsx'

type Act = RecordTypeDefinition['actions'][string]

/** True when people enter the state only with a reason: refused, withdrawn, sent back, suspended. */
function isEnteredWithReason(entering: readonly Act[]): boolean {
  const ways = entering.filter(act => act.by.some(role => role !== 'system'))
  return ways.length > 0 && ways.every(act => act.needsReason)
}

/** True when an action leads from a state on to another in the ordinary way, without a reason. */
export const leadsOn = (act: Act, state: string): boolean =>
  act.from.includes(state) && act.to !== undefined && act.to !== state && !act.needsReason

/** States in which a clock may run: those reached after it has started and before it stops. */
function statesUnder({ actions }: RecordTypeDefinition, clock: ClockDefinition): Set<string> {
  const under = new Set(clock.starts.flatMap(name => actions[name]?.to ?? []))
  for (const state of under) {
    for (const [name, act] of Object.entries(actions)) {
      if (act.to && act.from.includes(state) && !clock.stops.includes(name)) under.add(act.to)
    }
  }
  return under
}

/** True when people must act in the state before a term ends; a term that the system itself answers binds nobody. */
const isUnderTerm = (definition: RecordTypeDefinition, state: string): boolean =>
  Object.values(definition.clocks ?? {}).some(
    clock => !clock.onDue && statesUnder(definition, clock).has(state),
  )

/**
 * What a state means to its reader, told from the definition. A paused clock waits for the citizen. A state entered
 * with a reason was refused, or, when the way leads on from it, is asked about. Done is what nothing leads on from,
 * and what the public may read while no term runs. The first state is open, the others are in work.
 */
export function stateKind(definition: RecordTypeDefinition, state: string): StatusKind {
  // Only the system leads there, and with a reason.
  if (state === UNDONE) return 'refused'
  const names = Object.keys(definition.actions).filter(name => definition.actions[name]?.to === state)
  const entering = names.flatMap(name => definition.actions[name] ?? [])
  const isLeft = Object.values(definition.actions).some(act => leadsOn(act, state))
  if (Object.values(definition.clocks ?? {}).some(clock => clock.pauses?.some(name => names.includes(name))))
    return 'waiting'
  if (isEnteredWithReason(entering)) return isLeft ? 'asked' : 'refused'
  if (!isLeft || (definition.public.includes(state) && !isUnderTerm(definition, state))) return 'done'
  return entering.some(act => act.from.length === 0) ? 'open' : 'working'
}

/** True when a record in the state waits for nobody. */
export const isAtRest = (definition: RecordTypeDefinition, state: string): boolean =>
  ['done', 'refused'].includes(stateKind(definition, state))
