import type { Context } from 'hono'
import type { Topology } from 'topojson-specification'
import { printInstant } from '#base'
import { type Actor, findOutlines, getPlace, placesUnder, systemActor } from '#directory'
import { figuresOf } from '#figures'
import { ARTICLE, SCHEDULED } from '#publishing'
import { listRecords } from '#records'
import { findCurrentReport } from '#reports'
import type { Env, Web } from '../app.tsx'
import { DataTable } from '../components/data-table.tsx'
import { DrawnPicture } from '../components/drawn-picture.tsx'
import { outlinesOf } from '../components/geography.ts'
import { HeadlineFigures } from '../components/headline-figures.tsx'
import { NewsList } from '../components/news-list.tsx'
import { QuickLinks } from '../components/quick-links.tsx'
import { ReachMap } from '../components/reach-map.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { districtNames } from '../district-names.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { CeasedNotice } from '../trees.tsx'
import { vi } from '../vi.ts'

/** The key figures that the unit's report names first, for the home page. */
async function headline({ tx, world }: Reading, unit: string, period: string) {
  const report = await findCurrentReport(tx, world, { unit, period })
  const codes = report?.definition.headline ?? []
  const figures = await figuresOf(tx, world, { unit, period, codes })
  return codes.flatMap(code => {
    const figure = figures.find(f => f.code === code && Object.keys(f.dims).length === 0)
    return figure
      ? [
          {
            value: figure.value === null ? null : figure.printed,
            label: figure.name,
            href: paths.figure(figure.id),
          },
        ]
      : []
  })
}

async function registers({ tx, catalog }: Reading, unit: number) {
  const own = catalog.unit(unit)
  const types = catalog.types().filter(type => type.definition.public.length > 0 && catalog.keeps(own, type))
  const lists = []
  for (const type of types.slice(0, 10)) {
    const { total } = await listRecords(tx, { type: type.type, states: type.definition.public, limit: 1 })
    lists.push({ code: type.definition.code, name: type.words.plural, total })
  }
  return lists
}

/** Articles that are public, and in a sample office also those that are scheduled. */
async function news(deps: WebDeps, actor: Actor, office: number) {
  return read(deps, deps.sample ? systemActor : actor, async ({ tx, catalog }) => {
    const type = catalog.findType(ARTICLE)
    if (!type) return []
    const units = [...catalog.units.values()].filter(unit => unit.office === office).map(unit => unit.id)
    const states = [...type.definition.public, ...(deps.sample ? [SCHEDULED] : [])]
    const { rows } = await listRecords(tx, { type: type.type, units, states, limit: 4 })
    return rows.map(row => ({ id: row.id, title: row.title, at: String(row.data['publishAt'] ?? '') }))
  })
}

/** The map of the unit's districts, when outlines of its province are kept. */
async function reach({ tx, catalog, world }: Reading, unit: number) {
  const place = catalog.unit(unit).place
  if (place === null) return undefined
  const province = await getPlace(tx, place, world.today)
  const topology = findOutlines(province.code) as Topology | undefined
  if (!topology) return undefined
  const places = await placesUnder(tx, place, { on: world.today, level: 2 })
  const names = districtNames(places)
  // The national list names the seat of a province first among its districts.
  return {
    outlines: outlinesOf(topology),
    places: places.map(p => ({ code: p.code, name: names.get(p.code) ?? '' })),
    seat: places[0]?.code ?? '',
  }
}

async function show(deps: WebDeps, c: Context<Env>, unitCode: string) {
  return read(deps, c.get('actor'), async reading => {
    const { catalog } = reading
    const unit = catalog.getUnit(unitCode)
    const period = deps.homePeriod
    const figures = await headline(reading, unit.code, period)
    const lists = await registers(reading, unit.id)
    const articles = await news(deps, c.get('actor'), unit.office)
    const map = await reach(reading, unit.id)
    const offices = [...catalog.units.values()].filter(other => other.id === other.office).length
    return page({
      deps,
      c,
      catalog,
      unit,
      title: unit.name,
      bare: true,
      children: (
        <>
          {unit.validTo !== null && (
            <div class="wrap">
              <CeasedNotice catalog={catalog} unit={unit} today={reading.world.today} />
            </div>
          )}
          <section class="band hero">
            <div class="wrap split">
              <div>
                <h1 class="home-question">{vi.home.question}</h1>
                <SearchBox
                  action={paths.registers}
                  name="q"
                  label={vi.home.search}
                  placeholder={vi.home.searchPlaceholder}
                  button={vi.home.searchButton}
                />
                <QuickLinks links={vi.home.quick.map(link => ({ ...link, href: paths[link.to] }))} />
              </div>
              {map && (
                <ReachMap
                  title={vi.home.mapTitle}
                  outlines={map.outlines}
                  places={map.places}
                  seat={map.seat}
                  beyond={vi.home.beyond}
                />
              )}
            </div>
          </section>
          {figures.length > 0 && (
            <section class="band band-desk">
              <div class="wrap">
                <div class="row-ends">
                  <h2>{vi.home.yearIn(period)}</h2>
                  <a href={paths.report(unit.code, period)}>{vi.home.readReport}</a>
                </div>
                <p class="quiet">{vi.home.pressNumber}</p>
                <HeadlineFigures figures={figures} />
              </div>
            </section>
          )}
          <section class="band">
            <div class="wrap split">
              <div>
                <div class="row-ends">
                  <h2>{vi.home.registers}</h2>
                  <a href={paths.registers}>{vi.home.allRegisters}</a>
                </div>
                <DataTable
                  caption={vi.home.registers}
                  captionUnseen
                  columns={[
                    {
                      label: vi.home.register,
                      cell: row => <a href={paths.register(row.code)}>{row.name}</a>,
                    },
                    { label: vi.home.count, numeric: true, cell: row => row.total.toLocaleString('vi') },
                  ]}
                  rows={lists}
                />
              </div>
              <div>
                <h2>{vi.home.news}</h2>
                <NewsList
                  items={articles.map((article, index) => ({
                    title: article.title,
                    href: paths.article(article.id),
                    when: article.at ? printInstant(new Date(article.at)) : '',
                    ...(index === 0
                      ? {
                          picture: (
                            <DrawnPicture
                              screen={{ over: unit.name, title: article.title, under: '' }}
                              sites={offices}
                              alt={article.title}
                            />
                          ),
                        }
                      : {}),
                  }))}
                />
              </div>
            </div>
          </section>
        </>
      ),
    })
  })
}

/** The home of the site's unit, and of any other unit. */
export function addHomePages(app: Web, deps: WebDeps): void {
  app.get(paths.home, c => show(deps, c, deps.homeUnit))
  app.get(paths.unit(':code'), c => show(deps, c, c.req.param('code') ?? ''))
}
