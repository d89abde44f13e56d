import { z } from 'zod'
import { isLocalDate } from '#base'
import { fieldsOf } from './condition.ts'
import type { ActionDefinition, PublishedType, RecordTypeDefinition } from './define.ts'

const code = z.string().regex(/^[a-z][A-Za-z0-9-]*$/)
const scalar = z.union([z.string(), z.number(), z.boolean()])
const field = z.strictObject({
  kind: z.enum([
    'text',
    'longText',
    'integer',
    'money',
    'date',
    'instant',
    'yesNo',
    'choice',
    'place',
    'party',
    'record',
    'file',
    'phone',
    'url',
    'point',
  ]),
  required: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(z.string()).min(1).optional(),
  of: code.optional(),
  secret: z.boolean().optional(),
  search: z.boolean().optional(),
  unique: z.boolean().optional(),
})
const names = z.array(z.string())
const limit = z.union([z.number(), z.literal('today'), z.strictObject({ field: z.string() })])
const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: scalar }),
    z.strictObject({ field: z.string(), in: z.array(scalar) }),
    z.strictObject({ field: z.string(), given: z.boolean() }),
    z.strictObject({ field: z.string(), atLeast: limit }),
    z.strictObject({ field: z.string(), atMost: limit }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
)
const setting = z.union([
  z.strictObject({ value: scalar }),
  z.strictObject({ today: z.literal(true) }),
  z.strictObject({ now: z.literal(true) }),
  z.strictObject({ from: z.string() }),
  z.strictObject({ number: z.string() }),
  z.strictObject({ clear: z.literal(true) }),
])
const effect = z.union([
  z.strictObject({
    create: code,
    by: z.string(),
    forEach: z.string().optional(),
    with: z.record(
      z.string(),
      z.union([
        z.strictObject({ from: z.string() }),
        z.strictObject({ row: z.string() }),
        z.strictObject({ value: scalar }),
      ]),
    ),
  }),
  z.strictObject({ act: z.string(), on: z.string() }),
])
const action = z.strictObject({
  from: names,
  to: z.string().optional(),
  by: names.min(1),
  asks: names.optional(),
  asksGroups: names.optional(),
  needsReason: z.boolean().optional(),
  when: condition.optional(),
  onlyOne: z.strictObject({ of: names.min(1), in: names.min(1) }).optional(),
  sets: z.record(z.string(), setting).optional(),
  transfers: z.literal(true).optional(),
  effects: z.array(effect).optional(),
})
const definition = z.strictObject({
  code,
  version: z.int().min(1),
  validFrom: z.string().refine(isLocalDate),
  law: z.array(z.strictObject({ text: z.string().min(1), confirmed: z.boolean() })),
  fields: z.record(z.string(), field),
  groups: z
    .record(
      z.string(),
      z.strictObject({
        fields: z.record(z.string(), field),
        min: z.int().optional(),
        max: z.int().optional(),
      }),
    )
    .optional(),
  parent: code.optional(),
  states: names.min(1),
  actions: z.record(z.string(), action),
  clocks: z
    .record(
      z.string(),
      z.strictObject({
        starts: names,
        stops: names,
        pauses: names.optional(),
        resumes: names.optional(),
        policy: z.enum(['pause', 'restart']).optional(),
        term: z.union([
          z.strictObject({
            value: z.int().min(0),
            unit: z.enum(['calendar_day', 'working_day', 'hour', 'working_hour']),
          }),
          z.strictObject({ field: z.string() }),
        ]),
        onDue: z.string().optional(),
      }),
    )
    .optional(),
  series: z.record(z.string(), z.strictObject({ pattern: z.string().regex(/\{n+\}/) })).optional(),
  title: z.string().min(1),
  dated: z.string().optional(),
  placed: z.string().optional(),
  about: z.string().optional(),
  public: names,
  readers: names.optional(),
  secretReaders: names.optional(),
  keptBy: z.array(z.enum(['ministry', 'department'])).min(1),
  retentionDays: z.int().min(1).optional(),
})

/** A fault of a definition: where it stands and which rule it breaks. */
export interface DefinitionFault {
  at: string
  rule: string
}

type Report = (at: string, rule: string) => void

function checkAction(name: string, act: ActionDefinition, d: RecordTypeDefinition, fault: Report): void {
  const at = `actions.${name}`
  const hasField = (f: string) => f in d.fields
  for (const s of act.from) if (!d.states.includes(s)) fault(`${at}.from`, `unknown state ${s}`)
  if (act.to !== undefined && !d.states.includes(act.to)) fault(`${at}.to`, `unknown state ${act.to}`)
  if (act.from.length === 0 && act.to === undefined) fault(`${at}.to`, 'a creating action must enter a state')
  for (const f of act.asks ?? []) if (!hasField(f)) fault(`${at}.asks`, `unknown field ${f}`)
  for (const g of act.asksGroups ?? [])
    if (!(g in (d.groups ?? {}))) fault(`${at}.asksGroups`, `unknown group ${g}`)
  if (act.when) {
    for (const f of fieldsOf(act.when)) {
      if (!hasField(f)) fault(`${at}.when`, `unknown field ${f}`)
      else if (d.fields[f]?.secret) fault(`${at}.when`, `secret field ${f}`)
    }
    if (isDead(act)) fault(`${at}.when`, 'dead guard: it never holds')
  }
  for (const [f, set] of Object.entries(act.sets ?? {})) {
    if (!hasField(f)) fault(`${at}.sets`, `unknown field ${f}`)
    if (set && 'number' in set && !(set.number in (d.series ?? {})))
      fault(`${at}.sets.${f}`, `unknown series ${set.number}`)
    if (set && 'number' in set && d.fields[f]?.unique)
      fault(`${at}.sets.${f}`, 'a numbered field is unique by its series')
    if (set && 'from' in set && !hasField(set.from)) fault(`${at}.sets.${f}`, `unknown field ${set.from}`)
  }
  for (const f of act.onlyOne?.of ?? []) {
    if (f !== 'parent' && f !== 'party' && !hasField(f)) fault(`${at}.onlyOne`, `unknown field ${f}`)
  }
  for (const s of act.onlyOne?.in ?? [])
    if (!d.states.includes(s)) fault(`${at}.onlyOne`, `unknown state ${s}`)
  for (const e of act.effects ?? []) {
    if ('create' in e && e.forEach !== undefined && !(e.forEach in (d.groups ?? {})))
      fault(`${at}.effects`, `unknown group ${e.forEach}`)
    if ('act' in e && e.on !== 'parent' && d.fields[e.on]?.kind !== 'record')
      fault(`${at}.effects`, `not a record link ${e.on}`)
  }
}

/** A guard that can be shown never to hold: an empty choice, or a field that must be two different values. */
function isDead(act: ActionDefinition): boolean {
  const when = act.when
  if (!when) return false
  if ('in' in when) return when.in.length === 0
  if ('any' in when) return when.any.length === 0
  if (!('all' in when)) return false
  const fixed = new Map<string, unknown>()
  for (const part of when.all) {
    if (!('is' in part)) continue
    if (fixed.has(part.field) && fixed.get(part.field) !== part.is) return true
    fixed.set(part.field, part.is)
  }
  return false
}

function checkReach(d: RecordTypeDefinition, fault: Report): void {
  const actions = Object.values(d.actions)
  const reached = new Set(actions.flatMap(a => (a.from.length === 0 && a.to !== undefined ? [a.to] : [])))
  if (reached.size === 0) fault('actions', 'no creating action')
  for (let grew = true; grew; ) {
    const before = reached.size
    for (const a of actions) if (a.to !== undefined && a.from.some(s => reached.has(s))) reached.add(a.to)
    grew = reached.size > before
  }
  for (const s of d.states) if (!reached.has(s)) fault('states', `unreachable state ${s}`)
}

function checkNames(d: RecordTypeDefinition, fault: Report): void {
  const hasField = (f: string) => f in d.fields
  for (const [name, f] of Object.entries(d.fields)) {
    if (f.kind === 'choice' && !f.options) fault(`fields.${name}`, 'a choice needs options')
    if (f.kind === 'record' && !f.of) fault(`fields.${name}`, 'a record link needs its type')
    if (f.secret && (f.unique || f.search))
      fault(`fields.${name}`, 'a secret field is neither unique nor searched')
    if (f.secret && !d.secretReaders?.length) fault(`fields.${name}`, 'a secret field needs secretReaders')
  }
  for (const s of d.public) if (!d.states.includes(s)) fault('public', `unknown state ${s}`)
  for (const key of ['dated', 'placed', 'about'] as const) {
    const f = d[key]
    if (f !== undefined && !hasField(f)) fault(key, `unknown field ${f}`)
  }
  for (const [, f] of d.title.matchAll(/\{(\w+)\}/g)) {
    if (f === undefined || !hasField(f)) fault('title', `unknown field ${f}`)
    else if (d.fields[f]?.secret) fault('title', `secret field ${f}`)
  }
  for (const [name, clock] of Object.entries(d.clocks ?? {})) {
    const acts = [...clock.starts, ...clock.stops, ...(clock.pauses ?? []), ...(clock.resumes ?? [])]
    if (clock.onDue !== undefined) acts.push(clock.onDue)
    for (const a of acts) if (!(a in d.actions)) fault(`clocks.${name}`, `unknown action ${a}`)
    if ('field' in clock.term && !hasField(clock.term.field))
      fault(`clocks.${name}`, `unknown field ${clock.term.field}`)
    if (clock.onDue !== undefined && !d.actions[clock.onDue]?.by.includes('system'))
      fault(`clocks.${name}`, `system may not ${clock.onDue}`)
  }
}

function checkWords(published: PublishedType, fault: Report): void {
  const d = published.definition
  const w = published.words.vi
  const need = (at: string, keys: Iterable<string>, labels: Record<string, unknown> | undefined) => {
    for (const key of keys) if (!labels?.[key]) fault(`words.${at}`, `missing label ${key}`)
  }
  need('fields', Object.keys(d.fields), w.fields)
  need('states', d.states, w.states)
  need('actions', Object.keys(d.actions), w.actions)
  need('groups', Object.keys(d.groups ?? {}), w.groups)
  for (const [name, f] of Object.entries(d.fields))
    if (f.kind === 'choice') need(`options.${name}`, f.options ?? [], w.options?.[name])
  for (const [name, group] of Object.entries(d.groups ?? {})) {
    need(`groups.${name}`, Object.keys(group.fields), w.groups?.[name]?.fields)
    for (const [inner, f] of Object.entries(group.fields)) {
      if (f.kind === 'choice') need(`options.${inner}`, f.options ?? [], w.options?.[inner])
    }
  }
  need(
    'guards',
    Object.entries(d.actions).flatMap(([name, a]) => (a.when || a.onlyOne ? [name] : [])),
    w.guards,
  )
}

/** Every fault of a definition and its words, each with its place; an empty list means it may be published. */
export function checkDefinition(published: PublishedType): DefinitionFault[] {
  const shape = definition.safeParse(published.definition)
  if (!shape.success) {
    return shape.error.issues.map(issue => ({ at: issue.path.join('.'), rule: issue.message }))
  }
  const faults: DefinitionFault[] = []
  const fault: Report = (at, rule) => faults.push({ at, rule })
  const d = published.definition
  for (const [name, act] of Object.entries(d.actions)) checkAction(name, act, d, fault)
  checkNames(d, fault)
  checkReach(d, fault)
  checkWords(published, fault)
  return faults
}
