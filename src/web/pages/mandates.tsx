import type { Context } from 'hono'
import { dayOf, type LocalDate, parseDate, printDate, Refusal } from '#base'
import { type Actor, findAgent, giveMandate, listMandates, revokeMandate } from '#directory'
import { findFileSentence } from '#documents'
import type { Catalog, TypeVersion } from '#records'
import type { Env, Web } from '../app.tsx'
import { words as all } from '../applicant.vi.ts'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { MOST_BYTES } from '../file-types.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { type Fault, GiveForm, Mandates, MOST_TYPED, NAMES, type TypedMandate } from '../mandate-form.tsx'
import { paths } from '../paths.ts'
import { holdFile, ownerOf, takeUploads } from '../uploads.ts'
import { openFile, sendFile } from './file.tsx'

const words = all.mandates

/** An account with a party: it can give, and be given. */
function partyOf({ account, party }: Actor): bigint {
  if (account === null || party === null) throw new Refusal('unauthenticated', {})
  return party
}

/** Types that applicants file: the newest version of each. */
const filedTypes = (catalog: Catalog): TypeVersion[] =>
  catalog
    .types()
    .filter(
      ({ definition }) =>
        definition.parent === undefined &&
        Object.values(definition.actions).some(
          act => act.from.length === 0 && act.by.some(role => role === 'applicant'),
        ),
    )

interface Shown {
  typed?: TypedMandate
  faults?: readonly Fault[]
  /** Hash of the file that the refused form has brought. */
  file?: string
}

async function show(deps: WebDeps, c: Context<Env>, { typed, faults = [], file }: Shown = {}) {
  const actor = c.get('actor')
  const party = partyOf(actor)
  const today = dayOf(deps.clock.now())
  const empty = { agent: '', types: [], all: false, from: printDate(today), to: '' }
  return read(deps, actor, async ({ tx, catalog }) => {
    const { given, held } = await listMandates(tx, party)
    const carried = file === undefined ? undefined : await holdFile(deps, tx, ownerOf(actor), file)
    return page(
      {
        deps,
        c,
        catalog,
        title: words.title,
        section: 'mine',
        children: (
          <>
            <Breadcrumb items={[{ title: all.mine.title, href: paths.mine }, { title: words.title }]} />
            <PageHead title={words.title} lead={words.lead} />
            <Mandates catalog={catalog} mandates={given} today={today} given />
            <Mandates catalog={catalog} mandates={held} today={today} given={false} />
            <section class="stack" aria-labelledby="moi">
              <h2 id="moi">{words.give}</h2>
              <GiveForm types={filedTypes(catalog)} typed={typed ?? empty} faults={faults} held={carried} />
            </section>
          </>
        ),
      },
      faults.length > 0 ? 422 : 200,
    )
  })
}

function readForm(body: FormData): TypedMandate {
  const text = (name: string) =>
    String(body.get(name) ?? '')
      .trim()
      .slice(0, MOST_TYPED)
  return {
    agent: text(NAMES.agent),
    types: body.getAll(NAMES.types).map(String),
    all: body.has(NAMES.all),
    from: text(NAMES.from),
    to: text(NAMES.to),
  }
}

/** A day that was typed, or the fault of its field. */
function dayTyped(text: string, field: 'from' | 'to', faults: Fault[]): LocalDate | undefined {
  try {
    return parseDate(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    faults.push({ field: NAMES[field], text: words.faults[field] })
    return undefined
  }
}

/** Whose account was named; the fault when it is nobody's. */
async function agentTyped(
  deps: WebDeps,
  principal: bigint,
  signIn: string,
  faults: Fault[],
): Promise<bigint | undefined> {
  try {
    return (await findAgent(deps.engine.db, { signIn, principal, now: new Date() })).party
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const text = error.code === 'too_many' ? words.faults.locked : words.faults.agent(signIn)
    faults.push({ field: NAMES.agent, text })
    return undefined
  }
}

/** What a refused mandate says, by its field. */
const refusedFault = ({ faults: [first] }: Refusal): Fault[] =>
  first?.rule === 'mandate_to_self'
    ? [{ field: NAMES.agent, text: words.faults.mandate_to_self }]
    : [{ field: NAMES.to, text: words.faults.mandate_days }]

async function give(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const principal = partyOf(actor)
  const body = await postedForm(c)
  const typed = readForm(body)
  const faults: Fault[] = typed.agent === '' ? [{ field: NAMES.agent, text: words.faults.required }] : []
  const catalog = await deps.engine.catalog.get()
  const known = new Set(filedTypes(catalog).map(({ definition }) => definition.code))
  const types = typed.all ? null : typed.types.filter(code => known.has(code))
  if (types?.length === 0) faults.push({ field: NAMES.types, text: words.faults.types })
  const from = dayTyped(typed.from, 'from', faults)
  const to = dayTyped(typed.to, 'to', faults)
  const uploads = await takeUploads(deps, ownerOf(actor), [NAMES.file], body)
  const file = uploads.values[NAMES.file]
  for (const fault of uploads.faults)
    faults.push({
      field: NAMES.file,
      text: `${words.paper}: ${findFileSentence(fault.rule, fault.params) ?? ''}`,
    })
  // Last, because a wrong name counts as a try.
  const agent = faults.length === 0 ? await agentTyped(deps, principal, typed.agent, faults) : undefined
  const kept = file === undefined ? {} : { file }
  if (agent === undefined || from === undefined || to === undefined)
    return show(deps, c, { typed, faults, ...kept })
  try {
    const seed = { agent, types, from, to, ...kept }
    await read(deps, actor, ({ tx }) => giveMandate(tx, actor, seed, deps.clock.now()))
    return c.redirect(paths.mandates, 303)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'invalid') throw error
    return show(deps, c, { typed, faults: refusedFault(error), ...kept })
  }
}

const idOf = (c: Context<Env>): bigint => BigInt(c.req.param('id') ?? 0)

async function revoke(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  partyOf(actor)
  await read(deps, actor, ({ tx }) => revokeMandate(tx, actor, idOf(c), deps.clock.now()))
  return c.redirect(paths.mandates, 303)
}

/** The paper goes to both sides and nobody else. */
async function sendPaper(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const party = partyOf(actor)
  const id = idOf(c)
  const { asked, found } = await read(deps, actor, async reading => {
    const { given, held } = await listMandates(reading.tx, party)
    const sha256 = [...given, ...held].find(mandate => mandate.id === id)?.file
    if (!sha256) throw new Refusal('not_found', { mandate: String(id) })
    const asked = { id, sha256, original: false }
    return { asked, found: await openFile(deps, reading, asked) }
  })
  return sendFile(deps, c, asked, found)
}

/** Who files for whom: a signed-in party gives mandates, takes them back, and sees those it holds. */
export function addMandatePages(app: Web, deps: WebDeps): void {
  app.get(paths.mandates, c => show(deps, c))
  app.post(paths.mandates, bodyLimit({ maxSize: MOST_BYTES + 100_000 }), c => give(deps, c))
  app.post(paths.revokeMandate(':id{[0-9]{1,18}}'), c => revoke(deps, c))
  app.get(paths.mandateFile(':id{[0-9]{1,18}}'), c => sendPaper(deps, c))
}
