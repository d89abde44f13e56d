import type { ComponentChildren } from 'preact'
import { NodeMark, type NodeShape } from './node-mark.tsx'
import { NumberReference } from './number-reference.tsx'
import { words } from './vi.ts'

export type Verdict = 'traced' | 'differs' | 'impossible' | 'unbound'

/** Order of the counts above the text. */
const verdicts: readonly Verdict[] = ['traced', 'differs', 'impossible', 'unbound']
const nodes: Record<Verdict, NodeShape> = {
  traced: 'filled',
  differs: 'half',
  impossible: 'cross',
  unbound: 'dotted',
}

export interface MarkedFinding {
  /** In UTF-16 units of the text, as the checker gives them. */
  offset: number
  length: number
  verdict: Verdict
  /** What it was read as. */
  label: string
  /** The detail beside the text (`#finding-3`), or the figure's page. */
  href?: string
}

/** How many numbers have each verdict, in words. */
export function VerdictCounts({ findings }: { findings: readonly { verdict: Verdict }[] }) {
  return (
    <ul class="verdicts">
      {verdicts.map(verdict => (
        <li data-verdict={verdict}>
          <NodeMark shape={nodes[verdict]} />
          <b>{findings.filter(finding => finding.verdict === verdict).length}</b>
          {words.verdicts[verdict]}
        </li>
      ))}
    </ul>
  )
}

interface Paragraph {
  children: ComponentChildren[]
  isPage?: boolean
}

/** Between the cells of a table. */
const CELL_SPACE = '\u2003'

/**
 * A text as it was given, each finding marked in its place by an ordinary link. Findings that overlap an earlier one
 * or reach outside the text are left out of the marking, never out of the text.
 */
export function CheckedText(props: {
  text: string
  findings: readonly MarkedFinding[]
  /** Where a page begins, with what is said there. */
  breaks?: readonly { offset: number; label: string }[]
}) {
  const { text, findings, breaks = [] } = props
  const paragraphs: Paragraph[] = [{ children: [] }]
  const say = (plain: string): void => {
    plain.split(/\r?\n/).forEach((line, i) => {
      if (i > 0) paragraphs.push({ children: [] })
      if (line) paragraphs.at(-1)?.children.push(line.replaceAll('\t', CELL_SPACE))
    })
  }
  let at = 0
  let page = 0
  const sayTo = (end: number): void => {
    for (let next = breaks[page]; next && next.offset <= end; next = breaks[++page]) {
      say(text.slice(at, next.offset))
      at = Math.max(at, next.offset)
      paragraphs.push({ children: [next.label], isPage: true }, { children: [] })
    }
    say(text.slice(at, end))
  }
  for (const finding of [...findings].sort((a, b) => a.offset - b.offset)) {
    const end = finding.offset + finding.length
    if (finding.offset < at || end > text.length) continue
    sayTo(finding.offset)
    paragraphs
      .at(-1)
      ?.children.push(
        <NumberReference
          value={text.slice(finding.offset, end)}
          label={finding.label}
          state={finding.verdict}
          href={finding.href}
        />,
      )
    at = end
  }
  sayTo(text.length)
  return (
    <section class="checked-text" aria-label={words.checkedText}>
      {paragraphs
        .filter(({ children }) => children.length > 0)
        .map(({ children, isPage }) => (
          <p class={isPage ? 'page-mark' : undefined}>{children}</p>
        ))}
    </section>
  )
}

/** What one finding means: the place that a marked number leads to. */
export function FindingDetail(props: {
  id: string
  verdict: Verdict
  title: string
  children: ComponentChildren
}) {
  const { id, verdict, title, children } = props
  return (
    <section class="finding" id={id} data-verdict={verdict} aria-labelledby={`${id}-title`}>
      <NodeMark shape="filled" />
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  )
}
