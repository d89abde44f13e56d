import { isSameNoun, type Numeral, type Reading } from './numerals.ts'
import { phraseBefore } from './phrases.ts'
import type { Calendar } from './when.ts'
import { isAnchor, type Window } from './windows.ts'

/** How many numbers before brackets are looked at. */
const LOOK = 8

/**
 * Two numbers that tell one thing at two times have one name: "giảm từ 47 xuống còn 45 điểm", "22 dịch vụ mức độ 3, 4
 * (năm 2017: 18 dịch vụ)". Each gets the words and, where it has none, the noun of the other. Changes windows and numerals
 * in place.
 */
export function shareNames(
  reading: Reading,
  numerals: readonly Numeral[],
  windows: Map<number, Window>,
  calendar: Calendar,
): void {
  for (const numeral of numerals) {
    const own = windows.get(numeral.index)
    if (!own) continue
    const from = startOfChange(reading, numeral, own)
    const start = from && windows.get(from.index)
    if (from && start) {
      from.unit ??= numeral.unit
      windows.set(from.index, { ...start, right: [...start.right, ...own.right] })
      windows.set(numeral.index, { ...own, left: [...start.left, ...own.left] })
      continue
    }
    const owner = beforeBrackets(reading, numerals, numeral, calendar)
    const before = owner && windows.get(owner.index)
    if (!owner || !before) continue
    numeral.unit ??= owner.unit
    windows.set(numeral.index, { ...own, left: [...before.left, ...before.right, ...own.left] })
  }
}

/** The 47 of "từ 47 xuống còn 45". */
function startOfChange(
  { atoms, reader }: Reading,
  { at, strand }: Numeral,
  { before }: Window,
): Numeral | undefined {
  const start = at - (phraseBefore(reader.lexicon.qualifiers, atoms, at)?.count ?? 0)
  const isEnd = phraseBefore(reader.lexicon.cue.CHANGED_TO, atoms, start) !== undefined
  return isEnd && before?.role === 'from' && before.strand === strand ? before : undefined
}

/** The number before brackets that give another time, as far as it has the noun of the one in them. */
function beforeBrackets(
  { structure }: Reading,
  numerals: readonly Numeral[],
  numeral: Numeral,
  calendar: Calendar,
): Numeral | undefined {
  const { opens, outer } = structure.strands[numeral.strand] ?? {}
  const isOfOwnTime = numeral.role === 'base' || calendar.whenOf(numeral, undefined).isOwn
  if (opens == null || !isOfOwnTime) return undefined
  for (let i = numeral.index - 1; i >= Math.max(0, numeral.index - LOOK); i--) {
    const other = numerals[i]
    if (!other || other.sentence !== numeral.sentence) return undefined
    if (other.strand !== outer || other.class !== numeral.class || !isAnchor(other)) continue
    if (numeral.unit ? isSameNoun(other.unit, numeral.unit) : !other.unit?.measure || other.class === 'pct')
      return other
    if (!numeral.unit) return undefined
  }
  return undefined
}
