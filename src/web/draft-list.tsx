import type { Context } from 'hono'
import { dayOf, printDate, printInstant } from '#base'
import { listDrafts } from '#records/drafts'
import type { Env } from './app.tsx'
import { LinkButton } from './components/button.tsx'
import { DataTable } from './components/data-table.tsx'
import { Notice } from './components/notice.tsx'
import { PageHead } from './components/page-head.tsx'
import { read, type WebDeps } from './deps.ts'
import { words } from './forms.vi.ts'
import { page } from './layout.tsx'
import { paths } from './paths.ts'
import { procedureName } from './procedure-words.ts'
import { hrefOf } from './register-list.ts'

const notes: Record<string, string> = { luu: words.mine.left, xoa: words.mine.removed }

/** What the reader has begun, and where to begin. */
export async function showDrafts(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const isKnown = actor.account !== null || actor.guest !== undefined
  c.header('cache-control', 'no-store')
  return read(deps, actor, async ({ tx, catalog }) => {
    const drafts = isKnown ? await listDrafts(tx, deps.clock.now()) : []
    const note = notes[c.req.query('da') ?? '']
    return page({
      deps,
      c,
      catalog,
      title: words.mine.title,
      section: 'procedures',
      children: (
        <>
          <PageHead title={words.mine.title} lead={words.mine.lead} />
          {note !== undefined && <Notice kind="done">{note}</Notice>}
          <p class="row">
            <LinkButton href={paths.procedures}>{words.mine.choose}</LinkButton>
            {actor.account === null && (
              <LinkButton kind="secondary" href={hrefOf(paths.mine, { ve: paths.apply })}>
                {words.mine.resume}
              </LinkButton>
            )}
          </p>
          {isKnown && (
            <DataTable
              caption={words.mine.drafts}
              empty={words.mine.none}
              rows={drafts}
              columns={[
                {
                  label: words.mine.procedure,
                  cell: draft => (
                    <a href={paths.draft(draft.reference)}>
                      {procedureName(catalog.version(draft.definition))}
                    </a>
                  ),
                },
                { label: words.mine.reference, cell: draft => draft.reference },
                { label: words.mine.changed, cell: draft => printInstant(draft.changedAt) },
                { label: words.mine.kept, cell: draft => printDate(dayOf(draft.expiresAt)) },
                {
                  label: words.mine.remove,
                  cell: draft => <a href={paths.draftRemove(draft.reference)}>{words.mine.remove}</a>,
                },
              ]}
            />
          )}
        </>
      ),
    })
  })
}
