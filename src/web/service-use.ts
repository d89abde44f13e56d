import type { Window } from '#base'
import type { Reading } from './deps.ts'
import type { Service } from './services.ts'

/** The months that offices report of their services. */
const USAGE = 'service-usage'

/** Dossiers sent online and in all, by service, as the months that ended in a window were reported. */
export async function reportedUse(
  { tx, catalog }: Reading,
  services: readonly Pick<Service, 'record'>[],
  { from, to }: Window,
): Promise<Map<bigint, { online: number; all: number }>> {
  const type = catalog.findType(USAGE)
  if (!type || services.length === 0) return new Map()
  const { rows } = await tx.query<{ service: bigint; online: number; all: number }>(
    `select parent_id as service, sum((data ->> 'online')::int)::int as online,
       sum((data ->> 'online')::int + (data ->> 'counter')::int + (data ->> 'postal')::int)::int as all
     from records.record where type_id = $1 and parent_id = any($2) and state = 'confirmed' and on_date between $3 and $4
     group by parent_id`,
    [type.type, services.map(({ record }) => record.id), from, to],
  )
  return new Map(rows.map(({ service, ...use }) => [service, use]))
}
