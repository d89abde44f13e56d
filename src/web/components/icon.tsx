import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The line icons in use (Lucide, ISC licence). */
export type IconName =
  | 'arrow-left'
  | 'badge-check'
  | 'check'
  | 'chevron-left'
  | 'chevron-right'
  | 'circle-alert'
  | 'clipboard-paste'
  | 'contrast'
  | 'download'
  | 'file-check-2'
  | 'file-search'
  | 'file-text'
  | 'info'
  | 'map'
  | 'menu'
  | 'message-square-warning'
  | 'printer'
  | 'quote'
  | 'search'
  | 'x'

const require = createRequire(import.meta.url)
const strokes = new Map<IconName, string>()

/** The shapes inside the icon's drawing, read once a process from the pinned package. */
function strokesOf(name: IconName): string {
  const known = strokes.get(name)
  if (known !== undefined) return known
  const drawing = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
  const inner = drawing.slice(
    drawing.indexOf('>', drawing.indexOf('<svg')) + 1,
    drawing.lastIndexOf('</svg>'),
  )
  const tight = inner.replace(/\s*\n\s*/g, '')
  strokes.set(name, tight)
  return tight
}

/** A line icon in the text's colour and size. It is never alone: a word stands beside it or labels its control. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: strokesOf(name) }}
    />
  )
}
