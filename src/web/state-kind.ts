import type { RecordTypeDefinition } from '#records/define'
import type { StatusKind } from './components/status-mark.tsx'

/** True when people enter the state only with a reason: refused, withdrawn, revoked, cancelled. */
function isEnteredWithReason(definition: RecordTypeDefinition, state: string): boolean {
  const ways = Object.values(definition.actions).filter(
    act => act.to === state && act.by.some(role => role !== 'system'),
  )
  return ways.length > 0 && ways.every(act => act.needsReason)
}

/** True when an action leads from one state on to another in the ordinary way, without a reason. */
export const leadsOn = (act: RecordTypeDefinition['actions'][string], state: string): boolean =>
  act.from.includes(state) && act.to !== undefined && act.to !== state && !act.needsReason

/**
 * What a state means to its reader, told from the definition: a paused clock waits for the citizen, a state entered
 * with a reason was refused, one that the public may read or that nothing leads on from is done, the first is open.
 */
export function stateKind(definition: RecordTypeDefinition, state: string): StatusKind {
  const entering = Object.entries(definition.actions).filter(([, act]) => act.to === state)
  const pauses = new Set(Object.values(definition.clocks ?? {}).flatMap(clock => clock.pauses ?? []))
  if (entering.some(([name]) => pauses.has(name))) return 'waiting'
  if (isEnteredWithReason(definition, state)) return 'refused'
  const isLeft = Object.values(definition.actions).some(act => leadsOn(act, state))
  if (definition.public.includes(state) || !isLeft) return 'done'
  return entering.some(([, act]) => act.from.length === 0) ? 'open' : 'working'
}

/** True when a record in the state waits for nobody. */
export const isAtRest = (definition: RecordTypeDefinition, state: string): boolean =>
  ['done', 'refused'].includes(stateKind(definition, state))
