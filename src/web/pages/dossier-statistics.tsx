import type { Context } from 'hono'
import { printNumber } from '#base'
import { csvHead, csvLines } from '#documents'
import { figureId, monthsOf, periodOf, unitPartsOf } from '#figures'
import type { CatalogUnit } from '#records'
import type { Env, Web } from '../app.tsx'
import { LinkButton } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { MonthChart } from '../components/month-chart.tsx'
import { NumberReference } from '../components/number-reference.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PartsBar } from '../components/parts-bar.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { DossierBook } from '../dossier-book.ts'
import { type Asked, PeriodFields, periodAsked } from '../dossier-period.tsx'
import {
  FigureLink,
  LevelTable,
  MeanTimes,
  PartsTable,
  placeRows,
  SatisfactionTable,
  StatusTable,
  statusRows,
} from '../dossier-tables.tsx'
import { words as all, periodName } from '../dossiers.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { hrefOf } from '../register-list.ts'
import { servicesUnder } from '../services.ts'
import { vi } from '../vi.ts'

const words = all.statistics

/** The rows of the summary, in the order in which a dossier goes. */
const OVERVIEW: readonly { code: string; dims?: Record<string, string> }[] = [
  { code: 'DOS.CARRY.N' },
  { code: 'DOS.REC.N' },
  { code: 'DOS.AWAY.N' },
  { code: 'DOS.DONE.N' },
  { code: 'DOS.DONE.N', dims: { pace: 'early' } },
  { code: 'DOS.DONE.N', dims: { pace: 'on-time' } },
  { code: 'DOS.DONE.N', dims: { pace: 'late' } },
  { code: 'DOS.OPENOK.N' },
  { code: 'DOS.LATE.N' },
  { code: 'DOS.ASKED.N' },
  { code: 'DOS.REFUSED.N' },
  { code: 'DOS.WITHDRAWN.N' },
  { code: 'DOS.STOPPED.N' },
  { code: 'DOS.SORRY.N' },
  { code: 'DOS.RETURNED.N' },
  { code: 'DOS.INTIME.RATE' },
  { code: 'DOS.PROMISE.RATE' },
  { code: 'DOS.SELF.RATE' },
  { code: 'DOS.BEHALF.RATE' },
  { code: 'DOS.COUNTER.RATE' },
  { code: 'DOS.POST.RATE' },
  { code: 'DOS.ERES.RATE' },
]

/** `+3`, `-1,5`; empty where one of both is missing. */
function changeOf(now: string | null | undefined, before: string | null | undefined): string {
  if (typeof now !== 'string' || typeof before !== 'string') return ''
  const [a, b] = [Number(now), Number(before)]
  const places = Math.max(now.split('.')[1]?.length ?? 0, before.split('.')[1]?.length ?? 0)
  const moved = (a - b).toFixed(places)
  return a > b ? `+${printNumber(moved)}` : printNumber(moved)
}

function Overview({ book }: { book: DossierBook }) {
  const rows = OVERVIEW.map(({ code, dims = {} }) => ({
    now: book.find(code, dims),
    before: book.findBefore(code, dims),
  })).filter(row => row.now)
  return (
    <DataTable
      caption={words.overview}
      captionUnseen
      columns={[
        { label: words.indicator, cell: ({ now }) => now?.name },
        { label: words.now, numeric: true, cell: ({ now }) => <FigureLink figure={now} /> },
        { label: words.before, numeric: true, cell: ({ before }) => <FigureLink figure={before} /> },
        {
          label: words.change,
          secondary: true,
          cell: ({ now, before }) => changeOf(now?.value, before?.value),
        },
      ]}
      rows={rows}
    />
  )
}

function Choice({ asked, unit, today }: { asked: Asked; unit: CatalogUnit; today: string }) {
  return (
    <search>
      <form class="filters" method="get" action={paths.dossierStatistics}>
        <PeriodFields asked={asked} today={today} />
        <input type="hidden" name="don-vi" value={unit.code} />
        <button class="button secondary" type="submit">
          {words.show}
        </button>
      </form>
    </search>
  )
}

/** Bars by month of the year, beside the year before. */
async function Months({ tx, world }: Reading, unit: string, { year }: Asked) {
  const id = (label: string) => figureId({ code: 'DOS.REC.N', unit, period: label, dims: {} })
  const now = await monthsOf(tx, world, id(year))
  const before = await monthsOf(tx, world, id(String(Number(year) - 1)))
  if ([...now, ...before].every(month => month.value === 0n)) return null
  return (
    <MonthChart
      title={words.months(year)}
      months={now.map(({ month }) => vi.figure.months(Number(month.slice(5, 7))))}
      now={{ name: year, values: now.map(({ value }) => value) }}
      before={{ name: String(Number(year) - 1), values: before.map(({ value }) => value) }}
    />
  )
}

async function Units({ tx, world }: Reading, unit: string, { label }: Asked) {
  const partsOf = async (code: string) =>
    (await unitPartsOf(tx, world, figureId({ code, unit, period: label, dims: {} }), '')) ?? []
  const received = (await partsOf('DOS.REC.N')).filter(part => part.value !== null && part.value !== '0')
  if (received.length === 0) return null
  const done = new Map((await partsOf('DOS.DONE.N')).map(part => [part.unit.id, part]))
  return (
    <DataTable
      caption={words.byUnit}
      columns={[
        {
          label: words.unit,
          cell: part => (
            <a href={hrefOf(paths.dossierStatistics, { 'don-vi': part.unit.code })}>{part.unit.name}</a>
          ),
        },
        {
          label: words.received,
          numeric: true,
          cell: part => (
            <NumberReference value={part.printed} label={part.unit.name} href={paths.figure(part.id)} />
          ),
        },
        { label: words.done, numeric: true, cell: part => done.get(part.unit.id)?.printed || null },
      ]}
      rows={received}
    />
  )
}

async function show(deps: WebDeps, c: Context<Env>) {
  const asked = periodAsked(c, deps.homePeriod)
  return read(deps, c.get('actor'), async reading => {
    const { world, catalog } = reading
    const unit = catalog.getUnit(c.req.query('don-vi') ?? deps.homeUnit)
    const { window } = periodOf(world, unit, asked.label)
    const book = await DossierBook.read(reading, unit.code, asked)
    const named = world.figures.findOn('DOS.REC.N', window.to)?.words.dims
    const partsOf = (by: string) =>
      Object.entries(named?.[by]?.options ?? {}).map(([code, { name }]) => ({ code, name }))
    const procedures = partsOf('procedure')
    const services = await servicesUnder(reading, unit, window.to)
    const places = await placeRows(reading, unit, book.find('DOS.REC.N'))
    const query = { 'don-vi': unit.code, nam: asked.year, phan: asked.part }
    const received = book.find('DOS.REC.N')
    return page({
      deps,
      c,
      catalog,
      unit,
      title: words.title,
      section: 'figures',
      published: true,
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
                href={hrefOf(paths.dossierStatisticsCsv, query)}
              >
                {words.csv}
              </LinkButton>
            }
          />
          <Choice asked={asked} unit={unit} today={world.today} />
          {book.isEmpty() && <p class="empty">{words.none}</p>}
          <p>
            <a href={hrefOf(paths.quietServices, query)}>{words.quiet}</a>
          </p>
          {!book.isEmpty() && (
            <>
              <section class="stack">
                <h2>{words.overview}</h2>
                <Overview book={book} />
              </section>
              {await Months(reading, unit.code, asked)}
              {received?.value && received.value !== '0' && (
                <PartsBar
                  title={words.byWay}
                  total={BigInt(received.value)}
                  parts={partsOf('way').map(({ code, name }) => {
                    const figure = book.find('DOS.REC.N', { way: code })
                    return {
                      label: name,
                      value: BigInt(figure?.value ?? 0),
                      ...(figure ? { href: paths.figure(figure.id) } : {}),
                    }
                  })}
                />
              )}
              {await Units(reading, unit.code, asked)}
              <PartsTable
                book={book}
                by="procedure"
                caption={words.byProcedure}
                label={words.procedure}
                parts={procedures}
                more={[{ label: words.mean, cell: ({ code }) => <MeanTimes book={book} procedure={code} /> }]}
              />
              <PartsTable
                book={book}
                by="field"
                caption={words.byField}
                label={words.field}
                parts={partsOf('field')}
              />
              <section class="stack">
                <h2>{words.byLevel}</h2>
                {(['levels', 'forms'] as const).map(view => (
                  <LevelTable book={book} services={services} procedures={procedures} view={view} />
                ))}
              </section>
              <StatusTable rows={await statusRows(reading, book, procedures)} />
              {places.length > 0 && (
                <section class="stack">
                  <h2>{words.byPlace}</h2>
                  <DataTable
                    caption={words.byPlace}
                    captionUnseen
                    columns={[
                      { label: words.place, cell: row => row.name },
                      { label: words.received, numeric: true, cell: row => row.value },
                    ]}
                    rows={places}
                  />
                  <p class="note">{words.hiddenNote}</p>
                </section>
              )}
              <SatisfactionTable book={book} />
            </>
          )}
          <p class="quiet">{received?.assumption}</p>
        </>
      ),
    })
  })
}

async function csv(deps: WebDeps, c: Context<Env>) {
  const asked = periodAsked(c, deps.homePeriod)
  return read(deps, c.get('actor'), async reading => {
    const unit = reading.catalog.getUnit(c.req.query('don-vi') ?? deps.homeUnit)
    const book = await DossierBook.read(reading, unit.code, asked)
    const isShown = (code: string) => !code.startsWith('DOS.SAT.') || book.count(code) >= 5
    const lines = book
      .now()
      .filter(({ code }) => isShown(code))
      .map(f => [
        f.id,
        f.name,
        f.period,
        Object.entries(f.dims)
          .map(([name, option]) => `${name}=${option}`)
          .join(';'),
        f.value ?? '',
        f.noun,
        book.findBefore(f.code, f.dims)?.value ?? '',
      ])
    return c.body(csvHead(words.csvColumns) + csvLines(lines), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="dossiers-${unit.code}-${asked.label}.csv"`,
    })
  })
}

/** Statistics of dossiers for everybody, as a page and as CSV. */
export function addDossierStatistics(app: Web, deps: WebDeps): void {
  app.get(paths.dossierStatistics, c => show(deps, c))
  app.get(paths.dossierStatisticsCsv, c => csv(deps, c))
}
