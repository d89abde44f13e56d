import { Icon } from './icon.tsx'
import { words } from './vi.ts'

/** Where this page stands; the last item is the page itself. */
export function Breadcrumb({ items }: { items: readonly { title: string; href?: string }[] }) {
  return (
    <nav class="crumbs" aria-label={words.breadcrumb}>
      <ol>
        {items.map(({ title, href }, i) => (
          <li>
            {i > 0 && <Icon name="chevron-right" />}
            {href === undefined ? <span aria-current="page">{title}</span> : <a href={href}>{title}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
