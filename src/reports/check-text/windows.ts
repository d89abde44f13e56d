import type { Numeral, Reading } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import type { Role } from './shapes.ts'

/** Which words around a number are its own, as atom indexes in order. */
export interface Window {
  left: readonly number[]
  right: readonly number[]
  /** Words beside it that belong to the number before or behind. */
  lent: readonly number[]
  /** The number before in the same strand whose words may count for this one too. */
  before: Numeral | null
  /** It stands right behind a joining word: the verb of the number before counts for it. */
  isJoined: boolean
}

const REACH_LEFT = 40
const REACH_RIGHT = 30

const NAMED_PERCENTS: ReadonlySet<Role> = new Set(['level', 'base', 'planned', 'target', 'limit'])
const UNNAMED: ReadonlySet<Role> = new Set(['delta', 'planDelta', 'factor', 'whole', 'low'])

/** Comparisons are seen through: "doanh thu tăng 7,9% so với năm trước, đạt 12 tỷ" names the 12. */
export function isAnchor({ class: kind, role }: Numeral): boolean {
  if (kind === 'pct') return NAMED_PERCENTS.has(role)
  return kind === 'qty' && !UNNAMED.has(role)
}

/** The window of every number that can be named by words, by numeral index. */
export function windowsOf(reading: Reading, numerals: readonly Numeral[]): Map<number, Window> {
  const windows = new Map<number, Window>()
  const byStrand = Map.groupBy(numerals.filter(isAnchor), numeral => numeral.strand)
  for (const [strandId, anchors] of byStrand) {
    const strand = reading.structure.strands[strandId]?.atoms ?? []
    const cuts = anchors.map((anchor, i) => cutBefore(reading, strand, anchors[i - 1], anchor))
    for (const [i, anchor] of anchors.entries()) {
      windows.set(anchor.index, windowOf(reading, strand, anchors, cuts, i))
    }
  }
  return windows
}

function windowOf(
  reading: Reading,
  strand: readonly number[],
  anchors: readonly Numeral[],
  cuts: readonly number[],
  i: number,
): Window {
  const { structure } = reading
  const anchor = anchors[i]
  if (!anchor) throw new RangeError('no anchor')
  const place = structure.placeOf[anchor.at] ?? 0
  const end = place + (anchor.end - anchor.at)
  const before = anchors[i - 1]
  const after = anchors[i + 1]
  const from = cuts[i] ?? 0
  const to = cuts[i + 1] ?? endOf(reading, strand, anchor, end)
  const lentFrom = before ? (structure.placeOf[before.at] ?? 0) + (before.end - before.at) : from
  const lentTo = after ? (structure.placeOf[after.at] ?? 0) : to
  return {
    left: strand.slice(Math.max(from, place - REACH_LEFT), place),
    right: strand.slice(end, Math.min(to, end + REACH_RIGHT)),
    lent: [
      ...strand.slice(Math.max(lentFrom, from - REACH_LEFT), from),
      ...strand.slice(to, Math.min(lentTo, to + REACH_RIGHT)),
    ],
    before: before ?? null,
    isJoined: before !== undefined && from === place,
  }
}

/** "tổng tiền phạt 98,5 triệu đồng, lĩnh vực Internet chiếm 36,5%": names stand before amounts, none behind a comma. */
function endOf(reading: Reading, strand: readonly number[], last: Numeral, from: number): number {
  const comma = last.unit?.measure ? strand.findIndex((at, i) => i >= from && isBorder(reading, at)) : -1
  return comma < 0 ? strand.length : comma
}

/** The place in the strand where the words of `right` begin. */
function cutBefore(
  reading: Reading,
  strand: readonly number[],
  left: Numeral | undefined,
  right: Numeral,
): number {
  const { structure } = reading
  if (!left) return 0
  const from = (structure.placeOf[left.at] ?? 0) + (left.after - left.at)
  const to = structure.placeOf[right.at] ?? 0
  const gap = strand.slice(from, to)
  if (left.unit?.measure) {
    const comma = gap.findIndex(at => isBorder(reading, at, right))
    if (comma >= 0) return from + comma + 1
    // "chi đầu tư 3.912 tỷ đồng và chi thường xuyên 5.961 tỷ đồng": names stand before amounts.
    const joint = gap.findIndex(at => phraseAt(reading.reader.lexicon.cue.ITEM_JOINTS, reading.atoms, at))
    if (joint >= 0 && joint + 1 < gap.length) return from + joint + 1
  }
  if (isJoinedTo(reading, right)) return to
  const last = gap.findLastIndex(at => isBorder(reading, at, right))
  if (last >= 0) return from + last + 1
  const turn = gap.findIndex(at => turns(reading, at))
  return turn >= 0 ? from + turn : to
}

/** Where a list goes on: a comma that is no part of a name, a colon that does not lead to the number, a new line. */
function isBorder({ atoms, reader }: Reading, at: number, right?: Numeral): boolean {
  const key = atoms[at]?.key
  if (key === ':') return at + 1 !== right?.at
  if (key === '\n') return true
  if (key !== ',' && key !== '-') return false
  return !reader.commaPairs.has(`${atoms[at - 1]?.key} ${atoms[at + 1]?.key}`)
}

function isJoinedTo({ atoms, reader }: Reading, { at, role }: Numeral): boolean {
  // "A tăng từ 5 lên 6": the word begins the change, and what stands before it names it.
  if (role === 'from') return false
  const start = at - (phraseBefore(reader.lexicon.qualifiers, atoms, at)?.count ?? 0)
  return phraseBefore(reader.lexicon.cue.JOINERS, atoms, start) !== undefined
}

/** A preposition or a verb begins the next number's words, unless the catalogue knows it as a part of a name. */
function turns({ atoms, reader }: Reading, at: number): boolean {
  const { PREPOSITIONS, VERBS } = reader.lexicon.cue
  if (!phraseAt(PREPOSITIONS, atoms, at) && !phraseAt(VERBS, atoms, at)) return false
  const word = atoms[at]?.key ?? ''
  const isInName =
    reader.pairs.has(`${atoms[at - 1]?.key} ${word}`) || reader.pairs.has(`${word} ${atoms[at + 1]?.key}`)
  return !isInName
}
