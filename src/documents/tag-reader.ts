import { LIMITS, refuseSheet } from './sheet.ts'

/** Where an opening tag lies in the text at hand; attributes are read from it only when they are wanted. */
export interface Tag {
  text: string
  /** After the name. */
  from: number
  /** At the `>`. */
  to: number
}

export interface TagHandler {
  open(name: string, tag: Tag, empty: boolean): void
  /** `before` is the raw text between the tag before and this one. */
  close(name: string, before: string): void
}

const SLASH = 47
const BANG = 33
const QUESTION = 63
const COLON = 58

/**
 * Reads the tags of an XML part that comes in pieces. Bytes are looked at as Latin-1, which costs nothing and changes no
 * tag: the few texts that are wanted become UTF-8 later. Comments, document types and CDATA, which no spreadsheet writes
 * here, are refused, so that there is nothing to expand.
 */
export class TagReader {
  readonly #handler: TagHandler
  #rest: Buffer = Buffer.alloc(0)
  #begun = false
  /** Length of the prefix of the part's names (`x:row`). */
  #prefix = -1
  readonly #names = new Map<string, string>()
  readonly #tag: Tag = { text: '', from: 0, to: 0 }

  constructor(handler: TagHandler) {
    this.#handler = handler
  }

  take(piece: Buffer): void {
    // Joined as bytes: joined as texts, both parts and the whole would fill the young memory.
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece
    const text = bytes.toString('latin1')
    if (!this.#begun) this.#begin(text)
    this.#tag.text = text
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      const to = open < 0 ? -1 : text.indexOf('>', open)
      if (to < 0) break
      const first = text.charCodeAt(open + 1)
      if (first === SLASH) this.#handler.close(this.#name(text, open + 2, to), text.slice(at, open))
      else if (first === BANG) throw refuseSheet('declaration')
      else if (first !== QUESTION) this.#open(text, open + 1, to)
      at = to + 1
    }
    this.#rest = bytes.subarray(at)
    if (this.#rest.length > LIMITS.piece) throw refuseSheet('damaged')
  }

  #begin(text: string): void {
    const head = /^(?:\xef\xbb\xbf)?\s*<(\?xml[^>]{0,200}>)?/.exec(text)
    const encoding = /encoding\s*=\s*["']([^"']*)/.exec(head?.[1] ?? '')?.[1]
    if (!head || !/^(utf-8|us-ascii)$/i.test(encoding ?? 'utf-8')) throw refuseSheet('encoding')
    this.#begun = true
  }

  #open(text: string, start: number, to: number): void {
    if (this.#prefix < 0) this.#prefix = prefixOf(text, start, to)
    const empty = text.charCodeAt(to - 1) === SLASH
    let from = start
    while (from < to && isNamePart(text.charCodeAt(from))) from++
    this.#tag.from = from
    this.#tag.to = to
    this.#handler.open(this.#name(text, start, from), this.#tag, empty)
  }

  /** One string object for each name, so that comparing is cheap. */
  #name(text: string, start: number, end: number): string {
    const from = start + Math.max(this.#prefix, 0)
    if (end - from === 1) return text.charAt(from)
    const written = text.slice(from, end)
    const known = this.#names.get(written)
    if (known !== undefined) return known
    const name = written.trimEnd()
    if (this.#names.size < 200) this.#names.set(written, name)
    return name
  }
}

function prefixOf(text: string, start: number, to: number): number {
  for (let at = start; at < to && isNamePart(text.charCodeAt(at)); at++)
    if (text.charCodeAt(at) === COLON) return at + 1 - start
  return 0
}

/** Neither white space nor `/`. */
const isNamePart = (code: number): boolean => code > 32 && code !== SLASH

/** The attribute of an opening tag as it is written, or undefined. Names of one letter only: sheets need no others. */
export function findAttribute({ text, from, to }: Tag, letter: string): string | undefined {
  const wanted = letter.charCodeAt(0)
  for (let at = from; at < to; ) {
    if (!isNamePart(text.charCodeAt(at))) {
      at++
      continue
    }
    const equals = text.indexOf('=', at)
    if (equals < 0 || equals >= to) return undefined
    const end = text.indexOf(text.charAt(equals + 1), equals + 2)
    if (end < 0 || end > to) return undefined
    if (equals - at === 1 && text.charCodeAt(at) === wanted) return text.slice(equals + 2, end)
    at = end + 1
  }
  return undefined
}
