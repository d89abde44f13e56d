import { NodeMark } from './node-mark.tsx'
import { type StepState, stepNodes } from './timeline.tsx'
import { words } from './vi.ts'

/** The steps of a long form: where the reader is, in words above and on a line of nodes. `current` counts from 1. */
export function Steps({ labels, current }: { labels: readonly string[]; current: number }) {
  const stateOf = (i: number): StepState => (i + 1 < current ? 'done' : i + 1 === current ? 'now' : 'next')
  return (
    <div class="steps">
      <p class="note">{words.step(current, labels.length)}</p>
      <ol>
        {labels.map((label, i) => (
          <li data-state={stateOf(i)} aria-current={i + 1 === current ? 'step' : undefined}>
            <NodeMark shape={stepNodes[stateOf(i)]} />
            <span class="unseen">
              {label}, {words.stepStates[stateOf(i)]}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
