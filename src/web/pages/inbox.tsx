import type { Context } from 'hono'
import { dayOf, printDate, printNumber, Refusal } from '#base'
import { rolesAt } from '#directory'
import {
  countWork,
  decisionsOf,
  handlerField,
  listWork,
  type TypeVersion,
  type WorkFilter,
  type WorkPlace,
  type WorkRow,
  workPlaces,
} from '#records'
import { printPromise } from '#rules'
import { inSentence } from '../action-words.ts'
import { apologyOf } from '../apology.ts'
import type { Env, Web } from '../app.tsx'
import { clockWords } from '../clock-words.ts'
import { Button } from '../components/button.tsx'
import { ClockLine } from '../components/clock-line.tsx'
import { DataTable } from '../components/data-table.tsx'
import { type Filter, FilterForm } from '../components/filter-form.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Pagination } from '../components/pagination.tsx'
import { ViewLinks } from '../components/view-links.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { words as desk } from '../desk.vi.ts'
import { words as registerWords } from '../dossier-register.vi.ts'
import { page } from '../layout.tsx'
import { pageNumber } from '../page-number.ts'
import { paths } from '../paths.ts'
import { RecordState } from '../record-table.tsx'
import { hrefOf } from '../register-list.ts'
import { isSafeForMany } from '../safe-acts.ts'
import { isAtRest } from '../state-kind.ts'
import { vi } from '../vi.ts'
import { nextStepOf, ordinaryActs } from '../where-it-stands.ts'
import { addBulkPage, CHOSEN } from './bulk.tsx'

const PAGE = 50

/** Views of the inbox by their name in the address; the first is the plain one. */
const VIEWS = ['cho-toi', 'cua-toi', 'xin-loi', 'qua-han', 'tat-ca'] as const
type View = (typeof VIEWS)[number]

/** By what a list is narrowed, as the address has it; empty: by nothing. */
interface Narrowed {
  type: string
  state: string
}

const addressOf = (view: View, { type, state }: Narrowed, number = 1): string =>
  hrefOf(paths.inbox, {
    ...(view === VIEWS[0] ? {} : { xem: view }),
    ...(type ? { loai: type } : {}),
    ...(state ? { 'trang-thai': state } : {}),
    ...(number > 1 ? { trang: String(number) } : {}),
  })

/** What the actor would ordinarily do next: a step onward if there is one, else the first that is open. */
function nextAction(deps: WebDeps, { catalog, actor }: Reading, { record }: WorkRow) {
  const { definition, words } = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  const open = decisionsOf(definition, record, roles, deps.clock.now()).filter(
    ({ decision }) => decision.allowed,
  )
  const acts = ordinaryActs(definition, record.state)
  const actOf = ({ action }: (typeof open)[number]) => definition.actions[action]
  const next =
    open.find(one => {
      const act = actOf(one)
      return act !== undefined && acts.has(act)
    }) ?? (definition.procedure ? undefined : open[0])
  return next && { href: paths.act(record.id, next.action), label: words.actions[next.action] }
}

/** Both terms of a dossier, the nearer one as a line; of other records the term that ends first. */
function promiseOf({ record }: WorkRow, { definition, words }: TypeVersion): string {
  const { statutory, committed } = definition.procedure?.clocks ?? {}
  const days = [statutory, committed].flatMap(code => {
    const [field] =
      Object.entries(definition.actions)
        .flatMap(([, act]) => Object.entries(act.sets ?? {}))
        .find(([, set]) => code !== undefined && set && 'due' in set && set.due === code) ?? []
    const day = field === undefined ? undefined : record.data[field]
    return typeof day === 'string' ? [`${words.clocks?.[code ?? ''] ?? ''}: ${printDate(day)}`] : []
  })
  return days.join('; ')
}

/** Whose turn it is when it is not the reader's. */
function waitsFor(version: TypeVersion, { record }: WorkRow): string {
  const step = version.definition.procedure && nextStepOf(version, record.state)
  if (!step) return vi.inbox.noAction
  const roles = step.mine ? ['applicant'] : step.by
  return desk.inbox.waits(roles.map(role => inSentence(vi.roles[role] ?? role)).join(', '), step.label)
}

/** True when one of the acts that may be done to several records is open to the actor. */
function isForMany(deps: WebDeps, { catalog, actor }: Reading, { record }: WorkRow): boolean {
  const { definition } = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  return decisionsOf(definition, record, roles, deps.clock.now()).some(({ action, decision }) => {
    const act = definition.actions[action]
    return decision.allowed && act !== undefined && isSafeForMany(definition, act, record.state)
  })
}

function Work({
  deps,
  reading,
  rows,
  caption = vi.inbox.title,
}: {
  deps: WebDeps
  reading: Reading
  rows: readonly WorkRow[]
  caption?: string
}) {
  const versionOf = ({ record }: WorkRow) => reading.catalog.version(record.definition)
  const many = new Set(rows.filter(row => isForMany(deps, reading, row)))
  const choose = {
    label: desk.inbox.choose,
    cell: (row: WorkRow) =>
      many.has(row) ? (
        <input
          type="checkbox"
          name={CHOSEN}
          value={`${row.record.id}.${row.record.version}`}
          aria-label={desk.inbox.chooseOne(row.record.title)}
        />
      ) : (
        ''
      ),
  }
  const table = (
    <DataTable
      caption={caption}
      captionUnseen
      empty={vi.inbox.empty}
      columns={[
        { label: vi.inbox.name, cell: row => <a href={paths.record(row.record.id)}>{row.record.title}</a> },
        { label: vi.inbox.type, cell: row => versionOf(row).words.name },
        {
          label: vi.inbox.state,
          cell: row => <RecordState reading={reading} row={row.record} />,
        },
        {
          label: vi.inbox.due,
          cell: row => {
            if (!row.clock) return <span class="quiet">{vi.inbox.noDue}</span>
            const both = promiseOf(row, versionOf(row))
            return (
              <>
                <ClockLine
                  {...clockWords(
                    row.clock,
                    versionOf(row).definition.clocks?.[row.clock.code]?.term,
                    deps.clock.now(),
                  )}
                />
                {both && <p class="note">{both}</p>}
              </>
            )
          },
        },
        {
          label: vi.inbox.action,
          cell: row => {
            const next = nextAction(deps, reading, row)
            return next ? (
              <a href={next.href}>{next.label}</a>
            ) : (
              <span class="quiet">{waitsFor(versionOf(row), row)}</span>
            )
          },
        },
        ...(many.size > 1 ? [choose] : []),
      ]}
      rows={rows}
    />
  )
  if (many.size < 2) return table
  return (
    <form method="get" action={paths.bulk} class="stack">
      {table}
      <div class="row">
        <Button kind="secondary">{desk.inbox.many}</Button>
      </div>
    </form>
  )
}

/** The types and states among some places, to narrow a list by. */
function filtersOf({ catalog }: Reading, places: readonly WorkPlace[], { type, state }: Narrowed): Filter[] {
  const versions = new Map(places.map(place => [place.type, catalog.typeOf(place.type)]))
  const types = [...versions.values()].flatMap(version => version ?? [])
  const states = new Map(
    places.flatMap(place => {
      const version = versions.get(place.type)
      return version && (!type || version.definition.code === type)
        ? [[place.state, version.words.states[place.state] ?? place.state] as const]
        : []
    }),
  )
  return [
    {
      kind: 'choice',
      name: 'loai',
      label: vi.inbox.type,
      value: type,
      options: types.map(({ definition, words }) => ({ value: definition.code, label: words.name })),
    },
    {
      kind: 'choice',
      name: 'trang-thai',
      label: vi.inbox.state,
      value: state,
      options: [...states].map(([value, label]) => ({ value, label })),
    },
  ]
}

/** What each view shows beside the places: assigned to the reader, an apology drafted, a term that is over. */
function filterOf({ catalog, actor }: Reading, view: View, now: Date): WorkFilter {
  const definitions = catalog.types().map(({ definition }) => definition)
  if (view === 'qua-han') return { lateAt: now }
  if (view === 'cua-toi')
    return {
      givenTo: {
        fields: [...new Set(definitions.flatMap(definition => handlerField(definition) ?? []))],
        party: actor.party ?? 0n,
      },
    }
  if (view !== 'xin-loi') return {}
  return {
    between: definitions.flatMap(definition => {
      const apology = apologyOf(definition)
      return apology ? [[apology.drafted, apology.made] as const] : []
    }),
  }
}

async function showInbox(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  if (actor.roles.length === 0) return c.redirect(paths.mine, 303)
  const view = VIEWS.find(name => name === c.req.query('xem')) ?? VIEWS[0]
  const by: Narrowed = { type: c.req.query('loai') ?? '', state: c.req.query('trang-thai') ?? '' }
  return read(deps, actor, async reading => {
    const { tx, catalog } = reading
    const now = deps.clock.now()
    const all = workPlaces(catalog, actor)
    const places: Record<View, readonly WorkPlace[]> = {
      'cho-toi': workPlaces(
        catalog,
        actor,
        (definition, act, state) => !isAtRest(definition, state) && ordinaryActs(definition, state).has(act),
      ),
      'cua-toi': all,
      'xin-loi': workPlaces(catalog, actor, (definition, act) => {
        const apology = apologyOf(definition)
        return apology !== undefined && definition.actions[apology.action] === act
      }),
      'qua-han': all,
      'tat-ca': all,
    }
    const inView = (name: View) =>
      places[name].filter(
        place =>
          (!by.type || catalog.typeOf(place.type)?.definition.code === by.type) &&
          (!by.state || place.state === by.state),
      )
    const counts = new Map<View, number>()
    for (const name of VIEWS)
      counts.set(name, await countWork(tx, inView(name), filterOf(reading, name, now)))
    const total = counts.get(view) ?? 0
    const number = pageNumber(c.req.query('trang'), total, PAGE)
    const rows = await listWork(tx, inView(view), {
      offset: (number - 1) * PAGE,
      limit: PAGE,
      ...filterOf(reading, view, now),
    })
    // What breaks a promise tomorrow stands before everything else.
    const apologies =
      view === VIEWS[0] && number === 1 && (counts.get('xin-loi') ?? 0) > 0
        ? await listWork(tx, inView('xin-loi'), {
            offset: 0,
            limit: PAGE,
            ...filterOf(reading, 'xin-loi', now),
          })
        : []
    const titles: Record<View, string> = {
      'cho-toi': vi.inbox.mine,
      'cua-toi': desk.inbox.given,
      'xin-loi': desk.inbox.apologies,
      'qua-han': vi.inbox.late,
      'tat-ca': vi.inbox.all,
    }
    const shown = VIEWS.filter(
      name => !['cua-toi', 'xin-loi'].includes(name) || name === view || (counts.get(name) ?? 0) > 0,
    )
    return page({
      deps,
      c,
      catalog,
      title: vi.inbox.title,
      section: 'inbox',
      children: (
        <>
          <PageHead title={vi.inbox.today(printPromise(dayOf(now)))} lead={vi.inbox.lead} />
          <ViewLinks
            label={vi.inbox.views}
            views={shown.map(name => ({
              title: titles[name],
              href: addressOf(name, by),
              count: printNumber(BigInt(counts.get(name) ?? 0)),
              current: name === view,
            }))}
          />
          <FilterForm
            action={paths.inbox}
            filters={filtersOf(reading, places[view], by)}
            resetHref={addressOf(view, { type: '', state: '' })}
            keep={view === VIEWS[0] ? {} : { xem: view }}
          />
          {apologies.length > 0 && (
            <section class="stack">
              <h2>{desk.inbox.apologiesToSign}</h2>
              <Apologies reading={reading} rows={apologies} />
            </section>
          )}
          <Work deps={deps} reading={reading} rows={rows} />
          {rows.length > 0 && (
            <Pagination
              page={number}
              pageSize={PAGE}
              total={total}
              noun={vi.inbox.noun}
              href={n => addressOf(view, by, n)}
            />
          )}
          {catalog.types().some(({ definition }) => definition.procedure) && (
            <p>
              <a href={paths.dossierRegister}>{registerWords.open}</a>
            </p>
          )}
          <p>
            <a href={paths.loans}>{desk.loans.title}</a>
          </p>
        </>
      ),
    })
  })
}

/** Dossiers whose apology is drafted, each with the way to sign it. */
function Apologies({ reading, rows }: { reading: Reading; rows: readonly WorkRow[] }) {
  return (
    <DataTable
      caption={desk.inbox.apologiesToSign}
      captionUnseen
      columns={[
        { label: vi.inbox.name, cell: ({ record }) => <a href={paths.record(record.id)}>{record.title}</a> },
        { label: vi.inbox.due, cell: row => promiseOf(row, reading.catalog.version(row.record.definition)) },
        {
          label: vi.inbox.action,
          cell: ({ record }) => {
            const { definition, words } = reading.catalog.version(record.definition)
            const action = apologyOf(definition)?.action ?? ''
            return <a href={paths.act(record.id, action)}>{words.actions[action]}</a>
          },
        },
      ]}
      rows={rows}
    />
  )
}

/** The work that waits for the signed-in officer. */
export function addInboxPage(app: Web, deps: WebDeps): void {
  app.get(paths.inbox, c => showInbox(deps, c))
  addBulkPage(app, deps)
}
