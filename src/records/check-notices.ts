import type { PublishedType, RecordTypeDefinition } from './define.ts'

export type Report = (at: string, rule: string) => void

/** Names in braces, in the order they stand. */
export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

/** Kinds whose values only point at what they mean. */
const UNSAID: ReadonlySet<string> = new Set(['place', 'party', 'record', 'file', 'point'])

/** What a notice says stands in its words, names nothing secret, and goes to fields that hold an address. */
export function checkNotices({ definition: d, words }: PublishedType, fault: Report): void {
  const sentences = words.vi.notices ?? {}
  for (const [name, act] of Object.entries(d.actions)) {
    for (const effect of act.effects ?? [])
      if ('notify' in effect && !Object.hasOwn(sentences, effect.words))
        fault(`actions.${name}.effects`, `no words for the notice ${effect.words}`)
  }
  for (const [key, sentence] of Object.entries(sentences)) {
    for (const name of placeholdersOf(sentence)) {
      if (name === 'title') continue
      if (!Object.hasOwn(d.fields, name)) fault(`words.notices.${key}`, `unknown field ${name}`)
      else if (d.fields[name]?.secret) fault(`words.notices.${key}`, `secret field ${name}`)
      else if (UNSAID.has(d.fields[name]?.kind ?? ''))
        fault(`words.notices.${key}`, `a sentence cannot hold ${name}`)
    }
  }
  for (const [way, kind] of [
    ['mail', 'text'],
    ['phone', 'phone'],
  ] as const) {
    const field = d.reach?.[way]
    if (field === undefined) continue
    if (!Object.hasOwn(d.fields, field)) fault(`reach.${way}`, `unknown field ${field}`)
    else if (d.fields[field]?.kind !== kind) fault(`reach.${way}`, `not a field of kind ${kind}: ${field}`)
  }
}

/** It is asked for by a number that the office gives, and proved by a phone number that is kept apart. */
export function checkTracked(
  { fields, actions, clocks, tracked }: RecordTypeDefinition,
  fault: Report,
): void {
  if (!tracked) return
  const { code, phone, due } = tracked
  if (due !== undefined && !Object.hasOwn(clocks ?? {}, due)) fault('tracked.due', `unknown clock ${due}`)
  const isNumbered = Object.values(actions).some(act => {
    const set = act.sets?.[code]
    return set !== undefined && 'number' in set
  })
  if (!isNumbered) fault('tracked.code', `not a numbered field ${code}`)
  if (fields[phone]?.kind !== 'phone' || !fields[phone].secret)
    fault('tracked.phone', `not a secret phone ${phone}`)
}
