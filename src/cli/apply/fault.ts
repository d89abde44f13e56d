/** One thing that is wrong in a folder: where, and a sentence that names it. */
export interface Fault {
  file: string
  /** Absent when the file as a whole is meant. */
  line?: number
  /** Head of the column in a table. */
  column?: string
  /** Place within the document. */
  at?: string
  sentence: string
}

/** A text that is no JSON. */
export class JsonFault extends Error {
  readonly line: number
  readonly rule: string
  readonly part: string

  constructor(line: number, rule: string, part: string) {
    super(`line ${line}: ${rule} ${part}`)
    this.name = 'JsonFault'
    this.line = line
    this.rule = rule
    this.part = part
  }
}

export const refuseJson = (line: number, rule: string, part: string): JsonFault =>
  new JsonFault(line, rule, part)

/** In the order of files, lines and columns, each once. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const unique = new Map(faults.map(fault => [JSON.stringify(fault), fault]))
  return [...unique.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? '').localeCompare(b.column ?? '', 'vi'),
  )
}
