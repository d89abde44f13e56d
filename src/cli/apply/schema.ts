import { z } from 'zod'
import { isLocalDate } from '#base'
import { partySchema, placeSchema, unitSchema } from '#directory'
import { publishedIndicatorSchema, schemeSchema } from '#figures'
import { codeListSchema, typeSchema } from '#records'
import { roleCodes } from '#records/define'
import { reportSchema } from '#reports'

const day = z.string().refine(isLocalDate, 'not a day')
const text = z.string().refine(value => value.trim() !== '', 'empty')

/** A table beside the document that holds the things themselves, one a line, its heads the names of their properties. */
const table = z.strictObject({ file: text, sheet: text.optional() })

/** Parties hold their personal values in columns of their own. */
export const PARTY_SECRETS = ['id_number', 'phone', 'address'] as const

const staffRoles = roleCodes.filter(role => role !== 'applicant' && role !== 'system')
const account = z.strictObject({
  signIn: z.string().regex(/^[^\s]{2,80}$/),
  name: text,
  roles: z
    .array(
      z.strictObject({
        role: z.enum(staffRoles),
        unit: text,
        from: day,
        to: day.optional(),
        delegatedBy: text.optional(),
        deputy: z.literal(true).optional(),
      }),
    )
    .min(1),
})

const columns = z.record(z.string(), text).optional()
const rows = z.strictObject({
  ...table.shape,
  type: text,
  unit: text.optional(),
  key: text,
  columns,
  steps: z.array(text).min(1),
  changes: z.array(text).optional(),
  groups: z.record(z.string(), z.strictObject({ ...table.shape, key: text, columns })).optional(),
})
/** How a table of records is read and what is done with its lines. */
export type RowsDocument = z.infer<typeof rows>

/**
 * The shape of a document of a folder. The parts are those with which the shipped definitions are checked; every part
 * may be left out, and may stand in several files.
 */
export const documentSchema = z.strictObject({
  $schema: z.string().optional(),
  office: text.optional(),
  installation: z.strictObject({ homeUnit: text, homePeriod: text }).optional(),
  places: z.array(z.union([placeSchema, table])).optional(),
  units: z.array(unitSchema).optional(),
  parties: z.array(z.union([partySchema, table])).optional(),
  types: z.array(typeSchema).optional(),
  codeLists: z.array(codeListSchema).optional(),
  periods: z.array(schemeSchema).optional(),
  indicators: z.array(publishedIndicatorSchema).optional(),
  reports: z.array(reportSchema).optional(),
  accounts: z.array(z.union([account, table])).optional(),
  rows: z.array(rows).optional(),
})

/** The parts of a document that are lists of things. */
export const PARTS = [
  'places',
  'units',
  'parties',
  'types',
  'codeLists',
  'periods',
  'indicators',
  'reports',
  'accounts',
  'rows',
] as const
export type Part = (typeof PARTS)[number]

/** What may stand in a table, and so is checked line by line. */
export const lineSchemas = { places: placeSchema, parties: partySchema, accounts: account }
