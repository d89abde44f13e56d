import { refuseText, TEXT_LIMITS } from './text-rules.ts'

interface Row {
  cells: string[]
  cell: string
  span: number
  isContinued: boolean
  /** The cells of the row above, for cells that go on downward. */
  above: readonly string[]
}

const MOST_SPAN = 24

/** Text as it is read: paragraphs become lines, rows of a table lines with tabs, an inner table part of its cell. */
export class TextLines {
  private readonly lines: string[] = []
  private line = ''
  private size = 0
  private depth = 0
  private row: Row | undefined

  say(text: string): void {
    this.size += text.length
    if (this.size > TEXT_LIMITS.characters)
      throw refuseText('tooLongText', { limit: TEXT_LIMITS.characters.toLocaleString('vi') })
    const flat = text.replace(/[\t\r\n]+/g, ' ')
    if (this.row) this.row.cell += flat
    else this.line += flat
  }

  /** Inside a table the paragraphs of a cell stand side by side. */
  endLine(): void {
    if (this.depth > 0) {
      if (this.row) this.row.cell += ' '
      return
    }
    this.lines.push(this.line.trimEnd())
    this.line = ''
  }

  endBlock(): void {
    if (this.line) this.endLine()
    if (this.lines.at(-1)) this.lines.push('')
  }

  openTable(): void {
    if (++this.depth > TEXT_LIMITS.depth) throw refuseText('damaged')
    if (this.depth === 1) {
      this.endBlock()
      this.row = { cells: [], cell: '', span: 1, isContinued: false, above: [] }
    }
  }

  openCell(): void {
    if (this.depth === 1 && this.row) Object.assign(this.row, { cell: '', span: 1, isContinued: false })
  }

  spanCell(columns: number): void {
    if (this.depth === 1 && this.row && columns >= 1) this.row.span = Math.min(columns, MOST_SPAN)
  }

  continueCell(): void {
    if (this.depth === 1 && this.row) this.row.isContinued = true
  }

  /** Words that stand over several columns or rows are said for each of them; numbers stand once. */
  closeCell(): void {
    const { row } = this
    if (this.depth !== 1 || !row) return
    const own = row.cell.replace(/ +/g, ' ').trim()
    const text = row.isContinued && !own ? repeated(row.above[row.cells.length] ?? '') : own
    for (let i = 0; i < row.span; i++) row.cells.push(i === 0 ? text : repeated(text))
    row.cell = ''
  }

  endRow(): void {
    const { row } = this
    if (this.depth !== 1 || !row) return
    this.lines.push(row.cells.join('\t'))
    row.above = row.cells
    row.cells = []
  }

  closeTable(): void {
    this.depth = Math.max(0, this.depth - 1)
    if (this.depth > 0) return
    this.row = undefined
    this.lines.push('')
  }

  finish(): string {
    if (this.line) this.endLine()
    const text = this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    if (text.length > TEXT_LIMITS.characters)
      throw refuseText('tooLongText', { limit: TEXT_LIMITS.characters.toLocaleString('vi') })
    return text
  }
}

const repeated = (text: string): string => (/\p{L}/u.test(text) ? text : '')
