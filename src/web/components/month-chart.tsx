import { printNumber } from '#base'
import { largest } from './largest.ts'
import { words } from './vi.ts'

export interface MonthSeries {
  /** `2016: 26`: the year and its total. */
  name: string
  /** One value a month, in the order of `months`; null when missing. */
  values: readonly (bigint | null)[]
}

export interface MonthChartProps {
  title: string
  /** Short names below the bars (`T12`), full names in the table. */
  months: readonly { short: string; name: string }[]
  before?: MonthSeries
  now: MonthSeries
  /** What the months are when they are not those of the calendar year. */
  note?: string
  /** Where the series breaks: before which month, and why. */
  breaks?: readonly { month: number; text: string }[]
  /** Without its table of values, where the page has one. */
  bare?: boolean
}

/** Ticks from 0 in steps of 1, 2 or 5 times a power of ten, at most five of them; the last is at or above `most`. */
export function ticksFor(most: bigint): bigint[] {
  let power = 1n
  for (;;) {
    for (const factor of [1n, 2n, 5n]) {
      const step = factor * power
      const count = (most + step - 1n) / step || 1n
      if (count <= 4n) return Array.from({ length: Number(count) + 1 }, (_, i) => BigInt(i) * step)
    }
    power *= 10n
  }
}

/** Bars by month, this year beside the year before, from zero; the same numbers stand in a table below. */
export function MonthChart({ title, months, before, now, note, breaks = [], bare }: MonthChartProps) {
  const all = [before, now].filter(series => series !== undefined)
  const values = all.flatMap(series => series.values.map(value => value ?? 0n))
  const ticks = ticksFor(largest(values))
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <p class="chart-keys">
        {all.map(series => (
          <span>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect class={series === now ? 'bar-this' : 'bar-last'} width="10" height="10" />
            </svg>
            {series.name}
          </span>
        ))}
      </p>
      <div class="months" aria-hidden="true">
        <div class="months-ticks">
          {ticks.map(tick => (
            <span>{printNumber(tick)}</span>
          ))}
        </div>
        <Plot months={months} series={all} now={now} ticks={ticks} breaks={breaks} />
      </div>
      {note !== undefined && <p class="note">{note}</p>}
      {breaks.length > 0 && !bare && (
        <ul class="chart-breaks">
          {breaks.map(({ text }) => (
            <li>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <line class="break-line" x1="5" x2="5" y1="0" y2="10" />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      )}
      {!bare && <MonthTable months={months} series={all} breaks={breaks} />}
    </figure>
  )
}

interface PlotProps {
  months: MonthChartProps['months']
  series: readonly MonthSeries[]
  now: MonthSeries
  ticks: readonly bigint[]
  breaks: NonNullable<MonthChartProps['breaks']>
}

function Plot({ months, series, now, ticks, breaks }: PlotProps) {
  const top = ticks.at(-1) ?? 1n
  const slot = 100 / months.length
  const bar = (slot * 0.68) / series.length
  const heightOf = (value: bigint): number => Number((value * 10_000n) / top) / 100
  return (
    <svg width="100%" aria-hidden="true">
      {ticks.map((_, i) => {
        const y = `${100 - (i * 100) / (ticks.length - 1)}%`
        return <line class="grid-line" x1="0" x2="100%" y1={y} y2={y} />
      })}
      {months.map(({ short }, m) => (
        <>
          {series.map((one, s) => {
            const value = one.values[m] ?? null
            const height = value === null ? 0 : heightOf(value)
            const x = slot * m + slot * 0.16 + bar * s
            return (
              <rect
                class={one === now ? 'bar-this' : 'bar-last'}
                x={`${x.toFixed(2)}%`}
                y={`${100 - height}%`}
                width={`${(bar * 0.94).toFixed(2)}%`}
                height={`${height}%`}
              />
            )
          })}
          <text x={`${(slot * (m + 0.5)).toFixed(2)}%`} y="100%" dy="1.4em">
            {short}
          </text>
        </>
      ))}
      {breaks.map(({ month }) => {
        const x = `${(slot * month).toFixed(2)}%`
        return <line class="break-line" x1={x} x2={x} y1="0" y2="100%" />
      })}
      <line class="base-line" x1="0" x2="100%" y1="100%" y2="100%" />
    </svg>
  )
}

function MonthTable({ months, series, breaks }: Pick<PlotProps, 'months' | 'series' | 'breaks'>) {
  const texts = Map.groupBy(breaks, one => one.month)
  return (
    <details class="chart-table">
      <summary>{words.valuesByMonth}</summary>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {series.map(one => (
              <th scope="col" class="numeric">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ name }, m) => (
            <tr>
              <th scope="row">
                {name}
                {texts.get(m)?.map(({ text }) => (
                  <span class="break-note">{text}</span>
                ))}
              </th>
              {series.map(one => {
                const value = one.values[m] ?? null
                return <td class="numeric">{value === null ? words.notReported : printNumber(value)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
