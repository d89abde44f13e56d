export type ClockKind = 'running' | 'near' | 'late' | 'stopped' | 'done'

/** A term: its words above (unit always written), a line below that fills towards its end. `share` is 0 to 1. */
export function ClockLine({ kind, share, text }: { kind: ClockKind; share: number; text: string }) {
  const end = `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%`
  const closed = kind === 'late' || kind === 'done'
  return (
    <span class="clock" data-kind={kind}>
      {text}
      <svg aria-hidden="true">
        <line class="rest" x1="0" x2="100%" y1="50%" y2="50%" />
        <line
          class="run"
          x1="0"
          x2={closed || kind === 'stopped' ? '100%' : end}
          y1="50%"
          y2="50%"
          stroke-dasharray={kind === 'stopped' ? '4 4' : undefined}
        />
        <circle class={closed ? 'solid' : undefined} cx="100%" cy="50%" r="3.5" />
      </svg>
    </span>
  )
}
