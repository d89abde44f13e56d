import type { ComponentChildren } from 'preact'
import { Document, type Preferences } from './document.tsx'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'
import { type NavItem, Navigation } from './navigation.tsx'
import { SampleLine } from './page-shell.tsx'
import { PreferencesForm } from './preferences-form.tsx'
import { words } from './vi.ts'

export interface OfficerShellProps {
  title: string
  homeHref: string
  nav: readonly NavItem[]
  /** Who acts, and as what. */
  who: { name: string; role: string }
  /** Posted to sign out. */
  signOutAction: string
  search?: { action: string; name: string; label: string; value?: string }
  preferences: Preferences
  preferencesAction: string
  path: string
  sample?: boolean
  report?: boolean
  children: ComponentChildren
}

/** The frame of a page that officers work in: a dark bar, then the full width. */
export function OfficerShell(props: OfficerShellProps) {
  const { title, homeHref, nav, who, signOutAction, search, preferences, preferencesAction, path } = props
  const { sample, report, children } = props
  const tools = (
    <>
      {search && (
        <search class="officer-search">
          <form action={search.action} method="get">
            <Icon name="search" />
            <input
              type="search"
              name={search.name}
              aria-label={search.label}
              placeholder={search.label}
              value={search.value}
            />
          </form>
        </search>
      )}
      <form class="officer-who" method="post" action={signOutAction}>
        <span>
          <strong>{who.name}</strong> · {who.role}
        </span>
        <button type="submit">{words.signOut}</button>
      </form>
    </>
  )
  return (
    <Document title={title} preferences={preferences} officer report={report}>
      <header>
        <div class="officer-bar">
          <div class="wrap">
            <a class="identity" href={homeHref}>
              <Mark />
              {words.product}
            </a>
            <Navigation items={nav}>{tools}</Navigation>
            {tools}
          </div>
        </div>
        {sample && <SampleLine />}
      </header>
      <main id="main" class="page-main" tabIndex={-1}>
        <div class="wrap">{children}</div>
      </main>
      <footer class="site-foot">
        <div class="wrap preferences">
          <PreferencesForm action={preferencesAction} back={path} preferences={preferences} />
        </div>
      </footer>
    </Document>
  )
}
