import type { Context } from 'hono'
import { csvHead, csvLines } from '#documents'
import { type Figure, figuresOf, periodOf, treePart } from '#figures'
import type { Env, Web } from '../app.tsx'
import { LinkButton } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { NumberReference } from '../components/number-reference.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { type LayoutProps, page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { growthPrinted } from '../print-growth.ts'
import { incompleteText } from '../reports-of-figure.tsx'
import { CeasedNotice, TreeChoice, treeAsked } from '../trees.tsx'
import { vi } from '../vi.ts'

async function listFigures(deps: WebDeps, c: Context<Env>) {
  const unitCode = c.req.query('don-vi') ?? deps.homeUnit
  const period = c.req.query('ky') ?? deps.homePeriod
  const asked = treeAsked(c)
  return read(deps, c.get('actor'), async ({ tx, world, catalog }) => {
    const unit = catalog.getUnit(unitCode)
    const query = { unit: unitCode, period, ...treePart(asked.tree) }
    const figures = (await figuresOf(tx, world, query)).filter(f => Object.keys(f.dims).length === 0)
    const { window } = periodOf(world, unit, period)
    const self = `${paths.figures}?don-vi=${unitCode}&ky=${period}`
    const frame: LayoutProps = {
      deps,
      c,
      catalog,
      unit,
      title: vi.figure.list,
      section: 'figures',
      children: (
        <>
          <CeasedNotice catalog={catalog} unit={unit} today={world.today} />
          <PageHead
            title={vi.figure.list}
            lead={vi.figure.listLead(unit.name, period)}
            actions={
              <LinkButton
                kind="secondary"
                small
                icon="download"
                download
                href={`${paths.figuresCsv}?don-vi=${unit.code}&ky=${period}${asked.tree === undefined ? '' : `&cay=${asked.tree}`}`}
              >
                {vi.figure.csv}
              </LinkButton>
            }
          />
          <TreeChoice
            tree={asked.tree}
            window={window}
            today={world.today}
            href={tree => (tree === 'as-was' ? self : `${self}&cay=${tree}`)}
            action={paths.figures}
            keep={{ 'don-vi': unitCode, ky: period }}
            wrong={asked.wrong}
          />
          <DataTable
            caption={vi.figure.list}
            captionUnseen
            columns={[
              { label: vi.figure.columnsList.name, cell: f => f.name },
              {
                label: vi.figure.columnsList.value,
                numeric: true,
                cell: f => (
                  <NumberReference
                    value={f.noun === '%' ? `${f.printed}%` : f.printed}
                    label={f.name}
                    href={paths.figure(f.id)}
                    state={f.value === null ? 'missing' : 'rest'}
                  />
                ),
              },
              { label: vi.figure.columnsList.change, cell: f => growthPrinted(f).printed },
              {
                label: vi.figure.columnsList.status,
                cell: f => [vi.figure.status[f.status], incompleteText(f)].filter(Boolean).join('; '),
              },
            ]}
            rows={figures}
          />
          <p class="quiet">{figures[0]?.assumption}</p>
        </>
      ),
    }
    return page(frame, asked.wrong === undefined ? 200 : 422)
  })
}

/** One line a figure, parts included: what it is worth, how sure it is and how many have reported. */
const csvLine = (f: Figure): string[] => [
  f.id,
  f.name,
  f.period,
  f.value ?? '',
  f.noun,
  f.value === null ? f.printed : (vi.figure.status[f.status] ?? ''),
  f.reports ? String(f.reports.reported) : '',
  f.reports ? String(f.reports.due) : '',
  f.plan?.value ?? '',
  f.plan?.percent ?? '',
]

async function csvOfFigures(deps: WebDeps, c: Context<Env>) {
  const unit = c.req.query('don-vi') ?? deps.homeUnit
  const period = c.req.query('ky') ?? deps.homePeriod
  const { tree } = treeAsked(c)
  const figures = await read(deps, c.get('actor'), ({ tx, world }) =>
    figuresOf(tx, world, { unit, period, ...treePart(tree) }),
  )
  return c.body(csvHead(vi.figure.csvColumns) + csvLines(figures.map(csvLine)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="figures-${unit}-${period}.csv"`,
  })
}

/** The list of figures of a unit and period, as a page and as CSV. */
export function addFiguresPages(app: Web, deps: WebDeps): void {
  app.get(paths.figures, c => listFigures(deps, c))
  app.get(paths.figuresCsv, c => csvOfFigures(deps, c))
}
