import { type Headed, headedBy, isNearAsked } from './headings.ts'
import type { Numeral, Reading } from './numerals.ts'
import { phraseAt } from './phrases.ts'
import type { PreparedCatalogue } from './prepare.ts'
import { firstFrom } from './search.ts'
import type { Asked, CheckedPeriod } from './shapes.ts'
import { isAround } from './structure.ts'
import type { Window } from './windows.ts'
import { labelOf, type YearMention, yearMentions } from './year-mentions.ts'

/** The period a number speaks of. */
export interface When {
  /** Labels to try, best first; a label that no period has matches no figure. */
  periods: readonly string[]
  /** Named in the text, not only asked. */
  isNamed: boolean
  /** Named with the number itself, not before it for the whole sentence. */
  isOwn: boolean
  /** Counted from the beginning on ("lũy kế", "từ đợt 1 đến đợt 3"). */
  isCumulative: boolean
  /** Named with one phase. */
  isPhase: boolean
}

/** Answers what period a number of the text speaks of. */
export interface Calendar {
  whenOf(numeral: Numeral, window: Window | undefined): When
  /** The period a comparison near a number looks back to, when one is named. */
  comparedWith(numeral: Numeral): string | undefined
  /** The label of the year before a period. */
  yearBefore(period: string): string
  yearAfter(period: string): string
  /** Begins after the asked period: a text of that time can only tell what is planned for it. */
  isAhead(period: string): boolean
  /** Below a heading of aims. */
  isBelowAims(numeral: Numeral): boolean
  /** The sentence names another time than a period, before the number or for itself. */
  saysOtherTime(numeral: Numeral, period: string): boolean
}

/** How many neighbours, and how many atoms, are looked at before giving up. */
const LOOK = 8
const SEGMENT = 30
const COMPARISON = 20

interface Years {
  reading: Reading
  numerals: readonly Numeral[]
  bySentence: ReadonlyMap<number, readonly YearMention[]>
  /** By sentence: what the headings above it say. */
  headed: ReadonlyMap<number, Headed>
}

/** The calendar of one text. */
export function calendarOf(
  reading: Reading,
  numerals: readonly Numeral[],
  catalogue: PreparedCatalogue,
  asked: Asked,
): Calendar {
  const mentions = yearMentions(reading, numerals, catalogue)
  const bySentence = Map.groupBy(mentions, ({ index }) => numerals[index]?.sentence ?? 0)
  // Where a part of a year is asked for, its own name in a heading tells nothing new.
  const isYear = catalogue.periods.get(asked.period)?.kind === 'year'
  const isNear = (label: string): boolean => isYear && isNearAsked(label, asked)
  const headed = headedBy(reading, numerals, bySentence, isNear)
  const years = { reading, numerals, bySentence, headed }
  return {
    whenOf: (numeral, window) => whenOf(years, numeral, window, asked),
    comparedWith: numeral => comparedWith(years, numeral),
    yearBefore: period => yearBeside(catalogue, period, -1),
    yearAfter: period => yearBeside(catalogue, period, 1),
    isAhead: period => startOf(catalogue, period) > (catalogue.periods.get(asked.period)?.to ?? asked.period),
    isBelowAims: ({ sentence }) => headed.get(sentence)?.isAim === true,
    saysOtherTime: (numeral, period) => saysOtherTime(years, numeral, period),
  }
}

/**
 * Another time is named in the sentence or in the one before it, or compared with earlier in the clause. "143 cơ sở, tăng
 * 16 cơ sở so với năm 2020" speaks of one time up to the comparison.
 */
function saysOtherTime(
  { reading, bySentence }: Years,
  { at, sentence, strand }: Numeral,
  period: string,
): boolean {
  const { atoms, structure, reader } = reading
  const { strands, strandOf, sentences } = structure
  const isInClause = (i: number): boolean =>
    i < at && (strandOf[i] === strand || strandOf[i] === strands[strand]?.outer)
  const own = sentences[sentence]
  const before = own?.startsParagraph ? [] : (bySentence.get(sentence - 1) ?? [])
  const isOther = (mention: YearMention): boolean =>
    mention.label !== period && (!mention.isCompared || isInClause(mention.at))
  if ([...before, ...(bySentence.get(sentence) ?? [])].some(isOther)) return true
  for (let i = own?.from ?? at; i < at; i++)
    if (isInClause(i) && phraseAt(reader.lexicon.cue.EARLIER, atoms, i)) return true
  return false
}

const startOf = ({ periods }: PreparedCatalogue, period: string): string =>
  periods.get(period)?.from ?? (/^\d{4}$/.test(period) ? period : '')

function yearBeside(catalogue: PreparedCatalogue, period: string, years: number): string {
  const year = Number((catalogue.periods.get(period)?.to ?? period).slice(0, 4))
  return labelOf(String(year + years), catalogue)
}

function whenOf(years: Years, numeral: Numeral, window: Window | undefined, asked: Asked): When {
  const { atoms, reader } = years.reading
  const own = window ? [...window.left, ...window.right] : []
  const phases = phasesIn(years.reading, own)
  const isToDate = own.some(at => phraseAt(reader.lexicon.cue.CUMULATIVE, atoms, at))
  const isCumulative = phases.length > 1 || isToDate
  const headed = years.headed.get(numeral.sentence)?.period
  const said = yearOf(years, numeral)
  const year = said?.label ?? (headed === asked.period ? undefined : headed)
  const last = phases.at(-1)?.label
  const rest = year ?? asked.period
  const isPhase = phases.length === 1
  return {
    periods: last === undefined ? [rest] : isCumulative ? [last, rest] : [last],
    isNamed: year !== undefined || last !== undefined,
    isOwn: said?.isOwn === true,
    ...{ isCumulative, isPhase },
  }
}

function phasesIn({ reader, atoms }: Reading, indexes: readonly number[]): CheckedPeriod[] {
  return indexes
    .map(at => phraseAt(reader.periodNames, atoms, at)?.meaning)
    .filter(period => period?.kind === 'phase')
    .filter(period => period !== undefined)
}

function comparedWith({ reading, bySentence }: Years, { at, sentence }: Numeral): string | undefined {
  const mentions = bySentence.get(sentence) ?? []
  const middle = firstFrom(mentions, at)
  const { strands, strandOf } = reading.structure
  const own = strandOf[at] ?? 0
  const isNear = (other: number): boolean =>
    Math.abs(other - at) <= COMPARISON &&
    (strandOf[other] === own || (strandOf[other] === strands[own]?.outer && other < at))
  const nearest = [middle, middle + 1, middle - 1, middle - 2].map(i => mentions[i])
  return nearest.find(mention => mention?.isCompared && isNear(mention.at))?.label
}

/**
 * The year right behind a number or in the brackets around it, else the nearest before it that no other number has, else
 * one behind a comma.
 */
function yearOf(
  years: Years,
  { at, after, strand, sentence }: Numeral,
): { label: string; isOwn: boolean } | undefined {
  const { structure } = years.reading
  const all = years.bySentence.get(sentence) ?? []
  const mentions = all
    .slice(Math.max(0, firstFrom(all, at) - LOOK), firstFrom(all, after) + LOOK)
    .filter(mention => isSeen(years, mention, strand))
  const right = mentions[firstFrom(mentions, after)]
  const isOpen = (mention: YearMention | undefined): mention is YearMention =>
    mention !== undefined && !mention.isCompared && !isTaken(years, mention)
  const isBehind = right !== undefined && !right.isCompared && isSameSegment(years, after, right.at)
  if (right && (isBehind || isAloneIn(years.reading, right.at, after)))
    return { label: right.label, isOwn: true }
  const left = mentions.slice(0, firstFrom(mentions, at)).findLast(isOpen)
  const opens = structure.strands[strand]?.opens ?? null
  if (left) return { label: left.label, isOwn: opens !== null && left.at > opens }
  return isOpen(right) && structure.strandOf[right.at] === strand
    ? { label: right.label, isOwn: false }
    : undefined
}

/** What stands in brackets holds for them alone: "22 dịch vụ (năm 2017: 18 dịch vụ); 20% hồ sơ". */
function isSeen({ reading }: Years, { at }: YearMention, from: number): boolean {
  const { structure } = reading
  const own = structure.strandOf[at] ?? 0
  return isAround(structure, own, from) || isAloneIn(reading, at, structure.strands[own]?.opens ?? at)
}

/** A year with nothing else in its brackets: "98 điểm (năm 2017), 97 điểm (năm 2016)". */
function isAloneIn({ structure, atoms, reader }: Reading, at: number, opens: number): boolean {
  const strand = structure.strands[structure.strandOf[at] ?? 0]
  const isWord = reader.lexicon.cue.BEFORE_YEAR.entries.has(atoms[at - 1]?.key ?? '')
  return strand?.opens === opens && strand.atoms.length === (isWord ? 2 : 1)
}

/** A year right behind a number with no comma between is that number's. */
function isTaken(years: Years, { at, index }: YearMention): boolean {
  const before = years.numerals.slice(Math.max(0, index - LOOK), index)
  const owner = before.findLast(({ class: kind }) => kind === 'qty' || kind === 'pct')
  if (!owner) return false
  return isSameSegment(years, owner.after, at) || isAloneIn(years.reading, at, owner.after)
}

/** No comma, no other quantity and no turn to a comparison between two atoms of one strand. */
function isSameSegment({ reading }: Years, from: number, to: number): boolean {
  const { atoms, structure, reader, named } = reading
  if (structure.strandOf[from] !== structure.strandOf[to] || to - from > SEGMENT) return false
  for (let i = from; i < to; i++) {
    const atom = atoms[i]
    if (!atom || atom.kind === 'mark') return false
    if (atom.kind === 'number' && !atom.class && !named.has(i)) return false
    if (phraseAt(reader.lexicon.cue.COMPARED, atoms, i)) return false
  }
  return true
}
