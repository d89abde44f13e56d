import { printNumber } from '#base'
import { printValue, printWhole, type TypeVersion } from '#records'
import type { Condition } from '#records/define'
import { inSentence } from './action-words.ts'
import { words } from './forms.vi.ts'

/** A condition on the answers of a form as people say it: `ngôn ngữ là “Anh”`. */
export function conditionWords(version: TypeVersion, condition: Condition): string {
  const say = words.condition
  if ('all' in condition) return condition.all.map(part => conditionWords(version, part)).join(say.all)
  if ('any' in condition) return condition.any.map(part => conditionWords(version, part)).join(say.any)
  if ('not' in condition) return say.not(conditionWords(version, condition.not))
  const { definition, words: said } = version
  const name = condition.field
  const field = definition.fields[name]
  const label = inSentence(said.fields[name] ?? name)
  const print = (value: unknown): string => (field ? printValue({ name, field, value, words: said }) : '')
  const limit = (bound: number | 'today' | { field: string }): string =>
    bound === 'today'
      ? say.today
      : typeof bound === 'number'
        ? field
          ? printWhole(field, String(bound))
          : printNumber(String(bound))
        : inSentence(said.fields[bound.field] ?? bound.field)
  if ('is' in condition) return say.is(label, print(condition.is))
  if ('in' in condition) return say.in(label, condition.in.map(print).join(', '))
  if ('given' in condition) return condition.given ? say.given(label) : say.notGiven(label)
  if ('hoursAhead' in condition) return say.hoursAhead(label, condition.hoursAhead)
  if ('atLeast' in condition) return say.atLeast(label, limit(condition.atLeast))
  return say.atMost(label, limit(condition.atMost))
}
