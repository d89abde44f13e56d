import { words } from './vi.ts'

export interface ImpossibleLineProps {
  /** The percentage that no whole number gives, signed, and as printed. */
  percent: number
  printed: string
  /** The period of the base. */
  baseYear: string
  /** Neighbouring whole bases with what they give, by rising percentage; the gap that is missed lies between two. */
  points: readonly { base: string; percent: number; printed: string }[]
}

/** The percentages that whole numbers can give, as nodes on a line, and the one that falls between them. */
export function ImpossibleLine({ percent, printed, baseYear, points }: ImpossibleLineProps) {
  const slot = 100 / points.length
  const x = (i: number): number => slot * (i + 0.5)
  const gap = points.findIndex(
    (point, i) => point.percent < percent && percent < (points[i + 1]?.percent ?? percent),
  )
  const low = points[gap]
  const high = points[gap + 1]
  const miss =
    low && high ? x(gap) + (slot * (percent - low.percent)) / (high.percent - low.percent) : undefined
  const spoken = points.map(point => `${point.printed} (${words.ifBase(baseYear, point.base)})`).join('; ')
  return (
    <figure class="line-picture">
      <svg width="100%" height="132" role="img" aria-label={words.lineOf(printed, spoken)}>
        {points.slice(1).map((_, i) => (
          <svg
            aria-hidden="true"
            x={`${x(i)}%`}
            y="46"
            width={`${slot}%`}
            height="28"
            viewBox="0 0 100 28"
            preserveAspectRatio="none"
          >
            <path class={i === gap ? 'arc across' : 'arc'} d="M0 28Q50 -18 100 28" />
          </svg>
        ))}
        <line class="axis" x1="0" x2="100%" y1="74" y2="74" />
        {points.map((point, i) => {
          const beside = i === gap || i === gap + 1
          return (
            <>
              <circle class="point" cx={`${x(i)}%`} cy="74" r="6" />
              <text class={beside ? 'beside' : undefined} x={`${x(i)}%`} y="104">
                {point.printed}
              </text>
              <text class="base" x={`${x(i)}%`} y="125">
                {point.base}
              </text>
            </>
          )
        })}
        {miss !== undefined && (
          <>
            <line class="miss-run" x1={`${miss}%`} x2={`${miss}%`} y1="20" y2="66" />
            <svg aria-hidden="true" x={`${miss}%`} y="74" width="1" height="1" overflow="visible">
              <path class="miss" d="M-5 -5l10 10M5 -5l-10 10" />
            </svg>
            <text class="miss-word" x={`${miss}%`} y="14">
              {words.hitsNone(printed)}
            </text>
          </>
        )}
      </svg>
      <figcaption class="note">{words.basesBelow(baseYear)}</figcaption>
    </figure>
  )
}
