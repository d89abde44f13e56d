import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Common {
  /** One primary in a view; the others step back. */
  kind?: ButtonKind
  icon?: IconName
  small?: boolean
  wide?: boolean
  children: ComponentChildren
}

const classOf = ({ kind = 'primary', small, wide }: Common): string =>
  ['button', kind !== 'primary' && kind, small && 'small', wide && 'wide'].filter(Boolean).join(' ')

/** Sends its form. Verb first. */
export function Button(props: Common & { name?: string; value?: string }) {
  return (
    <button class={classOf(props)} type="submit" name={props.name} value={props.value}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  )
}

/** Goes somewhere, with the weight of a button. */
export function LinkButton(props: Common & { href: string; download?: boolean }) {
  return (
    <a class={classOf(props)} href={props.href} download={props.download}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}

/** An action that may not be done now: it stays in sight and says why. Never a greyed button. */
export function ClosedAction({ label, reason }: { label: string; reason: string }) {
  return (
    <p class="closed-action">
      <b>{label}</b>
      {reason}
    </p>
  )
}
