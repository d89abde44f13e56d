import type { ComponentChildren } from 'preact'
import { words } from './vi.ts'

export interface Column<Row> {
  label: string
  /** A numeric column gives printed text, or null when the value is missing: missing is words, never zero. */
  cell: (row: Row) => ComponentChildren
  numeric?: boolean
  /** Dropped when the table is narrow; nothing may stand only here. */
  secondary?: boolean
  emphasis?: boolean
  /** Its cell in the total row. */
  total?: ComponentChildren
}

export interface DataTableProps<Row> {
  caption: string
  /** The caption is read but not seen, because a heading above says the same. */
  captionUnseen?: boolean
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  selected?: (row: Row) => boolean
  /** Words of the total row's first cell; without them there is no total row. */
  totalLabel?: string
  /** The sentence shown instead of an empty table. */
  empty?: string
}

/** A table by hairlines; too narrow for columns, each row becomes a list of labels and values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionUnseen, columns, rows, selected, totalLabel, empty } = props
  if (rows.length === 0 && empty !== undefined) return <p class="empty">{empty}</p>
  return (
    <div class="table-frame">
      <table class="table stacks">
        <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col" class={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr data-selected={selected?.(row) || undefined}>
              {columns.map((column, i) => (
                <Cell column={column} first={i === 0} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
        {totalLabel !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, i) => (
                <Cell column={column} first={i === 0} content={i === 0 ? totalLabel : (column.total ?? '')} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function classOf<Row>(
  { numeric, secondary, emphasis }: Column<Row>,
  content?: ComponentChildren,
): string | undefined {
  const names = [
    numeric && 'numeric',
    secondary && 'secondary',
    emphasis && 'emphasis',
    numeric && content === '0' && 'zero',
    numeric && content === null && 'missing',
  ]
  return names.filter(Boolean).join(' ') || undefined
}

function Cell<Row>(props: { column: Column<Row>; first: boolean; content: ComponentChildren }) {
  const { column, first, content } = props
  const shown = column.numeric && content === null ? words.notReported : content
  if (first) {
    return (
      <th scope="row" class={classOf(column, content)}>
        {shown}
      </th>
    )
  }
  return (
    <td class={classOf(column, content)} data-label={column.label}>
      {shown}
    </td>
  )
}
