import assert from 'node:assert/strict'
import { indicators, type SampleAct, types, units } from '#domains'
import type { CountedIndicator, Source } from '#figures/define'
import { decide, holds } from '#records'
import type { Field, RecordTypeDefinition } from '#records/define'

/** A record after its acts, as a reader without the engine makes it out. */
export interface Row {
  type: string
  ref: string
  unit: string
  state: string
  data: Record<string, unknown>
  party: string | undefined
  parent: string | undefined
}

const keyOf = (on: { type: string; ref: string }): string => `${on.type} ${on.ref}`
/** The version with which a record begins: all that the sample did, it did by the last version before its office opened. */
const before = types.filter(({ definition }) => definition.validFrom < '2017-12-22')
const definitions = new Map(
  [...types.toReversed(), ...before].map(({ definition }) => [definition.code, definition]),
)
const parentOf = new Map(units.map(unit => [unit.code, unit.versions.at(-1)?.parent]))
const offices = new Set(
  units.filter(unit => unit.office || unit.versions.at(-1)?.parent === undefined).map(unit => unit.code),
)

/** The office that a unit belongs to. */
export function officeOf(unit: string): string {
  let at = unit
  while (!offices.has(at)) at = parentOf.get(at) ?? assert.fail(`unit ${unit} belongs to no office`)
  return at
}

function covers(above: string, unit: string): boolean {
  for (
    let at: string | undefined = unit;
    at !== undefined;
    at = offices.has(at) ? undefined : parentOf.get(at)
  ) {
    if (at === above) return true
  }
  return false
}

function checkValue(field: Field, value: unknown): string | undefined {
  if (field.kind === 'choice') return field.options?.includes(String(value)) ? undefined : 'option'
  if (field.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? undefined : 'date'
  if (field.kind === 'instant') return Number.isNaN(Date.parse(String(value))) ? 'instant' : undefined
  if (field.kind === 'yesNo') return typeof value === 'boolean' ? undefined : 'yesNo'
  if (field.kind === 'phone') return /^0\d{8,10}$/.test(String(value)) ? undefined : 'phone'
  if (field.kind === 'url') return URL.canParse(String(value)) ? undefined : 'url'
  if (field.kind === 'integer' || field.kind === 'money') {
    const inside =
      Number.isSafeInteger(value) && Number(value) >= (field.min ?? (field.kind === 'money' ? 0 : -Infinity))
    return inside && Number(value) <= (field.max ?? Infinity) ? undefined : 'number'
  }
  if (field.kind === 'text' || field.kind === 'longText') {
    const length = String(value).length
    return length >= (field.min ?? 1) && length <= (field.max ?? 20_000) ? undefined : 'length'
  }
  return undefined
}

function checkFields(
  fields: Record<string, Field>,
  given: Record<string, unknown>,
  kept: Record<string, unknown>,
  say: string,
): void {
  for (const [name, value] of Object.entries(given)) {
    const field = fields[name]
    assert.ok(field, `${say}: ${name} is not asked`)
    assert.equal(checkValue(field, value), undefined, `${say}: ${name} = ${String(value)}`)
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required)
      assert.ok(given[name] !== undefined || kept[name] !== undefined, `${say}: ${name} is required`)
  }
}

const pick = (fields: Record<string, Field>, names: readonly string[]): Record<string, Field> =>
  Object.fromEntries(names.flatMap(name => (fields[name] ? [[name, fields[name]]] : [])))

function settle(
  definition: RecordTypeDefinition,
  action: string,
  data: Record<string, unknown>,
  at: string,
  number: () => string,
): void {
  for (const [name, set] of Object.entries(definition.actions[action]?.sets ?? {})) {
    if (!set) continue
    if ('clear' in set) delete data[name]
    else if ('value' in set) data[name] = set.value
    else if ('today' in set) data[name] = at.slice(0, 10)
    else if ('now' in set) data[name] = new Date(at).toISOString()
    else if ('from' in set) data[name] = data[set.from]
    else if ('yearIn' in set) data[name] = `${String(data[set.yearIn])}-${set.day}`
    else data[name] = number()
  }
}

/** Performs the acts in memory by the definitions alone; fails at the first that is not allowed. */
export class Replay {
  readonly rows = new Map<string, Row>()
  private readonly claims = new Map<string, string>()
  private numbers = 0

  perform(act: SampleAct): void {
    const definition = definitions.get(act.on.type) ?? assert.fail(`no type ${act.on.type}`)
    const key = keyOf(act.on)
    const row = this.rows.get(key)
    const say = `${act.at} ${key} ${act.action}`
    const unit = row?.unit ?? act.unit ?? act.by.unit
    if (row)
      assert.ok(!act.parent && !act.party && !act.unit, `${say}: only the first act may place the record`)
    if (act.parent) assert.ok(this.rows.has(keyOf(act.parent)), `${say}: the parent is not there yet`)
    assert.equal(
      act.parent?.type,
      row ? undefined : definition.parent && act.parent ? definition.parent : undefined,
      `${say}: parent`,
    )
    if (act.by.role === 'applicant') assert.ok(row?.party ?? act.party, `${say}: nobody applies`)
    else if (definition.actions[act.action]?.above)
      assert.ok(
        covers(act.by.unit, parentOf.get(officeOf(unit)) ?? ''),
        `${say}: ${act.by.unit} is not above`,
      )
    else if (act.by.role !== 'system')
      assert.ok(covers(act.by.unit, unit), `${say}: ${act.by.unit} is not above ${unit}`)
    this.checkForm(definition, act, row, say)
    const data: Record<string, unknown> = { ...row?.data, ...act.values, ...act.groups }
    settle(definition, act.action, data, act.at, () => String(++this.numbers))
    const decision = decide(
      definition,
      row ?? null,
      act.action,
      [
        {
          role: act.by.role,
          unit: 1,
          office: 1,
          ...(definition.actions[act.action]?.above ? { above: true } : {}),
        },
      ],
      new Date(act.at),
      data,
    )
    assert.ok(decision.allowed, `${say}: ${JSON.stringify(decision)}`)
    // Personal values are kept apart: neither guards nor later forms see them.
    for (const [name, field] of Object.entries(definition.fields)) if (field.secret) delete data[name]
    const next: Row = {
      type: act.on.type,
      ref: act.on.ref,
      unit,
      state: definition.actions[act.action]?.to ?? row?.state ?? '',
      data,
      party: row ? row.party : act.party?.ref,
      parent: row ? row.parent : act.parent && keyOf(act.parent),
    }
    this.claim(definition, row, next, say)
    this.rows.set(key, next)
    this.performEffects(definition, act, next)
  }

  private checkForm(
    definition: RecordTypeDefinition,
    act: SampleAct,
    row: Row | undefined,
    say: string,
  ): void {
    const action = definition.actions[act.action] ?? assert.fail(`${say}: no such action`)
    checkFields(pick(definition.fields, action.asks ?? []), act.values ?? {}, row?.data ?? {}, say)
    for (const name of Object.keys(act.groups ?? {}))
      assert.ok(action.asksGroups?.includes(name), `${say}: group ${name}`)
    for (const name of action.asksGroups ?? []) {
      const group = definition.groups?.[name]
      const rows = act.groups?.[name]
      const count = rows?.length ?? (row?.data[name] as unknown[] | undefined)?.length ?? 0
      assert.ok(
        group && count >= (group.min ?? 0) && count <= (group.max ?? 10_000),
        `${say}: rows of ${name}`,
      )
      for (const item of rows ?? []) checkFields(group.fields, item, {}, `${say} ${name}`)
    }
    if (action.needsReason) assert.ok(act.why?.trim(), `${say}: a reason must be given`)
  }

  private claim(definition: RecordTypeDefinition, before: Row | undefined, after: Row, say: string): void {
    if (before) for (const key of claimsOf(definition, before)) this.claims.delete(key)
    for (const key of claimsOf(definition, after)) {
      assert.ok(!this.claims.has(key), `${say}: ${key} is taken by ${this.claims.get(key)}`)
      this.claims.set(key, keyOf({ type: after.type, ref: after.ref }))
    }
  }

  private performEffects(definition: RecordTypeDefinition, act: SampleAct, row: Row): void {
    for (const effect of definition.actions[act.action]?.effects ?? []) {
      assert.ok('create' in effect, 'the sample knows creating effects only')
      const items = effect.forEach
        ? ((row.data[effect.forEach] as Record<string, unknown>[] | undefined) ?? [])
        : [{}]
      items.forEach((item: Record<string, unknown>, index) => {
        const values = Object.fromEntries(
          Object.entries(effect.with).flatMap(([name, from]) => {
            const value = 'value' in from ? from.value : 'row' in from ? item[from.row] : row.data[from.from]
            return value === undefined ? [] : [[name, value]]
          }),
        )
        this.perform({
          at: act.at,
          on: { type: effect.create, ref: `${act.on.ref} ${act.at} ${index}` },
          action: effect.by,
          by: { role: 'system', unit: row.unit },
          unit: row.unit,
          parent: act.on,
          values,
        })
      })
    }
  }
}

function claimsOf(definition: RecordTypeDefinition, row: Row): string[] {
  const unique = Object.entries(definition.fields).flatMap(([name, field]) =>
    field.unique && row.data[name] !== undefined
      ? [`${row.type} ${officeOf(row.unit)} ${name} ${String(row.data[name])}`]
      : [],
  )
  const only = Object.entries(definition.actions).flatMap(([name, action]) => {
    if (!action.onlyOne?.in.includes(row.state)) return []
    const values = action.onlyOne.of.map(of =>
      of === 'parent'
        ? row.parent
        : of === 'party'
          ? row.party
          : of === 'office'
            ? officeOf(row.unit)
            : row.data[of],
    )
    return values.includes(undefined) ? [] : [`${row.type} only ${name} ${values.map(String).join(' ')}`]
  })
  return [...unique, ...only]
}

interface Asked {
  unit: string
  from: string
  to: string
  dims?: Record<string, string>
}

const codes = new Map(indicators.map(({ definition }) => [definition.code, definition]))

const isUnder = (unit: string, above: string): boolean => {
  for (let at: string | undefined = unit; at !== undefined; at = parentOf.get(at))
    if (at === above) return true
  return false
}

const dimOf = (row: Row, source: Source, name: string): unknown => {
  const dim = source.dims?.[name]
  return dim && ('is' in dim ? dim.is : row.data[dim.field])
}

function weigh(row: Row, source: Source): number {
  if (source.sum === undefined) return 1
  const [head = '', inner] = source.sum.split('.')
  if (inner === undefined) return Number(row.data[head] ?? 0)
  return ((row.data[head] as Record<string, number>[] | undefined) ?? []).reduce(
    (sum, item) => sum + (item[inner] ?? 0),
    0,
  )
}

/** Counts rows by an indicator's definition, in the plainest way. */
export function count(rows: Iterable<Row>, code: string, { unit, from, to, dims = {} }: Asked): number {
  const definition = codes.get(code) as CountedIndicator
  let total = 0
  const keys = new Set<unknown>()
  const sinceEver = (definition.kind === 'stock' && !definition.restated) || definition.kind === 'cumulative'
  for (const row of rows) {
    if (!isUnder(row.unit, unit)) continue
    for (const source of definition.sources) {
      if (source.of !== row.type || !source.states.includes(row.state)) continue
      assert.ok(
        typeof source.on === 'string' && definition.distinct !== 'type',
        'no dossiers are in the sample',
      )
      const on = String(row.data[source.on] ?? '9999')
      if (source.when && !holds(source.when, row.data, on)) continue
      if (Object.entries(dims).some(([name, option]) => dimOf(row, source, name) !== option)) continue
      const until = source.until === undefined ? undefined : row.data[source.until]
      if (on > to || (!sinceEver && on < from)) continue
      if (definition.kind === 'stock' && typeof until === 'string' && until <= to) continue
      total += weigh(row, source)
      const { distinct } = definition
      keys.add(
        distinct === 'party'
          ? row.party
          : distinct === 'parent'
            ? row.parent
            : distinct && row.data[distinct.field],
      )
    }
  }
  return definition.distinct === undefined ? total : keys.size
}
