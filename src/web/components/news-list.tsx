import type { ComponentChildren } from 'preact'

export interface NewsItem {
  title: string
  href: string
  /** `25/12/2017, 14:38`. */
  when: string
  /** Drawn above the title. */
  picture?: ComponentChildren
}

/** News by day; the first is set larger. */
export function NewsList({ items }: { items: readonly NewsItem[] }) {
  return (
    <ul class="news-list">
      {items.map(({ title, href, when, picture }) => (
        <li>
          {picture}
          <a href={href}>{title}</a>
          <p class="quiet">{when}</p>
        </li>
      ))}
    </ul>
  )
}
