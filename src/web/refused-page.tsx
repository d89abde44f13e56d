import type { Context } from 'hono'
import type { Refusal } from '#base'
import type { Env } from './app.tsx'
import { words } from './applicant.vi.ts'
import { Button } from './components/button.tsx'
import { Document, defaultPreferences } from './components/document.tsx'
import { Notice } from './components/notice.tsx'
import type { WebDeps } from './deps.ts'
import { paths } from './paths.ts'
import { vi } from './vi.ts'

const { mandates } = words

const refusedText = (refusal: Refusal): string => {
  const { rule } = refusal.params
  const ofMandate = refusal.code === 'forbidden' ? mandates.refused[String(rule)] : undefined
  if (ofMandate) return ofMandate
  return refusal.code === 'unavailable' && (rule === 'disk' || rule === 'database' || rule === 'clock')
    ? vi.unavailable[rule]
    : vi.refused[refusal.code]
}

/** What was refused for now, so that it can be sent again as it was: with its key, it acts once. */
export interface Again {
  action: string
  fields: readonly [name: string, value: string][]
  /** Files were chosen, which a page cannot hold. */
  files: boolean
}

/** What a reader sees instead of a page that was refused, or that failed with an incident number. */
export function RefusedPage({
  c,
  refusal,
  incident,
  text = refusal ? refusedText(refusal) : vi.incident(incident ?? ''),
  again,
}: {
  deps: WebDeps
  c: Context<Env>
  refusal?: Refusal
  incident?: string
  text?: string
  again?: Again
}) {
  return (
    <Document title={vi.refusedTitle} preferences={c.get('preferences') ?? defaultPreferences}>
      <main id="main" class="page-main" tabIndex={-1}>
        <div class="wrap">
          <h1>{vi.refusedTitle}</h1>
          <Notice kind="refused">{text}</Notice>
          {again && (
            <form method="post" action={again.action} class="form measure">
              {again.fields.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <p>{again.files ? vi.unavailable.keptWithoutFiles : vi.unavailable.kept}</p>
              <Button>{vi.unavailable.again}</Button>
            </form>
          )}
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
