import { type CmsVerdict, verifyCms } from './cms.ts'

/** What is known of a file that should be signed. */
export interface PdfVerdict extends CmsVerdict {
  /** There is a signature in it. */
  signed: boolean
  /** The signature covers all of the file: nothing was added behind it. */
  whole: boolean
}

const UNSIGNED: PdfVerdict = { signed: false, whole: false, intact: false, trusted: false, signer: '' }

/**
 * Holds a PDF's last signature against its bytes and the trusted roots (DER).
 * @param at when it was made, as our own records say: the file's word for it is not believed
 */
export async function verifyPdf(
  pdf: Uint8Array,
  roots: readonly Uint8Array[],
  at: Date,
): Promise<PdfVerdict> {
  const bytes = Buffer.from(pdf)
  const range = findByteRange(bytes)
  if (!range) return UNSIGNED
  const [start, length, next, rest] = range
  const hex = bytes.subarray(start + length + 1, next - 1).toString('latin1')
  const cms = Buffer.from(withoutPadding(hex), 'hex')
  const content = Buffer.concat([bytes.subarray(start, start + length), bytes.subarray(next, next + rest)])
  const verdict = await verifyCms(content, cms, roots, at)
  return { signed: true, whole: start === 0 && next + rest === bytes.length, ...verdict }
}

function findByteRange(bytes: Buffer): [number, number, number, number] | undefined {
  const at = bytes.lastIndexOf('/ByteRange')
  if (at < 0) return undefined
  const found = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(
    bytes.subarray(at, at + 120).toString('latin1'),
  )
  if (!found) return undefined
  const [start = 0, length = 0, next = 0, rest = 0] = found.slice(1).map(Number)
  const fits = start + length < next && next + rest <= bytes.length
  return fits ? [start, length, next, rest] : undefined
}

/** The placeholder is longer than the signature: DER says itself how long it is (X.690, 8.1.3). */
function withoutPadding(hex: string): string {
  const bytes = Buffer.from(hex.slice(0, 12), 'hex')
  const first = bytes[1] ?? 0
  if (first < 0x80) return hex.slice(0, 2 * (2 + first))
  const count = first & 0x7f
  const size = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return hex.slice(0, 2 * (2 + count + size))
}
