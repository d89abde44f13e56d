import type { TypeVersion } from '#records'
import type { ActionDefinition, RecordTypeDefinition, RoleCode } from '#records/define'
import { isAtRest, leadsOn } from './state-kind.ts'

/** What comes after a state, as its applicant is told: the step's name, and whose turn it is. */
export interface NextStep {
  label: string
  /** The applicant's own turn; otherwise the roles that take the step. */
  mine: boolean
  by: readonly RoleCode[]
}

type Onward = readonly [name: string, act: ActionDefinition & { to: string }]

/** What people do that leads on from a state in the ordinary way. */
const onwardFrom = ({ actions }: RecordTypeDefinition, state: string): Onward[] =>
  Object.entries(actions).flatMap(([name, act]): Onward[] =>
    act.to !== undefined && leadsOn(act, state) && act.by.some(role => role !== 'system')
      ? [[name, { ...act, to: act.to }]]
      : [],
  )

/** How many steps a state is from an end; none where no way leads there. */
function stepsToEnd(definition: RecordTypeDefinition, state: string): number {
  let reached = new Set([state])
  for (let steps = 0; ; steps++) {
    if ([...reached].some(each => isAtRest(definition, each))) return steps
    const next = new Set([
      ...reached,
      ...[...reached].flatMap(each => onwardFrom(definition, each).map(([, act]) => act.to)),
    ])
    if (next.size === reached.size) return Number.POSITIVE_INFINITY
    reached = next
  }
}

/**
 * The ordinary next step of a state: of the ways that lead on, the one that is nearest to an end, so that a detour (a
 * request for more, an opinion asked for) is not promised. It is the applicant's turn where only what he may do leads
 * on. Undefined when nothing more is to come.
 */
export function nextStepOf({ definition, words }: TypeVersion, state: string): NextStep | undefined {
  if (isAtRest(definition, state)) return undefined
  const onward = onwardFrom(definition, state)
  const mine = onward.every(([, act]) => act.by.includes('applicant'))
  const ways = onward
    .filter(([, act]) => mine || act.by.some(role => role !== 'applicant' && role !== 'system'))
    .map(([name, act]) => ({ name, act, left: stepsToEnd(definition, act.to) }))
  const [first] = ways.sort((a, b) => a.left - b.left)
  if (!first) return undefined
  const by = first.act.by.filter(role => role !== 'applicant' && role !== 'system')
  return { label: words.actions[first.name] ?? '', mine, by }
}

const ordinary = new WeakMap<RecordTypeDefinition, Map<string, ReadonlySet<ActionDefinition>>>()

/**
 * What people of the office ordinarily do next in a state: of a dossier only the ways nearest to an end, because a
 * detour waits for nobody; of other records every way that leads on.
 */
export function ordinaryActs(definition: RecordTypeDefinition, state: string): ReadonlySet<ActionDefinition> {
  const known = ordinary.get(definition) ?? new Map<string, ReadonlySet<ActionDefinition>>()
  ordinary.set(definition, known)
  const found = known.get(state)
  if (found) return found
  const { procedure } = definition
  const ways = onwardFrom(definition, state)
    // What an answer of others brings about is nobody's turn here, though people may do it too.
    .filter(([, act]) => !procedure || !act.by.includes('system'))
    .map(([name, act]) => ({
      act: definition.actions[name],
      left: procedure ? stepsToEnd(definition, act.to) : 0,
    }))
  const least = Math.min(...ways.map(({ left }) => left))
  const acts = new Set(ways.flatMap(({ act, left }) => (act && left === least ? [act] : [])))
  known.set(state, acts)
  return acts
}
