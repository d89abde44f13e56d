import { dayOf, type FieldFault, Refusal } from '#base'
import { type CatalogUnit, fieldsOf, holds, type TypeVersion } from '#records'
import type { ActionDefinition } from '#records/define'
import { type Draft, type DraftTyped, findDraft, type Judgement, judgeDraft } from '#records/drafts'
import type { Reading, WebDeps } from './deps.ts'
import { type Given, givenOf, type Reader, type Typed } from './form-values.ts'
import { paths } from './paths.ts'
import type { Subject } from './subject.ts'

export type FormStep = NonNullable<ActionDefinition['steps']>[number]

/** A draft with the form that it fills in. */
export interface DraftForm {
  draft: Draft
  version: TypeVersion
  act: ActionDefinition
  unit: CatalogUnit
  steps: readonly FormStep[]
}

/** The reader's own draft; undefined when there is none that he may see. */
export async function findDraftForm(
  deps: WebDeps,
  { tx, catalog }: Reading,
  reference: string,
): Promise<DraftForm | undefined> {
  const at = deps.clock.now()
  const draft = await findDraft(tx, reference, at)
  if (!draft) return undefined
  const unit = catalog.unit(draft.unit)
  const version = catalog.offered(catalog.version(draft.definition), unit.office, dayOf(at))
  const act = version.definition.actions[draft.action]
  if (!act?.steps) throw new Refusal('not_found', { draft: reference })
  return { draft, version, act, unit, steps: act.steps }
}

/** Does a field apply, by what has been answered so far? */
export const applies = (
  { version }: DraftForm,
  name: string,
  values: Judgement['values'],
  at: Date,
): boolean => {
  const when = version.definition.fields[name]?.when
  return !when || holds(when, values, at)
}

/**
 * What a page asks: what depends on an answer of another page only where that answer asks for it, what depends on an
 * answer of its own always, because a page without a script cannot know it yet.
 */
export function pageSubject(form: DraftForm, step: FormStep, values: Judgement['values'], at: Date): Subject {
  const { version, act, draft, unit } = form
  const own = new Set<string>(step.asks ?? [])
  const asks = (step.asks ?? []).filter(name => {
    const when = version.definition.fields[name]?.when
    return !when || fieldsOf(when).some(field => own.has(field)) || applies(form, name, values, at)
  })
  return {
    version,
    action: draft.action,
    act: { from: act.from, by: act.by, asks, asksGroups: step.asksGroups ?? [] },
    record: null,
    parent: null,
    units: [unit],
    toUnits: [],
    path: paths.draftStep(draft.reference, step.name),
    back: paths.apply,
  }
}

/** What the draft says, as a form shows it. */
export const typedOf = ({ values, groups }: DraftTyped): Typed => ({
  values: { ...values },
  groups: Object.fromEntries(
    Object.entries(groups).map(([name, rows]) => [name, rows.map(row => ({ ...row }))]),
  ),
  shownRows: {},
  why: '',
  toUnit: '',
  unit: '',
})

const BLANK: Typed = typedOf({ values: {}, groups: {} })

/** Where and when a draft is read: places around its unit first. */
export const draftReader = (deps: WebDeps, { tx, catalog }: Reading, { unit }: DraftForm): Reader => ({
  tx,
  on: dayOf(deps.clock.now()),
  near: unit.place ?? catalog.unit(unit.office).place,
})

/** The whole form as the engine would read it, and what it would say. */
export async function judgeForm(
  deps: WebDeps,
  reading: Reading,
  form: DraftForm,
): Promise<{ given: Given; judged: Judgement }> {
  const { version, act, unit, draft } = form
  const asked = new Set<string>(act.asks ?? [])
  const groups = new Set<string>(act.asksGroups ?? [])
  const typed = typedOf(draft.typed)
  typed.values = Object.fromEntries(Object.entries(typed.values).filter(([name]) => asked.has(name)))
  typed.groups = Object.fromEntries(Object.entries(typed.groups).filter(([name]) => groups.has(name)))
  const given = await givenOf(draftReader(deps, reading, form), version.definition, typed, BLANK)
  const judged = judgeDraft(
    reading.catalog,
    { version, act, unit, values: given.values, groups: given.groups },
    deps.clock.now(),
  )
  return { given, judged }
}

/** The faults of one page among those of the whole form. */
export function faultsOn(step: FormStep, faults: readonly FieldFault[]): FieldFault[] {
  const own = new Set<string>([...(step.asks ?? []), ...(step.asksGroups ?? [])])
  return faults.filter(({ field }) => own.has(field.split('.')[0] ?? ''))
}
