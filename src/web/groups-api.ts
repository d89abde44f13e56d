import { createHash } from 'node:crypto'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Refusal } from '#base'
import { anonymous } from '#directory'
import { groupsAsJson, parseTree, treePart } from '#figures'
import type { Env } from './app.tsx'
import { readOnly, type WebDeps } from './deps.ts'
import { stateOf } from './published-pages.ts'
import { treeSchema } from './tree-schema.ts'

const Question = z.object({
  unit: z.string(),
  period: z.string(),
  by: z.string().openapi({ description: 'Names of breakdowns with commas between them; `place` is one' }),
  tree: treeSchema,
})

const route = createRoute({
  method: 'get',
  path: '/api/v1/indicators/{code}/groups',
  summary: 'An indicator by several breakdowns at once: of each combination its codes and the sum',
  request: { params: z.object({ code: z.string() }), query: Question },
  responses: {
    200: {
      description: 'Groups',
      content: {
        'application/json': {
          schema: z.object({
            code: z.string(),
            unit: z.string(),
            period: z.string(),
            by: z.array(z.string()),
            groups: z.array(z.array(z.string().nullable())),
          }),
        },
      },
    },
    304: { description: 'Nothing in the database has changed since the answer with this tag' },
  },
})

/** Groups of an indicator. The database writes the answer's text, so the route is added by hand. */
export function addGroups(api: OpenAPIHono<Env>, deps: WebDeps): void {
  const state = stateOf(deps.engine.db)
  api.openAPIRegistry.registerPath(route)
  api.get(route.getRoutingPath(), async c => {
    const asked = Question.safeParse(c.req.query())
    if (!asked.success)
      throw new Refusal(
        'invalid',
        {},
        asked.error.issues.map(issue => ({ field: issue.path.join('.'), rule: issue.message })),
      )
    const { unit, period } = asked.data
    const tree = asked.data.tree === undefined ? {} : treePart(parseTree(asked.data.tree))
    const query = { code: c.req.param('code') ?? '', unit, period, by: asked.data.by.split(','), ...tree }
    // Read before the sums are: what is committed in between makes the tag old, never the answer.
    const digest = createHash('sha256')
      .update(`${await state()} ${c.req.url}`)
      .digest('base64url')
    const etag = `"${digest.slice(0, 22)}"`
    c.header('etag', etag)
    c.header('cache-control', 'no-cache')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    const groups = await readOnly(deps, anonymous, ({ tx, world }) => groupsAsJson(tx, world, query))
    c.header('content-type', 'application/json')
    return c.body(`${JSON.stringify(query).slice(0, -1)},"groups":${groups}}`)
  })
}
