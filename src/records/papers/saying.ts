import { dayOf, type LocalDate, printDate, printInstant } from '#base'
import type { Tx } from '#db'
import { termUnits } from '#rules'
import type { Catalog, TypeVersion } from '../catalog.ts'
import { lastDayOf, termOf } from '../legal-time.ts'
import { printValue, valueNames } from '../print-value.ts'
import type { ClockRow, RecordRow } from '../record.ts'

/** What the words of a paper name, said of one record: by the name of a field or of what an act gives. */
export interface Saying {
  version: TypeVersion
  /** Empty when it is not known. */
  say(name: string): string
}

/** Makes the sayings of a record on a day. `given` are those that its fields and clocks do not hold. */
export async function sayingOf(
  tx: Tx,
  catalog: Catalog,
  record: RecordRow,
  on: LocalDate,
  given: {
    clocks: readonly ClockRow[]
    due?: string | undefined
    /** Field with the day from which the paper no longer holds. */
    until?: string | undefined
    reason?: string | null
    /** Group whose rows are the papers that were handed in. */
    papers?: string | undefined
  },
): Promise<Saying> {
  const version = catalog.version(record.definition)
  const { definition, words } = version
  const names = await valueNames({ tx, catalog }, version, record.data, on)
  const clockOf = (code: string | undefined) => given.clocks.find(clock => clock.code === code)
  const others: Record<string, () => string> = {
    due: () => printEnd(clockOf(given.due)),
    term: () => printTerm(version, clockOf(definition.procedure?.clocks.statutory)),
    until: () => (given.until === undefined ? '' : say(given.until)),
    reason: () => given.reason ?? '',
    office: () => catalog.unit(record.office).name,
    unit: () => catalog.unit(record.unit).name,
    procedure: () => words.procedure?.name ?? words.name,
    papers: () => countPapers(given.papers === undefined ? undefined : record.data[given.papers]),
  }
  const say = (name: string): string => {
    const field = definition.fields[name]
    if (!field) return others[name]?.() ?? ''
    const value = record.data[name]
    return field.secret || value === undefined ? '' : printValue({ name, field, value, words, names })
  }
  return { version, say }
}

/** The last day of a term in days; the instant of one in hours. */
function printEnd(clock: ClockRow | undefined): string {
  if (!clock) return ''
  const last = lastDayOf(clock.dueAt)
  return last === dayOf(clock.dueAt) ? printInstant(clock.dueAt) : printDate(last)
}

function printTerm({ definition }: TypeVersion, clock: ClockRow | undefined): string {
  const made = clock && definition.clocks?.[clock.code]
  const term = made && termOf(clock, made)
  return term ? `${term.value} ${termUnits[term.unit]}` : ''
}

/** Papers that were handed in: originals and copies together. */
function countPapers(rows: unknown): string {
  if (!Array.isArray(rows)) return ''
  return String(rows.reduce((sum, row) => sum + Number(row.originals ?? 0) + Number(row.copies ?? 0), 0))
}
