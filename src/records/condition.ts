import { dayOf, type LocalDate } from '#base'
import type { Condition, Scalar } from './define.ts'

/** Field values of a record as they are kept: strings, numbers, booleans, or absent. */
export type Values = Readonly<Record<string, unknown>>

const order = (a: unknown, b: unknown): number | undefined => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return undefined
}

function bound(limit: number | 'today' | { field: string }, values: Values, today: LocalDate): unknown {
  return limit === 'today' ? today : typeof limit === 'number' ? limit : values[limit.field]
}

const HOUR_MS = 3_600_000

/**
 * Total evaluation: a field that is not given, or of another kind than the limit, makes a comparison false.
 * @param now the instant, or the day where only that is known: then nothing lies hours ahead
 */
export function holds(condition: Condition, values: Values, now: Date | LocalDate): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, values, now))
  if ('any' in condition) return condition.any.some(part => holds(part, values, now))
  if ('not' in condition) return !holds(condition.not, values, now)
  const value = values[condition.field]
  if ('given' in condition) return (value !== undefined && value !== null && value !== '') === condition.given
  if ('is' in condition) return value === condition.is
  if ('in' in condition) return condition.in.includes(value as Scalar)
  if ('hoursAhead' in condition)
    return (
      now instanceof Date &&
      typeof value === 'string' &&
      new Date(value).getTime() - now.getTime() >= condition.hoursAhead * HOUR_MS
    )
  const today = now instanceof Date ? dayOf(now) : now
  if ('atLeast' in condition) return (order(value, bound(condition.atLeast, values, today)) ?? -1) >= 0
  return (order(value, bound(condition.atMost, values, today)) ?? 1) <= 0
}

/** Every field a condition reads. */
export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  if ('not' in condition) return fieldsOf(condition.not)
  const fields: string[] = [condition.field]
  if ('atLeast' in condition && typeof condition.atLeast === 'object') fields.push(condition.atLeast.field)
  if ('atMost' in condition && typeof condition.atMost === 'object') fields.push(condition.atMost.field)
  return fields
}
