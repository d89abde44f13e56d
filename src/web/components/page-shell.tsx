import type { ComponentChildren } from 'preact'
import { Document, type Preferences } from './document.tsx'
import { Mark } from './mark.tsx'
import { type NavItem, Navigation } from './navigation.tsx'
import { LargeTextForm, PreferencesForm } from './preferences-form.tsx'
import { words } from './vi.ts'

export interface PageShellProps {
  title: string
  description?: string
  /** The unit whose site this is, and what stands above its name. */
  unit: { name: string; over: string; href: string }
  /** The portal's name in the top strip. */
  portal: string
  nav: readonly NavItem[]
  preferences: Preferences
  /** Where preferences are posted, and the address of this page. */
  preferencesAction: string
  path: string
  /** Sign-in, or the officer's own pages when signed in. */
  account: { href: string; text: string }
  /** Every page of a sample office says so. */
  sample?: boolean
  report?: boolean
  /** The page lays out its own bands from edge to edge. */
  bare?: boolean
  footer: { lines: readonly string[]; links: readonly { title: string; href: string }[] }
  children: ComponentChildren
}

/** The frame of a page that citizens read. */
export function PageShell(props: PageShellProps) {
  const { title, description, unit, portal, nav, preferences, preferencesAction, path, account } = props
  const { sample, report, bare, footer, children } = props
  const reading = (
    <div class="preferences">
      <PreferencesForm action={preferencesAction} back={path} preferences={preferences} />
      <a href={account.href}>{account.text}</a>
    </div>
  )
  return (
    <Document
      title={title}
      site={unit.name}
      description={description}
      preferences={preferences}
      report={report}
    >
      <header>
        <div class="strip">
          <div class="wrap">
            <span>{portal}</span>
            {reading}
          </div>
        </div>
        <div class="site-head">
          <div class="wrap">
            <a class="identity" href={unit.href}>
              <Mark />
              <span>
                <span class="identity-over">{unit.over}</span>
                <span class="identity-name">{unit.name}</span>
              </span>
            </a>
            <LargeTextForm action={preferencesAction} back={path} preferences={preferences} />
            <Navigation items={nav}>{reading}</Navigation>
          </div>
        </div>
        {sample && <SampleLine />}
      </header>
      <main id="main" class={bare ? 'page-main bare' : 'page-main'} tabIndex={-1}>
        {bare ? children : <div class="wrap">{children}</div>}
      </main>
      <footer class="site-foot">
        <div class="wrap row-ends">
          <p>
            <strong>{unit.name}</strong>
            {footer.lines.map(line => (
              <>
                <br />
                {line}
              </>
            ))}
          </p>
          <ul>
            {footer.links.map(link => (
              <li>
                <a href={link.href}>{link.title}</a>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </Document>
  )
}

/** Says on every page of a sample office that its data is invented. */
export function SampleLine() {
  return (
    <div class="sample-line" role="note">
      <p class="wrap">{words.sampleNote}</p>
    </div>
  )
}
