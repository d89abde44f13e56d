import type { Rational } from '#base'
import type { Binding } from './bind.ts'
import type { Numeral, Reading } from './numerals.ts'
import { phraseBefore } from './phrases.ts'
import type { PreparedCatalogue } from './prepare.ts'
import { publishedValue } from './series.ts'
import type { Role } from './shapes.ts'
import { looksLikeSlip } from './slip.ts'
import { speaksOfFewer } from './subset.ts'
import { agrees } from './tolerance.ts'

/** A wrong value is surer when the name was found whole and no other series was near. */
const SURE_COVERAGE = 0.7
const SURE_MARGIN = 0.1
/** What stands only by an earlier number may name that one alone. */
const SURE_SAID = 0.75

const NEVER_DOUBTED: ReadonlySet<Role> = new Set(['target', 'planned', 'limit', 'low', 'high'])

/** Found in part only, or another series is as likely. */
export const isWeak = ({ coverage, margin }: Binding): boolean =>
  coverage < SURE_COVERAGE || margin < SURE_MARGIN

/** Whether a wrong value may come from a wrong name. */
export function isUnsure(reading: Reading, numeral: Numeral, binding: Binding): boolean {
  return (
    isWeak(binding) ||
    binding.said < SURE_SAID ||
    binding.isInferred ||
    binding.isAhead ||
    isThreshold(reading, numeral) ||
    speaksOfFewer(reading, numeral, binding)
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
  // A plan is held against the plan, and a range says too little to be wrong.
  if (
    !value ||
    NEVER_DOUBTED.has(numeral.role) ||
    agrees(numeral, value) ||
    !isUnsure(reading, numeral, binding)
  )
    return false
  const frozen = figure ? frozenOf(figure.id).map(version => version.value) : []
  const others = [figure?.baseValue, figure?.target, ...frozen].map(text => publishedValue(text, series))
  const isOfOtherTime = others.some(other => other !== null && agrees(numeral, other))
  // A count of one digit for another may be a slip of the pen or another count: the name must stand by the number.
  const isSaid = binding.said >= SURE_SAID || Object.keys(series.dims).length > 0
  const isNamed = isSaid && !speaksOfFewer(reading, numeral, binding)
  const isSlip = looksLikeSlip(numeral, value) && (isNamed || !areOneDigit(numeral, value))
  return isThreshold(reading, numeral) || (!isSlip && !isOfOtherTime)
}

const areOneDigit = ({ amount, isExact }: Numeral, published: Rational): boolean =>
  isExact && [amount.value, published].every(({ num, den }) => num < 10n * den)

/** "vượt mốc 6.000 tỷ đồng" is no value. */
export const isThreshold = ({ atoms, reader }: Reading, { at }: Numeral): boolean =>
  phraseBefore(reader.lexicon.cue.THRESHOLDS, atoms, at) !== undefined
