import type { Context } from 'hono'
import { printInstant, Refusal } from '#base'
import { asActor, clocksOf, findRecord } from '#records'
import { printPromise } from '#rules'
import { actorOn } from '../acting.ts'
import type { Env, Web } from '../app.tsx'
import { lastDayOf } from '../clock-words.ts'
import { LinkButton } from '../components/button.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Timeline } from '../components/timeline.tsx'
import { read, type WebDeps } from '../deps.ts'
import { findDraftForm } from '../draft-form.ts'
import { words } from '../forms.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { procedureName } from '../procedure-words.ts'
import { entryHref } from './draft-step.tsx'

/** What an applicant reads when the form has arrived: until when it is answered, and what comes next. */
async function showSent(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const reference = c.req.param('reference') ?? ''
  c.header('cache-control', 'no-store')
  return read(deps, actor, async reading => {
    const { tx, catalog } = reading
    const form = await findDraftForm(deps, reading, reference)
    if (!form) {
      if (actor.account !== null || actor.guest === reference)
        throw new Refusal('not_found', { draft: reference })
      return c.redirect(entryHref(reference), 303)
    }
    const { draft, version } = form
    if (draft.record === null || draft.sentAt === null) return c.redirect(paths.draftCheck(reference), 303)
    const id = draft.record
    // An agent sees it as its party does.
    const agent = await actorOn(deps, actor, id)
    const record = await asActor(deps.engine, agent, seen => findRecord(seen, id))
    const running = record ? (await clocksOf(tx, record.id)).filter(clock => clock.stoppedAt === null) : []
    const [clock] = running.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    const answerBy = clock && printPromise(lastDayOf(clock.dueAt))
    return page({
      deps,
      c,
      catalog,
      title: words.sent.title,
      section: 'procedures',
      children: (
        <>
          <PageHead over={procedureName(version)} title={words.sent.title} />
          <Notice kind="done">{words.sent.lead(printInstant(draft.sentAt))}</Notice>
          {answerBy !== undefined && <p class="lead">{words.sent.answerBy(answerBy)}</p>}
          <DefinitionList
            facts={[
              { label: words.sent.reference, value: <strong>{draft.reference}</strong> },
              { label: words.sent.unit, value: form.unit.name },
            ]}
          />
          {draft.guest !== null && <p>{words.sent.keep}</p>}
          <h2>{words.sent.next}</h2>
          <Timeline items={words.sent.steps.map(title => ({ title, state: 'next' as const }))} />
          <p class="row">
            {record && <LinkButton href={paths.record(record.id)}>{words.sent.open}</LinkButton>}
            <LinkButton kind="secondary" href={paths.track}>
              {words.sent.track}
            </LinkButton>
            <LinkButton kind="quiet" href={paths.procedures}>
              {words.sent.another}
            </LinkButton>
          </p>
        </>
      ),
    })
  })
}

/** The page after a draft was sent; it can be opened again as long as the draft is kept. */
export function addDraftSent(app: Web, deps: WebDeps): void {
  app.get('/nop/ho-so/:reference/da-nop', c => showSent(deps, c))
}
