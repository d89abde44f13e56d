import { printNumber, rational, roundTo } from '#base'
import type { Tx } from '#db'
import type { CatalogUnit } from '#records'
import { hasStatus, isCounted, STATUS_PLACE, SURENESS } from './catalog.ts'
import { type FigureWorld, figureId, parseFigureId, periodOf, reachOf, unitsUnder } from './compute.ts'
import type { CountedIndicator } from './define.ts'
import { owedTo } from './reports.ts'

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
 * A figure of a unit by itself and by the offices directly under it, which add up to it. Undefined for what does not add
 * up (distinct counts) and for a unit with no offices under it. A ratio is made anew from each office's own parts.
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
  const below = [...world.catalog.units.values()].filter(
    unit =>
      unit.parent === top.id &&
      unit.id === unit.office &&
      unit.validFrom <= window.to &&
      (unit.validTo === null || unit.validTo >= window.from),
  )
  if (!definition || below.length === 0) return undefined
  const sumsOf = (code: string, dims: Record<string, string>) => sumByUnit(tx, world, { ...key, code, dims })
  const parts = isCounted(definition) ? [{ code: key.code, dims: key.dims }] : [definition.a, definition.b]
  const sums = []
  for (const part of parts) sums.push(await sumsOf(part.code, part.dims ?? {}))
  const [a, b] = sums
  if (!a || (sums.length > 1 && !b)) return undefined
  const under = (unit: CatalogUnit) =>
    unit.id === top.id
      ? unitsUnder(world.catalog, top).filter(one => world.catalog.unit(one).office === top.office)
      : unitsUnder(world.catalog, unit)
  const decimals = definition.decimals ?? 1
  return [top, ...below].flatMap((unit): UnitPart[] => {
    const ids = under(unit)
    const now = a(ids)
    const base = b?.(ids)
    // The unit's own share is a line only where it has one.
    if (unit === top && now.n === 0n) return []
    const value = valueFrom(now, base, definition.kind, decimals)
    return [
      {
        unit,
        id: figureId({ ...key, unit: unit.code }),
        value,
        printed: value === null ? noValue : printNumber(value),
        status: now.status,
      },
    ]
  })
}

function valueFrom(a: Sum, b: Sum | undefined, kind: string, decimals: number): string | null {
  if (a.n === 0n) return null
  if (!b) return a.v.toString()
  if (b.n === 0n) return null
  if (kind === 'difference') return (a.v - b.v).toString()
  return b.v === 0n ? null : roundTo(rational(a.v * 100n, b.v), decimals)
}

/** Sums an additive count by unit; the answer adds up any units. Undefined for what does not add up. */
async function sumByUnit(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  key: { code: string; unit: string; period: string; dims: Record<string, string> },
): Promise<((units: readonly number[]) => Sum) | undefined> {
  const { window } = periodOf(world, world.catalog.getUnit(key.unit), key.period)
  const version = world.figures.findOn(key.code, window.to)
  if (!version || !isCounted(version.definition) || version.definition.distinct) return undefined
  const definition: CountedIndicator = version.definition
  const [name, option] = Object.entries(key.dims)[0] ?? []
  const place = name === undefined ? -1 : (definition.by ?? []).indexOf(name)
  const params: unknown[] = [
    version.id,
    unitsUnder(world.catalog, world.catalog.getUnit(key.unit)),
    reachOf(definition) === 'to_date' ? '0001-01-01' : window.from,
    window.to,
  ]
  if (place >= 0) params.push(world.figures.optionId(option ?? ''))
  const status = hasStatus(definition) ? `d${STATUS_PLACE + 1}` : '0::int2'
  // Of an office that reports, or keeps the register, a part without records is a real zero: n counts the whole.
  const part = place >= 0 ? `d${place + 1} = $5::int2` : 'true'
  const { rows } = await tx.query<{ unit: number; status: number; v: bigint; n: bigint }>(
    `select unit_id as unit, ${status} as status, coalesce(sum(value) filter (where ${part}), 0)::bigint as v, count(*) as n
     from figures.contribution
     where indicator_id = $1 and unit_id = any($2::int[]) and on_date between $3::date and $4::date and known_to = 'infinity'
     group by 1, 2`,
    params,
  )
  const keeps = owedTo(world, definition) ? new Set<number>() : await officesKeeping(tx, world, definition)
  return units => {
    const own = rows.filter(row => units.includes(row.unit))
    const n = own.reduce((sum, row) => sum + row.n, 0n)
    const said = new Set(own.map(row => world.figures.optionCode(row.status)))
    return {
      v: own.reduce((sum, row) => sum + row.v, 0n),
      n: n === 0n && units.some(unit => keeps.has(world.catalog.unit(unit).office)) ? 1n : n,
      status: SURENESS.find(one => said.has(one)) ?? null,
    }
  }
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
