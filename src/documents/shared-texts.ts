import { readText } from './cell-text.ts'
import { type Cell, LIMITS, refuseSheet } from './sheet.ts'
import { TagReader } from './tag-reader.ts'

/** The texts that cells share by number. They stay packed bytes until a cell asks for one. */
export class SharedTexts {
  readonly #raw: string[] = []
  readonly #cells: (Cell | undefined)[] = []
  #size = 0

  add(raw: string): void {
    this.#size += raw.length
    if (this.#size > LIMITS.sharedTexts) throw refuseSheet('tooBig')
    this.#raw.push(raw)
  }

  /** The cell of a text; undefined when there is none of that number. */
  find(index: number): Cell | null | undefined {
    const known = this.#cells[index]
    if (known) return known
    const raw = this.#raw[index]
    if (raw === undefined) return undefined
    const text = readText(raw)
    if (text === '') return null
    const cell: Cell = { kind: 'text', text }
    this.#cells[index] = cell
    return cell
  }
}

/** Reads the part of shared texts: runs of one text are joined, its reading aid (furigana) is left out. */
export async function readSharedTexts(pieces: AsyncIterable<Buffer>): Promise<SharedTexts> {
  const texts = new SharedTexts()
  let text = ''
  let isAid = false
  const reader = new TagReader({
    open: (name, _tag, empty) => {
      if (name === 'si') text = ''
      if (name === 'si' && empty) texts.add('')
      if (name === 'rPh') isAid = !empty
    },
    close: (name, before) => {
      if (name === 't' && !isAid) text += before
      else if (name === 'rPh') isAid = false
      else if (name === 'si') texts.add(text)
    },
  })
  for await (const piece of pieces) reader.take(piece)
  return texts
}
