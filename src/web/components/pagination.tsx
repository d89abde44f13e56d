import { printNumber } from '#base'
import { Icon } from './icon.tsx'
import { words } from './vi.ts'

export interface PaginationProps {
  /** From 1. */
  page: number
  pageSize: number
  /** Exact number of rows in the whole list. */
  total: number
  /** What is listed: `bản ghi`. */
  noun: string
  href: (page: number) => string
}

/** Where in the list this page stands, with the exact total, and the way to its neighbours, first and last page. */
export function Pagination({ page, pageSize, total, noun, href }: PaginationProps) {
  if (total === 0) return <p class="pages">{words.noneFound(noun)}</p>
  const last = Math.max(1, Math.ceil(total / pageSize))
  const n = (value: number): string => printNumber(BigInt(value))
  const from = (page - 1) * pageSize + 1
  const near = [1, page - 1, page, page + 1, last]
  const shown = [...new Set(near)].filter(p => p >= 1 && p <= last).sort((a, b) => a - b)
  return (
    <nav class="pages" aria-label={words.pages}>
      <p>{words.shown(n(from), n(Math.min(page * pageSize, total)), n(total), noun)}</p>
      {last > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a href={href(page - 1)} rel="prev" aria-label={words.previous}>
                <Icon name="chevron-left" />
              </a>
            </li>
          )}
          {shown.flatMap((p, i) => [
            i > 0 && p - (shown[i - 1] ?? p) > 1 && (
              <li>
                <span>…</span>
              </li>
            ),
            <li>
              <a href={href(p)} aria-current={p === page ? 'page' : undefined}>
                {n(p)}
              </a>
            </li>,
          ])}
          {page < last && (
            <li>
              <a href={href(page + 1)} rel="next" aria-label={words.next}>
                <Icon name="chevron-right" />
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}
