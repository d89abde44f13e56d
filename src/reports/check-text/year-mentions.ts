import type { Numeral, Reading } from './numerals.ts'
import { type PhraseTable, phraseBefore } from './phrases.ts'
import type { PreparedCatalogue } from './prepare.ts'

/** A year, or a part of one, that stands in a sentence. */
export interface YearMention {
  at: number
  /** Its place among the numerals. */
  index: number
  /** Label of its period; what matches no period matches no figure. */
  label: string
  /** Some months, a quarter or a day. */
  isPart: boolean
  /** Behind "so với": the other side of a comparison. */
  isCompared: boolean
}

/** The year of "6 tháng đầu năm 2021" and "quý III/2021" stands this near and does not stand for itself. */
const SAME_PHRASE = 5

/** All years and parts of years of a text, in order. */
export function yearMentions(
  reading: Reading,
  numerals: readonly Numeral[],
  catalogue: PreparedCatalogue,
): YearMention[] {
  const found: YearMention[] = []
  for (const numeral of numerals) {
    const { at, index, class: kind } = numeral
    const label = labelAt(reading, numeral, catalogue)
    const before = found.at(-1)
    const isOfPart = kind === 'year' && before?.isPart && at - before.at <= SAME_PHRASE
    if (!label || isOfPart) continue
    found.push({ at, index, label, isPart: kind !== 'year', isCompared: isCompared(reading, at) })
  }
  return found
}

/** The label of a calendar year, or the digits themselves when the catalogue does not know it. */
export function labelOf(year: string, { periods, source }: PreparedCatalogue): string {
  const found =
    periods.get(year) ?? source.periods.find(({ kind, to }) => kind === 'year' && to.startsWith(year))
  return found?.label ?? year
}

function labelAt(
  reading: Reading,
  { class: kind, at }: Numeral,
  catalogue: PreparedCatalogue,
): string | undefined {
  const { cue } = reading.reader.lexicon
  const digits = reading.atoms[at]?.text ?? ''
  const withWord = `${reading.atoms[at - 1]?.text} ${digits}`
  const isBehind = (table: PhraseTable<true>): boolean => phraseBefore(table, reading.atoms, at) !== undefined
  switch (kind) {
    case 'year':
      return /^\d{4}$/.test(digits) ? labelOf(digits, catalogue) : digits
    case 'period':
      return `${digits} ${reading.atoms[at + 1]?.text}`
    case 'ordinal':
      return isBehind(cue.QUARTERS) ? withWord : undefined
    case 'date': {
      const year = /(?:19|20)\d\d$/.exec(digits)?.[0]
      if (isBehind(cue.UNTIL)) return year && labelOf(year, catalogue)
      const isMonth = isBehind(cue.BEFORE_MONTH) && reading.atoms[at - 2]?.kind !== 'number'
      return isMonth ? withWord : undefined
    }
    default:
      return undefined
  }
}

/** "so với cùng kỳ năm 2016", "so với thực hiện năm 2016", "gấp 2 lần năm 2016". */
function isCompared({ atoms, reader }: Reading, at: number): boolean {
  const { COMPARED, BEFORE_YEAR, BASE_WORDS } = reader.lexicon.cue
  const start = BEFORE_YEAR.entries.has(atoms[at - 1]?.key ?? '') ? at - 1 : at
  const words = phraseBefore(BASE_WORDS, atoms, start)?.count ?? 0
  return [at, start, start - words].some(end => phraseBefore(COMPARED, atoms, end) !== undefined)
}
