import { NodeMark } from './node-mark.tsx'
import { type NumberState, stateNodes } from './number-reference.tsx'
import { numberStates, words } from './vi.ts'

export interface HeadlineFigure {
  /** As printed; null when there is none. */
  value: string | null
  label: string
  href: string
  state?: Exclude<NumberState, 'missing'>
}

/** The few numbers of a year on one line; the node of each number sits on the line below it. */
export function HeadlineFigures({ figures }: { figures: readonly HeadlineFigure[] }) {
  return (
    <ul class="deck">
      {figures.map(({ value, label, href, state = 'rest' }) => (
        <li>
          <a href={href}>
            <span class={value === null ? 'deck-value words' : 'deck-value'}>{value ?? words.missing}</span>
            <span class="deck-line">
              <NodeMark shape={value === null ? 'dotted' : stateNodes[state]} />
            </span>
            <span class="deck-label">{label}</span>
            {value !== null && <span class="unseen">, {numberStates[state]}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
