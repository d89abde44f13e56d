import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { anonymous } from '#directory'
import { readText, TEXT_LIMITS } from '#documents'
import { checkAgainstFigures } from '#reports'
import { Dims, json, problems } from './api-answers.ts'
import type { Env } from './app.tsx'
import { read, type WebDeps } from './deps.ts'
import { bodyLimit } from './form-body.ts'

const FrozenSchema = z.object({
  figure: z.string(),
  report: z.string(),
  unit: z.string(),
  period: z.string(),
  version: z.int(),
  on: z.string(),
  value: z.string().nullable(),
  printed: z.string(),
  reason: z.string().nullable(),
})
const Finding = z.object({
  printed: z.string(),
  offset: z.int(),
  length: z.int(),
  kind: z.enum(['quantity', 'percentage']),
  role: z
    .string()
    .openapi({ description: 'What it is to its neighbours: amount, growth, share, plan, mean ...' }),
  value: z.string(),
  unit: z.string().nullable().optional(),
  verdict: z.enum(['traced', 'differs', 'impossible', 'unbound']),
  confidence: z.enum(['high', 'low']),
  figure: z
    .object({
      id: z.string(),
      code: z.string(),
      unit: z.string(),
      period: z.string(),
      dims: Dims,
      value: z.string().nullable(),
      printed: z.string(),
    })
    .optional(),
  frozen: z.object({ from: FrozenSchema, now: FrozenSchema.optional() }).optional().openapi({
    description: 'The frozen report it was traced to or taken from, with the value after an erratum',
  }),
  explanation: z.string(),
  nearest: z.array(z.object({ base: z.string(), printed: z.string() })).optional(),
  link: z.int().optional(),
})
const AskedFile = z.object({
  file: z
    .instanceof(File)
    .openapi({ type: 'string', format: 'binary', description: '.docx, .pdf or UTF-8 text' }),
  unit: z.string(),
  period: z.string(),
})
const Checked = z.object({
  findings: z.array(Finding),
  checks: z.array(
    z.object({
      code: z.string(),
      level: z.enum(['error', 'notice']),
      offsets: z.array(z.int()),
      expected: z.string().optional(),
      computed: z.string().optional(),
      message: z.string(),
      hints: z.array(z.string()),
    }),
  ),
  tokens: z.array(z.object({ printed: z.string(), offset: z.int(), length: z.int(), class: z.string() })),
})
const checkFileRoute = createRoute({
  method: 'post',
  path: '/api/v1/check-file',
  summary:
    'Reads a Word document, a PDF or a plain text and checks its numbers; offsets are those of the text given back',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: AskedFile } } } },
  responses: {
    ...json(
      Checked.extend({
        kind: z.enum(['docx', 'pdf', 'plain']),
        text: z.string(),
        pages: z.array(z.int()).openapi({ description: 'Of a PDF: where each page begins in the text' }),
      }),
      'The text that was read, with findings, checks and tokens',
    ),
    ...problems,
  },
})
const checkRoute = createRoute({
  method: 'post',
  path: '/api/v1/check-text',
  summary: 'Reads every number of a Vietnamese text and checks it against the figures',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ text: z.string().max(200_000), unit: z.string(), period: z.string() }),
        },
      },
    },
  },
  responses: {
    ...json(Checked, 'Findings, checks and tokens'),
    ...problems,
  },
})

/** The routes that check texts and files; nothing of them is kept. */
export function addCheckApi(api: OpenAPIHono<Env>, deps: WebDeps): void {
  api.openapi(checkRoute, async c => {
    const { text, unit, period } = c.req.valid('json')
    const result = await read(deps, anonymous, reading =>
      checkAgainstFigures(reading.tx, reading.world, text, { unit, period }),
    )
    return c.json(result, 200)
  })
  api.use('/api/v1/check-file', bodyLimit({ maxSize: TEXT_LIMITS.file + 1024 * 1024 }))
  api.openapi(checkFileRoute, async c => {
    const { file, unit, period } = c.req.valid('form')
    const { kind, text, pages } = await readText(Buffer.from(await file.arrayBuffer()))
    const result = await read(deps, anonymous, reading =>
      checkAgainstFigures(reading.tx, reading.world, text, { unit, period }),
    )
    return c.json({ ...result, kind, text, pages: [...pages] }, 200)
  })
}
