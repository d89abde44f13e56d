import { printNumber, rational, roundTo } from '#base'
import type { Blob } from '#files'

/** A type of file that is taken, known by its bytes: names and headers say what the sender likes. */
interface FileType {
  name: string
  mime: string
  fits(bytes: Buffer): boolean
}

const beginsWith =
  (...signature: number[]) =>
  (bytes: Buffer): boolean =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature))

const isZip = beginsWith(0x50, 0x4b, 0x03, 0x04)

const fileTypes: readonly FileType[] = [
  { name: 'PDF', mime: 'application/pdf', fits: beginsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { name: 'PNG', mime: 'image/png', fits: beginsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { name: 'JPEG', mime: 'image/jpeg', fits: beginsWith(0xff, 0xd8, 0xff) },
  {
    name: 'DOCX',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // The directory of a zip holds the names of its entries as they are; other office formats lack the second.
    fits: bytes =>
      isZip(bytes) && bytes.includes('[Content_Types].xml') && bytes.includes('word/document.xml'),
  },
]

/** What a file dialogue offers first. */
export const ACCEPTED = fileTypes.flatMap(({ name, mime }) => [mime, endingOf(name)]).join(',')

/** Greatest size of one file, in MiB. */
export const MOST_MIB = 20

const MIB = 1024 * 1024
export const MOST_BYTES = MOST_MIB * MIB

function endingOf(name: string): string {
  return `.${name.toLowerCase()}`
}

/** The media type of bytes by what they begin with or hold; undefined when it is none of those taken. Nothing is opened. */
export const findMime = (bytes: Buffer): string | undefined => fileTypes.find(type => type.fits(bytes))?.mime

const nameOf = (mime: string): string | undefined => fileTypes.find(type => type.mime === mime)?.name

/** Ending of a downloaded file's name: `.pdf`. */
export const fileEnding = (mime: string): string => endingOf(nameOf(mime) ?? 'bin')

/** `PDF, 340 KB`; `PNG, 1,2 MB`. */
export function printFile({ mime, size }: Blob): string {
  const printed =
    size < MIB
      ? `${printNumber(String(Math.ceil(size / 1024)))}\u00a0KB`
      : `${printNumber(roundTo(rational(BigInt(size), BigInt(MIB)), 1))}\u00a0MB`
  return `${nameOf(mime) ?? mime}, ${printed}`
}
