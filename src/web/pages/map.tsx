import type { Context } from 'hono'
import type { Topology } from 'topojson-specification'
import { printDate, printNumber, Refusal } from '#base'
import { findOutlines, getPlace, listPlaces, type Place } from '#directory'
import {
  extentOfFigure,
  type Figure,
  figureId,
  getFigure,
  type IndicatorVersion,
  isCounted,
  isOpenByPlace,
  type PlaceParts,
  placePartsOf,
  placesOver,
  treePart,
  unitsOf,
} from '#figures'
import type { Source } from '#figures/define'
import { listRecords, type RecordRow } from '#records'
import type { Env, Web } from '../app.tsx'
import { LinkButton } from '../components/button.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { joinOutlines, outlinesOf, type PlaceOutline } from '../components/geography.ts'
import { NumberReference } from '../components/number-reference.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PlaceMap } from '../components/place-map.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { districtNames } from '../district-names.ts'
import { type LayoutProps, page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { CeasedNotice, TreeChoice, treeAsked } from '../trees.tsx'
import { words as treeWords } from '../trees.vi.ts'
import { vi } from '../vi.ts'

const NATION = 0
const PROVINCE = 1
const COMMUNE = 3
/** A table of more places than this shows only those that something stands in. */
const MOST_EMPTY = 40

/** One place with its counts by option. */
interface Line {
  place: Place
  total: bigint
  by: ReadonlyMap<string, bigint>
}

/** Words for the places of a level. */
function wordsOf(level: number | undefined) {
  const { title, place, whole } = vi.map
  if (level === PROVINCE)
    return { title: treeWords.byProvince, place: treeWords.provinces, whole: treeWords.nation }
  return level === COMMUNE
    ? { title: treeWords.byCommune, place: treeWords.communes, whole }
    : { title, place, whole }
}

const sumOf = (by: ReadonlyMap<string, bigint>): bigint => [...by.values()].reduce((sum, v) => sum + v, 0n)

async function linesOf({ tx }: Reading, { parts, on }: PlaceParts): Promise<Line[]> {
  const places = await listPlaces(
    tx,
    parts.map(part => part.place),
    on,
  )
  const byId = new Map(places.map(place => [place.id, place]))
  return parts.flatMap(({ place, by }) => {
    const found = byId.get(place)
    return found ? [{ place: found, by, total: sumOf(by) }] : []
  })
}

/** The outlines of an area's places; of provinces that have become one the joined outline. */
async function outlinesIn({ tx, catalog }: Reading, parts: PlaceParts, area: Place): Promise<PlaceOutline[]> {
  const topology = findOutlines(area.code) as Topology | undefined
  if (!topology) return []
  const history = await placesOver(tx, catalog)
  const codeOn = (id: number) => history.places.get(history.homeOf(id, parts.on) ?? 0)?.code
  const drawn = new Map(
    history.childrenOf(area.id, area.validFrom).map(place => [place.code, codeOn(place.id)]),
  )
  return outlinesOf(joinOutlines(topology, code => drawn.get(code) ?? code))
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

function stands(row: RecordRow, source: Source, day: string): boolean {
  const until = source.until === undefined ? undefined : row.data[source.until]
  const hasOpened =
    typeof source.on === 'string'
      ? String(row.data[source.on]) <= day
      : String(row.data[source.on.dayAfter]) < day
  return hasOpened && (typeof until !== 'string' || until > day)
}

async function show(deps: WebDeps, c: Context<Env>, code: string) {
  const unitCode = c.req.query('don-vi') ?? deps.homeUnit
  const period = c.req.query('ky') ?? deps.homePeriod
  const asked = treeAsked(c)
  return read(deps, c.get('actor'), async reading => {
    const { tx, world, catalog } = reading
    const unit = catalog.getUnit(unitCode)
    const id = figureId({ code, unit: unitCode, period, dims: {}, ...treePart(asked.tree) })
    const figure = await getFigure(tx, world, id)
    const version = world.figures.findOn(code, figure.window.to)
    if (!version || unit.place === null || !isOpenByPlace(world, code, figure.window.to))
      throw new Refusal('not_found', { figure: code })
    const parts = await placePartsOf(tx, world, id, unit.place)
    const area = await getPlace(tx, parts.area, parts.on)
    const outlines = await outlinesIn(reading, parts, area)
    const all = await linesOf(reading, parts)
    const lines = all.length > MOST_EMPTY ? all.filter(line => line.total !== 0n) : all
    const names = districtNames(lines.map(line => line.place))
    const points = outlines.length > 0 ? await pointsOf(reading, version, figure) : []
    const said = wordsOf(all[0]?.place.level)
    const rest = sumOf(parts.rest)
    const totalOf = (option: string) =>
      lines.reduce((sum, line) => sum + (line.by.get(option) ?? 0n), parts.rest.get(option) ?? 0n)
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
      `${paths.map(code)}?don-vi=${unitCode}&ky=${period}${figure.tree ? `&cay=${figure.tree}` : ''}${district ? `&huyen=${district}` : ''}`
    const chosen = selected
      ? points.filter(p => p.row.place !== null && parts.partOf(p.row.place) === selected.place.id)
      : []
    const columns: Column<Line>[] = [
      {
        label: said.place,
        cell: line => <a href={self(line.place.code)}>{names.get(line.place.code)}</a>,
      },
      ...options.map(
        (option): Column<Line> => ({
          label: option.name,
          numeric: true,
          cell: line => printNumber(line.by.get(option.code) ?? 0n),
          total: printNumber(totalOf(option.code)),
        }),
      ),
      {
        label: vi.map.total,
        numeric: true,
        emphasis: true,
        cell: line => printNumber(line.total),
        total: printNumber(lines.reduce((sum, line) => sum + line.total, rest)),
      },
    ]
    const titleOf = (value: string) => said.title(value, version.words.noun)
    const titleText = titleOf(figure.printed)
    const frame: LayoutProps = {
      deps,
      c,
      catalog,
      unit,
      title: titleText,
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
                {titleOf('').trim()}
              </>
            }
            lead={vi.map.lead(unit.name, printDate(figure.window.to))}
            actions={
              <LinkButton kind="quiet" small icon="download" download href={paths.figureCsv(figure.id)}>
                {vi.figure.csv}
              </LinkButton>
            }
          />
          <CeasedNotice catalog={catalog} unit={unit} today={world.today} />
          <TreeChoice
            tree={figure.tree}
            window={figure.window}
            today={world.today}
            href={tree =>
              `${paths.map(code)}?don-vi=${unitCode}&ky=${period}${tree === 'as-was' ? '' : `&cay=${tree}`}`
            }
            action={paths.map(code)}
            keep={{ 'don-vi': unitCode, ky: period }}
            wrong={asked.wrong}
          />
          <div class="map-columns">
            {outlines.length > 0 ? (
              <PlaceMap
                title={figure.name}
                outlines={outlines}
                places={(area.level === NATION ? lines.filter(line => line === selected) : lines).map(
                  line => ({
                    code: line.place.code,
                    name: names.get(line.place.code) ?? '',
                    count: printNumber(line.total),
                    href: self(line.place.code),
                  }),
                )}
                types={options}
                points={points}
                {...(selected ? { selected: selected.place.code } : {})}
              />
            ) : (
              <p>{vi.map.none}</p>
            )}
            <div>
              <DataTable
                caption={titleText}
                captionUnseen
                columns={columns}
                rows={lines}
                totalLabel={said.whole}
                selected={line => line.place.id === selected?.place.id}
              />
              {rest !== 0n && (
                <p class="quiet">
                  {treeWords.rest}: {printNumber(rest)}
                </p>
              )}
              {lines.length < all.length && (
                <p class="quiet">
                  {treeWords.onlyCounted(printNumber(BigInt(lines.length)), printNumber(BigInt(all.length)))}
                </p>
              )}
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
    }
    return page(frame, asked.wrong === undefined ? 200 : 422)
  })
}

/** The map of an indicator by district, with the table that says the same. */
export function addMapPages(app: Web, deps: WebDeps): void {
  app.get('/ban-do/:code', c => show(deps, c, c.req.param('code')))
}
