import { addDays, capital, type FieldFault, isLocalDate, printDate, printNumber, type Refusal } from '#base'
import { findFileSentence } from '#documents'
import type { Decision, TypeVersion } from '#records'
import { vi } from './vi.ts'

/** A label inside a sentence; abbreviations keep their capitals. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)

type Said = Pick<Extract<Decision, { allowed: false }>, 'code' | 'params'>

/** Which rule keeps an action closed, as a sentence; undefined when the refusal is not about the action. */
export function closedReason({ definition, words }: TypeVersion, { code, params }: Said): string | undefined {
  const said = vi.record.closed
  const action = String(params['action'] ?? '')
  if (code === 'forbidden') {
    const roles = (definition.actions[action]?.by ?? []).filter(role => role !== 'system')
    return roles.length
      ? said.role(roles.map(role => inSentence(vi.roles[role] ?? role)).join(', '))
      : undefined
  }
  if (code === 'duplicate') {
    const [kind = '', ...rest] = String(params['key'] ?? '').split(' ')
    // `field <office> <field> <value>` for a unique field, `only <action> <values>` for an "only one" rule.
    return kind === 'field'
      ? said.unique(words.fields[rest[1] ?? ''] ?? '')
      : (words.guards?.[rest[0] ?? ''] ?? said.onlyOne)
  }
  const rule = vi.record.closedByRule[String(params['rule'] ?? '')]
  if (rule)
    return rule(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, printed(value)])))
  if (code !== 'wrong_state') return undefined
  if (params['ceased'] !== undefined)
    return said.unit(printDate(addDays(String(params['ceased']), 1)), String(params['successors'] ?? ''))
  if (params['guard'] !== undefined) return words.guards?.[String(params['guard'])] ?? said.guard
  return said.state(words.states[String(params['state'])] ?? '')
}

/** What a rule names, as it is read: numbers and days as people write them. */
const printed = (value: string | number): string =>
  typeof value === 'number' ? printNumber(String(value)) : isLocalDate(value) ? printDate(value) : value

/** The sentence of a refused action, whatever the refusal. */
export const refusedSentence = (version: TypeVersion, action: string, refusal: Refusal): string =>
  closedReason(version, { code: refusal.code, params: { action, ...refusal.params } }) ??
  vi.refused[refusal.code]

const MID_SENTENCE = new Set(['required', 'choice'])

function labelOf({ words }: TypeVersion, field: string): string {
  const [group = '', row, inner] = field.split('.')
  if (row === undefined) return words.fields[field] ?? words.groups?.[field]?.name ?? vi.record.reason
  return words.groups?.[group]?.fields[inner ?? ''] ?? ''
}

/** One fault as a sentence that names the field and the rule; `vi.faults` has a sentence for every rule. */
export function faultSentence(version: TypeVersion, { field, rule, params }: FieldFault): string {
  const label = field === 'toUnit' ? vi.record.toUnit : labelOf(version, field)
  const limit = params?.['limit']
  const ofFile = findFileSentence(rule, params)
  if (ofFile !== undefined) return `${label}: ${ofFile}`
  const say = vi.faults[rule]
  if (!say) return `${label}: ${vi.refused.invalid}`
  const sentence = say(
    MID_SENTENCE.has(rule) ? inSentence(label) : label,
    limit === undefined ? '' : printNumber(String(limit)),
  )
  const [group, row] = field.split('.')
  if (row === undefined) return sentence
  const name = version.words.groups?.[group ?? '']?.name ?? ''
  return vi.form.rowLabel(capital(name), Number(row) + 1, inSentence(sentence))
}
