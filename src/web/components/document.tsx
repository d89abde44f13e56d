import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assetPath } from '../style/assets.ts'
import { words } from './vi.ts'

/** How a reader wants the page; kept in a cookie. */
export interface Preferences {
  textSize: 'small' | 'normal' | 'large'
  contrast: 'normal' | 'high'
}

export const defaultPreferences: Preferences = { textSize: 'normal', contrast: 'normal' }

export interface DocumentProps {
  /** The page's name; the unit's or the product's follows it in the window's title. */
  title: string
  site?: string
  description?: string
  preferences: Preferences
  /** Officers' pages are denser. */
  officer?: boolean
  /** Pages with reports, articles or quoted text load the serif. */
  report?: boolean
  children: ComponentChildren
}

/** The HTML element of a page. */
export function Document(props: DocumentProps) {
  const { title, site = words.product, description, preferences, officer, report, children } = props
  return (
    <html
      lang="vi"
      data-text={preferences.textSize === 'normal' ? undefined : preferences.textSize}
      data-contrast={preferences.contrast === 'high' ? 'high' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === site ? title : `${title} - ${site}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="stylesheet" href={assetPath('site')} />
        {report && <link rel="stylesheet" href={assetPath('report')} />}
        <script src={assetPath('script')} defer />
      </head>
      <body class={officer ? 'officer' : 'public'}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {children}
      </body>
    </html>
  )
}

/** The whole text of a page. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}
