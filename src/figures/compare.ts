import { growthOf, isSamePeriod, roundTo, type Window } from '#base'
import type { Comparison, Figure } from './figure.ts'

/** Compares two figures of one series as an exact rational; rounded half away from zero only for `percent`. */
export function compare(
  current: { value: string | null; window: Window },
  base: { id: string; period: string; value: string | null; window: Window },
  decimals: number,
): Comparison {
  const common = {
    base: base.id,
    basePeriod: base.period,
    baseValue: base.value,
    samePeriod: isSamePeriod(current.window, base.window),
    decimals,
  }
  const none = { exact: null, percent: null }
  if (current.value === null) return { ...common, kind: 'no_value', ...none }
  if (base.value === null) return { ...common, kind: 'no_base', ...none }
  const now = BigInt(current.value)
  const then = BigInt(base.value)
  if (now === then) return { ...common, kind: 'equal', ...none }
  if (then === 0n) return { ...common, kind: 'from_zero', ...none }
  if (now === 0n) return { ...common, kind: 'to_zero', ...none }
  const growth = growthOf(now, then)
  return {
    ...common,
    kind: 'growth',
    exact: `${growth.num}/${growth.den}`,
    percent: roundTo(growth, decimals),
  }
}

/** Id of the comparison of a figure, as a figure of its own. */
export const comparisonId = (figure: Pick<Figure, 'id' | 'code'>): string =>
  `CMP.YOY(${figure.code})${figure.id.slice(figure.code.length)}`
