import type { Lexicon } from './lexicon.ts'
import type { Numeral, Reading } from './numerals.ts'
import { type PhraseTable, phraseAt, phraseBefore } from './phrases.ts'
import type { TokenClass } from './shapes.ts'
import type { Atom } from './tokenise.ts'

/** Classes whose lists go on: "mức độ 3, 4", "đợt 1 và đợt 2", "Điều 5, 6". */
const LISTED: ReadonlySet<TokenClass> = new Set(['level', 'ordinal', 'doc', 'date', 'year'])
const LIST_MARKS = new Set([',', '-', '/', '&'])
const FOUR_DIGIT_YEAR = /^(?:19|20)\d\d$/

/** One number among its neighbours. */
interface Place {
  reading: Reading
  numeral: Numeral
  previous: Numeral | undefined
  cue: Lexicon['cue']
  noun: Lexicon['noun']
  digits: string
  value: number
}

/** Says what each number is, from its left neighbour, its noun and its shape. Changes the numerals in place. */
export function classify(reading: Reading, numerals: readonly Numeral[]): void {
  const { cue, noun } = reading.reader.lexicon
  for (const numeral of numerals) {
    const digits = reading.atoms[numeral.at]?.text ?? ''
    const previous = numerals[numeral.index - 1]
    numeral.class = classOf({ reading, numeral, previous, cue, noun, digits, value: Number(digits) })
    if (numeral.class === 'level' || numeral.class === 'ordinal') reading.named.add(numeral.at)
  }
}

/** The atom `offset` places from the number. */
const atom = ({ reading, numeral }: Place, offset: number): Atom | undefined =>
  reading.atoms[numeral.at + offset]

/** The phrase of a table that ends `gap` atoms before the number, unless it is the noun of the number before. */
function follows({ reading, numeral, previous }: Place, table: PhraseTable<true>, gap = 0) {
  const isNoun = gap === 0 && previous?.unit && previous.after === numeral.at
  return isNoun ? undefined : phraseBefore(table, reading.atoms, numeral.at - gap)
}

type Rule = (place: Place) => TokenClass | undefined

const RULES: readonly Rule[] = [
  rate,
  phone,
  identifier,
  dayOrMonth,
  year,
  partOfYear,
  ordinal,
  level,
  document,
  numbered,
  listed,
  time,
]

function classOf(place: Place): TokenClass {
  if (isLabel(place)) return 'label'
  if (place.numeral.class !== 'qty') return place.numeral.class
  for (const rule of RULES) {
    const found = rule(place)
    if (found) return found
  }
  return 'qty'
}

/** "1." and "2)" at the start of a line, "1.2 Công tác", and a number alone in brackets. */
function isLabel(place: Place): boolean {
  const { atoms, structure } = place.reading
  const strand = structure.strands[place.numeral.strand]
  if (strand?.opens !== null && strand?.atoms.length === 1) return place.numeral.class === 'qty'
  const before = atom(place, -1)
  if (before && before.key !== '\n') return false
  const next = atoms[place.numeral.at + 1]
  const isClosed =
    next?.start === atom(place, 0)?.end && (next?.key === '.' || next?.key === ')' || next?.key === '/')
  if (/^\d{1,2}$/.test(place.digits)) return isClosed
  return /^\d{1,2}(?:\.\d{1,2})+$/.test(place.digits) && (isClosed || /^\p{Lu}/u.test(next?.text ?? ''))
}

/** The 100 of "thuê bao/100 dân". */
function rate(place: Place): TokenClass | undefined {
  return atom(place, -1)?.key === '/' && atom(place, -2)?.kind === 'word' ? 'unitpart' : undefined
}

/** "điện thoại: 0293", but "qua điện thoại: 11" counts; "(0293) 3 580 999" goes on behind its brackets. */
function phone(place: Place): TokenClass | undefined {
  const { numeral, previous, noun, digits } = place
  const isBehindCode = isAreaCode(place) && numeral.at === (previous?.end ?? 0) + 1
  if (isBehindCode) return 'phone'
  if (numeral.unit || digits.length < SHORTEST_PHONE) return undefined
  return follows(place, noun.PHONES, atom(place, -1)?.key === ':' ? 1 : 0) ? 'phone' : undefined
}

const SHORTEST_PHONE = 3

/** The number before stands alone in brackets and begins as those of a place do. */
const isAreaCode = ({ reading, previous }: Place): boolean =>
  previous?.class === 'label' && /^0\d{1,3}$/.test(reading.atoms[previous.at]?.text ?? '')

/** "mã số thuế 6300 123 456": a name made of digits, with spaces or without. */
function identifier(place: Place): TokenClass | undefined {
  const { numeral, previous, noun } = place
  if (follows(place, noun.IDENTIFIERS, atom(place, -1)?.key === ':' ? 1 : 0)) return 'code'
  const isNext = previous?.class === 'code' && previous.end === numeral.at && !numeral.unit
  return isNext && /^\d+$/.test(place.reading.atoms[previous.at]?.text ?? '') ? 'code' : undefined
}

function dayOrMonth(place: Place): TokenClass | undefined {
  const { reading, numeral, previous, cue, value } = place
  if (!/^\d{1,2}$/.test(place.digits) || value === 0 || value > 31) return undefined
  const isBehindDay = previous?.class === 'date'
  const isMonth = isBehindDay
    ? phraseBefore(cue.BEFORE_MONTH, reading.atoms, numeral.at)
    : follows(place, cue.BEFORE_MONTH)
  if (value <= 12 && isMonth) return 'date'
  if (atom(place, -1)?.key === '/') return isBehindDay && value <= 12 ? 'date' : undefined
  if (isDayAndMonth(place) && (follows(place, cue.UNTIL) || follows(place, cue.FROM))) return 'date'
  const isOpen = !numeral.unit || cue.BEFORE_MONTH.entries.has(numeral.unit.phrase)
  return isOpen && follows(place, cue.BEFORE_DAY) ? 'date' : undefined
}

/** "từ 01/01" is a day, "từ 5/12 xã" is a share. */
function isDayAndMonth(place: Place): boolean {
  const month = atom(place, 2)?.text ?? ''
  const isMonth = atom(place, 1)?.key === '/' && /^\d{1,2}$/.test(month) && Number(month) <= 12
  return isMonth && !phraseAt(place.reading.reader.nouns, place.reading.atoms, place.numeral.at + 3)
}

function year(place: Place): TokenClass | undefined {
  if (!FOUR_DIGIT_YEAR.test(place.digits) || place.numeral.end > place.numeral.at + 1) return undefined
  if (follows(place, place.cue.BEFORE_YEAR)) return 'year'
  return place.numeral.unit && !isName(place) ? undefined : 'year'
}

/** "Ngày hội 2017 tỉnh An Bình": what looks like the noun of the number is the kind of a named place. */
function isName({ numeral, reading, noun }: Place): boolean {
  const isPlace = numeral.unit !== null && noun.PLACES.entries.has(numeral.unit.phrase)
  return isPlace && /^\p{Lu}/u.test(reading.atoms[numeral.after]?.text ?? '')
}

/** "6 tháng đầu năm" is a period; "trong vòng 6 tháng" is a quantity. */
function partOfYear({ numeral, reading, noun }: Place): TokenClass | undefined {
  if (!numeral.unit || !noun.YEAR_PARTS.entries.has(numeral.unit.phrase)) return undefined
  return phraseAt(noun.PART_OF_YEAR, reading.atoms, numeral.after) ? 'period' : undefined
}

function ordinal(place: Place): TokenClass | undefined {
  return isShort(place) && follows(place, place.noun.ORDINALS) ? 'ordinal' : undefined
}

/** "cấp 1" is a level, "cấp 127 giấy phép" and "nâng cấp 3 bưu cục" are not. */
function level(place: Place): TokenClass | undefined {
  if (!/^\d$/.test(place.digits)) return undefined
  const word = follows(place, place.noun.LEVELS)
  if (!word) return undefined
  if (!place.numeral.unit) return 'level'
  return follows(place, place.noun.LEVELLED, word.count) ? 'level' : undefined
}

/** "số 02 đường Hòa Bình": the house in a street with a name. */
function isAddress({ numeral, reading, noun }: Place): boolean {
  const isStreet = noun.STREETS.entries.has(numeral.unit?.phrase ?? '')
  return isStreet && /^\p{Lu}|^\d/u.test(reading.atoms[numeral.after]?.text ?? '')
}

/** "số 15" names a paper, "tổng số 15" and "số 15 hồ sơ" count. */
function document(place: Place): TokenClass | undefined {
  const { numeral, reading, noun, digits } = place
  if (!isShort(place) && !/^\d{1,2}(?:\.\d{1,2})+$/.test(digits)) return undefined
  const word = follows(place, noun.DOCUMENTS)
  if (!word) return undefined
  // "khoản 2 Điều 12": the noun behind begins the next name.
  if (
    noun.DOCUMENTS.entries.has(numeral.unit?.phrase ?? '') &&
    reading.atoms[numeral.after]?.kind === 'number'
  )
    numeral.unit = null
  if (numeral.unit) return isAddress(place) ? 'doc' : undefined
  const counts =
    place.noun.NUMBER_WORD.entries.has(word.phrase) && follows(place, place.noun.COUNTING_NUMBER, 1)
  return counts ? undefined : 'doc'
}

function numbered(place: Place): TokenClass | undefined {
  const isOpen = !place.numeral.unit || isAddress(place)
  return isShort(place) && isOpen && follows(place, place.noun.NUMBERED) ? 'ordinal' : undefined
}

function listed(place: Place): TokenClass | undefined {
  const { numeral, previous } = place
  if (!previous || !LISTED.has(previous.class) || !isShort(place)) return undefined
  if (numeral.at !== previous.end + 1 || previous.strand !== numeral.strand) return undefined
  if (previous.class === 'ordinal' && atom(place, -1)?.key === '/') return 'ordinal'
  if (numeral.unit) return undefined
  if (previous.class === 'level' && place.value > 9) return undefined
  const joint = atom(place, -1)?.key ?? ''
  return LIST_MARKS.has(joint) || place.cue.AND.entries.has(joint) ? previous.class : undefined
}

function time(place: Place): TokenClass | undefined {
  const { numeral } = place
  if (!numeral.unit || !place.noun.HOURS.entries.has(numeral.unit.phrase)) return undefined
  return follows(place, place.cue.BEFORE_TIME) ? 'time' : undefined
}

/** Names and places in a row are short and have no separators. */
function isShort(place: Place): boolean {
  return /^\d{1,4}$/.test(place.digits) && place.numeral.end === place.numeral.at + 1
}
