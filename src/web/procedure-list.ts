import { compareVi, dayOf, isLocalDate, type LocalDate, parseDate, wordsOf } from '#base'
import type { TypeVersion } from '#records'
import type { Reading, WebDeps } from './deps.ts'
import { procedureName } from './procedure-words.ts'
import { FORMS_FROM, type Service, servicesOn } from './services.ts'

/** One line of the catalogue: a procedure with its form, a service that is listed only, or both in one. */
export interface Listed {
  /** Code of the type, or the id of the record in the register of services. */
  key: string
  name: string
  field: string
  applicants: readonly string[]
  version?: TypeVersion
  service?: Service
}

/** How the catalogue is narrowed. */
export interface CatalogueFilters {
  q: string
  field: string
  applicant: string
  level: string
  /** As typed. */
  day: string
}

/** The day that was asked for; undefined when it is none. */
export function dayAsked(typed: string | undefined, today: LocalDate): LocalDate | undefined {
  if (typed === undefined || typed.trim() === '') return today
  if (isLocalDate(typed.trim())) return typed.trim()
  try {
    return parseDate(typed.trim())
  } catch {
    return undefined
  }
}

/** The procedures that the site's office decides on a day. */
export function proceduresOn(deps: WebDeps, { catalog }: Reading, on: LocalDate): TypeVersion[] {
  const unit = catalog.getUnit(deps.homeUnit)
  return catalog.types().flatMap(newest => {
    const { code } = newest.definition
    if (!newest.definition.procedure || !catalog.keeps(unit, newest)) return []
    const version = catalog.versionOn(code, on)
    return version.definition.validFrom <= on ? [version] : []
  })
}

/** Everything in the catalogue on a day, by name. */
export async function listCatalogue(deps: WebDeps, reading: Reading, on: LocalDate): Promise<Listed[]> {
  const services = await servicesOn(deps, reading, on)
  const byProcedure = new Map(
    services.flatMap(service => (service.procedure ? [[service.procedure, service]] : [])),
  )
  const procedures = proceduresOn(deps, reading, on)
  const known = new Set(procedures.map(({ definition }) => definition.code))
  const listed: Listed[] = procedures.map(version => {
    const { code, procedure } = version.definition
    const service = byProcedure.get(code)
    return {
      key: code,
      name: procedureName(version),
      field: procedure?.field ?? '',
      applicants: procedure?.applicants ?? [],
      version,
      ...(service ? { service } : {}),
    }
  })
  for (const service of services)
    if (service.procedure === undefined || !known.has(service.procedure))
      listed.push({
        key: String(service.record.id),
        name: service.name,
        field: service.field,
        applicants: [],
        service,
      })
  return listed.sort((a, b) => compareVi(a.name, b.name))
}

/** Without diacritics, every word of the question somewhere in the name or the national code. */
const says = ({ name, version }: Listed, q: string): boolean => {
  const text = wordsOf(`${name} ${version?.definition.procedure?.national ?? ''}`).join(' ')
  return wordsOf(q).every(word => text.includes(word))
}

const hasLevel = ({ service }: Listed, level: string, on: LocalDate): boolean =>
  service !== undefined &&
  (on >= FORMS_FROM && service.form !== undefined ? service.form === level : service.level === level)

export const narrowed = (
  all: readonly Listed[],
  { q, field, applicant, level }: CatalogueFilters,
  on: LocalDate,
): Listed[] =>
  all.filter(
    listed =>
      says(listed, q) &&
      (field === '' || listed.field === field) &&
      (applicant === '' || listed.applicants.includes(applicant)) &&
      (level === '' || hasLevel(listed, level, on)),
  )

/** Today at the office. */
export const todayOf = (deps: WebDeps): LocalDate => dayOf(deps.clock.now())
