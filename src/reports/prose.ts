import type { Prose } from './define.ts'
import type { Scale } from './phrases.ts'

/** What a reference prints of its figure. */
export type Form = 'value' | 'parts' | 'growth' | 'change' | 'points' | 'plan' | 'share'

/** One reference in braces, as written. */
export interface Reference {
  code: string
  dims: Record<string, string>
  /** Code of another unit. */
  unit?: string
  /** Label of another period, or years from the report's own: `+1`. */
  period?: string
  form: Form
  /** Parts: the breakdown. Plan, share: code of the other figure. */
  of?: string
  pad?: true
  noun?: true
  short?: true
  times?: true
  scale?: Scale
  decimals?: number
}

export type Piece =
  | { kind: 'text'; text: string }
  /** Name of the report's unit. */
  | { kind: 'unit' }
  /** Label of the report's period, moved by years. */
  | { kind: 'period'; shift: number }
  | { kind: 'figure'; reference: Reference; at: number }

/** One fault of a template: `at` is the offset of its brace in the template. */
export interface ProseFault {
  at: number
  rule: string
}

const CODE = /^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/
const WORD = /^([A-Za-z][\w-]*)=(\S+)$/
const FORMS: readonly string[] = ['parts', 'growth', 'change', 'points', 'plan', 'share'] satisfies Form[]

/** Options that mean something beside each form. */
const OPTIONS: Record<Form, readonly string[]> = {
  value: ['pad', 'noun', 'in'],
  parts: ['pad'],
  growth: ['short', 'times', 'decimals'],
  change: ['short'],
  points: ['short'],
  plan: ['decimals'],
  share: ['decimals'],
}

/**
 * Reads a template into its pieces (the grammar is at `Prose`). Total: what is wrong is named with its place, and stays
 * as it is written.
 */
export function parseProse(template: Prose): { pieces: Piece[]; faults: ProseFault[] } {
  const pieces: Piece[] = []
  const faults: ProseFault[] = []
  for (const match of template.normalize('NFC').matchAll(/\{([^{}]*)\}|[{}]|[^{}]+/g)) {
    const [whole, inside] = match
    const at = match.index
    const { piece, rules } = inside === undefined ? readText(whole) : readBraces(inside, at)
    pieces.push(piece && rules.length === 0 ? piece : { kind: 'text', text: whole })
    faults.push(...rules.map(rule => ({ at, rule })))
  }
  return { pieces, faults }
}

interface Read {
  piece?: Piece
  rules: string[]
}

const readText = (text: string): Read =>
  text === '{' || text === '}'
    ? { rules: ['a brace without its other half'] }
    : { piece: { kind: 'text', text }, rules: [] }

/** The references of a template, in order, as far as they can be read. */
export function referencesOf(template: Prose): Reference[] {
  return parseProse(template).pieces.flatMap(piece => (piece.kind === 'figure' ? piece.reference : []))
}

function readBraces(inside: string, at: number): Read {
  const [head = '', ...rest] = inside.trim().split(/\s+/)
  const period = /^period([+-]\d+)?$/.exec(head)
  if ((head === 'unit' || period) && rest.length > 0) return { rules: [`${head} takes no options`] }
  if (head === 'unit') return { piece: { kind: 'unit' }, rules: [] }
  if (period) return { piece: { kind: 'period', shift: Number(period[1] ?? 0) }, rules: [] }
  if (!CODE.test(head)) return { rules: [`${head || 'nothing'} is not a code of an indicator`] }
  const { reference, rules } = readReference(head, rest)
  return { piece: { kind: 'figure', reference, at }, rules }
}

function readReference(code: string, rest: readonly string[]): { reference: Reference; rules: string[] } {
  const reference: Reference = { code, dims: {}, form: 'value' }
  const said: string[] = []
  const rules: string[] = []
  for (const word of rest) {
    const rule = readWord(reference, word, said)
    if (rule) rules.push(rule)
  }
  const forms = said.filter(name => FORMS.includes(name))
  if (forms.length > 1) rules.push(`${forms.join(' and ')} exclude each other`)
  const allowed = OPTIONS[reference.form]
  const options = said.filter(name => OPTION_WORDS.has(name) && !allowed.includes(name))
  for (const name of options) rules.push(`${name} means nothing beside ${reference.form}`)
  const twice = said.filter((name, i) => said.indexOf(name) !== i)
  for (const name of twice) rules.push(`${name} is said twice`)
  return { reference, rules }
}

const OPTION_WORDS = new Set(Object.values(OPTIONS).flat())

/** Reads one word after the code into the reference and notes its name; gives the rule that it breaks, if any. */
function readWord(reference: Reference, word: string, said: string[]): string | undefined {
  const [, name = word, value] = WORD.exec(word) ?? []
  if (word.length > 1 && (word.startsWith('@') || word.startsWith('#'))) {
    said.push(word.charAt(0))
    if (word.startsWith('@')) reference.unit = word.slice(1)
    else reference.period = word.slice(1)
    return undefined
  }
  said.push(name)
  return value === undefined ? readFlag(reference, name) : readPair(reference, name, value)
}

function readFlag(reference: Reference, name: string): string | undefined {
  if (name === 'growth' || name === 'change' || name === 'points') reference.form = name
  else if (name === 'pad' || name === 'noun' || name === 'short' || name === 'times') reference[name] = true
  else return `unknown word ${name}`
  return undefined
}

function readPair(reference: Reference, name: string, value: string): string | undefined {
  if (name === 'parts' || name === 'plan' || name === 'share') {
    reference.form = name
    reference.of = value
    return name === 'parts' || CODE.test(value) ? undefined : `${value} is not a code of an indicator`
  }
  if (name === 'in') {
    if (value !== 'million' && value !== 'billion') return `in=${value}: million or billion`
    reference.scale = value
  } else if (name === 'decimals') {
    if (!/^[0-4]$/.test(value)) return `decimals=${value}: 0 to 4`
    reference.decimals = Number(value)
  } else if (FORMS.includes(name) || OPTION_WORDS.has(name)) return `${name} takes no value`
  else reference.dims[name] = value
  return undefined
}
