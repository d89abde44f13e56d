import type { Numeral, Reading } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'

/**
 * What a list of parts claims. `stated`: "gồm", all parts follow. `implied`: a colon or brackets, complete only when
 * the parts are of the kind of the whole. `partial`: "trong đó", some parts follow.
 */
export type PartsClaim = 'stated' | 'implied' | 'partial'

/** A whole and its parts, as the text lists them. */
export interface Group {
  whole: Numeral
  parts: readonly Numeral[]
  claim: PartsClaim
}

/** How far the first part may stand behind its whole, and how many numbers are read, so that time stays linear. */
const REACH = 40
const LOOK = 12
const MOST_PARTS = 60
const MOST_NUMBERS = 180

interface Text {
  reading: Reading
  numerals: readonly Numeral[]
}

/** All wholes with their lists of parts; a part may be the whole of a list of its own. */
export function groupsOf(reading: Reading, numerals: readonly Numeral[]): Group[] {
  const text = { reading, numerals }
  return numerals
    .filter(whole => isMember(whole) && !whole.unit?.isComposite)
    .map(whole => inBrackets(text, whole) ?? behindMarker(text, whole))
    .filter(group => group !== undefined)
}

/** What can be a whole or a part: a quantity that is said for itself. */
function isMember({ class: kind, role }: Numeral): boolean {
  return kind === 'qty' && (role === 'amount' || role === 'target' || role === 'planned')
}

/** "240 thư viện (12 cấp huyện, 68 cấp xã, 160 trường học)". */
function inBrackets(text: Text, whole: Numeral): Group | undefined {
  const { structure, atoms, reader } = text.reading
  const first = nextMember(text, whole, () => true)
  const strand = first && structure.strands[first.strand]
  if (!strand || strand.outer !== whole.strand || strand.opens === null || strand.opens < whole.end)
    return undefined
  const some = phraseAt(reader.lexicon.cue.SOME_PARTS, atoms, strand.opens + 1)
  const parts = partsFrom(text, whole, first, strand.opens + 1 + (some?.count ?? 0))
  return parts.length < 2 ? undefined : { whole, parts, claim: some ? 'partial' : 'implied' }
}

/** "98 điểm, trong đó gồm: 1 A; 7 B" and "240 thư viện: 12 A, 68 B". */
function behindMarker(text: Text, whole: Numeral): Group | undefined {
  const { strands } = text.reading.structure
  const first = nextMember(
    text,
    whole,
    ({ strand }) => strand === whole.strand || strands[strand]?.previous === whole.strand,
  )
  const marker =
    first && first.at - whole.after <= REACH ? markerBetween(text.reading, whole, first) : undefined
  if (!first || !marker) return undefined
  const parts = partsFrom(text, whole, first, marker.end)
  return parts.length > 0 ? { whole, parts, claim: marker.claim } : undefined
}

function nextMember(
  { numerals }: Text,
  whole: Numeral,
  isHere: (next: Numeral) => boolean,
): Numeral | undefined {
  return numerals
    .slice(whole.index + 1, whole.index + 1 + LOOK)
    .find(next => next.sentence === whole.sentence && isHere(next) && isMember(next))
}

interface Marker {
  claim: PartsClaim
  /** Atom behind it. */
  end: number
}

/** What the words between a whole and the first number behind it claim. */
function markerBetween(
  { atoms, reader, structure }: Reading,
  whole: Numeral,
  first: Numeral,
): Marker | undefined {
  const { ALL_PARTS, SOME_PARTS } = reader.lexicon.cue
  let some: Marker | undefined
  for (let at = whole.after; at < first.at; at++) {
    const strand = structure.strandOf[at]
    if (strand !== whole.strand && strand !== first.strand) continue
    const all = phraseAt(ALL_PARTS, atoms, at)
    const partial = phraseAt(SOME_PARTS, atoms, at)
    if (all && all.count >= (partial?.count ?? 0)) return { claim: 'stated', end: at + all.count }
    if (partial) some = { claim: 'partial', end: at + partial.count }
    const key = atoms[at]?.key
    if (key === ':') return some ?? { claim: 'implied', end: at + 1 }
    // A clause that goes on with the parts ("; trong đó") is the only one that may follow.
    const goesOn = phraseAt(SOME_PARTS, atoms, at + 1) ?? phraseAt(ALL_PARTS, atoms, at + 1)
    if (key === ';' && !some && !goesOn) return undefined
  }
  return some
}

/** The items of a list, beginning with its first number; `from` is the atom where the list begins. */
function partsFrom(text: Text, whole: Numeral, first: Numeral, from: number): Numeral[] {
  if (!isOfKind(whole, first)) return []
  const parts = [first]
  // "12 thư viện cấp huyện" or "cấp huyện 12": a list keeps to the form of its first item.
  const isNumberFirst = isBare(text.reading, from, first.at)
  let separator: string | undefined
  let last = first
  for (const next of text.numerals.slice(first.index + 1, first.index + 1 + MOST_NUMBERS)) {
    if (next.sentence !== whole.sentence || parts.length === MOST_PARTS) break
    const join = joinBetween(text.reading, last, next)
    if (!join && isInBracketsOf(text.reading, next, first)) continue
    // A list with commas ends at a semicolon.
    if (!join || join.ends || (join.separator === ';' && separator === ',')) break
    if (!join.separator || !isMember(next) || !isOfKind(whole, next) || isAttribute(text.reading, next))
      continue
    if (isNumberFirst && !join.isBare) break
    separator ??= join.separator
    parts.push(next)
    last = next
  }
  return parts
}

interface Join {
  separator: string | undefined
  /** A word stands there that begins something else. */
  ends: boolean
  /** Nothing but filling words between the separator and the number. */
  isBare: boolean
}

/** What stands between two numbers of one depth; undefined when the second is not in the same list. */
function joinBetween(reading: Reading, last: Numeral, next: Numeral): Join | undefined {
  const { structure, atoms } = reading
  const { ITEM_JOINTS, LIST_ENDS } = reading.reader.lexicon.cue
  const isNextClause = structure.strands[next.strand]?.previous === last.strand
  if ((next.strand !== last.strand && !isNextClause) || next.at - last.after > REACH) return undefined
  let separator: string | undefined = isNextClause ? ';' : undefined
  let ends = false
  let bareFrom = next.at
  for (let at = last.after; at < next.at; at++) {
    const strand = structure.strandOf[at]
    if (strand !== last.strand && strand !== next.strand) continue
    const key = atoms[at]?.key
    if (key === ',' || key === ';' || phraseAt(ITEM_JOINTS, atoms, at)) {
      separator ??= ','
      bareFrom = at + 1
      ends = false
    }
    ends ||= phraseAt(LIST_ENDS, atoms, at) !== undefined
  }
  return { separator, ends, isBare: isBare(reading, bareFrom, next.at) }
}

function isBare({ atoms, reader }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const filler =
      phraseAt(reader.lexicon.cue.LIST_FILLERS, atoms, at) ?? phraseAt(reader.lexicon.qualifiers, atoms, at)
    if (filler) at += filler.count - 1
    else if (atoms[at]?.kind === 'word') return false
  }
  return true
}

/** A number in brackets inside the list: "121 cơ sở (84,6%), 22 cơ sở". */
function isInBracketsOf({ structure }: Reading, next: Numeral, first: Numeral): boolean {
  return next.strand !== first.strand && structure.strands[next.strand]?.outer !== null
}

/** "30 đơn vị với 9 lao động": the 9 belongs to the item. */
function isAttribute({ atoms, reader }: Reading, { at }: Numeral): boolean {
  return phraseBefore(reader.lexicon.cue.ATTRIBUTE, atoms, at) !== undefined
}

/** Money is made of money, things of things. */
function isOfKind(whole: Numeral, part: Numeral): boolean {
  return !part.unit?.isComposite && (whole.unit?.measure ?? null) === (part.unit?.measure ?? null)
}
