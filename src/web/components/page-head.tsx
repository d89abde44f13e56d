import type { ComponentChildren } from 'preact'

export interface PageHeadProps {
  /** A line above the title: what kind of thing it is, its code. */
  over?: ComponentChildren
  title: ComponentChildren
  lead?: ComponentChildren
  /** Buttons at the right. */
  actions?: ComponentChildren
  ruled?: boolean
}

/** Title of an inner page with what it is above, one sentence below, and its actions. */
export function PageHead({ over, title, lead, actions, ruled }: PageHeadProps) {
  return (
    <div class={ruled ? 'page-head ruled' : 'page-head'}>
      <div class="row-ends">
        <div>
          {over !== undefined && <p class="page-head-over">{over}</p>}
          <h1>{title}</h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
        </div>
        {actions !== undefined && <div class="row">{actions}</div>}
      </div>
    </div>
  )
}

/** A figure's own page begins with the number, the one large thing there. */
export function FigureHead(props: {
  name: string
  /** As printed; null when there is none, then `missing` says so. */
  value: string | null
  missing: string
  /** Noun or change beside the number. */
  beside?: ComponentChildren
  context: ComponentChildren
  actions?: ComponentChildren
}) {
  const { name, value, missing, beside, context, actions } = props
  const size = value === null ? ' words' : value.length > 7 ? ' long' : ''
  return (
    <div class="figure-head">
      <h1>{name}</h1>
      <div class="row-ends">
        <div>
          <p class="row">
            <span class={`figure-value${size}`}>{value ?? missing}</span>
            {beside !== undefined && <span class="figure-comparison">{beside}</span>}
          </p>
          <p class="quiet">{context}</p>
        </div>
        {actions !== undefined && <div class="row">{actions}</div>}
      </div>
    </div>
  )
}
