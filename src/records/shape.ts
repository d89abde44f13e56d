import type { z } from 'zod'

/** A fault of a definition: where it stands and which rule it breaks. */
export interface DefinitionFault {
  at: string
  rule: string
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const placeOf = (path: Path): string => path.map(String).join('.')

/** Faults of the form that was meant: the one with the fewest, of a choice of forms. */
function unionFaults(errors: readonly (readonly Issue[])[], path: Path): DefinitionFault[] {
  const forms = errors.map(issues => issues.flatMap(issue => faultsOf(issue, path)))
  const deep = forms.filter(faults => faults.every(fault => fault.at !== placeOf(path)))
  const [best] = (deep.length ? deep : []).sort((a, b) => a.length - b.length)
  return best ?? [{ at: placeOf(path), rule: 'none of the forms allowed here' }]
}

function faultsOf(issue: Issue, above: Path): DefinitionFault[] {
  const path = [...above, ...issue.path]
  const fault = (rule: string, at: Path = path): DefinitionFault[] => [{ at: placeOf(at), rule }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap(key => fault(`no such property ${key}`, [...path, key]))
    case 'invalid_union':
      return unionFaults(issue.errors, path)
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? fault(`missing property ${String(path.at(-1) ?? '')}`)
        : fault(`must be ${issue.expected}`)
    case 'invalid_value':
      return issue.message.endsWith('received undefined')
        ? fault(`missing property ${String(path.at(-1) ?? '')}`)
        : fault(`must be one of ${issue.values.map(String).join(', ')}`)
    case 'invalid_key':
      return fault('malformed name')
    case 'invalid_format':
      return fault('malformed')
    case 'too_small':
      return fault(`at least ${issue.minimum}`)
    case 'too_big':
      return fault(`at most ${issue.maximum}`)
    default:
      return fault(issue.message)
  }
}

/** Every place where a document has not the shape it must have; `under` begins each place. */
export function shapeFaults(schema: z.ZodType, document: unknown, under?: string): DefinitionFault[] {
  const read = schema.safeParse(document)
  if (read.success) return []
  return read.error.issues.flatMap(issue => faultsOf(issue, under === undefined ? [] : [under]))
}
