import { addDays, dayOf, instantOf, type LocalDate } from '#base'
import type { Tx } from '#db'
import { type CatalogUnit, getRecords, type LegalTime, type RecordRow, type TypeVersion } from '#records'
import type { Owed } from '#records/define'
import { type FigureWorld, figureId, periodOf } from './compute.ts'
import { extentOf, unitsOf } from './extent.ts'
import { wholeLineageOf } from './lineage.ts'
import { cutOffOf, officesOwing } from './reports.ts'

/** How it stands with one return: too late and not sent, opened again, waiting, not due yet, taken over. */
export type OwingState = 'overdue' | 'reopened' | 'waiting' | 'open' | 'accepted'

/** Who owes a return for a year, and what has become of it. */
export interface Owing {
  /** The office, or the unit in whose register the party stands. */
  unit: CatalogUnit
  /** The register entry of a party; its title is null when the reader may not see it. */
  entry?: { record: string; title: string | null; party: bigint | null }
  state: OwingState
  /** The return as far as the reader may see it. */
  record?: RecordRow
}

/** All that is owed to, or under, a unit for a year; the last day to send it. */
export interface OwingList {
  cutOn: LocalDate
  dueOn: LocalDate
  rows: Owing[]
}

const ORDER: readonly OwingState[] = ['overdue', 'reopened', 'waiting', 'open', 'accepted']

/** The last day on which a return is sent in time: so many working days after the cut-off. */
export function dueOnOf(owed: Owed, cutOn: LocalDate, legalTime: LegalTime): LocalDate {
  const due = legalTime.dueAt(instantOf(cutOn), { value: owed.within, unit: 'working_day' }, {})
  if (!due) throw new Error('a term of working days has an end')
  // The instant is the first that is too late.
  return addDays(dayOf(due.dueAt), -1)
}

/** Returns of a type and year in units, the furthest on its way first; those that ended otherwise are left out. */
async function returnsIn(
  tx: Pick<Tx, 'query'>,
  { type, definition }: TypeVersion,
  owed: Owed,
  asked: { units: readonly number[]; year: string },
): Promise<RecordRow[]> {
  const way = [...owed.accepted, ...(owed.reopened ?? []), ...owed.sent]
  const begun = Object.values(definition.actions)
    .filter(act => act.from.length === 0)
    .flatMap(act => act.to ?? [])
  const { rows } = await tx.query<{ id: bigint }>(
    `select id from records.record
     where type_id = $1 and unit_id = any($2::int[]) and data ->> $3 = $4 and state = any($5::text[])`,
    [type, asked.units, owed.year, asked.year, [...way, ...begun]],
  )
  const records = await getRecords(
    tx,
    rows.map(row => row.id),
  )
  const rank = (row: RecordRow) => (way.includes(row.state) ? way.indexOf(row.state) : way.length)
  return records.sort((a, b) => rank(a) - rank(b) || Number(a.id - b.id))
}

function stateOf(owed: Owed, record: RecordRow | undefined, isLate: boolean): OwingState {
  if (record && owed.accepted.includes(record.state)) return 'accepted'
  if (record && owed.reopened?.includes(record.state)) return 'reopened'
  if (record && owed.sent.includes(record.state)) return 'waiting'
  return isLate ? 'overdue' : 'open'
}

/**
 * Who owes the returns of a type for a year, at and under a unit: those that are late first, those that are done last.
 * The answer names what the reader may see; that somebody owes a return is no secret.
 */
export async function owingOf(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  type: TypeVersion,
  asked: { unit: CatalogUnit; year: string },
): Promise<OwingList | undefined> {
  const { owed } = type.definition
  if (!owed) return undefined
  const period = periodOf(world, asked.unit, asked.year)
  const cutOn = cutOffOf(owed, period)
  const extent = await extentOf(tx, world.catalog, {
    unit: asked.unit.id,
    function: type.function,
    on: cutOn,
  })
  const units = unitsOf(extent)
  const dueOn = dueOnOf(owed, cutOn, world.catalog.legalTime)
  const records = await returnsIn(tx, type, owed, { units, year: asked.year })
  const isLate = world.today > dueOn
  const rows =
    'office' in owed.from
      ? officesOwing(world, owed, { extent, period }).map((unit): Owing => {
          const record = records.find(row => row.office === unit.id)
          return { unit, state: stateOf(owed, record, isLate), ...(record ? { record } : {}) }
        })
      : await partiesOwing(tx, world, {
          id: figureId({ code: owed.from.counted, unit: asked.unit.code, period: period.label, dims: {} }),
          find: party => records.find(row => row.party === party),
          state: record => stateOf(owed, record, isLate),
        })
  rows.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.unit.id - b.unit.id)
  return { cutOn, dueOn, rows }
}

/** One line for each party that the register counts. */
async function partiesOwing(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  asked: {
    id: string
    find: (party: bigint) => RecordRow | undefined
    state: (record: RecordRow | undefined) => OwingState
  },
): Promise<Owing[]> {
  const behind = await wholeLineageOf(tx, world, asked.id)
  const entries = await getRecords(
    tx,
    behind.map(row => BigInt(row.record)),
  )
  const byId = new Map(entries.map(entry => [String(entry.id), entry]))
  return behind.map(({ record: id, unit }) => {
    const entry = byId.get(id)
    const record = entry?.party == null ? undefined : asked.find(entry.party)
    return {
      unit: world.catalog.getUnit(unit),
      entry: { record: id, title: entry?.title ?? null, party: entry?.party ?? null },
      state: asked.state(record),
      ...(record ? { record } : {}),
    }
  })
}
