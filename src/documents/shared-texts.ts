import { readText } from './cell-text.ts'
import { type Cell, LIMITS, refuseSheet } from './sheet.ts'
import { TagReader } from './tag-reader.ts'

/** Stands for a text that was asked for once. */
const once: Cell = { kind: 'text', text: '' }

/**
 * The texts that cells share by number. They stay packed bytes until a cell asks for one, and the cell is kept when it
 * is asked for again: names and numbers of identity stand in one row only, and would fill the memory.
 */
export class SharedTexts {
  readonly #raw: string[] = []
  readonly #cells: (Cell | undefined)[] = []
  #size = 0

  add(raw: string): void {
    this.#size += raw.length
    if (this.#size > LIMITS.sharedTexts) throw refuseSheet('tooBig')
    this.#raw.push(raw)
    this.#cells.push(undefined)
  }

  /** The cell of a text, null when it is empty; undefined when there is none of that number. */
  find(index: number): Cell | null | undefined {
    const known = this.#cells[index]
    if (known && known !== once) return known
    const raw = this.#raw[index]
    if (raw === undefined) return undefined
    const text = readText(raw)
    if (text === '') return null
    const cell: Cell = { kind: 'text', text }
    this.#cells[index] = known ? cell : once
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
