import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Catalog, CatalogUnit } from '#records'
import type { Env } from './app.tsx'
import { words as applicant } from './applicant.vi.ts'
import { renderPage } from './components/document.tsx'
import { OfficerShell } from './components/officer-shell.tsx'
import { PageShell } from './components/page-shell.tsx'
import type { WebDeps } from './deps.ts'
import { words as desk } from './desk.vi.ts'
import { mayLookAfter } from './look-after.ts'
import { paths } from './paths.ts'
import { PUBLISHED } from './published-pages.ts'
import { words } from './returns.vi.ts'
import { vi } from './vi.ts'

export interface LayoutProps {
  deps: WebDeps
  c: Context<Env>
  catalog: Catalog
  title: string
  description?: string
  /** The unit whose page this is; absent: the site's own. */
  unit?: CatalogUnit
  /** Key of the navigation that is current. */
  section?:
    | 'procedures'
    | 'registers'
    | 'figures'
    | 'reports'
    | 'news'
    | 'check'
    | 'inbox'
    | 'mine'
    | 'returns'
    | 'jobs'
    | 'calendar'
  report?: boolean
  bare?: boolean
  /** Its content is published: whoever is not signed in may be given a kept copy. */
  published?: boolean
  children: ComponentChildren
}

/** The frame of every page: the officers' when somebody is signed in, else the public one. */
export function Layout(props: LayoutProps) {
  const { deps, c, catalog, title, description, section, report, bare, children } = props
  const unit = props.unit ?? catalog.getUnit(deps.homeUnit)
  const actor = c.get('actor')
  const nav = (
    [
      ['procedures', paths.procedures],
      ['registers', paths.registers],
      ['figures', paths.figures],
      ['reports', paths.reports],
      ['news', paths.news],
      ['check', paths.check],
    ] as const
  ).map(([key, href]) => ({ title: vi.nav[key], href, current: key === section }))
  const common = {
    title,
    preferences: c.get('preferences'),
    preferencesAction: paths.preferences,
    path: c.req.path,
    sample: deps.sample,
    ...(report ? { report } : {}),
  }
  if (actor.account !== null) {
    const held = actor.roles[0]
    const role = held && (vi.roles[held.role] ?? held.role)
    const own = held
      ? `${held.deputy ? desk.deputyOf(role ?? '') : role}, ${catalog.unit(held.unit).name}`
      : ''
    const lenders = [...new Set(actor.roles.flatMap(({ lentBy }) => lentBy?.name ?? []))]
    const ofOwn = lenders.length > 0 ? desk.lentRoles(own, lenders.join(', ')) : own
    return (
      <OfficerShell
        {...common}
        homeHref={paths.home}
        nav={[
          held
            ? { title: vi.nav.inbox, href: paths.inbox, current: section === 'inbox' }
            : { title: applicant.mine.nav, href: paths.mine, current: section === 'mine' },
          { title: words.nav, href: paths.returns, current: section === 'returns' },
          ...nav,
          ...(mayLookAfter(actor, catalog.getUnit(deps.homeUnit).office)
            ? [
                { title: vi.nav.jobs, href: paths.jobs, current: section === 'jobs' },
                { title: desk.calendar.title, href: paths.calendar, current: section === 'calendar' },
              ]
            : []),
        ]}
        who={{ name: actor.name, role: actor.actsFor ? applicant.mandates.actsFor(actor.actsFor) : ofOwn }}
        signOutAction={paths.signOut}
      >
        {children}
      </OfficerShell>
    )
  }
  return (
    <PageShell
      {...common}
      {...(description === undefined ? {} : { description })}
      {...(bare ? { bare } : {})}
      unit={{
        name: unit.name,
        over: vi.under[unit.kind] ?? '',
        href: unit.code === deps.homeUnit ? paths.home : paths.unit(unit.code),
      }}
      portal={vi.portal}
      nav={nav}
      account={
        actor.guest === undefined
          ? { href: paths.signIn, text: vi.signIn }
          : { href: paths.mine, text: applicant.mine.nav }
      }
      footer={{
        lines: vi.footer.lines,
        links: [
          { title: applicant.track.title, href: paths.track },
          { title: applicant.mine.nav, href: paths.mine },
          { title: vi.footer.openData, href: '/openapi.json' },
          { title: vi.footer.check, href: paths.check },
        ],
      }}
    >
      {children}
    </PageShell>
  )
}

/** Answers with a page in the frame. */
export function page(
  props: LayoutProps,
  status: 200 | 409 | 422 | 429 | 401 | 403 | 404 = 200,
): Response | Promise<Response> {
  const { account, party } = props.c.get('actor')
  if (props.published && account === null && party === null) props.c.header('cache-control', PUBLISHED)
  return props.c.html(renderPage(<Layout {...props} />), status)
}
