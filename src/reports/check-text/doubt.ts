import type { Binding } from './bind.ts'
import type { Numeral, Reading } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import type { PreparedCatalogue } from './prepare.ts'
import { publishedValue } from './series.ts'
import { looksLikeSlip } from './slip.ts'
import { agrees } from './tolerance.ts'

/** A wrong value is surer when the name was found whole and no other series was near. */
const SURE_COVERAGE = 0.7
const SURE_MARGIN = 0.1

/** Found in part only, or another series is as likely. */
export const isWeak = ({ coverage, margin }: Binding): boolean =>
  coverage < SURE_COVERAGE || margin < SURE_MARGIN

/** Whether a wrong value may come from a wrong name. */
export function isUnsure(reading: Reading, numeral: Numeral, binding: Binding): boolean {
  return (
    isWeak(binding) ||
    binding.isInferred ||
    isActedOn(reading, numeral, binding) ||
    isThreshold(reading, numeral) ||
    isOnlyNoun(reading, numeral, binding) ||
    isNarrowed(reading, numeral, binding)
  )
}

/**
 * A wrong binding is the only source of false alarms. An unsure name is believed only where the printed value is the
 * published one, or looks like a slip of the pen, or is the value of another time; else the text speaks of another
 * thing more often than it is wrong.
 */
export function isDoubtful(
  reading: Reading,
  { frozenOf }: Pick<PreparedCatalogue, 'frozenOf'>,
  numeral: Numeral,
  binding: Binding,
): boolean {
  const { figure, series } = binding
  const value = publishedValue(figure?.value, series)
  const isHeldAgainstPlan = numeral.role === 'target' || numeral.role === 'planned'
  if (!value || isHeldAgainstPlan || agrees(numeral, value) || !isUnsure(reading, numeral, binding))
    return false
  const frozen = figure ? frozenOf(figure.id).map(version => version.value) : []
  const others = [figure?.baseValue, figure?.target, ...frozen].map(text => publishedValue(text, series))
  const isOfOtherTime = others.some(other => other !== null && agrees(numeral, other))
  return isThreshold(reading, numeral) || (!looksLikeSlip(numeral, value) && !isOfOtherTime)
}

/** "vượt mốc 6.000 tỷ đồng" is no value. */
export const isThreshold = ({ atoms, reader }: Reading, { at }: Numeral): boolean =>
  phraseBefore(reader.lexicon.cue.THRESHOLDS, atoms, at) !== undefined

/** "47 em đạt giải", "01 học sinh được chọn": a noun alone, and what follows tells which of them. */
function isOnlyNoun({ atoms, reader }: Reading, { after, unit }: Numeral, { series }: Binding): boolean {
  const isNoun = (keys: readonly string[]): boolean =>
    [...series.nouns].some(noun => keys.every(key => noun.split(' ').includes(key)))
  if (!unit || unit.measure || !series.aliases.some(({ keys }) => isNoun(keys))) return false
  return phraseAt(reader.lexicon.cue.VERBS, atoms, after) !== undefined
}

/** "tu bổ 9 di tích": a number named by its noun alone, behind a verb that does not say that there are so many. */
function isActedOn({ atoms, reader }: Reading, { at, unit }: Numeral, { series }: Binding): boolean {
  const { cue, qualifiers, empty } = reader.lexicon
  const noun = unit?.phrase.split(' ') ?? []
  if (!series.aliases.some(({ keys }) => keys.every(key => noun.includes(key)))) return false
  const start = at - (phraseBefore(qualifiers, atoms, at)?.count ?? 0)
  const before = atoms[start - 1]
  if (before?.kind !== 'word' || series.vocabulary.has(before.key) || empty.has(before.key)) return false
  return [cue.PRESENCE, cue.JOINERS].every(table => !phraseBefore(table, atoms, start))
}

/** "5 thư viện lưu động": a word behind the noun that the indicator does not have may mean fewer things. */
function isNarrowed({ atoms, reader }: Reading, { after, unit }: Numeral, { series }: Binding): boolean {
  const next = atoms[after]
  if (!unit || unit.measure || next?.kind !== 'word') return false
  const { PREPOSITIONS, VERBS, COMPARED, ITEM_JOINTS } = reader.lexicon.cue
  const goesOn = [PREPOSITIONS, VERBS, COMPARED, ITEM_JOINTS].some(table => phraseAt(table, atoms, after))
  return !goesOn && !reader.lexicon.empty.has(next.key) && !series.vocabulary.has(next.key)
}
