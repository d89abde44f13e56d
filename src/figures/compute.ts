import {
  decimal,
  type LocalDate,
  printNumber,
  Refusal,
  rational,
  roundTo,
  type Window,
  yearBefore,
} from '#base'
import type { Tx } from '#db'
import type { Catalog, CatalogUnit } from '#records'
import {
  type FigureCatalog,
  hasStatus,
  type IndicatorVersion,
  isCounted,
  type Period,
  STATUS_PLACE,
  SURENESS,
} from './catalog.ts'
import { countDistinct, type Reach, sumGroups } from './cells.ts'
import { compare } from './compare.ts'
import type { CountedIndicator, DerivedIndicator, IndicatorDefinition } from './define.ts'
import type { Figure, FigureStatus } from './figure.ts'
import { fewerReports, isIncomplete, type Reports, reportsOf } from './reports.ts'
import { words } from './vi.ts'

/** What figures are computed with. */
export interface FigureWorld {
  catalog: Catalog
  figures: FigureCatalog
  /** The office's today: later windows are not over yet. */
  today: LocalDate
}

export interface FigureQuery {
  unit: string
  period: string
  /** As known at this instant; absent: now. */
  at?: Date
  /** Only these indicators; absent: all of the unit's kind. */
  codes?: readonly string[]
}

/** `POST.POINT.N~stttt-hau-giang~2017~kind=level-1`: the parts of a figure's address. */
export interface FigureKey {
  code: string
  unit: string
  period: string
  dims: Record<string, string>
  /** The comparison of the figure, not the figure itself. */
  growth: boolean
}

export function figureId(key: Omit<FigureKey, 'growth'>): string {
  const dims = Object.entries(key.dims).map(([name, option]) => `${name}=${option}`)
  return [key.code, key.unit, key.period, ...(dims.length ? [dims.join(';')] : [])].join('~')
}

/** Reads an id; refuses `not_found` when it cannot be one. */
export function parseFigureId(id: string): FigureKey {
  const [name = '', unit = '', period = '', dims = ''] = id.split('~')
  const growth = /^CMP\.YOY\((.+)\)$/.exec(name)
  if (!name || !unit || !period) throw new Refusal('not_found', { figure: id })
  const pairs = dims.split(';').filter(Boolean)
  return {
    code: growth?.[1] ?? name,
    unit,
    period,
    dims: Object.fromEntries(pairs.map(pair => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? ''])),
    growth: growth !== null,
  }
}

/** One value for one breakdown: sum and number of contributions. */
interface Value {
  v: bigint
  n: bigint
  /** How sure the least sure of its records is, where they say so. */
  sure?: FigureStatus
}

/** Values of one indicator in one window: the whole and each single breakdown, by `name=option`. */
type Values = Map<string, Value>
const WHOLE = ''

/** A stock and a cumulative count read from the beginning; what is told anew each time reads its own window. */
export const reachOf = ({ kind, restated }: CountedIndicator): Reach =>
  (kind === 'stock' && !restated) || kind === 'cumulative' ? 'to_date' : 'window'

const ORDER: readonly FigureStatus[] = ['missing', ...SURENESS]

/** The less sure of two statuses. */
function lessSure(a: FigureStatus, b: FigureStatus | undefined): FigureStatus {
  return b !== undefined && ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a
}

/** The unit with all units under it, offices under a ministry included: figures add up along the whole tree. */
export function unitsUnder(catalog: Catalog, unit: CatalogUnit): number[] {
  const children = Map.groupBy(catalog.units.values(), u => u.parent)
  const found: number[] = []
  const visit = (id: number) => {
    found.push(id)
    for (const child of children.get(id) ?? []) visit(child.id)
  }
  visit(unit.id)
  return found
}

async function valuesOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  versions: readonly IndicatorVersion[],
  units: readonly number[],
  window: Window,
  at: Date | undefined,
): Promise<Map<number, Values>> {
  const result = new Map<number, Values>(
    versions.map(version => [version.id, new Map([[WHOLE, { v: 0n, n: 0n }]])]),
  )
  const put = (version: IndicatorVersion, key: string, v: bigint, n: bigint, sure?: FigureStatus) => {
    const values = result.get(version.id)
    const was: Value = values?.get(key) ?? { v: 0n, n: 0n }
    const least = sure === undefined ? was.sure : lessSure(sure, was.sure)
    values?.set(key, { v: was.v + v, n: was.n + n, ...(least === undefined ? {} : { sure: least }) })
  }
  const byId = new Map(versions.map(version => [version.id, version]))
  for (const reach of ['window', 'to_date'] as const) {
    const asked = versions.filter(v => isCounted(v.definition) && reachOf(v.definition) === reach)
    const plainIds = asked
      .filter(v => isCounted(v.definition) && v.definition.distinct === undefined)
      .map(v => v.id)
    const distinctIds = asked.map(v => v.id).filter(id => !plainIds.includes(id))
    const question = { units, window, reach, ...(at ? { at } : {}) }
    if (plainIds.length > 0) {
      for (const group of await sumGroups(tx, { ...question, indicators: plainIds })) {
        const version = byId.get(group.indicator)
        if (!version) continue
        const said = hasStatus(version.definition) ? world.figures.optionCode(group.dims[STATUS_PLACE]) : ''
        const sure = group.n === 0n ? undefined : SURENESS.find(status => status === said)
        put(version, WHOLE, group.v, group.n, sure)
        version.definition.by?.forEach((name, position) => {
          const option = world.figures.optionCode(group.dims[position] ?? 0)
          if (option) put(version, `${name}=${option}`, group.v, group.n, sure)
        })
      }
    }
    if (distinctIds.length > 0) {
      const positions = Math.max(...distinctIds.map(id => byId.get(id)?.definition.by?.length ?? 0))
      for (const group of await countDistinct(tx, { ...question, indicators: distinctIds }, positions)) {
        const version = byId.get(group.indicator)
        const name = group.by ? version?.definition.by?.[group.by.position] : undefined
        const option = group.by ? world.figures.optionCode(group.by.option) : ''
        if (!version || (group.by && (!name || !option))) continue
        put(version, group.by ? `${name}=${option}` : WHOLE, group.v, group.v)
      }
    }
  }
  return result
}

/** First days from which the unit's offices keep the types that an indicator counts; undefined: none keeps them. */
async function coverageOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  units: readonly number[],
): Promise<Map<string, LocalDate>> {
  const offices = [...new Set(units.map(id => world.catalog.unit(id).office))]
  const { rows } = await tx.query<{ code: string; from_on: LocalDate }>(
    `select t.code, min(c.from_on) as from_on from figures.coverage c join records.type t on t.id = c.type_id
     where c.office_id = any($1::int[]) group by t.code`,
    [offices],
  )
  return new Map(rows.map(row => [row.code, row.from_on]))
}

/**
 * How sure a figure is: as sure as its least sure record says; preliminary while its window is not over and while a
 * return is not in it. Without a single return it is missing, never zero; so is a count that nobody keeps.
 */
function statusOf(
  { world, period, coverage }: Frame,
  definition: CountedIndicator,
  { n, sure }: Value,
  reports: Reports | undefined,
): FigureStatus {
  const { window } = period
  if (reports) {
    if (reports.reported === 0) return 'missing'
  } else if (n === 0n && (!isKept(definition, window, coverage) || window.from > world.today))
    return 'missing'
  const ofWindow = window.to >= world.today || isIncomplete(reports) ? 'preliminary' : 'final'
  return lessSure(ofWindow, sure)
}

function isKept(
  definition: CountedIndicator,
  window: Window,
  coverage: ReadonlyMap<string, LocalDate>,
): boolean {
  return definition.sources.some(source => {
    const from = coverage.get(source.of)
    return from !== undefined && from <= window.to
  })
}

interface Frame {
  world: FigureWorld
  unit: CatalogUnit
  period: Period
  coverage: ReadonlyMap<string, LocalDate>
  reports: ReadonlyMap<number, Reports>
}

function countedFigure(
  frame: Frame,
  version: IndicatorVersion,
  dims: Record<string, string>,
  value: Value,
): Figure {
  const { unit, period } = frame
  const definition = version.definition as CountedIndicator
  // Of a whole that is counted, a part without records is a real zero.
  const reports = frame.reports.get(version.id)
  const status = statusOf(frame, definition, value, reports)
  const text = status === 'missing' ? null : value.v.toString()
  const [dim, option] = Object.entries(dims)[0] ?? []
  const label =
    dim !== undefined && option !== undefined ? version.words.dims?.[dim]?.options[option]?.name : undefined
  return {
    id: figureId({ code: definition.code, unit: unit.code, period: period.label, dims }),
    code: definition.code,
    unit: unit.code,
    period: period.label,
    dims,
    window: period.window,
    kind: definition.kind,
    version: definition.version,
    value: text,
    printed: text === null ? words.missing : printNumber(text),
    status,
    name: label ? `${version.words.name}: ${label}` : version.words.name,
    // A part is named by its kind (01 level-1 office); a sum keeps its unit.
    noun:
      label && definition.kind !== 'amount'
        ? label.charAt(0).toLowerCase() + label.slice(1)
        : version.words.noun,
    comparison: null,
    ...(reports ? { reports } : {}),
    assumption: period.scheme.assumption,
  }
}

function derivedFigure(frame: Frame, version: IndicatorVersion, found: ReadonlyMap<string, Figure>): Figure {
  const { unit, period } = frame
  const definition = version.definition as DerivedIndicator
  const part = (ref: DerivedIndicator['a']) =>
    found.get(figureId({ code: ref.code, unit: unit.code, period: period.label, dims: ref.dims ?? {} }))
  const a = part(definition.a)
  const b = part(definition.b)
  const reports = fewerReports(a?.reports, b?.reports)
  const decimals = definition.decimals ?? (definition.kind === 'ratio' ? 1 : 0)
  let value: string | null = null
  if (a?.value && b?.value) {
    if (definition.kind === 'difference') value = (BigInt(a.value) - BigInt(b.value)).toString()
    else if (b.value !== '0') value = roundTo(rational(BigInt(a.value) * 100n, BigInt(b.value)), decimals)
  }
  return {
    id: figureId({ code: definition.code, unit: unit.code, period: period.label, dims: {} }),
    code: definition.code,
    unit: unit.code,
    period: period.label,
    dims: {},
    window: period.window,
    kind: definition.kind,
    version: definition.version,
    value,
    printed: value === null ? words.missing : printNumber(value),
    status: value === null ? 'missing' : lessSure(a?.status ?? 'missing', b?.status),
    name: version.words.name,
    noun: version.words.noun,
    ...(a?.value && b?.value ? { num: a.value, den: b.value } : {}),
    comparison: null,
    ...(reports ? { reports } : {}),
    assumption: period.scheme.assumption,
  }
}

/** What part of a plan was reached, in percent with two places; of a plan of nothing there is no part. */
export function percentOf(value: string | null, planned: string | null): string | null {
  if (value === null || planned === null) return null
  const [a, b] = [decimal(value), decimal(planned)]
  return b.num > 0n ? roundTo(rational(a.num * b.den * 100n, a.den * b.num), 2) : null
}

/** Sets beside a whole what was planned, and what part of it was reached. */
function addPlan(
  { unit, period }: Frame,
  { code, plan }: IndicatorDefinition,
  found: ReadonlyMap<string, Figure>,
) {
  if (plan === undefined) return
  const id = (of: string) => figureId({ code: of, unit: unit.code, period: period.label, dims: {} })
  const figure = found.get(id(code))
  const planned = found.get(id(plan))
  if (!figure || !planned) return
  figure.plan = {
    figure: planned.id,
    value: planned.value,
    printed: planned.printed,
    percent: percentOf(figure.value, planned.value),
  }
}

async function plainFigures(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  unit: CatalogUnit,
  period: Period,
  versions: readonly IndicatorVersion[],
  at?: Date,
) {
  const units = unitsUnder(world.catalog, unit)
  const counted = versions.filter(version => isCounted(version.definition))
  const values = await valuesOf(tx, world, counted, units, period.window, at)
  const coverage = await coverageOf(tx, world, units)
  const reports = await reportsOf(tx, world, counted, { unit, units, period, at })
  const frame: Frame = { world, unit, period, coverage, reports }
  const found = new Map<string, Figure>()
  const add = (figure: Figure) => found.set(figure.id, figure)
  const offices = [...new Set(units.map(id => world.catalog.unit(id).office))]
  for (const version of counted) {
    const own = values.get(version.id)
    const whole = add(countedFigure(frame, version, {}, own?.get(WHOLE) ?? { v: 0n, n: 0n })).get(
      figureId({ code: version.definition.code, unit: unit.code, period: period.label, dims: {} }),
    )
    if (whole?.status === 'missing') continue
    for (const name of version.definition.by ?? []) {
      for (const option of world.figures.optionsOf(version, name, offices, period.window)) {
        add(
          countedFigure(
            frame,
            version,
            { [name]: option },
            own?.get(`${name}=${option}`) ?? { v: 0n, n: 0n },
          ),
        )
      }
    }
  }
  for (const version of versions)
    if (!isCounted(version.definition)) add(derivedFigure(frame, version, found))
  for (const version of versions) addPlan(frame, version.definition, found)
  return found
}

/** Indicators a query asks for, with those that the derived ones are made of. */
function versionsFor(
  world: FigureWorld,
  unit: CatalogUnit,
  period: Period,
  codes: readonly string[] | undefined,
): IndicatorVersion[] {
  const wanted = new Set<string>()
  const want = (code: string) => {
    const version = world.figures.findOn(code, period.window.to)
    if (!version || wanted.has(code)) return
    wanted.add(code)
    const { definition } = version
    if (!isCounted(definition)) for (const part of [definition.a, definition.b]) want(part.code)
    if (definition.plan !== undefined) want(definition.plan)
  }
  for (const code of world.figures.codes()) {
    const definition = world.figures.findOn(code, period.window.to)?.definition
    // By its own name a figure may be asked for any unit: for a part of the whole, for example.
    const isNamed = codes?.includes(code) && definition?.offices === undefined
    if (!definition || !(isNamed || isMade(definition, world.catalog, unit))) continue
    if (!(definition.periods ?? ['year']).includes(period.kind)) continue
    if (!codes || codes.includes(code)) want(code)
  }
  return world.figures
    .codes()
    .flatMap(code => (wanted.has(code) ? (world.figures.findOn(code, period.window.to) ?? []) : []))
}

/** True for units of the kinds and offices that an indicator, or a report, is made for. */
export const isMade = (
  made: { scope: readonly string[]; offices?: readonly string[] },
  catalog: Catalog,
  unit: CatalogUnit,
): boolean =>
  made.scope.includes(unit.kind) &&
  (made.offices === undefined || made.offices.includes(catalog.unit(unit.office).code))

/** The days of a label for a unit. Refuses `not_found`. */
export const periodOf = (world: FigureWorld, unit: CatalogUnit, label: string): Period =>
  world.figures.getPeriod(label, world.catalog.unit(unit.office).code)

/** The period one year before, when the scheme has one. */
function basePeriodOf(world: FigureWorld, unit: CatalogUnit, period: Period): Period | undefined {
  if (period.kind !== 'year') return undefined
  const label = String(Number(period.label) - 1)
  const base = world.figures.findPeriod(label, world.catalog.unit(unit.office).code)
  return base && { ...base, window: yearBefore(period.window) }
}

/**
 * All figures of a unit and period: wholes, breakdowns and derived ones, each compared with the same window a year
 * before. In the order of the catalogue, each whole before its parts.
 * @throws Refusal not_found for an unknown unit or period
 */
export async function figuresOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  query: FigureQuery,
): Promise<Figure[]> {
  const unit = world.catalog.getUnit(query.unit)
  const period = periodOf(world, unit, query.period)
  const versions = versionsFor(world, unit, period, query.codes)
  const found = await plainFigures(tx, world, unit, period, versions, query.at)
  const basePeriod = basePeriodOf(world, unit, period)
  if (basePeriod) {
    const bases = await plainFigures(tx, world, unit, basePeriod, versions, query.at)
    const growth = new Map(
      versions.map(version => [version.definition.code, version.definition.growthDecimals ?? 1]),
    )
    for (const figure of found.values()) {
      const base = bases.get(figureId({ ...figure, period: basePeriod.label }))
      if (!base || figure.kind === 'ratio') continue
      figure.comparison = compare(figure, base, growth.get(figure.code) ?? 1)
    }
  }
  return [...found.values()]
}

/** One figure by its id (of a comparison: the figure compared). Refuses `not_found`. */
export async function getFigure(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
  at?: Date,
): Promise<Figure> {
  const key = parseFigureId(id)
  const all = await figuresOf(tx, world, {
    unit: key.unit,
    period: key.period,
    codes: [key.code],
    ...(at ? { at } : {}),
  })
  const figure = all.find(f => f.id === figureId(key))
  if (!figure) throw new Refusal('not_found', { figure: id })
  return figure
}
