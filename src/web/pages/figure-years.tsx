import type { Context } from 'hono'
import { printDate } from '#base'
import { type Figure, figureId, getFigure, parseFigureId, yearsOf } from '#figures'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { DataTable } from '../components/data-table.tsx'
import { MonthChart } from '../components/month-chart.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { TreeChoice, treeAsked } from '../trees.tsx'
import { words } from '../trees.vi.ts'
import { vi } from '../vi.ts'

/** Sums are drawn as bars; a ratio has only its table. */
const barOf = ({ kind, value }: Figure): bigint | null =>
  kind === 'ratio' || kind === 'mean' || value === null ? null : BigInt(value)

async function show(deps: WebDeps, c: Context<Env>, id: string) {
  const asked = treeAsked(c)
  const { growth: _, ...key } = parseFigureId(id)
  if (asked.tree !== undefined)
    return c.redirect(paths.figureYears(figureId({ ...key, tree: asked.tree })), 303)
  return read(deps, c.get('actor'), async ({ tx, world, catalog }) => {
    const figure = await getFigure(tx, world, figureId(key))
    const { figures, breaks } = await yearsOf(tx, world, figure.id)
    const unit = catalog.getUnit(figure.unit)
    const marks = breaks.map(one => ({
      month: Math.max(
        0,
        figures.findIndex(f => f.window.to >= one.on),
      ),
      text: words.breakOn(printDate(one.on), words.breakText(one)),
    }))
    const marksOf = (f: Figure) => marks.filter(mark => figures[mark.month] === f).map(mark => mark.text)
    const title = words.yearsTitle(figure.name)
    return page(
      {
        deps,
        c,
        catalog,
        unit,
        title,
        section: 'figures',
        children: (
          <>
            <Breadcrumb
              items={[
                { title: vi.nav.figures, href: `${paths.figures}?don-vi=${figure.unit}&ky=${figure.period}` },
                { title: figure.name, href: paths.figure(figure.id) },
                { title: words.years },
              ]}
            />
            <PageHead title={title} lead={unit.name} />
            <TreeChoice
              tree={figure.tree}
              window={figure.window}
              today={world.today}
              href={tree => paths.figureYears(figureId({ ...key, tree }))}
              action={paths.figureYears(figureId({ ...key, tree: 'as-was' }))}
              wrong={asked.wrong}
            />
            {figures.length > 1 && figure.kind !== 'ratio' && figure.kind !== 'mean' && (
              <MonthChart
                title={title}
                months={figures.map(f => ({ short: f.period, name: f.period }))}
                now={{ name: figure.noun, values: figures.map(barOf) }}
                breaks={marks}
                bare
                {...(marks.length > 0 ? { note: words.breakNote } : {})}
              />
            )}
            <DataTable
              caption={title}
              captionUnseen
              columns={[
                { label: words.year, cell: f => <a href={paths.figure(f.id)}>{f.period}</a> },
                { label: words.value, numeric: true, cell: f => (f.value === null ? null : f.printed) },
                { label: words.status, cell: f => vi.figure.status[f.status] },
                {
                  label: words.mark,
                  cell: f =>
                    marksOf(f).map(text => (
                      <>
                        {text}
                        <br />
                      </>
                    )),
                },
              ]}
              rows={figures}
              empty={words.noYears}
            />
          </>
        ),
      },
      asked.wrong === undefined ? 200 : 422,
    )
  })
}

/** A figure over the years, with the marks where its series breaks. */
export function addFigureYearsPages(app: Web, deps: WebDeps): void {
  app.get('/so-lieu/:id/qua-cac-nam', c => show(deps, c, c.req.param('id')))
}
