import { checkNotices, checkTracked, type Report } from './check-notices.ts'
import { fieldsOf } from './condition.ts'
import {
  type ActionDefinition,
  type Condition,
  type PublishedType,
  type RecordTypeDefinition,
  roleCodes,
  type Setting,
  termUnits,
} from './define.ts'
import { definitionSchema, recordWordsSchema } from './definition-schema.ts'
import { type DefinitionFault, shapeFaults } from './shape.ts'

function checkAction(name: string, act: ActionDefinition, d: RecordTypeDefinition, fault: Report): void {
  const at = `actions.${name}`
  const hasField = (f: string) => Object.hasOwn(d.fields, f)
  for (const s of act.from) if (!d.states.includes(s)) fault(`${at}.from`, `unknown state ${s}`)
  if (act.to !== undefined && !d.states.includes(act.to)) fault(`${at}.to`, `unknown state ${act.to}`)
  if (act.from.length === 0 && act.to === undefined) fault(`${at}.to`, 'a creating action must enter a state')
  for (const f of act.asks ?? []) if (!hasField(f)) fault(`${at}.asks`, `unknown field ${f}`)
  for (const g of act.asksGroups ?? [])
    if (!Object.hasOwn(d.groups ?? {}, g)) fault(`${at}.asksGroups`, `unknown group ${g}`)
  for (const key of ['needs', 'when'] as const) {
    const condition = act[key]
    if (!condition) continue
    for (const f of fieldsOf(condition)) {
      if (!hasField(f)) fault(`${at}.${key}`, `unknown field ${f}`)
      else if (d.fields[f]?.secret) fault(`${at}.${key}`, `secret field ${f}`)
    }
    if (isDead(condition)) fault(`${at}.${key}`, 'dead guard: it never holds')
  }
  for (const [f, set] of Object.entries(act.sets ?? {})) {
    if (!hasField(f)) fault(`${at}.sets`, `unknown field ${f}`)
    if (set && 'number' in set && !Object.hasOwn(d.series ?? {}, set.number))
      fault(`${at}.sets.${f}`, `unknown series ${set.number}`)
    if (set && 'number' in set && d.fields[f]?.unique)
      fault(`${at}.sets.${f}`, 'a numbered field is unique by its series')
    if (set && 'from' in set && !hasField(set.from)) fault(`${at}.sets.${f}`, `unknown field ${set.from}`)
    if (set && 'yearIn' in set && d.fields[set.yearIn]?.kind !== 'integer')
      fault(`${at}.sets.${f}`, `not a whole number ${set.yearIn}`)
  }
  checkForm(at, act, d, fault)
  checkClockWords(at, act, d, fault)
  for (const f of act.onlyOne?.of ?? []) {
    if (!['parent', 'party', 'office'].includes(f) && !hasField(f))
      fault(`${at}.onlyOne`, `unknown field ${f}`)
  }
  for (const s of act.onlyOne?.in ?? [])
    if (!d.states.includes(s)) fault(`${at}.onlyOne`, `unknown state ${s}`)
  for (const e of act.effects ?? []) {
    if ('create' in e && e.forEach !== undefined && !Object.hasOwn(d.groups ?? {}, e.forEach))
      fault(`${at}.effects`, `unknown group ${e.forEach}`)
    if ('create' in e && e.unit !== undefined && d.fields[e.unit]?.kind !== 'text')
      fault(`${at}.effects`, `not a text field ${e.unit}`)
    if ('act' in e && e.on !== 'parent' && d.fields[e.on]?.kind !== 'record')
      fault(`${at}.effects`, `not a record link ${e.on}`)
  }
}

/** The pages of a form hold what it asks, each thing once; the rows that name fields are of the type. */
function checkForm(at: string, act: ActionDefinition, d: RecordTypeDefinition, fault: Report): void {
  if (act.steps) {
    const names = act.steps.map(step => step.name)
    if (new Set(names).size < names.length) fault(`${at}.steps`, 'a page twice')
    for (const key of ['asks', 'asksGroups'] as const) {
      const paged = act.steps.flatMap(step => step[key] ?? [])
      for (const name of act[key] ?? [])
        if (paged.filter(other => other === name).length !== 1)
          fault(`${at}.steps`, `${name} is not on one page`)
      for (const name of paged)
        if (!(act[key] ?? []).includes(name)) fault(`${at}.steps`, `not asked ${name}`)
    }
  }
  if (act.asksNamed) {
    const { group, field } = act.asksNamed
    if (!d.groups?.[group]?.fields[field]) fault(`${at}.asksNamed`, `unknown field ${group}.${field}`)
  }
}

function clockOf(set: Setting): string | undefined {
  if ('pace' in set) return set.pace
  if ('due' in set) return set.due
  if ('took' in set) return set.took
  return 'tookIn' in set ? set.tookIn : undefined
}

/** What an act says of clocks. */
function checkClockWords(at: string, act: ActionDefinition, d: RecordTypeDefinition, fault: Report): void {
  const known = (code: string) => Object.hasOwn(d.clocks ?? {}, code)
  for (const [f, set] of Object.entries(act.sets ?? {})) {
    if (!set) continue
    const clock = clockOf(set)
    if (clock !== undefined && !known(clock)) fault(`${at}.sets.${f}`, `unknown clock ${clock}`)
    if ('due' in set && d.fields[f]?.kind !== 'date') fault(`${at}.sets.${f}`, 'not a date')
    if ('took' in set && d.fields[f]?.kind !== 'integer') fault(`${at}.sets.${f}`, 'not a whole number')
    if ('tookIn' in set)
      for (const unit of termUnits)
        if (!d.fields[f]?.options?.includes(unit)) fault(`${at}.sets.${f}`, `has no option ${unit}`)
    if ('pace' in set) {
      const options = d.fields[f]?.options ?? []
      for (const pace of ['early', 'on-time', 'late'])
        if (!options.includes(pace)) fault(`${at}.sets.${f}`, `has no option ${pace}`)
      for (const name of set.lateIf ? fieldsOf(set.lateIf) : [])
        if (!Object.hasOwn(d.fields, name)) fault(`${at}.sets.${f}`, `unknown field ${name}`)
    }
  }
}

/** What the catalogue is told of a procedure. */
function checkProcedure(d: RecordTypeDefinition, fault: Report): void {
  const { procedure } = d
  if (!procedure) return
  for (const [code, { field, required }] of Object.entries(procedure.components)) {
    const at = `procedure.components.${code}`
    if (field !== undefined && d.fields[field]?.kind !== 'file') fault(at, `not a file ${field}`)
    if (typeof required === 'object')
      for (const name of fieldsOf(required))
        if (!Object.hasOwn(d.fields, name)) fault(at, `unknown field ${name}`)
  }
  for (const state of d.states)
    if (procedure.statuses[state] === undefined) fault('procedure.statuses', `no status of ${state}`)
  for (const state of Object.keys(procedure.shares))
    if (!d.states.includes(state)) fault('procedure.shares', `unknown state ${state}`)
  if (Object.values(procedure.shares).reduce((sum, share) => sum + share, 0) !== 1000)
    fault('procedure.shares', 'shares are not the whole')
  for (const clock of Object.values(procedure.clocks))
    if (!Object.hasOwn(d.clocks ?? {}, clock)) fault('procedure.clocks', `unknown clock ${clock}`)
  for (const name of procedure.slip ?? [])
    if (d.fields[name]?.kind !== 'choice') fault('procedure.slip', `not a choice ${name}`)
  for (const key of ['applicant', 'consent'] as const) {
    const field = procedure[key]
    if (field !== undefined && !Object.hasOwn(d.fields, field))
      fault(`procedure.${key}`, `unknown field ${field}`)
  }
}

/** A guard that can be shown never to hold: an empty choice, or a field that must be two different values. */
function isDead(when: Condition): boolean {
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

/** What a return says of itself; only what is sent to the office above can be acted on from there. */
function checkOwed(d: RecordTypeDefinition, fault: Report): void {
  const { owed } = d
  for (const [name, act] of Object.entries(d.actions)) {
    if (!act.above) continue
    const seen = new Set([...(owed?.sent ?? []), ...(owed?.accepted ?? []), ...(owed?.reopened ?? [])])
    if (act.from.length === 0 || act.from.some(state => !seen.has(state)))
      fault(`actions.${name}.above`, 'the office above acts only on what was sent to it')
  }
  if (!owed) return
  if (d.fields[owed.year]?.kind !== 'integer') fault('owed.year', `not a whole number ${owed.year}`)
  for (const key of ['sent', 'accepted', 'reopened'] as const)
    for (const s of owed[key] ?? []) if (!d.states.includes(s)) fault(`owed.${key}`, `unknown state ${s}`)
  if ('counted' in owed.from && owed.readersAbove) fault('owed.readersAbove', "a party's return stays below")
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
  const hasField = (f: string) => Object.hasOwn(d.fields, f)
  for (const [name, f] of Object.entries(d.fields)) {
    if (f.kind === 'choice' && !f.options) fault(`fields.${name}`, 'a choice needs options')
    if (f.kind === 'party' && f.of !== undefined && !roleCodes.some(role => role === f.of))
      fault(`fields.${name}`, `unknown role ${f.of}`)
    if (f.kind === 'record' && !f.of) fault(`fields.${name}`, 'a record link needs its type')
    if (f.facet && (f.kind !== 'choice' || f.secret))
      fault(`fields.${name}`, 'a facet is a choice that anyone who sees the record may see')
    for (const condition of [f.when, f.requiredWhen])
      for (const other of condition ? fieldsOf(condition) : [])
        if (!hasField(other)) fault(`fields.${name}`, `unknown field ${other}`)
    if (f.required && f.requiredWhen) fault(`fields.${name}`, 'always required')
    if (f.begins !== undefined && (d.fields[f.begins]?.kind !== f.kind || d.fields[f.begins]?.secret))
      fault(`fields.${name}`, `begins with no open field of its kind: ${f.begins}`)
    if (f.decimals !== undefined && f.kind !== 'integer')
      fault(`fields.${name}`, 'decimals are of an integer')
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
    if (f === 'type' && !hasField(f)) continue
    if (f === undefined || !hasField(f)) fault('title', `unknown field ${f}`)
    else if (d.fields[f]?.secret) fault('title', `secret field ${f}`)
  }
  for (const [name, clock] of Object.entries(d.clocks ?? {})) {
    const acts = [...clock.starts, ...clock.stops, ...(clock.pauses ?? []), ...(clock.resumes ?? [])]
    if (clock.onDue !== undefined) acts.push(clock.onDue)
    for (const a of acts) if (!Object.hasOwn(d.actions, a)) fault(`clocks.${name}`, `unknown action ${a}`)
    const { term } = clock
    if ('field' in term && !hasField(term.field)) fault(`clocks.${name}`, `unknown field ${term.field}`)
    const base = 'before' in term ? d.clocks?.[term.before] : undefined
    if ('before' in term && (!base || 'before' in base.term))
      fault(`clocks.${name}`, `unknown clock ${term.before}`)
    for (const { when } of 'cases' in term ? term.cases : [])
      for (const f of when ? fieldsOf(when) : [])
        if (!hasField(f)) fault(`clocks.${name}`, `unknown field ${f}`)
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
  need(
    'steps',
    Object.values(d.actions).flatMap(act => act.steps?.map(step => step.name) ?? []),
    w.steps,
  )
  if (d.procedure) {
    need(
      'procedure',
      ['name', 'applicants', 'competence', 'fee', 'result', 'conditions', 'components'],
      w.procedure,
    )
    need('procedure.components', Object.keys(d.procedure.components), w.procedure?.components)
  }
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
    Object.entries(d.actions).flatMap(([name, a]) => (a.needs || a.when || a.onlyOne ? [name] : [])),
    w.guards,
  )
}

/** Every fault of a definition and its words, each with its place; an empty list means it may be published. */
export function checkDefinition(published: PublishedType): DefinitionFault[] {
  const shape = [
    ...shapeFaults(definitionSchema, published.definition),
    ...shapeFaults(recordWordsSchema, published.words.vi, 'words'),
  ]
  if (shape.length) return shape
  const faults: DefinitionFault[] = []
  const fault: Report = (at, rule) => faults.push({ at, rule })
  const d = published.definition
  for (const [name, act] of Object.entries(d.actions)) checkAction(name, act, d, fault)
  checkNames(d, fault)
  checkReach(d, fault)
  checkOwed(d, fault)
  checkProcedure(d, fault)
  checkNotices(published, fault)
  checkTracked(d, fault)
  checkWords(published, fault)
  return faults
}
