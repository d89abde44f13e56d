import type { ComponentChildren } from 'preact'

/** Facts of one thing as labels and values. */
export function DefinitionList({ facts }: { facts: readonly { label: string; value: ComponentChildren }[] }) {
  return (
    <div class="facts-frame">
      <dl class="facts">
        {facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
