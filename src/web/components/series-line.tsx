import { words } from './vi.ts'

export interface SeriesPoint {
  label: string
  /** Position only; null leaves a gap. */
  value: number | null
  printed: string
}

/** A small line of a few years with its last value at the end; the accessible name says the first and the last value. */
export function SeriesLine({ label, points }: { label: string; points: readonly SeriesPoint[] }) {
  const known = points.flatMap((point, i) =>
    point.value === null ? [] : [{ ...point, i, value: point.value }],
  )
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last) return <span class="missing-words">{words.missing}</span>
  const most = Math.max(...known.map(point => point.value), 1)
  const x = (i: number): number => (points.length > 1 ? (i * 100) / (points.length - 1) : 100)
  const y = (value: number): number => 100 - (Math.max(value, 0) / most) * 100
  const runs: string[][] = []
  known.forEach((point, k) => {
    if (known[k - 1]?.i !== point.i - 1) runs.push([])
    runs.at(-1)?.push(`${x(point.i).toFixed(1)},${y(point.value).toFixed(1)}`)
  })
  return (
    <span class="series">
      <svg
        role="img"
        aria-label={words.from(label, `${first.printed} (${first.label})`, `${last.printed} (${last.label})`)}
      >
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {runs.map(run => (
            <polyline points={run.join(' ')} />
          ))}
        </svg>
        <circle class="series-end" cx={`${x(last.i)}%`} cy={`${y(last.value)}%`} r="3.5" />
      </svg>
      <b>{last.printed}</b>
    </span>
  )
}
