import type { Lexicon } from './lexicon.ts'
import { SAID } from './lexicon-tables.ts'
import type { EvenText } from './normalise.ts'
import { type PhraseTable, phraseAt } from './phrases.ts'
import { tokenise } from './tokenise.ts'

/** An even text whose tables are read out as sentences. */
export interface SpokenText extends EvenText {
  /** True for what was added in reading out and does not stand in the given text. */
  isSpoken(index: number): boolean
}

interface Cell {
  text: string
  from: number
}

interface Line {
  from: number
  to: number
  cells: readonly Cell[]
}

/** What the numbers of a column are. */
type Column = 'value' | 'planned' | 'ofPlan' | 'ofPrevious' | 'rise' | 'share'

interface Head {
  text: string
  column: Column
  isPercent: boolean
  year: number
}

interface Table {
  lines: readonly Line[]
  /** Lines before the first values. */
  headLines: number
  heads: readonly Head[]
  label: number
  name: number
  unit: number
  /** The column of values that the percentages of a row are about. */
  current: number
}

/** Bounds for what is repeated for every cell, so that time grows with the text. */
const MOST_NAME = 160
const MOST_HEAD = 100
const MOST_COLUMNS = 24
const NUMBER = /^[+-]?\d[\d.,]*(?: ?%)?$/
const YEAR = /^(?:19|20)\d\d$/
const NUMBERING = /^(?:\(?(?:\d{1,2}|[A-Za-z])\)?(?:=.*)?)$/

/**
 * Reads tables out: tabs or bars part the cells, the first column of words names the row, the head names the column. Every
 * cell becomes a sentence with the names of its row and column, so that one grammar reads texts and tables.
 */
export function readTables(even: EvenText, lexicon: Lexicon): SpokenText {
  const parted = { ...even, text: withTabs(even.text) }
  if (!parted.text.includes('\t')) return { ...even, isSpoken: () => false }
  const speech = new Speech(parted)
  for (const block of blocksOf(linesOf(parted.text))) {
    const table = block.length > 1 ? tableOf(block, lexicon) : undefined
    if (table) speakTable(speech, table)
    // Cells that no head names are kept apart: they are no sentence.
    else for (const line of block) speech.copy(line.from, line.to, block.length > 1 ? ';' : ' ')
  }
  return speech.finish()
}

/** A line with two bars or more is a row too; a bar and a tab are of one length, so places stay. */
function withTabs(text: string): string {
  if (!text.includes('|')) return text
  return text.replace(/^[^|\n]*\|[^|\n]*\|.*$/gm, line => line.replaceAll('|', '\t'))
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end + 1
    let at = from
    const cells = text
      .slice(from, end < 0 ? to : end)
      .split('\t')
      .map(cell => {
        const start = at + cell.length - cell.trimStart().length
        at += cell.length + 1
        return { text: cell.trim(), from: start }
      })
    lines.push({ from, to, cells })
    from = to
  }
  return lines
}

/** Lines of cells that follow each other; other lines stand alone. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const isCells = line.cells.length > 1
    if (isCells && block?.at(-1)?.cells.length !== 1 && block) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

const isValue = ({ text }: Cell): boolean => NUMBER.test(text) && !YEAR.test(text)
/** "A B 1 2 3" or "(1) (2)" under the heads. */
const isNumbering = ({ cells }: Line): boolean =>
  cells.every(({ text }) => text === '' || NUMBERING.test(text))

function tableOf(lines: readonly Line[], lexicon: Lexicon): Table | undefined {
  const width = Math.max(...lines.slice(0, 50).map(({ cells }) => cells.length))
  const headLines = lines.findIndex(line => line.cells.slice(1).some(isValue) && !isNumbering(line))
  if (headLines < 0 || width > MOST_COLUMNS) return undefined
  const heads = Array.from({ length: width }, (_, i) => headOf(lines.slice(0, headLines), i, lexicon))
  const body = lines.slice(headLines)
  const label = heads.findIndex(({ text }) => holds(text, lexicon.cue.LABEL_COLUMNS, lexicon))
  const isOfWords = (i: number): boolean => {
    const words = body.filter(({ cells }) => /\p{L}{2}/u.test(cells[i]?.text ?? '')).length
    return i !== label && 2 * words > body.length
  }
  const name = heads.findIndex((_, i) => isOfWords(i))
  const unit = heads.findIndex(({ text }, i) => i > name && holds(text, lexicon.cue.UNIT_COLUMNS, lexicon))
  const values = heads.flatMap(({ column, year }, i) =>
    i > name && i !== unit && column === 'value' ? [{ i, year }] : [],
  )
  if (name < 0 || (headLines === 0 && values.length > 1)) return undefined
  const last = Math.max(...values.map(({ year }) => year))
  const current = values.findLast(({ year }) => year === last)?.i ?? -1
  return { lines, headLines, heads, label, name, unit, current }
}

function headOf(lines: readonly Line[], i: number, lexicon: Lexicon): Head {
  const rows = lines.filter(line => !isNumbering(line)).map(({ cells }) => cells[i]?.text ?? '')
  const text = [...new Set(rows)].join(' ').trim().slice(0, MOST_HEAD)
  const { cue } = lexicon
  const says = (table: PhraseTable<true>): boolean => holds(text, table, lexicon)
  const isPercent = text.includes('%') || says(cue.PERCENT_COLUMNS)
  const isChange = says(cue.RISE) || says(cue.FALL)
  const year = Number(text.match(/(?:19|20)\d\d/g)?.at(-1) ?? 0)
  const column = isChange
    ? 'rise'
    : isPercent
      ? percentColumn(says, cue)
      : says(cue.PLAN)
        ? 'planned'
        : 'value'
  return { text, column, isPercent, year }
}

function percentColumn(says: (table: PhraseTable<true>) => boolean, cue: Lexicon['cue']): Column {
  return says(cue.PLAN) ? 'ofPlan' : says(cue.PREVIOUS) ? 'ofPrevious' : 'share'
}

function holds(text: string, table: PhraseTable<true>, { spelling }: Lexicon): boolean {
  const atoms = tokenise(text, spelling)
  return atoms.some((_, at) => phraseAt(table, atoms, at) !== undefined)
}

function speakTable(speech: Speech, table: Table): void {
  for (const [i, line] of table.lines.entries()) {
    if (i < table.headLines) speech.copy(line.from, line.to, ';')
    else speakLine(speech, table, line)
  }
}

function speakLine(speech: Speech, table: Table, line: Line): void {
  const name = line.cells[table.name]?.text.slice(0, MOST_NAME) ?? ''
  for (const [i, cell] of line.cells.entries()) {
    const head = table.heads[i]
    if (i > 0) speech.say('\n')
    if (i > table.name && i !== table.unit && head && name && isValue(cell)) {
      speakCell(speech, table, line, cell, head, name)
    } else {
      speech.copy(cell.from, cell.from + cell.text.length)
      // A number that nothing names is the label of its row.
      if (i < table.name && /^\d+$/.test(cell.text)) speech.say(')')
    }
  }
  speech.copy(line.to - (speech.endsLine(line.to) ? 1 : 0), line.to)
}

function speakCell(speech: Speech, table: Table, line: Line, cell: Cell, head: Head, name: string): void {
  const unit = line.cells[table.unit]?.text.slice(0, MOST_HEAD) ?? ''
  const current = line.cells[table.current]
  const isOfPercent = unit === '%' && !cell.text.endsWith('%')
  const number = (): void => speech.copy(cell.from, cell.from + cell.text.length)
  const said = saidOf(head, cell)
  if (said && current && isValue(current)) {
    speech.say(`${name} ${table.heads[table.current]?.text ?? ''}${SAID.value}`)
    speech.repeat(current.from, current.from + current.text.length)
    speech.say(unit === '%' ? '%' : ` ${unit}`)
    const [before, behind] = said
    speech.say(before)
    number()
    speech.say(
      cell.text.endsWith('%') ? behind.replace('%', '') : behind || (head.isPercent ? '%' : ` ${unit}`),
    )
    return
  }
  speech.say(`${name} ${head.text}${head.column === 'planned' ? SAID.planned : ': '}`)
  number()
  const isPercent = isOfPercent || (head.isPercent && !cell.text.endsWith('%'))
  speech.say(isPercent ? '%' : ` ${unit}`)
}

/** The words around a number that is about another cell of its row. */
function saidOf({ column }: Head, { text }: Cell): readonly [string, string] | undefined {
  switch (column) {
    case 'rise':
      return text.startsWith('-') ? SAID.fall : SAID.rise
    case 'ofPlan':
    case 'ofPrevious':
      return SAID[column]
    default:
      return undefined
  }
}

/** The text as it grows, with the place in the given text of every unit. */
class Speech {
  private readonly even: EvenText
  private text = ''
  private readonly places: number[] = []
  private readonly spoken: boolean[] = []
  private cursor = 0

  constructor(even: EvenText) {
    this.even = even
  }

  /** What stands there; tabs part clauses or, outside tables, are spaces. */
  copy(from: number, to: number, tab = ' '): void {
    this.add(this.even.text.slice(from, to).replaceAll('\t', tab), i => from + i, false)
    this.cursor = Math.max(this.cursor, to)
  }

  /** What stands there once more: read, and no token of its own. */
  repeat(from: number, to: number): void {
    this.add(this.even.text.slice(from, to), i => from + i, true)
  }

  say(words: string): void {
    this.add(words.replaceAll('\t', ' '), () => this.cursor, true)
  }

  endsLine(to: number): boolean {
    return this.even.text.charAt(to - 1) === '\n'
  }

  private add(words: string, placeOf: (i: number) => number, isSpoken: boolean): void {
    for (let i = 0; i < words.length; i++) {
      this.places.push(placeOf(i))
      this.spoken.push(isSpoken)
    }
    this.text += words
  }

  finish(): SpokenText {
    const { places, spoken, even } = this
    const end = even.text.length
    return {
      text: this.text,
      origin: index => even.origin(places[index] ?? end),
      isSpoken: index => spoken[index] ?? false,
    }
  }
}
