import type { Context } from 'hono'
import { printDate, printNumber, rational, roundTo } from '#base'
import { csvHead, csvLines } from '#documents'
import { figureId, periodOf } from '#figures'
import type { Env, Web } from '../app.tsx'
import { LinkButton } from '../components/button.tsx'
import { TextField } from '../components/controls.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { NumberReference } from '../components/number-reference.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { type Asked, PeriodFields, periodAsked } from '../dossier-period.tsx'
import { words as all, periodName } from '../dossiers.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { type Funnel, type OfferedService, offeredServices, onlineUse } from '../quiet-service.ts'
import { hrefOf } from '../register-list.ts'
import { fieldNames, levelWords } from '../services.ts'

const words = all.quiet
const USUAL = 5
const MOST = 1000

const count = (n: number): string => printNumber(String(n))

/** The page after which most people were lost: came there, and did not come to the next. */
function mostLost({ began, sent, steps }: Funnel): { name: string; n: number } | undefined {
  const lost = steps.map(({ name, reached }, index) => {
    const came = index === 0 ? Math.max(reached, began) : reached
    return { name, n: came - (steps[index + 1]?.reached ?? sent) }
  })
  const most = lost.sort((a, b) => b.n - a.n)[0]
  return most && most.n > 0 ? most : undefined
}

function FunnelCell({ service }: { service: OfferedService }) {
  const { funnel } = service
  if (!funnel) return <span class="quiet">{words.noForm}</span>
  if (funnel.viewed + funnel.began + funnel.sent === 0) return <span class="quiet">{words.noFunnel}</span>
  const lost = mostLost(funnel)
  const worst = [...funnel.steps].sort((a, b) => b.errors - a.errors)[0]
  return (
    <>
      <p>
        {[
          words.viewed(count(funnel.viewed)),
          words.began(count(funnel.began)),
          words.sent(count(funnel.sent)),
        ].join(' → ')}
      </p>
      {lost && <p>{words.lost(lost.name, count(lost.n))}</p>}
      {worst && worst.errors > 0 && <p>{words.faults(worst.name, count(worst.errors))}</p>}
      <details>
        <summary>{words.steps}</summary>
        <ul>
          {funnel.steps.map(step => (
            <li>{words.step(step.name, count(step.reached))}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function DecisionCell({ service, today }: { service: OfferedService; today: string }) {
  const { decision } = service
  const decide = hrefOf(paths.newRecord('service-review'), { me: String(service.record.id), viec: 'decide' })
  return (
    <>
      {decision ? (
        <p>
          <a href={paths.record(decision.record)}>{decision.decision}</a> ({decision.owner};{' '}
          {decision.isOpen && decision.reviewOn < today
            ? words.overdue(printDate(decision.reviewOn))
            : words.reviewOn(printDate(decision.reviewOn))}
          )
        </p>
      ) : (
        <p class="quiet">{words.undecided}</p>
      )}
      {!decision?.isOpen && <a href={decide}>{words.decide}</a>}
    </>
  )
}

function columnsOf(
  asked: Asked,
  unit: string,
  window: { from: string; to: string },
  shown: { staff: boolean; today: string },
): Column<OfferedService>[] {
  const figure = (procedure: string) =>
    paths.figure(figureId({ code: 'DOS.REC.N', unit, period: asked.label, dims: { procedure } }))
  return [
    { label: words.service, cell: service => <a href={paths.record(service.record.id)}>{service.name}</a> },
    { label: words.level, cell: service => levelWords(service, window.to) },
    {
      label: words.since,
      cell: ({ publishedOn }) =>
        `${printDate(publishedOn)}${publishedOn > window.from ? ` (${words.sinceInPeriod})` : ''}`,
    },
    { label: words.online, numeric: true, cell: service => count(onlineUse(service)) },
    {
      label: words.all,
      numeric: true,
      cell: ({ procedure, all: n, name, reported }) =>
        procedure === undefined || n === 0 ? (
          count(Math.max(n, reported.all))
        ) : (
          <NumberReference value={count(n)} label={name} href={figure(procedure)} />
        ),
    },
    ...(shown.staff
      ? [
          { label: words.funnel, cell: (service: OfferedService) => <FunnelCell service={service} /> },
          {
            label: words.decided,
            cell: (service: OfferedService) => <DecisionCell service={service} today={shown.today} />,
          },
        ]
      : []),
  ]
}

const underAsked = (c: Context<Env>): number => {
  const asked = Number(c.req.query('duoi') ?? USUAL)
  return Number.isInteger(asked) && asked >= 1 && asked <= MOST ? asked : USUAL
}

function Choice({ asked, under, unit, today }: { asked: Asked; under: number; unit: string; today: string }) {
  const { statistics } = all
  return (
    <search>
      <form class="filters" method="get" action={paths.quietServices}>
        <PeriodFields asked={asked} today={today} />
        <TextField name="duoi" label={words.under} value={String(under)} inputMode="numeric" size={4} />
        <input type="hidden" name="don-vi" value={unit} />
        <button class="button secondary" type="submit">
          {statistics.show}
        </button>
      </form>
    </search>
  )
}

async function readPage(deps: WebDeps, c: Context<Env>) {
  const asked = periodAsked(c, deps.homePeriod)
  const under = underAsked(c)
  return read(deps, c.get('actor'), async reading => {
    const unit = reading.catalog.getUnit(c.req.query('don-vi') ?? deps.homeUnit)
    const { window } = periodOf(reading.world, unit, asked.label)
    // How people use a form, and what was decided, is the office's own business.
    const staff = c.get('actor').roles.some(role => reading.catalog.unit(role.unit).office === unit.office)
    const offered = await offeredServices(reading, unit, { label: asked.label, window }, staff)
    const few = offered.filter(service => onlineUse(service) < under)
    return { reading, unit, window, asked, under, staff, offered, few }
  })
}

async function show(deps: WebDeps, c: Context<Env>) {
  const { reading, unit, window, asked, under, staff, offered, few } = await readPage(deps, c)
  const { today } = reading.world
  const none = offered.filter(service => onlineUse(service) === 0).length
  const query = { 'don-vi': unit.code, nam: asked.year, phan: asked.part, duoi: String(under) }
  const used = BigInt((offered.length - none) * 100)
  return page({
    deps,
    c,
    catalog: reading.catalog,
    unit,
    title: words.title,
    section: 'figures',
    published: !staff,
    children: (
      <>
        <PageHead
          title={words.title}
          lead={words.lead(unit.name, periodName(asked.label))}
          actions={
            <LinkButton
              kind="secondary"
              small
              icon="download"
              download
              href={hrefOf(`${paths.quietServices}/danh-sach.csv`, query)}
            >
              {words.csv}
            </LinkButton>
          }
        />
        <Choice asked={asked} under={under} unit={unit.code} today={today} />
        {offered.length === 0 ? (
          <p class="empty">{words.noRate}</p>
        ) : (
          <>
            <p>{words.summary(offered.length, none, few.length - none, under)}</p>
            <p>
              {words.rate}:{' '}
              <strong>{printNumber(roundTo(rational(used, BigInt(offered.length)), 2))}%</strong>
            </p>
            <DataTable
              caption={words.title}
              captionUnseen
              columns={columnsOf(asked, unit.code, window, { staff, today })}
              rows={few}
              empty={words.none}
            />
          </>
        )}
        {staff && <p class="note">{words.counts}</p>}
        <p>
          <a
            href={hrefOf(paths.dossierStatistics, { 'don-vi': unit.code, nam: asked.year, phan: asked.part })}
          >
            {all.statistics.title}
          </a>
        </p>
      </>
    ),
  })
}

async function csv(deps: WebDeps, c: Context<Env>) {
  const { reading, unit, window, asked, few, staff } = await readPage(deps, c)
  const fields = fieldNames(reading)
  const columns = staff ? words.csvColumns : words.csvColumns.slice(0, 7)
  const lines = few.map(service => [
    service.name,
    fields[service.field] ?? service.field,
    levelWords(service, window.to),
    service.publishedOn,
    String(service.online),
    String(service.all),
    String(service.reported.online),
    ...(staff
      ? [service.funnel?.viewed, service.funnel?.began, service.funnel?.sent].map(n => String(n ?? ''))
      : []),
  ])
  return c.body(csvHead(columns) + csvLines(lines), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="services-${unit.code}-${asked.label}.csv"`,
  })
}

/** Services that few people use online: for everybody how many and which, for the office why and what is done. */
export function addQuietServices(app: Web, deps: WebDeps): void {
  app.get(paths.quietServices, c => show(deps, c))
  app.get(`${paths.quietServices}/danh-sach.csv`, c => csv(deps, c))
}
