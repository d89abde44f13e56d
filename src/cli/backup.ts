import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#base'
import { backUp, keysOf, type Tx } from '#db'
import { KEYS_FOLDER } from '#documents'
import { openFiles } from '#files'
import { type ArchiveSink, writeArchive } from './archive.ts'
import type { CommandContext } from './context.ts'
import { vi } from './vi.ts'

/** Entries of what lies in the home beside the database. */
export const BLOBS = 'files/'
export const KEYS = 'keys/secrets.json'
export const SIGNING = 'signing/'

/** `diemcau backup FILE`: data, files and keys as they stand at one instant, while the office works on. */
export async function backupCommand(context: CommandContext): Promise<number> {
  const path = context.file
  if (path === undefined) throw new Refusal('invalid', {}, [{ field: 'file', rule: 'required' }])
  await writeArchive(path, async sink => {
    const head = await backUp(context.owner, sink, async tx => {
      await sink.add(KEYS, Buffer.from(JSON.stringify(keysOf(context.home).read())))
      for (const name of signingFiles(context.home))
        await sink.add(`${SIGNING}${name}`, readFileSync(join(context.home, KEYS_FOLDER, name)))
      return addBlobs(tx, context.home, sink)
    })
    context.print(vi.backedUp(path, head.tables.length, head.server))
  })
  context.print(vi.backupSize(statSync(path).size))
  return 0
}

/** What an office signs its papers with. */
const signingFiles = (home: string): string[] => {
  const folder = join(home, KEYS_FOLDER)
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** A noted blob whose bytes are gone is a fault to be told at once, not at the day of the restoring. */
async function addBlobs(tx: Tx, home: string, sink: ArchiveSink): Promise<number> {
  const files = openFiles(home)
  const { rows } = await tx.query<{ sha256: string; size: bigint }>(
    // What was found harmful as it came is not there, and no other of them goes on to anybody.
    "select sha256, size from files.blob where scan <> 'infected' order by sha256",
  )
  for (const { sha256, size } of rows) {
    if (!files.has(sha256)) throw new Refusal('not_found', { rule: 'blob_missing', file: sha256 })
    await sink.addStream(`${BLOBS}${sha256}`, Number(size), files.open(sha256))
  }
  return rows.length
}
