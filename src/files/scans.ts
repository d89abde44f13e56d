import { log } from '#base'
import type { Tx } from '#db'
import type { Scanned, Scanner } from './clamd.ts'
import type { FileStore } from './store.ts'

/** The job that scans what no scanner has seen yet. */
export const SCAN_FILES = 'scan-files'

/** So many blobs are scanned in one transaction. */
const AT_ONCE = 20

/**
 * Scans blobs that no scanner has seen yet, oldest first. What is found is noted; the bytes stay where they are, and are
 * given to nobody any more. @returns whether more are left, and whether the scanner was there
 */
export async function scanWaiting(
  tx: Tx,
  files: FileStore,
  scanner: Scanner,
  at: Date,
): Promise<{ more: boolean; answered: boolean }> {
  const { rows } = await tx.query<{ sha256: string }>(
    `select sha256 from files.blob where scan = 'unscanned' order by stored_at, sha256 limit $1 for update skip locked`,
    [AT_ONCE],
  )
  for (const { sha256 } of rows) {
    const scanned = await scanner.scan(files.open(sha256)).catch(unanswered)
    if (!scanned) return { more: true, answered: false }
    await noteScan(tx, sha256, scanned, at)
  }
  return { more: rows.length === AT_ONCE, answered: true }
}

function unanswered(error: unknown): undefined {
  log.warn({ code: 'scanner_away', err: error })
}

async function noteScan(tx: Tx, sha256: string, scanned: Scanned, at: Date): Promise<void> {
  const found = scanned.scan === 'infected' ? scanned.found : null
  if (found !== null) log.warn({ code: 'virus_found', sha256, found })
  await tx.query('update files.blob set scan = $2, scan_found = $3, scanned_at = $4 where sha256 = $1', [
    sha256,
    scanned.scan,
    found,
    at,
  ])
}
