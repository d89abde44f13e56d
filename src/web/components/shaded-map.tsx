import { printNumber } from '#base'
import { drawOutlines, type PlaceOutline } from './geography.ts'
import { words } from './vi.ts'

export interface ShadedMapProps {
  title: string
  outlines: readonly PlaceOutline[]
  /** `value` is an exact decimal, null when there is none. */
  places: readonly { code: string; name: string; value: string | null; printed: string; href?: string }[]
}

const WIDTH = 480
const MARGIN = 8
const ROOM = { width: WIDTH, most: 760, top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN }
const STEPS = 4

interface Step {
  from: string
  to: string
}

/** Steps that hold as many places each; equal values stand in one step. */
function stepsOf(values: readonly string[]): Step[] {
  const sorted = [...values].sort((a, b) => Number(a) - Number(b))
  const steps: Step[] = []
  for (let step = 0, at = 0; step < STEPS && at < sorted.length; step++) {
    let end = Math.max(at + 1, Math.round(((step + 1) * sorted.length) / STEPS))
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++
    steps.push({ from: sorted[at] ?? '', to: sorted[end - 1] ?? '' })
    at = end
  }
  return steps
}

/**
 * Places shaded by their values in four steps; one without a value is drawn empty, with a broken line. It repeats what
 * the table beside it says; the table is the way for keyboard and reader, so the links here are for the pointer only.
 */
export function ShadedMap({ title, outlines, places }: ShadedMapProps) {
  const drawing = drawOutlines(outlines, ROOM)
  const byCode = new Map(places.map(place => [place.code, place]))
  const steps = stepsOf(places.flatMap(place => place.value ?? []))
  const stepOf = (value: string): number => steps.findIndex(step => Number(value) <= Number(step.to))
  return (
    <figure class="map shaded">
      <svg viewBox={`0 0 ${WIDTH} ${drawing.height}`} aria-hidden="true">
        {drawing.areas.map(({ code, path }) => {
          const place = byCode.get(code)
          const step = place?.value == null ? 'none' : stepOf(place.value) + 1
          const area = (
            <path class={`area step-${step}`} d={path}>
              {place && (
                <title>{`${place.name}: ${place.value === null ? words.notReported : place.printed}`}</title>
              )}
            </path>
          )
          return place?.href === undefined ? (
            area
          ) : (
            <a href={place.href} tabindex={-1}>
              {area}
            </a>
          )
        })}
      </svg>
      <figcaption class="unseen">{words.map(title)}</figcaption>
      <ul class="map-legend" aria-label={words.legend}>
        {steps.map(({ from, to }, i) => (
          <li>
            <Swatch step={String(i + 1)} />
            {words.between(printNumber(from), printNumber(to))}
          </li>
        ))}
        {places.some(place => place.value === null) && (
          <li>
            <Swatch step="none" />
            {words.notReported}
          </li>
        )}
      </ul>
    </figure>
  )
}

const Swatch = ({ step }: { step: string }) => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    <rect class={`area step-${step}`} x="1" y="1" width="16" height="16" />
  </svg>
)
