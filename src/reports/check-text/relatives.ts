import type { Rational } from '#base'
import type { BindInput, Binding } from './bind.ts'
import { isUnsure, saidFigures } from './doubt.ts'
import { locate } from './locate.ts'
import { isHead, type Numeral } from './numerals.ts'
import { publishedValue, type Series } from './series.ts'
import { slipDigits, TELLING_DIGITS } from './slip.ts'
import { agrees } from './tolerance.ts'

/**
 * "98 điểm phục vụ, gần một nửa (45 điểm) là điểm bưu điện văn hóa xã": the words of a total and of its parts stand so near
 * each other that one may be read for the other. A number that is wrong as what it was read as, and is exactly what is
 * published of its total or of another part that the sentence names, was meant as that one, unless another number says it.
 */
export function preferRelatives(input: BindInput, bindings: Map<number, Binding>): void {
  const said = saidFigures(input, bindings)
  for (const [index, binding] of bindings) {
    const numeral = input.numerals[index]
    const value = publishedValue(binding.figure?.value, binding.series)
    if (!numeral || !value || isUnsure(binding) || !isCounted(numeral) || agrees(numeral, value)) continue
    const ids = said.get(numeral.sentence)
    const found = relativeOf(input, numeral, binding, ids)
    if (!found?.figure) continue
    bindings.set(numeral.index, found)
    ids?.add(found.figure.id)
  }
}

/** A count with a noun; amounts and loose numbers are not told apart so. */
const isCounted = ({ unit, isExact, role }: Numeral): boolean => unit !== null && isExact && role === 'amount'

function relativeOf(
  input: BindInput,
  numeral: Numeral,
  binding: Binding,
  said: ReadonlySet<string> | undefined,
): Binding | undefined {
  const { reading, calendar, windows } = input
  const when = calendar.whenOf(numeral, windows.get(numeral.index))
  const { from = 0, to = 0 } = reading.structure.sentences[numeral.sentence] ?? {}
  const words = new Set<string>()
  for (let at = from; at < to; at++) {
    const atom = reading.atoms[at]
    if (atom?.kind === 'word' || reading.named.has(at)) words.add(atom?.key ?? '')
  }
  for (const series of reading.reader.series) {
    if (series.code !== binding.series.code || series === binding.series) continue
    if (!isNamed(series, numeral, words)) continue
    const located = locate(input, numeral, when, series)
    const value = publishedValue(located.figure?.value, series)
    if (!located.figure || !value || said?.has(located.figure.id) || !isMeant(numeral, value)) continue
    return { ...binding, ...located, series, rival: binding.series, margin: 0 }
  }
  return undefined
}

const isMeant = (numeral: Numeral, value: Rational): boolean =>
  agrees(numeral, value) || slipDigits(numeral, value) >= TELLING_DIGITS

/** The noun of the number names the total; a part must be told from it. */
function isNamed({ telling, nouns }: Series, { unit }: Numeral, words: ReadonlySet<string>): boolean {
  if (telling.length > 0) return telling.some(keys => keys.every(key => words.has(key)))
  return unit !== null && [...nouns].some(noun => isHead(noun, unit.phrase) || isHead(unit.phrase, noun))
}
