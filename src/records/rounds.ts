import type { Action } from './chain.ts'
import type { Field, RecordTypeDefinition } from './define.ts'

/** One fault of a paper, as it was asked to be mended. */
export interface AskedPaper {
  component: string
  fault: string
  ground: string
  askedAt: Date
  /** When the request was answered. */
  answeredAt?: Date
  /** 1 for the first request. */
  round: number
  /** A later request raises it on what has not changed since the request before, which did not name it. */
  fresh: boolean
}

type Row = Readonly<Record<string, unknown>>

/** True for a group whose rows name papers of the procedure. */
export function namesPapers(
  { procedure }: RecordTypeDefinition,
  fields: Readonly<Record<string, Field>>,
): boolean {
  const components = Object.keys(procedure?.components ?? {})
  return fields['component']?.options?.some(option => components.includes(option)) ?? false
}

/** Groups whose rows name papers of the procedure and say in words what is wrong with them. */
export const faultGroups = (definition: RecordTypeDefinition): string[] =>
  Object.entries(definition.groups ?? {}).flatMap(([name, { fields }]) =>
    namesPapers(definition, fields) && fields['fault']?.kind === 'text' ? [name] : [],
  )

/** What stands for a paper: the hash of its file; for the form itself, all that it asks but files. */
function standing(definition: RecordTypeDefinition, data: Row, component: string): string {
  const field = definition.procedure?.components[component]?.field
  if (field !== undefined) return String(data[field] ?? '')
  const asked = Object.values(definition.actions).flatMap(act =>
    act.from.length === 0 ? (act.asks ?? []) : [],
  )
  const own = [...new Set(asked)].filter(name => definition.fields[name]?.kind !== 'file')
  return JSON.stringify(own.map(name => data[name] ?? null))
}

/**
 * Every request for papers in the life of a dossier, from its history alone. A fault that a later request raises on a
 * paper unchanged since the request before, which did not name that fault, is marked as fresh: it could have been asked
 * for at once. Personal values are not in the history, so a form in which only one of them changed is unchanged.
 */
export function askedPapers(definition: RecordTypeDefinition, steps: readonly Action[]): AskedPaper[] {
  const groups = faultGroups(definition)
  const asked: AskedPaper[] = []
  const data: Record<string, unknown> = {}
  /** How every paper stood when it was asked for last. */
  let stood: ReadonlyMap<string, string> | undefined
  let round = 0
  for (const { name, change, at } of steps) {
    const act = definition.actions[name]
    if (act?.asksNamed && groups.includes(act.asksNamed.group))
      for (const one of asked) if (one.round === round) one.answeredAt ??= at
    Object.assign(data, change.set ?? {})
    for (const cleared of change.cleared ?? []) delete data[cleared]
    const group = act?.asksGroups?.find(each => groups.includes(each))
    if (group === undefined) continue
    round++
    const now = new Map(
      Object.keys(definition.procedure?.components ?? {}).map(code => [
        code,
        standing(definition, data, code),
      ]),
    )
    const before = asked.filter(one => one.round === round - 1)
    for (const row of (data[group] as Row[] | undefined) ?? []) {
      const [component = '', fault = '', ground = ''] = ['component', 'fault', 'ground'].map(key =>
        String(row[key] ?? ''),
      )
      const isNamed = before.some(one => one.component === component && one.fault === fault)
      const fresh = stood !== undefined && !isNamed && stood.get(component) === now.get(component)
      asked.push({ component, fault, ground, askedAt: at, round, fresh })
    }
    stood = now
  }
  return asked
}
