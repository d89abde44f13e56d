import type { Context } from 'hono'
import type { Refusal } from '#base'
import type { Env } from './app.tsx'
import { Document, defaultPreferences } from './components/document.tsx'
import { Notice } from './components/notice.tsx'
import type { WebDeps } from './deps.ts'
import { paths } from './paths.ts'
import { vi } from './vi.ts'

/** What a reader sees instead of a page that was refused, or that failed with an incident number. */
export function RefusedPage({
  c,
  refusal,
  incident,
  text = refusal ? vi.refused[refusal.code] : vi.incident(incident ?? ''),
}: {
  deps: WebDeps
  c: Context<Env>
  refusal?: Refusal
  incident?: string
  text?: string
}) {
  return (
    <Document title={vi.refusedTitle} preferences={c.get('preferences') ?? defaultPreferences}>
      <main id="main" class="page-main" tabIndex={-1}>
        <div class="wrap">
          <h1>{vi.refusedTitle}</h1>
          <Notice kind="refused">{text}</Notice>
          <p>
            <a href={paths.home}>{vi.portal}</a>
            {refusal?.code === 'unauthenticated' && (
              <>
                {' · '}
                <a href={paths.signIn}>{vi.signIn}</a>
              </>
            )}
          </p>
        </div>
      </main>
    </Document>
  )
}
