import type { RefusalCode } from '#base'
import type { HeldRole } from '#directory'
import { fieldsOf, holds, type Values } from './condition.ts'
import type { ActionDefinition, RecordTypeDefinition } from './define.ts'

/** The part of a record that a decision reads. */
export interface Decidable {
  state: string
  data: Values
}

export type Decision =
  | { allowed: true; as: HeldRole }
  | { allowed: false; code: RefusalCode; params: Record<string, string | number> }

const no = (code: RefusalCode, params: Record<string, string | number>): Decision => ({
  allowed: false,
  code,
  params,
})

/**
 * May this action be done now? The one answer behind the button, its absence and the POST. Pure.
 * @param record null when the action creates it
 * @param roles the roles in which the actor may act on this record's unit and party
 * @param values present values with the form's values laid over them; absent while only the button is drawn, when a
 *   guard that reads what the form will still ask cannot be judged yet
 */
export function decide(
  definition: RecordTypeDefinition,
  record: Decidable | null,
  action: string,
  roles: readonly HeldRole[],
  at: Date,
  values?: Values,
): Decision {
  const act = definition.actions[action] as ActionDefinition | undefined
  const params = { type: definition.code, action }
  if (!act) return no('not_found', params)
  const as = roles.find(
    held =>
      (act.by as readonly string[]).includes(held.role) && (held.above ?? false) === (act.above ?? false),
  )
  if (!as) return no('forbidden', { ...params, roles: act.by.join(',') })
  if (record === null ? act.from.length > 0 : !act.from.includes(record.state)) {
    return no('wrong_state', { ...params, state: record?.state ?? '' })
  }
  if (act.needs && !holds(act.needs, record?.data ?? {}, at))
    return no('wrong_state', { ...params, guard: action })
  if (act.when && !guardHolds(act, record?.data ?? {}, at, values))
    return no('wrong_state', { ...params, guard: action })
  return { allowed: true, as }
}

function guardHolds(act: ActionDefinition, kept: Values, at: Date, values: Values | undefined): boolean {
  if (!act.when) return true
  if (values) return holds(act.when, values, at)
  const open = new Set<string>([...(act.asks ?? []), ...Object.keys(act.sets ?? {})])
  return fieldsOf(act.when).some(field => open.has(field)) || holds(act.when, kept, at)
}

/** Actions of a record with their decisions, in the definition's order. */
export function decisionsOf(
  definition: RecordTypeDefinition,
  record: Decidable,
  roles: readonly HeldRole[],
  at: Date,
): { action: string; decision: Decision }[] {
  return Object.entries(definition.actions)
    .filter(([, act]) => act.from.includes(record.state) && act.by.some(role => role !== 'system'))
    .map(([action]) => ({ action, decision: decide(definition, record, action, roles, at) }))
}
