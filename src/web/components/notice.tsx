import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { words } from './vi.ts'

export type NoticeKind = keyof typeof words.notices

const icons: Record<NoticeKind, IconName> = {
  information: 'info',
  attention: 'circle-alert',
  done: 'check',
  refused: 'circle-alert',
}

/** A sentence that the reader must not miss. `done` and `refused` answer an act and are read out at once. */
export function Notice({
  kind = 'information',
  children,
}: {
  kind?: NoticeKind
  children: ComponentChildren
}) {
  const answers = kind === 'done' || kind === 'refused'
  return (
    <div class="notice" data-kind={kind} role={answers ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div>
        <span class="unseen">{words.notices[kind]}: </span>
        {children}
      </div>
    </div>
  )
}
