import { printNumber } from '#base'
import type { Recount } from '#records'
import { DataTable } from './components/data-table.tsx'
import { words as desk } from './desk.vi.ts'

const say = desk.calendar

/** How far the terms of open records have been counted anew, the newest entry of the calendar first. */
export function Recounts({ recounts }: { recounts: readonly Recount[] }) {
  if (recounts.length === 0) return null
  return (
    <DataTable
      caption={say.recounts}
      columns={[
        { label: say.why, cell: ({ why }) => why },
        {
          label: say.progress,
          cell: ({ looked, total, ended }) =>
            `${say.of(looked, total === null ? '…' : printNumber(BigInt(total)))}, ${ended ? say.ended : say.going}`,
        },
        { label: say.moved, numeric: true, cell: ({ moved }) => printNumber(BigInt(moved)) },
      ]}
      rows={recounts}
    />
  )
}
