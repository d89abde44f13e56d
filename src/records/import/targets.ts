import { Refusal } from '#base'
import type { TypeVersion } from '../catalog.ts'
import type { ActionDefinition } from '../define.ts'
import type { Target } from './guess-columns.ts'
import { PARENT } from './imported.ts'

/** The creating action that an import performs. @throws Refusal not_found when the type has no such action */
export function creatingAction({ definition }: TypeVersion, action: string): ActionDefinition {
  const act = definition.actions[action]
  if (!act || act.from.length > 0) throw new Refusal('not_found', { action })
  return act
}

/** What a column may fill: the fields that the action asks for, files excepted, and the parent where there is one. */
export function targetsOf(version: TypeVersion, action: string, parentLabel: string): Target[] {
  const { definition, words } = version
  const fields = (creatingAction(version, action).asks ?? []).flatMap((code): Target[] => {
    const kind = definition.fields[code]?.kind
    if (kind === undefined || kind === 'file') return []
    return [{ code, label: words.fields[code] ?? code, isPlace: kind === 'place' }]
  })
  return definition.parent === undefined
    ? fields
    : [...fields, { code: PARENT, label: parentLabel, isPlace: false }]
}

/** Fields without which no row can be created and that nothing fills. A file cannot come from a sheet. */
export function missingTargets(
  version: TypeVersion,
  action: string,
  filled: ReadonlySet<string>,
): { code: string; isFile: boolean }[] {
  const { definition } = version
  const fields = (creatingAction(version, action).asks ?? []).flatMap(code => {
    const field = definition.fields[code]
    return field?.required && !filled.has(code) ? [{ code, isFile: field.kind === 'file' }] : []
  })
  return definition.parent !== undefined && !filled.has(PARENT)
    ? [...fields, { code: PARENT, isFile: false }]
    : fields
}
