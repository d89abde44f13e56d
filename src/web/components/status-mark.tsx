import type { ComponentChildren } from 'preact'
import { NodeMark, type NodeShape } from './node-mark.tsx'

/** Where a record stands: waits for us, in work, asked elsewhere, waits for the citizen, done, refused. */
export type StatusKind = 'open' | 'working' | 'asked' | 'waiting' | 'done' | 'refused'

const nodes: Record<StatusKind, NodeShape> = {
  open: 'open',
  working: 'filled',
  asked: 'half',
  waiting: 'dotted',
  done: 'filled',
  refused: 'diamond',
}

/** A node and the word that it repeats. */
export function StatusMark({ kind, children }: { kind: StatusKind; children: ComponentChildren }) {
  return (
    <span class="status" data-kind={kind}>
      <NodeMark shape={nodes[kind]} />
      {children}
    </span>
  )
}
