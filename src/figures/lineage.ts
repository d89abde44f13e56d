import type { LocalDate } from '#base'
import type { Tx } from '#db'
import { dimsOfPart, type IndicatorVersion, isCounted } from './catalog.ts'
import { extentOfFigure, type FigureWorld, figureId, getFigure, parseFigureId } from './compute.ts'
import { reachOf } from './count-values.ts'
import type { CountedIndicator, DerivedIndicator } from './define.ts'
import { belongs, binder, type Extent, liesIn, shareOf, undivided } from './extent.ts'
import type { Figure } from './figure.ts'
import { owedTo } from './reports.ts'

/** One record behind a figure. What the reader may not see is masked: type, day and unit stay. */
export interface LineageRow {
  record: string
  type: string
  on: LocalDate
  unit: string
  /** What it adds to the figure. */
  value: string
  /** Null when masked. */
  title: string | null
}

export interface Lineage {
  figure: Figure
  /** How many rows there are in all. */
  total: number
  /** The sum of all rows: equal to the figure's value (a ratio's numerator). */
  sum: string
  rows: LineageRow[]
  /** Pass as `after` for the next page; null at the end. */
  next: string | null
}

interface Part {
  indicators: number[]
  extent: Extent
  from: LocalDate
  to: LocalDate
  option: { position: number; id: number } | null
  distinct: boolean
  /** A return that reports nothing is a record behind the figure all the same. */
  zeros: boolean
  sign: 1 | -1
}

async function partsOf(tx: Pick<Tx, 'query'>, world: FigureWorld, figure: Figure): Promise<Part[]> {
  const version = world.figures.findOn(figure.code, figure.window.to)
  if (!version) return []
  return partsIn(tx, world, figure, version, figure.dims, 1)
}

/** What is made of others is followed down to what is counted. Of a ratio and a mean that is the numerator. */
async function partsIn(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  figure: Figure,
  version: IndicatorVersion,
  dims: Record<string, string>,
  sign: 1 | -1,
): Promise<Part[]> {
  const { definition } = version
  if (isCounted(definition)) return [await countedPart(tx, world, figure, version, dims, sign)]
  const parts: Part[] = []
  for (const ref of isDivided(definition) ? [definition.a] : [definition.a, definition.b]) {
    const inner = world.figures.findOn(ref.code, figure.window.to)
    const isTaken = ref === definition.b && definition.kind === 'difference'
    const turned = isTaken ? (sign === 1 ? -1 : 1) : sign
    if (inner) parts.push(...(await partsIn(tx, world, figure, inner, dimsOfPart(ref, dims), turned)))
  }
  return parts
}

const isDivided = ({ kind }: DerivedIndicator): boolean => kind === 'ratio' || kind === 'mean'

async function countedPart(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  figure: Figure,
  version: IndicatorVersion,
  dims: Record<string, string>,
  sign: 1 | -1,
): Promise<Part> {
  const definition = version.definition as CountedIndicator
  const [name, option] = Object.entries(dims)[0] ?? []
  const toDate = reachOf(definition) === 'to_date'
  return {
    indicators: [version.id],
    extent: await extentOfFigure(tx, world, figure, version),
    from: toDate ? '0001-01-01' : figure.window.from,
    to: figure.window.to,
    option:
      name === undefined
        ? null
        : { position: (definition.by ?? []).indexOf(name), id: world.figures.optionId(option ?? '') },
    distinct: definition.distinct !== undefined,
    zeros: owedTo(world, definition, figure.window.to) !== undefined,
    sign,
  }
}

/** The records of one part. A distinct key is counted once, at the first record that brought it. */
function partSql(part: Part, params: unknown[], at: Date | undefined): string {
  const bind = binder(params)
  const time = at && bind(at)
  const known = time ? `c.known_from <= ${time} and c.known_to > ${time}` : `c.known_to = 'infinity'`
  const option = part.option ? `and c.d${part.option.position + 1} = ${bind(part.option.id)}::int2` : ''
  const facts = (belonging: string, value: string) =>
    `select c.record_id, min(c.on_date) as on_date, min(c.unit_id) as unit_id, sum(${value}) as value, min(c.key) as key
    from figures.contribution c
    where c.indicator_id = any(${bind(part.indicators)}::int[]) and ${belonging}
      and c.on_date between ${bind(part.from)}::date and ${bind(part.to)}::date and ${known} ${option}
    group by c.record_id ${part.zeros ? '' : `having sum(${value}) <> 0`}`
  if (part.distinct) {
    const all = facts(belongs(undivided(part.extent), bind, 'c.'), 'c.value')
    return `select distinct on (key) record_id, on_date, unit_id, ${part.sign} as value from (${all}) f order by key, on_date, record_id`
  }
  const all = [
    facts(belongs(part.extent, bind, 'c.'), 'c.value'),
    ...part.extent.estimated.map(one => facts(liesIn(one, bind, 'c.'), shareOf(one, bind, 'c.value'))),
  ]
  return `select record_id, on_date, unit_id, ${part.sign} * value as value from (${all.join(' union all ')}) f`
}

/** The records of all parts. Where several parts count one record, what they take from each other is left out. */
function unionOf(parts: readonly Part[], params: unknown[], at: Date | undefined): string {
  const all = parts.map(part => `select * from (${partSql(part, params, at)}) p`).join(' union all ')
  // A return that reports nothing stays behind the figure.
  if (parts.length < 2 || parts.some(part => part.zeros)) return all
  return `select record_id, min(on_date) as on_date, min(unit_id) as unit_id, sum(value) as value from (${all}) a
    group by record_id having sum(value) <> 0`
}

/**
 * The records behind a figure, first day first. Every record is listed for every reader, so that the count or the sum
 * equals the number; titles of records that the reader may not see are masked.
 */
export async function lineageOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
  page: { limit?: number; after?: string; at?: Date } = {},
): Promise<Lineage> {
  const key = parseFigureId(id)
  const figure = await getFigure(tx, world, figureId(key), page.at)
  const parts = await partsOf(tx, world, figure)
  const params: unknown[] = []
  const union = unionOf(parts, params, page.at)
  if (!union) return { figure, total: 0, sum: '0', rows: [], next: null }
  const totals = await tx.query<{ n: bigint; s: bigint | null }>(
    `select count(*) as n, sum(value)::bigint as s from (${union}) l`,
    params,
  )
  const limit = Math.min(Math.max(page.limit ?? 50, 1), 1000)
  const [afterOn = '0001-01-01', afterRecord = '0', afterValue = String(-(2n ** 63n))] =
    page.after?.split('.') ?? []
  params.push(afterOn, afterRecord, afterValue, limit + 1)
  const n = params.length
  const { rows } = await tx.query<{
    record_id: bigint
    on_date: LocalDate
    unit_id: number
    value: bigint
    title: string | null
    type: string | null
  }>(
    `select l.record_id, l.on_date, l.unit_id, l.value::bigint as value, r.title,
       (select t.code from records.type t where t.id = r.type_id) as type
     from (${union}) l left join records.record r on r.id = l.record_id
     where (l.on_date, l.record_id, l.value) > ($${n - 3}::date, $${n - 2}::bigint, $${n - 1}::bigint)
     order by l.on_date, l.record_id, l.value limit $${n}`,
    params,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    figure,
    total: Number(totals.rows[0]?.n ?? 0n),
    sum: (totals.rows[0]?.s ?? 0n).toString(),
    rows: shown.map(row => ({
      record: String(row.record_id),
      type: row.type ?? typeBehind(world, figure),
      on: row.on_date,
      unit: world.catalog.unit(row.unit_id).code,
      value: row.value.toString(),
      title: row.title,
    })),
    next: rows.length > limit && last ? `${last.on_date}.${last.record_id}.${last.value}` : null,
  }
}

/** Every row behind a figure at once, without titles: for digests, and for lists that are counted. */
export async function wholeLineageOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  id: string,
): Promise<Pick<LineageRow, 'record' | 'on' | 'unit' | 'value'>[]> {
  const figure = await getFigure(tx, world, figureId(parseFigureId(id)))
  const params: unknown[] = []
  const union = unionOf(await partsOf(tx, world, figure), params, undefined)
  if (!union) return []
  const { rows } = await tx.query<{ record_id: bigint; on_date: LocalDate; unit_id: number; value: bigint }>(
    `select record_id, on_date, unit_id, value::bigint as value from (${union}) l order by on_date, record_id, value`,
    params,
  )
  return rows.map(row => ({
    record: String(row.record_id),
    on: row.on_date,
    unit: world.catalog.unit(row.unit_id).code,
    value: row.value.toString(),
  }))
}

/** The type of a masked record: the one the indicator counts first. */
function typeBehind(world: FigureWorld, figure: Figure): string {
  const definition = world.figures.findOn(figure.code, figure.window.to)?.definition
  if (!definition) return ''
  if (isCounted(definition)) return definition.sources[0]?.of ?? ''
  const inner = world.figures.findOn(definition.a.code, figure.window.to)?.definition
  return inner && isCounted(inner) ? (inner.sources[0]?.of ?? '') : ''
}
