import { dayOf, type FieldFault, type LocalDate, Refusal } from '#base'
import { type Actor, rolesAt } from '#directory'
import type { CatalogUnit, TypeVersion } from './catalog.ts'
import type { Unsealed } from './chain.ts'
import { decide } from './decide.ts'
import type { ActionDefinition, Effect } from './define.ts'
import { ERASE } from './erasure.ts'
import { moveClocks, movedDays } from './move-clocks.ts'
import { type ClockRow, claimsOf, isSent, type RecordRow, titleOf } from './record.ts'
import { changeOf, type Numbering, settle, settleDue } from './settle.ts'
import { readValues } from './validate.ts'

/** One thing to do to one record. `record` is undefined when it creates and the engine shall choose the id. */
export interface Command {
  record?: bigint
  create?: {
    type: string
    unit: string
    parent?: bigint
    party?: bigint
    /** Number of the published version by which it was begun; absent: the one in force. */
    version?: number
  }
  action: string
  values?: Record<string, unknown>
  groups?: Record<string, readonly Record<string, unknown>[]>
  why?: string
  /** Code of the unit that a transferring action hands the record to. */
  toUnit?: string
  /** The version the actor saw; another one is refused as `stale`. */
  version?: number
  /** Places that an effect hands on by their id: they were read when they were typed. */
  places?: Readonly<Record<string, number>>
  /** The same key acts once. */
  idem?: string
  at: Date
  actor: Actor
}

/** One act as it happened to a record: what figures and other consequences are computed from. */
export interface Step {
  before: RecordRow | null
  after: RecordRow
  /** Sealed into its record's chain when it is written. */
  action: Unsealed
  /** Personal values that the act brought. */
  secrets: readonly { field: string; value: string }[]
}

/** A record in memory during a fold: its row, the head of its chain when it was read, its clocks. */
export interface Held {
  row: RecordRow | null
  head: Buffer | null
  clocks: Map<string, ClockRow>
}

/** What the fold needs from outside; all of it synchronous, so that the fold stays pure. */
export interface FoldWorld extends Numbering {
  held: ReadonlyMap<bigint, Held>
  /** Named records that the actor may read but not act on. */
  forbidden: ReadonlySet<bigint>
  nextId(): bigint
  /** Claims known to be held by another record. */
  denied: ReadonlySet<string>
  /** Does a party hold a role in this unit or above it on a day? */
  holdsRole(party: number, role: string, unit: number, on: LocalDate): boolean
}

export interface Folded {
  held: Map<bigint, Held>
  steps: Step[]
  /** By command index: the record it acted on, or why it was refused. */
  outcomes: (bigint | Refusal)[]
  usedSystem: boolean
}

const MAX_EFFECT_DEPTH = 5

/** Claims are written with their type, so one set serves all. */
export const claimKey = (type: number, key: string): string => `${type} ${key}`

/** Applies commands in order to records in memory. A refused command leaves nothing behind, its effects included. */
export function fold(world: FoldWorld, commands: readonly Command[]): Folded {
  const folded: Folded = { held: new Map(world.held), steps: [], outcomes: [], usedSystem: false }
  const claims = new Map<string, bigint>()
  for (const command of commands) {
    const stage = new Stage(world, folded, claims)
    try {
      folded.outcomes.push(stage.run(command, 0))
      stage.commit()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      folded.outcomes.push(error)
    }
  }
  return folded
}

/** One command with its effects, kept apart until it has succeeded as a whole. */
class Stage {
  private readonly world: FoldWorld
  private readonly folded: Folded
  private readonly claims: Map<string, bigint>
  private readonly held = new Map<bigint, Held>()
  private readonly steps: Step[] = []
  private usedSystem = false

  constructor(world: FoldWorld, folded: Folded, claims: Map<string, bigint>) {
    this.world = world
    this.folded = folded
    this.claims = claims
  }

  commit(): void {
    for (const [id, held] of this.held) {
      const before = this.folded.held.get(id)?.row
      if (before)
        for (const key of this.claimsOfRow(before)) if (this.claims.get(key) === id) this.claims.delete(key)
      if (held.row) for (const key of this.claimsOfRow(held.row)) this.claims.set(key, id)
      this.folded.held.set(id, held)
    }
    this.folded.steps.push(...this.steps)
    this.folded.usedSystem ||= this.usedSystem
  }

  run(command: Command, depth: number): bigint {
    if (depth > MAX_EFFECT_DEPTH) throw new Error(`effects run deeper than ${MAX_EFFECT_DEPTH}`)
    if (command.actor.system) this.usedSystem = true
    const id = command.record ?? this.world.nextId()
    const known = this.held.get(id) ?? this.folded.held.get(id)
    const row = known?.row ?? null
    if (!row && !command.create)
      throw new Refusal(this.world.forbidden.has(id) ? 'forbidden' : 'not_found', { record: String(id) })
    if (row && command.version !== undefined && command.version !== row.version) {
      throw new Refusal('stale', { record: String(id), version: row.version })
    }
    const { clocks, ...step } = this.step(id, row, known?.clocks ?? new Map(), command)
    const after = step.after
    this.assertClaims(after)
    this.held.set(id, { row: after, head: known?.head ?? null, clocks })
    this.steps.push(step)
    const version = this.world.catalog.version(after.definition)
    for (const effect of version.definition.actions[command.action]?.effects ?? [])
      this.effect(effect, after, command, depth)
    return id
  }

  private versionFor(row: RecordRow | null, command: Command): TypeVersion {
    if (row) return this.world.catalog.version(row.definition)
    if (!command.create) throw new Refusal('not_found', {})
    const { type, version } = command.create
    return version === undefined
      ? this.world.catalog.versionOn(type, dayOf(command.at))
      : this.world.catalog.versionNo(type, version)
  }

  private step(
    id: bigint,
    row: RecordRow | null,
    held: ReadonlyMap<string, ClockRow>,
    command: Command,
  ): Step & { clocks: Map<string, ClockRow> } {
    const { catalog } = this.world
    const version = this.versionFor(row, command)
    const { definition } = version
    const unit = row ? catalog.unit(row.unit) : catalog.getUnit(command.create?.unit ?? '')
    const today = dayOf(command.at)
    if (!row && unit.validTo !== null && unit.validTo < today)
      throw new Refusal('wrong_state', {
        unit: unit.code,
        ceased: unit.validTo,
        successors: catalog.heirNames(unit.id, version.function, today),
      })
    if (!row && definition.offices && !definition.offices.includes(catalog.unit(unit.office).code))
      throw new Refusal('forbidden', { type: definition.code, unit: unit.code })
    const party = row ? row.party : (command.create?.party ?? null)
    const roles = rolesAt(command.actor, catalog.tree, unit.id, party)
    const first = decide(definition, row, command.action, roles, command.at)
    if (!first.allowed) throw new Refusal(first.code, first.params)
    const act = definition.actions[command.action]
    if (!act) throw new Refusal('not_found', { action: command.action })
    const kept = row?.data ?? {}
    const { values, cleared, secrets } = this.read(version, act, command, kept, unit)
    const blank = Object.fromEntries(cleared.map(name => [name, undefined]))
    const typed = { ...kept, ...values, ...blank }
    const data = settle(this.world, version, act, typed, {
      unit: unit.id,
      role: first.as.role,
      clocks: held,
      at: command.at,
    })
    const clocks = moveClocks(catalog.legalTime, held, {
      record: id,
      definition,
      action: command.action,
      data,
      at: command.at,
    })
    settleDue(act, data, clocks)
    const second = decide(definition, row, command.action, roles, command.at, data)
    if (!second.allowed) throw new Refusal(second.code, second.params)
    const state = act.to ?? row?.state ?? ''
    const stays = !act.transfers || (act.transfers === 'may' && !command.toUnit)
    const home = stays ? unit : this.newHome(unit, command)
    // The new unit, or the state into which the office above puts it, may lie outside what the actor covers, and whoever
    // destroys personal values need not be able to read them: the decision allows it, so the wall must.
    if (home !== unit || act.above || command.action === ERASE) this.usedSystem = true
    const placed = definition.placed ? data[definition.placed] : undefined
    const dated = definition.dated ? data[definition.dated] : undefined
    const about = definition.about ? data[definition.about] : undefined
    const after: RecordRow = {
      id,
      type: version.type,
      definition: version.id,
      office: row?.office ?? unit.office,
      unit: home.id,
      place: typeof placed === 'number' ? placed : (row?.place ?? unit.place),
      party: typeof about === 'number' ? BigInt(about) : party,
      parent: row ? row.parent : (command.create?.parent ?? null),
      state,
      on: typeof dated === 'string' ? dated.slice(0, 10) : (row?.on ?? today),
      version: (row?.version ?? 0) + 1,
      title: titleOf(version, data),
      isPublic: definition.public.includes(state),
      isSent: isSent(definition, state),
      createdAt: row?.createdAt ?? command.at,
      changedAt: command.at,
      data,
    }
    const change = changeOf(kept, data)
    const due = movedDays(held, clocks, act, definition)
    if (due) change.due = due
    if (row && home.id !== row.unit) change.unit = home.id
    if (second.as.lentBy) change.lentBy = second.as.lentBy.account
    if (second.as.deputy) change.deputy = true
    if (!row) {
      change.create = {
        unit: after.unit,
        office: after.office,
        ...(after.parent === null ? {} : { parent: String(after.parent) }),
        ...(party === null ? {} : { party: String(party) }),
      }
    }
    const action: Unsealed = {
      record: id,
      seq: after.version,
      at: command.at,
      name: command.action,
      from: row?.state ?? null,
      to: state,
      account: command.actor.account,
      role: second.as.role,
      unit: second.as.unit,
      change,
      why: command.why?.trim() || null,
      idem: command.idem ?? null,
    }
    return { before: row, after, action, secrets, clocks }
  }

  private newHome(unit: CatalogUnit, command: Command): CatalogUnit {
    const home = this.world.catalog.findUnit(command.toUnit ?? '')
    if (!home || home.office !== unit.office)
      throw new Refusal('invalid', {}, [{ field: 'toUnit', rule: 'unit' }])
    return home
  }

  /** Reads the form, resolves places, keeps personal values apart, lets only holders of a role be chosen for it. */
  private read(
    version: TypeVersion,
    act: ActionDefinition,
    command: Command,
    kept: Record<string, unknown>,
    unit: CatalogUnit,
  ) {
    const { definition } = version
    const today = dayOf(command.at)
    const { values, cleared, faults } = readValues(
      definition,
      act,
      command.values ?? {},
      command.groups ?? {},
      kept,
      command.at,
    )
    const secrets: { field: string; value: string }[] = []
    for (const [name, value] of Object.entries(values)) {
      const field = definition.fields[name]
      if (value === undefined) delete values[name]
      else if (field?.kind === 'place')
        values[name] = command.places?.[name] ?? this.place(name, String(value), today, faults)
      else if (field?.kind === 'choice' && kept[name] !== value) {
        const isOpen = this.world.catalog.offers(version, name, String(value), unit.office, today)
        if (!isOpen) faults.push({ field: name, rule: 'choice' })
      } else if (field?.kind === 'party' && field.of) {
        if (!this.world.holdsRole(Number(value), field.of, unit.id, today))
          faults.push({ field: name, rule: 'holder' })
      }
      if (field?.secret && value !== undefined) {
        secrets.push({ field: name, value: String(value) })
        delete values[name]
      }
    }
    const why = command.why?.trim() ?? ''
    if (act.needsReason && !why) faults.push({ field: 'why', rule: 'reason' })
    else if (act.reasonMin && why.length < act.reasonMin)
      faults.push({ field: 'why', rule: 'minLength', params: { limit: act.reasonMin } })
    if (faults.length) throw new Refusal('invalid', { type: definition.code, action: command.action }, faults)
    return { values, cleared, secrets }
  }

  private place(field: string, code: string, today: LocalDate, faults: FieldFault[]): number | undefined {
    const id = this.world.catalog.placeId(code, today)
    if (id === undefined) faults.push({ field, rule: 'unknown_place' })
    return id
  }

  private claimsOfRow(row: RecordRow): string[] {
    return claimsOf(this.world.catalog.version(row.definition).definition, row).map(key =>
      claimKey(row.type, key),
    )
  }

  private assertClaims(row: RecordRow): void {
    for (const key of this.claimsOfRow(row)) {
      const holder = this.claims.get(key)
      if (this.world.denied.has(`${row.id} ${key}`) || (holder !== undefined && holder !== row.id)) {
        const { definition } = this.world.catalog.version(row.definition)
        throw new Refusal('duplicate', { type: definition.code, key: key.slice(key.indexOf(' ') + 1) })
      }
    }
  }

  /** True where the state of a record that an effect acts on still allows it. */
  private isOpen(id: bigint, action: string): boolean {
    const row = (this.held.get(id) ?? this.folded.held.get(id))?.row
    if (!row) return true
    const act = this.world.catalog.version(row.definition).definition.actions[action]
    return act?.from.includes(row.state) ?? true
  }

  /** Of the values that an effect hands on from a record, the places, which a record holds by their id. */
  private placesAmong(
    row: RecordRow,
    values: Record<string, unknown>,
    effect: Extract<Effect, { create: string }>,
  ): Record<string, number> {
    const { fields } = this.world.catalog.version(row.definition).definition
    return Object.fromEntries(
      Object.entries(effect.with).flatMap(([name, source]) => {
        const value = values[name]
        const isPlace = 'from' in source && fields[source.from]?.kind === 'place'
        return isPlace && typeof value === 'number' ? [[name, value]] : []
      }),
    )
  }

  private effect(effect: Effect, row: RecordRow, command: Command, depth: number): void {
    // A consequence writes it.
    if ('notify' in effect) return
    const actor: Actor = { ...command.actor, system: true }
    if ('act' in effect) {
      const target = effect.on === 'parent' ? row.parent : row.data[effect.on]
      if (target === null || target === undefined) return
      const record = BigInt(target as number | bigint)
      if (effect.lapses && !this.isOpen(record, effect.act)) return
      this.run({ record, action: effect.act, at: command.at, actor }, depth + 1)
      return
    }
    const rows = effect.forEach
      ? ((row.data[effect.forEach] as Record<string, unknown>[] | undefined) ?? [])
      : [{}]
    rows.forEach((item, index) => {
      const values = Object.fromEntries(
        Object.entries(effect.with).flatMap(([name, source]) => {
          const value =
            'value' in source ? source.value : 'row' in source ? item[source.row] : row.data[source.from]
          return value === undefined ? [] : [[name, value]]
        }),
      )
      this.run(
        {
          create: {
            type: effect.create,
            unit: effect.unit ? String(row.data[effect.unit] ?? '') : this.world.catalog.unit(row.unit).code,
            parent: row.id,
            ...(row.party === null ? {} : { party: row.party }),
          },
          action: effect.by,
          values,
          places: this.placesAmong(row, values, effect),
          at: command.at,
          actor,
          idem: `${row.id}.${row.version}.${effect.create}.${index}`,
        },
        depth + 1,
      )
    })
  }
}
