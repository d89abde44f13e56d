import { drawOutlines, type PlaceOutline } from './geography.ts'
import { words } from './vi.ts'

export interface ReachMapProps {
  title: string
  outlines: readonly PlaceOutline[]
  /** Names, joined to the outlines by code. */
  places: readonly { code: string; name: string }[]
  /** Code of the place where the unit sits. */
  seat: string
  /** Where the line out of the picture leads. */
  beyond?: string
}

const WIDTH = 520
const TOP = 60
const ROOM = { width: WIDTH, most: 480, top: TOP, right: 10, bottom: 30, left: 10 }

/** The mark of the system as a map: one filled node at the seat, joined by arcs to one open node a place. */
export function ReachMap({ title, outlines, places, seat, beyond }: ReachMapProps) {
  const drawing = drawOutlines(outlines, ROOM)
  const from = drawing.areas.find(area => area.code === seat)
  const named = drawing.areas.map(area => ({
    ...area,
    name: places.find(place => place.code === area.code)?.name,
  }))
  return (
    <figure class="map reach">
      <div class="map-frame">
        <svg viewBox={`0 0 ${WIDTH} ${drawing.height}`} role="img" aria-label={words.map(title)}>
          {drawing.areas.map(area => (
            <path class="area" d={area.path} />
          ))}
          {from && beyond !== undefined && (
            <>
              <path
                class="arc arc-out"
                d={`M${from.x} ${from.y}C${from.x} ${from.y - 150} ${from.x + 40} ${TOP} ${from.x + 90} 22`}
              />
              <text class="out-word" x={from.x + 102} y="22">
                {beyond}
              </text>
            </>
          )}
          {from &&
            named
              .filter(area => area !== from && area.code !== seat)
              .map(area => <path class="arc" d={arcTo(from, area)} />)}
          {named.map(area => (
            <g transform={`translate(${area.x} ${area.y})`}>
              {area.code === seat ? <circle class="symbol" r="8" /> : <circle class="symbol-open" r="5" />}
              {area.name !== undefined && (
                <text class={area.code === seat ? 'seat-name' : undefined} y="24">
                  {area.name}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </figure>
  )
}

/** An arc that leaves the seat upwards and bends more the farther it reaches. */
function arcTo(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const bend = Math.hypot(to.x - from.x, to.y - from.y) * 0.32
  const x = Math.round((from.x + to.x) / 2)
  const y = Math.round(Math.min(from.y, to.y) + Math.abs(to.y - from.y) / 3 - bend)
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`
}
