import { printDate, wordsOf } from '#base'
import type { Cell } from '#documents'
import type { Field } from '../define.ts'
import { currency, noWords, yesWords } from './lexicon.ts'

/** A value as the engine takes it, or the rule that the cell breaks. */
export type CellReading = { value: unknown } | { rule: string }

const isGrouped = /^-?\d{1,3}(?:[,.\s]\d{3})+$/

/** `1.500.000 đồng`, `1,500,000` and `1 500 000,00` as digits; other texts are left to the engine's judgement. */
function readAmount({ kind, text }: Cell): unknown {
  // A number has been counted already: its point is a decimal one.
  if (kind === 'number') return Number(text)
  const bare = text.replace(currency, '').trim()
  const whole = bare.replace(/[.,]0{1,2}$/, '')
  return isGrouped.test(whole) ? Number(whole.replace(/[,.\s]/g, '')) : whole
}

/** Read as if typed: the point of a number in a sheet is a decimal one. */
const readDecimal = ({ kind, text }: Cell): string => (kind === 'number' ? text.replace('.', ',') : text)

function readYesNo({ kind, text }: Cell): CellReading {
  if (kind === 'yesNo') return { value: text === 'true' }
  const word = wordsOf(text).join(' ')
  if (yesWords.has(word)) return { value: true }
  return noWords.has(word) ? { value: false } : { rule: 'yesNo' }
}

/** By code or by label, with or without diacritics. */
function readChoice(field: Field, labels: Readonly<Record<string, string>>, { text }: Cell): CellReading {
  const wanted = wordsOf(text).join(' ')
  const found = (field.options ?? []).filter(
    option => option === text.trim() || wordsOf(labels[option] ?? '').join(' ') === wanted,
  )
  return found.length === 1 ? { value: found[0] } : { rule: 'choice' }
}

/** `22/12/2017`, `22-12-2017` and `22.12.2017`; of a cell that holds a day, the day. */
function readDay({ kind, text }: Cell): unknown {
  if (kind === 'date') return text
  if (kind === 'instant') return text.slice(0, 10)
  return kind === 'number'
    ? Number(text)
    : text.trim().replace(/^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/, '$1/$2/$3')
}

function readInstant({ kind, text }: Cell): unknown {
  return kind === 'date' ? `${text}T00:00:00` : text
}

/** Sheets drop the zero before a number of nine digits. */
const readPhone = ({ text }: Cell): string => (/^[1-9]\d{8}$/.test(text.trim()) ? `0${text.trim()}` : text)

/** A text as people read the cell. */
function readText({ kind, text }: Cell): string {
  return kind === 'date' ? printDate(text) : text
}

/**
 * A cell as a value of its field. Places, parties and records are read elsewhere, because they are looked up.
 * @param labels words of the options of a choice
 */
export function readCell(field: Field, labels: Readonly<Record<string, string>>, cell: Cell): CellReading {
  if (cell.kind === 'fault') return { rule: 'sheetFault' }
  switch (field.kind) {
    case 'integer':
      return { value: field.decimals ? readDecimal(cell) : readAmount(cell) }
    case 'money':
      return { value: readAmount(cell) }
    case 'date':
      return { value: readDay(cell) }
    case 'instant':
      return { value: readInstant(cell) }
    case 'yesNo':
      return readYesNo(cell)
    case 'choice':
      return readChoice(field, labels, cell)
    case 'phone':
      return { value: readPhone(cell) }
    default:
      return { value: readText(cell) }
  }
}
