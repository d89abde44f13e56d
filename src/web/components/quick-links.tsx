import { Icon, type IconName } from './icon.tsx'

export interface QuickLink {
  icon: IconName
  title: string
  text: string
  href: string
}

/** A few ways on from a home page: icon, two words, one sentence. */
export function QuickLinks({ links }: { links: readonly QuickLink[] }) {
  return (
    <ul class="quick-links">
      {links.map(({ icon, title, text, href }) => (
        <li>
          <a href={href}>
            <Icon name={icon} />
            <span class="quick-title">{title}</span>
            <span class="quick-text">{text}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
