import { printNumber, type Rational, roundTo } from '#base'
import type { BindInput, Binding } from './bind.ts'
import type { SaidFigures } from './doubt.ts'
import type { LinkInput } from './link.ts'
import type { Numeral } from './numerals.ts'
import type { PreparedCatalogue } from './prepare.ts'
import type { Check, CheckCode, FigureReference, FrozenValue, NearBase, Verdict } from './shapes.ts'
import { type Named, say } from './vi.ts'

/** What is found about one number, before it is written down. */
export interface Outcome {
  verdict: Verdict
  explanation: string
  figure?: FigureReference
  nearest?: NearBase[]
  link?: Numeral
  frozen?: { from: FrozenValue; now?: FrozenValue }
  isLow?: boolean
  /** The contradiction it belongs to. */
  contradiction?: Contradiction
}

export interface Contradiction {
  code: CheckCode
  level?: Check['level']
  expected: string
  computed: string
  hints: string[]
}

/** Everything known about the text when verdicts are given. */
export interface Context extends BindInput, LinkInput {
  bindings: ReadonlyMap<number, Binding>
  /** Names too weak to believe, for the explanation only. */
  doubts: ReadonlyMap<number, Binding>
  said: SaidFigures
}

export const unbound = (explanation: string, link?: Numeral): Outcome => ({
  verdict: 'unbound',
  explanation,
  link,
})

/** What would be wrong if the text speaks of this: it is asked, and accused of nothing. */
export function asked({ explanation, link, contradiction }: Outcome): Outcome {
  const question = say.asked(explanation)
  const { code = 'UNCLEAR', expected = '', computed = '' } = contradiction ?? {}
  return {
    ...unbound(question, link),
    contradiction: { code, level: 'notice', expected, computed, hints: [] },
  }
}

/** The number as it stands in the text, with its scale words and percent sign. */
export function printedOf({ reading }: Pick<Context, 'reading'>, { at, end }: Numeral): string {
  return reading.text.slice(reading.atoms[at]?.start, reading.atoms[end - 1]?.end)
}

/** A value in Vietnamese digits with at most `places` decimals. */
export function printed(value: Rational, places: number): string {
  return printNumber(roundTo(value, places))
}

/** A whole value, or one with the decimals it needs (at most six). */
export function printedExact({ num, den }: Rational): string {
  if (num % den === 0n) return printNumber(num / den)
  return printNumber(roundTo({ num, den }, 6).replace(/0+$/, ''))
}

/** The figure itself. */
export function referenceTo({ figure }: Binding): FigureReference | undefined {
  if (!figure) return undefined
  const { id, code, unit, period, dims, value, printed: text } = figure
  return { id, code, unit, period, dims, value, printed: text }
}

/** A value made of a figure: growth, difference, share. Named after its indicator, at the same unit and period. */
export function derivedFrom(
  binding: Binding,
  name: string,
  value: Pick<FigureReference, 'value' | 'printed'>,
): FigureReference | undefined {
  const figure = referenceTo(binding)
  if (!figure) return undefined
  const code = `${name}(${figure.code})`
  return { ...figure, ...value, code, id: figure.id.replace(figure.code, code) }
}

/** How a sentence names a period. */
export function periodName({ periods }: PreparedCatalogue, label: string): string {
  return say.period(label, periods.get(label)?.names?.[0])
}

/** How a sentence names what a number was read as. */
export function namedBy(
  { catalogue }: Pick<Context, 'catalogue'>,
  { series, figure, unit, period }: Binding,
): Named {
  return {
    name: series.name,
    unit: catalogue.units.get(unit ?? '')?.names[0] ?? unit ?? '',
    period: periodName(catalogue, period),
    printed: figure?.printed ?? '',
    noun: series.noun,
  }
}
