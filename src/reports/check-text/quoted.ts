import type { Binding } from './bind.ts'
import type { Numeral } from './numerals.ts'
import { type Context, namedBy, type Outcome, printedOf, referenceTo } from './outcome.ts'
import { phraseAt } from './phrases.ts'
import { publishedValue } from './series.ts'
import type { CheckedFigure, FrozenValue } from './shapes.ts'
import { agrees } from './tolerance.ts'
import { say } from './vi.ts'

/** How far before a number a quotation may be announced, in words and marks. */
const REACH = 60

/**
 * A number against what was frozen. What a report was frozen with is published for ever; an erratum makes a further
 * version, and who quotes the earlier one is told both. Undefined where nothing frozen decides.
 */
export function judgeFrozen(context: Context, numeral: Numeral, binding: Binding): Outcome | undefined {
  const { figure, series } = binding
  const versions = figure ? ownReport(context.catalogue.frozenOf(figure.id), figure) : []
  const latest = versions.at(-1)
  if (!figure || !latest) return undefined
  const isSaid = (text: string | null): boolean => {
    const value = publishedValue(text, series)
    return value !== null && agrees(numeral, value)
  }
  const isQuotation = quotesReport(context, numeral)
  if (isSaid(figure.value) && !isQuotation) return undefined
  const from = versions.findLast(({ value }) => isSaid(value))
  const reference = referenceTo(binding)
  if (from === latest) {
    const changed = figure.value === latest.value ? undefined : figure.printed
    const explanation = say.tracedFrozen(namedBy(context, binding), reportOf(latest), changed)
    return { verdict: 'traced', explanation, figure: reference, frozen: { from: latest } }
  }
  if (from) return corrected(context, numeral, binding, from, latest)
  if (!isQuotation) return undefined
  const explanation = say.differsFrozen(printedOf(context, numeral), reportOf(latest), latest.printed)
  return { verdict: 'differs', explanation, figure: reference, frozen: { from: latest } }
}

/** The versions of the report of the figure's own unit and period; others only look back at it. */
function ownReport(all: readonly FrozenValue[], figure: CheckedFigure): FrozenValue[] {
  const own = all.filter(({ unit, period }) => unit === figure.unit && period === figure.period)
  const report = own.at(-1)?.report
  return own.filter(version => version.report === report)
}

function corrected(
  context: Context,
  numeral: Numeral,
  binding: Binding,
  from: FrozenValue,
  now: FrozenValue,
): Outcome {
  return {
    verdict: 'differs',
    explanation: say.corrected(printedOf(context, numeral), reportOf(from), {
      ...{ old: from.printed, now: now.printed, version: now.version, on: now.on },
      reason: now.reason ?? '',
    }),
    figure: referenceTo(binding),
    frozen: { from, now },
    contradiction: { code: 'CORRECTED', expected: now.printed, computed: from.printed, hints: [] },
  }
}

const reportOf = ({ report, version, on }: FrozenValue): string => say.frozenReport(report, version, on)

/** "theo báo cáo năm 2016, ..." earlier in the sentence. */
function quotesReport({ reading }: Context, { at, sentence }: Numeral): boolean {
  const { atoms, structure, reader } = reading
  const from = Math.max(structure.sentences[sentence]?.from ?? 0, at - REACH)
  for (let i = from; i < at; i++) if (phraseAt(reader.lexicon.cue.QUOTED, atoms, i)) return true
  return false
}
