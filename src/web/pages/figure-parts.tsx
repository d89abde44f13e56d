import type { UnitPart } from '#figures'
import type { CatalogUnit } from '#records'
import { DataTable } from '../components/data-table.tsx'
import { paths } from '../paths.ts'
import { words } from '../trees.vi.ts'

/** A figure by the offices that it is made of: those under the unit, and those that it took over. */
export function UnitParts({ parts, own }: { parts: readonly UnitPart[]; own: CatalogUnit }) {
  if (parts.length === 0) return null
  return (
    <DataTable
      caption={words.parts}
      columns={[
        {
          label: words.part,
          cell: part =>
            part.unit.id === own.id ? (
              words.own(part.unit.name)
            ) : (
              <a href={paths.figure(part.id)}>{part.unit.name}</a>
            ),
        },
        { label: words.value, numeric: true, cell: part => (part.value === null ? null : part.printed) },
      ]}
      rows={parts}
    />
  )
}
