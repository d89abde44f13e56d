import type { Context } from 'hono'
import { printNumber } from '#base'
import { listRecords, parentTypes, type TypeVersion } from '#records'
import { inSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { DataTable } from '../components/data-table.tsx'
import { PageHead } from '../components/page-head.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { recordTable } from '../record-table.tsx'
import { filtersOf, hrefOf, visibleTypes } from '../register-list.ts'
import { vi } from '../vi.ts'

/** Records shown of each type when all types are searched. */
const FIRST_FOUND = 5

const count = (n: number): string => printNumber(BigInt(n))

/** Types with their parts right after them. */
function inOrder(types: readonly TypeVersion[]): { version: TypeVersion; parent: TypeVersion | undefined }[] {
  const parentOf = (version: TypeVersion) =>
    types.find(type => parentTypes(version.definition).includes(type.definition.code))
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

/** What a search over all types found: the first few of each type, with exact counts. */
async function searchAll(reading: Reading, types: readonly TypeVersion[], q: string) {
  const found: { version: TypeVersion; total: number; table: Awaited<ReturnType<typeof recordTable>> }[] = []
  for (const version of types) {
    const { rows, total } = await listRecords(reading.tx, { type: version.type, q, limit: FIRST_FOUND })
    if (total > 0)
      found.push({
        version,
        total,
        table: recordTable({ reading, rows, caption: version.words.plural }),
      })
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

/** All registers with their counts, and the search over all of them. */
export function addRegisterIndex(app: Web, deps: WebDeps): void {
  app.get(paths.registers, c => showRegisters(deps, c))
}
