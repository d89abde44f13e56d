import type { RecordTypeDefinition } from '#records/define'

/** How a type apologises before a term is broken: what drafts it, what makes it, and the fields that hold its days. */
export interface Apology {
  /** The action by which people make it. */
  action: string
  drafted: string
  made: string
  /** The new day that is promised. */
  promised?: string
}

const dayBy = ({ actions }: RecordTypeDefinition, action: string): string | undefined =>
  Object.entries(actions[action]?.sets ?? {}).find(([, set]) => set && 'today' in set)?.[0]

/** Read off the definition: a clock before another, whose own action only notes a day, stopped by people who name another. */
export function apologyOf(definition: RecordTypeDefinition): Apology | undefined {
  for (const { term, onDue, stops } of Object.values(definition.clocks ?? {})) {
    if (!('before' in term) || onDue === undefined) continue
    const action = stops.find(name => {
      const act = definition.actions[name]
      return act && name !== onDue && act.to === undefined && act.by.some(role => role !== 'system')
    })
    const drafted = dayBy(definition, onDue)
    const made = action === undefined ? undefined : dayBy(definition, action)
    if (action === undefined || drafted === undefined || made === undefined) continue
    const promised = definition.actions[action]?.asks?.find(name => definition.fields[name]?.kind === 'date')
    return { action, drafted, made, ...(promised === undefined ? {} : { promised }) }
  }
  return undefined
}
