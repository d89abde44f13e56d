import { z } from 'zod'
import { isLocalDate } from '#base'
import { conditionSchema, OPTION_CODE } from '#records'
import { periodKinds } from './define.ts'

const code = z.string().regex(/^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/)
const name = z.string().regex(/^[A-Za-z][\w-]*$/)
const day = z.string().refine(isLocalDate, 'not a day')
const label = z.string().refine(text => text.trim() !== '', 'empty')
const option = z.string().regex(OPTION_CODE)
const dims = z.record(name, option)
const kinds = z.array(z.enum(['ministry', 'department'])).min(1)

const common = {
  code,
  version: z.int().min(1),
  validFrom: day,
  law: z.array(z.strictObject({ text: label, confirmed: z.boolean() })).optional(),
  scope: kinds,
  offices: z.array(z.string()).min(1).optional(),
  periods: z.array(z.enum(periodKinds)).min(1).optional(),
  by: z.array(name).optional(),
  options: z.record(name, z.array(option).min(1)).optional(),
  decimals: z.int().min(0).max(6).optional(),
  growthDecimals: z.int().min(0).max(6).optional(),
  ahead: z.boolean().optional(),
  plan: code.optional(),
  unread: z.literal(true).optional(),
  leastByPlace: z.int().min(2).optional(),
}

const source = z.strictObject({
  of: z.string(),
  states: z.array(z.string()).min(1),
  when: conditionSchema.optional(),
  on: z.union([z.string(), z.strictObject({ dayAfter: z.string() })]),
  until: z.string().optional(),
  sum: z.string().optional(),
  status: z.strictObject({ field: z.string() }).optional(),
  dims: z
    .record(name, z.union([z.strictObject({ field: z.string() }), z.strictObject({ is: option })]))
    .optional(),
})

const counted = z.strictObject({
  ...common,
  kind: z.enum(['stock', 'flow', 'amount', 'cumulative']),
  distinct: z.union([z.enum(['party', 'parent', 'type']), z.strictObject({ field: z.string() })]).optional(),
  sources: z.array(source).min(1),
  restated: z.literal(true).optional(),
  together: z.literal(true).optional(),
})

const part = z.strictObject({ code, dims: dims.optional() })
const derived = z.strictObject({
  ...common,
  kind: z.enum(['ratio', 'mean', 'difference', 'sum']),
  a: part,
  b: part,
  apart: z.literal(true).optional(),
})

/** The shape of an indicator's definition. */
export const indicatorSchema = z.discriminatedUnion('kind', [counted, derived])

const named = { name: label, names: z.array(label).optional() }

/** The shape of an indicator's words. */
export const indicatorWordsSchema = z.strictObject({
  ...named,
  noun: label,
  method: label,
  nouns: z.array(label).optional(),
  must: z.array(label).optional(),
  dims: z
    .record(
      name,
      z.strictObject({
        name: label,
        options: z.record(option, z.strictObject({ ...named, noun: label.optional() })),
      }),
    )
    .optional(),
})

/** An indicator as it comes from outside: its definition with its words. */
export const publishedIndicatorSchema = z.strictObject({
  definition: indicatorSchema,
  words: z.strictObject({ vi: indicatorWordsSchema }),
})

const monthDay = z.string().refine(text => isLocalDate(`2000-${text}`), 'not a day')

/** The shape of a period scheme. */
export const schemeSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(periodKinds),
  offices: z.array(z.string()).min(1).optional(),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('year'), starts: monthDay, ends: monthDay }),
    z.strictObject({ kind: z.enum(['quarter', 'month']) }),
    z.strictObject({
      kind: z.literal('span'),
      spans: z.record(
        z.string().regex(/^[a-z][a-z0-9-]*$/),
        z.strictObject({ from: day, to: day }).refine(span => span.from <= span.to, 'ends before it begins'),
      ),
    }),
  ]),
  names: z.record(z.string(), label).optional(),
  assumption: label.optional(),
})
