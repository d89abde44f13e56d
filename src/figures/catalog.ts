import { type LocalDate, type PeriodRule, Refusal, type Window, windowOf } from '#base'
import type { Tx } from '#db'
import type { CountedIndicator, IndicatorDefinition, IndicatorWords } from './define.ts'

/** One published version of an indicator. */
export interface IndicatorVersion {
  id: number
  definition: IndicatorDefinition
  words: IndicatorWords
  /** It counts all records; a version that is still being rebuilt is not served. */
  ready: boolean
}

export interface Scheme {
  code: string
  kind: 'year' | 'phase'
  rule: PeriodRule
  /** Written names of labels, for example of a phase. */
  names: Record<string, string>
  assumption: string | null
}

/** A label resolved to its days. */
export interface Period {
  label: string
  kind: 'year' | 'phase'
  window: Window
  scheme: Scheme
}

export const isCounted = (definition: IndicatorDefinition): definition is CountedIndicator =>
  definition.kind !== 'ratio' && definition.kind !== 'difference'

/** Everything published that figures are computed by. Immutable; loaded anew when something is published. */
export class FigureCatalog {
  readonly indicators: readonly IndicatorVersion[]
  readonly schemes: readonly Scheme[]
  private readonly optionIds: ReadonlyMap<string, number>
  private readonly optionCodes: ReadonlyMap<number, string>
  private readonly byType = new Map<string, IndicatorVersion[]>()

  constructor(
    indicators: readonly IndicatorVersion[],
    schemes: readonly Scheme[],
    options: readonly { id: number; code: string }[],
  ) {
    this.indicators = indicators
    this.schemes = schemes
    this.optionIds = new Map(options.map(option => [option.code, option.id]))
    this.optionCodes = new Map(options.map(option => [option.id, option.code]))
    for (const version of indicators) {
      if (!isCounted(version.definition)) continue
      for (const type of new Set(version.definition.sources.map(source => source.of))) {
        this.byType.set(type, [...(this.byType.get(type) ?? []), version])
      }
    }
  }

  /** All versions of indicators that count records of a type. */
  countedBy(type: string): readonly IndicatorVersion[] {
    return this.byType.get(type) ?? []
  }

  /** The version in force on a day; days before the first version use the first. */
  findOn(code: string, on: LocalDate): IndicatorVersion | undefined {
    const all = this.indicators.filter(version => version.ready && version.definition.code === code)
    return all.filter(version => version.definition.validFrom <= on).at(-1) ?? all[0]
  }

  /** Codes in the order of publication. */
  codes(): string[] {
    return [...new Set(this.indicators.flatMap(version => (version.ready ? [version.definition.code] : [])))]
  }

  findPeriod(label: string): Period | undefined {
    for (const scheme of this.schemes) {
      const window = windowOf(scheme.rule, label)
      if (window) return { label, kind: scheme.kind, window, scheme }
    }
    return undefined
  }

  getPeriod(label: string): Period {
    const period = this.findPeriod(label)
    if (!period) throw new Refusal('not_found', { period: label })
    return period
  }

  /** Labels of phases, and nothing of years, which are endless. */
  phases(): Period[] {
    return this.schemes.flatMap(scheme =>
      scheme.rule.kind === 'span' ? Object.keys(scheme.rule.spans).map(label => this.getPeriod(label)) : [],
    )
  }

  optionId(code: string): number {
    return this.optionIds.get(code) ?? 0
  }

  optionCode(id: number): string {
    return this.optionCodes.get(id) ?? ''
  }
}

/** Loads the catalogue as it is published now. */
export async function loadFigureCatalog(db: Pick<Tx, 'query'>): Promise<FigureCatalog> {
  const indicators = await db.query<{
    id: number
    body: IndicatorDefinition
    words: { vi: IndicatorWords }
    ready: boolean
  }>('select id, body, words, ready from figures.indicator order by id')
  const schemes = await db.query<Scheme>(
    'select code, kind, rule, names, assumption from figures.scheme order by kind desc, code',
  )
  const options = await db.query<{ id: number; code: string }>('select id, code from figures.option')
  return new FigureCatalog(
    indicators.rows.map(row => ({ id: row.id, definition: row.body, words: row.words.vi, ready: row.ready })),
    schemes.rows,
    options.rows,
  )
}

/** Keeps one catalogue beside the generation of publications it was loaded at. */
export class FigureCatalogHolder {
  private held: { generation: bigint; catalog: FigureCatalog } | undefined

  async get(db: Pick<Tx, 'query'>, generation: bigint): Promise<FigureCatalog> {
    if (this.held?.generation !== generation) this.held = { generation, catalog: await loadFigureCatalog(db) }
    return this.held.catalog
  }
}
