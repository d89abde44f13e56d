import type { Context } from 'hono'
import { printInstant, printNumber, Refusal } from '#base'
import { periodOf, treePart } from '#figures'
import type { CatalogUnit } from '#records'
import { type ComposedBlock, type ComposedSection, findCurrentReport } from '#reports'
import type { Env, Web } from '../app.tsx'
import { CompareBars } from '../components/compare-bars.tsx'
import { DataTable } from '../components/data-table.tsx'
import { NumberReference, type NumberState } from '../components/number-reference.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PartsBar } from '../components/parts-bar.tsx'
import { ReportFrame, ReportHead, ReportSection } from '../components/report-frame.tsx'
import { SealMark } from '../components/seal-mark.tsx'
import { read, type WebDeps } from '../deps.ts'
import { type LayoutProps, page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { ReturnNotes } from '../reports-of-figure.tsx'
import { Spans, spanHref } from '../spans.tsx'
import { CeasedNotice, TreeChoice, treeAsked } from '../trees.tsx'
import { vi } from '../vi.ts'

type StateOf = (figure: string) => NumberState | undefined

async function show(deps: WebDeps, c: Context<Env>, unitCode: string, period: string) {
  const asked = treeAsked(c)
  return read(deps, c.get('actor'), async ({ tx, world, catalog }) => {
    const unit = catalog.getUnit(unitCode)
    const current = await findCurrentReport(tx, world, { unit: unitCode, period, ...treePart(asked.tree) })
    if (!current) throw new Refusal('not_found', { report: unitCode, period })
    const { report, frozen } = current
    const changed = new Set(frozen?.changes.map(change => change.figure))
    const stateOf: StateOf = figure => (changed.has(figure) ? 'changed' : undefined)
    const self = paths.report(unitCode, period)
    const frame: LayoutProps = {
      deps,
      c,
      catalog,
      unit,
      title: report.title,
      section: 'reports',
      report: true,
      published: frozen !== null,
      children: (
        <>
          <CeasedNotice catalog={catalog} unit={unit} today={world.today} />
          <ReportHead
            title={report.title}
            state={
              frozen ? (
                <SealMark>{vi.report.frozenAt(printInstant(frozen.version.frozenAt))}</SealMark>
              ) : (
                <span>
                  {vi.report.preliminary} {printInstant(deps.clock.now())}.{' '}
                  {vi.report.checkAll(report.cited.length)}.
                </span>
              )
            }
          />
          <TreeChoice
            tree={asked.tree}
            window={periodOf(world, unit, period).window}
            today={world.today}
            href={tree => (tree === 'as-was' ? self : `${self}?cay=${tree}`)}
            action={self}
            wrong={asked.wrong}
          />
          <ReportFrame
            contents={report.sections.map(section => ({ title: section.title, href: `#${section.code}` }))}
          >
            {report.sections.map(section => (
              <Section section={section} stateOf={stateOf} />
            ))}
            <ReturnNotes figures={report.cited} period={period} />
            <p class="quiet">{report.cited.find(figure => figure.assumption)?.assumption}</p>
          </ReportFrame>
        </>
      ),
    }
    return page(frame, asked.wrong === undefined ? 200 : 422)
  })
}

function Section({ section, stateOf }: { section: ComposedSection; stateOf: StateOf }) {
  return (
    <ReportSection id={section.code} title={`${section.number}. ${section.title}`}>
      {section.blocks.map(block => (
        <Block block={block} stateOf={stateOf} />
      ))}
      {section.sections.map(inner => (
        <Section section={inner} stateOf={stateOf} />
      ))}
    </ReportSection>
  )
}

function Block({ block, stateOf }: { block: ComposedBlock; stateOf: StateOf }) {
  switch (block.kind) {
    case 'prose':
      return (
        <div class="with-lineage">
          <p>
            <Spans spans={block.spans} stateOf={stateOf} />
          </p>
        </div>
      )
    case 'parts': {
      if (block.whole.value === null || block.parts.some(part => part.value === null)) return null
      return (
        <PartsBar
          title={`${block.whole.printed} ${block.whole.noun}`}
          total={BigInt(block.whole.value)}
          parts={block.parts.map(part => ({
            label: part.label.split(': ').at(-1) ?? part.label,
            value: BigInt(part.value ?? 0),
            href: spanHref(part.figure),
          }))}
        />
      )
    }
    case 'compare':
      return <Compare block={block} />
    case 'table':
      return (
        <DataTable
          caption={vi.figure.list}
          captionUnseen
          columns={[
            { label: vi.figure.columnsList.name, cell: row => row.label },
            {
              label: vi.figure.columnsList.value,
              numeric: true,
              cell: row => (
                <NumberReference
                  value={row.printed}
                  label={row.label}
                  state={row.missing ? 'missing' : (stateOf(row.figure) ?? 'rest')}
                  href={spanHref(row.figure)}
                />
              ),
            },
          ]}
          rows={block.rows}
        />
      )
    case 'records':
      return (
        <>
          <ol class="report-records">
            {block.rows.map(row => (
              <li>
                <a href={paths.record(row.record)}>{row.title}</a>
              </li>
            ))}
          </ol>
          {block.total > block.rows.length && (
            <p class="quiet">{vi.report.hidden(printNumber(BigInt(block.total - block.rows.length)))}</p>
          )}
        </>
      )
  }
}

function Compare({ block }: { block: Extract<ComposedBlock, { kind: 'compare' }> }) {
  const year = (figure: string) => figure.split('~')[2] ?? ''
  const big = (value: string | null) => (value === null ? null : BigInt(value))
  const [first] = block.rows
  if (!first) return null
  return (
    <CompareBars
      title={vi.report.compareTitle(year(first.now.figure), year(first.before.figure))}
      figures={block.rows.map(row => ({
        label: row.now.label,
        now: { year: year(row.now.figure), value: big(row.now.value), printed: row.now.printed },
        before: { year: year(row.before.figure), value: big(row.before.value), printed: row.before.printed },
        change: row.change.printed,
      }))}
    />
  )
}

/** The reports of the site's unit and of the offices above it. */
async function list(deps: WebDeps, c: Context<Env>) {
  return read(deps, c.get('actor'), async ({ tx, world, catalog }) => {
    const rows = []
    for (
      let unit: CatalogUnit | undefined = catalog.getUnit(deps.homeUnit);
      unit;
      unit = unit.parent === null ? undefined : catalog.unit(unit.parent)
    ) {
      const current = await findCurrentReport(tx, world, { unit: unit.code, period: deps.homePeriod })
      if (current) rows.push({ unit, title: current.report.title })
    }
    return page({
      deps,
      c,
      catalog,
      title: vi.report.list,
      section: 'reports',
      children: (
        <>
          <PageHead title={vi.report.list} />
          <DataTable
            caption={vi.report.list}
            captionUnseen
            columns={[
              {
                label: vi.report.list,
                cell: row => <a href={paths.report(row.unit.code, deps.homePeriod)}>{row.title}</a>,
              },
              { label: vi.report.unit, cell: row => row.unit.name },
              { label: vi.report.period, cell: () => deps.homePeriod },
            ]}
            rows={rows}
            empty={vi.report.none}
          />
        </>
      ),
    })
  })
}

/** The list of reports and the report page. */
export function addReportPages(app: Web, deps: WebDeps): void {
  app.get(paths.reports, c => list(deps, c))
  app.get('/bao-cao/:unit/:period', c => show(deps, c, c.req.param('unit'), c.req.param('period')))
}
