import { NodeMark } from './node-mark.tsx'
import { words } from './vi.ts'

export interface RecordLink {
  /** Absent when the reader may not see the record: the row stays, so that the count equals the number. */
  name?: string
  href?: string
  detail?: string
}

/** Records on the line that joins them to what counts them. */
export function RecordLine({
  records,
  all,
}: {
  records: readonly RecordLink[]
  all?: { href: string; text: string }
}) {
  return (
    <ul class="record-line">
      {records.map(record => (
        <li>
          <NodeMark shape={record.name === undefined ? 'dotted' : 'open'} />
          {record.name !== undefined && record.href !== undefined ? (
            <a href={record.href}>{record.name}</a>
          ) : (
            <span>{record.name ?? words.maskedRecord}</span>
          )}
          {record.detail !== undefined && <span class="record-detail">{record.detail}</span>}
        </li>
      ))}
      {all && (
        <li>
          <NodeMark shape="open" />
          <a class="record-all" href={all.href}>
            {all.text}
          </a>
        </li>
      )}
    </ul>
  )
}
