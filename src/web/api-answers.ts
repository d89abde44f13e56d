import { z } from '@hono/zod-openapi'

/** A breakdown: option by dimension. */
export const Dims = z.record(z.string(), z.string())

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    faults: z.array(z.unknown()).optional(),
  })
  .openapi('Problem')

const problem = { description: 'Refused', content: { 'application/problem+json': { schema: Problem } } }
/** The refusals of every route. */
export const problems = { 404: problem, 422: problem }
/** An answer of 200 with a JSON body. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})
