import { printInstant, printNumber } from '#base'
import type { PaperTable } from '#documents'
import { termUnits } from '#rules'
import type { Catalog, TypeVersion } from '../catalog.ts'
import { holds } from '../condition.ts'
import { printValue } from '../print-value.ts'
import type { RecordRow } from '../record.ts'
import type { Stay } from './course.ts'
import type { PaperForm } from './define.ts'
import { paperWords } from './vi.ts'

type Rows = readonly Record<string, unknown>[]

/** The rows of a group as a numbered table; undefined when there are none. */
export function groupTable(
  version: TypeVersion,
  record: RecordRow,
  { group, components }: NonNullable<PaperForm['tables']>[number],
): PaperTable | undefined {
  const { definition, words } = version
  const fields = Object.entries(definition.groups?.[group]?.fields ?? {})
  const said = words.groups?.[group]
  // Units are those of the record's own fields, of which one may have the name of a column.
  const labels = { ...words, units: {} }
  const kept = record.data[group]
  const rows: Rows =
    Array.isArray(kept) && kept.length > 0 ? kept : components ? componentsOf(version, record) : []
  if (rows.length === 0 || !said) return undefined
  return {
    caption: said.name,
    columns: [
      { head: paperWords.no, kind: 'number' },
      ...fields.map(([name, field]) => ({
        head: said.fields[name] ?? name,
        kind: field.kind === 'integer' ? ('number' as const) : ('text' as const),
      })),
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      ...fields.map(([name, field]) => printValue({ name, field, value: row[name], words: labels })),
    ]),
  }
}

/** The papers of a procedure that were filed or must be, in the numbers that its law asks for. */
function componentsOf({ definition }: TypeVersion, { data, changedAt }: RecordRow): Rows {
  return Object.entries(definition.procedure?.components ?? {}).flatMap(
    ([component, { field, originals, copies, required }]) => {
      const asked = required === true || (required && holds(required, data, changedAt))
      const filed = field === undefined || data[field] !== undefined
      return asked || filed ? [{ component, originals, copies }] : []
    },
  )
}

/** The way of a record from hand to hand. */
export function courseTable(
  catalog: Catalog,
  { words }: TypeVersion,
  stays: readonly Stay[],
): PaperTable | undefined {
  if (stays.length === 0) return undefined
  const hand = ({ role, unit }: Stay['given']) =>
    paperWords.hand(paperWords.posts[role] ?? paperWords.system, catalog.unit(unit).name)
  const unit = stays.find(({ time }) => time)?.time?.unit
  return {
    caption: paperWords.courseName(unit ? termUnits[unit] : ''),
    columns: paperWords.course.map((head, index) => ({ head, kind: index === 0 ? 'number' : 'text' })),
    rows: stays.map(({ state, given, left, time, pace, reasons }, index) => [
      String(index + 1),
      words.states[state] ?? state,
      hand(given),
      hand(left),
      printInstant(given.at),
      printInstant(left.at),
      time ? `${printTenths(time.taken)} / ${printTenths(time.allowed)}` : '',
      pace ? paperWords.paces[pace] : paperWords.notCounted,
      reasons.join('; '),
    ]),
  }
}

const printTenths = (tenths: number): string => printNumber(String(tenths / 10))
