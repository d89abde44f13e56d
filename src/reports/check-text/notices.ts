import { decimal, rational } from '#base'
import type { Binding } from './bind.ts'
import type { Numeral } from './numerals.ts'
import { type Context, type Outcome, periodName, printed, printedExact, printedOf } from './outcome.ts'
import { publishedValue } from './series.ts'
import type { Check } from './shapes.ts'
import { agrees, magnitude, minus, over, percentOf, times } from './tolerance.ts'
import { say } from './vi.ts'

/** Fewer digits agree with last year's by chance. */
const TELLING_DIGITS = 4
/** A change of more than this share is worth a word in the text. */
const JUMP_PERCENT = 30n
/** Counts below this jump by chance. */
const SMALL = 30n

/** What is worth a second look and is no error: old numbers copied, and jumps the text does not speak of. */
export function findNotices(
  context: Context,
  outcomes: ReadonlyMap<number, Outcome>,
  offsetOf: (numeral: Numeral) => number,
): Check[] {
  const spoken = new Set(
    [...outcomes.values()].map(({ link }) => link && seriesKey(context.bindings.get(link.index))),
  )
  const checks: Check[] = []
  for (const [index, binding] of context.bindings) {
    const numeral = context.numerals[index]
    if (!numeral || (numeral.role !== 'amount' && numeral.role !== 'level')) continue
    const check =
      outOfBand(context, numeral, binding, offsetOf) ??
      staleCopy(context, numeral, binding, offsetOf) ??
      (spoken.has(seriesKey(binding)) ? undefined : jump(context, numeral, binding, offsetOf))
    if (check) checks.push(check)
  }
  return checks.sort((a, b) => (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0))
}

const seriesKey = (binding: Binding | undefined): string | undefined => binding?.figure?.id

function staleCopy(
  context: Context,
  numeral: Numeral,
  { figure, series }: Binding,
  offsetOf: (numeral: Numeral) => number,
): Check | undefined {
  const base = publishedValue(figure?.baseValue, series)
  const digits = numeral.amount.value.num.toString().replace(/0+$/, '')
  if (!base || !figure?.basePeriod || digits.length < TELLING_DIGITS || !agrees(numeral, base))
    return undefined
  return {
    code: 'STALE_COPY',
    level: 'notice',
    offsets: [offsetOf(numeral)],
    computed: printedExact(base),
    message: say.staleCopy(printedOf(context, numeral), periodName(context.catalogue, figure.basePeriod)),
    hints: [],
  }
}

/** "1.053.000 thuê bao" of 500.000 inhabitants: for every hundred of them, too many or too few to be likely. */
function outOfBand(
  { catalogue }: Context,
  numeral: Numeral,
  { series, unit }: Binding,
  offsetOf: (numeral: Numeral) => number,
): Check | undefined {
  const band = catalogue.indicators.get(series.code)?.band
  const population = catalogue.units.get(unit ?? '')?.population
  const isWhole = Object.keys(series.dims).length === 0
  if (!band || !population || !isWhole || decimal(population).num === 0n) return undefined
  const rate = percentOf(numeral.amount.value, decimal(population))
  if (minus(rate, decimal(band.low)).num >= 0n && minus(decimal(band.high), rate).num >= 0n) return undefined
  const text = printed(rate, 1)
  return {
    code: 'BAND',
    level: 'notice',
    offsets: [offsetOf(numeral)],
    computed: text,
    message: say.outOfBand(
      {
        printed: printed(numeral.amount.value, numeral.places),
        population: printedExact(decimal(population)),
        rate: text,
      },
      printedExact(decimal(band.low)),
      printedExact(decimal(band.high)),
    ),
    hints: [],
  }
}

function jump(
  context: Context,
  numeral: Numeral,
  { figure, series }: Binding,
  offsetOf: (numeral: Numeral) => number,
): Check | undefined {
  const value = publishedValue(figure?.value, series)
  const base = publishedValue(figure?.baseValue, series)
  const isWhole = Object.keys(series.dims).length === 0 && series.kind !== 'cumulative'
  if (!value || !base || base.num === 0n || !isWhole || !agrees(numeral, value)) return undefined
  const isSmall = series.measure === null && value.num < SMALL * value.den && base.num < SMALL * base.den
  if (isSmall) return undefined
  const growth = times(over(minus(value, base), base), rational(100n))
  if (magnitude(growth).num <= JUMP_PERCENT * growth.den) return undefined
  const computed = say.changeSaid(
    growth.num < 0n ? -1 : 1,
    say.percent(printed(magnitude(growth), series.growthDecimals)),
  )
  return {
    code: 'JUMP',
    level: 'notice',
    offsets: [offsetOf(numeral)],
    computed,
    message: say.jump(printedOf(context, numeral), printedExact(base), computed),
    hints: [],
  }
}
