import type { PublishedType } from '#records/define'
import { broadcast } from './broadcast.vi.ts'
import { coordinationOf } from './coordination.ts'
import { documents } from './document.vi.ts'
import { newsletters } from './newsletter.vi.ts'
import { postal } from './post.vi.ts'
import { press } from './press.vi.ts'
import { procedureType, statesOf } from './procedure.ts'
import { publishing } from './publishing.vi.ts'

const all = [...newsletters, ...documents, ...press, ...publishing, ...postal, ...broadcast]

/** Codes of the record types of dossiers. */
export const dossiers: readonly string[] = [...new Set(all.map(({ code }) => code))]

/** A procedure as its figures name it, with the units in which its versions count its term. */
export interface DossierFacts {
  code: string
  name: string
  field: (typeof all)[number]['field']
  units: readonly string[]
  states: readonly string[]
}

/** Every procedure under the name of its first version. */
export const dossierFacts: readonly DossierFacts[] = dossiers.flatMap(code => {
  const versions = all.filter(data => data.code === code)
  const [first] = versions
  const terms = versions.flatMap(({ term, variants }) => [
    term,
    ...Object.values(variants ?? {}).flatMap(variant => variant.term ?? []),
  ])
  const units = [...new Set(terms.map(term => term.unit))]
  return first ? [{ code, name: first.name, field: first.field, units, states: statesOf(first) }] : []
})

/** Sixteen procedures with their versions, and what bodies ask each other about a dossier. */
export const procedures: readonly PublishedType[] = [...all.map(procedureType), coordinationOf(dossiers)]
