import type { Lexicon } from './lexicon.ts'
import type { Numeral, Reading } from './numerals.ts'
import { type PhraseTable, phraseAt, phraseBefore } from './phrases.ts'
import type { Role } from './shapes.ts'
import type { Atom } from './tokenise.ts'

/** How far a cue may stand before and behind its number, in words. */
const REACH_LEFT = 6
const REACH_RIGHT = 9

/** Says what each quantity and percentage is to its neighbours. Changes the numerals in place. */
export function assignRoles(reading: Reading, numerals: readonly Numeral[]): void {
  for (const numeral of numerals) {
    const near = nearOf(reading, numerals, numeral)
    const before = numerals[numeral.index - 1]
    const isOpen = numeral.class === 'pct' || numeral.class === 'qty'
    if (isOpen && isLimit(reading, numeral)) setRole(numeral, 'limit')
    else if (isOpen && isEarlierInBrackets(reading, numeral)) setRole(numeral, 'base')
    else if (isOpen && signInBrackets(reading, numeral) !== 0)
      setRole(numeral, numeral.class === 'pct' ? 'growth' : 'delta', signInBrackets(reading, numeral))
    else if (numeral.class === 'pct') assignPercentRole(reading, numeral, near, before)
    else if (numeral.class === 'qty' && !SET.has(numeral.role))
      assignQuantityRole(reading, numeral, near, before)
  }
}

/** Roles that the form of the numbers has given. */
const SET: ReadonlySet<Role> = new Set(['whole', 'low', 'high'])
const CHANGES: ReadonlySet<Role> = new Set(['growth', 'delta', 'points'])

/** The cues around a number, not across another quantity and not out of its clause. */
interface Near {
  cue: Lexicon['cue']
  /** Distance in words, or undefined. */
  left(table: PhraseTable<true>, reach?: number): number | undefined
  right(table: PhraseTable<true>, reach?: number): number | undefined
  /** Not behind a comma. */
  close(table: PhraseTable<true>, side: -1 | 1): boolean
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
    close(table, side) {
      for (let i = side < 0 ? place - 1 : endPlace, words = 0; words < REACH_RIGHT; i += side) {
        const at = strand[i]
        if (at === undefined || atoms[at]?.kind === 'mark') return false
        if ((before && at < before.after) || (after && at >= after.at)) return false
        if (phraseAt(table, atoms, at)) return true
        // "tăng 14% và vượt kế hoạch": another thing is said behind the joint.
        if (side > 0 && phraseAt(reader.lexicon.cue.ITEM_JOINTS, atoms, at)) return false
        words++
      }
      return false
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

function assignPercentRole(
  reading: Reading,
  numeral: Numeral,
  near: Near,
  before: Numeral | undefined,
): void {
  const { cue } = near
  const rise = near.left(cue.RISE)
  const fall = near.left(cue.FALL)
  const exceeds = near.left(cue.EXCEEDS, 2)
  const isOfPlan = near.close(cue.PLAN, 1)
  const change = rise === undefined && fall === undefined ? 0 : (rise ?? 99) < (fall ?? 99) ? 1 : -1
  const start = startOf(reading, numeral)
  const directly = (table: PhraseTable<true>): boolean =>
    phraseBefore(table, reading.atoms, start) !== undefined
  if (numeral.role === 'points') {
    const isPassed = near.left(cue.PASSED, 4) !== undefined
    const isAgainstPlan = isPassed || near.close(cue.PLANNED_LEVEL, 1)
    setRole(numeral, isAgainstPlan ? 'planPoints' : 'points', isPassed ? 1 : change)
  } else if (directly(cue.PLANNED_LEVEL) || isComparedPlan(reading, start, numeral))
    setRole(numeral, 'planned')
  else if (directly(cue.LEVEL_OF)) setRole(numeral, 'base')
  else if (before?.role === 'delta' && isAlone(reading, numeral, before)) {
    setRole(numeral, 'growth', before.sign)
  } else if (isOfPlan && (exceeds !== undefined || rise === undefined)) {
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

/** "so với chỉ tiêu tỉnh giao (85%)"; behind "hoàn thành kế hoạch" it is how far. */
function isComparedPlan(reading: Reading, start: number, numeral: Numeral): boolean {
  const plan = planBeforeBrackets(reading, start, numeral)
  return (
    plan !== undefined && phraseBefore(reading.reader.lexicon.cue.COMPARED, reading.atoms, plan) !== undefined
  )
}

/** "giảm 782 ca (38,8%)": the same change as a percentage, alone in brackets. */
function isAlone({ structure }: Reading, numeral: Numeral, before: Numeral): boolean {
  const strand = structure.strands[numeral.strand]
  return strand?.opens === before.after && strand.outer === before.strand && strand.atoms[0] === numeral.at
}

function assignQuantityRole(
  reading: Reading,
  numeral: Numeral,
  near: Near,
  before: Numeral | undefined,
): void {
  const { cue } = near
  const { atoms } = reading
  const start = startOf(reading, numeral)
  const directly = (table: PhraseTable<true>): boolean => phraseBefore(table, atoms, start) !== undefined
  const has = (table: PhraseTable<true>): boolean => near.left(table, 3) !== undefined
  if (numeral.unit?.measure === 'times' && has(cue.TIMES_OF)) {
    setRole(numeral, 'factor', has(cue.FALL) ? -1 : has(cue.RISE) ? 1 : 0)
  } else if (directly(cue.PASSED_PLAN) || (directly(cue.PASSED) && near.close(cue.PLAN, 1))) {
    setRole(numeral, 'planDelta', 1)
  } else if (
    before &&
    directly(cue.EQUIVALENT) &&
    CHANGES.has(before.role) &&
    before.strand === numeral.strand
  ) {
    setRole(numeral, 'delta', before.sign)
  } else if (directly(cue.RISE)) setRole(numeral, 'delta', 1)
  else if (directly(cue.FALL)) setRole(numeral, 'delta', -1)
  else if (changedSince(reading, start) !== 0) setRole(numeral, 'delta', changedSince(reading, start))
  else if (isOneEnd(reading, numeral, near)) setRole(numeral, 'from')
  else if (directly(cue.PREVIOUS)) setRole(numeral, 'base')
  else if (near.close(cue.MEAN, -1) || near.close(cue.EACH, 1) || isPerSome(reading, numeral, before))
    setRole(numeral, 'mean')
  else if (
    near.left(cue.PLANNED, 4) !== undefined ||
    planBeforeBrackets(reading, start, numeral) !== undefined
  )
    setRole(numeral, 'planned')
}

/** "đạt 108,8% kế hoạch (30.000 lao động)", "so với chỉ tiêu tỉnh giao (85%)": where the plan is named, if it is. */
function planBeforeBrackets(
  { atoms, structure, reader }: Reading,
  start: number,
  { strand }: Numeral,
): number | undefined {
  const opens = structure.strands[strand]?.opens ?? null
  if (opens === null || opens + 1 !== start) return undefined
  for (let at = opens - 1; at >= opens - REACH_RIGHT && atoms[at]?.kind === 'word'; at--)
    if (phraseAt(reader.lexicon.cue.PLAN, atoms, at)) return at
  return undefined
}

/** "163.123 gói (+11,3%)": a change with its sign, or 0. */
function signInBrackets({ atoms, structure }: Reading, { at, strand }: Numeral): number {
  const isFirst = (structure.strands[strand]?.opens ?? null) === at - 2
  const sign = isFirst ? atoms[at - 1]?.key : undefined
  return sign === '+' ? 1 : sign === '-' ? -1 : 0
}

/** "so với năm 2016 (118 giấy phép)", "(cùng kỳ: 118)": what was compared with, or how it was. */
function isEarlierInBrackets({ atoms, structure, reader }: Reading, { at, strand }: Numeral): boolean {
  const { EARLIER, COMPARED, BEFORE_YEAR } = reader.lexicon.cue
  const opens = structure.strands[strand]?.opens ?? null
  if (opens === null) return false
  if (phraseAt(EARLIER, atoms, opens + 1)) return true
  if (opens + 1 !== at) return false
  const year = opens - (isYearAt(atoms, opens - 1) ? 1 : 0)
  const start = year - (phraseBefore(BEFORE_YEAR, atoms, year)?.count ?? 0)
  const isYear = year < opens && phraseBefore(COMPARED, atoms, start) !== undefined
  return isYear || phraseBefore(EARLIER, atoms, opens) !== undefined
}

const isYearAt = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:19|20)\d\d$/.test(atoms[at]?.text ?? '')

/** "tăng so với cùng kỳ 23 vụ", "nhiều hơn cuối năm 2021 là 23 vụ": the sign of the change, or 0. */
function changedSince({ atoms, reader }: Reading, start: number): number {
  const { EARLIER, BEFORE_YEAR, BASE_WORDS, COMPARED, RISE, FALL, COPULA } = reader.lexicon.cue
  const before = (table: PhraseTable<true>, to: number): number => phraseBefore(table, atoms, to)?.count ?? 0
  const end = start - before(COPULA, start)
  const isYear = isYearAt(atoms, end - 1) && before(BEFORE_YEAR, end - 1) > 0
  const time = isYear ? 1 + before(BEFORE_YEAR, end - 1) : before(EARLIER, end)
  if (time === 0) return 0
  let to = end - time
  for (const table of [BASE_WORDS, EARLIER, COMPARED]) {
    if (before(RISE, to) > 0) return 1
    if (before(FALL, to) > 0) return -1
    to -= before(table, to)
  }
  return before(RISE, to) > 0 ? 1 : before(FALL, to) > 0 ? -1 : 0
}

/** "từ 40.000 lên 48.250", "tăng từ 230 đến 240". */
function isOneEnd(reading: Reading, numeral: Numeral, { cue, right }: Near): boolean {
  const { atoms } = reading
  const start = startOf(reading, numeral)
  const from = phraseBefore(cue.FROM, atoms, start)
  if (!from) return false
  const isChange = [cue.RISE, cue.FALL].some(table => phraseBefore(table, atoms, start - from.count))
  return right(cue.CHANGED_TO) !== undefined || (isChange && right(cue.RANGE_TO) !== undefined)
}

/** "cứ 10 người thì 8 người có": so many of so many. */
function isPerSome({ atoms, reader }: Reading, { strand }: Numeral, before: Numeral | undefined): boolean {
  return (
    before?.strand === strand && phraseBefore(reader.lexicon.cue.PER_SOME, atoms, before.at) !== undefined
  )
}

/** Where the number begins with its qualifier: "tăng khoảng 10". */
function startOf({ atoms, reader }: Reading, { at }: Numeral): number {
  return at - (phraseBefore(reader.lexicon.qualifiers, atoms, at)?.count ?? 0)
}

/** "ít nhất 22 dịch vụ", "từ 15% trở lên": how much there may be, and not how much there is. */
function isLimit({ atoms, reader }: Reading, { at, after }: Numeral): boolean {
  const { LIMITS, LIMITS_BEHIND } = reader.lexicon.cue
  return (phraseBefore(LIMITS, atoms, at) ?? phraseAt(LIMITS_BEHIND, atoms, after)) !== undefined
}

function setRole(numeral: Numeral, role: Role, sign = 0): void {
  numeral.role = role
  numeral.sign = sign
}
