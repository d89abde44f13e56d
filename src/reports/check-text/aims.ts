import type { Numeral, Reading } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import type { Role } from './shapes.ts'
import { isAround } from './structure.ts'
import type { Calendar } from './when.ts'

/** How far back a word of wishing is looked for. */
const REACH = 60
/** What may be wished; comparisons and their other sides stay what they are. */
const WISHABLE: ReadonlySet<Role> = new Set(['amount', 'level'])

/**
 * Quantities and percentages of which the text says that they are aimed at: they are held against the plan, never against
 * results. Changes the numerals in place.
 */
export function assignAims(reading: Reading, numerals: readonly Numeral[], calendar: Calendar): void {
  for (const numeral of numerals) {
    const isFinding = numeral.class === 'qty' || numeral.class === 'pct'
    if (!isFinding || !WISHABLE.has(numeral.role)) continue
    const { isOwn, periods } = calendar.whenOf(numeral, undefined)
    // "phấn đấu đạt 10% (năm 2017: 7,1%)": a year beside the number that is no later one says how it was.
    const isPast =
      isOwn && periods.every(period => !calendar.isAhead(period)) && isInBrackets(reading, numeral)
    if (!isPast && (calendar.isBelowAims(numeral) || isWished(reading, numeral))) numeral.role = 'target'
  }
}

const isInBrackets = ({ structure }: Reading, { strand }: Numeral): boolean =>
  structure.strands[strand]?.opens !== null

/** What is wished is wished to the end of the sentence. "Chỉ tiêu: ..." wishes too, but "đạt chỉ tiêu" does not. */
function isWished({ atoms, structure, reader }: Reading, { at, sentence, strand }: Numeral): boolean {
  const { WISHED, AIM_HEADS, RESULT_HEADS, COMPARED } = reader.lexicon.cue
  const first = structure.sentences[sentence]?.from ?? 0
  const from = Math.max(first, at - REACH)
  for (let i = from; i < at; i++) {
    // "vượt 2,9 điểm so với mục tiêu 70%" tells how it was.
    const isWord = phraseAt(WISHED, atoms, i) && !phraseBefore(COMPARED, atoms, i)
    if (isWord && isAround(structure, structure.strandOf[i] ?? 0, strand)) return true
  }
  if (from > first || !phraseAt(AIM_HEADS, atoms, first)) return false
  let isAnnounced = false
  for (let i = first; i < at; i++) {
    if (phraseAt(RESULT_HEADS, atoms, i)) return false
    isAnnounced ||= atoms[i]?.key === ':'
  }
  return isAnnounced
}
