import type { Numeral, Reading } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'

/** A whole and its parts, as the text lists them. */
export interface Group {
  whole: Numeral
  parts: readonly Numeral[]
  /**
   * `stated`: "gồm", all parts follow. `implied`: a colon or brackets, complete only when the parts are of the kind of
   * the whole. `partial`: "trong đó", some parts follow.
   */
  claim: Claim
}

export type Claim = 'stated' | 'implied' | 'partial'

/** How far the first part may stand behind its whole, and how many parts are read, so that time stays linear. */
const REACH = 40
const MOST_PARTS = 60

/** All wholes with their lists of parts; a part may be the whole of a list of its own. */
export function groupsOf(reading: Reading, numerals: readonly Numeral[]): Group[] {
  const list = new PartList(reading, numerals)
  const groups: Group[] = []
  for (const whole of numerals) {
    if (!list.isMember(whole) || whole.unit?.isComposite) continue
    const group = list.inBrackets(whole) ?? list.behindMarker(whole)
    if (group) groups.push(group)
  }
  return groups
}

class PartList {
  private readonly reading: Reading
  private readonly numerals: readonly Numeral[]

  constructor(reading: Reading, numerals: readonly Numeral[]) {
    this.reading = reading
    this.numerals = numerals
  }

  isMember({ class: kind, role }: Numeral): boolean {
    return kind === 'qty' && (role === 'amount' || role === 'target' || role === 'planned')
  }

  /** "240 thư viện (12 cấp huyện, 68 cấp xã, 160 trường học)". */
  inBrackets(whole: Numeral): Group | undefined {
    const { structure, atoms, reader } = this.reading
    const first = this.nextMember(whole, whole.index + 1)
    if (!first || first.strand === whole.strand) return undefined
    const strand = structure.strands[first.strand]
    if (!strand || strand.outer !== whole.strand || strand.opens === null || strand.opens < whole.end)
      return undefined
    const some = phraseAt(reader.lexicon.cue.SOME_PARTS, atoms, strand.opens + 1)
    const parts = this.partsFrom(whole, first, strand.opens + 1 + (some?.count ?? 0))
    return parts.length < 2 ? undefined : { whole, parts, claim: some ? 'partial' : 'implied' }
  }

  /** "98 điểm, trong đó gồm: 1 A; 7 B" and "240 thư viện: 12 A, 68 B". */
  behindMarker(whole: Numeral): Group | undefined {
    const first = this.nextMember(whole, whole.index + 1, whole.strand)
    if (!first || first.at - whole.after > REACH) return undefined
    const marker = this.markerBetween(whole, first)
    if (!marker) return undefined
    const parts = this.partsFrom(whole, first, marker.end)
    return parts.length > 0 ? { whole, parts, claim: marker.claim } : undefined
  }

  /** The next number that may be a part: in the strand asked for or a bracket of it, or in the next clause of it. */
  private nextMember(whole: Numeral, from: number, strand?: number): Numeral | undefined {
    const { strands } = this.reading.structure
    for (let i = from; i < from + 12; i++) {
      const next = this.numerals[i]
      if (!next || next.sentence !== whole.sentence) return undefined
      const isHere =
        strand === undefined || next.strand === strand || strands[next.strand]?.previous === strand
      if (isHere && this.isMember(next)) return next
    }
    return undefined
  }

  /** What the words between a whole and the first number behind it claim, and where they end. */
  private markerBetween(whole: Numeral, first: Numeral): { claim: Claim; end: number } | undefined {
    const { atoms, reader, structure } = this.reading
    const { ALL_PARTS, SOME_PARTS } = reader.lexicon.cue
    const isPlace = (at: number): boolean =>
      structure.strandOf[at] === whole.strand || structure.strandOf[at] === first.strand
    let some: { claim: Claim; end: number } | undefined
    for (let at = whole.after; at < first.at; at++) {
      if (!isPlace(at)) continue
      const all = phraseAt(ALL_PARTS, atoms, at)
      const partial = phraseAt(SOME_PARTS, atoms, at)
      if (all && all.count >= (partial?.count ?? 0)) return { claim: 'stated', end: at + all.count }
      if (partial) some = { claim: 'partial', end: at + partial.count }
      if (atoms[at]?.key === ':') return some ?? { claim: 'implied', end: at + 1 }
      if (atoms[at]?.key === ';' && !some && !this.leads(at + 1)) return undefined
    }
    return some
  }

  /** A clause that goes on with the parts: "; trong đó". */
  private leads(at: number): boolean {
    const { atoms, reader } = this.reading
    const { ALL_PARTS, SOME_PARTS } = reader.lexicon.cue
    return phraseAt(SOME_PARTS, atoms, at) !== undefined || phraseAt(ALL_PARTS, atoms, at) !== undefined
  }

  private partsFrom(whole: Numeral, first: Numeral, from: number): Numeral[] {
    const parts = [first]
    // "12 thư viện cấp huyện" or "cấp huyện 12": a list keeps to the form of its first item.
    const isNumberFirst = this.isBare(from, first.at)
    let separator: string | undefined
    let last = first
    for (let i = first.index + 1; i < first.index + 1 + 3 * MOST_PARTS && parts.length < MOST_PARTS; i++) {
      const next = this.numerals[i]
      if (!next || next.sentence !== whole.sentence) break
      const join = this.joinBetween(last, next)
      if (!join) {
        if (this.isDeeper(next, first)) continue
        break
      }
      if (join.ends || (join.separator === ';' && separator === ',')) break
      if (!this.isMember(next) || !join.separator) continue
      if (!this.isOfKind(whole, next) || this.isAttribute(next)) continue
      if (isNumberFirst && !join.isBare) break
      separator ??= join.separator
      parts.push(next)
      last = next
    }
    return this.isOfKind(whole, first) ? parts : []
  }

  /** What stands between two numbers of one depth; undefined when the second is not in the same list. */
  private joinBetween(last: Numeral, next: Numeral) {
    const { structure, atoms, reader } = this.reading
    const strand = structure.strands[next.strand]
    const isNextClause = strand?.previous === last.strand
    if (next.strand !== last.strand && !isNextClause) return undefined
    if (next.at - last.after > REACH) return undefined
    let separator: string | undefined = isNextClause ? ';' : undefined
    let ends = false
    let bareFrom = next.at
    for (let at = last.after; at < next.at; at++) {
      if (structure.strandOf[at] !== last.strand && structure.strandOf[at] !== next.strand) continue
      const key = atoms[at]?.key
      if (key === ',' || key === ';' || phraseAt(reader.lexicon.cue.ITEM_JOINTS, atoms, at)) {
        separator = key === ';' || separator === ';' ? ';' : ','
        bareFrom = at + 1
        ends = false
      }
      if (phraseAt(reader.lexicon.cue.LIST_ENDS, atoms, at)) ends = true
    }
    return { separator, ends, isBare: this.isBare(bareFrom, next.at) }
  }

  /** Nothing but filling words, bullets and qualifiers between a separator and the number. */
  private isBare(from: number, to: number): boolean {
    const { atoms, reader } = this.reading
    for (let at = from; at < to; at++) {
      const filler =
        phraseAt(reader.lexicon.cue.LIST_FILLERS, atoms, at) ?? phraseAt(reader.lexicon.qualifiers, atoms, at)
      if (filler) at += filler.count - 1
      else if (atoms[at]?.kind === 'word') return false
    }
    return true
  }

  private isDeeper(next: Numeral, first: Numeral): boolean {
    const strand = this.reading.structure.strands[next.strand]
    return strand?.outer !== null && strand?.outer !== undefined && next.strand !== first.strand
  }

  /** "30 đơn vị với 9 lao động": the 9 belongs to the item. */
  private isAttribute({ at }: Numeral): boolean {
    const { atoms, reader } = this.reading
    return phraseBefore(reader.lexicon.cue.ATTRIBUTE, atoms, at) !== undefined
  }

  /** Money is made of money, things of things. */
  private isOfKind(whole: Numeral, part: Numeral): boolean {
    if (part.unit?.isComposite) return false
    return (whole.unit?.measure ?? null) === (part.unit?.measure ?? null)
  }
}
