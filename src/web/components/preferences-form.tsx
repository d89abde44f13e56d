import type { Preferences } from './document.tsx'
import { Icon } from './icon.tsx'
import { words } from './vi.ts'

export interface PreferencesFormProps {
  /** Where the form is posted; the answer sets the cookie and goes back to `back`. */
  action: string
  /** The page to return to. */
  back: string
  preferences: Preferences
}

const sizes = ['small', 'normal', 'large'] as const

/** A-, A, A+ and contrast as ordinary form posts (`textSize`, `contrast`, `back`): they work without scripts. */
export function PreferencesForm({ action, back, preferences }: PreferencesFormProps) {
  const high = preferences.contrast === 'high'
  return (
    <>
      <form method="post" action={action} aria-label={words.textSize}>
        <input type="hidden" name="back" value={back} />
        {sizes.map(size => (
          <button
            type="submit"
            name="textSize"
            value={size}
            aria-pressed={preferences.textSize === size ? 'true' : 'false'}
          >
            {words.textSizeMarks[size]}
            <span class="unseen"> {words.textSizes[size]}</span>
          </button>
        ))}
      </form>
      <form method="post" action={action}>
        <input type="hidden" name="back" value={back} />
        <button
          type="submit"
          name="contrast"
          value={high ? 'normal' : 'high'}
          aria-pressed={high ? 'true' : 'false'}
        >
          <Icon name="contrast" />
          {words.contrast}
        </button>
      </form>
    </>
  )
}

/** On narrow screens: one step up, or back from it, without opening the menu. */
export function LargeTextForm({ action, back, preferences }: PreferencesFormProps) {
  const large = preferences.textSize === 'large'
  const size = large ? 'normal' : 'large'
  return (
    <form class="large-text" method="post" action={action}>
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="textSize" value={size}>
        {words.textSizeMarks[size]}
        <span class="unseen"> {large ? words.normalText : words.largeText}</span>
      </button>
    </form>
  )
}
