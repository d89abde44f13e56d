import { basename } from 'node:path'
import { type AssetName, assetFiles, assetPath } from '../style/assets.ts'
import { defaultPreferences, type Preferences, renderPage } from './document.tsx'
import { examples } from './examples.tsx'
import { OfficerShell } from './officer-shell.tsx'
import { PageShell } from './page-shell.tsx'

/** All examples as one HTML text that needs no server: styles, script and fonts are inside it. */
export function examplesPage(look: { preferences?: Preferences; officer?: boolean } = {}): string {
  const { preferences = defaultPreferences, officer = false } = look
  const nav = ['Components', 'States'].map((title, i) => ({ title, href: `#${title}`, current: i === 0 }))
  const common = {
    title: 'Examples',
    nav,
    preferences,
    preferencesAction: '#preferences',
    path: '/',
    sample: true,
    report: true,
  }
  const body = examples.map(({ name, node }) => (
    <section class="band stack">
      <h2>{name}</h2>
      {node}
    </section>
  ))
  const page = officer ? (
    <OfficerShell
      {...common}
      homeHref="#home"
      who={{ name: 'Example', role: 'Officer' }}
      signOutAction="#out"
      search={{ action: '#search', name: 'search', label: 'Search' }}
    >
      {body}
    </OfficerShell>
  ) : (
    <PageShell
      {...common}
      unit={{ name: 'Department of Examples', over: 'Province', href: '#home' }}
      portal="Portal"
      account={{ href: '#in', text: 'Sign in' }}
      footer={{ lines: ['Office hours'], links: [{ title: 'Open data', href: '#data' }] }}
    >
      {body}
    </PageShell>
  )
  return inlined(renderPage(page))
}

const textOf = (name: AssetName): string => assetFiles().get(assetPath(name))?.body.toString('utf8') ?? ''

/** A page with its styles, fonts and script inside it. */
export function inlined(html: string): string {
  const withFonts = (css: string): string =>
    css.replace(/url\((\/assets\/[^)]+\.woff2)\)/g, (_, path: string) => {
      const font = assetFiles().get(path)
      if (!font) throw new Error(`no asset ${basename(path)}`)
      return `url(data:font/woff2;base64,${font.body.toString('base64')})`
    })
  return html
    .replaceAll(
      /<link rel="stylesheet" href="([^"]+)"\/?>/g,
      (_, path: string) => `<style>${withFonts(assetFiles().get(path)?.body.toString('utf8') ?? '')}</style>`,
    )
    .replace(
      /<script src="[^"]+" defer[^>]*><\/script>/,
      () => `<script type="module">${textOf('script')}</script>`,
    )
}
