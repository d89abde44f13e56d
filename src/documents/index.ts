export { FILE_KINDS, type FileKind, findKind } from './file-kinds.ts'
export { FILE_LIMITS, refuseFile } from './file-rules.ts'
export { findFileSentence } from './file-rules.vi.ts'
export { type Judged, judgeFile, type Offered } from './judge-file.ts'
export type { OfficialPaper, PaperTable } from './official-paper.ts'
export { openBook } from './open-book.ts'
export { signPdf, typesetPaper, typesetRegister, verifyPdf } from './papers.ts'
export { readText } from './read-text.ts'
export { type Book, type Cell, columnName, LIMITS, type SheetRow } from './sheet.ts'
export {
  ensureSampleKeys,
  findSealKey,
  KEYS_FOLDER,
  type OfficeKeys,
  openOfficeKeys,
} from './signing/office-keys.ts'
export type { Token } from './signing/pkcs11.ts'
export { publicSealKey, type Sealed, seal, unseal } from './signing/seal.ts'
export type { PdfVerdict } from './signing/verify-pdf.ts'
export { type DocumentText, TEXT_LIMITS } from './text-rules.ts'
export { findTextSentence } from './text-rules.vi.ts'
export { findSheetSentence } from './vi.ts'
export { csvHead, csvLines, neutral } from './write-csv.ts'
export { type SheetColumn, type SheetPlan, writeRows, writeTemplate } from './write-xlsx.ts'
