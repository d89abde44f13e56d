import { isLocalDate, type LocalDate, Refusal, type Window } from '#base'

/**
 * Along which tree of units and places a figure is read: as it was at the end of the period (`as-was`, which is meant
 * when nothing is said), as it is today, or as of a day.
 */
export type Tree = 'as-was' | 'as-is' | LocalDate

/** Reads `as-was`, `as-is`, a day, or `as-of:` with a day; refuses `invalid`. */
export function parseTree(text: string): Tree {
  const day = text.replace(/^as-of:/, '')
  if (text === 'as-was' || text === 'as-is' || isLocalDate(day)) return day
  throw new Refusal('invalid', { tree: text }, [{ field: 'tree', rule: 'tree' }])
}

/** The day whose tree is meant. */
export function dayOfTree(tree: Tree | undefined, window: Window, today: LocalDate): LocalDate {
  if (tree === 'as-is') return today
  return tree === undefined || tree === 'as-was' ? window.to : tree
}

/** What a figure or a question carries of its tree: nothing when it is the usual one, so that ids never change. */
export const treePart = (tree: Tree | undefined): { tree?: Tree } =>
  tree === undefined || tree === 'as-was' ? {} : { tree }
