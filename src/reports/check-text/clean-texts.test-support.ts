import { printNumber } from '#base'
import { type CleanText, PROVINCE } from './clean-texts.test-data.ts'
import type {
  Asked,
  CheckCatalogue,
  CheckedFigure,
  CheckedIndicator,
  CheckedPeriod,
  IndicatorKind,
} from './shapes.ts'

const UNIT = 'tinh'
const YEAR = 2022

/** The unit and the year a clean text speaks of. */
export const askedOf = ({ year = YEAR }: Pick<CleanText, 'year'>): Asked => ({
  unit: UNIT,
  period: String(year),
})

const KINDS: ReadonlySet<string> = new Set<IndicatorKind>(['stock', 'flow', 'amount', 'cumulative', 'ratio'])
const isKind = (text: string): text is IndicatorKind => KINDS.has(text)
const listOf = (cell = ''): string[] => cell.split(';').map(part => part.trim())

/** The catalogue that a clean text writes as lines. */
export function cleanCatalogue({ catalogue, place, year = YEAR }: CleanText): CheckCatalogue {
  const rows = catalogue
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
  const indicators = rows.flatMap(([code = '', kind = '', names, nouns]) =>
    isKind(kind) ? [indicatorOf(code, kind, listOf(names), listOf(nouns), rows)] : [],
  )
  const phases = new Set(rows.flatMap(([full = '']) => full.split('@').slice(1)))
  return {
    indicators,
    units: [{ code: UNIT, names: [`${PROVINCE} ${place}`], aliases: [place], parent: null }],
    periods: [
      ...[year - 1, year, year + 1].map(label => periodOf(String(label), 'year')),
      ...[...phases].map(label => periodOf(label, 'phase')),
    ],
    figures: rows.map(row => figureOf(row, year)),
  }
}

/** A year, or a phase such as `2020-2022`. */
function periodOf(label: string, kind: 'year' | 'phase'): CheckedPeriod {
  const [first = label, last = first] = label.split('-')
  return { label, kind, from: `${first}-01-01`, to: `${last}-12-31` }
}

function indicatorOf(
  code: string,
  kind: IndicatorKind,
  [name = '', ...names]: string[],
  [noun = '', ...nouns]: string[],
  rows: readonly string[][],
): CheckedIndicator {
  const options = rows.flatMap(([full = '', , words]) => {
    const [own, option] = full.split('.')
    const [first = '', ...others] = listOf(words)
    return own === code && option ? [[option, { name: first, names: others }] as const] : []
  })
  const dims =
    options.length > 0 ? { dims: { kind: { name: '', options: Object.fromEntries(options) } } } : {}
  return {
    ...{ code, kind, decimals: kind === 'ratio' ? 1 : 0, growthDecimals: 1, periods: ['year'] },
    words: { name, names, noun, nouns, method: '', ...dims },
    options: options.length > 0 ? { kind: options.map(([option]) => option) } : {},
  }
}

function figureOf([full = '', , , , value = '', base = '', target]: string[], year: number): CheckedFigure {
  const [codes = '', period = String(year)] = full.split('@')
  const [code = '', option] = codes.split('.')
  const dims: Record<string, string> = option ? { kind: option } : {}
  return {
    ...{
      id: `${code}~${UNIT}~${period}${option ? `~kind=${option}` : ''}`,
      code,
      unit: UNIT,
      period,
      dims,
    },
    ...{ value, printed: printNumber(value) },
    ...(base && { baseValue: base, basePeriod: String(year - 1) }),
    ...(target && { target }),
  }
}
