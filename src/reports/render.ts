import { printNumber } from '#base'
import { comparisonId, type Figure, figureId, type Tree, treePart } from '#figures'
import type { Prose } from './define.ts'
import {
  againstText,
  changePhrase,
  growthPhrase,
  type Phrase,
  padded,
  planPhrase,
  pointsPhrase,
  scaledText,
  sharePhrase,
  withNoun,
} from './phrases.ts'
import { parseProse, type Reference } from './prose.ts'
import { NBSP, words } from './vi.ts'

/** Whose report it is, and of which period. */
export interface ReportScope {
  unit: string
  unitName: string
  period: string
  /** Along which tree its figures are read, when not along that of the period's end. */
  tree?: Tree
}

export type FigureKey = Pick<Figure, 'code' | 'unit' | 'period' | 'dims' | 'tree'>

/** Where figures come from; everything was loaded before. */
export interface FigureSource {
  figure(key: FigureKey): Figure | undefined
  /** The parts of a figure by one breakdown, in code-list order; empty when it has none. */
  parts(key: FigureKey, by: string): readonly Figure[]
}

/** Finds figures among those given, parts in their order. */
export function sourceOf(figures: readonly Figure[]): FigureSource {
  const byId = new Map(figures.map(figure => [figure.id, figure]))
  const isPart = (figure: Figure, by: string) => by in figure.dims && Object.keys(figure.dims).length === 1
  return {
    figure: key => byId.get(figureId(key)),
    parts: ({ code, unit, period }, by) =>
      [...byId.values()].filter(
        f => f.code === code && f.unit === unit && f.period === period && isPart(f, by),
      ),
  }
}

/** A printed number that refers to its figure, or to its comparison. */
export interface FigureSpan {
  /** Id of the figure, or of its comparison. */
  figure: string
  /** What is printed, unit included when it belongs to the number. */
  printed: string
  /** What it counts, read after the number. */
  label: string
  /** Words stand in the number's place. */
  missing?: true
}

export type Span = { text: string } | FigureSpan

/** The label of a period written in a definition: as it is, or years from the report's own (`+1`). */
export function periodFrom(own: string, written: string | undefined): string {
  if (written === undefined) return own
  const shifted = /^[+-]\d+$/.test(written) && /^\d{4}$/.test(own)
  return shifted ? String(Number(own) + Number(written)) : written
}

/** The key of the figure that a reference names. */
export const keyOf = (
  reference: Pick<Reference, 'code' | 'dims' | 'unit' | 'period'>,
  scope: ReportScope,
): FigureKey => ({
  code: reference.code,
  unit: reference.unit ?? scope.unit,
  period: periodFrom(scope.period, reference.period),
  dims: reference.dims,
  ...treePart(scope.tree),
})

/** The figure's own span: its value, or words when there is none. */
export const spanOf = (key: FigureKey, figure: Figure | undefined, printed = figure?.printed): FigureSpan =>
  figure && figure.value !== null && printed !== undefined
    ? { figure: figureId(key), label: figure.name, printed }
    : missingSpan(key, figure)

const missingSpan = (key: FigureKey, figure: Figure | undefined): FigureSpan => ({
  figure: figureId(key),
  label: figure?.name ?? key.code,
  printed: words.missing,
  missing: true,
})

/** The span of a figure's growth against the year before: it refers to the comparison. */
export function growthSpan(key: FigureKey, figure: Figure | undefined, phrase: Phrase): FigureSpan {
  const against = figure?.comparison ? `, ${againstText(figure.comparison)}` : ''
  return {
    figure: comparisonId({ id: figureId(key), code: key.code }),
    label: `${figure?.name ?? key.code}${against}`,
    printed: phrase.said,
    ...(phrase.missing ? { missing: true } : {}),
  }
}

/** The figure a year before that a figure is compared with. */
export const baseOf = (key: FigureKey, source: FigureSource): Figure | undefined =>
  source.figure({ ...key, period: periodFrom(key.period, '-1') })

/** The sum of parts, or undefined when one has no value. */
export function sumOf(parts: readonly Figure[]): bigint | undefined {
  return parts.reduce<bigint | undefined>(
    (sum, part) => (sum === undefined || part.value === null ? undefined : sum + BigInt(part.value)),
    0n,
  )
}

/** Fills a template: texts, and spans that refer to figures. A missing figure is words, never 0. */
export function renderProse(template: Prose, scope: ReportScope, source: FigureSource): Span[] {
  const spans: Span[] = []
  for (const piece of parseProse(template).pieces) {
    if (piece.kind === 'text') spans.push({ text: piece.text })
    else if (piece.kind === 'unit') spans.push({ text: scope.unitName })
    else if (piece.kind === 'period') spans.push({ text: periodFrom(scope.period, shiftText(piece.shift)) })
    else spans.push(...renderReference(piece.reference, keyOf(piece.reference, scope), source))
  }
  return joined(spans)
}

const shiftText = (years: number): string => (years < 0 ? `${years}` : `+${years}`)

/** Texts side by side become one; a number and the word after it stay on one line. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (!('text' in span)) result.push(span)
    else if (last && 'text' in last) last.text += span.text
    else {
      const isCounted = last && /\d$/.test(last.printed) && /^ \p{L}/u.test(span.text)
      result.push({ text: isCounted ? NBSP + span.text.slice(1) : span.text })
    }
  }
  return result.filter(span => !('text' in span) || span.text !== '')
}

function renderReference(reference: Reference, key: FigureKey, source: FigureSource): Span[] {
  const figure = source.figure(key)
  const other = () => source.figure({ ...key, code: reference.of ?? '', dims: {} })
  switch (reference.form) {
    case 'value':
      return valueSpans(reference, key, figure)
    case 'parts':
      return partsSpans(reference, key, source)
    case 'plan':
      return phraseSpans(key, figure, planPhrase(figure, other(), reference.decimals))
    case 'share':
      return phraseSpans(key, figure, sharePhrase(figure, other(), reference.decimals))
    default:
      return compared(reference, key, figure, baseOf(key, source))
  }
}

/** The number with its own reference, and the words that follow it, which may stand on the next line. */
function phraseSpans(key: FigureKey, figure: Figure | undefined, phrase: Phrase): Span[] {
  const said: FigureSpan = {
    figure: figureId(key),
    label: figure?.name ?? key.code,
    printed: phrase.said,
    ...(phrase.missing ? { missing: true } : {}),
  }
  return [said, { text: phrase.rest }]
}

function valueSpans({ pad, noun, scale }: Reference, key: FigureKey, figure: Figure | undefined): Span[] {
  if (!figure || figure.value === null) return [spanOf(key, figure)]
  // An estimate is never printed as if it were counted.
  const before = figure.status === 'estimate' ? [{ text: words.estimated }] : []
  if (scale) return [...before, spanOf(key, figure, scaledText(figure.value, figure.noun, scale))]
  const printed = pad ? padded(figure.printed) : figure.printed
  if (!noun) return [...before, spanOf(key, figure, printed)]
  // The unit of money and of a percentage belongs to the number; what is counted stands beside it.
  return figure.kind === 'amount' || figure.kind === 'ratio'
    ? [...before, spanOf(key, figure, withNoun(printed, figure.noun))]
    : [...before, spanOf(key, figure, printed), { text: `${NBSP}${figure.noun}` }]
}

/** `01 …; 07 … và 21 …`. When the parts do not add up to the whole, the text says so. */
function partsSpans({ of = '', pad }: Reference, key: FigureKey, source: FigureSource): Span[] {
  const whole = source.figure(key)
  const parts = source.parts(key, of)
  const sum = sumOf(parts)
  if (!whole || whole.value === null || parts.length === 0 || sum === undefined)
    return [missingSpan(key, whole)]
  const spans = parts.flatMap((part, i): Span[] => {
    const last = i === parts.length - 2 ? words.lastPart : words.nextPart
    const after = i === parts.length - 1 ? '' : last
    return [
      spanOf(part, part, pad ? padded(part.printed) : part.printed),
      { text: `${NBSP}${part.noun}${after}` },
    ]
  })
  if (sum.toString() !== whole.value) spans.push({ text: words.partsDiffer(printNumber(sum), whole.printed) })
  return spans
}

function compared(
  reference: Reference,
  key: FigureKey,
  figure: Figure | undefined,
  base: Figure | undefined,
): Span[] {
  const phrase = comparedPhrase(reference, figure, base)
  const said = growthSpan(key, figure, phrase)
  if (reference.short) return [said]
  const total = phrase.total === undefined ? [] : [spanOf(key, figure, phrase.total)]
  return [said, { text: phrase.rest }, ...total]
}

function comparedPhrase(
  { form, times, decimals }: Reference,
  figure: Figure | undefined,
  base: Figure | undefined,
): Phrase {
  if (form === 'points') return pointsPhrase(figure, base)
  if (form === 'change' && figure) return changePhrase(figure)
  return growthPhrase(figure?.comparison ?? null, { times, decimals })
}
