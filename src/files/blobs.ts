import { Refusal } from '#base'
import type { Tx } from '#db'
import type { Stored } from './store.ts'

export interface Blob extends Stored {
  mime: string
}

/** Notes what a stored blob is; the first note of a blob stays. `at` is office time. */
export async function noteBlob(tx: Tx, blob: Blob, at: Date): Promise<void> {
  await tx.query(
    'insert into files.blob (sha256, size, mime, stored_at) values ($1, $2, $3, $4) on conflict do nothing',
    [blob.sha256, blob.size, blob.mime, at],
  )
}

/** What is known of a blob. @throws Refusal not_found */
export async function getBlob(tx: Tx, sha256: string): Promise<Blob> {
  const { rows } = await tx.query<{ size: bigint; mime: string }>(
    'select size, mime from files.blob where sha256 = $1',
    [sha256],
  )
  const row = rows[0]
  if (!row) throw new Refusal('not_found', { blob: sha256 })
  return { sha256, size: Number(row.size), mime: row.mime }
}
