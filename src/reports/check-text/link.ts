import type { Binding } from './bind.ts'
import { isThreshold } from './doubt.ts'
import { isSameNoun, type Numeral, type Reading } from './numerals.ts'
import { phraseAt } from './phrases.ts'
import type { Role } from './shapes.ts'
import type { Window } from './windows.ts'

/** How many quantities on either side are looked at. */
const LOOK = 8

/** What a percentage or a change may be about: the likely quantity first, others after. */
export interface Subjects {
  likely: Numeral | undefined
  others: readonly Numeral[]
}

export interface LinkInput {
  reading: Reading
  numerals: readonly Numeral[]
  windows: ReadonlyMap<number, Window>
  bindings: ReadonlyMap<number, Binding>
}

/**
 * In brackets: the quantity just before them. Else the nearest earlier quantity of the clause, unless the words before
 * the percentage name the next one ("doanh thu tăng 7,9%, đạt 12 tỷ"); with none before, the next one.
 */
export function subjectsOf(input: LinkInput, numeral: Numeral): Subjects {
  const change = changeBefore(input, numeral)
  if (change) return subjectsOf(input, change)
  const earlier = ofSameNoun(earlierSubjects(input, numeral), numeral)
  const later = laterSubjects(input, numeral)
  const next = later[0]
  const isAhead = next !== undefined && (earlier.length === 0 || namesNext(input, numeral, next))
  const likely = isAhead ? next : earlier[0]
  return { likely, others: [...earlier, ...later].filter(other => other !== likely).slice(0, 4) }
}

/**
 * Nothing else is said between a comparison and what it is about: it stands in brackets right behind it, or only words of
 * comparing, of time and of its name stand between. Else it may be about something without a number.
 */
export function isBeside({ reading, bindings }: LinkInput, numeral: Numeral, subject: Numeral): boolean {
  const { atoms, structure, reader, named } = reading
  if (structure.strands[numeral.strand]?.opens === subject.after) return true
  if (numeral.strand !== subject.strand) return false
  const isBehind = subject.index < numeral.index
  const [from, to] = isBehind ? [subject.after, numeral.at] : [numeral.end, subject.at]
  const own = bindings.get(subject.index)?.series.vocabulary
  const { cue, empty, qualifiers } = reader.lexicon
  const tables = [
    ...[cue.RISE, cue.FALL, cue.COMPARED, cue.PREVIOUS, cue.EARLIER, cue.BASE_WORDS, cue.BEFORE_YEAR],
    ...[
      cue.EQUALS,
      cue.SHARE,
      cue.RATE,
      cue.EXCEEDS,
      cue.PASSED,
      cue.TIMES_OF,
      cue.PRESENCE,
      cue.ITEM_JOINTS,
    ],
  ]
  for (let at = from; at < to; at++) {
    const atom = atoms[at]
    if (!atom || structure.strandOf[at] !== numeral.strand) continue
    if (atom.kind === 'number' && !atom.class && !isYear(atom.text)) return false
    const cueAt = tables.map(table => phraseAt(table, atoms, at)).find(found => found !== undefined)
    const known = cueAt ?? phraseAt(qualifiers, atoms, at)
    if (known) at += known.count - 1
    else if (atom.kind === 'word' && !empty.has(atom.key) && !own?.has(atom.key) && !named.has(at))
      return false
  }
  return true
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** "giảm 782 ca (38,8%)": the percentage is about what the difference is about. */
function changeBefore(
  { reading, numerals }: LinkInput,
  { index, role, strand }: Numeral,
): Numeral | undefined {
  const before = numerals[index - 1]
  const brackets = reading.structure.strands[strand]
  const isBehind = before?.role === 'delta' && brackets?.opens === before.after
  return role === 'growth' && isBehind ? before : undefined
}

/** "..., giảm 5 trường hợp": a difference in things is about the quantity of these things. */
function ofSameNoun(subjects: readonly Numeral[], { role, unit }: Numeral): readonly Numeral[] {
  if ((role !== 'delta' && role !== 'planDelta') || !unit) return subjects
  const same = subjects.filter(subject => isSameNoun(subject.unit, unit))
  return same.length > 0 ? same : subjects
}

/** Quantities that may be compared; what is itself a comparison or its base may not. */
function isSubject({ bindings, reading }: LinkInput, { role: asked }: Numeral, other: Numeral): boolean {
  const { class: kind, role, unit, index } = other
  if (isThreshold(reading, other)) return false
  // A percentage that is an indicator grows too; what is no indicator is a share of something.
  if (kind === 'pct') return PERCENT_CHANGES.has(asked) && LEVELS.has(role) && bindings.has(index)
  return kind === 'qty' && !POINTS.has(asked) && AMOUNTS.has(role) && !unit?.isComposite
}

const AMOUNTS: ReadonlySet<Role> = new Set(['amount', 'target', 'planned', 'limit'])
const LEVELS: ReadonlySet<Role> = new Set(['level', 'target', 'limit'])
const POINTS: ReadonlySet<Role> = new Set(['points', 'planPoints'])
const PERCENT_CHANGES: ReadonlySet<Role> = new Set(['points', 'planPoints', 'growth', 'plan', 'ratioPrev'])

function earlierSubjects(input: LinkInput, numeral: Numeral): Numeral[] {
  const { reading, numerals } = input
  const { index, strand, sentence } = numeral
  const { strands } = reading.structure
  const own = strands[strand]
  const found: Numeral[] = []
  for (let i = index - 1; i >= Math.max(0, index - LOOK); i--) {
    const other = numerals[i]
    if (!other || other.sentence !== sentence) break
    const isBeforeBrackets = own?.opens !== null && own?.outer === other.strand
    if ((other.strand === strand || isBeforeBrackets) && isSubject(input, numeral, other)) found.push(other)
  }
  return found
}

function laterSubjects(input: LinkInput, numeral: Numeral): Numeral[] {
  const { reading, numerals } = input
  const { index, strand, sentence } = numeral
  const { strands } = reading.structure
  const found: Numeral[] = []
  for (let i = index + 1; i <= index + LOOK; i++) {
    const other = numerals[i]
    if (!other || other.sentence !== sentence || opensParts(reading, numeral, other)) break
    const isHere = other.strand === strand || strands[other.strand]?.outer === strand
    if (isHere && isSubject(input, numeral, other)) found.push(other)
  }
  return found
}

/** "gấp 2,8 lần năm 2021, trong đó khách quốc tế 312.000 lượt": what changed was named before, not among its parts. */
function opensParts({ atoms, reader }: Reading, { after }: Numeral, { at }: Numeral): boolean {
  const { SOME_PARTS, ALL_PARTS } = reader.lexicon.cue
  for (let i = after; i < at; i++) {
    if (phraseAt(SOME_PARTS, atoms, i) ?? phraseAt(ALL_PARTS, atoms, i)) return true
  }
  return false
}

/** Words of the next number's name stand before the percentage, behind the words of the number before. */
function namesNext({ reading, windows, bindings }: LinkInput, numeral: Numeral, next: Numeral): boolean {
  const vocabulary = bindings.get(next.index)?.series.vocabulary
  const left = windows.get(next.index)?.left ?? []
  if (!vocabulary || next.strand !== numeral.strand) return false
  return left.some(at => at < numeral.at && vocabulary.has(reading.atoms[at]?.key ?? ''))
}
