import { NodeMark, type NodeShape } from './node-mark.tsx'
import { numberStates } from './vi.ts'

/** What is known about a printed number. */
export type NumberState =
  | 'rest'
  | 'open'
  | 'traced'
  | 'changed'
  | 'differs'
  | 'quoted'
  | 'impossible'
  | 'unbound'
  | 'missing'

/** The node of each state; a missing figure is words and has none. */
export const stateNodes: Record<Exclude<NumberState, 'missing'>, NodeShape> = {
  rest: 'open',
  open: 'filled',
  traced: 'filled',
  changed: 'half',
  differs: 'half',
  quoted: 'diamond',
  impossible: 'cross',
  unbound: 'dotted',
}

export interface NumberReferenceProps {
  /** As printed, unit included when it belongs to the number: `98.500.000 đồng`. */
  value: string
  /** What it counts; read after the value. */
  label: string
  state?: NumberState
  /** The figure's page, or the place on this page that explains it. Without it the number is marked but no link. */
  href?: string
  /** Address of a page with the lineage panel, opened beside the text when scripts run. */
  panelHref?: string
  id?: string
}

/** What a reader hears: the value first, as it is seen, then what it counts and its state. */
export function numberName(value: string, label: string, state: NumberState): string {
  return [value, label, numberStates[state]]
    .filter((part, i, parts) => part && parts.indexOf(part) === i)
    .join(', ')
}

/**
 * A number in running text, a table or a headline that answers "from where?": an ordinary link over a line that ends
 * in a node. It keeps its text's font and size and never breaks over two lines.
 */
export function NumberReference({ value, label, state = 'rest', href, panelHref, id }: NumberReferenceProps) {
  const node = state === 'missing' ? null : <NodeMark shape={stateNodes[state]} />
  if (href === undefined) {
    return (
      <span class="number" data-state={state} id={id}>
        {value}
        <span class="unseen">{numberName('', label, state)}</span>
        {node}
      </span>
    )
  }
  return (
    <a
      class="number"
      data-state={state}
      data-panel={panelHref}
      href={href}
      id={id}
      aria-label={numberName(value, label, state)}
      aria-current={state === 'open' ? 'true' : undefined}
    >
      {value}
      {node}
    </a>
  )
}
