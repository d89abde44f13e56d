/** The mark: one filled node and three open ones joined by arcs. */
export function Mark() {
  return (
    <svg
      class="mark"
      viewBox="0 0 48 46"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      aria-hidden="true"
    >
      <path d="M8 36C9 18 20 7 33 6M10 36C14 24 26 17 37.5 18M11 37.5C20 27 30 28 36.5 32.5" />
      <circle cx="7.5" cy="37.5" r="5" fill="currentColor" stroke="none" />
      <circle cx="36.5" cy="6" r="3.5" />
      <circle cx="41" cy="18.5" r="3.5" />
      <circle cx="39.5" cy="34.5" r="3.5" />
    </svg>
  )
}
