import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Refusal } from '#base'
import { type Catalog, getRecord, type RecordRow } from '#records'
import type { Env } from './app.tsx'
import { read, type WebDeps } from './deps.ts'

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

const codeOf = ({ places }: Catalog, { on }: RecordRow, place: unknown): string | null =>
  typeof place === 'number' ? (places.pathOn(place, on)[0]?.code ?? null) : null

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
        definition.fields[name]?.kind === 'place' ? codeOf(catalog, row, value) : value,
      ]),
    ),
  }
}

/** Records for programs, for whoever is signed in and for nobody. */
export function addRecords(api: OpenAPIHono<Env>, deps: WebDeps): void {
  api.openapi(route, async c => {
    const { id } = c.req.valid('param')
    if (!/^\d{1,18}$/.test(id)) throw new Refusal('not_found', { record: id })
    const record = await read(deps, c.get('actor'), async ({ tx, catalog }) =>
      present(catalog, await getRecord(tx, BigInt(id))),
    )
    c.header('cache-control', 'no-store')
    return c.json(record, 200)
  })
}
