import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { dayOf, printInstant, Refusal } from '#base'
import { together } from '#db'
import { type Actor, enterAsGuest, mandatesOn } from '#directory'
import { countUnread, listNotices, markRead, type ReadNotice } from '#notices'
import { listOwn, type WorkRow } from '#records'
import { printPromise } from '#rules'
import { addressOf } from '../address-of.ts'
import type { Env, Web } from '../app.tsx'
import { words } from '../applicant.vi.ts'
import { clockWords, lastDayOf } from '../clock-words.ts'
import { Button } from '../components/button.tsx'
import { ClockLine } from '../components/clock-line.tsx'
import { TextField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Timeline } from '../components/timeline.tsx'
import { cookieOptions, SESSION_COOKIE, SESSION_SECONDS } from '../cookies.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { httpStatus } from '../http-refusal.ts'
import { page } from '../layout.tsx'
import { localPath } from '../local-path.ts'
import { pageNumber } from '../page-number.ts'
import { paths } from '../paths.ts'
import { RecordState } from '../record-table.tsx'
import { hrefOf } from '../register-list.ts'
import { vi } from '../vi.ts'
import { nextStepOf } from '../where-it-stands.ts'

const PAGE = 20
/** Nothing longer is a reference or a secret. */
const MOST_TYPED = 60
const SMALL = bodyLimit({ maxSize: 16 * 1024 })

/** The next step in words: whose turn it is. */
function NextStep({ reading, row }: { reading: Reading; row: WorkRow }) {
  const next = nextStepOf(reading.catalog.version(row.record.definition), row.record.state)
  if (!next) return <span class="quiet">{words.mine.noNext}</span>
  if (next.mine) return <strong>{words.mine.yours(next.label)}</strong>
  return words.mine.theirs(
    next.label,
    next.by
      .map(role => vi.roles[role] ?? role)
      .slice(0, 1)
      .join(''),
  )
}

function Due({ deps, reading, row }: { deps: WebDeps; reading: Reading; row: WorkRow }) {
  const { clock, record } = row
  if (!clock) return <span class="quiet">{words.mine.noDue}</span>
  const { definition } = reading.catalog.version(record.definition)
  return (
    <div>
      <ClockLine {...clockWords(clock, definition.clocks?.[clock.code]?.term, deps.clock.now())} />
      {!clock.pausedAt && <p class="note">{printPromise(lastDayOf(clock.dueAt))}</p>}
    </div>
  )
}

function Records({ deps, reading, rows }: { deps: WebDeps; reading: Reading; rows: readonly WorkRow[] }) {
  const { catalog } = reading
  return (
    <DataTable
      caption={words.mine.records}
      captionUnseen
      empty={words.mine.noRecords}
      columns={[
        {
          label: words.mine.name,
          cell: ({ record }) => (
            <div>
              <a href={paths.record(record.id)}>{record.title}</a>
              <p class="note">{catalog.version(record.definition).words.name}</p>
            </div>
          ),
        },
        {
          label: words.mine.state,
          cell: ({ record }) => (
            <div>
              <RecordState reading={reading} row={record} />
              <p class="note">{words.mine.heldBy(catalog.unit(record.unit).name)}</p>
            </div>
          ),
        },
        { label: words.mine.due, cell: row => <Due deps={deps} reading={reading} row={row} /> },
        { label: words.mine.next, cell: row => <NextStep reading={reading} row={row} /> },
      ]}
      rows={rows}
    />
  )
}

function Notices({ notices, unread }: { notices: readonly ReadNotice[]; unread: number }) {
  return (
    <section class="stack" aria-labelledby="thong-bao">
      <h2 id="thong-bao">{words.mine.notices}</h2>
      {notices.length === 0 ? (
        <p class="quiet">{words.mine.noNotices}</p>
      ) : (
        <p>{words.mine.unread(unread)}</p>
      )}
      {unread > 0 && (
        <form method="post" action={paths.readNotices}>
          <Button kind="secondary" small>
            {words.mine.markRead}
          </Button>
        </form>
      )}
      <Timeline
        items={notices.map(({ record, subject, text, at, readAt }) => ({
          when: readAt === null ? `${words.mine.isNew} · ${printInstant(at)}` : printInstant(at),
          title: text,
          state: readAt === null ? 'now' : 'done',
          detail: <a href={paths.record(record)}>{subject}</a>,
        }))}
      />
    </section>
  )
}

async function showMine(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const { party } = actor
  if (actor.account === null && actor.guest === undefined) return showEntry(deps, c, entryOf(c))
  const filed = actor.account === null ? [] : await filedFor(deps, actor)
  return read(deps, actor, async reading => {
    const { tx, catalog } = reading
    const { total } = await listed(reading, 0, 0)
    const number = pageNumber(c.req.query('trang'), total, PAGE)
    const [{ rows }, notices, unread] = await together([
      listed(reading, (number - 1) * PAGE, PAGE),
      party === null ? [] : listNotices(tx, party),
      party === null ? 0 : countUnread(tx, party),
    ])
    return page({
      deps,
      c,
      catalog,
      title: words.mine.title,
      section: 'mine',
      children: (
        <>
          <PageHead
            {...(actor.name ? { over: actor.name } : {})}
            title={words.mine.title}
            lead={words.mine.lead}
          />
          <section class="stack" aria-label={words.mine.records}>
            <Records deps={deps} reading={reading} rows={rows} />
            {total > PAGE && (
              <Pagination
                page={number}
                pageSize={PAGE}
                total={total}
                noun={words.mine.noun}
                href={n => hrefOf(paths.mine, n > 1 ? { trang: String(n) } : {})}
              />
            )}
          </section>
          {filed.map(({ principal, name, rows: others }) => (
            <section class="stack" aria-labelledby={`thay-${principal}`}>
              <h2 id={`thay-${principal}`}>{words.mandates.records(name)}</h2>
              <Records deps={deps} reading={reading} rows={others} />
            </section>
          ))}
          <Notices notices={notices} unread={unread} />
          {actor.account !== null && (
            <p>
              <a href={paths.mandates}>{words.mandates.link}</a>
            </p>
          )}
          {actor.guest !== undefined && (
            <form class="stack" method="post" action={paths.signOut}>
              <p class="note">{words.mine.leaveNote}</p>
              <Button kind="secondary">{words.mine.leave}</Button>
            </form>
          )}
        </>
      ),
    })
  })
}

/** What was filed for one principal, as far as the mandates reach. */
interface Filed {
  principal: bigint
  name: string
  rows: readonly WorkRow[]
}

/** What an agent has under his mandates of today, a list for each principal. */
async function filedFor(deps: WebDeps, actor: Actor): Promise<Filed[]> {
  const on = dayOf(deps.clock.now())
  const held = await read(deps, actor, ({ tx }) => mandatesOn(tx, actor, on))
  const principals = Map.groupBy(held, mandate => mandate.principal)
  return Promise.all(
    [...principals].map(async ([principal, mandates]): Promise<Filed> => {
      const agent = { account: actor.account, party: principal, name: actor.name, roles: [], actsOn: on }
      const { rows } = await read(deps, agent, ({ tx, catalog }) => {
        const codes = mandates.flatMap(({ types }) => types ?? [])
        const reached = catalog.types().filter(({ definition }) => codes.includes(definition.code))
        const types = mandates.some(mandate => mandate.types === null)
          ? {}
          : { types: reached.map(t => t.type) }
        return listOwn(tx, principal, { offset: 0, limit: PAGE, ...types })
      })
      return { principal, name: mandates[0]?.principalName ?? '', rows }
    }),
  )
}

async function listed({ tx, actor }: Reading, offset: number, limit: number) {
  return actor.party === null ? { rows: [], total: 0 } : listOwn(tx, actor.party, { offset, limit })
}

/** For whoever is nobody yet: the key's two parts, or the ways round it. */
interface Entry {
  reference: string
  /** Where to go then. */
  next: string
  refusal?: Refusal
}

const entryOf = (c: Context<Env>): Entry => ({
  reference: (c.req.query('ma') ?? '').slice(0, MOST_TYPED),
  next: localPath(c.req.query('ve'), paths.mine),
})

async function showEntry(deps: WebDeps, c: Context<Env>, { reference, next, refusal }: Entry) {
  const status = refusal ? httpStatus[refusal.code] : 200
  return read(deps, c.get('actor'), async ({ catalog }) =>
    page(
      {
        deps,
        c,
        catalog,
        title: words.mine.title,
        section: 'mine',
        children: (
          <>
            <PageHead title={words.mine.title} lead={words.enter.lead} />
            <form class="form measure" method="post" action={paths.enterAsGuest}>
              {refusal && (
                <Notice kind="refused">
                  {refusal.code === 'too_many' ? words.enter.locked : words.enter.wrong}
                </Notice>
              )}
              <input type="hidden" name="ve" value={next} />
              <TextField
                name="tham-chieu"
                label={words.enter.reference}
                hint={words.enter.referenceHint}
                value={reference}
                size={14}
                maxLength={20}
                autocomplete="off"
              />
              <TextField
                name="bi-mat"
                label={words.enter.secret}
                hint={words.enter.secretHint}
                size={22}
                maxLength={30}
                autocomplete="off"
              />
              <Button>{words.enter.button}</Button>
            </form>
            <p>
              <a href={`${paths.signIn}?ve=${encodeURIComponent(next)}`}>{words.enter.signIn}</a>
            </p>
            <p>
              <a href={paths.track}>{words.enter.track}</a>
            </p>
          </>
        ),
      },
      status === 401 || status === 429 ? status : 200,
    ),
  )
}

async function enter(deps: WebDeps, c: Context<Env>) {
  const body = await postedForm(c)
  const typed = (name: string) => String(body.get(name) ?? '').slice(0, MOST_TYPED)
  const reference = typed('tham-chieu')
  const next = localPath(body.get('ve'), paths.mine)
  try {
    const token = await enterAsGuest(deps.engine.db, {
      reference,
      secret: typed('bi-mat'),
      address: addressOf(deps, c),
      now: new Date(),
    })
    setCookie(c, SESSION_COOKIE, token, { ...cookieOptions(deps), maxAge: SESSION_SECONDS })
    return c.redirect(next, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return showEntry(deps, c, { reference, next, refusal: error })
  }
}

async function markAllRead(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const { party } = actor
  if (party === null) throw new Refusal('unauthenticated', {})
  await read(deps, actor, ({ tx }) => markRead(tx, party, deps.clock.now()))
  return c.redirect(paths.mine, 303)
}

/** What an applicant has: his records, where they stand, and what he was told. */
export function addMinePages(app: Web, deps: WebDeps): void {
  app.get(paths.mine, c => showMine(deps, c))
  app.post(paths.enterAsGuest, SMALL, c => enter(deps, c))
  app.post(paths.readNotices, c => markAllRead(deps, c))
}
