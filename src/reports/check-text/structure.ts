import type { Lexicon } from './lexicon.ts'
import type { Atom } from './tokenise.ts'

/**
 * A run of atoms that belong together: one clause (up to `;`) of a sentence at one depth of brackets. What stands in
 * brackets is a strand of its own, so "A (b) C" reads A and C as neighbours.
 */
export interface Strand {
  id: number
  sentence: number
  /** The strand around the brackets, if it stands in brackets. */
  outer: number | null
  /** The clause before the `;` at the same depth. */
  previous: number | null
  /** Atom index of the opening bracket. */
  opens: number | null
  /** Atom indexes in order. */
  atoms: number[]
}

export interface Sentence {
  /** Atom indexes: first, and one after the last. */
  from: number
  to: number
  /** Begins on a new line that is not an item of the list before. */
  startsParagraph: boolean
}

export interface Structure {
  strands: Strand[]
  sentences: Sentence[]
  /** Strand of each atom, and its place in that strand. */
  strandOf: Int32Array
  placeOf: Int32Array
}

const OPENING = new Set(['(', '[', '{'])
const CLOSING = new Set([')', ']', '}'])
const ENDING = new Set(['.', '!', '?', '…'])
/** A line that begins with these goes on with a list begun before. */
const BULLETS = new Set(['-', '+', '•', '*', '·'])
/** A line that ends with these goes on in the next: a list set line by line is one sentence. */
const OPEN_ENDS = new Set([':', ';', ','])

/** Finds sentences, clauses and brackets. */
export function structureOf(atoms: readonly Atom[], text: string, lexicon: Lexicon): Structure {
  const walk = new Walk(atoms.length)
  for (const [i, atom] of atoms.entries()) {
    if (atom.kind === 'mark' && atom.key === '\n') {
      walk.place(i)
      if (!OPEN_ENDS.has(atoms[i - 1]?.key ?? ''))
        walk.endSentence(i + 1, !BULLETS.has(atoms[i + 1]?.key ?? ''))
    } else if (atom.kind === 'mark' && OPENING.has(atom.key)) {
      walk.open(i)
    } else if (atom.kind === 'mark' && CLOSING.has(atom.key)) {
      walk.close(i)
    } else {
      walk.place(i)
      if (atom.kind !== 'mark') continue
      if (atom.key === ';') walk.endClause()
      else if (endsSentence(atoms, i, text, lexicon)) walk.endSentence(i + 1, false)
    }
  }
  return walk.finish()
}

/** The walk over the atoms: which strand is open at which depth. */
class Walk {
  readonly strands: Strand[] = []
  readonly sentences: Sentence[] = []
  readonly strandOf: Int32Array
  readonly placeOf: Int32Array
  private readonly length: number
  private from = 0
  private startsParagraph = true
  private stack: Strand[] = []

  constructor(length: number) {
    this.length = length
    this.strandOf = new Int32Array(length)
    this.placeOf = new Int32Array(length)
    this.stack = [this.begin(null, null, null)]
  }

  private begin(outer: number | null, previous: number | null, opens: number | null): Strand {
    const strand = {
      id: this.strands.length,
      sentence: this.sentences.length,
      outer,
      previous,
      opens,
      atoms: [],
    }
    this.strands.push(strand)
    return strand
  }

  private top(): Strand {
    const strand = this.stack.at(-1)
    if (!strand) throw new Error('no open strand')
    return strand
  }

  place(atom: number): void {
    const strand = this.top()
    this.strandOf[atom] = strand.id
    this.placeOf[atom] = strand.atoms.length
    strand.atoms.push(atom)
  }

  open(atom: number): void {
    const outer = this.top()
    this.stack.push(this.begin(outer.id, null, atom))
    this.strandOf[atom] = outer.id
    this.placeOf[atom] = outer.atoms.length
  }

  close(atom: number): void {
    if (this.stack.length > 1) this.stack.pop()
    const strand = this.top()
    this.strandOf[atom] = strand.id
    this.placeOf[atom] = strand.atoms.length
  }

  endClause(): void {
    const ended = this.top()
    this.stack[this.stack.length - 1] = this.begin(ended.outer, ended.id, ended.opens)
  }

  endSentence(next: number, startsParagraph: boolean): void {
    this.sentences.push({ from: this.from, to: next, startsParagraph: this.startsParagraph })
    this.from = next
    this.startsParagraph = startsParagraph
    this.stack = [this.begin(null, null, null)]
  }

  finish(): Structure {
    this.sentences.push({ from: this.from, to: this.length, startsParagraph: this.startsParagraph })
    return {
      strands: this.strands,
      sentences: this.sentences,
      strandOf: this.strandOf,
      placeOf: this.placeOf,
    }
  }
}

/** Whether the brackets of one strand, if it has any, stand around another one too. */
export function isAround({ strands }: Structure, outer: number, inner: number): boolean {
  const opens = strands[outer]?.opens ?? null
  if (opens === null) return true
  for (let id: number | null = inner; id !== null; id = strands[id]?.outer ?? null)
    if (strands[id]?.opens === opens) return true
  return false
}

/** A full stop ends a sentence before a space, a line end or a capital ("theo quy định.Trên địa bàn"). */
function endsSentence(atoms: readonly Atom[], at: number, text: string, lexicon: Lexicon): boolean {
  const mark = atoms[at]
  if (!mark || !ENDING.has(mark.key)) return false
  const next = text.charAt(mark.end)
  if (next !== '' && !/[\s\p{Lu}"”)]/u.test(next)) return false
  const before = atoms[at - 1]
  const isAbbreviation =
    before?.kind === 'word' && before.end === mark.start && lexicon.cue.DOTTED.entries.has(before.key)
  return !isAbbreviation
}
