import type { LocalDate, Window } from '#base'
import type { Tx } from '#db'
import type { CatalogUnit } from '#records'
import { hasStatus, type IndicatorVersion, isCounted, STATUS_PLACE, SURENESS } from './catalog.ts'
import { countDistinct, type Question, type Reach, sumGroups } from './cells.ts'
import type { FigureWorld } from './compute.ts'
import type { CountedIndicator } from './define.ts'
import { type Extent, extentOf, unitsOf } from './extent.ts'
import type { FigureStatus } from './figure.ts'

/** One value for one breakdown: sum and number of contributions. */
export interface Value {
  v: bigint
  n: bigint
  /** How sure the least sure of its records is, where they say so; what was divided by shares is an estimate. */
  sure?: FigureStatus
}
export const NOTHING: Value = { v: 0n, n: 0n }

/** Values of one indicator in one window: the whole and each single breakdown, by `name=option`. */
export type Values = Map<string, Value>
export const WHOLE = ''

/** A stock and a cumulative count read from the beginning; what is told anew each time reads its own window. */
export const reachOf = ({ kind, restated }: CountedIndicator): Reach =>
  (kind === 'stock' && !restated) || kind === 'cumulative' ? 'to_date' : 'window'

const ORDER: readonly FigureStatus[] = ['missing', ...SURENESS]

/** The less sure of two statuses. */
export function lessSure(a: FigureStatus, b: FigureStatus | undefined): FigureStatus {
  return b !== undefined && ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a
}

/** Indicators that count the same units: those of functions that went the same way. */
export interface Group {
  extent: Extent
  versions: IndicatorVersion[]
  /** First days from which the counted offices keep each type; a type that none keeps is not in it. */
  coverage: ReadonlyMap<string, LocalDate>
}

/** Indicators by whose contributions they count, as seldom asked as there are different answers. */
export async function groupsOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  asked: { unit: CatalogUnit; on: LocalDate; versions: readonly IndicatorVersion[] },
): Promise<Group[]> {
  const groups: Omit<Group, 'coverage'>[] = []
  for (const [name, versions] of Map.groupBy(asked.versions, version => version.function)) {
    const extent = await extentOf(tx, world.catalog, { unit: asked.unit.id, function: name, on: asked.on })
    const same = groups.find(group => group.extent === extent)
    if (same) same.versions.push(...versions)
    else groups.push({ extent, versions: [...versions] })
  }
  const offices = groups.flatMap(group => officesOf(world, group.extent))
  const rows = await coverageOf(tx, offices)
  return groups.map(group => ({ ...group, coverage: firstDays(rows, officesOf(world, group.extent)) }))
}

export const officesOf = (world: FigureWorld, extent: Extent): number[] => [
  ...new Set(unitsOf(extent).map(id => world.catalog.unit(id).office)),
]

interface Coverage {
  office: number
  code: string
  from: LocalDate
}

async function coverageOf(tx: Pick<Tx, 'query'>, offices: readonly number[]): Promise<Coverage[]> {
  const { rows } = await tx.query<Coverage>(
    `select c.office_id as office, t.code, c.from_on as "from" from figures.coverage c join records.type t on t.id = c.type_id
     where c.office_id = any($1::int[])`,
    [[...new Set(offices)]],
  )
  return rows
}

function firstDays(rows: readonly Coverage[], offices: readonly number[]): Map<string, LocalDate> {
  const asked = new Set(offices)
  const first = new Map<string, LocalDate>()
  for (const { office, code, from } of rows) {
    const known = first.get(code)
    if (asked.has(office) && (known === undefined || from < known)) first.set(code, from)
  }
  return first
}

/** Counts a group's indicators in a window, as known at an instant. */
export async function countValues(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  { extent, versions }: Group,
  window: Window,
  at: Date | undefined,
): Promise<Map<number, Values>> {
  const result = new Map<number, Values>(versions.map(version => [version.id, new Map([[WHOLE, NOTHING]])]))
  const put = (version: IndicatorVersion, key: string, { v, n, sure }: Value) => {
    const values = result.get(version.id)
    const was = values?.get(key) ?? NOTHING
    const least = sure === undefined ? was.sure : lessSure(sure, was.sure)
    values?.set(key, { v: was.v + v, n: was.n + n, ...(least === undefined ? {} : { sure: least }) })
  }
  const byId = new Map(versions.map(version => [version.id, version]))
  const putSums = async (question: Question, part: (value: Value) => Value = value => value) => {
    for (const group of await sumGroups(tx, question)) {
      const version = byId.get(group.indicator)
      if (!version) continue
      const said = hasStatus(version.definition) ? world.figures.optionCode(group.dims[STATUS_PLACE]) : ''
      const own = group.n === 0n ? undefined : SURENESS.find(status => status === said)
      const sure = group.estimated > 0n ? ('estimate' as const) : own
      const value = part({ v: group.v, n: group.n, ...(sure === undefined ? {} : { sure }) })
      put(version, WHOLE, value)
      version.definition.by?.forEach((name, position) => {
        const option = world.figures.optionCode(group.dims[position] ?? 0)
        if (option) put(version, `${name}=${option}`, value)
      })
    }
  }
  for (const reach of ['window', 'to_date'] as const) {
    const asked = versions.filter(v => isCounted(v.definition) && reachOf(v.definition) === reach)
    const plainIds = asked
      .filter(v => isCounted(v.definition) && v.definition.distinct === undefined)
      .map(v => v.id)
    const distinctIds = asked.map(v => v.id).filter(id => !plainIds.includes(id))
    const question = { extent, window, reach, ...(at ? { at } : {}) }
    if (plainIds.length > 0) await putSums({ ...question, indicators: plainIds })
    if (distinctIds.length === 0) continue
    const positions = Math.max(...distinctIds.map(id => byId.get(id)?.definition.by?.length ?? 0))
    for (const group of await countDistinct(tx, { ...question, indicators: distinctIds }, positions)) {
      const version = byId.get(group.indicator)
      const name = group.by ? version?.definition.by?.[group.by.position] : undefined
      const option = group.by ? world.figures.optionCode(group.by.option) : ''
      if (!version || (group.by && (!name || !option))) continue
      put(version, group.by ? `${name}=${option}` : WHOLE, { v: group.v, n: group.v })
    }
    // Whether keys went by share is asked only where a unit was split by share.
    const divided = { units: [], portions: [], estimated: extent.estimated }
    if (extent.estimated.length > 0)
      await putSums({ ...question, extent: divided, indicators: distinctIds }, ({ sure }) => ({
        ...NOTHING,
        ...(sure === undefined ? {} : { sure }),
      }))
  }
  return result
}
