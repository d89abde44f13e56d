import type { ComponentChildren } from 'preact'

/** Before the day of signing: the only round red outline in the system. */
export function SealMark({ children }: { children: ComponentChildren }) {
  return (
    <span class="seal">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10.5" stroke-width="2" />
        <path d="M7.5 12.5l3 3 6-6.5" stroke-width="1.25" />
      </svg>
      {children}
    </span>
  )
}
