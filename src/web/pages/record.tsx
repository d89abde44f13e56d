import type { Context } from 'hono'
import { printDate, printInstant, printNumber, Refusal } from '#base'
import { logLook } from '#directory'
import { secretsOf } from '#records'
import type { PaperRow } from '#records/papers'
import { closedReason, inSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { Button, ClosedAction, LinkButton } from '../components/button.tsx'
import { TextField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Reading, read, readOnly, type WebDeps } from '../deps.ts'
import { type DossierFacts, dossierFacts } from '../dossier-facts.ts'
import { ApologyState, DossierHead, DossierPapers } from '../dossier-parts.tsx'
import { DossierRating } from '../dossier-rating.tsx'
import { DossierCoordination, DossierHoldings, DossierShares, DossierTerms } from '../dossier-time.tsx'
import { postedForm } from '../form-body.ts'
import { OWN } from '../form-values.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { type Children, factsOf, type RecordFacts, secretFields } from '../record-facts.ts'
import { Clocks, countedIn, Fields, Groups, History, Law } from '../record-parts.tsx'
import { RecordState } from '../record-table.tsx'
import { vi } from '../vi.ts'
import { ordinaryActs } from '../where-it-stands.ts'
import { addInboxPage } from './inbox.tsx'
import { addRecordForms } from './record-form.tsx'

/** Personal values that were asked for, or the reason that was missing. */
interface Look {
  secrets?: Readonly<Record<string, string>>
  reasonMissing?: boolean
}

/** What may be done, most ordinary first, then what may not be done now and why. */
function Actions({ record, version, decisions }: RecordFacts) {
  const { definition, words } = version
  const open = decisions.filter(({ decision }) => decision.allowed)
  const acts = ordinaryActs(definition, record.state)
  const first =
    open.find(({ action }) => definition.actions[action] && acts.has(definition.actions[action])) ??
    // Of a dossier that waits for somebody else, nothing is the next step.
    (definition.procedure ? undefined : open[0])
  const ordered = first ? [first, ...open.filter(one => one !== first)] : open
  const closed = decisions.flatMap(({ action, decision }) =>
    decision.allowed
      ? []
      : [{ action, reason: closedReason(version, decision) ?? vi.refused[decision.code] }],
  )
  return (
    <section class="stack" aria-labelledby="viec">
      <h2 id="viec">{vi.record.actions}</h2>
      {ordered.length === 0 && <p class="quiet">{vi.record.noActions}</p>}
      {ordered.length > 0 && (
        <div class="row">
          {ordered.map(({ action }) => (
            <LinkButton
              kind={action === first?.action ? 'primary' : 'secondary'}
              href={paths.act(record.id, action)}
            >
              {words.actions[action]}
            </LinkButton>
          ))}
        </div>
      )}
      {closed.length > 0 && (
        <div class="row">
          {closed.map(({ action, reason }) => (
            <ClosedAction label={words.actions[action] ?? action} reason={reason} />
          ))}
        </div>
      )}
    </section>
  )
}

/** Personal values are shown once, to those who may read them, for a reason that is kept. */
function SecretForm({ record, look }: RecordFacts & { look: Look }) {
  if (look.secrets) return <Notice kind="attention">{vi.record.shownOnce}</Notice>
  return (
    <form class="form" method="post" action={`${paths.secrets(record.id)}#noi-dung`}>
      <TextField
        name={OWN.why}
        label={`${vi.record.showSecret}: ${inSentence(vi.record.secretReason)}`}
        hint={vi.record.secretLogged}
        size={40}
        maxLength={300}
        error={look.reasonMissing ? vi.faults['reason']?.('', '') : undefined}
      />
      <Button kind="secondary" small>
        {vi.record.showOnce}
      </Button>
    </form>
  )
}

function ChildTable({ parent, list, reading }: { parent: bigint; list: Children; reading: Reading }) {
  const { version, rows, total, creations } = list
  const { words } = version
  const { code } = version.definition
  return (
    <section class="stack">
      <div class="row-ends">
        <h2>{words.plural}</h2>
        {creations.map(({ action }) => (
          <a href={`${paths.newRecord(code)}?me=${parent}&viec=${action}`}>
            {creations.length === 1 ? vi.register.create(inSentence(words.name)) : words.actions[action]}
          </a>
        ))}
      </div>
      {rows.length > 0 && (
        <DataTable
          caption={words.plural}
          captionUnseen
          columns={[
            { label: vi.register.name, cell: row => <a href={paths.record(row.id)}>{row.title}</a> },
            {
              label: vi.register.state,
              cell: row => <RecordState reading={reading} row={row} />,
            },
            { label: vi.register.on, cell: row => printDate(row.on) },
          ]}
          rows={rows}
        />
      )}
      {total > rows.length && (
        <a href={`${paths.register(code)}?thuoc=${parent}`}>
          {vi.register.seeAll(printNumber(BigInt(total)))}
        </a>
      )}
    </section>
  )
}

interface MainProps {
  facts: RecordFacts
  look: Look
  reading: Reading
  dossier: DossierFacts | undefined
  now: Date
}

function Main({ facts, look, reading, dossier, now }: MainProps) {
  const { record, version, children } = facts
  const props = dossier && { facts, dossier, reading, now }
  const askedTypes = new Set(dossier?.asked.map(({ version: { type } }) => type))
  return (
    <div>
      {props && (
        <>
          <DossierHead {...props} />
          <DossierPapers {...props} />
          <DossierTerms {...props} />
          <DossierCoordination {...props} />
          <DossierShares {...props} />
          <DossierHoldings {...props} />
          <DossierRating {...props} />
        </>
      )}
      <section class="stack" id="noi-dung" aria-labelledby="noi-dung-ten">
        <h2 id="noi-dung-ten">{vi.record.fields}</h2>
        <Fields {...facts} secrets={look.secrets} more={aroundOf(facts, reading)} catalog={reading.catalog} />
        {facts.maySeeSecrets && secretFields(version).length > 0 && <SecretForm {...facts} look={look} />}
        <Groups {...facts} />
      </section>
      {facts.papers.length > 0 && <Papers record={record.id} papers={facts.papers} />}
      {children
        .filter(one => !askedTypes.has(one.version.type))
        .map(one => (
          <ChildTable parent={record.id} list={one} reading={reading} />
        ))}
    </div>
  )
}

function Papers({ record, papers }: { record: bigint; papers: readonly PaperRow[] }) {
  return (
    <section class="stack">
      <h2>{vi.verify.papers}</h2>
      <DataTable
        caption={vi.verify.papers}
        captionUnseen
        columns={[
          {
            label: vi.verify.kind,
            cell: paper => (
              <a href={paths.paper(paper.code)}>{vi.verify.paper(paper.facts.kind, paper.number)}</a>
            ),
          },
          { label: vi.verify.issuedOn, cell: paper => printInstant(paper.issuedAt) },
          {
            label: vi.verify.fileLabel,
            cell: paper => <a href={paths.file(record, paper.sha256)}>{vi.verify.open}</a>,
          },
        ]}
        rows={papers}
      />
    </section>
  )
}

/** What stands around a record and is no field of its own. */
function aroundOf({ record, parent, party, place }: RecordFacts, { catalog }: Reading) {
  return [
    { label: vi.record.parent, value: parent && <a href={paths.record(parent.id)}>{parent.title}</a> },
    { label: vi.record.party, value: party },
    { label: vi.record.place, value: place },
    { label: vi.record.unit, value: catalog.unit(record.unit).name },
  ].filter(fact => fact.value !== undefined)
}

function Side({ facts, reading, deps }: { facts: RecordFacts; reading: Reading; deps: WebDeps }) {
  const { version, clocks } = facts
  const counts = countedIn(reading, facts, deps.homePeriod)
  return (
    <aside>
      {clocks.length > 0 && (
        <section class="stack">
          <h2>{vi.record.clocks}</h2>
          <Clocks clocks={clocks} version={version} now={deps.clock.now()} />
        </section>
      )}
      <section class="stack">
        <h2>{vi.record.history}</h2>
        <History {...facts} catalog={reading.catalog} />
      </section>
      {version.definition.law.length > 0 && (
        <section class="stack">
          <h2>{vi.record.law}</h2>
          <Law version={version} />
        </section>
      )}
      {counts.length > 0 && (
        <section class="stack">
          <h2>{vi.record.counts}</h2>
          <ul>
            {counts.map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

async function show(
  deps: WebDeps,
  c: Context<Env>,
  reading: Reading,
  facts: RecordFacts,
  look: Look = {},
): Promise<Response> {
  const { record, version, isOfficer } = facts
  const now = deps.clock.now()
  const works = reading.actor.roles.length > 0 && isOfficer
  const dossier = works && version.definition.procedure ? await dossierFacts(reading, facts, now) : undefined
  const { definition, words } = version
  return page(
    {
      deps,
      c,
      catalog: reading.catalog,
      unit: reading.catalog.unit(record.office),
      title: record.title,
      section: 'registers',
      children: (
        <>
          {look.reasonMissing && (
            <ErrorSummary faults={[{ field: OWN.why, text: vi.faults['reason']?.('', '') ?? '' }]} />
          )}
          <Breadcrumb
            items={[
              { title: vi.nav.registers, href: paths.registers },
              { title: words.plural, href: paths.register(definition.code) },
              { title: record.title },
            ]}
          />
          <PageHead
            over={words.name}
            title={record.title}
            lead={
              <span class="row">
                <RecordState reading={reading} row={record} />
                <span>{printDate(record.on)}</span>
              </span>
            }
            ruled
          />
          {dossier && <ApologyState facts={facts} />}
          {isOfficer && <Actions {...facts} />}
          <section class="figure-columns">
            <Main facts={facts} look={look} reading={reading} dossier={dossier} now={now} />
            <Side facts={facts} reading={reading} deps={deps} />
          </section>
        </>
      ),
    },
    look.reasonMissing ? 422 : 200,
  )
}

async function showRecord(deps: WebDeps, c: Context<Env>, id: bigint) {
  return readOnly(deps, c.get('actor'), async reading =>
    show(deps, c, reading, await factsOf(deps, reading, id)),
  )
}

/** Writes the look down, then shows the values on this answer only. */
async function showSecrets(deps: WebDeps, c: Context<Env>, id: bigint) {
  const body = await postedForm(c)
  const why = String(body.get(OWN.why) ?? '')
  return read(deps, c.get('actor'), async reading => {
    const facts = await factsOf(deps, reading, id)
    const { account } = reading.actor
    const fields = secretFields(facts.version)
    if (account === null || !facts.maySeeSecrets || fields.length === 0)
      throw new Refusal('forbidden', { record: String(id) })
    c.header('cache-control', 'no-store')
    if (!why.trim()) return show(deps, c, reading, facts, { reasonMissing: true })
    await logLook(reading.tx, { account, subject: `record ${id}`, fields, at: deps.clock.now(), why })
    return show(deps, c, reading, facts, { secrets: await secretsOf(reading.tx, id) })
  })
}

/** A record's page, its personal values, its forms, and the inbox of those who work on records. */
export function addRecordPages(app: Web, deps: WebDeps): void {
  addInboxPage(app, deps)
  app.get('/ban-ghi/:id{[0-9]{1,18}}', c => showRecord(deps, c, BigInt(c.req.param('id'))))
  app.post('/ban-ghi/:id{[0-9]{1,18}}/gia-tri-ca-nhan', c => showSecrets(deps, c, BigInt(c.req.param('id'))))
  addRecordForms(app, deps)
}
