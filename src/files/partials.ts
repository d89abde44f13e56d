import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that come in pieces: what has come is on the disk, however the connection ended. */
export interface Partials {
  begin(id: string): Promise<void>
  /** How much has come; undefined when there is no such file. */
  offset(id: string): Promise<number | undefined>
  /**
   * Adds what comes behind `offset`, `room` bytes at most, until it ends or breaks. A writer of the same file that is
   * there already has lost its connection, and ends first. @returns how much has come now; undefined when it was not `offset`
   */
  append(
    id: string,
    at: { offset: number; room: number },
    body: ReadableStream<Uint8Array>,
  ): Promise<number | undefined>
  read(id: string): Promise<Buffer>
  remove(id: string): Promise<void>
}

interface Writer {
  end(): void
  ended: Promise<unknown>
}

/** The files below `home/uploads`. */
export function openPartials(home: string): Partials {
  const folder = join(home, 'uploads')
  const writers = new Map<string, Writer>()
  const pathOf = (id: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('not an id of an upload')
    return join(folder, id)
  }
  const offset = async (id: string): Promise<number | undefined> => {
    try {
      return (await stat(pathOf(id))).size
    } catch {
      return undefined
    }
  }
  return {
    offset,
    begin: async id => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await (await open(pathOf(id), 'wx', 0o600)).close()
    },
    append: async (id, at, body) => {
      for (let other = writers.get(id); other; other = writers.get(id)) {
        other.end()
        await other.ended
      }
      const reader = body.getReader()
      const written = write(pathOf(id), at, reader)
      const ended = written.catch(() => undefined).then(() => writers.delete(id))
      writers.set(id, { end: () => void reader.cancel().catch(() => undefined), ended })
      return written
    },
    read: id => readFile(pathOf(id)),
    remove: id => rm(pathOf(id), { force: true }),
  }
}

async function write(
  path: string,
  { offset, room }: { offset: number; room: number },
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<number | undefined> {
  const file = await open(path, 'r+')
  try {
    let at = (await file.stat()).size
    if (at !== offset) return undefined
    const end = offset + room
    for (;;) {
      // A connection that breaks ends a piece, and is no fault.
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done || !value) break
      const piece = value.subarray(0, end - at)
      await file.write(piece, 0, piece.length, at)
      at += piece.length
      if (piece.length < value.length) break
    }
    await file.sync()
    return at
  } finally {
    await file.close()
    await reader.cancel().catch(() => undefined)
  }
}
