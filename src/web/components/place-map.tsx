import { printNumber } from '#base'
import { type Drawing, drawOutlines, type PlaceOutline, scaleKm } from './geography.ts'
import { MapSymbol } from './map-symbol.tsx'
import { words } from './vi.ts'

export interface PlaceMapProps {
  title: string
  outlines: readonly PlaceOutline[]
  /** Names and counts, joined to the outlines by code; a place without an entry is drawn without a name. */
  places: readonly { code: string; name: string; count?: string; href?: string }[]
  /** Types in the order of their symbols; the legend lists them. */
  types?: readonly { code: string; name: string }[]
  /** One symbol a record. */
  points?: readonly { lon: number; lat: number; type: string; name: string }[]
  /** Names of what is too small to be seen as an outline, for example islands. */
  marks?: readonly { lon: number; lat: number; name: string }[]
  /** Code of the place that the page shows beside the map. */
  selected?: string
}

const WIDTH = 640
const MARGIN = 16
/** Room below the outlines for the scale bar. */
const SCALE_ROOM = 48
const ROOM = { width: WIDTH, most: 820, top: MARGIN, right: MARGIN, bottom: SCALE_ROOM, left: MARGIN }
/** The scale bar takes at most this part of the width. */
const SCALE_PART = 0.18
/** From this number of symbols on, counts beside them would be covered on a phone. */
const MANY_POINTS = 40

/**
 * Places with their counts and one symbol a record. It repeats what the table beside it says; the table is the way for
 * keyboard and reader, so the links here are for the pointer only.
 */
export function PlaceMap({
  title,
  outlines,
  places,
  types = [],
  points = [],
  marks = [],
  selected,
}: PlaceMapProps) {
  const drawing = drawOutlines(outlines, ROOM)
  return (
    <figure class="map">
      <div class="map-frame">
        <svg
          viewBox={`0 0 ${WIDTH} ${drawing.height}`}
          aria-hidden="true"
          class={points.length >= MANY_POINTS ? 'many' : undefined}
        >
          <Areas drawing={drawing} places={places} selected={selected} />
          {points.map(({ lon, lat, type, name }) => {
            const { x, y } = drawing.place(lon, lat)
            return (
              <g transform={`translate(${x} ${y})`}>
                <title>{name}</title>
                <MapSymbol type={types.findIndex(one => one.code === type)} />
              </g>
            )
          })}
          <Names drawing={drawing} places={places} selected={selected} />
          {marks.map(({ lon, lat, name }) => {
            const { x, y } = drawing.place(lon, lat)
            return (
              <g transform={`translate(${x} ${y})`}>
                <path class="islands" d="M-8 -4h.01M0 -8h.01M7 -3h.01" />
                <text class="count" y="14">
                  {name}
                </text>
              </g>
            )
          })}
          <Scale perKm={drawing.perKm} y={drawing.height - 12} />
        </svg>
      </div>
      <figcaption class="unseen">{words.map(title)}</figcaption>
      {types.length > 0 && <Legend types={types} />}
    </figure>
  )
}

type Drawn = { drawing: Drawing } & Pick<PlaceMapProps, 'places' | 'selected'>

/** The selected place comes last: its line lies over those of its neighbours. */
function Areas({ drawing, places, selected }: Drawn) {
  const ordered = [...drawing.areas].sort((a, b) => Number(a.code === selected) - Number(b.code === selected))
  return (
    <>
      {ordered.map(({ code, path }) => {
        const area = <path class={code === selected ? 'area selected' : 'area'} d={path} />
        const href = places.find(place => place.code === code)?.href
        return href === undefined ? (
          area
        ) : (
          <a href={href} tabindex={-1}>
            {area}
          </a>
        )
      })}
    </>
  )
}

function Names({ drawing, places, selected }: Drawn) {
  return (
    <>
      {drawing.areas.map(({ code, x, y }) => {
        const place = places.find(one => one.code === code)
        return (
          place && (
            <g pointer-events="none">
              <text class={code === selected ? 'selected-label' : undefined} x={x} y={y}>
                {place.name}
              </text>
              {place.count !== undefined && (
                <text class={code === selected ? 'count selected-label' : 'count'} x={x} y={y} dy="1.2em">
                  {place.count}
                </text>
              )}
            </g>
          )
        )
      })}
    </>
  )
}

function Scale({ perKm, y }: { perKm: number; y: number }) {
  const km = scaleKm(perKm, WIDTH * SCALE_PART)
  const length = Math.round(km * perKm)
  return (
    <>
      <path
        class="scale"
        d={`M${MARGIN} ${y - 4}v8M${MARGIN} ${y}h${length}M${MARGIN + length} ${y - 4}v8`}
      />
      <text class="scale-word" x={MARGIN + length / 2} y={y - 8}>
        {words.kilometres(printNumber(String(km)))}
      </text>
    </>
  )
}

function Legend({ types }: { types: readonly { code: string; name: string }[] }) {
  return (
    <ul class="map-legend" aria-label={words.legend}>
      {types.map(({ name }, i) => (
        <li>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <MapSymbol type={i} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
