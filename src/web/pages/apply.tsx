import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { dayOf, Refusal } from '#base'
import { type Actor, countForm, createGuestKey, drawGuestKey, enterAsGuest, type GuestKey } from '#directory'
import type { TypeVersion } from '#records'
import { beginDraft, countStep, type Draft } from '#records/drafts'
import { addressOf } from '../address-of.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { Button, ClosedAction, LinkButton } from '../components/button.tsx'
import { CheckboxField, SelectField } from '../components/controls.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { cookieOptions, SESSION_COOKIE, SESSION_SECONDS } from '../cookies.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { showDrafts } from '../draft-list.tsx'
import { postedForm } from '../form-body.ts'
import { consents, words } from '../forms.vi.ts'
import { page } from '../layout.tsx'
import { hasPages, type Opening, openingOf } from '../openings.ts'
import { paths } from '../paths.ts'
import { isPersonsView } from '../persons-view.ts'
import { prefillOf } from '../prefill.ts'
import { procedureName } from '../procedure-words.ts'
import { words as catalogue } from '../procedures.vi.ts'
import { hrefOf } from '../register-list.ts'
import { isFiledOnline } from '../services.ts'

const AGREE = 'dong-y'
const UNIT = 'noi-nhan'

/** The consent text in force on a day. */
function consentOn(on: string) {
  const found = consents.filter(({ from }) => from <= on).at(-1) ?? consents[0]
  if (!found) throw new Error('no consent text')
  return found
}

/** A type with a form of several pages, as it is in force today. @throws Refusal not_found */
function versionFor(deps: WebDeps, { catalog }: Reading, type: string): TypeVersion {
  const version = catalog.findType(type) && catalog.versionOn(type, dayOf(deps.clock.now()))
  if (!version || !hasPages(version)) throw new Refusal('not_found', { type })
  return version
}

/** What the reader may begin here: a procedure that is not online is filed at the counter. */
async function openHere(deps: WebDeps, reading: Reading, version: TypeVersion): Promise<Opening | undefined> {
  const opening = openingOf(deps, reading, version)
  return opening && (await isFiledOnline(deps, reading, version.definition.code)) ? opening : undefined
}

function Needs({ version, opening }: { version: TypeVersion; opening: Opening }) {
  const components = Object.entries(version.words.procedure?.components ?? {})
  return (
    <section class="stack">
      {components.length > 0 && (
        <>
          <h2>{words.begin.needs}</h2>
          <ul>
            {components.map(([, name]) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p>{words.begin.pages(opening.act.steps?.length ?? 0)}</p>
    </section>
  )
}

function BeginForm({
  opening,
  on,
  isOfficer,
  agreeMissing,
}: {
  opening: Opening
  on: string
  isOfficer: boolean
  agreeMissing: boolean | undefined
}) {
  const { version, units, withKey } = opening
  const path = paths.applyFor(version.definition.code)
  const consent = consentOn(on)
  return (
    <form class="form measure" method="post" action={path}>
      {agreeMissing && <ErrorSummary faults={[{ field: AGREE, text: words.begin.agreeMissing }]} />}
      {units.length > 1 && (
        <SelectField
          name={UNIT}
          label={words.begin.unit}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <section class="stack">
        <h2>{words.begin.consentTitle}</h2>
        {consent.text.map(sentence => (
          <p>{sentence}</p>
        ))}
      </section>
      <CheckboxField
        name={AGREE}
        value={consent.version}
        label={isOfficer ? words.begin.agreeFor : words.begin.agree}
        error={agreeMissing ? words.begin.agreeMissing : undefined}
      />
      {withKey && <p class="note">{words.begin.withoutHint}</p>}
      <div class="row">
        <Button>{withKey ? words.begin.startWithout : words.begin.start}</Button>
        {withKey && (
          <LinkButton kind="secondary" href={hrefOf(paths.signIn, { ve: path })}>
            {words.begin.signIn}
          </LinkButton>
        )}
      </div>
    </form>
  )
}

/** Why nothing was begun: the consent is missing, or too many were begun. */
type NotBegun = 'consent' | 'tooMany'

async function showBegin(deps: WebDeps, c: Context<Env>, type: string, notBegun?: NotBegun) {
  return read(deps, c.get('actor'), async reading => {
    const version = versionFor(deps, reading, type)
    const opening = await openHere(deps, reading, version)
    const office = opening?.units[0]?.office
    if (office !== undefined && c.req.method === 'GET' && isPersonsView(c.req.raw.headers)) {
      const step = { definition: version.id, office, event: 'viewed' } as const
      await countStep(reading.tx, step, dayOf(deps.clock.now()))
    }
    const name = procedureName(version)
    return page(
      {
        deps,
        c,
        catalog: reading.catalog,
        title: name,
        section: 'procedures',
        children: (
          <>
            <Breadcrumb
              items={[
                { title: words.nav, href: paths.procedures },
                { title: name, href: paths.procedure(type) },
                { title: words.begin.over },
              ]}
            />
            <PageHead over={words.begin.over} title={name} />
            {notBegun === 'tooMany' && <Notice kind="refused">{words.begin.tooMany}</Notice>}
            {opening ? (
              <>
                <Needs version={version} opening={opening} />
                <BeginForm
                  opening={opening}
                  on={dayOf(deps.clock.now())}
                  isOfficer={reading.actor.roles.length > 0}
                  agreeMissing={notBegun === 'consent'}
                />
              </>
            ) : (
              <ClosedAction
                label={words.begin.start}
                reason={reading.actor.account === null ? catalogue.counter('') : words.begin.closed}
              />
            )}
          </>
        ),
      },
      notBegun === 'tooMany' ? 429 : notBegun ? 422 : opening ? 200 : 403,
    )
  })
}

/** Begins a draft of the reader. */
async function startDraft(
  deps: WebDeps,
  reading: Reading,
  type: string,
  asked: { unit: string; consent: string },
): Promise<Draft> {
  const opening = await openHere(deps, reading, versionFor(deps, reading, type))
  if (!opening) throw new Refusal('forbidden', { type })
  const unit = opening.units.find(({ code }) => code === asked.unit) ?? opening.units[0]
  const step = opening.act.steps?.[0]
  if (!unit || !step) throw new Refusal('not_found', { type })
  const { tx, catalog, actor } = reading
  const draft = await beginDraft(tx, actor, {
    version: opening.version,
    action: opening.action,
    unit: unit.id,
    page: step.name,
    consent: asked.consent,
    typed: { values: await prefillOf(reading, opening, asked.consent), groups: {} },
    at: deps.clock.now(),
  })
  await countStep(
    tx,
    { definition: draft.definition, office: catalog.unit(unit.id).office, event: 'began' },
    dayOf(deps.clock.now()),
  )
  return draft
}

async function begin(deps: WebDeps, c: Context<Env>) {
  const type = c.req.param('type') ?? ''
  const body = await postedForm(c)
  const consent = consentOn(dayOf(deps.clock.now())).version
  if (body.get(AGREE) !== consent) return showBegin(deps, c, type, 'consent')
  const asked = { unit: String(body.get(UNIT) ?? ''), consent }
  try {
    return c.get('actor').account === null
      ? await beginWithKey(deps, c, type, asked)
      : await beginSignedIn(deps, c, type, asked)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too_many') return showBegin(deps, c, type, 'tooMany')
    throw error
  }
}

type Begins = (
  deps: WebDeps,
  c: Context<Env>,
  type: string,
  asked: { unit: string; consent: string },
) => Promise<Response>

const beginSignedIn: Begins = async (deps, c, type, asked) => {
  const actor = c.get('actor')
  const draft = await read(deps, actor, async reading => {
    // Officers begin one for each person who stands before them.
    if (actor.roles.length === 0) await countForm(reading.tx, `account ${actor.account}`, new Date())
    return startDraft(deps, reading, type, asked)
  })
  return c.redirect(paths.draft(draft.reference), 303)
}

const beginWithKey: Begins = async (deps, c, type, asked) => {
  const now = new Date()
  const address = addressOf(deps, c)
  const key = drawGuestKey()
  const guest: Actor = { account: null, party: null, name: '', roles: [], guest: key.reference }
  // In one transaction: what cannot be begun, or is cut off, leaves no key that opens nothing.
  const { draft, token } = await read(deps, guest, async reading => {
    await countForm(reading.tx, address, now)
    await createGuestKey(reading.tx, now, key)
    return {
      draft: await startDraft(deps, reading, type, asked),
      token: await enterAsGuest(reading.tx, { ...key, address, now }),
    }
  })
  setCookie(c, SESSION_COOKIE, token, { ...cookieOptions(deps), maxAge: SESSION_SECONDS })
  return showKey(deps, c, key, draft.reference)
}

/** Four and five letters at a time are read aloud and written down. */
const inGroups = (text: string, of: number): string =>
  text.match(new RegExp(`.{1,${of}}`, 'g'))?.join(' ') ?? text

async function showKey(deps: WebDeps, c: Context<Env>, key: GuestKey, reference: string) {
  c.header('cache-control', 'no-store')
  return read(deps, c.get('actor'), async ({ catalog }) =>
    page({
      deps,
      c,
      catalog,
      title: words.key.title,
      section: 'procedures',
      children: (
        <>
          <PageHead title={words.key.title} lead={words.key.lead} />
          <DefinitionList
            facts={[
              { label: words.key.reference, value: <strong>{inGroups(key.reference, 5)}</strong> },
              { label: words.key.secret, value: <strong>{inGroups(key.secret, 4)}</strong> },
            ]}
          />
          <p class="row">
            <LinkButton href={paths.draft(reference)}>{words.key.goOn}</LinkButton>
          </p>
        </>
      ),
    }),
  )
}

/** Where applications are begun and gone on with. */
export function addApplyPages(app: Web, deps: WebDeps): void {
  app.get(paths.apply, c => showDrafts(deps, c))
  app.get(paths.resume, c => {
    const { account } = c.get('actor')
    return c.redirect(account === null ? hrefOf(paths.mine, { ve: paths.apply }) : paths.apply, 303)
  })
  app.get('/nop/:type', c => showBegin(deps, c, c.req.param('type')))
  app.post('/nop/:type', c => begin(deps, c))
}
