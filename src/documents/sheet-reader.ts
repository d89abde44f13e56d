import { dateCell, type Shown } from './cell-dates.ts'
import { readNumber, readText } from './cell-text.ts'
import type { SharedTexts } from './shared-texts.ts'
import { type Cell, columnName, LIMITS, refuseSheet, type SheetRow } from './sheet.ts'
import { findAttribute, type Tag, TagReader } from './tag-reader.ts'

/** What the cells of a workbook refer to. */
export interface CellWorld {
  texts: SharedTexts
  /** How each style shows a number, by the number of the style. */
  styles: readonly Shown[]
  from1904: boolean
}

/** Days come again and again: a cell for each, up to so many. */
const KEPT_DAYS = 10_000

const yes: Cell = { kind: 'yesNo', text: 'true' }
const no: Cell = { kind: 'yesNo', text: 'false' }

/** Turns the tags of a worksheet into rows. One lives as long as one sheet is read. */
export class SheetReader {
  readonly #world: CellWorld
  readonly #sheet: string
  readonly #tags: TagReader
  readonly #days: Map<string, Cell>[] = []
  #rows: SheetRow[] = []
  /** Number of the row at hand, then what is known of its cell at hand. */
  #row = 0
  #cells: (Cell | null)[] = []
  #column = -1
  #style = 0
  #type = ''
  #value = ''
  #inline = ''
  #isAid = false
  #ended = false

  constructor(world: CellWorld, sheet: string) {
    this.#world = world
    this.#sheet = sheet
    this.#tags = new TagReader({
      open: (name, tag, empty) => this.#open(name, tag, empty),
      close: (name, before) => this.#close(name, before),
    })
  }

  /** True when what follows is not cells. */
  get ended(): boolean {
    return this.#ended
  }

  /** The rows that ended within a piece of the part. */
  take(piece: Buffer): SheetRow[] {
    this.#rows = []
    this.#tags.take(piece)
    return this.#rows
  }

  #open(name: string, tag: Tag, empty: boolean): void {
    if (name === 'c') {
      this.#openCell(tag)
    } else if (name === 'row') {
      this.#openRow(tag)
    } else if (name === 'rPh') {
      this.#isAid = !empty
    } else if (name === 'sheetData' && empty) {
      this.#ended = true
    }
  }

  #close(name: string, before: string): void {
    if (name === 'v') this.#value = before
    else if (name === 'c') this.#closeCell()
    else if (name === 't') this.#inline += this.#isAid ? '' : before
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#isAid = false
    else if (name === 'sheetData') this.#ended = true
  }

  #openRow(tag: Tag): void {
    const written = findAttribute(tag, 'r')
    const number = written === undefined ? this.#row + 1 : Number(written)
    if (!Number.isInteger(number) || number <= this.#row) throw this.#damaged()
    if (number > LIMITS.rows) throw refuseSheet('tooLong', { sheet: this.#sheet, limit: LIMITS.rows })
    this.#row = number
    this.#cells = []
    this.#column = -1
  }

  /** In one pass, because there are as many as cells: its place `r`, style `s` and type `t`, in any order. */
  #openCell({ text, from, to }: Tag): void {
    this.#style = 0
    this.#type = ''
    this.#value = ''
    this.#inline = ''
    let column = this.#column + 1
    for (let at = from; at < to; ) {
      const code = text.charCodeAt(at)
      if (code <= 32 || code === 47) {
        at++
        continue
      }
      const equals = text.indexOf('=', at)
      if (equals < 0 || equals >= to) break
      const end = text.indexOf(text.charCodeAt(equals + 1) === 34 ? '"' : "'", equals + 2)
      if (end < 0 || end > to) throw this.#damaged()
      if (equals - at === 1) {
        if (code === 114) column = columnOf(text, equals + 2, end)
        else if (code === 115) this.#style = integerOf(text, equals + 2, end)
        else if (code === 116) this.#type = text.slice(equals + 2, end)
      }
      at = end + 1
    }
    if (column <= this.#column) throw this.#damaged()
    this.#column = column
  }

  #closeCell(): void {
    const cell = this.#read()
    if (!cell) return
    if (this.#column >= LIMITS.columns)
      throw refuseSheet('tooWide', { ...this.#where(), limit: LIMITS.columns })
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ number: this.#row, cells: this.#cells })
    this.#cells = []
  }

  #read(): Cell | null {
    switch (this.#type) {
      case 's':
        return this.#shared()
      case '':
      case 'n':
        return this.#number()
      case 'inlineStr':
        return textCell(this.#inline)
      case 'str':
        return textCell(this.#value)
      case 'b':
        return this.#value === '' ? null : this.#value.trim() === '1' ? yes : no
      case 'e':
        return this.#value === '' ? null : { kind: 'fault', text: readText(this.#value) }
      case 'd':
        return isoCell(this.#value.trim())
      default:
        throw this.#damaged()
    }
  }

  #shared(): Cell | null {
    if (this.#value === '') return null
    const cell = this.#world.texts.find(integerOf(this.#value, 0, this.#value.length))
    if (cell === undefined) throw this.#damaged()
    return cell
  }

  #number(): Cell | null {
    const raw = this.#value
    if (raw === '') return null
    const shown = this.#world.styles[this.#style] ?? 'number'
    if (shown === 'number') return this.#plain(raw)
    this.#days[this.#style] ??= new Map()
    const days = this.#days[this.#style]
    const known = days?.get(raw)
    if (known) return known
    const cell = dateCell(Number(raw), shown, this.#world.from1904, this.#plain(raw))
    if (days && days.size < KEPT_DAYS) days.set(raw, cell)
    return cell
  }

  #plain(raw: string): Cell {
    if (isShortInteger(raw)) return { kind: 'number', text: raw }
    const text = readNumber(raw)
    if (text === undefined) throw this.#damaged()
    return { kind: 'number', text }
  }

  #where(): { sheet: string; row: number; column: string } {
    return { sheet: this.#sheet, row: this.#row, column: columnName(Math.max(this.#column, 0)) }
  }

  #damaged() {
    return refuseSheet('damaged', this.#where())
  }
}

function textCell(raw: string): Cell | null {
  const text = readText(raw)
  return text === '' ? null : { kind: 'text', text }
}

/** A day or an instant written in words of ISO 8601, as few programs do. */
function isoCell(text: string): Cell | null {
  if (text === '') return null
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text)
  if (!match) return { kind: 'text', text }
  const [, day = '', time = '00:00:00'] = match
  return time === '00:00:00' ? { kind: 'date', text: day } : { kind: 'instant', text: `${day}T${time}` }
}

/** Column of a place such as `AB12`, from 0; too far out for letters beyond any sheet. */
function columnOf(text: string, from: number, to: number): number {
  let column = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < 65) break
    column = column * 26 + (code & 31)
    if (column > 20_000) break
  }
  return column - 1
}

/** A whole number without sign, or -1. */
function integerOf(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || value > 100_000_000) return -1
    value = value * 10 + digit
  }
  return value
}

/** Already an exact decimal: no more than 15 digits, no sign, no leading zero. */
function isShortInteger(raw: string): boolean {
  if (raw.length > 15 || (raw.length > 1 && raw.charCodeAt(0) === 48)) return false
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}
