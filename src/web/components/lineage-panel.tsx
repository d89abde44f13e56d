import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { NodeMark } from './node-mark.tsx'
import { RecordLine, type RecordLink } from './record-line.tsx'
import { words } from './vi.ts'

export interface LineagePanelProps {
  /** What is counted: the indicator's name. */
  name: string
  /** As printed; null when there is none. */
  value: string | null
  /** Noun, period and place. */
  context: string
  method: string
  /** The page of the definition and its versions. */
  definition?: { href: string; text: string }
  /** Change and base in words; absent: said to be missing. */
  comparison?: ComponentChildren
  /** The first few of the records that are counted, and where all of them are. */
  records?: { total: string; href: string; first: readonly RecordLink[] }
  /** For a frozen report: what has become of the value since. */
  since?: ComponentChildren
  /** The sentence to quote the figure by. */
  citation: string
  mapHref?: string
  /** The page without the panel. */
  closeHref?: string
}

/** What stands behind a number, always in the same order. */
export function LineagePanel(props: LineagePanelProps) {
  const {
    name,
    value,
    context,
    method,
    definition,
    comparison,
    records,
    since,
    citation,
    mapHref,
    closeHref,
  } = props
  return (
    <aside class="lineage" aria-label={name}>
      <NodeMark shape="filled" />
      {closeHref !== undefined && (
        <a class="icon-button close" href={closeHref} aria-label={words.close}>
          <Icon name="x" />
        </a>
      )}
      <p class="lineage-name">{name}</p>
      <p class={value === null ? 'lineage-value words' : 'lineage-value'}>{value ?? words.missing}</p>
      <p class="quiet">{context}</p>
      <dl>
        <dt>{words.method}</dt>
        <dd>
          {method} {definition && <a href={definition.href}>{definition.text}</a>}
        </dd>
        <dt>{words.comparison}</dt>
        <dd>{comparison ?? <span class="missing-words">{words.noComparison}</span>}</dd>
        {records && (
          <>
            <dt>{words.countedFrom(records.total)}</dt>
            <dd>
              <RecordLine
                records={records.first}
                all={{ href: records.href, text: words.openRecords(records.total) }}
              />
            </dd>
          </>
        )}
        {since !== undefined && (
          <>
            <dt>{words.sinceFrozen}</dt>
            <dd>{since}</dd>
          </>
        )}
      </dl>
      <div class="row">
        <Citation text={citation} />
        {mapHref !== undefined && (
          <a class="button quiet small" href={mapHref}>
            {words.onMap}
          </a>
        )}
      </div>
    </aside>
  )
}

/** The sentence to quote a figure by; opens to be selected, and is copied at once when scripts run. */
export function Citation({ text }: { text: string }) {
  return (
    <details class="cite" data-copied={words.citationCopied}>
      <summary class="button secondary small">
        <Icon name="quote" />
        {words.copyCitation}
      </summary>
      <p>{text}</p>
    </details>
  )
}
