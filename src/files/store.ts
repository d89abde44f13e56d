import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open as openFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { openPartials, type Partials } from './partials.ts'

/** What a blob is known by. `size` in bytes. */
export interface Stored {
  sha256: string
  size: number
}

/** A folder of blobs, each under its own SHA-256: what has a name never changes. */
export interface FileStore {
  /** Keeps the bytes. When it returns they are on the disk; the same bytes twice are one blob. */
  store(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Stored>
  /** The bytes of a blob; the stream fails when there is none. */
  open(sha256: string): Readable
  has(sha256: string): boolean
  /** What is on its way to become a blob. */
  readonly partials: Partials
}

/** The blobs below `home/files`. */
export function openFiles(home: string): FileStore {
  const folder = join(home, 'files')
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
    return join(folder, sha256.slice(0, 2), sha256.slice(2))
  }
  return {
    store: bytes => store(folder, pathOf, bytes instanceof Uint8Array ? [bytes] : bytes),
    open: sha256 => createReadStream(pathOf(sha256)),
    has: sha256 => existsSync(pathOf(sha256)),
    partials: openPartials(home),
  }
}

/** Written under a passing name, flushed, then renamed: a reader sees the whole blob or none. */
async function store(
  folder: string,
  pathOf: (sha256: string) => string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Stored> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const passing = join(folder, `.${randomUUID()}`)
  try {
    const stored = await write(passing, chunks)
    const path = pathOf(stored.sha256)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(passing, path)
    await flushFolder(dirname(path))
    return stored
  } catch (error) {
    await rm(passing, { force: true })
    throw error
  }
}

async function write(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Stored> {
  const hash = createHash('sha256')
  let size = 0
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.byteLength
      if (!out.write(chunk)) await once(out, 'drain')
    }
  } finally {
    out.end()
  }
  await finished(out)
  return { sha256: hash.digest('hex'), size }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await openFile(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
