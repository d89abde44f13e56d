import { createHash } from 'node:crypto'
import { type FieldFault, log, Refusal } from '#base'
import { inTransaction } from '#db'
import { FILE_KINDS, findKind, type Judged, judgeFile, type Offered } from '#documents'
import { findBlob, noteBlob, noteHandedIn, SCAN_FILES, type Scan, type Stored, tidyFileName } from '#files'
import { enqueue } from '#jobs'
import type { WebDeps } from './deps.ts'
import { MOST_BYTES } from './file-types.ts'

/** A file that may go into a record, or why not. */
export type Kept = { sha256: string } | { fault: Omit<FieldFault, 'field'> }

const MIB = 1024 * 1024
/** Nobody fills the line of those who wait. */
const MOST_OF_ONE = 4
const byOwner = new Map<string, number>()

/**
 * Scans a file, judges it by its content and keeps it, with the copy that is shown in the place of a picture. `owner` is
 * who hands it in (`ownerOf`). No transaction is open meanwhile: it may take half a minute.
 */
export async function keepFile(deps: WebDeps, owner: string, offered: Offered): Promise<Kept> {
  const inHand = byOwner.get(owner) ?? 0
  if (inHand >= MOST_OF_ONE) return { fault: { rule: 'fileBusy' } }
  byOwner.set(owner, inHand + 1)
  try {
    return await judgeAndKeep(deps, owner, offered)
  } finally {
    const left = (byOwner.get(owner) ?? 1) - 1
    if (left > 0) byOwner.set(owner, left)
    else byOwner.delete(owner)
  }
}

async function judgeAndKeep(deps: WebDeps, owner: string, offered: Offered): Promise<Kept> {
  const { bytes } = offered
  if (bytes.length > MOST_BYTES) return { fault: { rule: 'fileSize', params: { limit: MOST_BYTES / MIB } } }
  const scan = await scanOf(deps, bytes)
  if (scan.scan === 'infected') return block(deps, bytes, scan)
  try {
    return await keep(deps, owner, offered, scan, await judgeFile(offered))
  } catch (error) {
    const fault = faultOf(error)
    if (!fault) throw error
    return { fault }
  }
}

function faultOf(error: unknown): Omit<FieldFault, 'field'> | undefined {
  if (!(error instanceof Refusal)) return undefined
  if (error.code === 'too_many') return { rule: 'fileBusy' }
  const [fault] = error.faults
  return fault && { rule: fault.rule, ...(fault.params ? { params: fault.params } : {}) }
}

/** What the scanner says; a file that it could not be asked about is looked at later. */
async function scanOf({ scanner }: WebDeps, bytes: Buffer): Promise<Scan> {
  if (!scanner) return { scan: 'unscanned' }
  try {
    return await scanner.scan(bytes)
  } catch (error) {
    log.warn({ code: 'scanner_away', err: error })
    return { scan: 'unscanned' }
  }
}

/** What harms is noted by its hash, and its bytes are not kept. */
async function block(
  { engine, clock }: WebDeps,
  bytes: Buffer,
  scan: Extract<Scan, { scan: 'infected' }>,
): Promise<Kept> {
  const mime = findKind(bytes)?.mime ?? 'application/octet-stream'
  const stored = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  log.warn({ code: 'virus_blocked', sha256: stored.sha256, found: scan.found })
  await inTransaction(engine.db, {}, tx => noteBlob(tx, { ...stored, mime, ...scan }, clock.now()))
  return { fault: { rule: 'fileVirus', params: { found: scan.found } } }
}

async function keep(
  deps: WebDeps,
  owner: string,
  { bytes, name }: Offered,
  scan: Scan,
  { kind, copy }: Judged,
): Promise<Kept> {
  const { engine, files, clock, scanner } = deps
  const stored = await files.store(bytes)
  const shown = copy && (await files.store(copy))
  return inTransaction(engine.db, {}, async tx => {
    const at = clock.now()
    if (shown) await noteBlob(tx, { ...shown, mime: PDF, scan: 'made' }, at)
    await noteBlob(tx, { ...stored, mime: kind.mime, ...scan, ...copyOf(shown) }, at)
    const known = await findBlob(tx, stored.sha256)
    // Found before by a scanner that is away now.
    if (known?.scan === 'infected') return { fault: { rule: 'fileVirus', params: { found: known.found } } }
    await noteHandedIn(tx, { sha256: stored.sha256, owner, name: tidyFileName(name) }, at)
    if (scanner && known?.scan === 'unscanned') await enqueue(tx, SCAN_FILES, {})
    return { sha256: stored.sha256 }
  })
}

const PDF = FILE_KINDS.find(({ name }) => name === 'PDF')?.mime ?? ''
const copyOf = (shown: Stored | undefined) => (shown ? { copy: shown.sha256 } : {})
