import { stringify } from 'csv-stringify/sync'
import type { Context } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { printDate, printNumber } from '#base'
import { neutral } from '#documents'
import {
  type Break,
  breaksOf,
  dayOfTree,
  type Figure,
  figureId,
  figuresOf,
  getFigure,
  isCounted,
  lineageOf,
  type MonthValue,
  monthsOf,
  parseFigureId,
  treePart,
} from '#figures'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { LinkButton } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { Citation, LineagePanel } from '../components/lineage-panel.tsx'
import { MonthChart } from '../components/month-chart.tsx'
import { NumberReference } from '../components/number-reference.tsx'
import { FigureHead } from '../components/page-head.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { citationOf, windowText, withNoun } from '../figure-words.ts'
import { type LayoutProps, page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { growthPrinted } from '../print-growth.ts'
import { Reported, reportedText, returnFacts, UnitParts, unitPartsFor } from '../reports-of-figure.tsx'
import { CeasedNotice, HeirLinks, TreeChoice, treeAsked } from '../trees.tsx'
import { words } from '../trees.vi.ts'
import { vi } from '../vi.ts'

const PAGE = 50

interface Shown {
  figure: Figure
  breakdowns: { name: string; parts: Figure[] }[]
  mappable: boolean
  lineage: Awaited<ReturnType<typeof lineageOf>>
  months: MonthValue[]
  unitParts: Parameters<typeof UnitParts>[0] | undefined
  before: MonthValue[]
  breaks: Break[]
  method: string
  validFrom: string
}

async function gather({ tx, world }: Reading, id: string, after: string | undefined): Promise<Shown> {
  const figure = await getFigure(tx, world, id)
  const all = await figuresOf(tx, world, {
    unit: figure.unit,
    period: figure.period,
    codes: [figure.code],
    ...treePart(figure.tree),
  })
  const version = world.figures.findOn(figure.code, figure.window.to)
  const base =
    figure.comparison?.baseValue !== null && figure.comparison !== null ? figure.comparison.base : undefined
  const months = await monthsOf(tx, world, id)
  const before = base === undefined ? [] : await monthsOf(tx, world, base)
  const from = before[0]?.month ?? figure.window.from
  return {
    figure,
    months,
    before,
    breaks: breaksOf(world, { ...figure, window: { from, to: figure.window.to } }),
    breakdowns:
      Object.keys(figure.dims).length > 0
        ? []
        : Object.entries(version?.words.dims ?? {}).map(([dim, words]) => ({
            name: words.name,
            parts: all.filter(f => f.code === figure.code && dim in f.dims),
          })),
    // A map adds up what stands in each place; distinct counts do not add up.
    mappable:
      version !== undefined &&
      isCounted(version.definition) &&
      version.definition.distinct === undefined &&
      version.definition.leastByPlace === undefined,
    lineage: await lineageOf(tx, world, id, { limit: PAGE, ...(after === undefined ? {} : { after }) }),
    unitParts: await unitPartsFor({ tx, world }, figure),
    method: version?.words.method ?? '',
    validFrom: version?.definition.validFrom ?? '',
  }
}

function Comparison({ figure }: { figure: Figure }) {
  const { comparison } = figure
  if (!comparison) return null
  const { text } = growthPrinted(figure)
  if (comparison.baseValue === null) return <span class="missing-words">{text}</span>
  return (
    <>
      {text} (
      <NumberReference
        value={printNumber(comparison.baseValue)}
        label={`${figure.name}, ${comparison.basePeriod}`}
        href={paths.figure(comparison.base)}
      />
      )
    </>
  )
}

function exactText(figure: Figure): string | undefined {
  const { comparison } = figure
  if (comparison?.kind !== 'growth' || comparison.baseValue === null || figure.value === null)
    return undefined
  const [now, then] = [printNumber(figure.value), printNumber(comparison.baseValue)]
  return `(${now} − ${then}) ÷ ${then} = ${printNumber(comparison.percent ?? '')}%`
}

function definitionFacts({ figure, method, validFrom }: Shown) {
  const facts = [
    { label: vi.figure.what, value: method },
    { label: vi.figure.kind, value: vi.figure.kinds[figure.kind] },
    { label: vi.figure.comparison, value: exactText(figure) ?? growthPrinted(figure).text },
    { label: vi.figure.version, value: vi.figure.versionText(figure.version, printDate(validFrom)) },
    { label: vi.figure.statusLabel, value: vi.figure.status[figure.status] },
    ...returnFacts(figure),
    { label: vi.figure.assumption, value: figure.assumption ?? '' },
    { label: vi.figure.code, value: figure.code },
  ]
  return facts.filter(fact => fact.value)
}

function Months({ figure, months, before, breaks }: Shown) {
  if (months.length < 2) return null
  const marks = breaks.map(one => {
    const index = months.findIndex(m => m.month.slice(0, 7) === one.on.slice(0, 7))
    const earlier = before.findIndex(m => m.month.slice(0, 7) === one.on.slice(0, 7))
    return {
      month: Math.max(index, earlier, 0),
      text: words.breakOn(printDate(one.on), words.breakText(one)),
    }
  })
  const values = (series: readonly MonthValue[]) => months.map((_, index) => series[index]?.value ?? null)
  const year = (series: readonly MonthValue[]) => series[0]?.month.slice(0, 4) ?? ''
  return (
    <MonthChart
      title={vi.figure.seriesTitle(figure.name)}
      months={months.map(m => vi.figure.months(Number(m.month.slice(5, 7))))}
      now={{ name: year(months), values: values(months) }}
      breaks={marks}
      {...(before.length > 0 ? { before: { name: year(before), values: values(before) } } : {})}
    />
  )
}

async function showFigure(deps: WebDeps, c: Context<Env>, id: string) {
  const asked = treeAsked(c)
  const { growth: _, ...key } = parseFigureId(id)
  if (asked.tree !== undefined) return c.redirect(paths.figure(figureId({ ...key, tree: asked.tree })), 303)
  return read(deps, c.get('actor'), async reading => {
    const shown = await gather(reading, id, c.req.query('sau'))
    const { figure, mappable } = shown
    const unit = reading.catalog.getUnit(figure.unit)
    if (c.req.query('khung') !== undefined) return panel(c, shown, unit.name)
    const { today } = reading.world
    const unitName = reading.catalog.history.nameOn(unit.id, dayOfTree(figure.tree, figure.window, today))
    // What is quoted stays what it was: `as-is` would be another figure after the next reorganisation.
    const idToCite = figure.tree === 'as-is' ? figureId({ ...key, tree: today }) : figure.id
    const frame: LayoutProps = {
      deps,
      c,
      catalog: reading.catalog,
      unit,
      title: figure.name,
      section: 'figures',
      children: (
        <>
          <CeasedNotice catalog={reading.catalog} unit={unit} today={today} />
          <Breadcrumb
            items={[
              { title: vi.nav.figures, href: `${paths.figures}?don-vi=${figure.unit}&ky=${figure.period}` },
              { title: figure.name },
            ]}
          />
          <FigureHead
            name={figure.name}
            value={figure.value === null ? null : figure.noun === '%' ? `${figure.printed}%` : figure.printed}
            missing={figure.printed}
            beside={figure.comparison ? <Comparison figure={figure} /> : undefined}
            context={
              <>
                {`${figure.noun === '%' ? '' : `${figure.noun}; `}${vi.figure.context(unitName, windowText(figure))}. ${vi.figure.status[figure.status]}.`}
                <Reported figure={figure} />
              </>
            }
            actions={
              <>
                <Citation text={citationOf({ ...figure, id: idToCite }, { ...unit, name: unitName })} />
                <LinkButton kind="secondary" small icon="download" download href={paths.figureCsv(figure.id)}>
                  {vi.figure.csv}
                </LinkButton>
              </>
            }
          />
          <TreeChoice
            tree={figure.tree}
            window={figure.window}
            today={today}
            href={tree => paths.figure(figureId({ ...key, tree }))}
            action={paths.figure(figureId({ ...key, tree: 'as-was' }))}
            wrong={asked.wrong}
          />
          <div class="figure-columns">
            <div>
              {figure.value !== null && <Months {...shown} />}
              {shown.unitParts && <UnitParts {...shown.unitParts} />}
              {shown.breakdowns.map(breakdown => (
                <DataTable
                  caption={vi.figure.breakdown(breakdown.name)}
                  columns={[
                    {
                      label: vi.figure.columnsList.name,
                      cell: part => <a href={paths.figure(part.id)}>{part.name.split(': ').at(-1)}</a>,
                    },
                    {
                      label: vi.figure.columnsList.value,
                      numeric: true,
                      cell: part => (part.value === null ? null : part.printed),
                    },
                    {
                      label: vi.figure.columnsList.change,
                      secondary: true,
                      cell: part => growthPrinted(part).printed,
                    },
                  ]}
                  rows={breakdown.parts}
                />
              ))}
              <Records {...shown} unitName={code => reading.catalog.getUnit(code).name} />
            </div>
            <aside>
              <h2>{vi.figure.definition}</h2>
              <DefinitionList facts={definitionFacts(shown)} />
              {figure.num !== undefined &&
                figure.den !== undefined &&
                (figure.kind === 'ratio' || figure.kind === 'mean') && (
                  <p class="quiet">{vi.figure.numDen(printNumber(figure.num), printNumber(figure.den))}</p>
                )}
              {mappable && unit.place !== null && (
                <p>
                  <a
                    href={`${paths.map(figure.code)}?don-vi=${figure.unit}&ky=${figure.period}${figure.tree ? `&cay=${figure.tree}` : ''}`}
                  >
                    {vi.figure.onMap}
                  </a>
                </p>
              )}
              <p>
                <a href={paths.figureYears(figure.id)}>{words.years}</a>
              </p>
              <HeirLinks reading={reading} figure={figure} />
            </aside>
          </div>
        </>
      ),
    }
    return page(frame, asked.wrong === undefined ? 200 : 422)
  })
}

/** Only the lineage panel, for the script that opens it beside a text. */
function panel(c: Context<Env>, { figure, lineage, method }: Shown, unitName: string) {
  return c.html(
    renderToString(
      <LineagePanel
        name={figure.name}
        value={figure.value === null ? null : figure.noun === '%' ? `${figure.printed}%` : figure.printed}
        context={[
          `${figure.noun === '%' ? '' : `${figure.noun}; `}${vi.figure.context(unitName, windowText(figure))}`,
          reportedText(figure),
        ]
          .filter(Boolean)
          .join('. ')}
        method={method}
        comparison={figure.comparison ? <Comparison figure={figure} /> : undefined}
        records={{
          total: printNumber(BigInt(lineage.total)),
          href: paths.figure(figure.id),
          first: lineage.rows
            .slice(0, 4)
            .map(row => (row.title === null ? {} : { name: row.title, href: paths.record(row.record) })),
        }}
        citation={`${figure.name}: ${withNoun(figure)}`}
      />,
    ),
  )
}

function Records({ figure, lineage, unitName }: Shown & { unitName: (code: string) => string }) {
  const summed = lineage.rows.some(row => row.value !== '1')
  return (
    <>
      <DataTable
        caption={vi.figure.counted(printNumber(BigInt(lineage.total)))}
        columns={[
          {
            label: vi.figure.columns.record,
            cell: row =>
              row.title === null ? (
                <span class="missing-words">{vi.figure.masked}</span>
              ) : (
                <a href={paths.record(row.record)}>{row.title}</a>
              ),
          },
          { label: vi.figure.columns.on, cell: row => printDate(row.on) },
          { label: vi.figure.columns.unit, secondary: true, cell: row => unitName(row.unit) },
          ...(summed
            ? [
                {
                  label: vi.figure.columns.value,
                  numeric: true,
                  cell: (row: (typeof lineage.rows)[number]) => printNumber(row.value),
                },
              ]
            : []),
        ]}
        rows={lineage.rows}
        {...(summed ? { totalLabel: printNumber(lineage.sum) } : {})}
      />
      {lineage.next !== null && (
        <p>
          <a href={`${paths.figure(figure.id)}?sau=${lineage.next}`} rel="next">
            {vi.figure.more}
          </a>
        </p>
      )}
    </>
  )
}

async function csvOfRecords(deps: WebDeps, c: Context<Env>, id: string) {
  const rows = await read(deps, c.get('actor'), async ({ tx, world }) => {
    const all: string[][] = []
    for (let after: string | null | undefined; after !== null; ) {
      const part = await lineageOf(tx, world, id, { limit: 1000, ...(after ? { after } : {}) })
      for (const row of part.rows)
        all.push([row.record, row.type, row.on, row.unit, row.value, row.title ?? vi.figure.masked])
      after = part.next
    }
    return all
  })
  const { columns } = vi.figure
  const head = ['id', 'type', columns.on, columns.unit, columns.value, columns.record]
  return c.body(`\ufeff${stringify([head, ...rows.map(row => row.map(neutral))])}`, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="figure-${id.replace(/[^A-Za-z0-9.-]+/g, '-')}.csv"`,
  })
}

/** A figure's page, its records as CSV. */
export function addFigurePages(app: Web, deps: WebDeps): void {
  app.get('/so-lieu/:id/ban-ghi.csv', c => csvOfRecords(deps, c, c.req.param('id')))
  app.get('/so-lieu/:id', c => showFigure(deps, c, c.req.param('id')))
}
