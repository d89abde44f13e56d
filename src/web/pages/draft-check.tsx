import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { dayOf, printDate, Refusal } from '#base'
import { inTransaction } from '#db'
import { type Actor, createGuestParty, principalsOf } from '#directory'
import { deleteDraft, type Judgement, sendDraft } from '#records/drafts'
import { senderFor } from '../acting.ts'
import { faultTexts, PrincipalField } from '../action-form.tsx'
import { faultSentence, refusedSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Button, LinkButton } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Steps } from '../components/steps.tsx'
import { cookieOptions, SESSION_COOKIE, SESSION_SECONDS } from '../cookies.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { StepAnswers } from '../draft-answers.tsx'
import { type DraftForm, faultsOn, findDraftForm, judgeForm, pageSubject, typedOf } from '../draft-form.ts'
import { postedForm } from '../form-body.ts'
import { type Given, OWN } from '../form-values.ts'
import { words } from '../forms.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { REVISION } from '../posted-step.ts'
import { procedureName } from '../procedure-words.ts'
import { hrefOf } from '../register-list.ts'
import { heldFiles } from '../uploads.ts'
import { vi } from '../vi.ts'
import { entryHref, stepLabels } from './draft-step.tsx'

const referenceOf = (c: Context<Env>): string => c.req.param('reference') ?? ''

/** Every fault with its page, as a link to its field there. */
function summaryOf(form: DraftForm, judged: Judgement, fits: Given['fits'], at: Date) {
  const { guards } = form.version.words
  const faults = form.steps.flatMap(step => {
    const subject = pageSubject(form, step, judged.values, at)
    const own = faultTexts({
      subject,
      typed: typedOf(form.draft.typed),
      idem: '',
      faults: faultsOn(step, judged.faults),
      fits,
      places: [],
      files: new Map(),
    })
    const title = form.version.words.steps?.[step.name] ?? step.name
    return own.map(({ field, text }) => ({
      field,
      text: words.check.onPage(title, text),
      href: `${hrefOf(paths.draftStep(form.draft.reference, step.name), { sua: '1' })}#${field}`,
    }))
  })
  if (judged.guardHolds) return faults
  const [first] = form.steps
  const text = guards?.[form.draft.action] ?? vi.record.closed.guard
  return first
    ? [{ field: 'guard', text, href: paths.draftStep(form.draft.reference, first.name) }, ...faults]
    : faults
}

async function draw(
  deps: WebDeps,
  c: Context<Env>,
  reading: Reading,
  form: DraftForm,
  { refused, insists, party }: { refused?: string; insists?: boolean; party?: string } = {},
) {
  const at = deps.clock.now()
  const { judged, given } = await judgeForm(deps, reading, form)
  const faults = summaryOf(form, judged, given.fits, at)
  const whole = { name: '', asks: form.act.asks ?? [], asksGroups: [] }
  const subject = pageSubject(form, whole, judged.values, at)
  const files = await heldFiles(deps, reading, subject, typedOf(form.draft.typed))
  const { draft, version } = form
  const last = form.steps.at(-1)
  const { tx, actor } = reading
  // Officers file for whoever stands before them; only citizens file under a mandate.
  const isOfficer = actor.roles.length > 0
  const principals = isOfficer ? [] : await principalsOf(tx, actor, version.definition.code, dayOf(at))
  c.header('cache-control', 'no-store')
  return page(
    {
      deps,
      c,
      catalog: reading.catalog,
      title: words.check.title,
      section: 'procedures',
      children: (
        <>
          <PageHead over={procedureName(version)} title={words.check.title} />
          <Steps labels={stepLabels(form)} current={form.steps.length + 1} />
          {refused !== undefined && <Notice kind="refused">{refused}</Notice>}
          {faults.length > 0 && (
            <>
              {insists && <p>{words.check.missing}</p>}
              <ErrorSummary faults={faults} />
            </>
          )}
          {form.steps.map(step => (
            <StepAnswers answers={{ form, values: judged.values, files, at }} step={step} />
          ))}
          <form class="form" method="post" action={paths.draftSend(draft.reference)}>
            <input type="hidden" name={REVISION} value={draft.revision} />
            <PrincipalField principals={principals} value={party} />
            <p>{words.check.declare}</p>
            <p class="note">
              {words.check.consent(draft.consent)}{' '}
              {words.check.version(printDate(version.definition.validFrom))}
            </p>
            <div class="row">
              <Button>{words.check.send}</Button>
              {last && (
                <LinkButton kind="secondary" href={paths.draftStep(draft.reference, last.name)}>
                  {words.step.back}
                </LinkButton>
              )}
              <LinkButton kind="quiet" href={hrefOf(paths.apply, { da: 'luu' })}>
                {words.step.leave}
              </LinkButton>
            </div>
          </form>
        </>
      ),
    },
    refused !== undefined ? 409 : insists ? 422 : 200,
  )
}

/** Shows a draft's page to its owner; others are sent to the entry, what was sent to its own page. */
async function withForm(
  deps: WebDeps,
  c: Context<Env>,
  show: (reading: Reading, form: DraftForm) => Promise<Response>,
) {
  const actor = c.get('actor')
  const reference = referenceOf(c)
  return read(deps, actor, async reading => {
    const form = await findDraftForm(deps, reading, reference)
    if (!form) {
      if (actor.account !== null || actor.guest === reference)
        throw new Refusal('not_found', { draft: reference })
      return c.redirect(entryHref(reference), 303)
    }
    if (form.draft.record !== null) return c.redirect(paths.draftSent(reference), 303)
    return show(reading, form)
  })
}

/** Whose record it becomes. The party of a key is made before the act, and is the same when it is asked for again. */
async function applicantOf(deps: WebDeps, actor: Actor, form: DraftForm): Promise<Actor> {
  const { guest } = actor
  if (guest === undefined || actor.party !== null) return actor
  const { procedure } = form.version.definition
  const name = form.draft.typed.values[procedure?.applicant ?? ''] ?? ''
  const kind = procedure?.applicants.includes('person') === false ? 'organisation' : 'person'
  const party = await inTransaction(deps.engine.db, {}, tx =>
    createGuestParty(tx, guest, { kind, name: name.trim() || guest }, deps.clock.now()),
  )
  return { ...actor, party }
}

/** Refusals that are answered on the page, with the draft as it is. */
const ON_PAGE = new Set(['invalid', 'stale', 'wrong_state', 'duplicate'])

async function send(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const body = await postedForm(c)
  const revision = Number(body.get(REVISION))
  const party = String(body.get(OWN.party) ?? '')
  let ready: { form: DraftForm; given: Given } | undefined
  const answer = await withForm(deps, c, async (reading, form) => {
    if (form.draft.revision !== revision)
      return draw(deps, c, reading, form, { refused: words.check.stale, party })
    const { judged, given } = await judgeForm(deps, reading, form)
    if (judged.faults.length > 0 || !judged.guardHolds)
      return draw(deps, c, reading, form, { insists: true, party })
    ready = { form, given }
    return c.redirect(paths.draftSent(form.draft.reference), 303)
  })
  if (!ready) return answer
  const { form, given } = ready
  const isOfficer = actor.roles.length > 0
  try {
    const own = await applicantOf(deps, actor, form)
    const sender = await senderFor(deps, own, form.version.definition.code, isOfficer ? '' : party)
    await sendDraft(deps.engine, sender, form.draft, {
      values: given.values,
      groups: given.groups,
      // Officers file for somebody else, whoever that is.
      ...(sender.party !== null && form.act.by.includes('applicant') && sender.roles.length === 0
        ? { party: sender.party }
        : {}),
    })
    // The key has a party now: with a cookie of today nobody is taken for who he was a second ago.
    const token = getCookie(c, SESSION_COOKIE)
    if (own !== actor && token !== undefined)
      setCookie(c, SESSION_COOKIE, token, { ...cookieOptions(deps), maxAge: SESSION_SECONDS })
    return c.redirect(paths.draftSent(form.draft.reference), 303)
  } catch (error) {
    if (!(error instanceof Refusal) || !ON_PAGE.has(error.code)) throw error
    const refused =
      error.code === 'stale'
        ? words.check.stale
        : [
            refusedSentence(form.version, form.draft.action, error),
            // What only the act itself finds.
            ...error.faults.map(fault => faultSentence(form.version, fault)),
          ].join(' ')
    return withForm(deps, c, (reading, now) => draw(deps, c, reading, now, { refused, party }))
  }
}

async function showRemove(deps: WebDeps, c: Context<Env>) {
  return withForm(deps, c, async ({ catalog }, form) =>
    page({
      deps,
      c,
      catalog,
      title: words.remove.title,
      section: 'procedures',
      children: (
        <>
          <PageHead title={words.remove.title} lead={words.remove.lead(procedureName(form.version))} />
          <form class="form" method="post" action={paths.draftRemove(form.draft.reference)}>
            <div class="row">
              <Button kind="danger">{words.remove.button}</Button>
              <LinkButton kind="secondary" href={paths.draft(form.draft.reference)}>
                {words.remove.cancel}
              </LinkButton>
            </div>
          </form>
        </>
      ),
    }),
  )
}

async function remove(deps: WebDeps, c: Context<Env>) {
  await read(deps, c.get('actor'), ({ tx }) => deleteDraft(tx, referenceOf(c)))
  return c.redirect(hrefOf(paths.apply, { da: 'xoa' }), 303)
}

/** The end of a draft: checked, sent, or removed. */
export function addDraftEnds(app: Web, deps: WebDeps): void {
  app.get('/nop/ho-so/:reference/kiem-tra', c =>
    withForm(deps, c, (reading, form) => draw(deps, c, reading, form)),
  )
  app.get('/nop/ho-so/:reference/nop', c => c.redirect(paths.draftCheck(referenceOf(c)), 303))
  app.post('/nop/ho-so/:reference/nop', c => send(deps, c))
  app.get('/nop/ho-so/:reference/xoa', c => showRemove(deps, c))
  app.post('/nop/ho-so/:reference/xoa', c => remove(deps, c))
}
