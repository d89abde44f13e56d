/** One shape a type, in this order: told apart without colour. */
const shapes = [
  <rect class="symbol" x="-6" y="-6" width="12" height="12" />,
  <circle class="symbol" r="6.5" />,
  <circle class="symbol" r="4.5" />,
  <circle class="symbol-open" r="4.5" />,
  <path class="symbol-open" d="M0 -5.5L5.5 4.5H-5.5Z" />,
  <path class="symbol-line" d="M-4 0H4M0 -4V4" />,
  <path class="symbol-open" d="M0 -6L6 0L0 6L-6 0Z" />,
  <path class="symbol-line" d="M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5" />,
]

/** The symbol of the n-th type, around the origin. */
export function MapSymbol({ type }: { type: number }) {
  return shapes[type % shapes.length] ?? null
}
