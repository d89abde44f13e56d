import type { Lexicon } from './lexicon.ts'
import type { Numeral, Reading, Role } from './numerals.ts'
import { type PhraseTable, phraseAt, phraseBefore } from './phrases.ts'
import type { Atom } from './tokenise.ts'

/** How far a cue may stand before and behind its number, in words. */
const REACH_LEFT = 6
const REACH_RIGHT = 9

/** Says what each quantity and percentage is to its neighbours. Changes the numerals in place. */
export function assignRoles(reading: Reading, numerals: readonly Numeral[]): void {
  for (const numeral of numerals) {
    const near = nearOf(reading, numerals, numeral)
    if (numeral.class === 'pct') assignPercentRole(numeral, near)
    else if (numeral.class === 'qty' && numeral.role !== 'whole') assignQuantityRole(reading, numeral, near)
  }
}

/** The cues around a number, not across another quantity and not out of its clause. */
interface Near {
  cue: Lexicon['cue']
  /** Distance in words, or undefined. */
  left(table: PhraseTable<true>, reach?: number): number | undefined
  right(table: PhraseTable<true>, reach?: number): number | undefined
}

function nearOf(reading: Reading, numerals: readonly Numeral[], numeral: Numeral): Near {
  const { atoms, structure, reader } = reading
  const strand = structure.strands[numeral.strand]?.atoms ?? []
  const place = structure.placeOf[numeral.at] ?? 0
  const endPlace = place + (numeral.after - numeral.at)
  const [before, after] = neighbours(numerals, numeral)
  return {
    cue: reader.lexicon.cue,
    left(table, reach = REACH_LEFT) {
      for (let i = place - 1, words = 0; i >= 0 && words < reach; i--) {
        const at = strand[i] ?? 0
        if (before && at < before.after) return undefined
        words += distanceOf(atoms[at])
        if (phraseAt(table, atoms, at)) return words - 1
      }
      return undefined
    },
    right(table, reach = REACH_RIGHT) {
      for (let i = endPlace, words = 0; i < strand.length && words < reach; i++) {
        const at = strand[i] ?? 0
        if (after && at >= after.at) return undefined
        if (phraseAt(table, atoms, at)) return words
        words += distanceOf(atoms[at])
      }
      return undefined
    },
  }
}

/** A comma parts a cue from its number as far as three words do. */
function distanceOf(atom: Atom | undefined): number {
  if (atom?.kind === 'word') return 1
  return atom?.key === ',' ? 3 : 0
}

/** The quantities or percentages of the same strand on either side; years and levels do not part. */
function neighbours(
  numerals: readonly Numeral[],
  { index, strand }: Numeral,
): [Numeral | undefined, Numeral | undefined] {
  return [nextOf(numerals, index, strand, -1), nextOf(numerals, index, strand, 1)]
}

function nextOf(
  numerals: readonly Numeral[],
  index: number,
  strand: number,
  step: number,
): Numeral | undefined {
  for (let i = index + step, looked = 0; looked < 8; i += step, looked++) {
    const other = numerals[i]
    if (!other) return undefined
    if (other.strand === strand && (other.class === 'qty' || other.class === 'pct')) return other
  }
  return undefined
}

function assignPercentRole(numeral: Numeral, near: Near): void {
  const { cue } = near
  const rise = near.left(cue.RISE)
  const fall = near.left(cue.FALL)
  const exceeds = near.left(cue.EXCEEDS, 2)
  const isOfPlan = near.right(cue.PLAN, 6) !== undefined
  if (numeral.role === 'points') return
  if (isOfPlan && (exceeds !== undefined || rise === undefined)) {
    setRole(numeral, 'plan', exceeds !== undefined ? 1 : fall !== undefined ? -1 : 0)
  } else if (rise !== undefined || fall !== undefined) {
    setRole(numeral, 'growth', (rise ?? 99) < (fall ?? 99) ? 1 : -1)
  } else if (near.left(cue.SHARE) !== undefined) {
    setRole(numeral, 'share')
  } else if (near.left(cue.EQUALS, 2) !== undefined && near.right(cue.PREVIOUS, 3) !== undefined) {
    setRole(numeral, 'ratioPrev')
  } else {
    setRole(numeral, 'level')
  }
}

function assignQuantityRole(reading: Reading, numeral: Numeral, near: Near): void {
  const { cue } = near
  const { atoms } = reading
  const start = startOf(reading, numeral)
  const directly = (table: PhraseTable<true>): boolean => phraseBefore(table, atoms, start) !== undefined
  const has = (table: PhraseTable<true>): boolean => near.left(table, 3) !== undefined
  if (numeral.unit?.measure === 'times' && has(cue.TIMES_OF)) {
    setRole(numeral, 'factor', has(cue.FALL) ? -1 : has(cue.RISE) ? 1 : 0)
  } else if (directly(cue.RISE)) setRole(numeral, 'delta', 1)
  else if (directly(cue.FALL)) setRole(numeral, 'delta', -1)
  else if (directly(cue.FROM) && near.right(cue.CHANGED_TO) !== undefined) setRole(numeral, 'from')
  else if (directly(cue.PREVIOUS)) setRole(numeral, 'base')
  else if (near.left(cue.MEAN, 4) !== undefined) setRole(numeral, 'mean')
  else if (isWished(reading, numeral)) setRole(numeral, 'target')
  else if (near.left(cue.PLANNED, 4) !== undefined) setRole(numeral, 'planned')
}

/** Where the number begins with its qualifier: "tăng khoảng 10". */
function startOf({ atoms, reader }: Reading, { at }: Numeral): number {
  return at - (phraseBefore(reader.lexicon.qualifiers, atoms, at)?.count ?? 0)
}

/** What is wished is wished to the end of the sentence. */
function isWished({ atoms, structure, reader }: Reading, { at, sentence }: Numeral): boolean {
  const from = Math.max(structure.sentences[sentence]?.from ?? 0, at - 60)
  for (let i = from; i < at; i++) if (phraseAt(reader.lexicon.cue.WISHED, atoms, i)) return true
  return false
}

function setRole(numeral: Numeral, role: Role, sign = 0): void {
  numeral.role = role
  numeral.sign = sign
}
