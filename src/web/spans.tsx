import type { Span } from '#reports'
import { NumberReference, type NumberState } from './components/number-reference.tsx'
import { paths } from './paths.ts'

/** The figure's page behind a span; a comparison leads to the figure that is compared. */
export const spanHref = (figure: string): string => paths.figure(figure.replace(/^[A-Z.]+\((.+?)\)/, '$1'))

/** Composed prose: text, and numbers that lead to their figures. `stateOf` marks what has changed since a freeze. */
export function Spans({
  spans,
  stateOf,
}: {
  spans: readonly Span[]
  stateOf?: (figure: string) => NumberState | undefined
}) {
  return (
    <>
      {spans.map(span =>
        'text' in span ? (
          span.text
        ) : (
          <NumberReference
            value={span.printed}
            label={span.label}
            state={span.missing ? 'missing' : (stateOf?.(span.figure) ?? 'rest')}
            href={spanHref(span.figure)}
            panelHref={`${spanHref(span.figure)}?khung`}
          />
        ),
      )}
    </>
  )
}
