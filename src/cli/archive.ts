import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { Refusal } from '#base'
import type { BackupEntry, BackupSink } from '#db'

/** A back-up being written: a gzipped tar that any tool opens. Nobody but its owner may read it. */
export interface ArchiveSink extends BackupSink {
  addStream(name: string, size: number, bytes: Readable): Promise<void>
}

/**
 * Writes an archive under another name, and renames it when it is whole and on the disk.
 * @throws Refusal duplicate when the file is there already
 */
export async function writeArchive(path: string, fill: (sink: ArchiveSink) => Promise<void>): Promise<void> {
  if (existsSync(path)) throw new Refusal('duplicate', { rule: 'file_there', file: path })
  const part = `${path}.part`
  const tar = pack()
  const fd = openSync(part, 'w', 0o600)
  // Level 3: half the time of the usual 6 for a tenth more bytes.
  const written = pipeline(tar, createGzip({ level: 3 }), createWriteStream(part, { fd, flush: true }))
  // Seen where it is awaited: the entries fail first.
  written.catch(() => {})
  const add = (name: string, size: number, fillEntry: (entry: NodeJS.WritableStream) => void) =>
    Promise.race([
      new Promise<void>((resolve, reject) => {
        fillEntry(tar.entry({ name, size, mode: 0o600 }, error => (error ? reject(error) : resolve())))
      }),
      // A full disk ends the pipe, and no entry would ever be done.
      written,
    ])
  try {
    await fill({
      add: (name, bytes) => add(name, bytes.byteLength, entry => entry.end(bytes)),
      addStream: (name, size, bytes) => add(name, size, entry => bytes.pipe(entry)),
    })
    tar.finalize()
    await written
    renameSync(part, path)
  } catch (error) {
    tar.destroy()
    await written.catch(() => {})
    rmSync(part, { force: true })
    throw error
  }
}

/** The entries of an archive in order; each must be read before the next is asked for. */
export async function* readArchive(path: string): AsyncGenerator<BackupEntry> {
  const tar = extract()
  const file = createReadStream(path)
  await once(file, 'open').catch(() => {
    throw new Refusal('not_found', { rule: 'file_missing', file: path })
  })
  const piped = pipeline(file, createGunzip(), tar)
  piped.catch(() => {})
  try {
    for await (const entry of tar)
      yield { name: entry.header.name, bytes: entry as AsyncIterable<Uint8Array> }
  } catch (error) {
    // What zlib and tar say of a file that is none of ours, or that was cut off.
    if (error instanceof Refusal || !isBroken(error)) throw error
    throw new Refusal('invalid', {}, [{ field: 'backup', rule: 'cut_off' }])
  }
}

const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  (/^Z_/.test(String(Reflect.get(error, 'code'))) || /tar|end of data/i.test(error.message))
