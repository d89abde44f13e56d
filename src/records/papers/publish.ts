import { z } from 'zod'
import { isLocalDate } from '#base'
import type { Tx } from '#db'
import { type RecordTypeDefinition, roleCodes } from '../define.ts'
import { contentDigest, DefinitionError, raiseGeneration } from '../publish.ts'
import { type DefinitionFault, shapeFaults } from '../shape.ts'
import type { PaperForm, PublishedPaper } from './define.ts'

const day = z.string().refine(isLocalDate, 'not a day')
const text = z.string().refine(value => value.trim() !== '', 'empty')
const names = z.array(z.string()).min(1)

const paperSchema = z.strictObject({
  form: z.strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().min(1),
    validFrom: day,
    validTo: day.optional(),
    law: z.array(z.strictObject({ text, confirmed: z.boolean() })).min(1),
    of: names,
    on: names,
    size: z.enum(['a4', 'a5']),
    number: z.string().optional(),
    holder: z.string(),
    shows: z.array(z.string()),
    due: z.string().optional(),
    signs: z.enum(roleCodes).optional(),
    reason: z.literal(true).optional(),
    holds: z
      .strictObject({ until: z.string().optional(), revokedIn: z.array(z.string()).optional() })
      .optional(),
  }),
  words: z.strictObject({
    vi: z.strictObject({
      kind: text,
      about: z.string(),
      opening: z.array(text),
      closing: z.array(text),
      recipients: z.array(text),
    }),
  }),
})

/** What a form says that is so of no version of a record type. */
function formFaults(
  form: PaperForm,
  versions: readonly RecordTypeDefinition[],
  code: string,
): DefinitionFault[] {
  if (versions.length === 0) return [{ at: 'of', rule: `unknown type ${code}` }]
  const faults: DefinitionFault[] = []
  const plainField = (at: string, name: string) => {
    const found = versions.flatMap(type => type.fields[name] ?? [])
    if (found.length === 0) faults.push({ at, rule: `${code} has no field ${name}` })
    else if (found.some(field => field.secret)) faults.push({ at, rule: `${name} of ${code} is secret` })
  }
  for (const action of form.on)
    if (!versions.some(type => Object.hasOwn(type.actions, action)))
      faults.push({ at: 'on', rule: `${code} has no action ${action}` })
  for (const name of form.shows) plainField('shows', name)
  plainField('holder', form.holder)
  if (form.number) plainField('number', form.number)
  if (form.holds?.until) plainField('holds.until', form.holds.until)
  for (const state of form.holds?.revokedIn ?? [])
    if (!versions.some(type => type.states.includes(state)))
      faults.push({ at: 'holds.revokedIn', rule: `${code} has no state ${state}` })
  if (form.due && !versions.some(type => Object.hasOwn(type.clocks ?? {}, form.due ?? '')))
    faults.push({ at: 'due', rule: `${code} has no clock ${form.due}` })
  return faults
}

/**
 * Publishes paper forms as owner, after the record types they are of. A published version never changes.
 * @throws DefinitionError with every fault and its place
 */
export async function publishPapers(tx: Tx, papers: readonly PublishedPaper[]): Promise<void> {
  const types = await tx.query<{ body: RecordTypeDefinition }>(
    'select body from records.definition order by version',
  )
  const definitions = Map.groupBy(
    types.rows.map(row => row.body),
    type => type.code,
  )
  const there = await tx.query<{ code: string; version: number; digest: string }>(
    'select code, version, digest from records.paper_form',
  )
  const faults = papers.flatMap(paper => {
    const shape = shapeFaults(paperSchema, paper)
    const found = shape.length
      ? shape
      : paper.form.of.flatMap(code => formFaults(paper.form, definitions.get(code) ?? [], code))
    return found.map(fault => ({ type: paper.form.code, ...fault }))
  })
  if (faults.length) throw new DefinitionError(faults)
  for (const { form, words } of papers) {
    const digest = contentDigest(form)
    const before = there.rows.find(row => row.code === form.code && row.version === form.version)
    if (before && before.digest !== digest)
      throw new DefinitionError([
        { type: form.code, at: 'version', rule: `version ${form.version} is published with another content` },
      ])
    // Words may be mended; what a form is may not.
    await tx.query(
      `insert into records.paper_form (code, version, valid_from, valid_to, body, words, digest)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (code, version) do update set words = excluded.words`,
      [
        form.code,
        form.version,
        form.validFrom,
        form.validTo ?? null,
        JSON.stringify(form),
        JSON.stringify(words),
        digest,
      ],
    )
  }
  if (
    papers.some(({ form }) => !there.rows.some(row => row.code === form.code && row.version === form.version))
  )
    await raiseGeneration(tx)
}
