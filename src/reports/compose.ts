import { compareVi, type LocalDate } from '#base'
import type { Figure } from '#figures'
import type { ReportBlock, ReportDefinition, ReportSection } from './define.ts'
import { againstText, growthPhrase } from './phrases.ts'
import {
  baseOf,
  type FigureKey,
  type FigureSource,
  type FigureSpan,
  growthSpan,
  keyOf,
  periodFrom,
  type ReportScope,
  renderProse,
  type Span,
  spanOf,
  sumOf,
} from './render.ts'

/** A figure in a table, a bar or a headline. */
export interface Cell extends FigureSpan {
  noun: string
  /** Exact decimal string; null when missing. */
  value: string | null
}

export interface ComparedCell {
  now: Cell
  before: Cell
  /** `tăng 12,3%`, or why there is no comparison; refers to the comparison. */
  change: FigureSpan
  /** `so với cùng kỳ năm 2016`; empty when there is nothing to compare with. */
  against: string
}

/** One record of a list. */
export interface ListedRecord {
  record: string
  on: LocalDate
  title: string
  state: string
}

export type ComposedBlock =
  | { kind: 'prose'; spans: Span[] }
  /** `sums`: the parts add up to the whole. When not, `sum` says to what, or null when a part is missing. */
  | { kind: 'parts'; by: string; whole: Cell; parts: Cell[]; sums: boolean; sum: string | null }
  | { kind: 'compare'; rows: ComparedCell[] }
  | { kind: 'table'; unit: string; period: string; rows: Cell[] }
  | { kind: 'records'; type: string; titleOnly: boolean; rows: ListedRecord[]; total: number }

export interface ComposedSection {
  code: string
  /** `3`, `3.1`. */
  number: string
  title: string
  blocks: ComposedBlock[]
  sections: ComposedSection[]
}

/** A report with its figures filled in: plain data, ready to be shown, frozen or sent. */
export interface ComposedReport {
  code: string
  version: number
  unit: string
  period: string
  title: string
  headline: Cell[]
  sections: ComposedSection[]
  /** Every figure it prints or compares with, each once, in the order of appearance, with its own unit and period. */
  cited: Figure[]
}

export type RecordsBlock = Extract<ReportBlock, { kind: 'records' }>

/** Everything a report is made of, loaded before. */
export interface ReportSource extends FigureSource {
  records(block: RecordsBlock): { rows: readonly ListedRecord[]; total: number }
}

/** Fills a report tree for one unit and period. Pure: the same sources give the same report. */
export function composeReport(
  definition: ReportDefinition,
  scope: ReportScope,
  source: ReportSource,
): ComposedReport {
  const cited = new Map<string, Figure>()
  const frame: Frame = { scope, source: citing(source, cited), known: source }
  return {
    code: definition.code,
    version: definition.version,
    unit: scope.unit,
    period: scope.period,
    title: titleOf(frame, definition.title),
    headline: definition.headline.map(code => cellOf(frame, keyOf({ code, dims: {} }, scope))),
    sections: sectionsOf(frame, definition.sections, ''),
    cited: [...cited.values()],
  }
}

interface Frame {
  scope: ReportScope
  source: ReportSource
  /** The same without noting what is read: what decides whether a block is printed is not printed itself. */
  known: ReportSource
}

/** Notes every figure that is read: what was looked at was printed, or printed against. */
function citing(source: ReportSource, cited: Map<string, Figure>): ReportSource {
  const note = (figure: Figure) => cited.set(figure.id, figure)
  return {
    records: block => source.records(block),
    figure(key) {
      const figure = source.figure(key)
      if (figure) note(figure)
      return figure
    },
    parts(key, by) {
      const parts = source.parts(key, by)
      parts.forEach(note)
      return parts
    },
  }
}

const titleOf = ({ scope, source }: Frame, template: string): string =>
  renderProse(template, scope, source)
    .map(span => ('text' in span ? span.text : span.printed))
    .join('')

function sectionsOf(frame: Frame, sections: readonly ReportSection[], above: string): ComposedSection[] {
  return sections.map((section, i) => {
    const number = `${above}${i + 1}`
    return {
      code: section.code,
      number,
      title: titleOf(frame, section.title),
      blocks: section.blocks.filter(block => isPrinted(frame, block)).map(block => blockOf(frame, block)),
      sections: sectionsOf(frame, section.sections ?? [], `${number}.`),
    }
  })
}

function isPrinted({ scope, known }: Frame, { where }: ReportBlock): boolean {
  if (!where) return true
  const value = known.figure(
    keyOf({ code: 'some' in where ? where.some : where.none, dims: {} }, scope),
  )?.value
  const counts = value !== undefined && value !== null && value !== '0'
  return counts === 'some' in where
}

function blockOf(frame: Frame, block: ReportBlock): ComposedBlock {
  const { scope, source } = frame
  switch (block.kind) {
    case 'prose':
      return { kind: 'prose', spans: renderProse(block.text, scope, source) }
    case 'parts':
      return partsOf(frame, keyOf({ ...block, dims: {} }, scope), block.by)
    case 'compare':
      return {
        kind: 'compare',
        rows: block.codes.map(code => comparedOf(frame, keyOf({ code, dims: {} }, scope))),
      }
    case 'table': {
      const keys = block.codes.map(code => keyOf({ ...block, code, dims: {} }, scope))
      const unit = block.unit ?? scope.unit
      return {
        kind: 'table',
        unit,
        period: periodFrom(scope.period, block.period),
        rows: keys.map(key => cellOf(frame, key)),
      }
    }
    case 'records':
      return recordsOf(frame, block)
  }
}

function cellOf({ source }: Frame, key: FigureKey): Cell {
  const figure = source.figure(key)
  return { ...spanOf(key, figure), noun: figure?.noun ?? '', value: figure?.value ?? null }
}

function partsOf(frame: Frame, key: FigureKey, by: string): ComposedBlock {
  const whole = cellOf(frame, key)
  const parts = frame.source.parts(key, by)
  const sum = parts.length ? (sumOf(parts)?.toString() ?? null) : null
  const cells = parts.map(part => ({ ...spanOf(part, part), noun: part.noun, value: part.value }))
  return { kind: 'parts', by, whole, parts: cells, sums: sum !== null && sum === whole.value, sum }
}

function comparedOf(frame: Frame, key: FigureKey): ComparedCell {
  const figure = frame.source.figure(key)
  const base = baseOf(key, frame.source)
  const comparison = figure?.comparison ?? null
  const before = cellOf(frame, base ?? { ...key, period: periodFrom(key.period, '-1') })
  const phrase = growthPhrase(comparison)
  const change = growthSpan(key, figure, phrase)
  return {
    now: cellOf(frame, key),
    before,
    change,
    against: comparison && phrase.rest ? againstText(comparison) : '',
  }
}

/** By day, then by title: the order does not depend on when each record was entered. */
function recordsOf({ source }: Frame, block: RecordsBlock): ComposedBlock {
  const { rows, total } = source.records(block)
  const sorted = [...rows].sort(
    (a, b) => compareText(a.on, b.on) || compareVi(a.title, b.title) || compareText(a.record, b.record),
  )
  return { kind: 'records', type: block.type, titleOnly: block.titleOnly ?? false, rows: sorted, total }
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
