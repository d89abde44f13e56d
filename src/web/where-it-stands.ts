import type { TypeVersion } from '#records'
import type { RoleCode } from '#records/define'
import { isAtRest, leadsOn, stateKind } from './state-kind.ts'

/** What comes after a state, as its applicant is told: the step's name, and whose turn it is. */
export interface NextStep {
  label: string
  /** The applicant's own turn; otherwise the roles that take the step. */
  mine: boolean
  by: readonly RoleCode[]
}

/**
 * The ordinary next step of a state; undefined when nothing more is to come. It is the applicant's turn where somebody
 * has asked him for something: the state waits or was entered with a reason, and he may lead on from it.
 */
export function nextStepOf({ definition, words }: TypeVersion, state: string): NextStep | undefined {
  if (isAtRest(definition, state)) return undefined
  const onward = Object.entries(definition.actions).filter(([, act]) => leadsOn(act, state))
  const asked = ['waiting', 'asked'].includes(stateKind(definition, state))
  const own = asked ? onward.find(([, act]) => act.by.includes('applicant')) : undefined
  const staffOf = (act: (typeof onward)[number][1]) =>
    act.by.filter(role => role !== 'applicant' && role !== 'system')
  const [name, act] = own ?? onward.find(([, other]) => staffOf(other).length > 0) ?? []
  if (name === undefined || !act) return undefined
  return { label: words.actions[name] ?? '', mine: own !== undefined, by: staffOf(act) }
}
