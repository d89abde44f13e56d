import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { dayOf, type FieldFault, printTime, Refusal } from '#base'
import { type Actor, maySee } from '#directory'
import {
  type CatalogUnit,
  findRecord,
  historyOf,
  type Order,
  perform,
  printValue,
  type RecordRow,
} from '#records'
import { senderFor } from '../acting.ts'
import { ActionForm, type ActionFormProps } from '../action-form.tsx'
import { closedReason, refusedSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { beginForm } from '../begin-form.ts'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { ClosedAction } from '../components/button.tsx'
import { renderPage } from '../components/document.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { choicesOf } from '../field-choices.ts'
import { MOST_BYTES } from '../file-types.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { type Given, givenOf, OWN, type Reader, readTyped, type Typed, typedFrom } from '../form-values.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { placesOffered } from '../place-field.ts'
import { factsOf } from '../record-facts.ts'
import { Fields, Groups } from '../record-parts.tsx'
import { RefusedPage } from '../refused-page.tsx'
import { namesOnPage } from '../show-value.tsx'
import { closedBy, type Subject, subjectOf, type Target } from '../subject.ts'
import { askedFiles, bringsFiles, heldFiles, ownerOf, takeUploads, type Uploads } from '../uploads.ts'
import { vi } from '../vi.ts'

const placeOf = ({ catalog }: Reading, unit: CatalogUnit | undefined): number | null =>
  unit ? (unit.place ?? catalog.unit(unit.office).place) : null

const readerOf = (deps: WebDeps, reading: Reading, { units }: Subject): Reader => ({
  tx: reading.tx,
  on: dayOf(deps.clock.now()),
  near: placeOf(reading, units[0]),
})

const shownOf = ({ tx, on }: Reader, { version, act, record }: Subject): Promise<Typed> =>
  typedFrom(tx, version.definition, act, record?.data ?? {}, on)

interface Drawn {
  typed?: Typed
  idem?: string
  faults?: readonly FieldFault[]
  fits?: Given['fits']
  addTo?: string
  /** Why nothing has happened, above the form. */
  refused?: string
  /** What others have written since the form was opened. */
  news?: readonly { label: string; value: string }[]
  status?: 409 | 422
}

function frame(deps: WebDeps, c: Context<Env>, reading: Reading, subject: Subject) {
  const { version, record, parent, action } = subject
  const { words, definition } = version
  const about = record ?? parent
  return {
    deps,
    c,
    catalog: reading.catalog,
    title: words.actions[action] ?? '',
    section: 'registers' as const,
    head: (
      <>
        <Breadcrumb
          items={[
            { title: vi.nav.registers, href: paths.registers },
            { title: words.plural, href: paths.register(definition.code) },
            ...(about ? [{ title: about.title, href: paths.record(about.id) }] : []),
            { title: words.actions[action] ?? '' },
          ]}
        />
        <PageHead
          over={record ? `${words.name}: ${record.title}` : words.name}
          title={words.actions[action]}
        />
      </>
    ),
  }
}

async function draw(deps: WebDeps, c: Context<Env>, reading: Reading, subject: Subject, drawn: Drawn = {}) {
  const { head, ...props } = frame(deps, c, reading, subject)
  const reader = readerOf(deps, reading, subject)
  const asksPlace = (subject.act.asks ?? []).some(
    name => subject.version.definition.fields[name]?.kind === 'place',
  )
  const typed = drawn.typed ?? (await beginForm(reading, subject, await shownOf(reader, subject)))
  const form: ActionFormProps = {
    subject,
    typed,
    idem: drawn.idem ?? randomUUID(),
    faults: drawn.faults,
    fits: drawn.fits,
    addTo: drawn.addTo,
    places: asksPlace ? await placesOffered(reading.tx, reader.near, reader.on) : [],
    files: await heldFiles(deps, reading, subject, typed),
    choices: await choicesOf(reading, subject, reader.on),
  }
  // Whoever decides reads what he decides about.
  const facts = subject.record ? await factsOf(deps, reading, subject.record.id) : undefined
  const children = (
    <>
      {head}
      {drawn.refused !== undefined && (
        <Notice kind="refused">
          {drawn.refused}{' '}
          {drawn.news && (
            <>
              <a href={subject.back} target="_blank" rel="noopener">
                {vi.form.openNew}
              </a>
              <ul>
                {drawn.news.map(({ label, value }) => (
                  <li>{vi.form.newValue(label, value)}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      <ActionForm {...form} />
      {facts?.isOfficer && (
        <details open={!subject.act.asks?.length}>
          <summary>{vi.form.about}</summary>
          <div class="stack">
            <Fields {...facts} more={[]} catalog={reading.catalog} />
            <Groups {...facts} />
          </div>
        </details>
      )}
    </>
  )
  return page({ ...props, children }, drawn.status ?? 200)
}

/** A closed action keeps its label and says its reason. */
function drawClosed(
  deps: WebDeps,
  c: Context<Env>,
  reading: Reading,
  subject: Subject,
  closed: NonNullable<ReturnType<typeof closedBy>>,
) {
  const { head, ...props } = frame(deps, c, reading, subject)
  const { version, action } = subject
  const reason = closedReason(version, closed) ?? vi.refused[closed.code]
  const children = (
    <>
      {head}
      <ClosedAction label={vi.form.actsInstead(version.words.actions[action] ?? '')} reason={reason} />
      <p>
        <a href={subject.back}>{vi.form.back}</a>
      </p>
    </>
  )
  return page({ ...props, children }, closed.code === 'forbidden' ? 403 : 409)
}

async function openForm(deps: WebDeps, c: Context<Env>, target: Target) {
  return read(deps, c.get('actor'), async reading => {
    const subject = await subjectOf(deps, reading, target)
    // A form of several pages is kept as a draft while it is filled in.
    if (!subject.record && !subject.parent && subject.act.steps)
      return c.redirect(paths.applyFor(subject.version.definition.code), 303)
    const closed = closedBy(deps, reading, subject)
    return closed ? drawClosed(deps, c, reading, subject, closed) : draw(deps, c, reading, subject)
  })
}

/** Refusals that are answered on the form itself, with everything typed kept. */
const ON_FORM = new Set(['invalid', 'stale', 'wrong_state', 'duplicate'])

interface Posted {
  subject: Subject
  typed: Typed
  given: Given
  idem: string
  /** The version the form was opened with; 0 when it does not say, which is never the present one. */
  version: number
}

function orderOf({ subject, typed, given, idem, version }: Posted, sender: Actor): Order {
  const { record, parent, units, action, act } = subject
  const party = subject.party === undefined ? undefined : (sender.party ?? subject.party)
  const unit = units.find(u => u.code === typed.unit) ?? units[0]
  return {
    ...(record
      ? { record: record.id, version }
      : {
          create: {
            type: subject.version.definition.code,
            unit: unit?.code ?? '',
            ...(parent ? { parent: parent.id } : {}),
            ...(party === undefined ? {} : { party }),
          },
        }),
    action,
    values: given.values,
    groups: given.groups,
    ...(act.needsReason ? { why: typed.why } : {}),
    ...(act.transfers ? { toUnit: typed.toUnit } : {}),
    // A key is its sender's own: nobody can be answered with what another has done.
    idem: `web ${sender.account ?? sender.guest ?? null} ${idem}`,
  }
}

/** The fields of the form that others have written since a version, as they stand now. */
async function newsSince(reading: Reading, { version, act }: Subject, record: RecordRow, seen: number) {
  const steps = (await historyOf(reading.tx, record.id)).filter(step => step.seq > seen)
  const written = new Set(
    steps.flatMap(({ change }) => [...Object.keys(change.set ?? {}), ...(change.cleared ?? [])]),
  )
  const names = await namesOnPage(reading, version, record.data, record.on)
  return (act.asks ?? []).flatMap(name => {
    const field = version.definition.fields[name]
    if (!field || !written.has(name)) return []
    return [
      {
        label: version.words.fields[name] ?? name,
        value: printValue({ name, field, value: record.data[name], words: version.words, names }),
      },
    ]
  })
}

async function redraw(deps: WebDeps, c: Context<Env>, target: Target, posted: Posted, refusal: Refusal) {
  return read(deps, c.get('actor'), async reading => {
    const subject = await subjectOf(deps, reading, target)
    const kept = { typed: posted.typed, idem: posted.idem }
    if (refusal.code === 'invalid')
      return draw(deps, c, reading, subject, {
        ...kept,
        faults: refusal.faults,
        fits: posted.given.fits,
        status: 422,
      })
    if (refusal.code !== 'stale' || !subject.record) {
      return draw(deps, c, reading, subject, {
        ...kept,
        refused: refusedSentence(subject.version, subject.action, refusal),
        status: 409,
      })
    }
    const refused = vi.form.stale(printTime(subject.record.changedAt))
    const news = await newsSince(reading, subject, subject.record, posted.version)
    return draw(deps, c, reading, subject, { ...kept, refused, news, status: 409 })
  })
}

/** The files of a posted form, kept before anything else is read. What the engine will refuse whatever is in it leaves none behind. */
async function uploadsOf(deps: WebDeps, c: Context<Env>, target: Target, body: FormData): Promise<Uploads> {
  const actor = c.get('actor')
  if (!bringsFiles(body)) return { values: {}, faults: [] }
  const asked = await read(deps, actor, async reading => {
    const subject = await subjectOf(deps, reading, target)
    return closedBy(deps, reading, subject) ? [] : askedFiles(subject)
  })
  return takeUploads(deps, ownerOf(actor), asked, body)
}

const isKey = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

async function sendForm(deps: WebDeps, c: Context<Env>, target: Target) {
  const actor = c.get('actor')
  // Whoever is not signed in is refused whatever the body holds, so it is not read.
  const who = actor.account ?? actor.guest ?? null
  const body = who === null ? new FormData() : await postedForm(c)
  const key = body.get(OWN.idem)
  const version = Number(body.get(OWN.version) ?? Number.NaN)
  const addTo = body.get(OWN.addRow)
  const { values, faults } = await uploadsOf(deps, c, target, body)
  const answer = await read(deps, actor, async (reading): Promise<Posted | Response> => {
    const subject = await subjectOf(deps, reading, target)
    const reader = readerOf(deps, reading, subject)
    const typed = readTyped(subject.version.definition, subject.act, body)
    const idem = isKey(key) ? key : randomUUID()
    Object.assign(typed.values, values)
    if (faults.length > 0) return draw(deps, c, reading, subject, { typed, idem, faults, status: 422 })
    if (typeof addTo === 'string') return draw(deps, c, reading, subject, { typed, idem, addTo })
    const given = await givenOf(reader, subject.version.definition, typed, await shownOf(reader, subject))
    return { subject, typed, given, idem, version: Number.isInteger(version) ? version : 0 }
  })
  if (answer instanceof Response) return answer
  try {
    const { record, party, version: kept } = answer.subject
    const chosen = record || party === undefined ? '' : (answer.typed.party ?? '')
    const sender = await senderFor(deps, actor, kept.definition.code, chosen)
    const done = await perform(deps.engine, sender, orderOf(answer, sender))
    // Handed to another unit, it may be out of sight of the one who handed it over.
    const seen = await read(deps, sender, async ({ tx, catalog }) =>
      done.after
        ? maySee(sender, catalog.grantsOf(sender), done.after)
        : (await findRecord(tx, done.record)) !== undefined,
    )
    return c.redirect(seen ? paths.record(done.record) : paths.inbox, 303)
  } catch (error) {
    if (error instanceof Refusal && ON_FORM.has(error.code)) return redraw(deps, c, target, answer, error)
    throw error
  }
}

const creationTarget = (c: Context<Env>): Target => {
  const me = c.req.query('me')
  return {
    type: c.req.param('type') ?? '',
    parent: me !== undefined && /^\d{1,18}$/.test(me) ? BigInt(me) : undefined,
    action: c.req.query('viec'),
  }
}

const recordTarget = (c: Context<Env>): Target => ({
  record: BigInt(c.req.param('id') ?? 0),
  action: c.req.param('action') ?? '',
})

/** Three of the largest files with what is typed beside them. */
const MOST_POSTED = 3 * MOST_BYTES + 1024 * 1024

/** The form of every action of every type: opened by GET, carried out by POST. */
export function addRecordForms(app: Web, deps: WebDeps): void {
  app.get('/ban-ghi/moi/:type', c => openForm(deps, c, creationTarget(c)))
  const limit = bodyLimit({
    maxSize: MOST_POSTED,
    onError: c => c.html(renderPage(<RefusedPage deps={deps} c={c} text={vi.form.tooMuch} />), 413),
  })
  app.post('/ban-ghi/moi/:type', limit, c => sendForm(deps, c, creationTarget(c)))
  app.get('/ban-ghi/:id{[0-9]{1,18}}/:action', c => openForm(deps, c, recordTarget(c)))
  app.post('/ban-ghi/:id{[0-9]{1,18}}/:action', limit, c => sendForm(deps, c, recordTarget(c)))
}
