import { faultGroups, holds, namesPapers, type RecordRow } from '#records'
import type { Procedure, RecordTypeDefinition } from '#records/define'
import type { Reading } from './deps.ts'
import type { Typed } from './form-values.ts'
import type { Subject } from './subject.ts'

type Row = Record<string, string>
type Components = [code: string, component: Procedure['components'][string]][]

/** The papers that must be filed by what the dossier says, and those that are there all the same. */
function papersOf({ procedure }: RecordTypeDefinition, record: RecordRow): Components {
  return Object.entries(procedure?.components ?? {}).filter(
    ([, { field, required }]) =>
      required === true ||
      (required && holds(required, record.data, record.on)) ||
      (field !== undefined && record.data[field] !== undefined),
  )
}

/** Rows of an intake check: one for each paper, with what the catalogue asks of it; the mark is the officer's. */
const checkRows = (definition: RecordTypeDefinition, record: RecordRow): Row[] =>
  papersOf(definition, record).map(([component, { originals, copies }]) => ({
    component,
    originals: String(originals),
    copies: String(copies),
  }))

/** Rows of a request: what the check has marked as missing or wrong, and what must be there and is not. */
function faultRows(definition: RecordTypeDefinition, record: RecordRow): Row[] {
  const marked = Object.entries(definition.groups ?? {}).flatMap(([name, { fields }]) =>
    namesPapers(definition, fields) && fields['mark']
      ? ((record.data[name] as Record<string, unknown>[] | undefined) ?? [])
      : [],
  )
  const faulty = marked.filter(row => row['mark'] !== 'full').map(row => String(row['component']))
  const absent = papersOf(definition, record)
    .filter(([, { field }]) => field !== undefined && record.data[field] === undefined)
    .map(([code]) => code)
  return [...new Set([...faulty, ...absent])].map(component => ({ component }))
}

/** The unit to which the last record of the type was handed by the same act. */
async function lastUnit({ tx, catalog }: Reading, record: RecordRow, action: string): Promise<string> {
  const { rows } = await tx.query<{ unit: number }>(
    `select (a.change ->> 'unit')::int as unit
     from (select id from records.record where type_id = $1 and office_id = $2 and id <> $3 order by id desc limit 50) r
     join records.action a on a.record_id = r.id
     where a.name = $4 and a.change ? 'unit' order by a.id desc limit 1`,
    [record.type, record.office, record.id, action],
  )
  return rows[0] ? catalog.unit(rows[0].unit).code : ''
}

/** What a form shows before anything is typed, beside the record's present values: rows of papers, the unit it goes to. */
export async function beginForm(reading: Reading, subject: Subject, shown: Typed): Promise<Typed> {
  const { record, act, action, version, toUnits } = subject
  if (!record) return shown
  const { definition } = version
  const faults = faultGroups(definition)
  const groups = Object.fromEntries(
    (act.asksGroups ?? []).map(name => {
      const kept = shown.groups[name] ?? []
      // What was asked for before has been answered: a new request begins with what is wrong now.
      if (faults.includes(name)) return [name, faultRows(definition, record)]
      const isCheck = namesPapers(definition, definition.groups?.[name]?.fields ?? {})
      return [name, isCheck && kept.length === 0 ? checkRows(definition, record) : kept]
    }),
  )
  const begun = Object.fromEntries(
    (act.asks ?? []).flatMap(name => {
      const other = record.data[definition.fields[name]?.begins ?? '']
      return shown.values[name] || typeof other !== 'string' ? [] : [[name, other]]
    }),
  )
  const last = act.transfers && toUnits.length > 0 ? await lastUnit(reading, record, action) : ''
  const toUnit = toUnits.some(({ code }) => code === last) ? last : shown.toUnit
  return { ...shown, values: { ...shown.values, ...begun }, groups, toUnit }
}
