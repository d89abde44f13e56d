import { z } from 'zod'
import { isLocalDate } from '#base'

const code = z.string().regex(/^[a-z][a-z0-9-]*$/)
const text = z.string()
const period = z.string().optional()
const unit = z.string().optional()
const codes = z.array(z.string())

const where = z.union([z.strictObject({ some: text }), z.strictObject({ none: text })]).optional()

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prose'), where, text }),
  z.strictObject({ kind: z.literal('parts'), where, code: text, by: text, period, unit }),
  z.strictObject({ kind: z.literal('compare'), where, codes }),
  z.strictObject({ kind: z.literal('table'), where, codes, unit, period }),
  z.strictObject({
    kind: z.literal('records'),
    where,
    type: text,
    states: z.array(text),
    unit,
    code: text.optional(),
    period,
    titleOnly: z.boolean().optional(),
  }),
])

const section = z.strictObject({
  code,
  title: text,
  blocks: z.array(block),
  get sections() {
    return z.array(section).optional()
  },
})

/** The shape of a report tree. */
export const reportSchema = z.strictObject({
  code,
  version: z.int().min(1),
  validFrom: z.string().refine(isLocalDate, 'not a day'),
  scope: z.array(z.enum(['ministry', 'department'])),
  offices: z.array(z.string()).min(1).optional(),
  title: text,
  headline: codes,
  sections: z.array(section),
})
