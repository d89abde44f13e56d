import type { Context } from 'hono'
import { type LocalDate, printDate, Refusal } from '#base'
import { historyOf, type TypeVersion } from '#records'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { ClosedAction, LinkButton } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { conditionWords } from '../condition-words.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { Handled, handledOf } from '../handled.tsx'
import { page } from '../layout.tsx'
import { hasPages, openingOf } from '../openings.ts'
import { paths } from '../paths.ts'
import { dayAsked, type Listed, listCatalogue, todayOf } from '../procedure-list.ts'
import { plainTerm, shareText, shortTerm, termWords } from '../procedure-words.ts'
import { words } from '../procedures.vi.ts'
import { hrefOf } from '../register-list.ts'
import { fieldNames, isOnline, type LevelMove, levelMoves, levelWords, type Service } from '../services.ts'

function Components({ version, catalog }: { version: TypeVersion; catalog: Reading['catalog'] }) {
  const { definition, words: said } = version
  const rows = Object.entries(definition.procedure?.components ?? {})
  return (
    <DataTable
      caption={words.components}
      rows={rows}
      columns={[
        {
          label: words.component,
          cell: ([code, { field, reuses }]) => (
            <>
              {said.procedure?.components[code] ?? code}
              {field === undefined && <span class="note"> ({words.form})</span>}
              {reuses !== undefined && (
                <span class="note"> ({words.reuses(catalog.findType(reuses)?.words.name ?? reuses)})</span>
              )}
            </>
          ),
        },
        { label: words.originals, numeric: true, cell: ([, { originals }]) => String(originals) },
        { label: words.copies, numeric: true, cell: ([, { copies }]) => String(copies) },
        {
          label: words.need,
          cell: ([, { required }]) =>
            required === true
              ? words.always
              : required
                ? words.if(conditionWords(version, required))
                : words.ifAny,
        },
      ]}
    />
  )
}

/** The parts of the statutory term by the state in which the dossier lies. */
function Shares({ version }: { version: TypeVersion }) {
  const { procedure } = version.definition
  if (!procedure) return null
  const term = plainTerm(version, procedure.clocks.statutory)
  return (
    <DataTable
      caption={words.steps}
      rows={Object.entries(procedure.shares)}
      columns={[
        { label: words.step, cell: ([state]) => version.words.states[state] ?? state },
        {
          label: words.share,
          numeric: true,
          cell: ([, share]) => `${String(share / 10).replace('.', ',')}\u00a0%`,
        },
        { label: words.time, numeric: true, cell: ([, share]) => (term ? shareText(term, share) : null) },
      ]}
    />
  )
}

const inLines = (lines: readonly string[]) =>
  lines.map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ))

function factsOf({ version, service }: Listed, on: LocalDate) {
  const said = version?.words.procedure
  const procedure = version?.definition.procedure
  const level = service && levelWords(service, on)
  const serviceCode = service?.record.data['code']
  return [
    ...(procedure ? [{ label: words.national, value: procedure.national ?? words.noNational }] : []),
    ...(typeof serviceCode === 'string' ? [{ label: words.code, value: serviceCode }] : []),
    ...(version && said && procedure
      ? [
          { label: words.who, value: said.applicants },
          { label: words.competence, value: said.competence },
          { label: words.statutory, value: inLines(termWords(version, procedure.clocks.statutory)) },
          ...(version.definition.clocks?.[procedure.clocks.committed ?? '']
            ? [{ label: words.committed, value: inLines(termWords(version, procedure.clocks.committed)) }]
            : []),
          { label: words.fee, value: said.fee },
          { label: words.result, value: said.result },
        ]
      : []),
    { label: words.onlineLevel, value: level || words.notOnline },
  ]
}

function Law({ law }: { law: TypeVersion['definition']['law'] }) {
  return (
    <section class="stack">
      <h2>{words.law}</h2>
      <ul>
        {law.map(({ text, confirmed }) => (
          <li>
            {text} <span class="note">({confirmed ? words.confirmed : words.unconfirmed})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Levels({ service, moves }: { service: Service; moves: readonly LevelMove[] }) {
  return (
    <DataTable
      caption={words.history}
      rows={moves}
      columns={[
        { label: words.from, cell: ({ on }) => printDate(on) },
        { label: words.onlineLevel, cell: move => levelWords({ ...service, ...move }, move.on) },
      ]}
    />
  )
}

/** The versions of a procedure by the day from which they hold. */
function Versions({ shown, all }: { shown: TypeVersion; all: readonly TypeVersion[] }) {
  const { code } = shown.definition
  return (
    <DataTable
      caption={words.versions}
      rows={all}
      columns={[
        {
          label: words.from,
          cell: ({ definition }) => (
            <a href={hrefOf(paths.procedure(code), { ngay: definition.validFrom })}>
              {printDate(definition.validFrom)}
            </a>
          ),
        },
        {
          label: words.versions,
          cell: version =>
            version.id === shown.id
              ? `${words.version(version.definition.version)}, ${words.shownVersion}`
              : words.version(version.definition.version),
        },
        {
          label: words.statutory,
          cell: shortTerm,
        },
      ]}
    />
  )
}

/** Where it is filed: here, or at the counter. */
function Filing({
  deps,
  reading,
  listed,
  on,
}: {
  deps: WebDeps
  reading: Reading
  listed: Listed
  on: LocalDate
}) {
  const { version, service } = listed
  const today = todayOf(deps)
  if (on !== today)
    return (
      <Notice>
        {words.past(printDate(on))} <a href={paths.procedure(listed.key)}>{words.today}</a>
      </Notice>
    )
  const atDesk = reading.actor.roles.length > 0
  const opening = version && hasPages(version) ? openingOf(deps, reading, version) : undefined
  if (opening && (atDesk || (service !== undefined && isOnline(service, on))))
    return (
      <p class="row">
        <LinkButton href={paths.applyFor(listed.key)}>{atDesk ? words.beginAtDesk : words.begin}</LinkButton>
      </p>
    )
  return (
    <ClosedAction
      label={words.begin}
      reason={`${version ? '' : `${words.listed} `}${words.counter(service ? levelWords(service, on) : '')}`}
    />
  )
}

async function showProcedure(deps: WebDeps, c: Context<Env>) {
  const key = c.req.param('type') ?? ''
  const today = todayOf(deps)
  const on = dayAsked(c.req.query('ngay')?.slice(0, 20), today) ?? today
  return read(deps, c.get('actor'), async reading => {
    const { catalog } = reading
    const listed = (await listCatalogue(deps, reading, on)).find(one => one.key === key)
    if (!listed) throw new Refusal('not_found', { procedure: key })
    const { version, service, name, field } = listed
    const moves = service ? levelMoves(service.record, await historyOf(reading.tx, service.record.id)) : []
    const figures = version ? await handledOf(deps, reading, key) : []
    const conditions = version?.words.procedure?.conditions ?? []
    return page({
      deps,
      c,
      catalog,
      title: name,
      section: 'procedures',
      published: true,
      children: (
        <>
          <Breadcrumb items={[{ title: words.title, href: paths.procedures }, { title: name }]} />
          <PageHead over={fieldNames(reading)[field] ?? field} title={name} />
          <Filing deps={deps} reading={reading} listed={listed} on={on} />
          <DefinitionList facts={factsOf(listed, on)} />
          {version && <Components version={version} catalog={catalog} />}
          {conditions.length > 0 && (
            <section class="stack">
              <h2>{words.conditions}</h2>
              <ul>
                {conditions.map(condition => (
                  <li>{condition}</li>
                ))}
              </ul>
            </section>
          )}
          {version && <Shares version={version} />}
          <Law law={(version ?? service?.version)?.definition.law ?? []} />
          {service && moves.length > 0 && <Levels service={service} moves={moves} />}
          {version && <Versions shown={version} all={catalog.versionsOf(key)} />}
          {version && <Handled figures={figures} period={deps.homePeriod} />}
        </>
      ),
    })
  })
}

/** One procedure: what is asked, how long it takes, by which law, and where it is filed. */
export function addProcedurePages(app: Web, deps: WebDeps): void {
  app.get('/thu-tuc/:type', c => showProcedure(deps, c))
}
