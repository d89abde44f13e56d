import type { Context } from 'hono'
import { dayOf, type FieldFault, printTime, Refusal } from '#base'
import { countStep, type FunnelEvent, type Saved, savePage } from '#records/drafts'
import { type ActionFormProps, AskedFields, faultTexts } from '../action-form.tsx'
import type { Env, Web } from '../app.tsx'
import { Button, LinkButton } from '../components/button.tsx'
import { renderPage } from '../components/document.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Steps } from '../components/steps.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import {
  type DraftForm,
  draftReader,
  type FormStep,
  faultsOn,
  findDraftForm,
  judgeForm,
  pageSubject,
  typedOf,
} from '../draft-form.ts'
import { MOST_BYTES } from '../file-types.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { type Given, OWN, type Typed } from '../form-values.ts'
import { words } from '../forms.vi.ts'
import { page } from '../layout.tsx'
import { LostDraft } from '../lost-draft.tsx'
import { paths } from '../paths.ts'
import { placesOffered } from '../place-field.ts'
import { DROP, differing, type Posted, postedOf, REUSE, REVISION } from '../posted-step.ts'
import { procedureName } from '../procedure-words.ts'
import { RefusedPage } from '../refused-page.tsx'
import { hrefOf } from '../register-list.ts'
import { type Reusable, reusableFor } from '../reuse.ts'
import { askedFiles, heldFiles } from '../uploads.ts'
import { vi } from '../vi.ts'

/** Where to go after the page is kept: on, back, or away. */
const TO = '_to'

interface Drawn {
  typed?: Typed
  faults?: readonly FieldFault[]
  fits?: Given['fits']
  addTo?: string
  /** What stands in the draft where it was saved meanwhile with something else. */
  conflict?: readonly { label: string; value: string }[]
  status?: 409 | 422
}

/** Names of the pages of a form, the check at the end among them. */
export const stepLabels = ({ steps, version }: DraftForm): string[] => [
  ...steps.map(({ name }) => version.words.steps?.[name] ?? name),
  words.check.title,
]

/** The page before this one; undefined on the first. */
const before = ({ steps }: DraftForm, step: FormStep): FormStep | undefined => steps[steps.indexOf(step) - 1]

function pathAfter({ draft, steps }: DraftForm, step: FormStep): string {
  const next = steps[steps.indexOf(step) + 1]
  return next ? paths.draftStep(draft.reference, next.name) : paths.draftCheck(draft.reference)
}

function Conflict({ fields }: { fields: NonNullable<Drawn['conflict']> }) {
  return (
    <Notice kind="refused">
      {words.step.conflict}
      <ul>
        {fields.map(({ label, value }) => (
          <li>{words.step.savedValue(label, value)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function StepForm({
  form,
  step,
  drawn,
  fields,
  reusable,
}: {
  form: DraftForm
  step: FormStep
  drawn: Drawn
  fields: ActionFormProps
  reusable: readonly Reusable[]
}) {
  const { draft } = form
  const { subject } = fields
  const faults = faultTexts(fields)
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  const held = askedFiles(subject).filter(name => fields.files.has(name))
  return (
    <form
      class="form"
      method="post"
      action={subject.path}
      enctype={askedFiles(subject).length > 0 ? 'multipart/form-data' : undefined}
    >
      <ErrorSummary faults={faults} />
      {drawn.conflict && <Conflict fields={drawn.conflict} />}
      {/* The Enter key presses the first button of a form: it must go on, not add a row. */}
      <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name={REVISION} value={draft.revision} />
      <AskedFields form={fields} errors={errors} />
      {reusable.length > 0 && (
        <section class="stack">
          <p>{words.step.reuse}</p>
          <div class="row">
            {reusable.map(({ field, record, said }) => (
              <Button kind="secondary" small name={REUSE} value={`${field}.${record}`}>
                {words.step.useFor(said, form.version.words.fields[field] ?? field)}
              </Button>
            ))}
          </div>
        </section>
      )}
      {held.length > 0 && (
        <div class="row">
          {held.map(name => (
            <Button kind="quiet" small name={DROP} value={name}>
              {words.step.drop(form.version.words.fields[name] ?? name)}
            </Button>
          ))}
        </div>
      )}
      <div class="row">
        <Button>{words.step.next}</Button>
        {before(form, step) && (
          <Button kind="secondary" name={TO} value="back">
            {words.step.back}
          </Button>
        )}
        <Button kind="quiet" name={TO} value="leave">
          {words.step.leave}
        </Button>
        {faults.length > 0 && (
          <LinkButton kind="quiet" href={pathAfter(form, step)}>
            {words.step.later}
          </LinkButton>
        )}
      </div>
      <p class="note">
        {draft.revision > 1 ? words.step.saved(printTime(draft.changedAt)) : words.step.fresh}
      </p>
    </form>
  )
}

async function draw(
  deps: WebDeps,
  c: Context<Env>,
  reading: Reading,
  { form, step }: { form: DraftForm; step: FormStep },
  drawn: Drawn = {},
) {
  const at = deps.clock.now()
  const { judged, given } = await judgeForm(deps, reading, form)
  const subject = pageSubject(form, step, judged.values, at)
  const reader = draftReader(deps, reading, form)
  const typed = drawn.typed ?? typedOf(form.draft.typed)
  const asksPlace = (subject.act.asks ?? []).some(
    name => form.version.definition.fields[name]?.kind === 'place',
  )
  const files = await heldFiles(deps, reading, subject, typed)
  const reusable = await reusableFor(reading, form.version, subject.act.asks ?? [])
  const title = form.version.words.steps?.[step.name] ?? step.name
  const fields: ActionFormProps = {
    subject,
    typed,
    idem: '',
    faults: drawn.faults,
    fits: drawn.fits ?? given.fits,
    addTo: drawn.addTo,
    places: asksPlace ? await placesOffered(reading.tx, reader.near, reader.on) : [],
    // The draft keeps them: nothing is carried through the page.
    files: new Map([...files].map(([name, { said }]) => [name, { said }])),
  }
  // The way back shows what is kept now, and another's hands on this machine find nothing.
  c.header('cache-control', 'no-store')
  return page(
    {
      deps,
      c,
      catalog: reading.catalog,
      title,
      section: 'procedures',
      children: (
        <>
          <PageHead over={procedureName(form.version)} title={title} />
          <Steps labels={stepLabels(form)} current={form.steps.indexOf(step) + 1} />
          <StepForm form={form} step={step} drawn={drawn} fields={fields} reusable={reusable} />
        </>
      ),
    },
    drawn.status ?? 200,
  )
}

/** Counts how far people come, as the last question of the transaction. */
const count = (deps: WebDeps, { tx }: Reading, form: DraftForm, step: FormStep, event: FunnelEvent) =>
  countStep(
    tx,
    { definition: form.draft.definition, office: form.unit.office, event, step: step.name },
    dayOf(deps.clock.now()),
  )

const referenceOf = (c: Context<Env>): string => c.req.param('reference') ?? ''

/** Where whoever is not its owner is sent: to the entry by key or account. */
export const entryHref = (reference: string): string =>
  hrefOf(paths.mine, { ve: paths.draft(reference), ma: reference })

async function showStep(deps: WebDeps, c: Context<Env>) {
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
    const name = c.req.param('step')
    if (name === undefined) return c.redirect(paths.draftStep(reference, form.draft.page), 303)
    const step = form.steps.find(one => one.name === name)
    if (!step) throw new Refusal('not_found', { step: name })
    if (c.req.query('sua') === undefined) {
      const drawn = await draw(deps, c, reading, { form, step })
      if (form.draft.saved[step.name] === undefined) await count(deps, reading, form, step, 'reached')
      return drawn
    }
    const { judged } = await judgeForm(deps, reading, form)
    return draw(deps, c, reading, { form, step }, { faults: faultsOn(step, judged.faults) })
  })
}

async function answerSaved(
  deps: WebDeps,
  c: Context<Env>,
  reading: Reading,
  { form, step, posted, saved }: { form: DraftForm; step: FormStep; posted: Posted; saved: Saved },
  body: FormData,
) {
  const now = { ...form, draft: saved.draft }
  const shown = { form: now, step }
  if (saved.conflict)
    return draw(deps, c, reading, shown, {
      typed: posted.typed,
      conflict: differing(now, posted),
      status: 409,
    })
  const addTo = body.get(OWN.addRow)
  if (typeof addTo === 'string') return draw(deps, c, reading, shown, { typed: posted.typed, addTo })
  const path = paths.draftStep(now.draft.reference, step.name)
  if (body.has(DROP) || body.has(REUSE)) return c.redirect(path, 303)
  const to = body.get(TO)
  if (to === 'leave') return c.redirect(hrefOf(paths.apply, { da: 'luu' }), 303)
  const previous = before(now, step)
  if (to === 'back' && previous && posted.uploadFaults.length === 0)
    return c.redirect(paths.draftStep(now.draft.reference, previous.name), 303)
  const { judged, given } = await judgeForm(deps, reading, now)
  const bad = new Set(posted.uploadFaults.map(({ field }) => field))
  const faults = [
    ...posted.uploadFaults,
    ...faultsOn(step, judged.faults).filter(({ field }) => !bad.has(field)),
  ]
  if (faults.length === 0) return c.redirect(pathAfter(now, step), 303)
  const drawn = await draw(deps, c, reading, shown, {
    typed: posted.typed,
    faults,
    fits: given.fits,
    status: 422,
  })
  await count(deps, reading, now, step, 'error')
  return drawn
}

/** Texts longer than this together are no form that a person has filled in. */
const MOST_TEXT = 500_000

async function postStep(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const body = await postedForm(c)
  const entries = [...body.entries()]
  const length = entries.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : 0), 0)
  if (length > MOST_TEXT)
    return c.html(renderPage(<RefusedPage deps={deps} c={c} text={vi.form.tooMuch} />), 413)
  const found = await read(deps, actor, async reading => {
    const form = await findDraftForm(deps, reading, referenceOf(c))
    const step = form?.steps.find(one => one.name === c.req.param('step'))
    return form && step && { form, step }
  })
  if (!found) return c.html(renderPage(<LostDraft c={c} body={body} reference={referenceOf(c)} />), 401)
  if (found.form.draft.record !== null) return c.redirect(paths.draftSent(referenceOf(c)), 303)
  const posted = await postedOf(deps, c, found, body)
  const { values, groups, revision } = posted
  const saved = await read(deps, actor, ({ tx }) =>
    savePage(tx, found.form.draft.reference, {
      page: found.step.name,
      revision,
      values,
      groups,
      at: deps.clock.now(),
    }),
  )
  // What was typed is kept from here on, whatever becomes of the answer.
  return read(deps, actor, reading => answerSaved(deps, c, reading, { ...found, posted, saved }, body))
}

/** Three of the largest files with what is typed beside them. */
const MOST_POSTED = 3 * MOST_BYTES + 1024 * 1024

/** The pages of a draft. Every one of them saves what stands on it before it is judged. */
export function addDraftSteps(app: Web, deps: WebDeps): void {
  const limit = bodyLimit({
    maxSize: MOST_POSTED,
    onError: c => c.html(renderPage(<RefusedPage deps={deps} c={c} text={vi.form.tooMuch} />), 413),
  })
  app.get('/nop/ho-so/:reference', c => showStep(deps, c))
  app.get('/nop/ho-so/:reference/:step', c => showStep(deps, c))
  app.post('/nop/ho-so/:reference/:step', limit, c => postStep(deps, c))
}
