/** A piece of text and its place on a page, in points from the lower left corner. */
export interface PageItem {
  text: string
  x: number
  y: number
  width: number
  height: number
}

interface Line {
  cells: string[]
  y: number
  left: number
  right: number
  height: number
}

/** A gap of so many heights of a letter parts cells; a smaller one is a space or nothing. */
const CELL_GAP = 1.8
const WORD_GAP = 0.12
/** A line that reaches this share of the width of the page's text goes on in the next. */
const FULL = 0.86
/** The next line of a paragraph is not farther than so many heights. */
const NEXT_LINE = 2.6
/** What begins a paragraph or an item whatever the line before. */
const BEGINS = /^(?:[-+•*–]|\d{1,2}[.)]|\p{Ll}\)|[IVX]+\.|\()/u

/** The lines of a page: pieces of one height are one line, wide gaps are tabs, wrapped lines are joined again. */
export function pageText(items: readonly PageItem[]): string {
  const lines = linesOf(items.filter(({ text }) => text.trim() !== ''))
  const right = Math.max(0, ...lines.map(line => line.right))
  const left = Math.min(right, ...lines.map(line => line.left))
  let text = ''
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before) text += goesOn(before, line, left, right) ? ' ' : '\n'
    text += line.cells.join('\t')
  }
  return text === '' ? '' : `${text}\n`
}

function linesOf(items: readonly PageItem[]): Line[] {
  const lines: Line[] = []
  let last: PageItem | undefined
  for (const item of items) {
    const line = lines.at(-1)
    const isSame =
      line && last && Math.abs(item.y - line.y) < 0.5 * line.height && item.x >= last.x - line.height
    if (line && last && isSame) addTo(line, last, item)
    else {
      lines.push({
        cells: [item.text.trimStart()],
        ...{ y: item.y, left: item.x, right: item.x + item.width, height: item.height || 10 },
      })
    }
    last = item
  }
  return lines.map(line => ({ ...line, cells: line.cells.map(cell => cell.replace(/\s+/g, ' ').trim()) }))
}

function addTo(line: Line, last: PageItem, item: PageItem): void {
  const gap = item.x - (last.x + last.width)
  const end = line.cells.length - 1
  if (gap > CELL_GAP * line.height) line.cells.push(item.text)
  else line.cells[end] = `${line.cells[end]}${gap > WORD_GAP * line.height ? ' ' : ''}${item.text}`
  line.right = Math.max(line.right, item.x + item.width)
}

function goesOn(before: Line, next: Line, left: number, right: number): boolean {
  if (before.cells.length > 1 || next.cells.length > 1) return false
  const isNear = before.y - next.y > 0 && before.y - next.y < NEXT_LINE * before.height
  const isFull = before.right - left >= FULL * (right - left)
  return isNear && isFull && !BEGINS.test(next.cells[0] ?? '')
}
