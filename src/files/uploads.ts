import { randomUUID } from 'node:crypto'
import { Refusal } from '#base'
import type { Tx } from '#db'
import type { FileStore } from './store.ts'

/** The job that takes away uploads that nobody has finished. */
export const SWEEP_UPLOADS = 'sweep-uploads'

/** An upload under way. `declared` is the media type that its sender says. */
export interface Upload {
  id: string
  name: string
  declared: string
  size: number
  expiresAt: Date
  /** What it became. */
  sha256: string | null
}

/** An upload is kept for a day; an owner may have so many, and all together so many bytes. */
const LIFE_MS = 24 * 60 * 60 * 1000
const MOST_OF_ONE = 20
const MOST_BYTES_OF_ALL = 4 * 1024 * 1024 * 1024

/** Begins an upload of `owner`; `now` is machine time. @throws Refusal too_many */
export async function beginUpload(
  tx: Tx,
  { owner, name, declared, size }: { owner: string; name: string; declared: string; size: number },
  now: Date,
): Promise<Upload> {
  const { rows } = await tx.query<{ own: bigint; bytes: bigint }>(
    `select count(*) filter (where owner = $1) as own, coalesce(sum(size), 0)::bigint as bytes
     from files.upload where sha256 is null and expires_at > $2`,
    [owner, now],
  )
  const [{ own, bytes } = { own: 0n, bytes: 0n }] = rows
  if (Number(own) >= MOST_OF_ONE || Number(bytes) + size > MOST_BYTES_OF_ALL) throw new Refusal('too_many')
  const upload = {
    id: randomUUID(),
    name,
    declared,
    size,
    expiresAt: new Date(now.getTime() + LIFE_MS),
    sha256: null,
  }
  await tx.query(
    'insert into files.upload (id, owner, name, declared, size, expires_at) values ($1, $2, $3, $4, $5, $6)',
    [upload.id, owner, name, declared, size, upload.expiresAt],
  )
  return upload
}

/** An upload of `owner`. @throws Refusal not_found, of others' too */
export async function getUpload(tx: Tx, id: string, owner: string, now: Date): Promise<Upload> {
  const { rows } = await tx.query<Omit<Upload, 'size'> & { size: bigint }>(
    `select id, name, declared, size, expires_at as "expiresAt", sha256 from files.upload
     where id = $1 and owner = $2 and expires_at > $3`,
    [id, owner, now],
  )
  const [row] = rows
  if (!row) throw new Refusal('not_found', { upload: id })
  return { ...row, size: Number(row.size) }
}

/** Notes what an upload became. Its bytes may go then. */
export async function finishUpload(tx: Tx, id: string, sha256: string): Promise<void> {
  await tx.query('update files.upload set sha256 = $2 where id = $1', [id, sha256])
}

/** Forgets an upload. */
export async function dropUpload(tx: Tx, { partials }: FileStore, id: string): Promise<void> {
  await partials.remove(id)
  await tx.query('delete from files.upload where id = $1', [id])
}

/** Takes away what has run out. */
export async function sweepUploads(tx: Tx, files: FileStore, now: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string }>('select id from files.upload where expires_at <= $1', [now])
  for (const { id } of rows) await dropUpload(tx, files, id)
}
