import type { Context } from 'hono'
import { dayOf, printNumber, Refusal } from '#base'
import { rolesAt } from '#directory'
import { countLateWork, countWork, decisionsOf, listWork, type WorkRow, workPlaces } from '#records'
import { printPromise } from '#rules'
import type { Env, Web } from '../app.tsx'
import { clockWords } from '../clock-words.ts'
import { ClockLine } from '../components/clock-line.tsx'
import { DataTable } from '../components/data-table.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Pagination } from '../components/pagination.tsx'
import { ViewLinks } from '../components/view-links.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { words as registerWords } from '../dossier-register.vi.ts'
import { page } from '../layout.tsx'
import { pageNumber } from '../page-number.ts'
import { paths } from '../paths.ts'
import { RecordState } from '../record-table.tsx'
import { hrefOf } from '../register-list.ts'
import { isAtRest, leadsOn } from '../state-kind.ts'
import { vi } from '../vi.ts'

const PAGE = 50

/** Views of the inbox by their name in the address; the first is the plain one. */
const VIEWS = ['cho-toi', 'qua-han', 'tat-ca'] as const
type View = (typeof VIEWS)[number]

const addressOf = (view: View, number = 1): string =>
  hrefOf(paths.inbox, {
    ...(view === VIEWS[0] ? {} : { xem: view }),
    ...(number > 1 ? { trang: String(number) } : {}),
  })

/** What the actor would ordinarily do next: a step onward if there is one, else the first that is open. */
function nextAction(deps: WebDeps, { catalog, actor }: Reading, { record }: WorkRow) {
  const { definition, words } = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  const open = decisionsOf(definition, record, roles, deps.clock.now()).filter(
    ({ decision }) => decision.allowed,
  )
  const next =
    open.find(
      ({ action }) => definition.actions[action] && leadsOn(definition.actions[action], record.state),
    ) ?? open[0]
  return next && { href: paths.act(record.id, next.action), label: words.actions[next.action] }
}

function Work({ deps, reading, rows }: { deps: WebDeps; reading: Reading; rows: readonly WorkRow[] }) {
  const versionOf = ({ record }: WorkRow) => reading.catalog.version(record.definition)
  return (
    <DataTable
      caption={vi.inbox.title}
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
            return (
              <ClockLine
                {...clockWords(
                  row.clock,
                  versionOf(row).definition.clocks?.[row.clock.code]?.term,
                  deps.clock.now(),
                )}
              />
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
              <span class="quiet">{vi.inbox.noAction}</span>
            )
          },
        },
      ]}
      rows={rows}
    />
  )
}

async function showInbox(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  if (actor.roles.length === 0) return c.redirect(paths.mine, 303)
  const view = VIEWS.find(name => name === c.req.query('xem')) ?? VIEWS[0]
  return read(deps, actor, async reading => {
    const now = deps.clock.now()
    const all = workPlaces(reading.catalog, actor)
    const mine = workPlaces(
      reading.catalog,
      actor,
      (definition, act, state) => !isAtRest(definition, state) && leadsOn(act, state),
    )
    const counts: Record<View, number> = {
      'cho-toi': await countWork(reading.tx, mine),
      'qua-han': await countLateWork(reading.tx, all, now),
      'tat-ca': await countWork(reading.tx, all),
    }
    const number = pageNumber(c.req.query('trang'), counts[view], PAGE)
    const rows = await listWork(reading.tx, view === 'cho-toi' ? mine : all, {
      offset: (number - 1) * PAGE,
      limit: PAGE,
      ...(view === 'qua-han' ? { lateAt: now } : {}),
    })
    const titles: Record<View, string> = {
      'cho-toi': vi.inbox.mine,
      'qua-han': vi.inbox.late,
      'tat-ca': vi.inbox.all,
    }
    return page({
      deps,
      c,
      catalog: reading.catalog,
      title: vi.inbox.title,
      section: 'inbox',
      children: (
        <>
          <PageHead title={vi.inbox.today(printPromise(dayOf(now)))} lead={vi.inbox.lead} />
          <ViewLinks
            label={vi.inbox.views}
            views={VIEWS.map(name => ({
              title: titles[name],
              href: addressOf(name),
              count: printNumber(BigInt(counts[name])),
              current: name === view,
            }))}
          />
          <Work deps={deps} reading={reading} rows={rows} />
          {rows.length > 0 && (
            <Pagination
              page={number}
              pageSize={PAGE}
              total={counts[view]}
              noun={vi.inbox.noun}
              href={n => addressOf(view, n)}
            />
          )}
          {reading.catalog.types().some(({ definition }) => definition.procedure) && (
            <p>
              <a href={paths.dossierRegister}>{registerWords.open}</a>
            </p>
          )}
        </>
      ),
    })
  })
}

/** The work that waits for the signed-in officer. */
export function addInboxPage(app: Web, deps: WebDeps): void {
  app.get(paths.inbox, c => showInbox(deps, c))
}
