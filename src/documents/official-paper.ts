import { renderSVG } from 'uqr'
import { readTemplate, typeset } from './typeset.ts'

/** Rows of texts under their heads; columns of numbers are narrow and set to the right. */
export interface PaperTable {
  caption: string
  columns: readonly { head: string; kind: 'text' | 'number' }[]
  rows: readonly (readonly string[])[]
}

/** What stands on an official paper (Decree 30/2020/NĐ-CP, appendix I). Empty texts are left out. */
export interface OfficialPaper {
  size: 'a4' | 'a5'
  landscape: boolean
  over: string
  agency: string
  nation: string
  motto: string
  numberLabel: string
  number: string
  placeAndDay: string
  kind: string
  about: string
  opening: readonly string[]
  lines: readonly { label: string; value: string }[]
  tables: readonly PaperTable[]
  closing: readonly string[]
  recipientsLabel: string
  recipients: readonly string[]
  /** In whose name the post signs, above it: `TL.`, `KT.` or `TUQ.` with the post that would sign itself. */
  by: readonly string[]
  post: string
  signedNote: string
  signer: string
  /** What the QR code holds, and the words beside it. */
  qr: string
  qrAlt: string
  qrNote: string
  /** Said at the foot of a paper of a sample office. */
  sample: string
}

const template = readTemplate(new URL('./templates/official-paper.typ', import.meta.url))

/** Typesets a paper as tagged PDF; the same paper at the same instant gives the same bytes. */
export function typesetPaper(paper: OfficialPaper, at: Date): Uint8Array {
  const qr = renderSVG(paper.qr, { ecc: 'M', border: 1 })
  return typeset({ template, data: { ...paper, qr }, at })
}
