import { type LocalDate, type PeriodRule, Refusal, type Window, windowOf } from '#base'
import type { Tx } from '#db'
import { type ExtraOption, isOffered, readOptions } from '#records'
import type {
  CountedIndicator,
  DerivedIndicator,
  IndicatorDefinition,
  IndicatorWords,
  PeriodKind,
  Source,
} from './define.ts'

/** One published version of an indicator. */
export interface IndicatorVersion {
  id: number
  definition: IndicatorDefinition
  words: IndicatorWords
  /** The field of the sector of the records it counts; of one made of others, that of the first. */
  function: string
  /** It counts all records; a version that is still being rebuilt is not served. */
  ready: boolean
}

export interface Scheme {
  code: string
  kind: PeriodKind
  rule: PeriodRule
  /** Codes of the only offices whose labels it reads; null: every office that has no scheme of its own. */
  offices?: readonly string[] | null
  /** Written names of labels, for example of a phase. */
  names: Record<string, string>
  assumption: string | null
}

/** A label resolved to its days. */
export interface Period {
  label: string
  kind: PeriodKind
  window: Window
  scheme: Scheme
}

export const isCounted = (definition: IndicatorDefinition): definition is CountedIndicator =>
  'sources' in definition

/** Printed with the places after the comma that its definition says; what is divided has one where it says nothing. */
export const decimalsOf = (definition: IndicatorDefinition): number =>
  definition.decimals ?? (definition.kind === 'ratio' || definition.kind === 'mean' ? 1 : 0)

/** A part of a figure made of others, in one of its own breakdowns. */
export const dimsOfPart = (
  part: DerivedIndicator['a'],
  own: Readonly<Record<string, string>>,
): Record<string, string> => ({ ...part.dims, ...own })

/** How sure the values of a record may be, the least sure first. */
export const SURENESS = ['estimate', 'preliminary', 'final'] as const

/** True when records say themselves how sure they are; their status takes the place of the fourth breakdown. */
export const hasStatus = (definition: IndicatorDefinition): boolean =>
  isCounted(definition) && definition.sources.some(source => source.status !== undefined)

/** Where the status stands among the breakdowns of a contribution. */
export const STATUS_PLACE = 3

/** Everything published that figures are computed by. Immutable; loaded anew when something is published. */
export class FigureCatalog {
  readonly indicators: readonly IndicatorVersion[]
  readonly schemes: readonly Scheme[]
  private readonly optionIds: ReadonlyMap<string, number>
  private readonly optionCodes: ReadonlyMap<number, string>
  private readonly byType = new Map<string, IndicatorVersion[]>()
  private readonly sources = new Map<CountedIndicator, ReadonlyMap<string, readonly Source[]>>()
  /** Further options by indicator version and breakdown. */
  private readonly extras: ReadonlyMap<number, ReadonlyMap<string, readonly ExtraOption[]>>

  constructor(
    indicators: readonly IndicatorVersion[],
    schemes: readonly Scheme[],
    options: readonly { id: number; code: string }[],
    extras: readonly ExtraOption[] = [],
  ) {
    this.extras = new Map(indicators.map(version => [version.id, extrasOf(version, extras)]))
    this.indicators = indicators.map(version => withExtras(version, this.extras.get(version.id)))
    this.schemes = schemes
    this.optionIds = new Map(options.map(option => [option.code, option.id]))
    this.optionCodes = new Map(options.map(option => [option.id, option.code]))
    for (const version of this.indicators) {
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

  /** How an indicator counts records of a type. */
  sourcesOf({ definition }: IndicatorVersion, type: string): readonly Source[] {
    if (!isCounted(definition)) return []
    const known = this.sources.get(definition)
    const byType = known ?? Map.groupBy(definition.sources, source => source.of)
    if (!known) this.sources.set(definition, byType)
    return byType.get(type) ?? []
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

  /**
   * The options of a breakdown for some offices in a window, in code-list order: the indicator's own, and further ones
   * of the fields it counts by where one of the offices had them then.
   */
  optionsOf(version: IndicatorVersion, name: string, offices: readonly number[], window: Window): string[] {
    const extras = this.extras.get(version.id)?.get(name) ?? []
    return (version.definition.options?.[name] ?? []).filter(code => {
      const own = extras.filter(extra => extra.code === code)
      return own.length === 0 || own.some(extra => isOffered(extra, offices, window))
    })
  }

  /** The days of a label for an office: by its own scheme when it has one for such labels. */
  findPeriod(label: string, office?: string): Period | undefined {
    const own = this.schemes.filter(scheme => office !== undefined && scheme.offices?.includes(office))
    const shared = this.schemes.filter(scheme => !scheme.offices || scheme.rule.kind === 'span')
    for (const scheme of [...own, ...shared]) {
      const window = windowOf(scheme.rule, label)
      if (window) return { label, kind: scheme.kind, window, scheme }
    }
    return undefined
  }

  getPeriod(label: string, office?: string): Period {
    const period = this.findPeriod(label, office)
    if (!period) throw new Refusal('not_found', { period: label })
    return period
  }

  /** Labels of an office's phases, and nothing of years, which are endless. */
  phases(office: string): Period[] {
    const schemes = this.schemes.filter(scheme => !scheme.offices || scheme.offices.includes(office))
    return schemes.flatMap(scheme =>
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

/** Further options of the fields that a version's breakdowns count by. */
function extrasOf(
  { definition }: IndicatorVersion,
  extras: readonly ExtraOption[],
): Map<string, readonly ExtraOption[]> {
  const found = new Map<string, readonly ExtraOption[]>()
  if (!isCounted(definition) || extras.length === 0) return found
  for (const name of definition.by ?? []) {
    const own = definition.options?.[name] ?? []
    const more = definition.sources.flatMap(source => {
      const from = source.dims?.[name]
      if (!from || !('field' in from)) return []
      return extras.filter(
        extra => extra.type === source.of && extra.field === from.field && !own.includes(extra.code),
      )
    })
    if (more.length > 0) found.set(name, more)
  }
  return found
}

/** A version whose breakdowns have the further options too, with their names. */
function withExtras(
  version: IndicatorVersion,
  extras: ReadonlyMap<string, readonly ExtraOption[]> = new Map(),
): IndicatorVersion {
  if (extras.size === 0) return version
  const { definition, words } = version
  const options = { ...definition.options }
  const dims = { ...words.dims }
  for (const [name, more] of extras) {
    options[name] = [...new Set([...(options[name] ?? []), ...more.map(extra => extra.code)])]
    const named = Object.fromEntries(more.map(extra => [extra.code, { name: extra.name }]))
    dims[name] = { name: dims[name]?.name ?? name, options: { ...named, ...dims[name]?.options } }
  }
  return { ...version, definition: { ...definition, options }, words: { ...words, dims } }
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
    'select code, kind, rule, offices, names, assumption from figures.scheme order by kind desc, code',
  )
  const options = await db.query<{ id: number; code: string }>('select id, code from figures.option')
  const types = await db.query<{ code: string; function: string }>('select code, function from records.type')
  const functions = new Map(types.rows.map(type => [type.code, type.function]))
  const bodies = new Map(indicators.rows.map(row => [row.body.code, row.body]))
  const functionOf = (definition: IndicatorDefinition | undefined): string =>
    definition === undefined
      ? ''
      : isCounted(definition)
        ? definition.together
          ? ''
          : (functions.get(definition.sources[0]?.of ?? '') ?? '')
        : functionOf(bodies.get(definition.a.code))
  return new FigureCatalog(
    indicators.rows.map(row => ({
      id: row.id,
      definition: row.body,
      words: row.words.vi,
      function: functionOf(row.body),
      ready: row.ready,
    })),
    schemes.rows,
    options.rows,
    await readOptions(db),
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
