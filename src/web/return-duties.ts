import { Refusal } from '#base'
import { type OwingList, owingOf } from '#figures'
import type { CatalogUnit, RecordRow, TypeVersion } from '#records'
import type { Owed } from '#records/define'
import { type Creation, creationsOf } from './creations.ts'
import type { Reading, WebDeps } from './deps.ts'

/** A type of return that the reader takes over, or sends, in one office. */
export interface Duty {
  version: TypeVersion
  owed: Owed
  /** The office that takes it over; of a sender the office (or, for a firm, the site's) whose return it is. */
  unit: CatalogUnit
  as: 'receiver' | 'sender'
  list: OwingList
  /** How the sender may begin his return. */
  creation?: Creation
  /** The sender's own return of the year. */
  own?: RecordRow
}

const has = ({ catalog }: Reading, role: string, type: number, verb: string): boolean =>
  catalog.rules.some(rule => rule.role === role && rule.type === type && rule.verb === verb)

/** Offices in which the reader takes over returns of a type: the one above the senders, or the one that keeps them. */
function receivingOffices(reading: Reading, { type, definition }: TypeVersion, owed: Owed): CatalogUnit[] {
  const { catalog, actor } = reading
  const verb = 'office' in owed.from ? 'receive' : 'see'
  const offices = actor.roles
    .filter(held => has(reading, held.role, type, verb))
    .map(held => catalog.unit(held.office))
    .filter(office =>
      'office' in owed.from
        ? catalog.tree.below(office.id).length > 0
        : definition.keptBy.some(kind => kind === office.kind),
    )
  return [...new Set(offices)]
}

/** What the reader is to send: his office's return, or his own as a firm. */
function senderOf(deps: WebDeps, reading: Reading, version: TypeVersion, owed: Owed) {
  const { catalog, actor } = reading
  const homeUnit = catalog.getUnit(deps.homeUnit)
  const creation = creationsOf(catalog, version, { actor, at: deps.clock.now(), homeUnit })[0]
  const unit = creation?.units[0]
  if (!creation || !unit) return undefined
  const office = catalog.unit(unit.office)
  return 'office' in owed.from && office.kind !== owed.from.office ? undefined : { creation, office }
}

/** Everything about returns that concerns the reader in a year. */
export async function dutiesOf(
  deps: WebDeps,
  reading: Reading,
  year: string,
  only?: string,
): Promise<Duty[]> {
  const { tx, world, catalog } = reading
  if (!/^20\d{2}$/.test(year)) throw new Refusal('not_found', { period: year })
  const duties: Duty[] = []
  for (const type of catalog.types()) {
    const { code } = type.definition
    // Due days and senders are those of the law in force in that year.
    const version = catalog.versionOn(code, `${year}-12-31`)
    const { owed } = version.definition
    if (!owed || (only !== undefined && code !== only)) continue
    for (const unit of receivingOffices(reading, version, owed)) {
      const list = await owingOf(tx, world, version, { unit, year })
      if (list) duties.push({ version, owed, unit, as: 'receiver', list })
    }
    const sender = senderOf(deps, reading, version, owed)
    const list = sender && (await owingOf(tx, world, version, { unit: sender.office, year }))
    if (!sender || !list) continue
    const { party } = sender.creation
    const rows = list.rows.filter(row =>
      party === undefined ? row.unit.id === sender.office.id && !row.entry : row.entry?.party === party,
    )
    const own = rows.find(row => row.record)?.record
    duties.push({
      version,
      owed,
      unit: sender.office,
      as: 'sender',
      list: { ...list, rows },
      creation: sender.creation,
      ...(own ? { own } : {}),
    })
  }
  return duties
}

/** The reader's own duty of a type; refuses whoever does not send such returns. */
export async function ownDuty(
  deps: WebDeps,
  reading: Reading,
  type: string,
  year: string,
): Promise<Duty & { creation: Creation }> {
  if (reading.actor.account === null) throw new Refusal('unauthenticated', {})
  if (!reading.catalog.findType(type)?.definition.owed) throw new Refusal('not_found', { type })
  const duty = (await dutiesOf(deps, reading, year, type)).find(one => one.as === 'sender')
  if (!duty?.creation) throw new Refusal('forbidden', { type })
  return { ...duty, creation: duty.creation }
}
