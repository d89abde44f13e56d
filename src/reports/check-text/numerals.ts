import { decimal, type Rational, rational } from '#base'
import type { Qualifier } from './lexicon.ts'
import type { Measure } from './lexicon-nouns.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import type { Reader } from './prepare.ts'
import type { Amount, Role, TokenClass } from './shapes.ts'
import type { Structure } from './structure.ts'
import type { Atom } from './tokenise.ts'

/** The noun or measure after a number. */
export interface UnitNoun {
  phrase: string
  text: string
  measure: Measure | null
  isWide: boolean
  /** A rate: "thuê bao/100 dân". Never the same as its first noun. */
  isComposite: boolean
}

/** One number with what is read at it. */
export interface Numeral {
  /** Place among the numerals of the text. */
  index: number
  /** Atom indexes: first, one after the value (scale words, percent sign), one after the noun. */
  at: number
  end: number
  after: number
  class: TokenClass
  amount: Amount
  /** Digits after the comma. */
  places: number
  /** A plain whole number: a count of things, to the last one. */
  isExact: boolean
  isAmbiguous: boolean
  unit: UnitNoun | null
  qualifier: Qualifier | null
  role: Role
  /** Direction of a change: 1 up, -1 down, 0 not said. */
  sign: number
  strand: number
  sentence: number
}

export interface Reading {
  text: string
  atoms: readonly Atom[]
  structure: Structure
  reader: Reader
  /** Digits that are words of a name: the 1 of "cấp 1", the 2 of "đợt 2". Known once the classes are. */
  named: Set<number>
}

/** Every number of the text with its value, scale, noun and qualifier; classes and roles are still open. */
export function numeralsOf(reading: Reading): Numeral[] {
  const numerals: Numeral[] = []
  for (let i = 0; i < reading.atoms.length; i++) {
    if (reading.atoms[i]?.kind !== 'number') continue
    const numeral = numeralAt(reading, i, numerals.length)
    numerals.push(numeral)
    i = numeral.end - 1
  }
  for (const [i, numeral] of numerals.entries()) {
    joinRatio(reading, numerals[i - 1], numeral)
    joinRange(reading, numerals[i - 1], numeral)
  }
  return numerals
}

/** "60/75 xã": two numbers with one noun, the second the whole of the first. */
function joinRatio({ atoms }: Reading, part: Numeral | undefined, whole: Numeral): void {
  const isRatio =
    part?.class === 'qty' &&
    whole.class === 'qty' &&
    atoms[part.end]?.key === '/' &&
    whole.at === part.end + 1
  if (!part || !isRatio || part.unit) return
  whole.role = 'whole'
  part.unit = whole.unit
}

/** "từ 5 đến 7 nghìn lượt", "5-7 nghìn": two ends with one scale and one noun. A rise from one to the other is none. */
function joinRange({ atoms, reader }: Reading, low: Numeral | undefined, high: Numeral): void {
  if (low?.class !== 'qty' || high.class !== 'qty' || low.strand !== high.strand) return
  const { RANGE_TO, FROM, RISE, FALL } = reader.lexicon.cue
  const isDash = atoms[low.end]?.key === '-' && low.end + 1 === high.at
  const isWord = phraseAt(RANGE_TO, atoms, low.after)?.count === high.at - low.after
  const from = phraseBefore(FROM, atoms, low.at)
  if (!(isDash || (isWord && from)) || (low.unit && low.unit.phrase !== high.unit?.phrase)) return
  const before = low.at - (from?.count ?? 0)
  const isChange = [RISE, FALL].some(table => phraseBefore(table, atoms, before) !== undefined)
  if (isChange) return
  const isBare = low.end === low.at + 1 && !low.unit
  const factor = isBare ? scaleAt(atoms, reader, high.at + 1).factor : 1n
  const scaled = times(low.amount, factor)
  const takesScale = factor > 1n && isLess(scaled.value, high.amount.value)
  if (!isLess(takesScale ? scaled.value : low.amount.value, high.amount.value)) return
  if (takesScale) Object.assign(low, { amount: scaled, isExact: false })
  low.unit ??= high.unit
  low.role = 'low'
  high.role = 'high'
}

function numeralAt(reading: Reading, at: number, index: number): Numeral {
  const { atoms, structure } = reading
  const { class: kind, text = '', isAmbiguous = false } = atoms[at] ?? {}
  const strand = structure.strandOf[at] ?? 0
  const sentence = structure.strands[strand]?.sentence ?? 0
  const place = { index, at, strand, sentence, isAmbiguous, sign: 0, role: 'amount' as const }
  if (kind) return { ...place, ...FIXED, end: at + 1, after: at + 1, class: kind }
  const { places, ...printed } = printedValue(text, isAmbiguous)
  const { amount, end } = withScale(reading, at, printed)
  const before = qualifierAt(reading, at)
  const percent = percentAt(reading, end)
  if (percent) {
    const span = { end: percent.end, after: percent.end }
    const role = percent.isPoints ? ('points' as const) : ('amount' as const)
    return {
      ...place,
      ...span,
      class: 'pct',
      role,
      amount,
      places,
      isExact: false,
      unit: PERCENT,
      qualifier: before,
    }
  }
  const read = nounAt(reading, end)
  const noun = end === at + 1 && isNoMoney(read.unit, amount) ? { ...read, unit: null, after: end } : read
  const qualifier = before ?? noun.qualifier
  const isExact = end === at + 1 && places === 0 && !qualifier && !noun.unit?.measure
  return {
    ...place,
    class: 'qty',
    amount,
    places,
    isExact,
    qualifier,
    end,
    after: noun.after,
    unit: noun.unit,
  }
}

const ZERO: Amount = { value: rational(0n), step: rational(1n) }
const FIXED = { amount: ZERO, places: 0, isExact: false, unit: null, qualifier: null }
const PERCENT: UnitNoun = { phrase: '%', text: '%', measure: 'percent', isWide: false, isComposite: false }

/** The exact value of Vietnamese digits: dots (or spaces) group, a comma parts decimals. */
function printedValue(text: string, isAmbiguous: boolean): Amount & { places: number } {
  const isEnglish = isAmbiguous && /^\d+\.\d+$/.test(text)
  const isGroupedByCommas = /^\d{1,3}(?:,\d{3}){2,}$/.test(text)
  const digits = isEnglish
    ? text
    : isGroupedByCommas
      ? text.replaceAll(',', '')
      : text.replace(/[. ]/g, '').replace(',', '.')
  const value = decimal(digits)
  const places = digits.split('.')[1]?.length ?? 0
  return { value, places, step: rational(1n, 10n ** BigInt(places)) }
}

interface Scaled {
  amount: Amount
  end: number
}

/** "415,5 triệu", "nghìn tỷ", and "86 tỷ 250 triệu", which is one number. */
function withScale({ atoms, reader }: Reading, at: number, printed: Amount): Scaled {
  const first = scaleAt(atoms, reader, at + 1)
  let scaled: Scaled = { amount: times(printed, first.factor), end: first.end }
  let largest = first.factor
  while (largest > 1n) {
    const next = atoms[scaled.end]
    if (next?.kind !== 'number' || next.class || !/^\d{1,3}$/.test(next.text)) break
    const scale = scaleAt(atoms, reader, scaled.end + 1)
    if (scale.factor <= 1n || scale.factor >= largest) break
    const more = times({ value: decimal(next.text), step: rational(1n) }, scale.factor)
    scaled = { amount: { value: added(scaled.amount.value, more.value), step: more.step }, end: scale.end }
    largest = scale.factor
  }
  return scaled
}

function scaleAt(atoms: readonly Atom[], reader: Reader, from: number): { factor: bigint; end: number } {
  let factor = 1n
  let end = from
  for (;;) {
    const word = atoms[end]
    const power = word?.kind === 'word' ? reader.lexicon.scales.entries.get(word.key) : undefined
    if (power === undefined) return { factor, end }
    factor *= 10n ** BigInt(power)
    end++
  }
}

const times = ({ value, step }: Amount, factor: bigint): Amount => ({
  value: rational(value.num * factor, value.den),
  step: rational(step.num * factor, step.den),
})

const isLess = (a: Rational, b: Rational): boolean => a.num * b.den < b.num * a.den
const added = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den)

function percentAt({ atoms, reader }: Reading, from: number): { end: number; isPoints: boolean } | undefined {
  const [points = '', ...words] = reader.lexicon.percent
  const isPoints = atoms[from]?.key === points
  const at = isPoints ? from + 1 : from
  if (atoms[at]?.key === '%') return { end: at + 1, isPoints }
  if (words.every((word, i) => atoms[at + i]?.key === word)) return { end: at + words.length, isPoints }
  return undefined
}

function qualifierAt({ atoms, reader }: Reading, at: number): Qualifier | null {
  return phraseBefore(reader.lexicon.qualifiers, atoms, at)?.meaning ?? null
}

/** "52 vàng, 58 bạc, 76 đồng": nothing costs less than the smallest coin, so the word is no money. */
const isNoMoney = (unit: UnitNoun | null, { value }: Amount): boolean =>
  unit?.measure === 'money' && !unit.isComposite && value.num < SMALLEST_COIN * value.den

const SMALLEST_COIN = 200n

interface NounAfter {
  unit: UnitNoun | null
  after: number
  qualifier: Qualifier | null
}

function nounAt({ atoms, reader, text }: Reading, from: number): NounAfter {
  const isOver = phraseAt(reader.lexicon.cue.OVER_AFTER, atoms, from) !== undefined
  const at = isOver ? from + 1 : from
  const match = phraseAt(reader.nouns, atoms, at)
  const qualifier = isOver && match ? 'over' : null
  if (!match) return { unit: null, after: from, qualifier: null }
  let after = at + match.count
  // "24.860 người/kế hoạch 24.000 người": the plan stands behind the result.
  const isRate = (mark: number): boolean =>
    atoms[mark]?.key === '/' && !phraseAt(reader.lexicon.cue.PLAN, atoms, mark + 1)
  const isComposite = isRate(after)
  while (isRate(after)) after = rateEnd(atoms, reader, after + 1)
  const span = text.slice(atoms[at]?.start, atoms[after - 1]?.end)
  const { measure = null, isWide = false } = match.meaning
  return { unit: { phrase: match.phrase, text: span, measure, isWide, isComposite }, after, qualifier }
}

/** The end of what a rate is taken over: "/điểm", "/100 dân", "/người/năm". */
function rateEnd(atoms: readonly Atom[], reader: Reader, from: number): number {
  const at = atoms[from]?.kind === 'number' ? from + 1 : from
  const match = phraseAt(reader.nouns, atoms, at)
  if (match) return at + match.count
  return atoms[at]?.kind === 'word' ? at + 1 : at
}

/** The head of a phrase: "hộ" of "hộ nghèo". */
export const isHead = (phrase: string, head: string): boolean =>
  phrase === head || phrase.startsWith(`${head} `)

/** "hộ" stands for "hộ nghèo" the second time. */
export function isSameNoun(a: UnitNoun | null, b: UnitNoun): boolean {
  return a !== null && (isHead(a.phrase, b.phrase) || isHead(b.phrase, a.phrase))
}
