import type { Applied } from '#base'
import { canonicalJson } from '#records'
import { vi } from './vi.ts'

/** One place where two documents differ; a side without it is undefined. */
export interface Difference {
  at: string
  before: unknown
  after: unknown
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The places where two documents differ, as deep as both have them. */
export function differences(before: unknown, after: unknown, at = ''): Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return []
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ at, before, after }]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap(key => differences(before[key], after[key], at ? `${at}.${key}` : key))
}

const LONGEST = 60
const MOST = 8

/** A value for people: short, and said to be missing when it is. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return vi.nothing
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** What differs, one line a place. */
export function differenceLines(found: readonly Difference[]): string[] {
  const lines = found
    .slice(0, MOST)
    .map(({ at, before, after }) => `    ${at}: ${shown(before)} → ${shown(after)}`)
  return found.length > MOST ? [...lines, `    ${vi.more(found.length - MOST)}`] : lines
}

/** What applying did, or would do: added and changed things one by one, unchanged ones counted. */
export function appliedLines(applied: readonly Applied[]): string[] {
  return [...Map.groupBy(applied, one => one.kind)].flatMap(([kind, all]) => {
    const name = vi.kind(kind)
    const lines: string[] = []
    let same = 0
    for (const { code, before, after } of all) {
      const found = before === undefined ? [] : differences(before, after)
      if (before === undefined) lines.push(`+ ${vi.added} ${name} ${code}`)
      else if (found.length) lines.push(`~ ${vi.changed} ${name} ${code}`, ...differenceLines(found))
      else same++
    }
    if (same) lines.push(`= ${name}: ${vi.unchanged(same)}`)
    return lines
  })
}
