import { largest } from './largest.ts'

export interface ComparedFigure {
  label: string
  /** This window's value, and the one a year before; null when missing, which is never drawn as zero. */
  now: { year: string; value: bigint | null; printed: string }
  before: { year: string; value: bigint | null; printed: string }
  /** `tăng 12,3%`, or why there is no comparison. */
  change: string
}

/** Part of the width a bar may take: the rest is for its label. */
const BAR_PERCENT = 80

/** Two bars from zero for each figure, this year and the year before, with their values beside them. */
export function CompareBars({ title, figures }: { title: string; figures: readonly ComparedFigure[] }) {
  const values = figures.flatMap(figure => [figure.now.value ?? 0n, figure.before.value ?? 0n])
  const most = largest(values)
  const row = ({ year, value, printed }: ComparedFigure['now'], kind: string) => {
    const width = Number(((value ?? 0n) * 1000n) / most) * (BAR_PERCENT / 1000)
    return (
      <>
        <span class="compare-year">{year}</span>
        <svg width="100%" height="18" role="img" aria-label={printed}>
          <rect class={kind} width={`${width}%`} height="18" />
          <text x={`${width}%`} y="14" dx={value === null ? 0 : 8}>
            {printed}
          </text>
        </svg>
      </>
    )
  }
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div class="compare">
        {figures.map(figure => (
          <>
            <p class="compare-title">{figure.label}</p>
            {row(figure.before, 'bar-last')}
            <span />
            {row(figure.now, 'bar-this')}
            <span class="compare-change">{figure.change}</span>
          </>
        ))}
      </div>
    </figure>
  )
}
