import { NodeMark } from './node-mark.tsx'
import { words } from './vi.ts'

export interface ContentsItem {
  title: string
  href: string
  current?: boolean
}

/** The sections of a report on the line that joins them. */
export function ContentsList({ items }: { items: readonly ContentsItem[] }) {
  return (
    <nav class="contents" aria-label={words.contents}>
      <ol>
        {items.map(({ title, href, current }) => (
          <li data-current={current || undefined}>
            <NodeMark shape={current ? 'filled' : 'open'} />
            <a href={href} aria-current={current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
