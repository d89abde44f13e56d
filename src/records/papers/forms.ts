import type { LocalDate } from '#base'
import type { Tx } from '#db'
import type { PaperForm, PaperWords } from './define.ts'

/** A form as it is published. */
export interface FormRow {
  id: number
  body: PaperForm
  words: { vi: PaperWords }
}

/** All published forms. */
export async function readForms(tx: Pick<Tx, 'query'>): Promise<FormRow[]> {
  const { rows } = await tx.query<FormRow>(
    'select id, body, words from records.paper_form order by code, version',
  )
  return rows
}

/** In force on a day. */
export const isInForce = ({ validFrom, validTo }: PaperForm, on: LocalDate): boolean =>
  validFrom <= on && (validTo === undefined || on <= validTo)
