import { addDays, type FieldFault, type LocalDate, Refusal } from '#base'

/** What a unit was called and where it stood for a time; `to` is the last day, absent while it lasts. */
export interface UnitVersionSeed {
  from: LocalDate
  to?: LocalDate
  name: string
  shortName: string
  /** How it abbreviates this name in the signs of its papers. */
  abbreviation?: string
  /** Code of the unit it stands under; absent: it stands under none. */
  parent?: string
}

/** Identifier schemes of the exchange of papers: 13 characters (QCVN 102:2016/BTTTT), up to 35 (Decision 20/2020). */
export const IDENTIFIER_SHAPES = {
  'qcvn-102-2016': /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/,
  'decision-20-2020': /^(?=.{1,35}$)[0-9A-Z]+(\.[0-9A-Z]+)*$/,
}

export interface UnitIdentifierSeed {
  scheme: keyof typeof IDENTIFIER_SHAPES
  code: string
  from: LocalDate
  to?: LocalDate
}

export interface UnitSuccessionSeed {
  /** Code of the unit that takes over. */
  to: string
  /** Which function; absent: all of them. */
  function?: string
  on: LocalDate
  act: string
  /** False when the act was not seen in a source. */
  confirmed: boolean
  /** Its part of what has no place, in ten-thousandths, when the unit's records go to several. */
  share?: number
}

export type UnitKind = 'ministry' | 'department' | 'division' | 'centre' | 'bureau' | 'committee'

/** A unit as data. Its code never changes and is never given to another. */
export interface UnitSeed {
  code: string
  kind: UnitKind
  /** Code of the place it works for. */
  place?: string
  /** A tenant of its own although it stands under another unit. A unit under none is always an office. */
  office?: true
  /** In order of time, without gaps; the unit exists from the first day of the first to the last day of the last. */
  versions: readonly [UnitVersionSeed, ...UnitVersionSeed[]]
  identifiers?: readonly UnitIdentifierSeed[]
  successors?: readonly UnitSuccessionSeed[]
}

export function firstVersion(seed: UnitSeed): UnitVersionSeed {
  return seed.versions[0]
}

export function lastVersion(seed: UnitSeed): UnitVersionSeed {
  return seed.versions.at(-1) ?? seed.versions[0]
}

function versionFaults(seed: UnitSeed, isKnown: (code: string) => boolean): FieldFault[] {
  return seed.versions.flatMap((version, i) => {
    const before = seed.versions[i - 1]
    const field = `${seed.code}.versions.${i}`
    return [
      ...(before && (!before.to || addDays(before.to, 1) !== version.from)
        ? [{ field, rule: 'follows_on' }]
        : []),
      ...(version.to && version.to < version.from ? [{ field, rule: 'ends_before_start' }] : []),
      ...(version.parent && !isKnown(version.parent) ? [{ field, rule: 'unknown_unit' }] : []),
    ]
  })
}

/** The shares of one day and function are of one whole: at most all of it, and all of it when the unit ends. */
function shareFaults(seed: UnitSeed): FieldFault[] {
  const groups = Map.groupBy(seed.successors ?? [], next => `${next.on} ${next.function ?? ''}`)
  return [...groups.values()].flatMap(group => {
    const shared = group.filter(next => next.share !== undefined)
    const sum = shared.reduce((total, next) => total + (next.share ?? 0), 0)
    const ends = lastVersion(seed).to !== undefined && (lastVersion(seed).to ?? '') < (group[0]?.on ?? '')
    const field = `${seed.code}.successors.${group[0]?.to}`
    if (shared.length === 0) return []
    if (shared.some(({ share = 0 }) => !Number.isInteger(share) || share < 1))
      return [{ field, rule: 'share' }]
    return sum > 10_000 || (ends && sum !== 10_000) ? [{ field, rule: 'share_sum' }] : []
  })
}

function seedFaults(seed: UnitSeed, isKnown: (code: string) => boolean): FieldFault[] {
  const identifiers = (seed.identifiers ?? []).filter(
    ({ scheme, code }) => !IDENTIFIER_SHAPES[scheme]?.test(code),
  )
  const successors = (seed.successors ?? []).filter(({ to }) => !isKnown(to))
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(seed.code) ? [] : [{ field: seed.code, rule: 'unit_code' }]),
    ...versionFaults(seed, isKnown),
    ...identifiers.map(({ code }) => ({
      field: `${seed.code}.identifiers.${code}`,
      rule: 'identifier_shape',
    })),
    ...shareFaults(seed),
    ...successors.map(({ to }) => ({ field: `${seed.code}.successors.${to}`, rule: 'unknown_unit' })),
  ]
}

/** Refuses `invalid`, naming every fault with its place; `known` are the codes that exist already, `more` further faults. */
export function checkUnits(
  seeds: readonly UnitSeed[],
  known: ReadonlySet<string>,
  more: readonly FieldFault[] = [],
): void {
  const codes = new Set(seeds.map(seed => seed.code))
  const faults = [
    ...seeds.flatMap(seed => seedFaults(seed, code => codes.has(code) || known.has(code))),
    ...more,
  ]
  if (codes.size !== seeds.length) faults.push({ field: 'units', rule: 'code_twice' })
  if (faults.length) throw new Refusal('invalid', { what: 'units' }, faults)
}
