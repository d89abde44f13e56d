import type { Fault } from './fault.ts'
import type { JsonDocument } from './read-json.ts'
import type { Part } from './schema.ts'

/** Where something stands in a folder. */
export type Place = Pick<Fault, 'file' | 'line' | 'column' | 'at'>

/** A type's and an indicator's faults are said of the definition, or of its Vietnamese words. */
export function rooted(part: Part, at: string): string {
  if (part !== 'types' && part !== 'indicators') return at
  return at === 'words' || at.startsWith('words.')
    ? `words.vi${at.slice('words'.length)}`
    : `definition.${at}`
}

/** Follows a place; a name in a list is the code of one of its things, an offset in a text ends it. */
export function placeIn(file: string, document: JsonDocument, root: readonly string[], at: string): Place {
  const path: string[] = []
  let value: unknown = document.value
  const enter = (key: string): boolean => {
    let step: string | undefined = key
    if (Array.isArray(value) && !/^\d+$/.test(key)) {
      const index = value.findIndex(item => (item as { code?: unknown } | null)?.code === key)
      step = index < 0 ? undefined : String(index)
    }
    if (step === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return false
    path.push(step)
    value = (value as Record<string, unknown>)[step]
    return true
  }
  const steps = [
    ...root,
    ...at
      .replace(/: \d+$/, '')
      .split('.')
      .filter(Boolean),
  ]
  for (const step of steps) if (!enter(step)) break
  return { file, line: document.lineOf(path), at: steps.join('.') }
}
