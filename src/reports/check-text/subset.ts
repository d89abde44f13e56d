import type { Binding } from './bind.ts'
import type { Numeral, Reading } from './numerals.ts'
import { type PhraseTable, phraseAt, phraseBefore } from './phrases.ts'
import type { Alias, Series } from './series.ts'

/** How many words behind a noun may narrow it, and how far before a number words may set it apart. */
const NARROWING = 5
const APART = 8
/** How far from a number it may be said that somebody came. */
const ATTENDED = 20
/** From here on a name is found whole. */
const WHOLE_NAME = 0.95

/** Whether the words around a number may mean fewer things than its indicator counts. */
export function speaksOfFewer(reading: Reading, numeral: Numeral, binding: Binding): boolean {
  return [isActedOn, isDoneTo, isOnlyNoun, isNarrowed, isSetApart, isAttending, isOfOtherThing].some(may =>
    may(reading, numeral, binding),
  )
}

/** "47 em đạt giải", "01 học sinh được chọn": a noun alone, and what follows tells which of them. */
function isOnlyNoun({ atoms, reader }: Reading, { after, unit }: Numeral, { series }: Binding): boolean {
  const isNoun = (keys: readonly string[]): boolean =>
    [...series.nouns].some(noun => keys.every(key => noun.split(' ').includes(key)))
  if (!unit || unit.measure || !series.aliases.some(({ keys }) => isNoun(keys))) return false
  return phraseAt(reader.lexicon.cue.VERBS, atoms, after) !== undefined
}

/** "tu bổ 9 di tích": a number named by its noun alone, behind a verb that does not say that there are so many. */
function isActedOn(reading: Reading, numeral: Numeral, { series }: Binding): boolean {
  const { cue } = reading.reader.lexicon
  const noun = numeral.unit?.phrase.split(' ') ?? []
  const isNoun = ({ keys, noun: main }: Alias): boolean =>
    keys.every(key => noun.includes(key) || main.has(key))
  if (!numeral.unit || numeral.unit.measure || !series.aliases.some(isNoun)) return false
  return isBehindOther(reading, numeral, series, [cue.PRESENCE, cue.JOINERS])
}

/** "gia hạn 3 giấy phép": a word right before the number that is no part of the name may say what was done to some. */
function isDoneTo(reading: Reading, numeral: Numeral, { series, coverage }: Binding): boolean {
  const { cue } = reading.reader.lexicon
  if (!numeral.unit || numeral.unit.measure || coverage >= WHOLE_NAME) return false
  return isBehindOther(reading, numeral, series, [cue.PRESENCE, cue.JOINERS, cue.VERBS])
}

/** Right before the number stands a word that neither the series nor the tables have. */
function isBehindOther(
  { atoms, reader }: Reading,
  { at }: Numeral,
  { vocabulary }: Series,
  tables: readonly PhraseTable<true>[],
): boolean {
  const { qualifiers, empty } = reader.lexicon
  const start = at - (phraseBefore(qualifiers, atoms, at)?.count ?? 0)
  const before = atoms[start - 1]
  if (before?.kind !== 'word' || vocabulary.has(before.key) || empty.has(before.key)) return false
  return tables.every(table => !phraseBefore(table, atoms, start))
}

/** "bán 36 SIM kích hoạt sẵn": the thing behind the number has no known noun, and that of the indicator is not said. */
function isOfOtherThing(
  { atoms, reader, structure }: Reading,
  { at, after, end, unit, strand, class: kind }: Numeral,
  { series }: Binding,
): boolean {
  const { cue, empty } = reader.lexicon
  const next = atoms[after]
  const ends = [
    cue.PREPOSITIONS,
    cue.VERBS,
    cue.COMPARED,
    cue.ITEM_JOINTS,
    cue.RISE,
    cue.FALL,
    cue.EXCEEDS,
    cue.EQUALS,
  ]
  const isThing =
    next?.kind === 'word' && !empty.has(next.key) && !ends.some(table => phraseAt(table, atoms, after))
  if (kind !== 'qty' || unit || end !== at + 1 || !isThing) return false
  const own = structure.strands[strand]?.atoms ?? []
  const place = structure.placeOf[at] ?? 0
  const near = new Set(own.slice(Math.max(0, place - ATTENDED), place + ATTENDED).map(i => atoms[i]?.key))
  return ![...series.nouns].some(noun => noun.split(' ').every(key => near.has(key)))
}

/** "Khách mời: 04 doanh nghiệp bưu chính", "có 3 doanh nghiệp viễn thông tham dự": who came is seldom all there are. */
function isAttending(
  { atoms, reader, structure }: Reading,
  { at, strand }: Numeral,
  { series }: Binding,
): boolean {
  const own = structure.strands[strand]?.atoms ?? []
  const place = structure.placeOf[at] ?? 0
  return own.slice(Math.max(0, place - ATTENDED), place + ATTENDED).some(i => {
    const phrase = phraseAt(reader.lexicon.cue.ATTENDANCE, atoms, i)
    return phrase !== undefined && !phrase.phrase.split(' ').every(key => series.vocabulary.has(key))
  })
}

/** "..., riêng 31 dự thảo": what is set apart is seldom all there are. */
function isSetApart(
  { atoms, reader, structure }: Reading,
  { at, strand }: Numeral,
  { series }: Binding,
): boolean {
  if (Object.keys(series.dims).length > 0) return false
  for (let i = at - 1; i >= at - APART; i--) {
    const atom = atoms[i]
    if (!atom || structure.strandOf[i] !== strand || atom.kind === 'number') return false
    if (phraseAt(reader.lexicon.cue.SET_APART, atoms, i)) return true
    if (atom.kind === 'mark') return false
  }
  return false
}

/**
 * "5 thư viện lưu động", "486 vụ thuộc thẩm quyền": words behind the noun that the indicator does not have may mean fewer
 * things. A comparison, another number and a comma end them.
 */
function isNarrowed({ atoms, reader }: Reading, { after, unit }: Numeral, { series }: Binding): boolean {
  if (!unit || unit.measure) return false
  const { COMPARED, ITEM_JOINTS, RISE, FALL, EXCEEDS, EQUALS, SHARE, PREPOSITIONS } = reader.lexicon.cue
  const ends = [COMPARED, ITEM_JOINTS, RISE, FALL, EXCEEDS, EQUALS, SHARE]
  for (let at = after; at < after + NARROWING; at++) {
    const atom = atoms[at]
    if (atom?.kind !== 'word' || ends.some(table => phraseAt(table, atoms, at))) return false
    const tells = !reader.lexicon.empty.has(atom.key) && !phraseAt(PREPOSITIONS, atoms, at)
    if (tells && !series.vocabulary.has(atom.key)) return true
  }
  return false
}
