import { z } from 'zod'
import { type Applied, isLocalDate, type LocalDate } from '#base'
import type { Tx } from '#db'
import { canonicalJson } from './chain.ts'
import type { RecordTypeDefinition } from './define.ts'
import { OPTION_CODE } from './definition-schema.ts'
import { DefinitionError, raiseGeneration } from './publish.ts'
import { type DefinitionFault, shapeFaults } from './shape.ts'

/** One more option of a choice of a published type, for one office or for all, from day to day. */
export interface ExtraOption {
  type: string
  field: string
  code: string
  /** Id of the only office that has it; null: every office. */
  office: number | null
  name: string
  from: LocalDate
  to: LocalDate | null
}

const day = z.string().refine(isLocalDate, 'not a day')
const label = z.string().refine(text => text.trim() !== '', 'empty')

/** The shape of further options of a published type's field, as a document. */
export const codeListSchema = z.strictObject({
  type: z.string(),
  field: z.string(),
  office: z.string().optional(),
  options: z
    .array(
      z.strictObject({
        code: z.string().regex(OPTION_CODE),
        name: label,
        validFrom: day,
        validTo: day.optional(),
        law: z.array(z.strictObject({ text: label, confirmed: z.boolean() })).optional(),
      }),
    )
    .min(1),
})
export type CodeList = z.infer<typeof codeListSchema>

/** How faults and changes name a code list. */
export const codeListKey = ({ type, field, office }: CodeList): string =>
  [`${type}.${field}`, ...(office === undefined ? [] : [`@${office}`])].join(' ')

type Stored = CodeList['options'][number] & { type: string; field: string; office: string | null }

async function readStored(tx: Tx): Promise<Stored[]> {
  const { rows } = await tx.query<Stored & { validTo: LocalDate | null }>(
    `select t.code as type, o.field, u.code as office, o.code, o.name, o.valid_from as "validFrom",
       o.valid_to as "validTo", o.law
     from records.option o join records.type t on t.id = o.type_id left join directory.unit u on u.id = o.office_id
     order by o.id`,
  )
  return rows.map(({ validTo, law, ...row }) => ({
    ...row,
    ...(validTo ? { validTo } : {}),
    ...(law?.length ? { law } : {}),
  }))
}

/**
 * Publishes further options as owner, after the types and units they speak of. An option's name, last day and law may
 * be mended; its code and first day stay, because records hold it.
 * @returns what was there of each list and what is there now
 * @throws DefinitionError with every fault and its place
 */
export async function publishOptions(tx: Tx, lists: readonly CodeList[]): Promise<Applied[]> {
  const types = await tx.query<{ body: RecordTypeDefinition }>(
    'select body from records.definition order by version',
  )
  const definitions = new Map(types.rows.map(row => [row.body.code, row.body]))
  const offices = await tx.query<{ code: string; id: number }>(
    'select code, id from directory.unit where office_id = id',
  )
  const officeIds = new Map(offices.rows.map(row => [row.code, row.id]))
  const stored = await readStored(tx)
  const faults = lists.flatMap(list =>
    listFaults(list, definitions.get(list.type), officeIds, stored).map(fault => ({
      type: codeListKey(list),
      ...fault,
    })),
  )
  if (faults.length) throw new DefinitionError(faults)
  const applied: Applied[] = []
  for (const list of lists) {
    const before = stored
      .filter(
        row => row.type === list.type && row.field === list.field && row.office === (list.office ?? null),
      )
      .map(({ type: _, field: __, office: ___, ...option }) => option)
    for (const option of list.options) await writeOption(tx, list, option, officeIds)
    const kept = before.filter(option => !list.options.some(({ code }) => code === option.code))
    applied.push({
      kind: 'options',
      code: codeListKey(list),
      ...(before.length ? { before } : {}),
      after: [...kept, ...list.options],
    })
  }
  if (applied.some(({ before, after }) => canonicalJson(before) !== canonicalJson(after)))
    await raiseGeneration(tx)
  return applied
}

function listFaults(
  list: CodeList,
  type: RecordTypeDefinition | undefined,
  offices: ReadonlyMap<string, number>,
  stored: readonly Stored[],
): DefinitionFault[] {
  const shape = shapeFaults(codeListSchema, list)
  if (shape.length) return shape
  if (!type) return [{ at: 'type', rule: `unknown type ${list.type}` }]
  const faults: DefinitionFault[] = []
  const field = Object.hasOwn(type.fields, list.field) ? type.fields[list.field] : undefined
  if (field?.kind !== 'choice') return [{ at: 'field', rule: `${list.field} is no choice of ${list.type}` }]
  if (list.office !== undefined && !offices.has(list.office))
    faults.push({ at: 'office', rule: `unknown office ${list.office}` })
  list.options.forEach(({ code, validFrom, validTo }, index) => {
    const fault = (at: string, rule: string) => faults.push({ at: `options.${index}.${at}`, rule })
    if (field.options?.includes(code)) fault('code', `${code} is an option of the type itself`)
    if (list.options.findIndex(option => option.code === code) !== index)
      fault('code', `${code} stands twice`)
    if (validTo !== undefined && validTo < validFrom) fault('validTo', 'ends before it begins')
    const found = stored.find(
      row =>
        row.type === list.type &&
        row.field === list.field &&
        row.code === code &&
        row.office === (list.office ?? null),
    )
    if (found && found.validFrom !== validFrom)
      fault('validFrom', `published from ${found.validFrom}: a published option keeps its first day`)
  })
  return faults
}

async function writeOption(
  tx: Tx,
  { type, field, office }: CodeList,
  { code, name, validFrom, validTo, law }: CodeList['options'][number],
  offices: ReadonlyMap<string, number>,
): Promise<void> {
  const officeId = office === undefined ? null : (offices.get(office) ?? null)
  await tx.query(
    `insert into records.option (type_id, field, code, office_id, name, valid_from, valid_to, law)
     select id, $2, $3, $4, $5, $6, $7, $8 from records.type where code = $1
     on conflict (type_id, field, code, coalesce(office_id, 0)) do update
       set name = excluded.name, valid_to = excluded.valid_to, law = excluded.law`,
    [type, field, code, officeId, name, validFrom, validTo ?? null, JSON.stringify(law ?? [])],
  )
}

/** All further options, in the order of publication. */
export async function readOptions(db: Pick<Tx, 'query'>): Promise<ExtraOption[]> {
  const { rows } = await db.query<ExtraOption>(
    `select t.code as type, o.field, o.code, o.office_id as office, o.name, o.valid_from as "from", o.valid_to as "to"
     from records.option o join records.type t on t.id = o.type_id order by o.id`,
  )
  return rows
}

/** True when an office has a further option on some day from `from` to `to`. */
export const isOffered = (
  option: ExtraOption,
  offices: readonly number[],
  { from, to }: { from: LocalDate; to: LocalDate },
): boolean =>
  (option.office === null || offices.includes(option.office)) &&
  option.from <= to &&
  (option.to === null || from <= option.to)
