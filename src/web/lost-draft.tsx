import type { Context } from 'hono'
import type { Env } from './app.tsx'
import { Button } from './components/button.tsx'
import { Document, defaultPreferences } from './components/document.tsx'
import { Notice } from './components/notice.tsx'
import { words } from './forms.vi.ts'
import { paths } from './paths.ts'
import { hrefOf } from './register-list.ts'

/**
 * Answers a page that was posted when its session had ended: what was typed stays in this page, the session is begun
 * again in another tab, and the page is sent once more.
 */
export function LostDraft({ c, body, reference }: { c: Context<Env>; body: FormData; reference: string }) {
  const say = words.step
  const entries = [...body.entries()]
  const hasFiles = entries.some(([, value]) => typeof value !== 'string' && value.size > 0)
  const after = paths.draft(reference)
  return (
    <Document title={say.noDraft} preferences={c.get('preferences') ?? defaultPreferences}>
      <main id="main" class="page-main" tabIndex={-1}>
        <div class="wrap">
          <h1>{say.noDraft}</h1>
          <Notice kind="refused">
            {say.noDraftText} {hasFiles && say.noDraftFiles}
          </Notice>
          <p>
            <a href={hrefOf(paths.signIn, { ve: after })} target="_blank" rel="noopener">
              {say.signIn}
            </a>
            {' · '}
            <a href={hrefOf(paths.mine, { ve: after, ma: reference })} target="_blank" rel="noopener">
              {say.withKey}
            </a>
          </p>
          <form method="post" action={c.req.path} class="form measure">
            {entries.flatMap(([name, value]) =>
              typeof value === 'string' ? [<input type="hidden" name={name} value={value} />] : [],
            )}
            <Button>{say.again}</Button>
          </form>
        </div>
      </main>
    </Document>
  )
}
