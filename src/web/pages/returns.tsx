import type { Context } from 'hono'
import { dayOf, daysBetween, printDate, printNumber, Refusal } from '#base'
import { csvHead, csvLines } from '#documents'
import type { Owing, OwingState } from '#figures'
import type { Env, Web } from '../app.tsx'
import { LinkButton } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type StatusKind, StatusMark } from '../components/status-mark.tsx'
import { ViewLinks } from '../components/view-links.tsx'
import { read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { type Duty, dutiesOf } from '../return-duties.ts'
import { words } from '../returns.vi.ts'

const said = words.list
const count = (n: number): string => printNumber(String(n))

const MARKS: Record<OwingState, StatusKind> = {
  overdue: 'refused',
  reopened: 'asked',
  waiting: 'working',
  open: 'open',
  accepted: 'done',
}

/** A party is named by its register entry, an office by its own name. */
const nameOf = ({ unit, entry }: Owing): string => (entry ? (entry.title ?? said.masked) : unit.name)

/** `Quá hạn, chưa gửi, quá 3 ngày`. */
function stateText({ state }: Owing, dueOn: string, today: string): string {
  const late = state === 'overdue' ? `, ${said.lateBy(count(daysBetween(dueOn, today)))}` : ''
  return `${said.states[state] ?? ''}${late}`
}

function Who({ row }: { row: Owing }) {
  if (!row.entry) return <a href={paths.unit(row.unit.code)}>{nameOf(row)}</a>
  if (row.entry.title === null) return <span class="missing-words">{nameOf(row)}</span>
  return <a href={paths.record(row.entry.record)}>{nameOf(row)}</a>
}

function Rows({ duty, rows, today }: { duty: Duty; rows: readonly Owing[]; today: string }) {
  const { owed, list } = duty
  return (
    <DataTable
      caption={duty.version.words.plural}
      captionUnseen
      columns={[
        {
          label: 'office' in owed.from ? said.who.office : said.who.firm,
          cell: row => <Who row={row} />,
        },
        {
          label: said.state,
          cell: row => <StatusMark kind={MARKS[row.state]}>{stateText(row, list.dueOn, today)}</StatusMark>,
        },
        { label: said.due, cell: () => printDate(list.dueOn) },
        {
          label: said.record,
          cell: row =>
            row.record ? (
              <a href={paths.record(row.record.id)}>{row.record.title}</a>
            ) : (
              <span class="quiet">{words.notReported}</span>
            ),
        },
      ]}
      rows={rows}
      empty={said.noneHere}
    />
  )
}

function Received({ duty, today }: { duty: Duty; today: string }) {
  const { version, list, unit } = duty
  const of = (state: OwingState) => list.rows.filter(row => row.state === state).length
  const year = list.cutOn.slice(0, 4)
  return (
    <section>
      <h2>{said.receives(version.words.plural)}</h2>
      <p>
        <strong>{said.summary(count(of('accepted')), count(list.rows.length))}</strong>
        {[
          of('overdue') > 0 ? said.late(count(of('overdue'))) : '',
          of('waiting') > 0 ? said.waiting(count(of('waiting'))) : '',
          of('reopened') > 0 ? words.reopened(count(of('reopened'))) : '',
        ]
          .filter(Boolean)
          .map(text => `; ${text}`)
          .join('')}
        {`. ${said.cutOff(printDate(list.cutOn))} ${said.dueOn(printDate(list.dueOn))}`}
      </p>
      <Rows duty={duty} rows={list.rows} today={today} />
      <p class="row">
        <LinkButton
          kind="secondary"
          small
          icon="download"
          download
          href={`${paths.returnsCsv(version.definition.code)}?nam=${year}&don-vi=${unit.code}`}
        >
          {said.csv}
        </LinkButton>
      </p>
    </section>
  )
}

/** What the reader's own office, or firm, is to send, with the ways to do it. */
function Owed({ duty, today }: { duty: Duty; today: string }) {
  const { version, list, creation, own } = duty
  const { code } = version.definition
  const year = list.cutOn.slice(0, 4)
  return (
    <section>
      <h2>{`${said.owes}: ${version.words.name}`}</h2>
      <p>{`${said.cutOff(printDate(list.cutOn))} ${said.dueOn(printDate(list.dueOn))}`}</p>
      <Rows duty={duty} rows={list.rows} today={today} />
      <p class="row">
        {own === undefined && (
          <LinkButton kind="primary" href={`${paths.newRecord(code)}?viec=${creation?.action ?? ''}`}>
            {said.make}
          </LinkButton>
        )}
        <LinkButton
          kind="secondary"
          icon="download"
          download
          href={`${paths.returnTemplate(code)}?nam=${year}`}
        >
          {said.template}
        </LinkButton>
        <LinkButton kind="secondary" href={`${paths.returnUpload(code)}?nam=${year}`}>
          {said.upload}
        </LinkButton>
      </p>
    </section>
  )
}

async function show(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  const year = c.req.query('nam') ?? deps.homePeriod
  return read(deps, actor, async reading => {
    const duties = await dutiesOf(deps, reading, year)
    const today = dayOf(deps.clock.now())
    return page({
      deps,
      c,
      catalog: reading.catalog,
      title: said.title,
      section: 'returns',
      children: (
        <>
          <PageHead title={said.titleOf(year)} lead={said.lead} />
          <ViewLinks
            label={said.year}
            views={[-1, 0, 1].map(step => {
              const label = String(Number(deps.homePeriod) + step)
              return { title: label, href: `${paths.returns}?nam=${label}`, current: label === year }
            })}
          />
          {duties.length === 0 && <p class="empty">{said.none}</p>}
          {duties.map(duty =>
            duty.as === 'receiver' ? (
              <Received duty={duty} today={today} />
            ) : (
              <Owed duty={duty} today={today} />
            ),
          )}
        </>
      ),
    })
  })
}

/** The list as a file, for whoever takes the returns over. */
async function csv(deps: WebDeps, c: Context<Env>, type: string) {
  const actor = c.get('actor')
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  const year = c.req.query('nam') ?? deps.homePeriod
  const duties = await read(deps, actor, reading => dutiesOf(deps, reading, year, type))
  const duty = duties.find(
    one => one.as === 'receiver' && one.unit.code === (c.req.query('don-vi') ?? one.unit.code),
  )
  if (!duty) throw new Refusal('forbidden', { type })
  const today = dayOf(deps.clock.now())
  const lines = duty.list.rows.map(row => [
    row.unit.code,
    nameOf(row),
    stateText(row, duty.list.dueOn, today),
    duty.list.dueOn,
    row.record ? String(row.record.id) : '',
  ])
  return c.body(csvHead(said.csvColumns) + csvLines(lines), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="returns-${type}-${year}.csv"`,
  })
}

/** Who owes a return and has not sent it: for those who take returns over, and for those who send them. */
export function addReturnPages(app: Web, deps: WebDeps): void {
  app.get(paths.returns, c => show(deps, c))
  app.get(paths.returnsCsv(':type'), c => csv(deps, c, c.req.param('type') ?? ''))
}
