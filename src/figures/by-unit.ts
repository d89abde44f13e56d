import { type LocalDate, printNumber, type Window } from '#base'
import type { Tx } from '#db'
import { type Piece, piecesUnder } from '#directory'
import type { CatalogUnit } from '#records'
import { dimsOfPart, hasStatus, type IndicatorVersion, isCounted, STATUS_PLACE, SURENESS } from './catalog.ts'
import { type FigureKey, type FigureWorld, figureId, madeOf, parseFigureId, periodOf } from './compute.ts'
import { reachOf } from './count-values.ts'
import type { CountedIndicator, DerivedIndicator, IndicatorDefinition } from './define.ts'
import { belongs, binder, type Extent, extentOf, liesIn, makeExtent, shareOf, unitsOf } from './extent.ts'
import { owedTo } from './reports.ts'
import { dayOfTree } from './tree.ts'

/** The part of a figure that one office brings to the figure of those above it. */
export interface UnitPart {
  unit: CatalogUnit
  /** Id of the same figure of that office. */
  id: string
  /** Null when it has reported nothing. */
  value: string | null
  printed: string
  /** What its least sure return says of itself. */
  status: (typeof SURENESS)[number] | null
}

interface Sum {
  v: bigint
  n: bigint
  status: UnitPart['status']
}

/**
 * A figure of a unit by itself, by the offices directly under it and by those that it took over, which add up to it.
 * Undefined for what does not add up (distinct counts) and for a unit without such parts. A ratio is made anew from each
 * part's own.
 */
export async function unitPartsOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
  noValue: string,
): Promise<UnitPart[] | undefined> {
  const key = parseFigureId(id)
  const top = world.catalog.getUnit(key.unit)
  const { window } = periodOf(world, top, key.period)
  const definition = world.figures.findOn(key.code, window.to)?.definition
  if (!definition) return undefined
  if (!isCounted(definition) && isNested(world, definition, window)) return undefined
  const made = isCounted(definition)
    ? [{ code: key.code, dims: key.dims }]
    : [definition.a, definition.b].map(part => ({ code: part.code, dims: dimsOfPart(part, key.dims) }))
  const sums: Map<number, Sum>[] = []
  for (const { code, dims = {} } of made) {
    const own = await sumsByPart(tx, world, { ...key, code, dims })
    if (!own) return undefined
    sums.push(own)
  }
  const [a, b] = sums
  const parts = [...new Set(sums.flatMap(own => [...own.keys()]))].map(unit => world.catalog.unit(unit))
  const none: Sum = { v: 0n, n: 0n, status: null }
  const shown = parts.filter(unit => {
    if ([a, b].some(own => (own?.get(unit.id)?.n ?? 0n) > 0n)) return true
    // An office without returns is a line while it stood; the unit itself only with a share of its own.
    const stood = unit.validFrom <= window.to && (unit.validTo === null || unit.validTo >= window.from)
    return stood && unit.id !== top.id
  })
  if (shown.every(unit => unit.id === top.id)) return undefined
  const inOrder = [...shown.filter(unit => unit.id === top.id), ...shown.filter(unit => unit.id !== top.id)]
  return inOrder.map((unit): UnitPart => {
    const now = a?.get(unit.id) ?? none
    const value = valueFrom(now, b && (b.get(unit.id) ?? none), definition)
    return {
      unit,
      id: figureId({ ...key, unit: unit.code }),
      value,
      printed: value === null ? noValue : printNumber(value),
      status: now.status,
    }
  })
}

function valueFrom(a: Sum, b: Sum | undefined, definition: IndicatorDefinition): string | null {
  if (a.n === 0n) return null
  if (!b || isCounted(definition)) return a.v.toString()
  return b.n === 0n ? null : madeOf(definition, a.v, b.v)
}

/** Is it made of figures that are themselves made of others? */
const isNested = ({ figures }: FigureWorld, { a, b }: DerivedIndicator, { to }: Window): boolean =>
  [a, b].some(part => {
    const inner = figures.findOn(part.code, to)?.definition
    return inner !== undefined && !isCounted(inner)
  })

/** The pieces of a unit's figure by the office through which each belongs to it: itself, one under it, one it took over. */
function piecesByPart(
  world: FigureWorld,
  top: CatalogUnit,
  name: string,
  on: LocalDate,
): Map<number, Piece[]> {
  return Map.groupBy(piecesUnder(world.catalog.history, top.id, name, on), ({ via }) =>
    world.catalog.unit(via).office === top.office ? top.id : via,
  )
}

/** Sums of an additive count by part. Undefined for what does not add up. */
async function sumsByPart(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  key: Omit<FigureKey, 'growth'>,
): Promise<Map<number, Sum> | undefined> {
  const top = world.catalog.getUnit(key.unit)
  const { window } = periodOf(world, top, key.period)
  const version = world.figures.findOn(key.code, window.to)
  if (!version || !isCounted(version.definition) || version.definition.distinct) return undefined
  const on = dayOfTree(key.tree, window, world.today)
  const parts = piecesByPart(world, top, version.function, on)
  const whole = await extentOf(tx, world.catalog, { unit: top.id, function: version.function, on })
  const facts = { version, definition: version.definition, dims: key.dims, window }
  const byUnit = Map.groupBy(
    await sumsIn(tx, world, facts, { ...whole, portions: [], estimated: [] }),
    row => row.unit,
  )
  const keeps = owedTo(world, version.definition, window.to)
    ? new Set<number>()
    : await officesKeeping(tx, world, version.definition)
  const sums = new Map<number, Sum>()
  for (const [part, pieces] of parts) {
    const extent = await makeExtent(tx, world.catalog, pieces)
    const rows = extent.units.flatMap(unit => byUnit.get(unit) ?? [])
    if (extent.portions.length + extent.estimated.length > 0)
      rows.push(...(await sumsIn(tx, world, facts, { ...extent, units: [] })))
    const n = rows.reduce((sum, row) => sum + row.n, 0n)
    const said = new Set(rows.map(row => world.figures.optionCode(row.status)))
    const isDivided = rows.some(row => row.divided)
    const kept = unitsOf(extent).some(unit => keeps.has(world.catalog.unit(unit).office))
    sums.set(part, {
      v: rows.reduce((sum, row) => sum + row.v, 0n),
      n: n === 0n && kept ? 1n : n,
      status: isDivided ? 'estimate' : (SURENESS.find(one => said.has(one)) ?? null),
    })
  }
  return sums
}

interface Row {
  unit: number
  status: number
  v: bigint
  n: bigint
  divided: boolean
}

/** Sums of an extent's facts by unit and by what they say of themselves. */
async function sumsIn(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  asked: {
    version: IndicatorVersion
    definition: CountedIndicator
    dims: Record<string, string>
    window: Window
  },
  extent: Extent,
): Promise<Row[]> {
  const { version, definition, dims, window } = asked
  const [name, option] = Object.entries(dims)[0] ?? []
  const place = name === undefined ? -1 : (definition.by ?? []).indexOf(name)
  const params: unknown[] = []
  const bind = binder(params)
  const status = hasStatus(definition) ? `d${STATUS_PLACE + 1}` : '0::int2'
  // Of an office that reports, or keeps the register, a part without records is a real zero: n counts the whole.
  const part = place >= 0 ? `d${place + 1} = ${bind(world.figures.optionId(option ?? ''))}::int2` : 'true'
  const from = reachOf(definition) === 'to_date' ? '0001-01-01' : window.from
  const where = `indicator_id = ${bind(version.id)} and on_date between ${bind(from)}::date and ${bind(window.to)}::date
     and known_to = 'infinity'`
  const select = (belonging: string, value: string, divided: boolean) =>
    `select unit_id as unit, ${status} as status, coalesce(sum(${value}) filter (where ${part}), 0)::bigint as v, count(*) as n,
       ${divided} as divided
     from figures.contribution where ${where} and ${belonging} group by 1, 2`
  const parts = [
    select(belongs(extent, bind), 'value', false),
    ...extent.estimated.map(one => select(liesIn(one, bind), shareOf(one, bind, 'value'), true)),
  ]
  const { rows } = await tx.query<Row>(parts.join(' union all '), params)
  return rows
}

/** Offices that keep a register which the indicator counts: with no record in it they count zero. */
async function officesKeeping(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  definition: CountedIndicator,
): Promise<Set<number>> {
  const types = definition.sources.flatMap(source => world.catalog.findType(source.of)?.type ?? [])
  const { rows } = await tx.query<{ office: number }>(
    'select distinct office_id as office from figures.coverage where type_id = any($1::int2[])',
    [types],
  )
  return new Set(rows.map(row => row.office))
}
