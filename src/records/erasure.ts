import type { ActionDefinition, RecordTypeDefinition, RecordWords } from './define.ts'
import { eraseWords } from './vi.ts'

/** Destroys a record's personal values for good; that it was done, by whom and why stays in its chain. */
export const ERASE = 'erasePersonal'

type Words = RecordWords<string, string, string, string>

/** True for a type with personal values. */
export const holdsSecrets = ({ fields }: RecordTypeDefinition): boolean =>
  Object.values(fields).some(field => field.secret)

/** Adds to a type with personal values, as it is read from the database, the action that destroys them. */
export function withErasure(
  definition: RecordTypeDefinition,
  words: Words,
): { definition: RecordTypeDefinition; words: Words } {
  if (!holdsSecrets(definition)) return { definition, words }
  const action: ActionDefinition = {
    from: definition.states,
    by: ['director', 'system'],
    needsReason: true,
    reasonMin: 20,
  }
  return {
    definition: { ...definition, actions: { ...definition.actions, [ERASE]: action } },
    words: { ...words, actions: { ...words.actions, [ERASE]: eraseWords.action } },
  }
}
