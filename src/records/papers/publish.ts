import { z } from 'zod'
import { isLocalDate } from '#base'
import type { Tx } from '#db'
import { type RecordTypeDefinition, roleCodes } from '../define.ts'
import { contentDigest, DefinitionError, raiseGeneration } from '../publish.ts'
import { type DefinitionFault, shapeFaults } from '../shape.ts'
import type { PaperWords, PublishedPaper } from './define.ts'
import { namesIn, PLACES } from './fill.ts'

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
    on: z.array(z.string()),
    size: z.enum(['a4', 'a5']),
    landscape: z.literal(true).optional(),
    number: z.string().optional(),
    holder: z.string(),
    shows: z.array(z.string()),
    pages: names.optional(),
    tables: z.array(z.strictObject({ group: z.string(), components: z.literal(true).optional() })).optional(),
    course: z.literal(true).optional(),
    follows: z.string().optional(),
    register: z.string().optional(),
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
      desk: text.optional(),
      numbered: text.optional(),
      opening: z.array(text),
      lines: z.array(z.strictObject({ label: text, text })).optional(),
      closing: z.array(text),
      recipients: z.array(text),
      columns: z.array(z.strictObject({ head: text, text: z.string() })).optional(),
    }),
  }),
})

/** What a form says that is so of no version of a record type. */
function formFaults(
  { form, words }: PublishedPaper,
  versions: readonly RecordTypeDefinition[],
  code: string,
): DefinitionFault[] {
  if (versions.length === 0) return [{ at: 'of', rule: `unknown type ${code}` }]
  const faults: DefinitionFault[] = []
  const some = (at: string, what: string, name: string, is: (type: RecordTypeDefinition) => boolean) => {
    if (!versions.some(is)) faults.push({ at, rule: `${code} has no ${what} ${name}` })
  }
  const plainField = (at: string, name: string | undefined) => {
    if (name === undefined) return
    some(at, 'field', name, type => Object.hasOwn(type.fields, name))
    if (versions.some(type => type.fields[name]?.secret))
      faults.push({ at, rule: `${name} of ${code} is secret` })
  }
  const { due } = form
  for (const action of form.on) some('on', 'action', action, type => Object.hasOwn(type.actions, action))
  for (const name of form.shows) plainField('shows', name)
  plainField('holder', form.holder)
  plainField('number', form.number)
  plainField('follows', form.follows)
  if (form.register !== undefined)
    some('register', 'day', form.register, type => type.dated === form.register)
  plainField('holds.until', form.holds?.until)
  for (const state of form.holds?.revokedIn ?? [])
    some('holds.revokedIn', 'state', state, type => type.states.includes(state))
  if (due !== undefined) some('due', 'clock', due, type => Object.hasOwn(type.clocks ?? {}, due))
  for (const page of form.pages ?? [])
    some('pages', 'page', page, type =>
      Object.values(type.actions).some(({ steps }) => steps?.some(({ name }) => name === page)),
    )
  for (const { group } of form.tables ?? [])
    some('tables', 'group', group, type => Object.hasOwn(type.groups ?? {}, group))
  if (form.course) some('course', 'block', 'procedure', type => type.procedure !== undefined)
  for (const [at, text] of textsOf(words.vi))
    for (const name of namesIn(text)) if (!PLACES.includes(name)) plainField(at, name)
  return faults
}

/** The texts with names in braces, each with its place. */
const textsOf = (words: PaperWords): [string, string][] => [
  ...words.opening.map((text): [string, string] => ['words.opening', text]),
  ...(words.lines ?? []).map(({ text }): [string, string] => ['words.lines', text]),
  ...words.closing.map((text): [string, string] => ['words.closing', text]),
  ...(words.columns ?? []).map(({ text }): [string, string] => ['words.columns', text]),
]

/** Papers are issued by acts, registers by nobody. */
function kindFaults({ form, words }: PublishedPaper): DefinitionFault[] {
  const isRegister = form.register !== undefined
  return [
    ...(isRegister === form.on.length > 0 ? [{ at: 'on', rule: 'issued by acts, or a register' }] : []),
    ...(isRegister && !words.vi.columns ? [{ at: 'words.columns', rule: 'a register has columns' }] : []),
  ]
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
      : [
          ...kindFaults(paper),
          ...paper.form.of.flatMap(code => formFaults(paper, definitions.get(code) ?? [], code)),
        ]
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
