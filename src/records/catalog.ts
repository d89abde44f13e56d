import { type LocalDate, Refusal } from '#base'
import type { Tx } from '#db'
import {
  type Actor,
  type Grants,
  grantsOf,
  loadPlaceNames,
  loadUnitHistory,
  type PlaceNames,
  type RightRule,
  type TreeUnit,
  type UnitHistory,
  UnitTree,
} from '#directory'
import { type Calendar, loadCalendar } from '#rules'
import type { PublishedType, RecordTypeDefinition, RecordWords } from './define.ts'
import { withErasure } from './erasure.ts'
import { type LegalTime, legalTimeOf } from './legal-time.ts'
import { type ExtraOption, isOffered, readOptions } from './options.ts'
import { withUndo } from './undo.ts'

/** One published version of a type. */
export interface TypeVersion {
  id: number
  type: number
  definition: RecordTypeDefinition
  words: RecordWords<string, string, string, string>
  /** The field of the sector; empty: none in particular. */
  function: string
}

export interface CatalogUnit extends TreeUnit {
  code: string
  name: string
  kind: string
  place: number | null
  validFrom: LocalDate
  validTo: LocalDate | null
}

/** An identifier by which others know a unit, on the days from which and to which it holds. */
export interface UnitIdentifier {
  unit: number
  code: string
  from: LocalDate
  to: LocalDate | null
}

interface CatalogPlace {
  id: number
  code: string
  from: LocalDate
  to: LocalDate | null
}

const MOST_GRANTS = 1000

/**
 * Everything published that the engines read: definitions by version, rights, the unit tree, place codes.
 * Immutable; a new one is loaded when something is published.
 */
export class Catalog {
  readonly generation: bigint
  readonly rules: readonly RightRule[]
  readonly tree: UnitTree
  readonly units: ReadonlyMap<number, CatalogUnit>
  /** The units through time. */
  readonly history: UnitHistory
  /** What every place was called when. */
  readonly places: PlaceNames
  /** Terms counted by the calendar as it is published. */
  readonly legalTime: LegalTime
  private readonly identifiers: ReadonlyMap<number, readonly UnitIdentifier[]>
  private readonly byId = new Map<number, TypeVersion>()
  private readonly byCode = new Map<string, TypeVersion[]>()
  private readonly unitCodes: ReadonlyMap<string, CatalogUnit>
  private readonly placeCodes = new Map<string, CatalogPlace[]>()
  private readonly extras: ReadonlyMap<string, ExtraOption[]>
  private readonly asPublished = new Map<number, RecordTypeDefinition>()
  private readonly grants = new Map<string, Grants>()
  private effects: ReadonlyMap<string, ReadonlySet<string>> | undefined

  constructor(
    generation: bigint,
    versions: readonly TypeVersion[],
    rules: readonly RightRule[],
    units: readonly CatalogUnit[],
    places: readonly CatalogPlace[],
    history: UnitHistory,
    placeNames: PlaceNames,
    calendar: Calendar,
    {
      extras = [],
      identifiers = [],
    }: { extras?: readonly ExtraOption[]; identifiers?: readonly UnitIdentifier[] },
  ) {
    this.legalTime = legalTimeOf(calendar)
    this.identifiers = Map.groupBy(identifiers, identifier => identifier.unit)
    this.places = placeNames
    this.generation = generation
    this.rules = rules
    this.tree = new UnitTree(units)
    this.history = history
    this.units = new Map(units.map(unit => [unit.id, unit]))
    this.unitCodes = new Map(units.map(unit => [unit.code, unit]))
    this.extras = Map.groupBy(extras, extra => extra.type)
    for (const published of versions) {
      this.asPublished.set(published.id, published.definition)
      const version = withExtras(published, this.extras.get(published.definition.code) ?? [])
      this.byId.set(version.id, version)
      const all = this.byCode.get(version.definition.code) ?? []
      all.push(version)
      all.sort((a, b) => (a.definition.validFrom < b.definition.validFrom ? -1 : 1))
      this.byCode.set(version.definition.code, all)
    }
    for (const place of places)
      this.placeCodes.set(place.code, [...(this.placeCodes.get(place.code) ?? []), place])
  }

  /** The version a record keeps. */
  version(id: number): TypeVersion {
    const found = this.byId.get(id)
    if (!found) throw new Error(`definition ${id} is not published`)
    return found
  }

  /** The version with which a record of this legal date begins; dates before the first version use the first. */
  versionOn(type: string, on: LocalDate): TypeVersion {
    const all = this.byCode.get(type)
    const found = all?.filter(version => version.definition.validFrom <= on).at(-1) ?? all?.[0]
    if (!found) throw new Refusal('not_found', { type })
    return found
  }

  /** Every published version of a type, the oldest first. */
  versionsOf(type: string): readonly TypeVersion[] {
    return this.byCode.get(type) ?? []
  }

  /**
   * A published version by its number: for what was begun by it.
   * @throws Refusal not_found
   */
  versionNo(type: string, no: number): TypeVersion {
    const found = this.byCode.get(type)?.find(version => version.definition.version === no)
    if (!found) throw new Refusal('not_found', { type, version: no })
    return found
  }

  /** The nearest unit, from this one up to its office, that bears an identifier on a day, with the newest that it bears. */
  bearerOf(unit: number, on: LocalDate): UnitIdentifier | undefined {
    const { office } = this.unit(unit)
    for (let at: number | null = unit; at !== null; at = this.unit(at).parent) {
      const borne = (this.identifiers.get(at) ?? []).filter(
        i => i.from <= on && (i.to === null || on <= i.to),
      )
      const newest = borne.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
      if (newest || at === office) return newest
    }
    return undefined
  }

  /** By the name of an action: `parent` and the link fields on which its effects act, in any version of any type. */
  actedOn(): ReadonlyMap<string, ReadonlySet<string>> {
    this.effects ??= actedOnBy([...this.byId.values()])
    return this.effects
  }

  /** True for units of the kinds and offices that keep records of a type. */
  keeps(unit: CatalogUnit, { definition }: TypeVersion): boolean {
    return (
      definition.keptBy.some(kind => kind === unit.kind) &&
      (definition.offices === undefined || definition.offices.includes(this.unit(unit.office).code))
    )
  }

  /** May records of an office take this option of a choice on a day? The version's own options always. */
  offers(version: TypeVersion, field: string, code: string, office: number, on: LocalDate): boolean {
    if (this.asPublished.get(version.id)?.fields[field]?.options?.includes(code)) return true
    const extras = this.extras.get(version.definition.code) ?? []
    return extras.some(
      extra =>
        extra.field === field && extra.code === code && isOffered(extra, [office], { from: on, to: on }),
    )
  }

  /** A version with only those options that an office may choose on a day: for its forms. */
  offered(version: TypeVersion, office: number, on: LocalDate): TypeVersion {
    const { definition } = version
    if (!this.extras.has(definition.code)) return version
    const fields = Object.entries(definition.fields).map(([name, field]) => [
      name,
      field.options
        ? {
            ...field,
            options: field.options.filter(code => this.offers(version, name, code, office, on)),
          }
        : field,
    ])
    return { ...version, definition: { ...definition, fields: Object.fromEntries(fields) } }
  }

  /** True when every version of a type holds the field as a facet, so that every record is found by it. */
  isFacet(type: string, field: string): boolean {
    return this.byCode.get(type)?.every(({ definition }) => definition.fields[field]?.facet === true) ?? false
  }

  /** The newest version of each type, in the order they were first published. */
  types(): TypeVersion[] {
    return [...this.byCode.values()].flatMap(all => all.at(-1) ?? [])
  }

  findType(code: string): TypeVersion | undefined {
    return this.byCode.get(code)?.at(-1)
  }

  typeOf(type: number): TypeVersion | undefined {
    return this.types().find(version => version.type === type)
  }

  findUnit(code: string): CatalogUnit | undefined {
    return this.unitCodes.get(code)
  }

  getUnit(code: string): CatalogUnit {
    const unit = this.unitCodes.get(code)
    if (!unit) throw new Refusal('not_found', { unit: code })
    return unit
  }

  unit(id: number): CatalogUnit {
    const unit = this.units.get(id)
    if (!unit) throw new Error(`unit ${id} is not known`)
    return unit
  }

  /** What an actor's roles open to him; worked out once for all who hold the same. */
  grantsOf(actor: Actor): Grants {
    const key = actor.roles.map(({ role, unit }) => `${role} ${unit}`).join(',')
    const known = this.grants.get(key)
    if (known) return known
    if (this.grants.size >= MOST_GRANTS) this.grants.clear()
    const made = grantsOf(actor, this.tree, this.rules)
    this.grants.set(key, made)
    return made
  }

  /** Names of the units that have taken a unit's function over by a day, as they are called then. */
  heirNames(unit: number, name: string, on: LocalDate): string {
    const heirs = this.history.heirsOf(unit, name, on).filter(id => id !== unit)
    return heirs.map(id => this.history.nameOn(id, on)).join(', ')
  }

  /** The code of a place. */
  placeCode(id: number): string | undefined {
    for (const [code, all] of this.placeCodes) if (all.some(place => place.id === id)) return code
    return undefined
  }

  /** The id of a place code in the edition in force on a day. */
  placeId(code: string, on: LocalDate): number | undefined {
    const all = this.placeCodes.get(code)
    return all?.find(place => place.from <= on && (place.to === null || on <= place.to))?.id
  }
}

function actedOnBy(versions: readonly TypeVersion[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { definition } of versions)
    for (const [action, act] of Object.entries(definition.actions))
      for (const effect of act.effects ?? [])
        if ('act' in effect) found.set(action, (found.get(action) ?? new Set()).add(effect.on))
  return found
}

/** A version whose choices have the further options too, whoever may choose them: any record can be read and named. */
function withExtras(version: TypeVersion, extras: readonly ExtraOption[]): TypeVersion {
  if (extras.length === 0) return version
  const fields = { ...version.definition.fields }
  const options = { ...version.words.options }
  for (const { field: name, code, name: label } of extras) {
    const field = fields[name]
    if (field?.kind !== 'choice' || field.options?.includes(code)) continue
    fields[name] = { ...field, options: [...(field.options ?? []), code] }
    options[name] = { ...options[name], [code]: label }
  }
  return {
    ...version,
    definition: { ...version.definition, fields },
    words: { ...version.words, options },
  }
}

/** What belongs to every type and is no part of its published document. */
function builtIn(body: RecordTypeDefinition, vi: PublishedType['words']['vi']) {
  const undoable = withUndo(body, vi)
  return withErasure(undoable.definition, undoable.words)
}

/** Loads the catalogue as it is published now. */
export async function loadCatalog(db: Pick<Tx, 'query'>): Promise<Catalog> {
  const generation = await db.query<{ n: bigint }>('select n from records.generation')
  const versions = await db.query<{
    id: number
    type_id: number
    body: RecordTypeDefinition
    words: PublishedType['words']
    function: string
  }>(
    `select d.id, d.type_id, d.body, d.words, t.function from records.definition d join records.type t on t.id = d.type_id
     order by d.type_id, d.version`,
  )
  const rules = await db.query<RightRule>('select type_id as type, role, verb from records.right')
  const units = await db.query<CatalogUnit>(
    `select id, parent_id as parent, office_id as office, code, name, kind, place_id as place, valid_from as "validFrom",
       valid_to as "validTo"
     from directory.unit`,
  )
  const places = await db.query<CatalogPlace>(
    'select id, code, valid_from as "from", valid_to as "to" from directory.place',
  )
  const identifiers = await db.query<UnitIdentifier>(
    'select unit_id as unit, code, valid_from as "from", valid_to as "to" from directory.unit_identifier',
  )
  return new Catalog(
    generation.rows[0]?.n ?? 0n,
    versions.rows.map(row => ({
      id: row.id,
      type: row.type_id,
      ...builtIn(row.body, row.words.vi),
      function: row.function,
    })),
    rules.rows,
    units.rows,
    places.rows,
    await loadUnitHistory(db),
    await loadPlaceNames(db),
    await loadCalendar(db),
    { extras: await readOptions(db), identifiers: identifiers.rows },
  )
}

/** Keeps one catalogue and loads it anew when a publication has raised the generation; looks at most twice a second. */
export class CatalogHolder {
  private readonly db: Pick<Tx, 'query'>
  private held: Catalog | undefined
  private lookedAt = 0
  private loading: Promise<Catalog> | undefined

  constructor(db: Pick<Tx, 'query'>) {
    this.db = db
  }

  async get(): Promise<Catalog> {
    if (this.held && Date.now() - this.lookedAt < 500) return this.held
    this.loading ??= this.refresh().finally(() => {
      this.loading = undefined
    })
    return this.loading
  }

  /** The next `get` looks at once: for the process that has just published. */
  forget(): void {
    this.lookedAt = 0
  }

  private async refresh(): Promise<Catalog> {
    const generation = await this.db.query<{ n: bigint }>('select n from records.generation')
    if (!this.held || this.held.generation !== generation.rows[0]?.n) this.held = await loadCatalog(this.db)
    this.lookedAt = Date.now()
    return this.held
  }
}
