import { inflateRawSync } from 'node:zlib'
import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from 'pdf-lib'
import { Refusal } from '#base'
import { FILE_LIMITS, type FileRule, refuseFile } from './file-rules.ts'
import { openPdf } from './read-pdf.ts'

/** Names by which a PDF acts by itself, is locked, or carries other files. */
const RULES: readonly [FileRule, readonly string[]][] = [
  ['fileLocked', ['Encrypt']],
  ['fileScript', ['JavaScript', 'Launch', 'ImportData', 'Rendition', 'RichMedia']],
  ['fileInside', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE']],
]
const ruleOf = new Map(RULES.flatMap(([rule, names]) => names.map(name => [name, rule] as const)))
/** Three letters come by chance among so many bytes: a form of XFA is told by what follows too. */
const ACTING = new RegExp(
  `/(?:(${[...ruleOf.keys()].join('|')})(?=[\\x00\\s()<>[\\]{}/%]|$)|XFA(?=\\s*[[\\d]))`,
)

/**
 * Judges a PDF: nothing acts by itself, nothing is carried inside, it opens. Names are looked for in all bytes and in all
 * that is packed, not along the tables of the file: of an object that stands there twice, each reader takes another one.
 * @throws Refusal invalid
 */
export async function judgePdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1')
  refuseTail(text)
  refuseActing(bytes)
  scanStreams(bytes, text)
  await refuseUnreadable(bytes)
}

const damaged = (): Refusal => refuseFile('fileDamaged', { kind: 'PDF' })

/** Behind the last end stands nothing. */
function refuseTail(text: string): void {
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) throw damaged()
  if (/[^\s\0]/.test(text.slice(end + '%%EOF'.length)))
    throw refuseFile('fileTwoFaced', { kind: 'PDF', other: 'more' })
}

/** In names any letter may be written as `#4a`. */
const spelled = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const WINDOW = 1024 * 1024
/** More than the longest name with every letter as a number. */
const OVERLAP = 128

function refuseActing(bytes: Buffer): void {
  for (let from = 0; from < bytes.length; from += WINDOW) {
    const found = ACTING.exec(spelled(bytes.toString('latin1', from, from + WINDOW + OVERLAP)))
    if (!found) continue
    const name = found[1] ?? 'XFA'
    throw refuseFile(ruleOf.get(name) ?? 'fileScript', { name, kind: 'PDF' })
  }
}

const FLATE = new Set(['FlateDecode', 'Fl'])
const OLDER = new Set([
  'ASCIIHexDecode',
  'AHx',
  'ASCII85Decode',
  'A85',
  'LZWDecode',
  'LZW',
  'RunLengthDecode',
  'RL',
])
/** Dictionaries of streams are short. */
const MOST_DICTIONARY = 16 * 1024

/** Every stream is unpacked that can be, whatever its dictionary says of it: dictionaries are hostile too. */
function scanStreams(bytes: Buffer, text: string): void {
  let left: number = FILE_LIMITS.unpackedStreams
  for (const found of text.matchAll(/(?<!end)stream[^\r\n]{0,200}(?:\r\n|\n|\r)/g)) {
    const packed = bytes.subarray(found.index + found[0].length)
    const filters = filtersOf(dictionaryBefore(text, found.index))
    const unpacked = isZlib(packed) ? inflate(packed, filters) : decode(packed, filters)
    if (!unpacked) continue
    left -= unpacked.length
    if (left < 0) throw refuseFile('filePacked')
    refuseActing(unpacked)
  }
}

/** What stands between the beginning of an object and its stream. */
function dictionaryBefore(text: string, stream: number): string {
  const first = Math.max(0, stream - MOST_DICTIONARY)
  for (let at = text.lastIndexOf('obj', stream); at > first; at = text.lastIndexOf('obj', at - 1))
    if (/\d\s+$/.test(text.slice(at - 8, at))) return text.slice(at, stream)
  return text.slice(first, stream)
}

/** The filters that a dictionary names. One that is told elsewhere, or twice, is told by nobody honest. */
function filtersOf(dictionaryText: string): string[] {
  const dictionary = spelled(dictionaryText).replace(/%[^\r\n]*/g, ' ')
  const told = [...dictionary.matchAll(/\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)?/g)]
  if (told.length > 1 || (told[0] && told[0][1] === undefined)) throw damaged()
  return [...(told[0]?.[1] ?? '').matchAll(/\/([^\s/<>[\]()]+)/g)].map(match => match[1] ?? '')
}

/** A head of two bytes: deflated, and a multiple of 31. */
const isZlib = (bytes: Buffer): boolean =>
  bytes.length > 2 && (bytes.readUInt8(0) & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0

/** The sum at the end and what follows it are left aside, as readers do. Bytes that only look packed are no fault. */
function inflate(packed: Buffer, filters: readonly string[]): Buffer | undefined {
  try {
    const once = inflateRawSync(packed.subarray(2), { maxOutputLength: FILE_LIMITS.unpacked })
    return filters.filter(name => FLATE.has(name)).length > 1 && isZlib(once)
      ? inflate(once, filters.slice(1))
      : once
  } catch (error) {
    if (error instanceof RangeError) throw refuseFile('filePacked')
    if (FLATE.has(filters[0] ?? '')) throw damaged()
    return undefined
  }
}

/** Older filters, alone or before others, may hide objects too. */
function decode(packed: Buffer, filters: readonly string[]): Buffer | undefined {
  if (FLATE.has(filters[0] ?? '')) throw damaged()
  if (!OLDER.has(filters[0] ?? '')) return undefined
  const context = PDFContext.create()
  const dictionary = context.obj({ Filter: filters.map(name => PDFName.of(name)) })
  const end = packed.indexOf('endstream')
  try {
    const stream = PDFRawStream.of(
      dictionary,
      new Uint8Array(packed.subarray(0, end < 0 ? packed.length : end)),
    )
    return Buffer.from(decodePDFRawStream(stream).decode())
  } catch {
    // Such as a picture behind them: it is left as it is.
    return undefined
  }
}

async function refuseUnreadable(bytes: Buffer): Promise<void> {
  try {
    const pdf = await openPdf(new Uint8Array(bytes))
    await pdf.getPage(1)
  } catch (error) {
    const locked = error instanceof Refusal && error.faults[0]?.rule === 'locked'
    throw locked ? refuseFile('fileLocked') : damaged()
  }
}
