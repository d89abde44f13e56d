/** Views of one list: links with counts, each with its own address. Never tabs that hide content. */
export function ViewLinks({
  label,
  views,
}: {
  label: string
  views: readonly { title: string; href: string; count?: string; current?: boolean }[]
}) {
  return (
    <nav class="view-links" aria-label={label}>
      {views.map(({ title, href, count, current }) => (
        <a href={href} aria-current={current ? 'page' : undefined}>
          {title}
          {count !== undefined && <b>{count}</b>}
        </a>
      ))}
    </nav>
  )
}
