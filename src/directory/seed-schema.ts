import { z } from 'zod'
import { isLocalDate } from '#base'
import { placeKinds } from './vi.ts'

const day = z.string().refine(isLocalDate, 'not a day')
const text = z.string().refine(value => value.trim() !== '', 'empty')
/** Of a name, in capitals: it stands in the sign of a paper, between a slash and hyphens. */
const abbreviation = z
  .string()
  .regex(/^[^\s/{}]{1,20}$/)
  .refine(value => value === value.toLocaleUpperCase('vi'), 'not in capitals')
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** The shape of a unit as a document. */
export const unitSchema = z.strictObject({
  code,
  kind: z.enum(['ministry', 'department', 'division', 'centre', 'bureau', 'committee']),
  place: text.optional(),
  office: z.literal(true).optional(),
  versions: z
    .array(
      z.strictObject({
        from: day,
        to: day.optional(),
        name: text,
        shortName: text,
        abbreviation: abbreviation.optional(),
        parent: code.optional(),
      }),
    )
    .min(1),
  identifiers: z
    .array(
      z.strictObject({
        scheme: z.enum(['qcvn-102-2016', 'decision-20-2020']),
        code: text,
        from: day,
        to: day.optional(),
      }),
    )
    .optional(),
  successors: z
    .array(
      z.strictObject({
        to: code,
        function: code.optional(),
        on: day,
        act: text,
        confirmed: z.boolean(),
        share: z.int().min(1).max(10_000).optional(),
      }),
    )
    .optional(),
})

/** The shape of a place as a document. */
export const placeSchema = z.strictObject({
  code: z.string().regex(/^[0-9A-Za-z-]{1,20}$/),
  parent: text,
  kind: z.enum(Object.keys(placeKinds) as [keyof typeof placeKinds, ...(keyof typeof placeKinds)[]]),
  name: text,
  from: day,
  to: day.optional(),
})

/** The shape of a party as a document. */
export const partySchema = z.strictObject({
  key: text,
  kind: z.enum(['organisation', 'person', 'household']),
  name: text,
  taxId: text.optional(),
  secrets: z
    .strictObject({ id_number: text.optional(), phone: text.optional(), address: text.optional() })
    .optional(),
})
