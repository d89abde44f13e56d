import type { LocalDate, Window } from '#base'
import { extentOf, unitsOf } from '#figures'
import { type CatalogUnit, listRecords } from '#records'
import type { Reading } from './deps.ts'

/** The register of services, and the months that offices report of them. */
const REGISTER = 'online-service'
const USAGE = 'service-usage'
const MOST = 2000

/** Levels at which a dossier can be sent online (Decree 43/2011), and what took their place (Decree 42/2022). */
const ONLINE_LEVELS: readonly string[] = ['3', '4']
export const LEVELS = ['1', '2', '3', '4'] as const
export const FORMS = ['whole', 'partial'] as const

/** A service as the register has it. */
export interface Service {
  record: bigint
  unit: CatalogUnit
  name: string
  field: string
  /** 1 to 4. */
  level: string
  /** `whole` or `partial`, once it has been classified. */
  form: string | undefined
  publishedOn: LocalDate
  /** Code of the type of its dossiers, where they are filed on the system. */
  procedure: string | undefined
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Can its dossiers be sent online? */
export const isOnline = ({ level, form }: Service): boolean =>
  form !== undefined || ONLINE_LEVELS.includes(level)

/** Services that an office, or the offices under a ministry, offered on the last day of a window. */
export async function servicesOf(
  { tx, catalog }: Reading,
  unit: CatalogUnit,
  { to }: Window,
): Promise<Service[]> {
  const type = catalog.findType(REGISTER)
  if (!type) return []
  const extent = await extentOf(tx, catalog, { unit: unit.id, function: type.function, on: to })
  const { rows } = await listRecords(tx, {
    type: type.type,
    units: unitsOf(extent),
    states: ['published', 'withdrawn'],
    sort: 'title',
    limit: MOST,
  })
  return rows.flatMap(row => {
    const publishedOn = text(row.data['publishedOn'])
    const withdrawnOn = text(row.data['withdrawnOn'])
    if (publishedOn === undefined || publishedOn > to || (withdrawnOn !== undefined && withdrawnOn <= to))
      return []
    return [
      {
        record: row.id,
        unit: catalog.unit(row.unit),
        name: String(row.data['name'] ?? row.title),
        field: String(row.data['field'] ?? ''),
        level: String(row.data['level'] ?? ''),
        form: text(row.data['form']),
        publishedOn,
        procedure: text(row.data['procedure']),
      },
    ]
  })
}

/** Dossiers sent online and in all, by service, as the months that ended in a window were reported. */
export async function reportedUse(
  { tx, catalog }: Reading,
  services: readonly Service[],
  { from, to }: Window,
): Promise<Map<bigint, { online: number; all: number }>> {
  const type = catalog.findType(USAGE)
  if (!type || services.length === 0) return new Map()
  const { rows } = await tx.query<{ service: bigint; online: number; all: number }>(
    `select parent_id as service, sum((data ->> 'online')::int)::int as online,
       sum((data ->> 'online')::int + (data ->> 'counter')::int + (data ->> 'postal')::int)::int as all
     from records.record where type_id = $1 and parent_id = any($2) and state = 'confirmed' and on_date between $3 and $4
     group by parent_id`,
    [type.type, services.map(({ record }) => record), from, to],
  )
  return new Map(rows.map(({ service, ...use }) => [service, use]))
}
