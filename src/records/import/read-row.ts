import type { FieldFault } from '#base'
import type { Cell, SheetRow } from '#documents'
import type { TypeVersion } from '../catalog.ts'
import { parentTypes } from '../record.ts'
import { districtOf, type Import, PARENT, provinceOf } from './imported.ts'
import type { PlaceFinder } from './place-finder.ts'
import { readCell } from './read-cell.ts'

/** Something of a row that must be looked up in the database. */
export interface Reference {
  target: string
  kind: 'party' | 'record'
  /** Code of the type of a record. */
  of: string
  text: string
}

/** One row as values of fields, with what is still to be looked up and what could not be read. */
export interface RowReading {
  row: number
  values: Record<string, unknown>
  references: Reference[]
  faults: FieldFault[]
}

/** How rows become values. */
export interface RowReader {
  version: TypeVersion
  columns: Import['columns']
  fixed: Import['fixed']
  findPlace: PlaceFinder
}

/** Reads a row by the columns' targets; undefined when it holds nothing in them. */
export function readRow(reader: RowReader, { number, cells }: SheetRow): RowReading | undefined {
  const filled = new Map<string, Cell>()
  for (const { at, target } of reader.columns) {
    const cell = target === null ? null : cells[at]
    if (cell && target !== null && cell.text.trim() !== '') filled.set(target, cell)
  }
  if (filled.size === 0) return undefined
  for (const [target, text] of Object.entries(reader.fixed)) {
    if (text.trim() !== '' && !filled.has(target)) filled.set(target, { kind: 'text', text })
  }
  const reading: RowReading = { row: number, values: {}, references: [], faults: [] }
  for (const [target, cell] of filled)
    if (!target.includes('@', 1)) readInto(reading, reader, target, cell, filled)
  return reading
}

function readInto(
  reading: RowReading,
  { version, findPlace }: RowReader,
  target: string,
  cell: Cell,
  filled: ReadonlyMap<string, Cell>,
): void {
  const { definition, words } = version
  const field = definition.fields[target]
  if (target === PARENT || field?.kind === 'record' || field?.kind === 'party') {
    const of = target === PARENT ? (parentTypes(definition)[0] ?? '') : (field?.of ?? '')
    const kind = field?.kind === 'party' ? 'party' : 'record'
    reading.references.push({ target, kind, of, text: cell.text.trim() })
  } else if (field?.kind === 'place') {
    const district = filled.get(districtOf(target))?.text
    const province = filled.get(provinceOf(target))?.text
    const found = findPlace({
      name: cell.text,
      ...(district === undefined ? {} : { district }),
      ...(province === undefined ? {} : { province }),
    })
    if ('code' in found) reading.values[target] = found.code
    else
      reading.faults.push({
        field: target,
        rule: found.rule === 'manyPlaces' ? 'manyPlaces' : 'unknownPlaceName',
      })
  } else if (field) {
    const read = readCell(field, words.options?.[target] ?? {}, cell)
    if ('value' in read) reading.values[target] = read.value
    else reading.faults.push({ field: target, rule: read.rule })
  }
}
