import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '#base'
import { type BackupEntry, keysOf, readMigrations, restore } from '#db'
import { KEYS_FOLDER } from '#documents'
import { type FileStore, openFiles } from '#files'
import { readArchive } from './archive.ts'
import { BLOBS, KEYS, SIGNING } from './backup.ts'
import type { CommandContext } from './context.ts'
import { vi } from './vi.ts'

/** A plain name, so that no archive writes elsewhere. */
const signingFile = new RegExp(`^${SIGNING}([a-z0-9]+\\.[a-z0-9]+)$`)

/** `diemcau restore FILE`: a back-up into an empty installation, brought up to this version. */
export async function restoreCommand(context: CommandContext): Promise<number> {
  const path = context.file
  if (path === undefined) throw new Refusal('invalid', {}, [{ field: 'file', rule: 'required' }])
  const files = openFiles(context.home)
  let keys: Buffer | undefined
  const signing = new Map<string, Buffer>()
  const head = await restore(context.owner, await readMigrations(), readArchive(path), async entry => {
    if (entry.name === KEYS) {
      keys = await buffer(entry.bytes)
      return 'kept'
    }
    const file = signingFile.exec(entry.name)?.[1]
    if (file !== undefined) {
      signing.set(file, await buffer(entry.bytes))
      return 'kept'
    }
    if (!entry.name.startsWith(BLOBS)) return undefined
    await keepBlob(files, entry)
    return 'blob'
  })
  // Last, when all else is in: what was refused has changed nothing.
  if (keys) keysOf(context.home).adopt(JSON.parse(keys.toString('utf8')))
  for (const [name, bytes] of signing) {
    mkdirSync(join(context.home, KEYS_FOLDER), { recursive: true, mode: 0o700 })
    writeFileSync(join(context.home, KEYS_FOLDER, name), bytes, { mode: 0o600 })
  }
  context.print(vi.restored(head.madeAt, head.server, head.tables.length))
  return 0
}

async function keepBlob(files: FileStore, { name, bytes }: BackupEntry): Promise<void> {
  const { sha256 } = await files.store(bytes)
  if (`${BLOBS}${sha256}` !== name)
    throw new Refusal('invalid', {}, [{ field: 'backup', rule: 'changed', params: { table: name } }])
}
