export interface DrawnPictureProps {
  /** What stands on the screen, small, large, then small again. */
  screen: { over: string; title: string; under: string }
  /** Sites joined: one node each on the line under the titles. */
  sites: number
  /** What the picture shows, for those who do not see it. */
  alt: string
  caption?: string
}

const WIDTH = 640
const HEIGHT = 340
const SCREEN = { x: 38, y: 32, width: 564, height: 166 }
/** Mean width of a letter in parts of the font's size, so that a long title is set smaller instead of cut. */
const LETTER = 0.62

const LONG = 40

/** A long title as two lines of about the same length. */
function inTwo(title: string): string[] {
  if (title.length <= LONG) return [title]
  const middle = Math.floor(title.length / 2)
  const after = title.indexOf(' ', middle)
  const before = title.lastIndexOf(' ', middle)
  const at = after < 0 || middle - before < after - middle ? before : after
  return at < 0 ? [title] : [title.slice(0, at), title.slice(at + 1)]
}

const sizeFor = (text: string, most: number): number =>
  Math.round(Math.min(most, (SCREEN.width - 48) / (Math.max(text.length, 1) * LETTER)) * 10) / 10

/** A picture drawn from data: a hall before a screen on which the sites of a conference stand on one line. */
export function DrawnPicture({ screen, sites, alt, caption }: DrawnPictureProps) {
  const middle = WIDTH / 2
  const step = Math.min(24, 400 / Math.max(sites - 1, 1))
  const first = middle - (step * (sites - 1)) / 2
  const radius = Math.min(4, step * 0.32)
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alt} font-family="var(--ui)">
        <rect width={WIDTH} height={HEIGHT} fill="#13254d" />
        <rect {...SCREEN} fill="#1b3478" />
        <g fill="#fff" text-anchor="middle">
          <text x={middle} y="68" font-size={sizeFor(screen.over, 14)} opacity=".85">
            {screen.over}
          </text>
          {inTwo(screen.title).map((line, i, lines) => (
            <text
              x={middle}
              y={110 - 13 * (lines.length - 1) + 27 * i}
              font-size={sizeFor(line, 24)}
              font-weight="600"
            >
              {line}
            </text>
          ))}
          <text x={middle} y="149" font-size={sizeFor(screen.under, 15)}>
            {screen.under}
          </text>
        </g>
        <g fill="#1b3478" stroke="#a9b9e0" stroke-width="1.25">
          <line x1={first} x2={first + step * (sites - 1)} y1="170" y2="170" />
          {Array.from({ length: sites }, (_, i) => (
            <circle
              cx={(first + step * i).toFixed(1)}
              cy="170"
              r={radius}
              fill={i === 0 ? '#fff' : undefined}
            />
          ))}
        </g>
        <rect y="228" width={WIDTH} height={HEIGHT - 228} fill="#0d1833" />
        <Row seats={8} y={256} radius={11} color="#2a4284" />
        <Row seats={9} y={298} radius={14} color="#3a559f" />
      </svg>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** A row of people seen from behind. */
function Row({ seats, y, radius, color }: { seats: number; y: number; radius: number; color: string }) {
  const gap = WIDTH / seats
  return (
    <g fill={color}>
      {Array.from({ length: seats }, (_, i) => {
        const x = gap * (i + 0.5)
        const half = radius * 2.2
        return (
          <>
            <circle cx={x} cy={y} r={radius} />
            <path d={`M${x - half} ${y + radius * 3.1}a${half} ${half} 0 0 1 ${half * 2} 0z`} />
          </>
        )
      })}
    </g>
  )
}
