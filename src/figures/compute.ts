import {
  decimal,
  type LocalDate,
  labelInYear,
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
  decimalsOf,
  dimsOfPart,
  type FigureCatalog,
  type IndicatorVersion,
  isCounted,
  type Period,
} from './catalog.ts'
import { compare } from './compare.ts'
import {
  countValues,
  type Group,
  groupsOf,
  lessSure,
  NOTHING,
  officesOf,
  type Value,
  type Values,
  WHOLE,
} from './count-values.ts'
import type { CountedIndicator, DerivedIndicator, IndicatorDefinition } from './define.ts'
import { type Extent, extentOf } from './extent.ts'
import type { Figure, FigureStatus } from './figure.ts'
import { fewerReports, isIncomplete, type Reports, reportsOf } from './reports.ts'
import { dayOfTree, parseTree, type Tree, treePart } from './tree.ts'
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
  /** Along which tree; absent: as it was at the end of the period. */
  tree?: Tree
  /** Without the comparisons with the year before. */
  alone?: true
}

/** `POST.POINT.N~stttt-hau-giang~2017~kind=level-1`: the parts of a figure's address; read along another tree it ends in `@as-is` or `@2025-07-01`. */
export interface FigureKey {
  code: string
  unit: string
  period: string
  dims: Record<string, string>
  tree?: Tree
  /** The comparison of the figure, not the figure itself. */
  growth: boolean
}

export function figureId(key: Omit<FigureKey, 'growth'>): string {
  const dims = Object.entries(key.dims).map(([name, option]) => `${name}=${option}`)
  const { tree } = treePart(key.tree)
  const id = [key.code, key.unit, key.period, ...(dims.length ? [dims.join(';')] : [])].join('~')
  return tree === undefined ? id : `${id}@${tree}`
}

/** Reads an id; refuses `not_found` when it cannot be one. */
export function parseFigureId(id: string): FigureKey {
  const [plain = '', tree] = id.split('@')
  const [name = '', unit = '', period = '', dims = ''] = plain.split('~')
  const growth = /^CMP\.YOY\((.+)\)$/.exec(name)
  if (!name || !unit || !period) throw new Refusal('not_found', { figure: id })
  const pairs = dims.split(';').filter(Boolean)
  return {
    code: growth?.[1] ?? name,
    unit,
    period,
    dims: Object.fromEntries(pairs.map(pair => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? ''])),
    ...(tree === undefined ? {} : treePart(parseTree(tree))),
    growth: growth !== null,
  }
}

/**
 * How sure a figure is: as sure as its least sure record says; preliminary while its window is not over and while a
 * return is not in it. Without a single return it is missing, never zero; so is a count that nobody keeps.
 */
function statusOf(
  { world, period }: Frame,
  definition: CountedIndicator,
  { n, sure }: Value,
  { coverage, reports }: Known,
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
  tree: Tree | undefined
}

/** The id of a figure of the frame's unit and period, read along its tree. */
const idIn = ({ unit, period, tree }: Frame, code: string, dims: Record<string, string> = {}): string =>
  figureId({ code, unit: unit.code, period: period.label, dims, ...treePart(tree) })

/** What says whether an indicator's figure is missing or not whole. */
interface Known {
  /** First days from which the counted offices keep the types. */
  coverage: ReadonlyMap<string, LocalDate>
  reports: Reports | undefined
}

function countedFigure(
  frame: Frame,
  version: IndicatorVersion,
  dims: Record<string, string>,
  value: Value,
  known: Known,
): Figure {
  const { unit, period } = frame
  const definition = version.definition as CountedIndicator
  // Of a whole that is counted, a part without records is a real zero.
  const { reports } = known
  const status = statusOf(frame, definition, value, known)
  const text = status === 'missing' ? null : value.v.toString()
  const [dim, option] = Object.entries(dims)[0] ?? []
  const part =
    dim !== undefined && option !== undefined ? version.words.dims?.[dim]?.options[option] : undefined
  const label = part?.name
  return {
    id: idIn(frame, definition.code, dims),
    code: definition.code,
    unit: unit.code,
    period: period.label,
    dims,
    ...treePart(frame.tree),
    window: period.window,
    kind: definition.kind,
    version: definition.version,
    value: text,
    printed: text === null ? words.missing : printNumber(text),
    status,
    name: label ? `${version.words.name}: ${label}` : version.words.name,
    // A part is named by its kind (01 level-1 office); a sum keeps its unit.
    noun:
      part?.noun ??
      (label && definition.kind !== 'amount'
        ? label.charAt(0).toLowerCase() + label.slice(1)
        : version.words.noun),
    comparison: null,
    ...(reports ? { reports } : {}),
    assumption: period.scheme.assumption,
  }
}

function derivedFigure(
  frame: Frame,
  version: IndicatorVersion,
  dims: Record<string, string>,
  found: ReadonlyMap<string, Figure>,
): Figure {
  const { unit, period } = frame
  const definition = version.definition as DerivedIndicator
  const part = (ref: DerivedIndicator['a']) => found.get(idIn(frame, ref.code, dimsOfPart(ref, dims)))
  const [dim = '', option = ''] = Object.entries(dims)[0] ?? []
  const label = version.words.dims?.[dim]?.options[option]
  const a = part(definition.a)
  const b = part(definition.b)
  const reports = fewerReports(a?.reports, b?.reports)
  const isMixed = definition.apart === true && label === undefined
  const value = a?.value && b?.value && !isMixed ? madeOf(definition, BigInt(a.value), BigInt(b.value)) : null
  return {
    id: idIn(frame, definition.code, dims),
    code: definition.code,
    unit: unit.code,
    period: period.label,
    dims,
    ...treePart(frame.tree),
    window: period.window,
    kind: definition.kind,
    version: definition.version,
    value,
    printed: value === null ? words.missing : printNumber(value),
    status: value === null ? 'missing' : lessSure(a?.status ?? 'missing', b?.status),
    name: label ? `${version.words.name}: ${label.name}` : version.words.name,
    noun: label?.noun ?? version.words.noun,
    ...(a?.value && b?.value ? { num: a.value, den: b.value } : {}),
    comparison: null,
    ...(reports ? { reports } : {}),
    assumption: period.scheme.assumption,
  }
}

/** A figure from its two parts; of nothing there is no share and no mean. */
export function madeOf(definition: DerivedIndicator, a: bigint, b: bigint): string | null {
  switch (definition.kind) {
    case 'difference':
      return (a - b).toString()
    case 'sum':
      return (a + b).toString()
    default:
      if (b === 0n) return null
      return roundTo(rational(definition.kind === 'ratio' ? a * 100n : a, b), decimalsOf(definition))
  }
}

/** What part of a plan was reached, in percent with two places; of a plan of nothing there is no part. */
export function percentOf(value: string | null, planned: string | null): string | null {
  if (value === null || planned === null) return null
  const [a, b] = [decimal(value), decimal(planned)]
  return b.num > 0n ? roundTo(rational(a.num * b.den * 100n, a.den * b.num), 2) : null
}

/** Sets beside a whole what was planned, and what part of it was reached. */
function addPlan(frame: Frame, { code, plan }: IndicatorDefinition, found: ReadonlyMap<string, Figure>) {
  if (plan === undefined) return
  const figure = found.get(idIn(frame, code))
  const planned = found.get(idIn(frame, plan))
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
  frame: Frame,
  versions: readonly IndicatorVersion[],
  at?: Date,
) {
  const { world, unit, period, tree } = frame
  const counted = versions.filter(version => isCounted(version.definition))
  const on = dayOfTree(tree, period.window, world.today)
  const groups = await groupsOf(tx, world, { unit, on, versions: counted })
  const counts = new Map<number, { own: Values; group: Group; reports: Reports | undefined }>()
  for (const group of groups) {
    const values = await countValues(tx, world, group, period.window, at)
    const reports = await reportsOf(tx, world, group.versions, { extent: group.extent, period, at })
    for (const { id } of group.versions)
      counts.set(id, { own: values.get(id) ?? new Map(), group, reports: reports.get(id) })
  }
  const found = new Map<string, Figure>()
  for (const version of counted) {
    const count = counts.get(version.id)
    if (!count) continue
    const { own, group, reports } = count
    const known = { coverage: group.coverage, reports }
    const add = (dims: Record<string, string>, key: string): Figure => {
      const figure = countedFigure(frame, version, dims, own.get(key) ?? NOTHING, known)
      found.set(figure.id, figure)
      return figure
    }
    if (add({}, WHOLE).status === 'missing') continue
    const offices = officesOf(world, group.extent)
    for (const name of version.definition.by ?? [])
      for (const option of world.figures.optionsOf(version, name, offices, period.window))
        add({ [name]: option }, `${name}=${option}`)
  }
  for (const version of versions) {
    const { definition } = version
    if (isCounted(definition)) continue
    const add = (dims: Record<string, string>) => {
      const figure = derivedFigure(frame, version, dims, found)
      found.set(figure.id, figure)
      return figure
    }
    const whole = add({})
    if (whole.num === undefined) continue
    for (const name of definition.by ?? [])
      for (const option of definition.options?.[name] ?? []) add({ [name]: option })
  }
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
  const label = period.kind === 'phase' ? undefined : labelInYear(period.label, -1)
  if (label === undefined) return undefined
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
  const frame: Frame = { world, unit, period, tree: query.tree }
  const found = await plainFigures(tx, frame, versions, query.at)
  const basePeriod = basePeriodOf(world, unit, period)
  if (basePeriod && !query.alone) {
    const bases = await plainFigures(tx, { ...frame, period: basePeriod }, versions, query.at)
    const growth = new Map(
      versions.map(version => [version.definition.code, version.definition.growthDecimals ?? 1]),
    )
    for (const figure of found.values()) {
      const base = bases.get(figureId({ ...figure, period: basePeriod.label }))
      if (!base || figure.kind === 'ratio' || figure.kind === 'mean') continue
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
    ...treePart(key.tree),
    ...(at ? { at } : {}),
  })
  const figure = all.find(f => f.id === figureId(key))
  if (!figure) throw new Refusal('not_found', { figure: id })
  return figure
}

/** The extent of a counted figure: whose contributions it is made of. */
export function extentOfFigure(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  figure: { unit: string; tree?: Tree; window: Window },
  version: IndicatorVersion,
): Promise<Extent> {
  const unit = world.catalog.getUnit(figure.unit).id
  const on = dayOfTree(figure.tree, figure.window, world.today)
  return extentOf(tx, world.catalog, { unit, function: version.function, on })
}
