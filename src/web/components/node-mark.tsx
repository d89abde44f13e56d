/** Shapes of the line with a node: open (to come, or can be opened), filled, half, cross, diamond, dotted, ring (now). */
export type NodeShape = 'open' | 'filled' | 'half' | 'cross' | 'diamond' | 'dotted' | 'ring'

const shapes = {
  open: <circle cx="5" cy="5" r="4" />,
  filled: <circle class="solid" cx="5" cy="5" r="4" />,
  half: (
    <>
      <circle cx="5" cy="5" r="4" />
      <path class="solid" d="M5 1a4 4 0 0 0 0 8z" stroke="none" />
    </>
  ),
  cross: <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke-width="2.5" />,
  diamond: <path d="M5 0l5 5-5 5-5-5z" stroke-width="1.4" />,
  dotted: <circle cx="5" cy="5" r="4" stroke-dasharray="1.6 1.55" />,
  ring: <circle cx="5" cy="5" r="3.4" stroke-width="3.2" />,
}

/** The node at the end of a line. Its shape carries a state that the text beside it also says. */
export function NodeMark({ shape }: { shape: NodeShape }) {
  return (
    <svg class="node" viewBox="0 0 10 10" aria-hidden="true">
      {shapes[shape]}
    </svg>
  )
}
