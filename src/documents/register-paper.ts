import { readTemplate, typeset } from './typeset.ts'

/** What stands in a register that is printed. Empty texts are left out. */
export interface RegisterPaper {
  over: string
  agency: string
  nation: string
  motto: string
  placeAndDay: string
  kind: string
  /** Of what time it is. */
  period: string
  /** The first column numbers the rows. */
  heads: readonly string[]
  rows: readonly (readonly string[])[]
  /** Said in place of rows. */
  none: string
  total: string
  post: string
  signedNote: string
  signer: string
  sample: string
}

const template = readTemplate(new URL('./templates/register.typ', import.meta.url))

/** Typesets a register as tagged PDF, A4 on its long side. */
export const typesetRegisterPaper = (paper: RegisterPaper, at: Date): Uint8Array =>
  typeset({ template, data: paper, at })
