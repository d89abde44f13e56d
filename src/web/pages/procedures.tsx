import type { Context } from 'hono'
import { printDate } from '#base'
import type { Env, Web } from '../app.tsx'
import { DataTable } from '../components/data-table.tsx'
import { FilterForm } from '../components/filter-form.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import {
  type CatalogueFilters,
  dayAsked,
  type Listed,
  listCatalogue,
  narrowed,
  todayOf,
} from '../procedure-list.ts'
import { shortTerm } from '../procedure-words.ts'
import { words } from '../procedures.vi.ts'
import { hrefOf } from '../register-list.ts'
import { fieldNames, isOnline, levelWords } from '../services.ts'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

function Filters({
  filters,
  fields,
}: {
  filters: CatalogueFilters
  fields: Readonly<Record<string, string>>
}) {
  return (
    <FilterForm
      action={paths.procedures}
      resetHref={paths.procedures}
      filters={[
        { kind: 'text', name: 'q', label: words.q, value: filters.q, hint: words.qHint },
        {
          kind: 'choice',
          name: 'linh-vuc',
          label: words.field,
          value: filters.field,
          options: optionsOf(fields),
        },
        {
          kind: 'choice',
          name: 'doi-tuong',
          label: words.applicant,
          value: filters.applicant,
          options: optionsOf(words.applicants),
        },
        {
          kind: 'choice',
          name: 'muc',
          label: words.level,
          value: filters.level,
          options: optionsOf(words.levels),
        },
        { kind: 'text', name: 'ngay', label: words.day, value: filters.day, hint: words.dayHint, size: 10 },
      ]}
    />
  )
}

async function showCatalogue(deps: WebDeps, c: Context<Env>) {
  const asked = (name: string) => c.req.query(name)?.slice(0, 200) ?? ''
  const filters: CatalogueFilters = {
    q: asked('q'),
    field: asked('linh-vuc'),
    applicant: asked('doi-tuong'),
    level: asked('muc'),
    day: asked('ngay'),
  }
  const today = todayOf(deps)
  const day = dayAsked(filters.day, today)
  const on = day ?? today
  const dayQuery: Record<string, string> = on === today ? {} : { ngay: on }
  return read(deps, c.get('actor'), async reading => {
    const fields = fieldNames(reading)
    const rows = narrowed(await listCatalogue(deps, reading, on), filters, on)
    const online = ({ service }: Listed) =>
      service === undefined || !isOnline(service, on) ? words.notOnline : levelWords(service, on)
    return page({
      deps,
      c,
      catalog: reading.catalog,
      title: words.title,
      section: 'procedures',
      published: true,
      children: (
        <>
          <PageHead title={words.title} lead={on === today ? words.lead : words.asOf(printDate(on))} />
          {day === undefined && <Notice kind="attention">{words.dayFault}</Notice>}
          <Filters filters={filters} fields={fields} />
          <p class="note" role="status">
            {words.count(rows.length)}
          </p>
          <DataTable
            caption={words.title}
            captionUnseen
            empty={words.none}
            rows={rows}
            columns={[
              {
                label: words.name,
                cell: listed => <a href={hrefOf(paths.procedure(listed.key), dayQuery)}>{listed.name}</a>,
              },
              { label: words.field, cell: ({ field }) => fields[field] ?? field, secondary: true },
              {
                label: words.term,
                cell: ({ version }) => (version ? shortTerm(version) : words.noForm),
              },
              { label: words.online, cell: online },
            ]}
          />
        </>
      ),
    })
  })
}

/** The catalogue of procedures, also as it was on another day. */
export function addCataloguePages(app: Web, deps: WebDeps): void {
  app.get(paths.procedures, c => showCatalogue(deps, c))
}
