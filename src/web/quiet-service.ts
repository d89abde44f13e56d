import type { LocalDate, Window } from '#base'
import { extentOf, groupsAsJson, unitsOf } from '#figures'
import type { CatalogUnit, TypeVersion } from '#records'
import { type FunnelCount, readFunnel } from '#records/drafts'
import type { Reading } from './deps.ts'
import { reportedUse } from './service-use.ts'
import { isOnline, type Service, servicesUnder } from './services.ts'

/** What an office decided about a service the last time. */
export interface Decision {
  record: bigint
  decision: string
  owner: string
  reviewOn: LocalDate
  isOpen: boolean
}

/** How far people came with the form of a service. */
export interface Funnel {
  viewed: number
  began: number
  sent: number
  /** By page of the form, in its order: how many came there, and how often a fault held somebody up. */
  steps: readonly { name: string; reached: number; errors: number }[]
}

/** A service that is offered online, with the use that was made of it in a period. */
export interface OfferedService extends Service {
  /** Dossiers sent online and in all: by the dossiers of the system, and by the months that were reported. */
  online: number
  all: number
  reported: { online: number; all: number }
  funnel: Funnel | undefined
  decision: Decision | undefined
}

/** What counts: a service whose dossiers are half here, half in monthly reports, is used as much as the greater says. */
export const onlineUse = ({ online, reported }: OfferedService): number => Math.max(online, reported.online)

const CHANNEL = 'channel'

/** Dossiers received in a period by type: online and in all. */
async function receivedBy({ tx, world }: Reading, unit: string, period: string) {
  const groups = JSON.parse(
    await groupsAsJson(tx, world, { code: 'DOS.REC.N', unit, period, by: ['procedure', CHANNEL] }),
  ) as [string, string, string][]
  const use = new Map<string, { online: number; all: number }>()
  for (const [procedure, channel, n] of groups) {
    const own = use.get(procedure) ?? { online: 0, all: 0 }
    use.set(procedure, {
      online: own.online + (channel === 'online' ? Number(n) : 0),
      all: own.all + Number(n),
    })
  }
  return use
}

/** Counts of a form in the order of its pages. */
function funnelOf(version: TypeVersion, counts: readonly FunnelCount[]): Funnel {
  const sum = (event: FunnelCount['event'], step?: string) =>
    counts
      .filter(one => one.event === event && (step === undefined || one.step === step))
      .reduce((n, one) => n + one.n, 0)
  const pages = Object.values(version.definition.actions).find(act => act.from.length === 0)?.steps ?? []
  return {
    viewed: sum('viewed'),
    began: sum('began'),
    sent: sum('sent'),
    steps: pages.map(({ name }) => ({
      name: version.words.steps?.[name] ?? name,
      reached: sum('reached', name),
      errors: sum('error', name),
    })),
  }
}

async function decisionsOn(
  { tx, catalog }: Reading,
  services: readonly Service[],
): Promise<Map<bigint, Decision>> {
  const type = catalog.findType('service-review')
  if (!type || services.length === 0) return new Map()
  const { rows } = await tx.query<{
    id: bigint
    service: bigint
    state: string
    data: Record<string, string>
  }>(
    `select distinct on (parent_id) id, parent_id as service, state, data from records.record
     where type_id = $1 and parent_id = any($2) and state <> 'dropped' order by parent_id, on_date desc, id desc`,
    [type.type, services.map(({ record }) => record.id)],
  )
  return new Map(
    rows.map(({ id, service, state, data }) => [
      service,
      {
        record: id,
        decision: data['decision'] ?? '',
        owner: data['owner'] ?? '',
        reviewOn: data['reviewOn'] ?? '',
        isOpen: state === 'decided',
      },
    ]),
  )
}

/** The services that an office offers online at the end of a period, the least used first. */
export async function offeredServices(
  reading: Reading,
  unit: CatalogUnit,
  period: { label: string; window: Window },
  staff: boolean,
): Promise<OfferedService[]> {
  const { tx, catalog } = reading
  const { to } = period.window
  const services = (await servicesUnder(reading, unit, to)).filter(service => isOnline(service, to))
  const received = await receivedBy(reading, unit.code, period.label)
  const reported = await reportedUse(reading, services, period.window)
  const extent = await extentOf(tx, catalog, { unit: unit.id, function: '', on: to })
  const offices = [...new Set(unitsOf(extent).map(id => catalog.unit(id).office))]
  const counts = Map.groupBy(staff ? await readFunnel(tx, offices, period.window) : [], ({ type }) => type)
  const decisions = staff ? await decisionsOn(reading, services) : new Map<bigint, Decision>()
  return services
    .map((service): OfferedService => {
      const version = service.procedure === undefined ? undefined : catalog.findType(service.procedure)
      const own = service.procedure === undefined ? undefined : received.get(service.procedure)
      return {
        ...service,
        online: own?.online ?? 0,
        all: own?.all ?? 0,
        reported: reported.get(service.record.id) ?? { online: 0, all: 0 },
        funnel: version && funnelOf(version, counts.get(service.procedure ?? '') ?? []),
        decision: decisions.get(service.record.id),
      }
    })
    .sort((a, b) => onlineUse(a) - onlineUse(b) || a.name.localeCompare(b.name, 'vi'))
}
