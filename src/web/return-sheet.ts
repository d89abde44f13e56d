import type { FieldFault } from '#base'
import { type Book, type Cell, columnName, type SheetPlan, type SheetRow } from '#documents'
import type { TypeVersion } from '#records'
import type { Field } from '#records/define'
import { words } from './returns.vi.ts'

const said = words.sheet

/** What a return's template is made of. */
export interface ReturnForm {
  version: TypeVersion
  /** Fields that its form asks, the year among them. */
  asks: readonly string[]
  year: { field: string; value: string }
  unit: { code: string; name: string }
}

const fieldOf = ({ version }: ReturnForm, name: string): Field =>
  version.definition.fields[name] ?? { kind: 'text' }
const labelOf = ({ version }: ReturnForm, name: string): string => version.words.fields[name] ?? name

const KINDS: Partial<Record<Field['kind'], Cell['kind']>> = {
  integer: 'number',
  money: 'number',
  date: 'date',
  yesNo: 'yesNo',
}

function cellOf(form: ReturnForm, name: string, value: unknown): Cell | null {
  if (value === undefined || value === null) return null
  const { kind } = fieldOf(form, name)
  const text = kind === 'choice' ? form.version.words.options?.[name]?.[String(value)] : String(value)
  return { kind: KINDS[kind] ?? 'text', text: text ?? String(value) }
}

/**
 * The template of a return: one line to fill in, with what is known of it already, and under it the line of the year
 * before to compare with; choices as drop-down lists, and a sheet that says how.
 */
export function returnTemplate(
  form: ReturnForm,
  now: Readonly<Record<string, unknown>> | undefined,
  before: Readonly<Record<string, unknown>> | undefined,
): SheetPlan[] {
  const { field, value } = form.year
  const yearBefore = String(Number(value) - 1)
  const line = (data: Readonly<Record<string, unknown>>): (Cell | null)[] => [
    { kind: 'text', text: form.unit.code },
    { kind: 'text', text: form.unit.name },
    ...form.asks.map(name => cellOf(form, name, data[name])),
  ]
  return [
    {
      name: said.name,
      columns: [
        { title: said.unit },
        { title: said.unitName, width: 40 },
        ...form.asks.map(name => ({
          title: labelOf(form, name),
          ...(KINDS[fieldOf(form, name).kind] === 'number' ? { kind: 'number' as const } : {}),
          ...(fieldOf(form, name).kind === 'choice'
            ? { choices: Object.values(form.version.words.options?.[name] ?? {}) }
            : {}),
        })),
      ],
      rows: [line({ ...now, [field]: value }), ...(before ? [line({ ...before, [field]: yearBefore })] : [])],
    },
    {
      name: said.help,
      columns: [{ title: said.helpTitle, width: 110 }],
      rows: said
        .lines(value, yearBefore, labelOf(form, field))
        .map(text => [{ kind: 'text' as const, text }]),
    },
  ]
}

/** A fault of a returned file: the cell, where there is one, and the sentence. */
export interface CellFault {
  cell?: string
  sentence: string
}

/** What a returned file holds for the year, and where each field stands; or why it cannot be read. */
export interface ReadReturn {
  values: Record<string, unknown>
  faults: CellFault[]
  /** The cell of a field, to name it when the same check as on the page finds a fault there. */
  cellOf(field: string): string | undefined
}

const even = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')

function valueFrom(form: ReturnForm, name: string, cell: Cell | null | undefined): unknown {
  if (!cell) return ''
  // As a number it cannot be taken for one with dots between its thousands.
  if (cell.kind === 'number' && KINDS[fieldOf(form, name).kind] === 'number') {
    const number = Number(cell.text)
    return Number.isSafeInteger(number) || cell.text.includes('.') ? number : cell.text
  }
  if (cell.kind === 'yesNo') return cell.text === 'true'
  if (fieldOf(form, name).kind !== 'choice') return cell.text
  const options = Object.entries(form.version.words.options?.[name] ?? {})
  return options.find(([, label]) => even(label) === even(cell.text))?.[0] ?? cell.text
}

/** A return has a few lines; what stands further down is not its own. */
const MOST_ROWS = 200

async function firstRows(book: Book, sheet: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of book.rows(sheet)) {
    rows.push(row)
    if (rows.length === MOST_ROWS) break
  }
  return rows
}

/** Reads the line of the year from a filled-in template; columns are known by their heads, in any order. */
export async function readReturn(form: ReturnForm, book: Book): Promise<ReadReturn> {
  const named = book.sheets.findIndex(sheet => even(sheet.name) === even(said.name))
  const [head, ...lines] = await firstRows(book, Math.max(named, 0))
  const labels = new Map([[said.unit, ''], ...form.asks.map(name => [labelOf(form, name), name] as const)])
  const columns = new Map<string, number>()
  const faults: CellFault[] = []
  head?.cells.forEach((cell, index) => {
    const label = [...labels.keys()].find(one => cell && even(one) === even(cell.text))
    const name = label === undefined ? undefined : labels.get(label)
    if (label === undefined || name === undefined) return
    if (columns.has(name))
      faults.push({ cell: `${columnName(index)}${head.number}`, sentence: words.upload.twoColumns(label) })
    columns.set(name, index)
  })
  for (const [label, name] of labels)
    if (!columns.has(name)) faults.push({ sentence: words.upload.noColumn(label) })
  const none: ReadReturn = { values: {}, faults, cellOf: () => undefined }
  if (faults.length > 0) return none
  const at = (name: string) => columns.get(name) ?? 0
  const own = lines.filter(line => line.cells[at(form.year.field)]?.text.trim() === form.year.value)
  const [line] = own
  if (!line) return { ...none, faults: [{ sentence: words.upload.noYear(form.year.value) }] }
  if (own.length > 1) {
    const rows = own.map(one => one.number).join(', ')
    return { ...none, faults: [{ sentence: words.upload.twoYears(form.year.value, rows) }] }
  }
  const cellAt = (name: string) => `${columnName(at(name))}${line.number}`
  if (even(line.cells[at('')]?.text ?? '') !== even(form.unit.code))
    faults.push({ cell: cellAt(''), sentence: words.upload.otherUnit(form.unit.code) })
  const values: Record<string, unknown> = {}
  for (const name of form.asks) {
    const cell = line.cells[at(name)]
    if (cell?.kind === 'fault') faults.push({ cell: cellAt(name), sentence: words.upload.fault })
    else values[name] = valueFrom(form, name, cell)
  }
  return { values, faults, cellOf: name => (columns.has(name) ? cellAt(name) : undefined) }
}

/** Faults that the same check as on the page has found, each at its cell. */
export const atCells = (
  faults: readonly FieldFault[],
  read: Pick<ReadReturn, 'cellOf'>,
  sentence: (fault: FieldFault) => string,
): CellFault[] =>
  faults.map(fault => {
    const cell = read.cellOf(fault.field)
    return { sentence: sentence(fault), ...(cell === undefined ? {} : { cell }) }
  })
