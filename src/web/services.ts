import { dayOf, type LocalDate } from '#base'
import { extentOf, unitsOf } from '#figures'
import {
  type Action,
  type CatalogUnit,
  historiesOf,
  listRecords,
  type RecordRow,
  type TypeVersion,
} from '#records'
import type { Reading, WebDeps } from './deps.ts'

/** The register of services that an office offers online, and the fields that the catalogue reads of it. */
const SERVICES = 'online-service'

/** How far a service is online on a day: by the four levels, or wholly or in part. */
export interface Level {
  level?: string
  form?: string
}

/** How far it was online from a day on. */
export type LevelMove = Level & { on: LocalDate }

/** The four levels (Decree 43/2011), and what took their place (Decree 42/2022). */
export const LEVELS = ['1', '2', '3', '4'] as const
export const FORMS = ['whole', 'partial'] as const

/** A service of the register as it stood on a day. */
export interface Service extends Level {
  record: RecordRow
  version: TypeVersion
  unit: CatalogUnit
  name: string
  field: string
  publishedOn: LocalDate
  /** Code of the dossiers by which it is used; absent: it is listed only. */
  procedure?: string
}

/** Since when services are said to be online wholly or in part. */
export const FORMS_FROM = '2022-08-15'

const MOST = 2000

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Steps that changed how far it is online, the oldest first, each with what held from then on. */
export function levelMoves(
  { data }: Pick<RecordRow, 'data'>,
  steps: readonly Pick<Action, 'at' | 'to' | 'change'>[],
): LevelMove[] {
  const now: Level = {}
  const published = textOf(data['publishedOn'])
  const moves: LevelMove[] = []
  for (const step of steps) {
    const { level, form } = step.change.set ?? {}
    if (level !== undefined) now.level = String(level)
    if (form !== undefined) now.form = String(form)
    const begins = step.to === 'published' && moves.length === 0
    if (!begins && (step.to === 'prepared' || (level === undefined && form === undefined))) continue
    // What is entered into a register later than it began holds from when it began.
    const on = moves.length === 0 && published !== undefined ? published : dayOf(step.at)
    moves.push({ ...now, on })
  }
  return moves.length > 0 || published === undefined ? moves : [{ ...now, on: published }]
}

const levelOn = (moves: readonly LevelMove[], on: LocalDate): Level =>
  moves.filter(move => move.on <= on).at(-1) ?? {}

/** The services that units offered on a day, with how far they were online then. */
async function servicesIn(
  { tx, catalog, world }: Reading,
  units: readonly number[],
  on: LocalDate,
): Promise<Service[]> {
  const type = catalog.findType(SERVICES)
  if (!type) return []
  const { rows } = await listRecords(tx, {
    type: type.type,
    units,
    states: ['published', 'withdrawn'],
    sort: 'title',
    limit: MOST,
  })
  const offered = rows.flatMap(record => {
    const [from, until] = [textOf(record.data['publishedOn']), textOf(record.data['withdrawnOn'])]
    return from !== undefined && from <= on && (until === undefined || on < until)
      ? [{ record, publishedOn: from }]
      : []
  })
  const ids = offered.map(({ record }) => record.id)
  // Today the record itself says it.
  const histories = on < world.today && ids.length > 0 ? await historiesOf(tx, ids) : undefined
  return offered.map(({ record, publishedOn }) => {
    const [level, form, procedure] = ['level', 'form', 'procedure'].map(name => textOf(record.data[name]))
    const stands = histories
      ? levelOn(levelMoves(record, histories.get(record.id) ?? []), on)
      : { ...(level ? { level } : {}), ...(form ? { form } : {}) }
    return {
      record,
      version: catalog.version(record.definition),
      unit: catalog.unit(record.unit),
      name: record.title,
      field: textOf(record.data['field']) ?? '',
      publishedOn,
      ...(procedure ? { procedure } : {}),
      ...stands,
    }
  })
}

/** The services that the site's office offers on a day. */
export function servicesOn(deps: WebDeps, reading: Reading, on: LocalDate): Promise<Service[]> {
  const { catalog } = reading
  const { office } = catalog.getUnit(deps.homeUnit)
  const units = [...catalog.units.values()].filter(unit => unit.office === office).map(({ id }) => id)
  return servicesIn(reading, units, on)
}

/** The services that an office, or the offices under a ministry, offered on a day. */
export async function servicesUnder(reading: Reading, unit: CatalogUnit, on: LocalDate): Promise<Service[]> {
  const { tx, catalog } = reading
  const type = catalog.findType(SERVICES)
  if (!type) return []
  const extent = await extentOf(tx, catalog, { unit: unit.id, function: type.function, on })
  return servicesIn(reading, unitsOf(extent), on)
}

/** Is it filed online on a day: levels 3 and 4, later wholly or in part? */
export const isOnline = ({ level, form }: Level, on: LocalDate): boolean =>
  on >= FORMS_FROM && form !== undefined ? true : level === '3' || level === '4'

/** How far it is online in words: `Mức độ 3`, from 2022 `Toàn trình`. */
export function levelWords({ version, level, form }: Service, on: LocalDate): string {
  const { options } = version.words
  if (on >= FORMS_FROM && form !== undefined) return options?.['form']?.[form] ?? form
  return level === undefined ? '' : (options?.['level']?.[level] ?? level)
}

/** What the fields of the sector are called, by the register's own words. */
export const fieldNames = ({ catalog }: Pick<Reading, 'catalog'>): Readonly<Record<string, string>> =>
  catalog.findType(SERVICES)?.words.options?.['field'] ?? {}

/**
 * Is a procedure filed online today? The register says so by its level; where no register is kept, every form is open.
 * Officers file what is handed to them whatever its level.
 */
export async function isFiledOnline(deps: WebDeps, reading: Reading, type: string): Promise<boolean> {
  if (reading.actor.roles.length > 0 || !reading.catalog.findType(SERVICES)) return true
  const today = dayOf(deps.clock.now())
  const services = await servicesOn(deps, reading, today)
  return services.some(service => service.procedure === type && isOnline(service, today))
}
