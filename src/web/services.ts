import { dayOf, type LocalDate } from '#base'
import { together } from '#db'
import { historyOf, listRecords, type RecordRow, type TypeVersion } from '#records'
import type { Reading, WebDeps } from './deps.ts'

/** The register of services that an office offers online, and the fields that the catalogue reads of it. */
const SERVICES = 'online-service'

/** How far a service is online on a day: by the four levels, or wholly or in part. */
export interface Level {
  level?: string
  form?: string
}

/** A service of the register as it stood on a day. */
export interface Service extends Level {
  record: RecordRow
  version: TypeVersion
  name: string
  field: string
  /** Code of the dossiers by which it is used; absent: it is listed only. */
  procedure?: string
}

/** Since when services are said to be online wholly or in part. */
export const FORMS_FROM = '2022-08-15'

const MOST = 500

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Steps that changed how far it is online, the oldest first, each with what held from then on. */
export async function levelHistory(
  { tx }: Reading,
  { record }: Pick<Service, 'record'>,
): Promise<(Level & { on: LocalDate })[]> {
  const now: Level = {}
  const published = textOf(record.data['publishedOn'])
  const moves: (Level & { on: LocalDate })[] = []
  for (const step of await historyOf(tx, record.id)) {
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

const levelOn = (moves: readonly (Level & { on: LocalDate })[], on: LocalDate): Level =>
  moves.filter(move => move.on <= on).at(-1) ?? {}

/** The services that the site's office offers on a day, with how far they were online then. */
export async function servicesOn(deps: WebDeps, reading: Reading, on: LocalDate): Promise<Service[]> {
  const { tx, catalog } = reading
  const type = catalog.findType(SERVICES)
  if (!type) return []
  const { office } = catalog.getUnit(deps.homeUnit)
  const units = [...catalog.units.values()].filter(unit => unit.office === office).map(({ id }) => id)
  const { rows } = await listRecords(tx, {
    type: type.type,
    units,
    states: ['published', 'withdrawn'],
    sort: 'title',
    limit: MOST,
  })
  const offered = rows.filter(({ data }) => {
    const [from, until] = [textOf(data['publishedOn']), textOf(data['withdrawnOn'])]
    return from !== undefined && from <= on && (until === undefined || on < until)
  })
  const past = on < dayOf(deps.clock.now())
  return together(
    offered.map(async record => {
      const { data } = record
      const [level, form, procedure] = ['level', 'form', 'procedure'].map(name => textOf(data[name]))
      const stands = past
        ? levelOn(await levelHistory(reading, { record }), on)
        : { ...(level ? { level } : {}), ...(form ? { form } : {}) }
      return {
        record,
        version: catalog.version(record.definition),
        name: record.title,
        field: textOf(data['field']) ?? '',
        ...(procedure ? { procedure } : {}),
        ...stands,
      }
    }),
  )
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
