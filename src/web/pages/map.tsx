import type { Context } from 'hono'
import type { Topology } from 'topojson-specification'
import { printDate, printNumber, Refusal } from '#base'
import { findOutlines, getPlace, type Place, placesUnder } from '#directory'
import {
  extentOfFigure,
  type Figure,
  getFigure,
  type IndicatorVersion,
  isCounted,
  placesOf,
  unitsOf,
} from '#figures'
import { listRecords, type RecordRow } from '#records'
import type { Env, Web } from '../app.tsx'
import { LinkButton } from '../components/button.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { outlinesOf } from '../components/geography.ts'
import { NumberReference } from '../components/number-reference.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PlaceMap } from '../components/place-map.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { districtNames } from '../district-names.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { vi } from '../vi.ts'

const DISTRICT = 2

/** One district with its counts by option. */
interface Line {
  place: Place
  total: bigint
  by: ReadonlyMap<string, bigint>
}

/** The district at or above each place under a province. */
function districtsOf(places: readonly Place[]): Map<number, Place> {
  const byId = new Map(places.map(place => [place.id, place]))
  const found = new Map<number, Place>()
  for (const place of places) {
    let at: Place | undefined = place
    while (at && at.level > DISTRICT) at = at.parentId === null ? undefined : byId.get(at.parentId)
    if (at?.level === DISTRICT) found.set(place.id, at)
  }
  return found
}

async function linesOf(reading: Reading, figure: Figure, places: readonly Place[]): Promise<Line[]> {
  const districts = districtsOf(places)
  const counts = new Map<number, Map<string, bigint>>()
  for (const { place, option, value } of await placesOf(reading.tx, reading.world, figure.id)) {
    const district = districts.get(place)
    if (!district) continue
    const by = counts.get(district.id) ?? new Map<string, bigint>()
    by.set(option, (by.get(option) ?? 0n) + value)
    counts.set(district.id, by)
  }
  return places
    .filter(place => place.level === DISTRICT)
    .map(place => {
      const by = counts.get(place.id) ?? new Map<string, bigint>()
      return { place, by, total: [...by.values()].reduce((sum, v) => sum + v, 0n) }
    })
}

interface MapPoint {
  lat: number
  lon: number
  type: string
  name: string
  row: RecordRow
}

/** Records of the counted types that carry a point and are counted on the figure's last day. */
async function pointsOf(reading: Reading, version: IndicatorVersion, figure: Figure) {
  const { definition } = version
  if (!isCounted(definition)) return []
  const units = unitsOf(await extentOfFigure(reading.tx, reading.world, figure, version))
  const points: MapPoint[] = []
  for (const source of definition.sources) {
    const type = reading.catalog.findType(source.of)
    const field = Object.entries(type?.definition.fields ?? {}).find(([, f]) => f.kind === 'point')?.[0]
    if (!type || !field) continue
    const { rows } = await listRecords(reading.tx, {
      type: type.type,
      units,
      states: source.states,
      limit: 2000,
    })
    const dim = Object.values(source.dims ?? {})[0]
    points.push(
      ...rows
        .filter(row => stands(row, source, figure.window.to))
        .flatMap(row => {
          const point = row.data[field] as { lat: number; lon: number } | undefined
          const kind = dim && 'field' in dim ? String(row.data[dim.field]) : ''
          return point ? [{ ...point, type: kind, name: row.title, row }] : []
        }),
    )
  }
  return points
}

function stands(row: RecordRow, source: { on: string; until?: string }, day: string): boolean {
  const until = source.until === undefined ? undefined : row.data[source.until]
  return String(row.data[source.on]) <= day && (typeof until !== 'string' || until > day)
}

async function show(deps: WebDeps, c: Context<Env>, code: string) {
  const unitCode = c.req.query('don-vi') ?? deps.homeUnit
  const period = c.req.query('ky') ?? deps.homePeriod
  return read(deps, c.get('actor'), async reading => {
    const { tx, world, catalog } = reading
    const unit = catalog.getUnit(unitCode)
    const figure = await getFigure(tx, world, `${code}~${unitCode}~${period}`)
    const version = world.figures.findOn(code, figure.window.to)
    if (!version || unit.place === null) throw new Refusal('not_found', { figure: code })
    const on = figure.window.to < world.today ? figure.window.to : world.today
    const province = await getPlace(tx, unit.place, on)
    const topology = findOutlines(province.code) as Topology | undefined
    const places = await placesUnder(tx, unit.place, { on })
    const lines = await linesOf(reading, figure, places)
    const names = districtNames(lines.map(line => line.place))
    const points = topology ? await pointsOf(reading, version, figure) : []
    const [dim, words] = Object.entries(version.words.dims ?? {})[0] ?? []
    const options =
      dim === undefined
        ? []
        : world.figures.optionsOf(version, dim, [unit.office], figure.window).map(option => ({
            code: option,
            name: words?.options[option]?.name ?? option,
          }))
    const selected = lines.find(line => line.place.code === c.req.query('huyen'))
    const self = (district?: string) =>
      `${paths.map(code)}?don-vi=${unitCode}&ky=${period}${district ? `&huyen=${district}` : ''}`
    const districts = districtsOf(places)
    const chosen = selected
      ? points.filter(p => p.row.place !== null && districts.get(p.row.place)?.id === selected.place.id)
      : []
    const columns: Column<Line>[] = [
      { label: vi.map.place, cell: line => <a href={self(line.place.code)}>{names.get(line.place.code)}</a> },
      ...options.map(
        (option): Column<Line> => ({
          label: option.name,
          numeric: true,
          cell: line => printNumber(line.by.get(option.code) ?? 0n),
          total: printNumber(lines.reduce((sum, line) => sum + (line.by.get(option.code) ?? 0n), 0n)),
        }),
      ),
      {
        label: vi.map.total,
        numeric: true,
        emphasis: true,
        cell: line => printNumber(line.total),
        total: printNumber(lines.reduce((sum, line) => sum + line.total, 0n)),
      },
    ]
    return page({
      deps,
      c,
      catalog,
      unit,
      title: vi.map.title(figure.printed, version.words.noun),
      section: 'figures',
      children: (
        <>
          <PageHead
            title={
              <>
                <NumberReference
                  value={figure.printed}
                  label={figure.name}
                  href={paths.figure(figure.id)}
                  state={figure.value === null ? 'missing' : 'rest'}
                />{' '}
                {vi.map.title('', version.words.noun).trim()}
              </>
            }
            lead={vi.map.lead(unit.name, printDate(figure.window.to))}
            actions={
              <LinkButton kind="quiet" small icon="download" download href={paths.figureCsv(figure.id)}>
                {vi.figure.csv}
              </LinkButton>
            }
          />
          <div class="map-columns">
            {topology ? (
              <PlaceMap
                title={figure.name}
                outlines={outlinesOf(topology)}
                places={lines.map(line => ({
                  code: line.place.code,
                  name: names.get(line.place.code) ?? '',
                  count: printNumber(line.total),
                  href: self(line.place.code),
                }))}
                types={options}
                points={points}
                {...(selected ? { selected: selected.place.code } : {})}
              />
            ) : (
              <p>{vi.map.none}</p>
            )}
            <div>
              <DataTable
                caption={vi.map.title(figure.printed, version.words.noun)}
                captionUnseen
                columns={columns}
                rows={lines}
                totalLabel={vi.map.whole}
                selected={line => line.place.id === selected?.place.id}
              />
              {selected && (
                <DataTable
                  caption={vi.map.points(selected.place.name, printNumber(selected.total))}
                  columns={[
                    { label: vi.map.name, cell: p => <a href={paths.record(p.row.id)}>{p.name}</a> },
                    {
                      label: vi.map.kind,
                      cell: p => options.find(option => option.code === p.type)?.name ?? '',
                    },
                  ]}
                  rows={chosen}
                />
              )}
            </div>
          </div>
        </>
      ),
    })
  })
}

/** The map of an indicator by district, with the table that says the same. */
export function addMapPages(app: Web, deps: WebDeps): void {
  app.get('/ban-do/:code', c => show(deps, c, c.req.param('code')))
}
