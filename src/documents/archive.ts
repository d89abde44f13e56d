import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { LIMITS, refuseSheet } from './sheet.ts'

/** A zip archive whose directory was read and found harmless. Parts are unpacked as they are read, never to the disk. */
export interface Archive {
  readonly names: ReadonlySet<string>
  /** A part whole. @throws Refusal invalid when it is longer than `most` bytes, missing or damaged */
  read(name: string, most: number): Promise<Buffer>
  /** A part in pieces. @throws Refusal invalid */
  stream(name: string): AsyncGenerator<Buffer, void, undefined>
}

/** Opens a zip archive. @throws Refusal invalid for one that is damaged, encrypted or unpacks to more than the limits */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const entries = await readDirectory(bytes)
  const find = (name: string): Part => {
    const part = entries.get(name)
    if (!part) throw refuseSheet('damaged', { part: name })
    return part
  }
  return {
    names: new Set(entries.keys()),
    stream: name => unpack(bytes, find(name)),
    read: async (name, most) => {
      const part = find(name)
      if (part.entry.uncompressedSize > most) throw refuseSheet('tooBig', { part: name })
      const pieces: Buffer[] = []
      for await (const piece of unpack(bytes, part)) pieces.push(piece)
      return Buffer.concat(pieces)
    },
  }
}

interface Part {
  entry: Entry
  start: number
}

async function readDirectory(bytes: Buffer): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>()
  let unpacked = 0
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > LIMITS.parts) throw refuseSheet('tooManyParts', { limit: LIMITS.parts })
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      judge(entry, unpacked)
      if (parts.has(entry.fileName)) throw refuseSheet('damaged', { part: entry.fileName })
      parts.set(entry.fileName, { entry, start: await startOf(zip, entry) })
    }
  } catch (error) {
    throw asRefusal(error)
  }
  return parts
}

/** The library's own errors are about the bytes of the file. */
function asRefusal(error: unknown): unknown {
  return error instanceof Error && error.name === 'Error' ? refuseSheet('damaged') : error
}

function judge(entry: Entry, unpacked: number): void {
  const { uncompressedSize, compressedSize } = entry
  const part = entry.fileName
  if (unpacked > LIMITS.unpacked) throw refuseSheet('tooBig', { part })
  if (uncompressedSize > LIMITS.small && uncompressedSize > LIMITS.ratio * compressedSize)
    throw refuseSheet('packedTooTight', { part })
  if (entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod)) throw refuseSheet('damaged', { part })
}

function startOf(zip: ZipFile, entry: Entry): Promise<number> {
  return new Promise((resolve, reject) =>
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) =>
      error ? reject(error) : resolve(header.fileDataStart),
    ),
  )
}

/** Larger pieces cost fewer turns of the thread pool, but their texts are then collected late: 140 MB at 256 KB. */
const PIECE = 32 * 1024

/** What the directory promised is all that comes out: more, less or other bytes are refused. */
async function* unpack(bytes: Buffer, { entry, start }: Part): AsyncGenerator<Buffer, void, undefined> {
  const packed = bytes.subarray(start, start + entry.compressedSize)
  let size = 0
  let sum = 0
  try {
    for await (const piece of entry.compressionMethod === 0 ? [packed] : inflate(packed)) {
      size += piece.length
      if (size > entry.uncompressedSize) throw refuseSheet('damaged', { part: entry.fileName })
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw isZlibError(error) ? refuseSheet('damaged', { part: entry.fileName }) : error
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32)
    throw refuseSheet('damaged', { part: entry.fileName })
}

function inflate(packed: Buffer): AsyncIterable<Buffer> {
  const stream = createInflateRaw({ chunkSize: PIECE })
  stream.end(packed)
  return stream
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
