import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Refusal } from '#base'
import { anonymous } from '#directory'
import { comparisonId, type Figure, lineageOf, parseTree, treePart } from '#figures'
import { citedFigures } from '#reports'
import { Dims, json, problems } from './api-answers.ts'
import type { Env } from './app.tsx'
import { addCheckApi } from './check-api.ts'
import { readOnly, type WebDeps } from './deps.ts'
import { addGroups } from './groups-api.ts'
import { httpStatus } from './http-refusal.ts'
import { addPlaces } from './places-api.ts'
import { growthPrinted } from './print-growth.ts'
import { addRecords } from './records-api.ts'
import { treeSchema } from './tree-schema.ts'

const Window = z.object({ from: z.string(), to: z.string() })
const ComparisonSchema = z.object({
  id: z.string().openapi({ description: 'Id of the comparison as a figure of its own' }),
  base: z.string(),
  basePeriod: z.string(),
  baseValue: z.string().nullable(),
  samePeriod: z.boolean(),
  kind: z.enum(['growth', 'equal', 'from_zero', 'to_zero', 'no_base', 'no_value']),
  exact: z.string().nullable().openapi({ description: 'Exact growth in percent, num/den' }),
  percent: z.string().nullable(),
  decimals: z.int(),
  printed: z.string(),
  text: z.string(),
})
const FigureSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    unit: z.string(),
    period: z.string(),
    dims: Dims,
    tree: z
      .string()
      .optional()
      .openapi({ description: 'Along which tree, when not that of the end of the period' }),
    window: Window,
    kind: z.enum([
      'stock',
      'flow',
      'amount',
      'cumulative',
      'ratio',
      'mean',
      'difference',
      'sum',
      'comparison',
    ]),
    version: z.int(),
    value: z.string().nullable().openapi({ description: 'Exact decimal string; null when missing' }),
    printed: z.string(),
    status: z.enum(['estimate', 'preliminary', 'final', 'missing']),
    name: z.string(),
    noun: z.string(),
    num: z.string().optional(),
    den: z.string().optional(),
    comparison: ComparisonSchema.nullable(),
    reports: z
      .object({ reported: z.int(), due: z.int(), reopened: z.int() })
      .optional()
      .openapi({ description: 'Counted from returns: how many of those who owe one are in it' }),
    plan: z
      .object({
        figure: z.string(),
        value: z.string().nullable(),
        printed: z.string(),
        percent: z.string().nullable(),
      })
      .optional()
      .openapi({ description: 'What was planned, and what part of it was reached' }),
    assumption: z.string().nullable(),
  })
  .openapi('Figure')
const at = z.iso
  .datetime({ offset: true })
  .optional()
  .openapi({ description: 'As known at this instant of the office' })

const listFigures = createRoute({
  method: 'get',
  path: '/api/v1/figures',
  summary: 'All figures of a unit and period, and what its report cites of other periods',
  request: { query: z.object({ unit: z.string(), period: z.string(), at, tree: treeSchema }) },
  responses: {
    ...json(
      z.object({
        unit: z.string(),
        period: z.string(),
        at: z.string().nullable(),
        tree: z.string().optional(),
        figures: z.array(FigureSchema),
      }),
      'Figures',
    ),
    ...problems,
  },
})

const listRecordsBehind = createRoute({
  method: 'get',
  path: '/api/v1/figures/{id}/records',
  summary: 'The records that a figure counts; masked where the reader may not see them',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).default(50),
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}\.\d+\.-?\d+$/)
        .optional(),
      at,
    }),
  },
  responses: {
    ...json(
      z.object({
        figure: z.string(),
        total: z.int(),
        sum: z.string(),
        records: z.array(
          z.object({
            record: z.string(),
            type: z.string(),
            on: z.string(),
            unit: z.string(),
            value: z.string(),
            title: z.string().nullable(),
          }),
        ),
        next: z.string().nullable(),
      }),
      'Records',
    ),
    ...problems,
  },
})

type ApiFigure = z.infer<typeof FigureSchema>

/** A figure as the API gives it: its comparison with its words. */
function present(figure: Figure): ApiFigure {
  const { comparison } = figure
  return {
    ...figure,
    comparison: comparison && { ...comparison, id: comparisonId(figure), ...growthPrinted(figure) },
  }
}

/** A comparison as a figure of its own, beside the figure compared. */
function comparisonFigure(figure: ApiFigure): ApiFigure[] {
  const { comparison } = figure
  if (comparison?.kind !== 'growth') return []
  return [
    {
      ...figure,
      id: comparison.id,
      code: `CMP.YOY(${figure.code})`,
      kind: 'comparison',
      value: comparison.percent,
      printed: comparison.printed,
      noun: '%',
      comparison: null,
    },
  ]
}

/** The open interface: figures for everybody, records for whoever may see them. */
export function createApi(deps: WebDeps): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({
    defaultHook: result => {
      if (result.success) return
      throw new Refusal(
        'invalid',
        {},
        result.error.issues.map(issue => ({ field: issue.path.join('.'), rule: issue.message })),
      )
    },
  })
  api.openapi(listFigures, async c => {
    const { unit, period, at, tree } = c.req.valid('query')
    const instant = at === undefined ? undefined : new Date(at)
    const figures = await readOnly(deps, anonymous, reading =>
      citedFigures(reading.tx, reading.world, {
        unit,
        period,
        ...(instant ? { at: instant } : {}),
        ...(tree === undefined ? {} : treePart(parseTree(tree))),
      }),
    )
    const presented = figures.map(present)
    return c.json(
      {
        unit,
        period,
        at: at ?? null,
        ...(tree === undefined ? {} : treePart(parseTree(tree))),
        figures: presented.flatMap(figure => [figure, ...comparisonFigure(figure)]),
      },
      200,
    )
  })
  api.openapi(listRecordsBehind, async c => {
    const { id } = c.req.valid('param')
    const { limit, after, at } = c.req.valid('query')
    const page = {
      limit,
      ...(after === undefined ? {} : { after }),
      ...(at === undefined ? {} : { at: new Date(at) }),
    }
    const lineage = await readOnly(deps, anonymous, reading => lineageOf(reading.tx, reading.world, id, page))
    return c.json(
      { figure: id, total: lineage.total, sum: lineage.sum, records: lineage.rows, next: lineage.next },
      200,
    )
  })
  addCheckApi(api, deps)
  addGroups(api, deps)
  addPlaces(api, deps)
  addRecords(api, deps)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Diem Cau',
      version: '1',
      description: 'Figures with their records, and the checking of texts against them.',
    },
  })
  api.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    const status = httpStatus[error.code]
    return c.body(
      JSON.stringify({
        type: `urn:diemcau:${error.code}`,
        title: error.code,
        status,
        detail: JSON.stringify(error.params),
        faults: error.faults,
      }),
      status,
      { 'content-type': 'application/problem+json' },
    )
  })
  return api
}
