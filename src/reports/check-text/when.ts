import type { Numeral, Reading } from './numerals.ts'
import { type PhraseTable, phraseAt, phraseBefore } from './phrases.ts'
import type { PreparedCatalogue } from './prepare.ts'
import type { Asked, CheckedPeriod } from './shapes.ts'
import type { Window } from './windows.ts'

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

/** A year, or a part of one, that stands in a sentence. */
interface YearMention {
  at: number
  /** Its place among the numerals. */
  index: number
  label: string
  /** Some months or a quarter, or a day. */
  isPart: boolean
  /** Behind "so với": the other side of a comparison. */
  isCompared: boolean
}

/** How many neighbours are looked at before giving up. */
const LOOK = 8

/** The period of every number that can be named by words. */
export class Calendar {
  private readonly reading: Reading
  private readonly numerals: readonly Numeral[]
  private readonly catalogue: PreparedCatalogue
  private readonly asked: Asked
  private readonly bySentence: ReadonlyMap<number, readonly YearMention[]>

  constructor(reading: Reading, numerals: readonly Numeral[], catalogue: PreparedCatalogue, asked: Asked) {
    this.reading = reading
    this.numerals = numerals
    this.catalogue = catalogue
    this.asked = asked
    this.bySentence = Map.groupBy(this.mentions(), ({ at }) => this.sentenceOf(at))
  }

  whenOf(numeral: Numeral, window: Window | undefined): When {
    const own = window ? [...window.left, ...window.right] : []
    const phases = this.phasesIn(own)
    const cue = this.reading.reader.lexicon.cue
    const isCumulative =
      phases.length > 1 || this.has(own, at => phraseAt(cue.CUMULATIVE, this.reading.atoms, at))
    const year = this.yearOf(numeral)
    const last = phases.at(-1)
    const rest = year ?? this.asked.period
    return {
      periods: last ? (isCumulative ? [last.label, rest] : [last.label]) : [rest],
      isNamed: year !== undefined || last !== undefined,
      isCumulative,
      isPhase: phases.length === 1,
    }
  }

  /** The period a comparison near a number looks back to, when one is named. */
  comparedWith({ at, sentence }: Numeral): string | undefined {
    const mentions = this.bySentence.get(sentence) ?? []
    const middle = firstFrom(mentions, at)
    for (const i of [middle, middle + 1, middle - 1, middle - 2]) {
      const mention = mentions[i]
      if (!mention?.isCompared) continue
      const [from, to] = mention.at < at ? [mention.at, at] : [at, mention.at]
      if (!this.isParted(from, to)) return mention.label
    }
    return undefined
  }

  /** The label of a calendar year, or the digits themselves when the catalogue does not know it. */
  labelOf(year: string): string {
    const { periods } = this.catalogue.source
    const found =
      this.catalogue.periods.get(year) ??
      periods.find(period => period.kind === 'year' && period.to.startsWith(year))
    return found?.label ?? year
  }

  /** The year before a period. */
  yearBefore(period: string): string {
    const year = Number((this.catalogue.periods.get(period)?.to ?? period).slice(0, 4))
    return this.labelOf(String(year - 1))
  }

  private sentenceOf(at: number): number {
    const strand = this.reading.structure.strandOf[at] ?? 0
    return this.reading.structure.strands[strand]?.sentence ?? 0
  }

  private has(indexes: readonly number[], test: (at: number) => unknown): boolean {
    return indexes.some(at => test(at))
  }

  private phasesIn(indexes: readonly number[]): CheckedPeriod[] {
    const { reader, atoms } = this.reading
    return indexes
      .map(at => phraseAt(reader.periodNames, atoms, at)?.meaning)
      .filter(period => period !== undefined)
      .filter(period => period.kind === 'phase')
  }

  private yearOf({ at, after, strand, sentence }: Numeral): string | undefined {
    const mentions = this.bySentence.get(sentence) ?? []
    const right = mentions[firstFrom(mentions, after)]
    if (right && !right.isCompared && this.isSameSegment(after, right.at)) return right.label
    const end = firstFrom(mentions, at)
    for (let i = end - 1; i >= Math.max(0, end - LOOK); i--) {
      const left = mentions[i]
      if (left && !left.isCompared && !this.isTaken(left)) return left.label
    }
    const isOwnClause = right && !right.isCompared && this.reading.structure.strandOf[right.at] === strand
    return isOwnClause && !this.isTaken(right) ? right.label : undefined
  }

  /** A year right behind a number with no comma between is that number's. */
  private isTaken({ at, index }: YearMention): boolean {
    for (let i = index - 1; i >= Math.max(0, index - LOOK); i--) {
      const owner = this.numerals[i]
      if (owner?.class === 'qty' || owner?.class === 'pct') return this.isSameSegment(owner.after, at)
    }
    return false
  }

  /** No comma, no other quantity and no turn to a comparison between two atoms of one strand. */
  private isSameSegment(from: number, to: number): boolean {
    const { atoms, structure, reader } = this.reading
    if (structure.strandOf[from] !== structure.strandOf[to] || to - from > 30) return false
    for (let i = from; i < to; i++) {
      const atom = atoms[i]
      if (atom?.kind === 'mark') return false
      if (atom?.kind === 'number' && !atom.class && !this.reading.named.has(i)) return false
      if (phraseAt(reader.lexicon.cue.COMPARED, atoms, i)) return false
    }
    return true
  }

  /** A clause border, or too far. */
  private isParted(from: number, to: number): boolean {
    const { structure } = this.reading
    return to - from > 20 || structure.strandOf[from] !== structure.strandOf[to]
  }

  private mentions(): YearMention[] {
    const found: YearMention[] = []
    for (const { at, index, class: kind, ...numeral } of this.numerals) {
      const label = this.mentionedBy({ at, index, class: kind, ...numeral })
      const before = found.at(-1)
      // The year of "6 tháng đầu năm 2021" and "quý III/2021" does not stand for itself.
      const isOfPart = kind === 'year' && before?.isPart && at - before.at <= 5
      if (!label || isOfPart) continue
      found.push({ at, index, label, isPart: kind !== 'year', isCompared: this.isCompared(at) })
    }
    return found
  }

  private mentionedBy({ class: kind, at }: Numeral): string | undefined {
    const { atoms, reader } = this.reading
    const { cue } = reader.lexicon
    const digits = atoms[at]?.text ?? ''
    const isBehind = (table: PhraseTable<true>) => phraseBefore(table, atoms, at) !== undefined
    if (kind === 'year') return /^\d{4}$/.test(digits) ? this.labelOf(digits) : digits
    if (kind === 'period') return `${digits} ${atoms[at + 1]?.text}`
    if (kind === 'ordinal') return isBehind(cue.QUARTERS) ? `${atoms[at - 1]?.text} ${digits}` : undefined
    if (kind !== 'date') return undefined
    if (isBehind(cue.UNTIL)) {
      const year = /(?:19|20)\d\d$/.exec(digits)?.[0]
      return year && this.labelOf(year)
    }
    const isMonth = isBehind(cue.BEFORE_MONTH) && atoms[at - 2]?.kind !== 'number'
    return isMonth ? `${atoms[at - 1]?.text} ${digits}` : undefined
  }

  /** "so với cùng kỳ năm 2016", "gấp 2 lần năm 2016". */
  private isCompared(at: number): boolean {
    const { atoms, reader } = this.reading
    const isYearWord = reader.lexicon.cue.BEFORE_YEAR.entries.has(atoms[at - 1]?.key ?? '')
    const start = isYearWord ? at - 1 : at
    return (
      phraseBefore(reader.lexicon.cue.COMPARED, atoms, start) !== undefined ||
      phraseBefore(reader.lexicon.cue.COMPARED, atoms, at) !== undefined
    )
  }
}

/** Index of the first mention at or behind an atom; mentions stand in order. */
function firstFrom(mentions: readonly YearMention[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
