import type { ActionDefinition, RecordTypeDefinition } from '#records/define'
import { leadsOn } from './state-kind.ts'

/** The one field that an act done to several records asks, the same for all: the person to whom they are given. */
export const givenTo = (
  { fields }: RecordTypeDefinition,
  { asks = [] }: ActionDefinition,
): string | undefined => asks.find(name => fields[name]?.kind === 'party' && fields[name]?.of !== undefined)

/**
 * May an act be done to several records at once? Only what leads on and says nothing of the single record: no reason, no
 * rows, no other unit, and at most the person to whom all of them are given. To accept is to have looked at each paper;
 * what the system does by itself when its time has come is not hurried on.
 */
export const isSafeForMany = (
  definition: RecordTypeDefinition,
  act: ActionDefinition,
  state: string,
): boolean =>
  leadsOn(act, state) &&
  !act.asksGroups?.length &&
  !act.transfers &&
  (act.asks ?? []).every(name => name === givenTo(definition, act)) &&
  act.by.every(role => role !== 'system') &&
  act.by.some(role => role !== 'applicant')
