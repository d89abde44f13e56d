import { log } from '#base'
import type { Tx } from '#db'
import type { Scanned, Scanner } from './clamd.ts'
import type { FileStore } from './store.ts'

/** The job that scans what no scanner has seen yet. */
export const SCAN_FILES = 'scan-files'

/** So many blobs are scanned in one transaction. */
const AT_ONCE = 20

/** After so many without an answer, and none with, it is away. */
const PATIENCE = 2

/**
 * Scans blobs that no scanner has seen yet, in any order: one that it always fails on must not stand before the others.
 * What is found is noted; the bytes stay where they are, and are given to nobody any more.
 * @returns how many were scanned, and whether any are left
 */
export async function scanWaiting(
  tx: Tx,
  files: FileStore,
  scanner: Scanner,
  at: Date,
): Promise<{ scanned: number; left: boolean }> {
  const { rows } = await tx.query<{ sha256: string }>(
    `select sha256 from files.blob where scan = 'unscanned' order by random() limit $1 for update skip locked`,
    [AT_ONCE],
  )
  let scanned = 0
  let failed = 0
  for (const { sha256 } of rows) {
    const said = await scanner.scan(files.open(sha256)).catch(unanswered)
    if (said) {
      await noteScan(tx, sha256, said, at)
      scanned++
    } else if (++failed >= PATIENCE && scanned === 0) break
  }
  return { scanned, left: failed > 0 || rows.length === AT_ONCE }
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
