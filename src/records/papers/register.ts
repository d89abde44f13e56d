import { type LocalDate, printDate, Refusal } from '#base'
import { type Tx, together } from '#db'
import type { Actor } from '#directory'
import { type OfficeKeys, signPdf, typesetRegister } from '#documents'
import type { Catalog } from '../catalog.ts'
import type { RecordRow } from '../record.ts'
import { recordColumns } from '../store.ts'
import { headOf } from './compose.ts'
import { fill } from './fill.ts'
import { type FormRow, isInForce, readForms } from './forms.ts'
import { sayingOf } from './saying.ts'
import { paperWords } from './vi.ts'

/** Which register is asked for: of a unit and those below it, both days included. */
export interface RegisterAsked {
  unit: string
  from: LocalDate
  to: LocalDate
}

/** A register as rows of texts under their heads; the first column numbers the rows. */
export interface Register {
  form: FormRow
  asked: RegisterAsked
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

const MOST_ROWS = 5000

/**
 * The register of a unit's dossiers in a period, for officers of that unit or of one above it in its office.
 * @throws Refusal forbidden to all others, not_found where no form is in force, too_many
 */
export async function readRegister(
  tx: Tx,
  catalog: Catalog,
  actor: Actor,
  asked: RegisterAsked,
): Promise<Register> {
  const unit = catalog.getUnit(asked.unit)
  const isTheirs = actor.roles.some(
    held => held.office === unit.office && catalog.tree.covers(held.unit, unit.id),
  )
  if (!isTheirs) throw new Refusal('forbidden', { unit: asked.unit })
  const forms = await readForms(tx)
  const form = forms.findLast(({ body }) => body.register !== undefined && isInForce(body, asked.to))
  if (!form?.body.register) throw new Refusal('not_found', {})
  const columns = form.words.vi.columns ?? []
  const records = await readRecords(tx, catalog, form, unit.id, asked)
  if (records.length > MOST_ROWS) throw new Refusal('too_many', { limit: MOST_ROWS })
  const papers = form.body.tables?.[0]?.group
  const rows = await together(
    records.map(async (record, index) => {
      const { say } = await sayingOf(tx, catalog, record, asked.to, { clocks: [], papers })
      return [String(index + 1), ...columns.map(({ text }) => fill(text, say) ?? '')]
    }),
  )
  return { form, asked, heads: [paperWords.no, ...columns.map(({ head }) => head)], rows }
}

async function readRecords(
  tx: Tx,
  catalog: Catalog,
  { body }: FormRow,
  unit: number,
  { from, to }: RegisterAsked,
): Promise<RecordRow[]> {
  const types = catalog
    .types()
    .flatMap(({ type, definition }) => (body.of.includes(definition.code) ? [type] : []))
  const { rows } = await tx.query<RecordRow>(
    `select ${recordColumns('r')} from records.record r
     where r.type_id = any($1::int2[]) and r.unit_id = any($2::int[]) and r.on_date between $4 and $5
       and r.data->>$3 is not null
     order by r.on_date, r.id limit ${MOST_ROWS + 1}`,
    [types, catalog.tree.under(unit), body.register, from, to],
  )
  return rows
}

/** The register as a PDF, signed where the office has keys. */
export async function printRegister(
  tx: Tx,
  catalog: Catalog,
  { form, asked, heads, rows }: Register,
  by: { name: string; at: Date; keys: OfficeKeys | undefined; sample: boolean },
): Promise<Uint8Array> {
  const { id, office, name } = catalog.getUnit(asked.unit)
  const head = await headOf(tx, catalog, office, by.at, id === office ? undefined : name)
  const pdf = await typesetRegister(
    {
      ...head,
      kind: form.words.vi.kind.toLocaleUpperCase('vi'),
      period: paperWords.period(printDate(asked.from), printDate(asked.to)),
      heads,
      rows,
      none: paperWords.noRows,
      total: paperWords.total(rows.length),
      post: paperWords.maker,
      signedNote: by.keys ? paperWords.signedNote : '',
      signer: by.name,
      sample: by.sample ? paperWords.sample : '',
    },
    by.at,
  )
  if (!by.keys) return pdf
  const facts = { name: catalog.unit(office).name, reason: form.words.vi.kind, location: '', at: by.at }
  return signPdf(pdf, await by.keys.signing(), facts)
}
