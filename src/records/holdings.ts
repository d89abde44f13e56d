import type { Action } from './chain.ts'
import type { RecordTypeDefinition } from './define.ts'

/** A stretch of a record's life in one unit, one state and one person's hands. `to` is absent while it lasts. */
export interface Holding {
  unit: number
  state: string
  /** Party of the person to whom it was given. */
  handler?: number
  from: Date
  to?: Date
}

/** The field by which a record is given to a person who holds a role. */
export const handlerField = ({ fields }: RecordTypeDefinition): string | undefined =>
  Object.keys(fields).find(name => fields[name]?.kind === 'party' && fields[name]?.of !== undefined)

/** Who held a record when, from its history alone: a new stretch wherever unit, state or person change. */
export function holdingsOf(definition: RecordTypeDefinition, steps: readonly Action[]): Holding[] {
  const field = handlerField(definition)
  const holdings: Holding[] = []
  for (const { at, to, change } of steps) {
    const last = holdings.at(-1)
    const unit = change.unit ?? change.create?.unit ?? last?.unit ?? 0
    const given = field === undefined ? undefined : change.set?.[field]
    const handler = typeof given === 'number' ? given : last?.unit === unit ? last.handler : undefined
    if (last && last.unit === unit && last.state === to && last.handler === handler) continue
    if (last) last.to = at
    holdings.push({ unit, state: to, from: at, ...(handler === undefined ? {} : { handler }) })
  }
  return holdings
}
