import type { Context } from 'hono'
import { dayOf, printNumber, Refusal } from '#base'
import type { Actor } from '#directory'
import {
  countPlaces,
  countWork,
  handlerField,
  listWork,
  type TypeVersion,
  type WorkFilter,
  type WorkPlace,
  workPlaces,
} from '#records'
import { printPromise } from '#rules'
import { apologyOf } from '../apology.ts'
import type { Env, Web } from '../app.tsx'
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
import { hrefOf } from '../register-list.ts'
import { isAtRest } from '../state-kind.ts'
import { vi } from '../vi.ts'
import { ordinaryActs } from '../where-it-stands.ts'
import { Apologies, Work } from '../work-table.tsx'
import { addBulkPage } from './bulk.tsx'

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

const keyOf = ({ type, state, unit }: WorkPlace): string => `${type} ${state} ${unit}`

/** May records of a type be given to this reader: does he hold the role of those who handle them? */
function isGiven(version: TypeVersion | undefined, { roles }: Actor): boolean {
  const name = version && handlerField(version.definition)
  const of = name === undefined ? undefined : version?.definition.fields[name]?.of
  return of !== undefined && roles.some(({ role }) => role === of)
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
      'cua-toi': all.filter(({ type }) => isGiven(catalog.typeOf(type), actor)),
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
    const waiting = new Map(
      (await countPlaces(tx, inView('tat-ca'), now)).map(place => [keyOf(place), place]),
    )
    const sum = (name: View, of: 'n' | 'late') =>
      inView(name).reduce((total, place) => total + (waiting.get(keyOf(place))?.[of] ?? 0), 0)
    const counted = (name: View) => countWork(tx, inView(name), filterOf(reading, name, now))
    const counts = new Map<View, number>([
      ['cho-toi', sum('cho-toi', 'n')],
      ['cua-toi', await counted('cua-toi')],
      ['xin-loi', await counted('xin-loi')],
      ['qua-han', sum('qua-han', 'late')],
      ['tat-ca', sum('tat-ca', 'n')],
    ])
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

/** The work that waits for the signed-in officer. */
export function addInboxPage(app: Web, deps: WebDeps): void {
  app.get(paths.inbox, c => showInbox(deps, c))
  addBulkPage(app, deps)
}
