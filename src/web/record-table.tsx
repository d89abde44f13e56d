import { printDate } from '#base'
import type { RecordRow } from '#records'
import { DataTable } from './components/data-table.tsx'
import { StatusMark } from './components/status-mark.tsx'
import type { Reading } from './deps.ts'
import { paths } from './paths.ts'
import { placeName } from './place-names.ts'
import { stateKind } from './state-kind.ts'
import { vi } from './vi.ts'

/** Where a record stands, by the words of the definition it keeps. */
export function RecordState({ reading, row }: { reading: Reading; row: RecordRow }) {
  const { definition, words } = reading.catalog.version(row.definition)
  return <StatusMark kind={stateKind(definition, row.state)}>{words.states[row.state]}</StatusMark>
}

/** Records as rows, each place as it was called on the record's day. */
export function recordTable({
  reading,
  rows,
  caption,
  empty,
}: {
  reading: Reading
  rows: readonly RecordRow[]
  caption: string
  empty?: string
}) {
  const { catalog } = reading
  return (
    <DataTable
      caption={caption}
      captionUnseen
      {...(empty === undefined ? {} : { empty })}
      columns={[
        { label: vi.register.name, cell: row => <a href={paths.record(row.id)}>{row.title}</a> },
        { label: vi.register.state, cell: row => <RecordState reading={reading} row={row} /> },
        { label: vi.register.on, cell: row => <span class="nowrap">{printDate(row.on)}</span> },
        { label: vi.register.place, cell: row => placeName(catalog, row) },
        { label: vi.register.unit, secondary: true, cell: row => catalog.unit(row.unit).name },
      ]}
      rows={rows}
    />
  )
}
