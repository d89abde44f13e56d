import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { type ListQuery, listRecords, type TypeVersion } from '#records'
import { inSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { LinkButton } from '../components/button.tsx'
import { FilterForm } from '../components/filter-form.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Pagination } from '../components/pagination.tsx'
import { creationsOf } from '../creations.ts'
import { type Reading, readOnly, type WebDeps } from '../deps.ts'
import { importWords } from '../imports.vi.ts'
import { page } from '../layout.tsx'
import { pageNumber } from '../page-number.ts'
import { paths } from '../paths.ts'
import { recordTable } from '../record-table.tsx'
import {
  csvOf,
  type Filters,
  facetsOf,
  filtersOf,
  getVisibleType,
  hrefOf,
  listQueryOf,
  searchOf,
  unitChoices,
} from '../register-list.ts'
import { vi } from '../vi.ts'
import { importWays } from './import-upload.tsx'
import { addRegisterIndex } from './registers.tsx'

const PAGE = 50

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
        ...facetsOf(definition).map(({ field, name, options }) => ({
          kind: 'choice' as const,
          name,
          label: words.fields[field] ?? field,
          value: filters[name] ?? '',
          options: options.map(value => ({ value, label: words.options?.[field]?.[value] ?? value })),
        })),
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
  return readOnly(deps, c.get('actor'), async reading => {
    const version = getVisibleType(reading.catalog, reading.actor, code)
    const filters = filtersOf(name => c.req.query(name), version.definition)
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
                  {importWays(deps, reading, version).length > 0 && (
                    <LinkButton kind="secondary" small href={paths.imports(code)}>
                      {importWords.open}
                    </LinkButton>
                  )}
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
            {recordTable({ reading, rows, caption: words.plural, empty: vi.register.empty })}
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
  const parts = await readOnly(deps, c.get('actor'), async ({ tx, catalog, actor }) => {
    const version = getVisibleType(catalog, actor, code)
    const filters = filtersOf(name => c.req.query(name), version.definition)
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
  addRegisterIndex(app, deps)
  app.get('/tra-cuu/:type', c => showRegister(deps, c, c.req.param('type')))
  app.get('/tra-cuu/:type/danh-sach.csv', c => downloadRegister(deps, c, c.req.param('type')))
}
