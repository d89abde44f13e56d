import { createHash } from 'node:crypto'
import { addDays, dayOf, isLocalDate, type LocalDate } from '#base'
import { type Into, insertRows, type Tx, together } from '#db'
import { type Catalog, type Consequence, holds, type RecordRow, type Step } from '#records'
import {
  type FigureCatalog,
  FigureCatalogHolder,
  type IndicatorVersion,
  isCounted,
  STATUS_PLACE,
} from './catalog.ts'
import type { CountedIndicator, Source } from './define.ts'

/** What one record counts for in one indicator on one day. */
export interface Contribution {
  indicator: number
  on: LocalDate
  unit: number
  place: number
  dims: readonly [number, number, number, number]
  value: bigint
  key: bigint | null
  record: bigint
}

/** The day a field counts on: its own, or the local day of an instant; or the day after. */
function dayOfField(row: RecordRow, from: Source['on']): LocalDate | undefined {
  const value = row.data[typeof from === 'string' ? from : from.dayAfter]
  if (typeof value !== 'string') return undefined
  const day = isLocalDate(value) ? value : dayOf(new Date(value))
  return typeof from === 'string' ? day : addDays(day, 1)
}

/** The sum of a money or count field, or of one field over the rows of a group (`gates.count`). */
function amountOf(row: RecordRow, path: string): bigint | undefined {
  const [head = '', inner] = path.split('.')
  const value = row.data[head]
  if (inner === undefined) return typeof value === 'number' ? BigInt(value) : undefined
  if (!Array.isArray(value)) return undefined
  return value.reduce(
    (sum: bigint, item) => sum + BigInt(Number((item as Record<string, unknown>)[inner] ?? 0)),
    0n,
  )
}

function keyOf(row: RecordRow, distinct: CountedIndicator['distinct']): bigint | null | undefined {
  if (distinct === undefined) return null
  if (distinct === 'party') return row.party ?? undefined
  if (distinct === 'parent') return row.parent ?? undefined
  if (distinct === 'type') return BigInt(row.type)
  const value = row.data[distinct.field]
  if (value === undefined) return undefined
  return typeof value === 'number'
    ? BigInt(value)
    : createHash('sha1').update(String(value)).digest().readBigInt64BE(0)
}

function dimsOf(
  row: RecordRow,
  by: readonly string[],
  source: Source,
  catalog: FigureCatalog,
): Contribution['dims'] {
  const ids = [0, 1, 2, 3].map(index => {
    const name = by[index]
    const from = index === STATUS_PLACE && source.status ? source.status : source.dims?.[name ?? '']
    if (!from) return 0
    const value = 'is' in from ? from.is : row.data[from.field]
    return value === undefined ? 0 : catalog.optionId(String(value))
  })
  return [ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0, ids[3] ?? 0]
}

function bySource(
  version: IndicatorVersion,
  definition: CountedIndicator,
  source: Source,
  row: RecordRow,
  catalog: FigureCatalog,
): Contribution[] {
  if (!source.states.includes(row.state)) return []
  if (source.when && !holds(source.when, row.data, row.on)) return []
  const on = dayOfField(row, source.on)
  const value = source.sum === undefined ? 1n : amountOf(row, source.sum)
  const key = keyOf(row, definition.distinct)
  if (on === undefined || value === undefined || key === undefined) return []
  const base = {
    indicator: version.id,
    unit: row.unit,
    place: row.place ?? 0,
    dims: dimsOf(row, definition.by ?? [], source, catalog),
    key,
    record: row.id,
  }
  const opened = { ...base, on, value }
  const until = source.until === undefined ? undefined : dayOfField(row, source.until)
  return until === undefined ? [opened] : [opened, { ...base, on: until, value: -value }]
}

/** All that a record counts for, by every published indicator. Pure: the verifier recomputes the same. */
export function contributionsOf(row: RecordRow | null, type: string, catalog: FigureCatalog): Contribution[] {
  if (!row) return []
  return catalog.countedBy(type).flatMap(version => {
    const { definition } = version
    if (!isCounted(definition)) return []
    return catalog
      .sourcesOf(version, type)
      .flatMap(source => bySource(version, definition, source, row, catalog))
  })
}

/** One contribution as text, for comparing. */
export const contributionKey = (c: Contribution): string =>
  `${c.indicator} ${c.on} ${c.unit} ${c.place} ${c.dims.join(',')} ${c.value} ${c.key ?? ''} ${c.record}`

/** A contribution from the act that brought it to the act that took it away. */
export interface Interval {
  contribution: Contribution
  from: Date
  to: Date | null
}

interface Changes {
  /** Rows to be opened, some of them closed again by a later step of the same batch. */
  opened: Interval[]
  /** Rows that stood open before the batch. */
  closed: { contribution: Contribution; at: Date }[]
}

/** What the steps of one record change, in order. */
function changesOf(steps: readonly Step[], type: string, catalog: FigureCatalog): Changes {
  const standing = new Map<string, Interval | Contribution>()
  for (const c of contributionsOf(steps[0]?.before ?? null, type, catalog))
    standing.set(contributionKey(c), c)
  const changes: Changes = { opened: [], closed: [] }
  for (const step of steps) {
    const next = new Map(contributionsOf(step.after, type, catalog).map(c => [contributionKey(c), c]))
    for (const [key, was] of standing) {
      if (next.has(key)) continue
      standing.delete(key)
      if ('contribution' in was) was.to = step.action.at
      else changes.closed.push({ contribution: was, at: step.action.at })
    }
    for (const [key, contribution] of next) {
      if (standing.has(key)) continue
      const interval: Interval = { contribution, from: step.action.at, to: null }
      standing.set(key, interval)
      changes.opened.push(interval)
    }
  }
  // What opened and closed at one instant was never known.
  changes.opened = changes.opened.filter(i => i.to === null || i.to.getTime() > i.from.getTime())
  return changes
}

const columns = (rows: readonly Contribution[]): unknown[] => [
  rows.map(c => c.indicator),
  rows.map(c => c.on),
  rows.map(c => c.unit),
  rows.map(c => c.place),
  ...[0, 1, 2, 3].map(d => rows.map(c => c.dims[d])),
  rows.map(c => c.value),
  rows.map(c => c.key),
  rows.map(c => c.record),
]
const unnest =
  'unnest($1::int[], $2::date[], $3::int[], $4::int[], $5::int2[], $6::int2[], $7::int2[], $8::int2[], $9::bigint[], $10::bigint[], $11::bigint[]'

async function writeChanges(tx: Tx, changes: readonly Changes[]): Promise<void> {
  const closed = changes.flatMap(c => c.closed)
  const opened = changes.flatMap(c => c.opened)
  await together([
    closeContributions(tx, closed),
    insertRows(tx, CONTRIBUTION, opened),
    writeDeltas(tx, [
      ...closed.map(c => ({ c: c.contribution, sign: -1n })),
      ...opened.filter(i => i.to === null).map(i => ({ c: i.contribution, sign: 1n })),
    ]),
  ])
}

async function closeContributions(tx: Tx, closed: Changes['closed']): Promise<void> {
  if (closed.length === 0) return
  const { rowCount } = await tx.query(
    `update figures.contribution c set known_to = n.at
     from ${unnest}, $12::timestamptz[]) as n(indicator, on_date, unit, place, d1, d2, d3, d4, value, key, record, at)
     where c.record_id = n.record and c.known_to = 'infinity' and c.indicator_id = n.indicator and c.on_date = n.on_date
       and c.unit_id = n.unit and c.place_id = n.place and c.d1 = n.d1 and c.d2 = n.d2 and c.d3 = n.d3 and c.d4 = n.d4
       and c.value = n.value and c.key is not distinct from n.key`,
    [...columns(closed.map(c => c.contribution)), closed.map(c => c.at)],
  )
  if (rowCount !== closed.length)
    throw new Error(`${closed.length} contributions to close, ${rowCount} found`)
}

const CONTRIBUTION: Into<Interval> = {
  table: 'figures.contribution',
  columns: {
    indicator_id: ['int', i => i.contribution.indicator],
    on_date: ['date', i => i.contribution.on],
    unit_id: ['int', i => i.contribution.unit],
    place_id: ['int', i => i.contribution.place],
    d1: ['int2', i => i.contribution.dims[0]],
    d2: ['int2', i => i.contribution.dims[1]],
    d3: ['int2', i => i.contribution.dims[2]],
    d4: ['int2', i => i.contribution.dims[3]],
    value: ['bigint', i => i.contribution.value],
    key: ['bigint', i => i.contribution.key],
    record_id: ['bigint', i => i.contribution.record],
    known_from: ['timestamptz', i => i.from],
    known_to: ['timestamptz', i => i.to ?? 'infinity'],
  },
}

/** Opens contributions, and moves the cells of those that stay open. */
export const openContributions = (tx: Tx, opened: readonly Interval[]): Promise<void> =>
  writeChanges(tx, [{ opened: [...opened], closed: [] }])

/** What changes of one cell. */
interface Delta {
  c: Contribution
  month: LocalDate
  dv: bigint
  dn: bigint
}

const DELTA: Into<Delta> = {
  table: 'figures.delta',
  columns: {
    indicator_id: ['int', d => d.c.indicator],
    unit_id: ['int', d => d.c.unit],
    place_id: ['int', d => d.c.place],
    month: ['date', d => d.month],
    d1: ['int2', d => d.c.dims[0]],
    d2: ['int2', d => d.c.dims[1]],
    d3: ['int2', d => d.c.dims[2]],
    d4: ['int2', d => d.c.dims[3]],
    dv: ['bigint', d => d.dv],
    dn: ['bigint', d => d.dn],
  },
}

/** Net changes of cells, one row a cell touched: appended, never upserted, so that writers do not wait for each other. */
async function writeDeltas(tx: Tx, moves: readonly { c: Contribution; sign: bigint }[]): Promise<void> {
  const net = new Map<string, Delta>()
  for (const { c, sign } of moves) {
    const month = `${c.on.slice(0, 7)}-01`
    const key = `${c.indicator} ${c.unit} ${c.place} ${month} ${c.dims.join(',')}`
    const cell = net.get(key) ?? { c, month, dv: 0n, dn: 0n }
    cell.dv += sign * c.value
    cell.dn += sign
    net.set(key, cell)
  }
  const rows = [...net.values()].filter(cell => cell.dv !== 0n || cell.dn !== 0n)
  await insertRows(tx, DELTA, rows)
}

/** An office that opens its first record of a type, or an older one, keeps that register from then on. */
async function writeCoverage(tx: Tx, steps: readonly Step[]): Promise<void> {
  const first = new Map<string, { office: number; type: number; on: LocalDate }>()
  for (const { before, after } of steps) {
    if (before) continue
    const key = `${after.office} ${after.type}`
    const known = first.get(key)?.on
    if (known === undefined || after.on < known)
      first.set(key, { office: after.office, type: after.type, on: after.on })
  }
  const rows = [...first.values()].sort((a, b) => a.office - b.office || a.type - b.type)
  if (rows.length === 0) return
  // Offered only where it is news, so that writers of one office do not queue for its row.
  await tx.query(
    `insert into figures.coverage (office_id, type_id, from_on)
     select n.* from unnest($1::int[], $2::int2[], $3::date[]) as n(office_id, type_id, from_on)
     where not exists (select from figures.coverage c
       where c.office_id = n.office_id and c.type_id = n.type_id and c.from_on <= n.from_on)
     on conflict (office_id, type_id) do update set from_on = least(coverage.from_on, excluded.from_on)`,
    [rows.map(r => r.office), rows.map(r => r.type), rows.map(r => r.on)],
  )
}

/** Registers what acts count for, in their own transaction; main wires it as a consequence of `perform`. */
export function registerContributions(holder = new FigureCatalogHolder()): Consequence {
  return async (tx: Tx, catalog: Catalog, steps: readonly Step[]) => {
    const figures = await holder.get(tx, catalog.generation)
    const byRecord = Map.groupBy(steps, step => step.after.id)
    const changes = [...byRecord.values()].map(own => {
      const type = catalog.version(own[0]?.after.definition ?? 0).definition.code
      return changesOf(own, type, figures)
    })
    await together([writeChanges(tx, changes), writeCoverage(tx, steps)])
  }
}
