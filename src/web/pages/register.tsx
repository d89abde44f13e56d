import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { printDate, printNumber } from '#base'
import { type ListQuery, listRecords, type RecordRow, type TypeVersion } from '#records'
import { inSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { LinkButton } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { FilterForm } from '../components/filter-form.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { StatusMark } from '../components/status-mark.tsx'
import { creationsOf } from '../creations.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { pageNumber } from '../page-number.ts'
import { paths } from '../paths.ts'
import { placeNames } from '../place-names.ts'
import {
  csvOf,
  type Filters,
  filtersOf,
  getVisibleType,
  listQueryOf,
  searchOf,
  unitChoices,
  visibleTypes,
} from '../register-list.ts'
import { stateKind } from '../state-kind.ts'
import { vi } from '../vi.ts'

const PAGE = 50
/** Records shown of each type when all types are searched. */
const FIRST_FOUND = 5

const count = (n: number): string => printNumber(BigInt(n))

const hrefOf = (path: string, query: Record<string, string>): string => {
  const search = new URLSearchParams(query)
  return search.size > 0 ? `${path}?${search}` : path
}

/** Types with their parts right after them. */
function inOrder(types: readonly TypeVersion[]): { version: TypeVersion; parent: TypeVersion | undefined }[] {
  const parentOf = (version: TypeVersion) =>
    types.find(type => type.definition.code === version.definition.parent)
  const withParts = (version: TypeVersion): TypeVersion[] => [
    version,
    ...types.filter(type => parentOf(type) === version && type !== version).flatMap(withParts),
  ]
  return types
    .filter(type => parentOf(type) === undefined)
    .flatMap(withParts)
    .map(version => ({ version, parent: parentOf(version) }))
}

async function allRegisters({ tx, actor }: Reading, types: readonly TypeVersion[]) {
  const rows: { version: TypeVersion; parent: TypeVersion | undefined; total: number }[] = []
  for (const one of inOrder(types))
    rows.push({ ...one, total: (await listRecords(tx, { type: one.version.type, limit: 0 })).total })
  return (
    <DataTable
      caption={vi.register.title}
      captionUnseen
      columns={[
        {
          label: vi.home.register,
          cell: ({ version, parent }) => (
            <>
              <a href={paths.register(version.definition.code)}>{version.words.plural}</a>
              {parent && <span class="note"> {vi.register.partOf(inSentence(parent.words.name))}</span>}
            </>
          ),
        },
        {
          label: actor.account === null ? vi.home.count : vi.register.count,
          numeric: true,
          cell: row => count(row.total),
        },
      ]}
      rows={rows}
    />
  )
}

function State({ reading, row }: { reading: Reading; row: RecordRow }) {
  const { definition, words } = reading.catalog.version(row.definition)
  return <StatusMark kind={stateKind(definition, row.state)}>{words.states[row.state]}</StatusMark>
}

async function Found({
  reading,
  rows,
  caption,
  empty,
}: {
  reading: Reading
  rows: readonly RecordRow[]
  caption: string
  empty?: string
}) {
  const { tx, catalog } = reading
  const placeOf = await placeNames(tx, rows)
  return (
    <DataTable
      caption={caption}
      captionUnseen
      {...(empty === undefined ? {} : { empty })}
      columns={[
        { label: vi.register.name, cell: row => <a href={paths.record(row.id)}>{row.title}</a> },
        { label: vi.register.state, cell: row => <State reading={reading} row={row} /> },
        { label: vi.register.on, cell: row => <span class="nowrap">{printDate(row.on)}</span> },
        { label: vi.register.place, cell: row => placeOf(row) },
        { label: vi.register.unit, secondary: true, cell: row => catalog.unit(row.unit).name },
      ]}
      rows={rows}
    />
  )
}

/** What a search over all types found: the first few of each type, with exact counts. */
async function searchAll(reading: Reading, types: readonly TypeVersion[], q: string) {
  const found: { version: TypeVersion; total: number; table: Awaited<ReturnType<typeof Found>> }[] = []
  for (const version of types) {
    const { rows, total } = await listRecords(reading.tx, { type: version.type, q, limit: FIRST_FOUND })
    if (total > 0)
      found.push({ version, total, table: await Found({ reading, rows, caption: version.words.plural }) })
  }
  const sum = found.reduce((all, one) => all + one.total, 0)
  if (sum === 0) return <p class="empty">{vi.register.none(q)}</p>
  return (
    <>
      <p class="quiet">{vi.register.found(count(sum), found.length)}</p>
      {found.map(({ version, total, table }) => (
        <section class="stack">
          <div class="row-ends">
            <h2>{version.words.plural}</h2>
            <a href={hrefOf(paths.register(version.definition.code), { q })}>
              {vi.register.seeAll(count(total))}
            </a>
          </div>
          {table}
        </section>
      ))}
    </>
  )
}

async function showRegisters(deps: WebDeps, c: Context<Env>) {
  const { q } = filtersOf(name => c.req.query(name))
  return read(deps, c.get('actor'), async reading => {
    const types = visibleTypes(reading.catalog, reading.actor)
    const searched = q.trim() !== ''
    return page({
      deps,
      c,
      catalog: reading.catalog,
      title: searched ? vi.register.results(q) : vi.register.title,
      section: 'registers',
      children: (
        <>
          <PageHead title={searched ? vi.register.results(q) : vi.register.title} lead={vi.register.lead} />
          <SearchBox
            action={paths.registers}
            name="q"
            label={vi.register.search}
            placeholder={vi.register.searchPlaceholder}
            value={q}
            button={vi.home.searchButton}
          />
          {searched ? await searchAll(reading, types, q) : await allRegisters(reading, types)}
        </>
      ),
    })
  })
}

function ListFilters({
  reading,
  version,
  filters,
}: {
  reading: Reading
  version: TypeVersion
  filters: Filters
}) {
  const { definition, words } = version
  const path = paths.register(definition.code)
  const units = unitChoices(reading.catalog, reading.actor, version)
  const states = reading.actor.account === null ? definition.public : definition.states
  return (
    <FilterForm
      action={path}
      resetHref={path}
      keep={filters.thuoc ? { thuoc: filters.thuoc } : {}}
      filters={[
        {
          kind: 'text',
          name: 'q',
          label: vi.register.search,
          value: filters.q,
          hint: vi.register.searchPlaceholder,
        },
        {
          kind: 'choice',
          name: 'trang-thai',
          label: vi.register.state,
          value: filters['trang-thai'],
          options: states.map(state => ({ value: state, label: words.states[state] ?? state })),
        },
        ...(units.length > 1
          ? [
              {
                kind: 'choice' as const,
                name: 'don-vi',
                label: vi.register.unit,
                value: filters['don-vi'],
                options: units.map(unit => ({ value: unit.code, label: unit.name })),
              },
            ]
          : []),
        {
          kind: 'text',
          name: 'tu',
          label: vi.register.from,
          value: filters.tu,
          hint: '01/01/2017',
          size: 10,
        },
        {
          kind: 'text',
          name: 'den',
          label: vi.register.to,
          value: filters.den,
          hint: '31/12/2017',
          size: 10,
        },
      ]}
    />
  )
}

/** Ways to add a record; one that lies under another is added from that one's page. */
function creationLinks(deps: WebDeps, { catalog, actor }: Reading, version: TypeVersion) {
  const { definition, words } = version
  if (definition.parent !== undefined) return []
  const creations = creationsOf(catalog, version, {
    actor,
    at: deps.clock.now(),
    homeUnit: catalog.getUnit(deps.homeUnit),
  })
  return creations.map(({ action }) => ({
    href: hrefOf(paths.newRecord(definition.code), { viec: action }),
    label:
      creations.length === 1 ? vi.register.create(inSentence(words.name)) : (words.actions[action] ?? action),
  }))
}

/** The page of a list that was asked for, or the last one when it is too far. */
async function listPage({ tx }: Reading, query: ListQuery, trang: string | undefined) {
  const list = (number: number) => listRecords(tx, { ...query, offset: (number - 1) * PAGE, limit: PAGE })
  const asked = pageNumber(trang, Number.MAX_SAFE_INTEGER, PAGE)
  const first = await list(asked)
  const number = pageNumber(trang, first.total, PAGE)
  return { number, ...(number === asked ? first : await list(number)) }
}

async function showRegister(deps: WebDeps, c: Context<Env>, code: string) {
  const filters = filtersOf(name => c.req.query(name))
  return read(deps, c.get('actor'), async reading => {
    const version = getVisibleType(reading.catalog, reading.actor, code)
    const { words } = version
    const { query, faults } = listQueryOf(reading.catalog, version, filters)
    const { rows, total, number } = await listPage(reading, query, c.req.query('trang'))
    const path = paths.register(code)
    return page(
      {
        deps,
        c,
        catalog: reading.catalog,
        title: words.plural,
        section: 'registers',
        children: (
          <>
            <Breadcrumb
              items={[{ title: vi.nav.registers, href: paths.registers }, { title: words.plural }]}
            />
            <PageHead
              title={words.plural}
              actions={
                <>
                  {creationLinks(deps, reading, version).map(({ href, label }, index) => (
                    <LinkButton kind={index === 0 ? 'primary' : 'secondary'} small href={href}>
                      {label}
                    </LinkButton>
                  ))}
                  <LinkButton
                    kind="secondary"
                    small
                    icon="download"
                    download
                    href={hrefOf(paths.registerCsv(code), searchOf(filters))}
                  >
                    {vi.register.csv}
                  </LinkButton>
                </>
              }
            />
            <ListFilters reading={reading} version={version} filters={filters} />
            {faults.map(text => (
              <Notice kind="attention">{text}</Notice>
            ))}
            {await Found({ reading, rows, caption: words.plural, empty: vi.register.empty })}
            {total > 0 && (
              <Pagination
                page={number}
                pageSize={PAGE}
                total={total}
                noun={vi.register.noun}
                href={n => hrefOf(path, { ...searchOf(filters), ...(n > 1 ? { trang: String(n) } : {}) })}
              />
            )}
          </>
        ),
      },
      faults.length > 0 ? 422 : 200,
    )
  })
}

async function downloadRegister(deps: WebDeps, c: Context<Env>, code: string) {
  const filters = filtersOf(name => c.req.query(name))
  const parts = await read(deps, c.get('actor'), async ({ tx, catalog, actor }) => {
    const version = getVisibleType(catalog, actor, code)
    return csvOf(tx, catalog, version, listQueryOf(catalog, version, filters).query)
  })
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${code}.csv"`)
  return stream(c, async out => {
    for (const part of parts) await out.write(part)
  })
}

/** All registers, one register with its filters, and a register as CSV. */
export function addRegisterPages(app: Web, deps: WebDeps): void {
  app.get(paths.registers, c => showRegisters(deps, c))
  app.get('/tra-cuu/:type', c => showRegister(deps, c, c.req.param('type')))
  app.get('/tra-cuu/:type/danh-sach.csv', c => downloadRegister(deps, c, c.req.param('type')))
}
