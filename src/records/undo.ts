import type { ActionDefinition, RecordTypeDefinition, RecordWords } from './define.ts'
import { undoWords } from './vi.ts'

/** The state of a record whose creation was taken back: it counts for nothing, holds nothing, and keeps its number. */
export const UNDONE = 'undone'

/** Performed by the system when somebody takes back a whole import. */
export const UNDO = 'undoImport'

type Words = RecordWords<string, string, string, string>

/**
 * Adds to a type, as it is read from the database, the state and the action with which an import is taken back. They
 * belong to every type and are no part of its published document, which never changes.
 */
export function withUndo(
  definition: RecordTypeDefinition,
  words: Words,
): { definition: RecordTypeDefinition; words: Words } {
  const action: ActionDefinition = { from: definition.states, to: UNDONE, by: ['system'], needsReason: true }
  const clocks = Object.entries(definition.clocks ?? {}).map(
    ([code, clock]) => [code, { ...clock, stops: [...clock.stops, UNDO] }] as const,
  )
  return {
    definition: {
      ...definition,
      states: [...definition.states, UNDONE],
      actions: { ...definition.actions, [UNDO]: action },
      ...(definition.clocks ? { clocks: Object.fromEntries(clocks) } : {}),
    },
    words: {
      ...words,
      states: { ...words.states, [UNDONE]: undoWords.state },
      actions: { ...words.actions, [UNDO]: undoWords.action },
    },
  }
}
