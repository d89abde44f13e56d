import type { FileKind } from './file-kinds.ts'
import { refuseFile } from './file-rules.ts'

/** The end of a zip's directory on its one disk: readers of zips look for it from behind, whatever stands before. */
const END_OF_ZIP = Buffer.from('PK\x05\x06\0\0\0\0', 'latin1')
const ARCHIVES: readonly [string, Buffer][] = [
  ['ZIP', END_OF_ZIP],
  ['RAR', Buffer.from('Rar!\x1a\x07', 'latin1')],
  ['7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
]
const PDF = Buffer.from('%PDF-')
/** Readers of PDF look for the header so far. */
const PDF_HEAD = 1024
const PAGE = /<(?:script|html|!doctype html|iframe|svg|\?php)/i
/** Readers that guess look so far. */
const PAGE_HEAD = 1024

/**
 * Refuses a file that is another file too: an archive behind a picture, a PDF inside it, a page in its comments. What
 * phones put behind their pictures (a film, a second picture) is no such file, and goes nowhere but into the original.
 */
export function refuseSecondFace({ name: kind }: FileKind, bytes: Buffer): void {
  const refuse = (other: string) => refuseFile('fileTwoFaced', { kind, other })
  if (kind === 'DOCX') {
    if (bytes.subarray(0, PDF_HEAD).includes(PDF)) throw refuse('PDF')
    return
  }
  for (const [other, signature] of ARCHIVES) if (bytes.includes(signature)) throw refuse(other)
  const isPdf = kind === 'PDF'
  if (!isPdf && bytes.includes(PDF)) throw refuse('PDF')
  if (PAGE.test(bytes.toString('latin1', 0, isPdf ? PAGE_HEAD : bytes.length))) throw refuse('html')
}
