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

/**
 * A text as it was given, each finding marked in its place by an ordinary link. Findings that overlap an earlier one
 * or reach outside the text are left out of the marking, never out of the text.
 */
export function CheckedText({ text, findings }: { text: string; findings: readonly MarkedFinding[] }) {
  const paragraphs: ComponentChildren[][] = [[]]
  const say = (plain: string): void => {
    plain.split(/\r?\n/).forEach((line, i) => {
      if (i > 0) paragraphs.push([])
      if (line) paragraphs.at(-1)?.push(line)
    })
  }
  let at = 0
  for (const finding of [...findings].sort((a, b) => a.offset - b.offset)) {
    const end = finding.offset + finding.length
    if (finding.offset < at || end > text.length) continue
    say(text.slice(at, finding.offset))
    paragraphs
      .at(-1)
      ?.push(
        <NumberReference
          value={text.slice(finding.offset, end)}
          label={finding.label}
          state={finding.verdict}
          href={finding.href}
        />,
      )
    at = end
  }
  say(text.slice(at))
  return (
    <section class="checked-text" aria-label={words.checkedText}>
      {paragraphs
        .filter(paragraph => paragraph.length > 0)
        .map(paragraph => (
          <p>{paragraph}</p>
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
