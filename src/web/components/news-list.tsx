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
    <ul>
      {items.map(({ title, href, when, picture }, i) => (
        <li class={i === 0 ? 'news-item first' : 'news-item'}>
          {picture}
          <a href={href}>{title}</a>
          <p class="note">{when}</p>
        </li>
      ))}
    </ul>
  )
}
