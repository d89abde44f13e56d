import { statSync } from 'node:fs'
import { Refusal } from '#base'
import { backUp, keysOf, type Tx } from '#db'
import { openFiles } from '#files'
import { type ArchiveSink, writeArchive } from './archive.ts'
import type { CommandContext } from './context.ts'
import { vi } from './vi.ts'

/** Entries of what lies in the home beside the database. */
export const BLOBS = 'files/'
export const KEYS = 'keys/secrets.json'

/** `diemcau backup FILE`: data, files and keys as they stand at one instant, while the office works on. */
export async function backupCommand(context: CommandContext): Promise<number> {
  const path = context.file
  if (path === undefined) throw new Refusal('invalid', {}, [{ field: 'file', rule: 'required' }])
  await writeArchive(path, async sink => {
    const head = await backUp(context.owner, sink, async tx => {
      await sink.add(KEYS, Buffer.from(JSON.stringify(keysOf(context.home).read())))
      return addBlobs(tx, context.home, sink)
    })
    context.print(vi.backedUp(path, head.tables.length, head.server))
  })
  context.print(vi.backupSize(statSync(path).size))
  return 0
}

/** A noted blob whose bytes are gone is a fault to be told at once, not at the day of the restoring. */
async function addBlobs(tx: Tx, home: string, sink: ArchiveSink): Promise<number> {
  const files = openFiles(home)
  const { rows } = await tx.query<{ sha256: string; size: bigint }>(
    'select sha256, size from files.blob order by sha256',
  )
  for (const { sha256, size } of rows) {
    if (!files.has(sha256)) throw new Refusal('not_found', { rule: 'blob_missing', file: sha256 })
    await sink.addStream(`${BLOBS}${sha256}`, Number(size), files.open(sha256))
  }
  return rows.length
}
