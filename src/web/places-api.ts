import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { Refusal } from '#base'
import { anonymous } from '#directory'
import { dayOfTree, getFigure, isCounted, isOpenByPlace, placePartsOf, placesOver } from '#figures'
import type { Env } from './app.tsx'
import { type Reading, read, type WebDeps } from './deps.ts'

const route = createRoute({
  method: 'get',
  path: '/api/v1/figures/{id}/places',
  summary: 'An additive figure by the places right under one, in the tree of its reading',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      place: z
        .string()
        .max(20)
        .optional()
        .openapi({ description: "Code of a place; absent: the unit's own" }),
    }),
  },
  responses: {
    200: {
      description: 'Places; `rest` is what none of them holds as a whole',
      content: {
        'application/json': {
          schema: z.object({
            figure: z.string(),
            on: z.string().openapi({ description: 'The day whose places they are' }),
            area: z.string(),
            places: z.array(z.object({ code: z.string(), level: z.int(), value: z.string() })),
            rest: z.string(),
          }),
        },
      },
    },
  },
})

const sumOf = (by: ReadonlyMap<string, bigint>): string =>
  [...by.values()].reduce((sum, v) => sum + v, 0n).toString()

async function placesIn({ tx, world, catalog }: Reading, id: string, code: string | undefined) {
  const figure = await getFigure(tx, world, id)
  const version = world.figures.findOn(figure.code, figure.window.to)
  const isSum =
    version &&
    isCounted(version.definition) &&
    version.definition.distinct === undefined &&
    isOpenByPlace(world, figure.code, figure.window.to)
  const on = dayOfTree(figure.tree, figure.window, world.today)
  const top = code === undefined ? catalog.getUnit(figure.unit).place : catalog.placeId(code, on)
  if (!isSum || top === null || top === undefined)
    throw new Refusal('not_found', { figure: id, place: code ?? '' })
  const { area, parts, rest } = await placePartsOf(tx, world, id, top)
  const { places } = await placesOver(tx, catalog)
  return {
    figure: figure.id,
    on,
    area: places.get(area)?.code ?? '',
    places: parts.map(({ place, by }) => {
      const { code = '', level = 0 } = places.get(place) ?? {}
      return { code, level, value: sumOf(by) }
    }),
    rest: sumOf(rest),
  }
}

/** A figure along the place tree. */
export function addPlaces(api: OpenAPIHono<Env>, deps: WebDeps): void {
  api.openapi(route, async c => {
    const { id } = c.req.valid('param')
    const { place } = c.req.valid('query')
    return c.json(await read(deps, anonymous, reading => placesIn(reading, id, place)), 200)
  })
}
