import type { Rational } from '#base'
import type { BindInput, Binding } from './bind.ts'
import type { Numeral, Reading } from './numerals.ts'
import { phraseBefore } from './phrases.ts'
import { lineOf } from './scope.ts'
import { publishedValue } from './series.ts'
import type { Role } from './shapes.ts'
import { digitsOf, slipDigits } from './slip.ts'
import { agrees } from './tolerance.ts'

/** A wrong value is surer when the name was found whole and no other series was near. */
const SURE_COVERAGE = 0.7
const SURE_MARGIN = 0.1
/** What stands only by an earlier number may name that one alone. */
const SURE_SAID = 0.75

/** Found in part only, or another series is as likely. */
export const isWeak = ({ coverage, margin }: Binding): boolean =>
  coverage < SURE_COVERAGE || margin < SURE_MARGIN

/** Whether a wrong value may come from a wrong name. */
export const isUnsure = (binding: Binding): boolean =>
  isWeak(binding) || binding.said < SURE_SAID || binding.isInferred || binding.isAhead

export const isPlan = (role: Role): boolean => role === 'target' || role === 'planned'

/** What a number is held against: what was planned for it, or what was counted. */
export const meantValue = ({ role }: Numeral, { figure, series }: Binding): Rational | null =>
  publishedValue(isPlan(role) ? figure?.target : figure?.value, series)

/**
 * A wrong binding is the only source of false alarms, and it gives any number. So a number that differs is wrong only
 * where it is seen how it came about: it looks like the right one written wrong, or it is the value of another time or
 * place, copied. Else the text speaks of another thing more often than it is wrong. True where nothing is seen, and where
 * another number of the sentence says the right value.
 */
export function isDoubtful(input: BindInput, numeral: Numeral, binding: Binding, said: SaidFigures): boolean {
  const value = meantValue(numeral, binding)
  if (!value || RANGES.has(numeral.role) || agrees(numeral, value)) return false
  if (isThreshold(input.reading, numeral) || isSaidBeside(said, numeral, binding)) return true
  // One digit is like any other, so the name must be sure.
  const isTold = digitsOf(numeral) > 1 || !isUnsure(binding)
  return !isTold || !(slipDigits(numeral, value) > 0 || isCopied(input, numeral, binding))
}

/** The figures whose value a sentence says, by sentence. */
export type SaidFigures = ReadonlyMap<number, ReadonlySet<string>>

export function saidFigures(
  { numerals }: BindInput,
  bindings: ReadonlyMap<number, Binding>,
): Map<number, Set<string>> {
  const said = new Map<number, Set<string>>()
  for (const [index, { figure, series }] of bindings) {
    const numeral = numerals[index]
    const value = publishedValue(figure?.value, series)
    if (!numeral || !figure || !value) continue
    const ids = said.get(numeral.sentence) ?? new Set()
    said.set(numeral.sentence, ids)
    if (agrees(numeral, value)) ids.add(figure.id)
  }
  return said
}

/** Another number of the sentence says the right value, so this one says something else. */
export function isSaidBeside(
  said: SaidFigures,
  { sentence, role }: Numeral,
  { figure }: Pick<Binding, 'figure'>,
): boolean {
  return !isPlan(role) && figure !== undefined && said.get(sentence)?.has(figure.id) === true
}

/** A range says too little to be wrong. */
const RANGES: ReadonlySet<Role> = new Set(['limit', 'low', 'high'])

/** The value of another time or place, where the text speaks of no other. */
function isCopied({ catalogue, asked, calendar }: BindInput, numeral: Numeral, binding: Binding): boolean {
  const { figure, series, unit, period } = binding
  if (!figure || isPlan(numeral.role)) return false
  const isSaid = (text: string | null | undefined): boolean => {
    const value = publishedValue(text, series)
    return value !== null && agrees(numeral, value)
  }
  if (catalogue.frozenOf(figure.id).some(version => isSaid(version.value))) return true
  const places = lineOf(asked.unit, catalogue).filter(place => place !== unit)
  const isElsewhere = places.some(place =>
    isSaid(catalogue.figureOf(series.code, series.dims, place, period)?.value),
  )
  return isElsewhere || (isSaid(figure.baseValue) && !calendar.saysOtherTime(numeral, period))
}

/** "vượt mốc 6.000 tỷ đồng" is no value. */
export const isThreshold = ({ atoms, reader }: Reading, { at }: Numeral): boolean =>
  phraseBefore(reader.lexicon.cue.THRESHOLDS, atoms, at) !== undefined
