import { decimal, isSamePeriod, printNumber, type Rational, rational, roundTo, unscale } from '#base'
import type { Comparison, Figure } from '#figures'
import { NBSP, words } from './vi.ts'

/**
 * The grammar of printed comparisons, as pure functions on exact rationals. A phrase has the piece that is a number
 * with its own reference, and the words that follow it.
 */
export interface Phrase {
  /** `tăng 12,3%`, or why there is no number. */
  said: string
  /** ` so với cùng kỳ năm 2016`; empty when there is nothing to compare with. */
  rest: string
  /** There is nothing to compare: words stand in the number's place. */
  missing?: true
  /** The new total that ends the phrase: a number of its own. */
  total?: string
}

export type Scale = keyof typeof words.scales

/** From this factor on, growth is said as `gấp k lần`. */
const TIMES_FROM = 3n
const FACTOR_DECIMALS = 2

/** The whole phrase as text. */
export const textOf = ({ said, rest, total = '' }: Phrase): string => said + rest + total

const missing = (said: string): Phrase => ({ said, rest: '', missing: true })
const isNegative = (value: Rational): boolean => value.num < 0n
const size = ({ num, den }: Rational): Rational => ({ num: num < 0n ? -num : num, den })
const quotient = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num)
const difference = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den - b.num * a.den, a.den * b.den)
const hundredfold = ({ num, den }: Rational): Rational => ({ num: num * 100n, den })

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** In full when at most `decimals` places say it exactly; otherwise rounded to `decimals` places. */
function shortest(value: Rational, decimals: number): string {
  const rounded = roundTo(value, decimals)
  const read = decimal(rounded)
  const isExact = read.num * value.den === value.num * read.den
  return printNumber(isExact ? trimZeros(rounded) : rounded)
}

/**
 * The size of a change with its unit. What is not nothing is never printed as 0, and what is not all never as 100:
 * `chưa đến 0,1%`, `hơn 99,9%`.
 */
function sizeOf(change: Rational, decimals: number, unit: (number: string) => string): string {
  const { num, den } = size(change)
  const rounded = roundTo({ num, den }, decimals)
  if (/^[0.]+$/.test(rounded)) return words.lessThan(unit(printNumber(unscale(1n, decimals))))
  if (isNegative(change) && num < 100n * den && /^100(\.0+)?$/.test(rounded)) {
    return words.moreThan(unit(printNumber(unscale(100n * 10n ** BigInt(decimals) - 1n, decimals))))
  }
  return unit(printNumber(rounded))
}

const moved = (change: Rational, by: string): string => (isNegative(change) ? words.fell(by) : words.grew(by))

/** `so với cùng kỳ năm 2016` when both windows start and end on the same day and month, else `so với năm 2016`. */
export const againstText = (comparison: Pick<Comparison, 'basePeriod' | 'samePeriod'>): string =>
  words.against(comparison.basePeriod, comparison.samePeriod)

export interface GrowthOptions {
  /** Always the factor (`gấp 2,76 lần`), also below three. */
  times?: true
  /** Places after the comma; default: the indicator's own. */
  decimals?: number
}

/** Growth in percent, or the words for the case that has none. `null`: nothing compares this figure. */
export function growthPhrase(comparison: Comparison | null, options: GrowthOptions = {}): Phrase {
  if (!comparison || comparison.kind === 'no_base') return missing(words.noComparison)
  if (comparison.kind === 'no_value') return missing(words.missing)
  if (comparison.kind === 'from_zero') return { said: words.fromZero, rest: '' }
  if (comparison.kind === 'to_zero')
    return { said: words.toZero(printNumber(comparison.baseValue ?? '')), rest: '' }
  const rest = ` ${againstText(comparison)}`
  if (comparison.kind === 'equal') return { said: words.unchanged, rest }
  return { said: growthSaid(readExact(comparison), options, comparison.decimals), rest }
}

function growthSaid(growth: Rational, { times, decimals }: GrowthOptions, ownDecimals: number): string {
  const factor = rational(growth.num + 100n * growth.den, 100n * growth.den)
  if (factor.num >= TIMES_FROM * factor.den || (times && !isNegative(growth))) {
    return words.times(shortest(factor, FACTOR_DECIMALS))
  }
  return moved(growth, sizeOf(growth, decimals ?? ownDecimals, words.percent))
}

function readExact({ base, exact }: Comparison): Rational {
  const match = /^(-?\d+)\/(\d+)$/.exec(exact ?? '')
  if (!match) throw new Error(`the growth against ${base} has no exact value`)
  return rational(BigInt(match[1] ?? ''), BigInt(match[2] ?? ''))
}

/** `tăng 12,3% so với cùng kỳ năm 2016`: growth as one text. */
export const growthText = (comparison: Comparison | null, options?: GrowthOptions): string =>
  textOf(growthPhrase(comparison, options))

/** Change in count: `tăng 40 ấn phẩm so với năm 2016, nâng tổng số lên 196`; cases without growth as in growth. */
export function changePhrase(figure: Pick<Figure, 'value' | 'printed' | 'noun' | 'comparison'>): Phrase {
  const { comparison, value } = figure
  if (comparison?.kind !== 'growth' || value === null || comparison.baseValue === null)
    return growthPhrase(comparison)
  const change = difference(decimal(value), decimal(comparison.baseValue))
  const by = `${printNumber(roundTo(size(change), 0))}${NBSP}${figure.noun}`
  const total = isNegative(change) ? words.loweredTo : words.raisedTo
  return { said: moved(change, by), rest: ` ${againstText(comparison)}${total}`, total: figure.printed }
}

type Percentage = Pick<Figure, 'value' | 'num' | 'den' | 'period' | 'window'>

const exactPercent = ({ num, den }: Percentage): Rational | undefined =>
  num !== undefined && den !== undefined && !/^0*$/.test(den)
    ? hundredfold(quotient(decimal(num), decimal(den)))
    : undefined

/** Change of a percentage: `tăng 2,1 điểm phần trăm so với năm 2016`, from the exact parts of both. */
export function pointsPhrase(current: Percentage | undefined, base: Percentage | undefined): Phrase {
  const now = current && exactPercent(current)
  const then = base && exactPercent(base)
  if (!current || !now) return missing(words.missing)
  if (!base || !then) return missing(words.noComparison)
  const rest = ` ${words.against(base.period, isSamePeriod(current.window, base.window))}`
  const change = difference(now, then)
  if (change.num === 0n) return { said: words.unchanged, rest }
  const decimals = (current.value?.split('.')[1] ?? '').length
  return { said: moved(change, sizeOf(change, decimals, words.points)), rest }
}

type Valued = Pick<Figure, 'value' | 'period'>

/** `đạt 109,06% kế hoạch năm`. Without a plan, or with a plan of nothing, words. */
export function planPhrase(figure: Valued | undefined, plan: Valued | undefined, decimals = 2): Phrase {
  if (!figure || figure.value === null) return missing(words.missing)
  if (!plan || plan.value === null || decimal(plan.value).num === 0n) return missing(words.noPlan)
  const percent = shortest(hundredfold(quotient(decimal(figure.value), decimal(plan.value))), decimals)
  return { said: words.reached(words.percent(percent)), rest: words.ofPlan(/^\d{4}$/.test(figure.period)) }
}

/** `đạt 109,06% kế hoạch năm`: of a figure that carries its plan. */
export const planText = (figure: Pick<Figure, 'value' | 'period' | 'plan'>): string =>
  textOf(planPhrase(figure, figure.plan && { value: figure.plan.value, period: figure.period }))

/** `chiếm 70,22%`: a part of a whole. Of nothing there is no share: `không phát sinh`. */
export function sharePhrase(part: Valued | undefined, whole: Valued | undefined, decimals = 2): Phrase {
  if (!part || !whole || part.value === null || whole.value === null) return missing(words.missing)
  if (decimal(whole.value).num === 0n) return { said: words.none, rest: '' }
  const percent = shortest(hundredfold(quotient(decimal(part.value), decimal(whole.value))), decimals)
  return { said: words.share(words.percent(percent)), rest: '' }
}

/** A number with its noun on one line: `98 điểm`; the percent sign stands close: `9,45%`. */
export const withNoun = (printed: string, noun: string): string =>
  noun === '%' ? words.percent(printed) : `${printed}${NBSP}${noun}`

/** `98,5 triệu đồng`: exact, never rounded, so that no "khoảng" is needed. */
export function scaledText(value: string, noun: string, scale: Scale): string {
  const number = printNumber(trimZeros(unscale(BigInt(value), scale === 'million' ? 6 : 9)))
  return withNoun(`${number}${NBSP}${words.scales[scale]}`, noun)
}

/** `07`: the leading zero of house style for counts from one to nine. */
export const padded = (printed: string): string => (/^[1-9]$/.test(printed) ? `0${printed}` : printed)
