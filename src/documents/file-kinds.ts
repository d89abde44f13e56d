/** A kind of file that is taken from people. It is known by its bytes: names and headers say what the sender likes. */
export interface FileKind {
  name: 'PDF' | 'PNG' | 'JPEG' | 'HEIC' | 'DOCX'
  mime: string
  /** Endings of names that do not contradict it; the first is ours. */
  endings: readonly string[]
  /** What browsers declare it as. */
  declared: readonly string[]
  fits(bytes: Buffer): boolean
}

const beginsWith =
  (...signature: number[]) =>
  (bytes: Buffer): boolean =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature))

const isZip = beginsWith(0x50, 0x4b, 0x03, 0x04)
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis'])

/** A box `ftyp` with a brand of HEVC pictures; `mif1` alone says only that it is a picture of some codec. */
function isHeic(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false
  const length = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = bytes.toString('latin1', 8, length).match(/.{4}/gs) ?? []
  const [major = '', , ...others] = brands
  return HEIC_BRANDS.has(major) || (major === 'mif1' && others.some(brand => HEIC_BRANDS.has(brand)))
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** All kinds that are taken. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    name: 'PDF',
    mime: 'application/pdf',
    endings: ['pdf'],
    declared: ['application/pdf', 'application/x-pdf'],
    fits: beginsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
  },
  {
    name: 'PNG',
    mime: 'image/png',
    endings: ['png'],
    declared: ['image/png', 'image/x-png'],
    fits: beginsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  {
    name: 'JPEG',
    mime: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    declared: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
    fits: beginsWith(0xff, 0xd8, 0xff),
  },
  {
    name: 'HEIC',
    mime: 'image/heic',
    endings: ['heic', 'heif', 'hif'],
    declared: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
    fits: isHeic,
  },
  {
    name: 'DOCX',
    mime: DOCX,
    endings: ['docx'],
    declared: [DOCX],
    // The directory of a zip holds the names of its entries as they are; other office formats lack the second.
    fits: bytes => isZip(bytes) && bytes.includes('[Content_Types].xml') && bytes.includes('word/'),
  },
]

/** The kind of bytes by what they begin with or hold; undefined when it is none of those taken. Nothing is opened. */
export const findKind = (bytes: Buffer): FileKind | undefined => FILE_KINDS.find(kind => kind.fits(bytes))

/** What was declared when nothing was: browsers say it of files that they do not know. */
const NO_CLAIM = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

/** The ending of a file's name, in small letters: of `Đơn v1.2` none, because `2` is no kind of file. */
const endingOf = (name: string): string | undefined =>
  /\.([a-z][a-z0-9]{0,9})$/i.exec(name.trim())?.[1]?.toLowerCase()

/** What a name or a declared type says that the content does not: the ending, or else the type. */
export function findContradiction(
  kind: FileKind,
  name: string,
  declared: string,
): { ending: string } | { declared: string } | undefined {
  const ending = endingOf(name)
  if (ending !== undefined && !kind.endings.includes(ending)) return { ending }
  const mime = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  return NO_CLAIM.has(mime) || kind.declared.includes(mime) ? undefined : { declared: mime }
}
