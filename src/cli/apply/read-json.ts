import { refuseJson } from './fault.ts'

/** A JSON document that knows on which line each of its parts stands. */
export interface JsonDocument {
  value: unknown
  /** Line of the part at a path; where there is no such part, of the nearest around it. */
  lineOf(path: readonly string[]): number
}

const MOST_DEEP = 64
const SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const LITERALS: readonly [string, unknown][] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

const pointer = (path: readonly string[]): string => path.map(key => `/${key}`).join('')

/**
 * Reads JSON and keeps where everything stands; `JSON.parse` forgets it. A key that stands twice is a fault: one of the
 * two would be lost without a word.
 * @throws JsonFault with the line and what was expected there
 */
export function readJson(text: string): JsonDocument {
  const reader = new Reader(text.replace(/^\ufeff/, ''))
  const value = reader.document()
  return {
    value,
    lineOf: path => {
      for (let length = path.length; length > 0; length--) {
        const line = reader.lines.get(pointer(path.slice(0, length)))
        if (line !== undefined) return line
      }
      return 1
    },
  }
}

class Reader {
  readonly lines = new Map<string, number>()
  private readonly text: string
  private at = 0
  /** Line of `counted`, an offset before which all lines are counted. */
  private line = 1
  private counted = 0

  constructor(text: string) {
    this.text = text
  }

  document(): unknown {
    const value = this.read([])
    this.skip()
    if (this.at < this.text.length) throw this.fault('end')
    return value
  }

  private read(path: readonly string[]): unknown {
    if (path.length > MOST_DEEP) throw this.fault('depth')
    this.skip()
    if (!this.lines.has(pointer(path))) this.lines.set(pointer(path), this.lineHere())
    const next = this.text[this.at]
    if (next === '{') return this.object(path)
    if (next === '[') return this.array(path)
    if (next === '"') return this.string()
    const number = this.match(NUMBER)
    if (number !== undefined) return Number(number)
    for (const [word, value] of LITERALS) {
      if (!this.text.startsWith(word, this.at)) continue
      this.at += word.length
      return value
    }
    throw this.fault('value')
  }

  private object(path: readonly string[]): Record<string, unknown> {
    const entries = new Map<string, unknown>()
    this.at++
    for (let first = true; !this.takes('}'); first = false) {
      if (!first) this.expect(',', 'comma')
      this.skip()
      if (this.text[this.at] !== '"') throw this.fault('key')
      const line = this.lineHere()
      const key = this.string()
      if (entries.has(key)) throw this.fault('twice', key)
      this.lines.set(pointer([...path, key]), line)
      this.expect(':', 'colon')
      entries.set(key, this.read([...path, key]))
    }
    return Object.fromEntries(entries)
  }

  private array(path: readonly string[]): unknown[] {
    const items: unknown[] = []
    this.at++
    while (!this.takes(']')) {
      if (items.length) this.expect(',', 'comma')
      items.push(this.read([...path, String(items.length)]))
    }
    return items
  }

  private string(): string {
    const written = this.match(TEXT)
    if (written === undefined) throw this.fault('text')
    return JSON.parse(written).normalize('NFC')
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  private skip(): void {
    this.match(SPACE)
  }

  private takes(mark: string): boolean {
    this.skip()
    if (this.text[this.at] !== mark) return false
    this.at++
    return true
  }

  private expect(mark: string, rule: string): void {
    if (!this.takes(mark)) throw this.fault(rule)
  }

  private lineHere(): number {
    for (; this.counted < this.at; this.counted++) if (this.text[this.counted] === '\n') this.line++
    return this.line
  }

  private fault(rule: string, name = '') {
    return refuseJson(this.lineHere(), rule, name)
  }
}
