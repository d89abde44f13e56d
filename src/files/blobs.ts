import { Refusal } from '#base'
import type { Tx } from '#db'
import type { Stored } from './store.ts'

/** What is known of a blob's content: made by the office itself, or what a scanner said, if one was asked. */
export type Scan = { scan: 'unscanned' | 'clean' | 'made' } | { scan: 'infected'; found: string }

export type Blob = Stored & {
  mime: string
  /** Of a picture: the blob that is shown in its place. */
  copy?: string
} & Scan

const foundOf = (scan: Scan): string | null => (scan.scan === 'infected' ? scan.found : null)

/** Notes what a stored blob is. What was noted before stays, but what is new to it is added. `at` is office time. */
export async function noteBlob(tx: Tx, blob: Blob, at: Date): Promise<void> {
  await tx.query(
    `insert into files.blob as b (sha256, size, mime, stored_at, scan, scan_found, scanned_at, copy_sha256)
     values ($1, $2, $3, $4, $5, $6, case when $5 in ('clean', 'infected') then $4::timestamptz end, $7)
     on conflict (sha256) do update set
       scan = excluded.scan, scan_found = excluded.scan_found, scanned_at = excluded.scanned_at,
       copy_sha256 = coalesce(b.copy_sha256, excluded.copy_sha256)
     where b.scan = 'unscanned' or (b.scan = 'clean' and excluded.scan = 'infected')`,
    [blob.sha256, blob.size, blob.mime, at, blob.scan, foundOf(blob), blob.copy ?? null],
  )
}

interface BlobRow {
  sha256: string
  size: bigint
  mime: string
  scan: Scan['scan']
  found: string | null
  copy: string | null
}

const columns = 'sha256, size, mime, scan, scan_found as found, copy_sha256 as copy'

function blobOf({ size, scan, found, copy, ...row }: BlobRow): Blob {
  const known: Scan = scan === 'infected' ? { scan, found: found ?? '' } : { scan }
  return { ...row, size: Number(size), ...known, ...(copy === null ? {} : { copy }) }
}

/** What is known of a blob; undefined when it is none. */
export async function findBlob(tx: Tx, sha256: string): Promise<Blob | undefined> {
  const { rows } = await tx.query<BlobRow>(`select ${columns} from files.blob where sha256 = $1`, [sha256])
  return rows[0] && blobOf(rows[0])
}

/** What is known of a blob. @throws Refusal not_found */
export async function getBlob(tx: Tx, sha256: string): Promise<Blob> {
  const blob = await findBlob(tx, sha256)
  if (!blob) throw new Refusal('not_found', { blob: sha256 })
  return blob
}

/** Notes that somebody handed a blob in, under a tidied name. */
export async function noteHandedIn(
  tx: Tx,
  { sha256, owner, name }: { sha256: string; owner: string; name: string },
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into files.handed_in (sha256, owner, name, at) values ($1, $2, $3, $4)
     on conflict (sha256, owner) do update set name = excluded.name`,
    [sha256, owner, name, at],
  )
}

/** Under which name `owner` handed a blob in; undefined when somebody else did. */
export async function findHandedIn(tx: Tx, sha256: string, owner: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ name: string }>(
    'select name from files.handed_in where sha256 = $1 and owner = $2',
    [sha256, owner],
  )
  return rows[0]?.name
}
