import type { FieldFault } from '#base'
import {
  type CatalogUnit,
  type Command,
  canonicalJson,
  type KeyedRecord,
  parentTypes,
  readPlain,
} from '#records'
import type { ActionDefinition } from '#records/define'
import type { Difference } from './differences.ts'
import type { KeyedLine, OpenRows } from './open-rows.ts'
import { actorOf, digestOf, givenValue, type RowWorld } from './row-values.ts'
import { vi } from './vi.ts'

/** What a line asks for: nothing, when its record says the same. */
export interface RowPlan {
  outcome: 'added' | 'changed' | 'unchanged'
  record: bigint
  digest: string
  commands: Command[]
  changes: Difference[]
  /** Why it cannot be carried out. */
  faults: FieldFault[]
  /** Values that will be refused, some of them by a step that is not reached. */
  noted: FieldFault[]
}

const HIDDEN = '•••'

/** Plans what a line asks for. Pure: everything it speaks of was looked up before. */
export function planRow(
  line: KeyedLine,
  rows: OpenRows,
  kept: KeyedRecord | undefined,
  world: RowWorld,
): RowPlan {
  const digest = digestOf(line)
  const record = kept?.row.id ?? world.id
  const plan: RowPlan = {
    outcome: 'unchanged',
    record,
    digest,
    commands: [],
    changes: [],
    faults: [],
    noted: [],
  }
  // Said before: what officers have done since is not undone.
  if (kept?.digest === digest) return plan
  const { definition } = rows.version
  const frame = { rows, world }
  const values: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(line.cells))
    if (!name.startsWith('@')) values[name] = givenValue(frame, name, definition.fields[name], text)
  const groups = Object.fromEntries(
    Object.entries(line.groups).map(([name, all]) => [
      name,
      all.map(row => {
        const fields = definition.groups?.[name]?.fields
        const entries = Object.entries(row)
        return Object.fromEntries(
          entries.map(([inner, text]) => [inner, givenValue(frame, inner, fields?.[inner], text)]),
        )
      }),
    ]),
  )
  const walk = new Walk({ line, rows, kept, world, plan, values, groups })
  if (kept) walk.change()
  else walk.create()
  return plan
}

class Walk {
  private readonly of: {
    line: KeyedLine
    rows: OpenRows
    kept: KeyedRecord | undefined
    world: RowWorld
    plan: RowPlan
    values: Record<string, unknown>
    groups: Record<string, Record<string, unknown>[]>
  }
  /** Fields and groups that the record does not yet say as the line does. */
  private readonly open: Set<string>
  private state: string
  private unit: CatalogUnit
  private party: bigint | null

  constructor(of: Walk['of']) {
    this.of = of
    const { catalog, office } = of.world
    this.open = new Set([...Object.keys(of.values), ...Object.keys(of.groups)])
    this.state = of.kept?.row.state ?? ''
    this.unit = of.kept ? catalog.unit(of.kept.row.unit) : office
    this.party = of.kept?.row.party ?? null
  }

  create(): void {
    const { line, rows, world, plan, values, groups } = this.of
    const unit = line.cells['@unit'] ?? rows.rows.unit
    const parent = this.parent()
    const party = line.cells['@party']
    if (unit !== undefined) {
      const found = world.catalog.findUnit(unit)
      if (found?.office === world.office.id) this.unit = found
      else this.fault('@unit', vi.noRowUnit(unit))
    }
    if (party !== undefined) {
      this.party = world.references.party(party) ?? null
      if (this.party === null) this.fault('@party', vi.noParty(party))
    }
    plan.noted.push(...readPlain(rows.version.definition, values, groups).faults)
    if (plan.faults.length) return
    plan.outcome = 'added'
    rows.rows.steps.forEach((name, index) => {
      if (index === 0 || this.isSaid(name)) this.act(name, index === 0 ? { parent } : undefined)
    })
    for (const name of this.open) this.fault(name, vi.notAsked(this.label(name)))
  }

  change(): void {
    const { rows, plan } = this.of
    this.compare()
    const differing = new Set(this.open)
    this.amend()
    for (const name of rows.rows.steps.slice(1)) {
      const act = this.action(name)
      if (!act?.from.includes(this.state)) continue
      const asks = this.asked(act).filter(field => this.open.has(field))
      const goesOn = this.asked(act).length === 0 && act.to !== undefined && act.to !== this.state
      if (asks.length || (goesOn && !act.asks?.length)) this.act(name)
    }
    this.amend()
    for (const name of this.open) {
      if (differing.has(name)) this.fault(name, vi.notChangeable(this.label(name), this.stateLabel()))
    }
    if (plan.commands.length) plan.outcome = 'changed'
  }

  /** The first of the changing actions that asks something that differs, again and again. */
  private amend(): void {
    for (const name of this.of.rows.rows.changes ?? []) {
      const act = this.action(name)
      if (!act?.from.includes(this.state)) continue
      if (this.asked(act).some(field => this.open.has(field))) this.act(name)
    }
  }

  /** Leaves open only what differs from the record, and notes it. */
  private compare(): void {
    const { rows, kept, world, plan, values, groups } = this.of
    if (!kept) return
    const { definition } = rows.version
    const read = readPlain(definition, values, groups)
    plan.faults.push(...read.faults)
    for (const fault of read.faults) this.open.delete(fault.field.split('.')[0] ?? '')
    for (const name of [...this.open]) {
      const field = definition.fields[name]
      const code = read.values[name]
      const after = field?.kind === 'place' ? world.catalog.placeId(String(code), world.today) : code
      const before = field?.secret ? kept.secrets[name] : kept.row.data[name]
      const same = field?.secret
        ? before === String(after)
        : canonicalJson(before ?? null) === canonicalJson(after ?? null)
      if (same) this.open.delete(name)
      else
        plan.changes.push(
          field?.secret
            ? { at: this.label(name), before: before && HIDDEN, after: HIDDEN }
            : { at: this.label(name), before: this.shown(name, before), after: this.shown(name, code) },
        )
    }
  }

  private shown(name: string, value: unknown): unknown {
    const { rows, world } = this.of
    const field = rows.version.definition.fields[name]
    if (field?.kind === 'place' && typeof value === 'number') return world.catalog.placeCode(value) ?? value
    return field?.kind === 'choice' ? (rows.version.words.options?.[name]?.[String(value)] ?? value) : value
  }

  private parent(): bigint | undefined {
    const { line, rows, world } = this.of
    const key = line.cells['@parent']
    if (key === undefined) return undefined
    const found = parentTypes(rows.version.definition).flatMap(
      code => world.references.record(code, key) ?? [],
    )[0]
    if (found === undefined) this.fault('@parent', vi.noParent(key))
    return found
  }

  /** Fields and groups of an action that the line says. */
  private asked(act: ActionDefinition): string[] {
    const { values, groups } = this.of
    return [
      ...(act.asks ?? []).filter(name => Object.hasOwn(values, name)),
      ...(act.asksGroups ?? []).filter(name => Object.hasOwn(groups, name)),
    ]
  }

  /** A later step is done when it asks nothing, or when the line says something of what it asks. */
  private isSaid(name: string): boolean {
    const act = this.action(name)
    if (!act) return false
    return !act.asks?.length && !act.asksGroups?.length ? true : this.asked(act).length > 0
  }

  private act(name: string, create?: { parent: bigint | undefined }): void {
    const { line, rows, kept, world, plan, values, groups } = this.of
    const act = this.action(name)
    if (!act) return
    const asked = this.asked(act)
    const pick = <T>(from: Record<string, T>) =>
      Object.fromEntries(
        asked.filter(field => Object.hasOwn(from, field)).map(field => [field, from[field] as T]),
      )
    const nth = plan.commands.length
    plan.commands.push({
      record: plan.record,
      ...(create
        ? {
            create: {
              type: rows.version.definition.code,
              unit: this.unit.code,
              ...(create.parent === undefined ? {} : { parent: create.parent }),
              ...(this.party === null ? {} : { party: this.party }),
            },
          }
        : {}),
      ...(kept && nth === 0 ? { version: kept.row.version } : {}),
      action: name,
      values: pick(values),
      groups: pick(groups),
      why: vi.why(rows.file, line.number),
      at: world.at,
      actor: actorOf(act, this.unit, this.party, world.catalog),
      idem: kept
        ? `${world.idem} ${plan.digest.slice(0, 16)} ${kept.row.version} ${nth}`
        : `${world.idem}${nth === 0 ? '' : ` ${nth}`}`,
    })
    for (const field of asked) this.open.delete(field)
    this.state = act.to ?? this.state
  }

  private action(name: string): ActionDefinition | undefined {
    return this.of.rows.version.definition.actions[name]
  }

  private label(name: string): string {
    const { words } = this.of.rows.version
    return words.fields[name] ?? words.groups?.[name]?.name ?? name
  }

  private stateLabel(): string {
    return this.of.rows.version.words.states[this.state] ?? this.state
  }

  private fault(field: string, sentence: string): void {
    this.of.plan.faults.push({ field, rule: sentence })
  }
}
