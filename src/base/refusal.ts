/** The closed list of reasons for which the world says no. A code is added only if a caller acts differently on it. */
export type RefusalCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'wrong_state'
  | 'stale'
  | 'duplicate'
  | 'too_many'
  | 'unavailable'

/** One fault of one field: `rule` is a key of the word files, `params` fill its sentence. */
export interface FieldFault {
  field: string
  rule: string
  params?: Record<string, string | number>
}

/**
 * The world says no: a rule, a right or a state forbids what was asked. Anything else that is thrown is a bug.
 * The sentence for people is made from `code`, `params` and `faults` at the edge, never here.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: Record<string, string | number>
  readonly faults: readonly FieldFault[]

  constructor(
    code: RefusalCode,
    params: Record<string, string | number> = {},
    faults: readonly FieldFault[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}${faults.length ? ` ${JSON.stringify(faults)}` : ''}`)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.faults = faults
  }
}
