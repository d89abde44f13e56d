import { words } from './vi.ts'

/** All faults of a form at the top of its page, each a link to its field; the reader lands on it when the page opens. */
export function ErrorSummary({
  faults,
}: {
  /** `href`: the field stands on another page. */
  faults: readonly { field: string; text: string; href?: string }[]
}) {
  if (faults.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus aria-labelledby="error-summary">
      <h2 id="error-summary">{words.faults(faults.length)}</h2>
      <ul>
        {faults.map(({ field, text, href = `#${field}` }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
