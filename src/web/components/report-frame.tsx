import type { ComponentChildren } from 'preact'
import { type ContentsItem, ContentsList } from './contents-list.tsx'

export interface ReportHeadProps {
  title: string
  /** When it was signed, when its figures were frozen, or that it is a draft. */
  state: ComponentChildren
  actions?: ComponentChildren
}

/** Title of a report with its signing and freezing below. */
export function ReportHead({ title, state, actions }: ReportHeadProps) {
  return (
    <div class="report-head">
      <h1>{title}</h1>
      <div class="row-ends">
        <div class="row quiet">{state}</div>
        {actions !== undefined && <div class="row">{actions}</div>}
      </div>
    </div>
  )
}

/** Contents at the left, prose in the middle, room for the lineage of one open number at the right. */
export function ReportFrame({
  contents,
  children,
}: {
  contents: readonly ContentsItem[]
  children: ComponentChildren
}) {
  return (
    <div class="report">
      <ContentsList items={contents} />
      <div class="prose">{children}</div>
    </div>
  )
}

/** One section; `id` is where its line of the contents leads. */
export function ReportSection({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ComponentChildren
}) {
  return (
    <section class="report-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/**
 * A paragraph of which one number is open: its lineage panel follows it, beside the text where there is room. The
 * paragraph is one `p` element and holds a number reference in the state `open`.
 */
export function OpenParagraph({
  paragraph,
  panel,
}: {
  paragraph: ComponentChildren
  panel: ComponentChildren
}) {
  return (
    <div class="with-lineage">
      {paragraph}
      {panel}
    </div>
  )
}

export interface ArticleFrameProps {
  title: string
  /** `(14:38 25/12/2017)`. */
  dateLine: string
  picture?: ComponentChildren
  children: ComponentChildren
  /** The writer's initials at the end. */
  by: string
}

/** A news article: headline, date line, picture, body, initials. */
export function ArticleFrame({ title, dateLine, picture, children, by }: ArticleFrameProps) {
  return (
    <article class="article">
      <h1>{title}</h1>
      <p class="quiet">{dateLine}</p>
      {picture}
      <div class="prose">{children}</div>
      <p class="initials">{by}</p>
    </article>
  )
}
