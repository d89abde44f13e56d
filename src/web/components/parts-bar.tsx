import { printNumber } from '#base'
import { words } from './vi.ts'

export interface Part {
  label: string
  value: bigint
  href?: string
}

/** More parts than this cannot be told apart in one hue: the table alone is shown. */
const MOST_PARTS = 6
/** The three darkest parts carry white labels. */
const DARK_PARTS = 3
/** Width of a digit in percent of the bar on the narrowest screen (9 px of 288). */
const DIGIT_PERCENT = 3.2

/**
 * Parts of a whole as one bar, with the table and the sum beside it. The bar is drawn only when the parts add up to
 * the total; otherwise the sum line says by how much they miss it.
 */
export function PartsBar({ title, parts, total }: { title: string; parts: readonly Part[]; total: bigint }) {
  const sum = parts.reduce((all, part) => all + part.value, 0n)
  const addition = `${parts.map(part => printNumber(part.value)).join(' + ')} = ${printNumber(sum)}`
  const drawn =
    sum === total && sum > 0n && parts.length <= MOST_PARTS && parts.every(part => part.value >= 0n)
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {drawn && <Bar parts={parts} total={total} />}
      <div class="parts-frame">
        <ul class="parts-list">
          {parts.map(({ label, value, href }, i) => (
            <li>
              {drawn && (
                <svg viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={`part-${i + 1}`} width="10" height="10" />
                </svg>
              )}
              {href === undefined ? label : <a href={href}>{label}</a>}
              <span class="value">{printNumber(value)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p class="note">
        {sum === total ? words.sumEqual(addition) : words.sumDiffers(addition, printNumber(total))}
      </p>
    </figure>
  )
}

function Bar({ parts, total }: { parts: readonly Part[]; total: bigint }) {
  let before = 0n
  const percent = (value: bigint): number => Number((value * 100_000n) / total) / 1000
  return (
    <svg class="parts-bar" width="100%" height="44" aria-hidden="true">
      {parts.map(({ value }, i) => {
        const x = percent(before)
        const width = percent(before + value) - x
        before += value
        const printed = printNumber(value)
        return (
          <>
            <rect class={`part-${i + 1}`} x={`${x}%`} width={`${width}%`} height="44" />
            {width >= DIGIT_PERCENT * printed.length && (
              <text
                class={i < DARK_PARTS ? 'on-dark' : undefined}
                x={`${x + width / 2}%`}
                y="27"
                text-anchor="middle"
              >
                {printed}
              </text>
            )}
          </>
        )
      })}
    </svg>
  )
}
