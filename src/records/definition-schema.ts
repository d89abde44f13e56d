import { z } from 'zod'
import { isLocalDate } from '#base'
import { roleCodes } from './define.ts'

const code = z.string().regex(/^[a-z][A-Za-z0-9-]*$/)
/** Of fields: they stand in braces, in forms and in addresses. */
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9_]*$/)
const name = z.string().regex(/^[a-z][A-Za-z0-9_-]*$/)
/** Codes of options stand in addresses of figures. */
export const OPTION_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]*$/
const label = z.string().refine(text => text.trim() !== '', 'empty')
const roles = z.enum(roleCodes)
const scalar = z.union([z.string(), z.number(), z.boolean()])
const limit = z.union([z.number(), z.literal('today'), z.strictObject({ field: z.string() })])
/** The shape of a condition. */
export const conditionSchema: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: scalar }),
    z.strictObject({ field: z.string(), in: z.array(scalar) }),
    z.strictObject({ field: z.string(), given: z.boolean() }),
    z.strictObject({ field: z.string(), hoursAhead: z.int().min(1) }),
    z.strictObject({ field: z.string(), atLeast: limit }),
    z.strictObject({ field: z.string(), atMost: limit }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)
const field = z.strictObject({
  kind: z.enum([
    'text',
    'longText',
    'integer',
    'money',
    'date',
    'instant',
    'yesNo',
    'choice',
    'place',
    'party',
    'record',
    'file',
    'phone',
    'url',
    'point',
  ]),
  required: z.boolean().optional(),
  requiredWhen: conditionSchema.optional(),
  when: conditionSchema.optional(),
  begins: z.string().optional(),
  decimals: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(z.string().regex(OPTION_CODE)).min(1).optional(),
  of: code.optional(),
  secret: z.boolean().optional(),
  search: z.boolean().optional(),
  facet: z.boolean().optional(),
  unique: z.boolean().optional(),
})
const names = z.array(z.string())
const monthDay = z.string().refine(day => isLocalDate(`2001-${day}`), 'not a day of every year')
const owed = z.strictObject({
  year: z.string(),
  cutOff: monthDay,
  within: z.int().min(1),
  from: z.union([
    z.strictObject({ office: z.literal('department') }),
    z.strictObject({ counted: z.string().min(1) }),
  ]),
  sent: names.min(1),
  accepted: names.min(1),
  reopened: names.optional(),
  readersAbove: z.array(roles).optional(),
})
const setting = z.union([
  z.strictObject({ value: scalar }),
  z.strictObject({ today: z.literal(true) }),
  z.strictObject({ now: z.literal(true) }),
  z.strictObject({ from: z.string() }),
  z.strictObject({ yearIn: z.string(), day: monthDay }),
  z.strictObject({ number: z.string() }),
  z.strictObject({ pace: z.string(), lateIf: conditionSchema.optional() }),
  z.strictObject({ due: z.string() }),
  z.strictObject({ took: z.string() }),
  z.strictObject({ tookIn: z.string() }),
  z.strictObject({ role: z.literal(true) }),
  z.strictObject({ clear: z.literal(true) }),
])
const effect = z.union([
  z.strictObject({
    create: code,
    by: z.string(),
    unit: z.string().optional(),
    forEach: z.string().optional(),
    with: z.record(
      z.string(),
      z.union([
        z.strictObject({ from: z.string() }),
        z.strictObject({ row: z.string() }),
        z.strictObject({ value: scalar }),
      ]),
    ),
  }),
  z.strictObject({ act: z.string(), on: z.string(), lapses: z.literal(true).optional() }),
  z.strictObject({ notify: z.literal('party'), words: name }),
])
const action = z.strictObject({
  from: names,
  to: z.string().optional(),
  by: z.array(roles).min(1),
  above: z.literal(true).optional(),
  asks: names.optional(),
  asksGroups: names.optional(),
  steps: z
    .array(z.strictObject({ name: z.string().min(1), asks: names.optional(), asksGroups: names.optional() }))
    .min(1)
    .optional(),
  asksNamed: z.strictObject({ group: z.string(), field: z.string() }).optional(),
  needsReason: z.boolean().optional(),
  reasonMin: z.int().min(1).optional(),
  needs: conditionSchema.optional(),
  when: conditionSchema.optional(),
  onlyOne: z.strictObject({ of: names.min(1), in: names.min(1) }).optional(),
  sets: z.record(z.string(), setting).optional(),
  transfers: z.union([z.literal(true), z.literal('may')]).optional(),
  recounts: z.literal(true).optional(),
  effects: z.array(effect).optional(),
})

const legalTerm = {
  value: z.int().min(0),
  unit: z.enum(['calendar_day', 'working_day', 'hour', 'working_hour']),
}
const procedure = z.strictObject({
  national: z.string().min(1).optional(),
  field: name,
  applicants: z.array(z.enum(['person', 'organisation'])).min(1),
  components: z.record(
    name,
    z.strictObject({
      field: z.string().optional(),
      originals: z.int().min(0),
      copies: z.int().min(0),
      required: z.union([z.literal(true), conditionSchema]).optional(),
      reuses: code.optional(),
    }),
  ),
  shares: z.record(name, z.int().min(0).max(1000)),
  clocks: z.strictObject({ statutory: z.string(), committed: z.string().optional() }),
  applicant: z.string().optional(),
  statuses: z.record(name, z.int().min(1).max(10)),
  consent: z.string().optional(),
  slip: names.optional(),
})

/** The shape of a record type's definition. */
export const definitionSchema = z.strictObject({
  code,
  version: z.int().min(1),
  validFrom: z.string().refine(isLocalDate, 'not a day'),
  law: z.array(z.strictObject({ text: z.string().min(1), confirmed: z.boolean() })),
  fields: z.record(fieldName, field),
  groups: z
    .record(
      z.string(),
      z.strictObject({
        fields: z.record(fieldName, field),
        min: z.int().optional(),
        max: z.int().optional(),
      }),
    )
    .optional(),
  parent: z.union([code, z.array(code).min(1)]).optional(),
  states: z.array(name).min(1),
  actions: z.record(name, action),
  clocks: z
    .record(
      z.string(),
      z.strictObject({
        starts: names,
        stops: names,
        pauses: names.optional(),
        resumes: names.optional(),
        policy: z.enum(['pause', 'restart']).optional(),
        term: z.union([
          z.strictObject(legalTerm),
          z.strictObject({
            cases: z.array(z.strictObject({ ...legalTerm, when: conditionSchema.optional() })).min(1),
          }),
          z.strictObject({ field: z.string() }),
          z.strictObject({
            before: z.string(),
            value: z.int().min(1),
            unit: z.enum(['calendar_day', 'working_day']),
          }),
        ]),
        onDue: z.string().optional(),
      }),
    )
    .optional(),
  series: z
    .record(
      z.string(),
      z.strictObject({
        pattern: z
          .string()
          .regex(/\{n+\}/)
          .regex(/^([^{}]|\{(n+|yyyy|yymmdd|unit|abbreviation)\})*$/),
        per: z.literal('day').optional(),
        most: z.int().min(1).optional(),
      }),
    )
    .optional(),
  procedure: procedure.optional(),
  title: z.string().min(1),
  dated: z.string().optional(),
  placed: z.string().optional(),
  about: z.string().optional(),
  reach: z.strictObject({ mail: z.string().optional(), phone: z.string().optional() }).optional(),
  tracked: z.strictObject({ code: z.string(), phone: z.string(), due: z.string().optional() }).optional(),
  public: names,
  readers: z.array(roles).optional(),
  owed: owed.optional(),
  secretReaders: z.array(roles).optional(),
  keptBy: z.array(z.enum(['ministry', 'department'])).min(1),
  offices: names.min(1).optional(),
  retentionDays: z.int().min(1).optional(),
})

const labels = z.record(z.string(), label)

/** The shape of a record type's words. */
export const recordWordsSchema = z.strictObject({
  name: label,
  plural: label,
  fields: labels,
  hints: labels.optional(),
  units: labels.optional(),
  options: z.record(z.string(), labels).optional(),
  groups: z.record(z.string(), z.strictObject({ name: label, fields: labels })).optional(),
  states: labels,
  actions: labels,
  guards: labels.optional(),
  clocks: labels.optional(),
  steps: labels.optional(),
  procedure: z
    .strictObject({
      name: label,
      applicants: label,
      competence: label,
      fee: label,
      result: label,
      conditions: z.array(label),
      components: labels,
    })
    .optional(),
  notices: labels.optional(),
})

/** A record type as it comes from outside: its definition with its words. */
export const typeSchema = z.strictObject({
  definition: definitionSchema,
  words: z.strictObject({ vi: recordWordsSchema }),
  function: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
})
