import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { words } from './vi.ts'

export interface NavItem {
  title: string
  href: string
  current?: boolean
}

function Items({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map(({ title, href, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

/**
 * The main sections twice: as a row, and in a menu with everything else of the page's head. The style sheet shows one
 * of the two, by the room there is at the reader's text size.
 */
export function Navigation({ items, children }: { items: readonly NavItem[]; children: ComponentChildren }) {
  return (
    <>
      <nav class="site-nav" aria-label={words.mainNav}>
        <Items items={items} />
      </nav>
      <details class="menu">
        <summary aria-label={words.menu}>
          <Icon name="menu" />
          <Icon name="x" />
        </summary>
        <div class="menu-sheet">
          <nav aria-label={words.mainNav}>
            <Items items={items} />
          </nav>
          {children}
        </div>
      </details>
    </>
  )
}
