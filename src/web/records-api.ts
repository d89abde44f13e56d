import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Refusal } from '#base'
import { type Catalog, exactWhole, getRecord, listRecords, type RecordRow } from '#records'
import type { Field } from '#records/define'
import type { Env } from './app.tsx'
import { readOnly, type WebDeps } from './deps.ts'
import { filtersOf, listQueryOf } from './register-list.ts'

const RecordSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    version: z.int().openapi({ description: 'Counts its actions; a command names the version it saw' }),
    state: z.string(),
    on: z.string(),
    unit: z.string(),
    office: z.string(),
    place: z.string().nullable(),
    parent: z.string().nullable(),
    title: z.string(),
    changedAt: z.string(),
    values: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'Without personal values; places by their code' }),
  })
  .openapi('Record')

const route = createRoute({
  method: 'get',
  path: '/api/v1/records/{id}',
  summary: 'One record, as far as who asks may see it',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: { description: 'Record', content: { 'application/json': { schema: RecordSchema } } } },
})

const MOST = 200

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/registers/{type}/records',
  summary: 'A page of a register with its exact total, narrowed as its page is',
  request: {
    params: z.object({ type: z.string() }),
    query: z
      .object({
        q: z.string().optional().openapi({ description: 'Words, with or without diacritics' }),
        'trang-thai': z.string().optional().openapi({ description: 'State' }),
        'don-vi': z.string().optional().openapi({ description: 'Code of a unit, with those under it' }),
        tu: z.string().optional().openapi({ description: 'From this day' }),
        den: z.string().optional().openapi({ description: 'To this day' }),
        limit: z.coerce.number().int().min(1).max(MOST).default(50),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      })
      .loose()
      .openapi({ description: 'Further: `f.FIELD`, one of the choices of the type' }),
  },
  responses: {
    200: {
      description: 'Records',
      content: {
        'application/json': { schema: z.object({ total: z.int(), records: z.array(RecordSchema) }) },
      },
    },
  },
})

const codeOf = ({ places }: Catalog, { on }: RecordRow, place: unknown): string | null =>
  typeof place === 'number' ? (places.pathOn(place, on)[0]?.code ?? null) : null

/** Whole numbers that stand for decimals are given in the unit that people write: 18.5, not the kept 185. */
const presentValue = (catalog: Catalog, row: RecordRow, field: Field | undefined, value: unknown): unknown =>
  field?.kind === 'place'
    ? codeOf(catalog, row, value)
    : field?.decimals
      ? Number(exactWhole(field, String(value)))
      : value

function present(catalog: Catalog, row: RecordRow): z.infer<typeof RecordSchema> {
  const { definition } = catalog.version(row.definition)
  return {
    id: String(row.id),
    type: definition.code,
    version: row.version,
    state: row.state,
    on: row.on,
    unit: catalog.unit(row.unit).code,
    office: catalog.unit(row.office).code,
    place: codeOf(catalog, row, row.place),
    parent: row.parent === null ? null : String(row.parent),
    title: row.title,
    changedAt: row.changedAt.toISOString(),
    values: Object.fromEntries(
      Object.entries(row.data).map(([name, value]) => [
        name,
        presentValue(catalog, row, definition.fields[name], value),
      ]),
    ),
  }
}

/** Records for programs, for whoever is signed in and for nobody. */
export function addRecords(api: OpenAPIHono<Env>, deps: WebDeps): void {
  api.openapi(route, async c => {
    const { id } = c.req.valid('param')
    if (!/^\d{1,18}$/.test(id)) throw new Refusal('not_found', { record: id })
    const record = await readOnly(deps, c.get('actor'), async ({ tx, catalog }) =>
      present(catalog, await getRecord(tx, BigInt(id))),
    )
    c.header('cache-control', 'no-store')
    return c.json(record, 200)
  })
  api.openapi(listRoute, async c => {
    const { limit, offset } = c.req.valid('query')
    const { type } = c.req.valid('param')
    const answer = await readOnly(deps, c.get('actor'), async ({ tx, catalog }) => {
      const version = catalog.findType(type)
      if (!version) throw new Refusal('not_found', { type })
      const filters = filtersOf(name => c.req.query(name), version.definition)
      const { query, faults } = listQueryOf(catalog, version, filters)
      if (faults.length > 0) throw new Refusal('invalid', { rule: 'date' })
      const { rows, total } = await listRecords(tx, { ...query, limit, offset })
      return { total, records: rows.map(row => present(catalog, row)) }
    })
    c.header('cache-control', 'no-store')
    return c.json(answer, 200)
  })
}
