import type { ComponentChildren } from 'preact'
import { NodeMark, type NodeShape } from './node-mark.tsx'

/** Done, under way, or still to come. */
export type StepState = 'done' | 'now' | 'next'

/** The node of each state. */
export const stepNodes: Record<StepState, NodeShape> = { done: 'filled', now: 'ring', next: 'open' }

export interface TimelineItem {
  when?: string
  title: string
  detail?: ComponentChildren
  state: StepState
}

/** What happened to a record. The caller orders it: newest first for officers, oldest first for citizens. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map(({ when, title, detail, state }, i) => (
        <li
          data-state={state}
          data-walked={(state === 'done' && items[i + 1]?.state !== 'next') || undefined}
        >
          <NodeMark shape={stepNodes[state]} />
          {when !== undefined && <span class="timeline-when">{when}</span>}
          <span class="timeline-title">{title}</span>
          {detail !== undefined && <div class="timeline-detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
