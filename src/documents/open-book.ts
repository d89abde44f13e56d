import { openXlsx } from './read-xlsx.ts'
import { type Book, LIMITS, refuseSheet } from './sheet.ts'

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** The container of .xls, and of an .xlsx under a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const beginsWith = (bytes: Buffer, signature: Buffer): boolean =>
  bytes.subarray(0, signature.length).equals(signature)

/**
 * Opens an .xlsx or CSV file for reading; which of them it is, is known by its bytes.
 * @throws Refusal invalid, with the rule that the file breaks
 */
export async function openBook(bytes: Buffer): Promise<Book> {
  if (bytes.length > LIMITS.file) throw refuseSheet('tooBig', { limit: LIMITS.file / 1024 / 1024 })
  if (bytes.length === 0) throw refuseSheet('notASheet')
  if (beginsWith(bytes, OLE)) throw refuseSheet('oldSheet')
  if (beginsWith(bytes, ZIP)) return openXlsx(bytes)
  // Loaded when one comes: 12 MB that a workbook does not need.
  const { openCsv } = await import('./read-csv.ts')
  return openCsv(bytes)
}
