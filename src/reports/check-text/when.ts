import { headedPeriods, isNearAsked } from './headings.ts'
import type { Numeral, Reading } from './numerals.ts'
import { phraseAt } from './phrases.ts'
import type { PreparedCatalogue } from './prepare.ts'
import { firstFrom } from './search.ts'
import type { Asked, CheckedPeriod } from './shapes.ts'
import type { Window } from './windows.ts'
import { labelOf, type YearMention, yearMentions } from './year-mentions.ts'

/** The period a number speaks of. */
export interface When {
  /** Labels to try, best first; a label that no period has matches no figure. */
  periods: readonly string[]
  /** Named in the text, not only asked. */
  isNamed: boolean
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
  headed: ReadonlyMap<number, string>
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
  const headed = headedPeriods(reading, numerals, bySentence, isNear)
  const years = { reading, numerals, bySentence, headed }
  return {
    whenOf: (numeral, window) => whenOf(years, numeral, window, asked),
    comparedWith: numeral => comparedWith(years, numeral),
    yearBefore: period => yearBeside(catalogue, period, -1),
    yearAfter: period => yearBeside(catalogue, period, 1),
  }
}

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
  const headed = years.headed.get(numeral.sentence)
  const year = yearOf(years, numeral) ?? (headed === asked.period ? undefined : headed)
  const last = phases.at(-1)?.label
  const rest = year ?? asked.period
  const isPhase = phases.length === 1
  return {
    periods: last === undefined ? [rest] : isCumulative ? [last, rest] : [last],
    isNamed: year !== undefined || last !== undefined,
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
  const isNear = (other: number): boolean =>
    Math.abs(other - at) <= COMPARISON && reading.structure.strandOf[other] === reading.structure.strandOf[at]
  const nearest = [middle, middle + 1, middle - 1, middle - 2].map(i => mentions[i])
  return nearest.find(mention => mention?.isCompared && isNear(mention.at))?.label
}

/** The year right behind a number, else the nearest before it that no other number has, else one behind a comma. */
function yearOf(years: Years, { at, after, strand, sentence }: Numeral): string | undefined {
  const mentions = years.bySentence.get(sentence) ?? []
  const right = mentions[firstFrom(mentions, after)]
  const isOpen = (mention: YearMention | undefined): mention is YearMention =>
    mention !== undefined && !mention.isCompared && !isTaken(years, mention)
  if (right && !right.isCompared && isSameSegment(years, after, right.at)) return right.label
  const left = mentions
    .slice(Math.max(0, firstFrom(mentions, at) - LOOK), firstFrom(mentions, at))
    .findLast(isOpen)
  if (left) return left.label
  return isOpen(right) && years.reading.structure.strandOf[right.at] === strand ? right.label : undefined
}

/** A year right behind a number with no comma between is that number's. */
function isTaken(years: Years, { at, index }: YearMention): boolean {
  const before = years.numerals.slice(Math.max(0, index - LOOK), index)
  const owner = before.findLast(({ class: kind }) => kind === 'qty' || kind === 'pct')
  return owner !== undefined && isSameSegment(years, owner.after, at)
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
