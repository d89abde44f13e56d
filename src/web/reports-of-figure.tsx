import type { Topology } from 'topojson-specification'
import { printNumber } from '#base'
import { findOutlines, listPlaces } from '#directory'
import { type Figure, isIncomplete, type UnitPart, unitPartsOf } from '#figures'
import { planText } from '#reports'
import { DataTable } from './components/data-table.tsx'
import { outlinesOf, type PlaceOutline } from './components/geography.ts'
import { NumberReference } from './components/number-reference.tsx'
import { ShadedMap } from './components/shaded-map.tsx'
import type { Reading } from './deps.ts'
import { paths } from './paths.ts'
import { words } from './returns.vi.ts'

const count = (n: number): string => printNumber(String(n))

/** `62 trên 63 đơn vị đã báo cáo`, and what is open again; empty for a figure that counts no returns. */
export function reportedText({ reports }: Pick<Figure, 'reports'>): string {
  if (!reports) return ''
  const parts = [words.reported(count(reports.reported), count(reports.due))]
  if (reports.reopened > 0) parts.push(words.reopened(count(reports.reopened)))
  return parts.join('; ')
}

/** What is said of an incomplete figure beside its status; empty for a whole one. */
export const incompleteText = (figure: Pick<Figure, 'reports'>): string =>
  isIncomplete(figure.reports) ? reportedText(figure) : ''

/** How many of those who owe a return are in the figure; what is missing is said aloud. */
export function Reported({ figure }: { figure: Figure }) {
  if (!figure.reports) return null
  return (
    <>
      {' '}
      <strong>{reportedText(figure)}.</strong>
      {isIncomplete(figure.reports) && ` ${words.incompleteNote}`}
    </>
  )
}

/** Facts of a figure about its returns and its plan. */
export function returnFacts(figure: Figure) {
  const { plan } = figure
  return [
    { label: words.nav, value: reportedText(figure) },
    ...(plan
      ? [
          {
            label: words.plan,
            value: (
              <NumberReference
                value={plan.printed}
                label={words.plan}
                href={paths.figure(plan.figure)}
                state={plan.value === null ? 'missing' : 'rest'}
              />
            ),
          },
          { label: words.reachedPlan, value: planText(figure) },
        ]
      : []),
  ]
}

/** Under a report: which of its figures are estimates, and which are without somebody's return. */
export function ReturnNotes({ figures, period }: { figures: readonly Figure[]; period: string }) {
  const noted = figures.flatMap(figure => {
    if (Object.keys(figure.dims).length > 0 || figure.value === null) return []
    const said = [figure.status === 'estimate' ? words.status.estimate : '', incompleteText(figure)].filter(
      Boolean,
    )
    return said.length ? [{ figure, said: said.join('; ') }] : []
  })
  if (noted.length === 0) return null
  return (
    <section class="report-notes">
      <h2>{words.notes}</h2>
      <ul>
        {noted.map(({ figure, said }) => (
          <li>
            <a href={paths.figure(figure.id)}>
              {figure.name}
              {figure.period === period ? '' : ` (${figure.period})`}
            </a>
            {`: ${said}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface UnitPartsProps {
  figure: Figure
  parts: readonly UnitPart[]
  outlines: readonly PlaceOutline[]
  /** Code of the place of an office, to join it to its outline. */
  placeOf: (part: UnitPart) => string | undefined
}

/** The parts of a figure by office, as a table and, where outlines are kept, as a map. */
export function UnitParts(props: UnitPartsProps) {
  const { figure, parts, outlines, placeOf } = props
  const percent = figure.noun === '%' ? '%' : ''
  const hasStatus = parts.some(part => part.status !== null)
  return (
    <section>
      <h2>{words.byUnit}</h2>
      {outlines.length > 0 && (
        <ShadedMap
          title={words.map.title(figure.name)}
          outlines={outlines}
          places={parts.flatMap(part => {
            const code = placeOf(part)
            return code === undefined || part.unit.code === figure.unit
              ? []
              : [
                  {
                    code,
                    name: part.unit.name,
                    value: part.value,
                    printed: `${part.printed}${percent}`,
                    href: paths.figure(part.id),
                  },
                ]
          })}
        />
      )}
      <DataTable
        caption={words.byUnitTitle(figure.name)}
        columns={[
          {
            label: words.unit,
            cell: part =>
              part.unit.code === figure.unit ? words.ownRegister(part.unit.name) : part.unit.name,
          },
          {
            label: words.value,
            numeric: true,
            cell: part =>
              part.value === null ? null : (
                <NumberReference
                  value={`${part.printed}${percent}`}
                  label={`${figure.name}, ${part.unit.name}`}
                  href={paths.figure(part.id)}
                />
              ),
            total: figure.value === null ? figure.printed : `${figure.printed}${percent}`,
          },
          ...(hasStatus
            ? [
                {
                  label: words.surety,
                  cell: (part: UnitPart) => (part.status ? words.status[part.status] : words.notReported),
                },
              ]
            : []),
        ]}
        rows={parts}
        totalLabel={words.whole}
      />
    </section>
  )
}

/** What a unit's page shows of the offices under it; undefined where there is nothing to add up. */
export async function unitPartsFor(
  { tx, world }: Pick<Reading, 'tx' | 'world'>,
  figure: Figure,
): Promise<UnitPartsProps | undefined> {
  const parts = await unitPartsOf(tx, world, figure.id, words.notReported)
  if (!parts?.some(part => part.value !== null)) return undefined
  const top = world.catalog.getUnit(figure.unit)
  const ids = [top, ...parts.map(part => part.unit)].flatMap(unit => unit.place ?? [])
  const codes = new Map((await listPlaces(tx, ids, world.today)).map(place => [place.id, place.code]))
  const topology = findOutlines(codes.get(top.place ?? 0) ?? '') as Topology | undefined
  return {
    figure,
    parts,
    outlines: topology ? outlinesOf(topology) : [],
    placeOf: part => codes.get(part.unit.place ?? 0),
  }
}
